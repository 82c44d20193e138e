//! What the parts of the map share: what is shown, where the reader is, what is picked up.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use waymark_core::alignment::{Alignment, alignment};
use waymark_core::{Cycle, CycleState, Objective, ObjectiveId, Shared};

use super::plan::{Key, Plan, Row, Shown};
use super::sight::{View, Way};
use crate::platform::{focus_soon, lower, router};
use crate::screens::parts::cycle_in_view;
use crate::store::store;

/// So many objectives are shown at first, level by level; the others when one asks for them.
const FIRST: usize = 40;
/// Up to so many objectives show their key results unasked.
const FEW: usize = 20;

/// An objective that is picked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lifted {
    pub(super) id: ObjectiveId,
    pub(super) purpose: Purpose,
}

/// What a row is chosen for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be served: one, which counts.
    #[default]
    Serve,
    /// To be supported besides: any number, which is drawn and does not count.
    Support,
}

/// How the trees are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Drawn, from left to right.
    Tree,
    /// As a list with indents.
    Outline,
}

/// What the parts of the map share. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) cycle: Memo<Option<Shared<Cycle>>>,
    pub(super) alignment: Memo<Alignment>,
    pub(super) plan: Memo<Arc<Plan>>,
    /// How many objectives fit the filter, and how many the cycle has.
    pub(super) counts: Memo<(usize, usize)>,
    /// Where the reader is.
    pub(super) here: RwSignal<Option<Key>>,
    pub(super) lifted: RwSignal<Option<Lifted>>,
    /// The row under the pointer while something is dragged.
    pub(super) over: RwSignal<Option<Key>>,
    pub(super) form: RwSignal<Option<Form>>,
    pub(super) view: View,
    /// What the reader has opened and closed.
    opened: RwSignal<HashMap<Key, bool>>,
    key_results: RwSignal<Option<bool>>,
    has_key_results: Memo<bool>,
    has_begun: StoredValue<bool>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let (store, router) = (store(), router());
        let cycle = cycle_in_view();
        let filter = Memo::new(move |_| waymark_core::Filter {
            cycle: None,
            ..router.filter().wanted()
        });
        let id = move || cycle.with(|it| it.as_ref().map(|it| it.id));
        let alignment = Memo::new(move |_| {
            let Some(id) = id() else { return Alignment::default() };
            filter.with(|wanted| {
                store.session(|session| {
                    let is_wanted = |it: &Objective| wanted.matches(session.known(), it, lower);
                    alignment(session.workspace(), id, &is_wanted)
                })
            })
        });
        let counts = Memo::new(move |_| {
            let Some(id) = id() else { return (0, 0) };
            let fit = filter.with(|wanted| {
                store.session(|session| waymark_core::objectives_matching(session.known(), id, wanted, lower).count())
            });
            (fit, store.workspace(|all| all.objectives_in(id).count()))
        });
        let opened = RwSignal::new(HashMap::new());
        let key_results = RwSignal::new(None);
        let has_key_results = Memo::new(move |_| {
            let is_few = alignment.with(|it| it.branches.len() <= FEW);
            key_results.get().unwrap_or(is_few)
        });
        let plan = Memo::new(move |_| {
            opened.with(|opened| alignment.with(|alignment| Arc::new(plan(alignment, opened, has_key_results.get()))))
        });
        Self {
            cycle,
            alignment,
            plan,
            counts,
            here: RwSignal::new(None),
            lifted: RwSignal::new(None),
            over: RwSignal::new(None),
            form: RwSignal::new(None),
            view: View::new(),
            opened,
            key_results,
            has_key_results,
            has_begun: StoredValue::new(false),
        }
    }

    pub(super) fn row(self, key: Key) -> Option<Row> {
        self.plan.with(|plan| plan.row(key).copied())
    }

    pub(super) fn form(self) -> Form {
        let usual = if self.view.is_narrow() {
            Form::Outline
        } else {
            Form::Tree
        };
        self.form.get().unwrap_or(usual)
    }

    /// The one row that Tab leads to.
    pub(super) fn is_stop(self, key: Key) -> bool {
        let here = self
            .here
            .get()
            .filter(|here| self.plan.with(|plan| plan.place_of(*here).is_some()));
        let first = || self.plan.with(|plan| plan.rows.first().map(|row| row.key));
        here.or_else(first) == Some(key)
    }

    pub(super) fn has_key_results(self) -> bool {
        self.has_key_results.get()
    }

    pub(super) fn show_key_results(self, is_shown: bool) {
        self.key_results.set(Some(is_shown));
    }

    /// Shows or hides what is below a row.
    pub(super) fn open(self, key: Key, is_open: bool) {
        self.opened.update(|opened| {
            opened.insert(key, is_open);
        });
    }

    /// Shows or hides what is below every row.
    pub(super) fn open_all(self, is_open: bool) {
        let keys = self.alignment.with_untracked(|alignment| {
            let ids = alignment.branches.iter().map(|it| Key::Objective(it.objective));
            ids.collect::<Vec<_>>()
        });
        self.opened.update(|opened| {
            // what a key result has below it is hidden with its objective
            opened.retain(|key, _| matches!(key, Key::Objective(_)));
            opened.extend(keys.into_iter().map(|key| (key, is_open)));
        });
    }

    /// Goes to a row, which is built and in sight then.
    pub(super) fn go(self, key: Key) {
        self.here.set(Some(key));
        if let Some(row) = untrack(|| self.row(key)) {
            self.view.bring(row.at);
        }
        focus_soon(&key.element());
    }

    /// One step larger or smaller; the row where the reader is stays where it is in sight.
    pub(super) fn zoom(self, way: Way) {
        let here = self.here.get_untracked().and_then(|key| untrack(|| self.row(key)));
        self.view.step(way, here.map(|row| row.at));
    }

    /// Gives the row where the reader is the focus again; the first one where it is gone.
    pub(super) fn stay(self) {
        let there = |plan: &Arc<Plan>| {
            let here = self.here.get_untracked().filter(|here| plan.place_of(*here).is_some());
            here.or_else(|| plan.rows.first().map(|row| row.key))
        };
        if let Some(key) = self.plan.with_untracked(there) {
            self.here.set(Some(key));
            focus_soon(&key.element());
        }
    }

    /// Looks at the first row, which stands in the middle of what serves it. Once, when there is a window to look through.
    pub(super) fn begin(self) {
        let first = self.plan.with_untracked(|plan| plan.rows.first().map(|row| row.at));
        if let Some(first) = first.filter(|_| !self.has_begun.get_value()) {
            self.has_begun.set_value(true);
            self.view.bring(first);
        }
    }

    /// Goes to an objective; all that it stands below is opened.
    pub(super) fn reveal(self, id: ObjectiveId) {
        let above = store().peek(|session| {
            let workspace = session.workspace();
            let mut above = Vec::new();
            let mut one = workspace.objective(id);
            while let Some(now) = one.filter(|_| above.len() <= 2 * workspace.objective_count()) {
                if let Some(waymark_core::Parent::KeyResult(id)) = now.parent {
                    above.push(Key::KeyResult(id));
                }
                one = workspace.parent_objective(now);
                above.extend(one.map(|it| Key::Objective(it.id)));
            }
            above
        });
        self.opened
            .update(|opened| opened.extend(above.into_iter().map(|key| (key, true))));
        self.go(Key::Objective(id));
    }

    /// Whether an objective may be given another parent: its cycle is not closed.
    pub(super) fn is_movable(self, id: ObjectiveId) -> bool {
        let store = store();
        !store.is_read_only()
            && store.workspace(|all| {
                let cycle = all.objective(id).and_then(|it| all.cycle(it.cycle));
                cycle.is_some_and(|it| it.state != CycleState::Closed)
            })
    }
}

fn plan(alignment: &Alignment, opened: &HashMap<Key, bool>, has_key_results: bool) -> Plan {
    let depths: HashMap<_, _> = alignment.branches.iter().map(|it| (it.objective, it.depth)).collect();
    let depth = depth_at_first(alignment);
    let is_open = |key: Key| {
        opened.get(&key).copied().unwrap_or_else(|| match key {
            Key::Objective(id) => depths.get(&id).is_none_or(|it| *it < depth),
            Key::KeyResult(_) => true,
        })
    };
    store().workspace(|workspace| {
        Plan::new(Shown {
            workspace,
            alignment,
            is_open: &is_open,
            has_key_results,
        })
    })
}

/// How deep the trees are open at first: as deep as there are few objectives, everything if it is little.
fn depth_at_first(alignment: &Alignment) -> usize {
    let count = |depth| alignment.branches.iter().filter(|it| it.depth <= depth).count();
    let deepest = alignment.branches.iter().map(|it| it.depth).max().unwrap_or(0);
    // the deepest level has nothing below it but key results
    let is_all = count(deepest) <= FIRST;
    let some = || {
        (1..=deepest)
            .take_while(|depth| count(*depth) <= FIRST)
            .last()
            .unwrap_or(1)
    };
    if is_all { deepest + 1 } else { some() }
}
