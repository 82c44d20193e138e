//! What the steps of closing a cycle share, and what comes of them.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::closing::{
    Answers, Carried, Carry, CarryPlan, Destination, Draft, Goal, Tie, Way, carry_over, following,
};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Cycle, CycleId, CycleState, Foreign, Id, ObjectiveId, Title, Workspace, WorkspaceId, apply};

use super::typed::{Fault, Typed};
use crate::i18n::Words;
use crate::platform::{new_id, router};
use crate::routes::{Filter, Route};
use crate::say;
use crate::store::{Session, Store};

/// The key of a cycle that is made on the spot.
pub(super) const NEW: &str = "new";
/// The key of no cycle: nothing goes on.
pub(super) const NOWHERE: &str = "";

/// The cycle that is being closed. Copy it into steps and callbacks.
#[derive(Clone, Copy)]
pub(super) struct Closing {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) cycle: CycleId,
    pub(super) typed: RwSignal<Typed>,
    /// What it is proposed to end with, with what was typed; none once it is closed.
    pub(super) draft: Memo<Option<Draft>>,
}

/// A step of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Grading an objective.
    Objective(ObjectiveId),
    /// What there is to learn.
    LookBack,
    /// What goes on.
    Onward,
    /// What will be done, and the button that does it.
    Finish,
}

/// The steps after the objectives.
const LAST: [Step; 3] = [Step::LookBack, Step::Onward, Step::Finish];

impl Closing {
    pub(super) fn new(words: Words, store: Store, of: &Cycle) -> Self {
        let (workspace, cycle, of) = (workspace_id(store), of.id, StoredValue::new(of.clone()));
        let kept = of.with_value(|of| Typed::kept(workspace, of));
        let base = store.peek(|all| Draft::of(all.workspace(), all.scoreboard(), cycle, &Answers::new()));
        let typed = RwSignal::new(match base {
            Some(base) => kept.over(words, &base),
            None => kept,
        });
        Effect::new(move |_| {
            let typed = typed.get();
            of.with_value(|of| typed.keep(workspace, of));
        });
        let draft = Memo::new(move |_| {
            store.session(|session| {
                let draft = |answers: &Answers| Draft::of(session.workspace(), session.scoreboard(), cycle, answers);
                let base = draft(&Answers::new())?;
                draft(&typed.with(|typed| typed.answers(words, &base)))
            })
        });
        Self {
            words,
            store,
            cycle,
            typed,
            draft,
        }
    }

    fn steps(self) -> Vec<Step> {
        let objectives = self.draft.with(|draft| {
            let all = draft.iter().flat_map(|draft| &draft.objectives);
            all.map(|one| Step::Objective(one.id)).collect::<Vec<_>>()
        });
        objectives.into_iter().chain(LAST).collect()
    }

    /// The step that is on.
    pub(super) fn step(self) -> Step {
        let at = self.typed.with(|typed| typed.step);
        self.steps().get(at).copied().unwrap_or(Step::Finish)
    }

    /// The number of the step that is on, counted from 1, and how many there are.
    pub(super) fn place(self) -> (usize, usize) {
        let count = self.steps().len();
        let at = self.typed.with(|typed| typed.step);
        (at.saturating_add(1).min(count), count)
    }

    /// Goes to the next step.
    pub(super) fn next(self) {
        let last = untrack(|| self.steps().len()).saturating_sub(1);
        self.typed.update(|typed| typed.step = (typed.step + 1).min(last));
    }

    /// Goes to the step before.
    pub(super) fn back(self) {
        self.typed.update(|typed| typed.step = typed.step.saturating_sub(1));
    }

    /// Goes to the step of a goal.
    pub(super) fn go_to(self, goal: Goal) {
        let objective = match goal {
            Goal::Objective(id) => Some(id),
            Goal::KeyResult(id) => self
                .store
                .peek(|all| all.workspace().key_result(id).map(|it| it.objective)),
        };
        let steps = untrack(|| self.steps());
        let at = steps
            .iter()
            .position(|step| objective.map(Step::Objective) == Some(*step));
        if let Some(at) = at {
            self.typed.update(|typed| typed.step = at);
        }
    }

    /// Leaves for the overview of a cycle.
    pub(super) fn leave_for(self, cycle: CycleId) {
        let router = router();
        let filter = Filter {
            cycle: Some(cycle),
            ..Filter::default()
        };
        router.go(router.location_now().at(Route::Overview).with_filter(filter));
    }

    /// The goals of which something cannot be kept as it was typed.
    pub(super) fn faults(self) -> Vec<(Goal, Fault)> {
        self.draft.with(|draft| {
            let faults = |draft| self.typed.with(|typed| typed.faults(self.words, draft));
            draft.as_ref().map(faults).unwrap_or_default()
        })
    }

    /// Where the goals that go on can go: cycles by key and title, the one that is proposed first.
    pub(super) fn destinations(self) -> Vec<(String, String)> {
        self.store
            .session(|session| destinations(self.words, session, self.cycle))
    }

    /// The key of the cycle that they go to.
    pub(super) fn to(self) -> String {
        let all = self.destinations();
        let said = self.typed.with(|typed| typed.to.clone());
        let said = said.filter(|to| to.is_empty() || all.iter().any(|(key, _)| key == to));
        said.or_else(|| all.first().map(|(key, _)| key.clone()))
            .unwrap_or_default()
    }

    /// The title of the cycle that they go to.
    pub(super) fn to_title(self) -> String {
        let to = self.to();
        self.store.session(|session| match self.destination(session, &to) {
            Some(Destination::New(cycle)) => cycle.title.to_string(),
            Some(Destination::There(id)) => {
                let cycle = session.workspace().cycle(id);
                cycle.map(|cycle| cycle.title.to_string()).unwrap_or_default()
            }
            None => String::new(),
        })
    }

    /// The workspace as it will be once the cycle is closed.
    fn ended(self, session: &Session) -> Workspace {
        let edit = self.draft.with(|draft| draft.as_ref().map(Draft::edit));
        let ended = edit.and_then(|edit| apply(session.workspace(), &edit, session.today()).ok());
        ended.unwrap_or_else(|| session.workspace().clone())
    }

    /// What goes on as it is chosen now; none where nothing does.
    pub(super) fn plan(self) -> Option<(Workspace, CarryPlan)> {
        let to = self.to();
        self.store.session(|session| {
            let ended = self.ended(session);
            let to = self.destination(session, &to)?;
            let proposed = CarryPlan::proposed(&ended, self.cycle, to, Way::default());
            let goals = self
                .typed
                .with(|typed| chosen(&ended, self.cycle, typed, &proposed.goals));
            let tie = Tie::GoesOn;
            let plan = CarryPlan { tie, goals, ..proposed };
            Some((ended, plan))
        })
    }

    /// What carries over what goes on, with names from `ids`; none where nothing does.
    pub(super) fn carry(self, ids: impl FnMut() -> Id) -> Option<Carry> {
        let (ended, plan) = self.plan()?;
        let today = self.store.today();
        let carry = carry_over(&ended, &Scoreboard::new(&ended, today), &plan, ids).ok()?;
        (!carry.objectives.is_empty()).then_some(carry)
    }

    fn destination(self, session: &Session, key: &str) -> Option<Destination> {
        match key {
            NOWHERE => None,
            NEW => new_cycle(self.words, session, self.cycle).map(Destination::New),
            key => CycleId::parse(key).ok().map(Destination::There),
        }
    }
}

/// Which workspace is on the screen.
pub(super) fn workspace_id(store: Store) -> WorkspaceId {
    store.peek(|session| session.workspace().head().id)
}

/// The names that a preview uses up.
pub(super) fn preview_ids() -> impl FnMut() -> Id {
    let id = new_id();
    move || id
}

/// What of a cycle goes on: what was said, else what is proposed.
fn chosen(ended: &Workspace, cycle: CycleId, typed: &Typed, proposed: &[Carried]) -> Vec<Carried> {
    let mut all = Vec::new();
    for objective in ended.objectives_in(cycle) {
        let usual = proposed.iter().find(|one| one.objective == objective.id);
        if !typed.goes.get(&objective.id).copied().unwrap_or(usual.is_some()) {
            continue;
        }
        let way = |id| {
            let usual = usual.and_then(|one| one.key_results.iter().find(|(it, _)| *it == id));
            let said = typed.ways.get(&id).copied();
            said.unwrap_or_else(|| usual.map(|(_, way)| *way))
        };
        let key_results = ended.key_results_of(objective.id);
        all.push(Carried {
            objective: objective.id,
            key_results: key_results.filter_map(|it| Some((it.id, way(it.id)?))).collect(),
        });
    }
    all
}

/// The cycle that follows, then all others that are open; then none.
fn destinations(words: Words, session: &Session, from: CycleId) -> Vec<(String, String)> {
    let workspace = session.workspace();
    let next = workspace
        .cycle(from)
        .and_then(|cycle| following(cycle, &workspace.head().settings))
        .map(|span| span.start());
    let mut all = Vec::new();
    let mut others: Vec<_> = waymark_core::cycles_in_order(workspace, session.today())
        .into_iter()
        .filter(|it| it.state != CycleState::Closed && it.id != from)
        .collect();
    others.retain(|it| {
        let is_next = Some(it.span.start()) == next;
        if is_next {
            all.push((it.id.to_string(), it.title.to_string()));
        }
        !is_next
    });
    if all.is_empty() {
        let new = new_cycle(words, session, from);
        all.extend(new.map(|it| (NEW.to_owned(), words.carry_new_cycle(it.title.as_str()))));
    }
    all.extend(others.iter().map(|it| (it.id.to_string(), it.title.to_string())));
    all.push((NOWHERE.to_owned(), words.carry_nowhere().to_owned()));
    all
}

/// The cycle that follows by the calendar.
pub(super) fn new_cycle(words: Words, session: &Session, from: CycleId) -> Option<Cycle> {
    let workspace = session.workspace();
    let (from, settings) = (workspace.cycle(from)?, &workspace.head().settings);
    let span = following(from, settings)?;
    let label = match say::cycle_around(words, settings, span.start(), from.kind) {
        Some((_, label)) => label,
        None => words.date_range(span.start(), span.end()),
    };
    Some(Cycle {
        id: CycleId::new(new_id()),
        title: Title::new(&label).ok()?,
        kind: from.kind,
        span,
        state: state_on(span.start(), session.today()),
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    })
}

fn state_on(start: NaiveDate, today: NaiveDate) -> CycleState {
    if start <= today {
        CycleState::Active
    } else {
        CycleState::Planned
    }
}
