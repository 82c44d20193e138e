//! Copying objectives into another cycle, also into a new one, as their shape alone.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::closing::{Carry, CarryPlan, Destination, carry_over};
use waymark_core::{
    Cycle, CycleId, CycleKind, CycleState, Foreign, ObjectiveId, Refusal, Span, Title, cycles_in_order,
};

use crate::components::{Button, Choice, SelectField};
use crate::i18n::{Words, words};
use crate::platform::{new_id, router};
use crate::routes::{Filter, Route};
use crate::say;
use crate::store::{Notice, Session, store};

/// The kinds of cycles that can be made for the copies, and how a choice says so; `+` is no part of an id.
const KINDS: [(CycleKind, &str); 3] = [
    (CycleKind::Quarter, "+quarter"),
    (CycleKind::Year, "+year"),
    (CycleKind::Month, "+month"),
];

/// A new cycle, which is on or still to come; none where its label is no title.
pub(crate) fn new_cycle(kind: CycleKind, span: Span, label: &str, today: NaiveDate) -> Option<Cycle> {
    let has_begun = span.start() <= today;
    Some(Cycle {
        id: CycleId::new(new_id()),
        title: Title::new(label).ok()?,
        kind,
        span,
        state: if has_begun {
            CycleState::Active
        } else {
            CycleState::Planned
        },
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    })
}

/// A list of the open cycles and of those that come next, and a button that copies the objectives that `of` gives into the chosen one.
#[component]
pub(crate) fn CopyInto(
    /// What the list is called.
    label: &'static str,
    /// What is copied.
    of: Callback<(), Vec<ObjectiveId>>,
) -> impl IntoView {
    let store = store();
    let copies = move |to: Destination| {
        let ids = of.run(());
        store.peek(|all| {
            let plan = CarryPlan::copies(all.workspace(), &ids, to);
            carry_over(all.workspace(), all.scoreboard(), &plan, new_id)
        })
    };
    view! { <CarryInto label copies=Callback::new(copies) /> }
}

/// A list of the open cycles and of those that come next, and a button that makes what `copies` gives for the chosen one.
#[component]
pub(crate) fn CarryInto(
    /// What the list is called.
    label: &'static str,
    /// The copies for a cycle.
    copies: Callback<Destination, Result<Carry, Refusal>>,
    /// Once they are made.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let chosen = RwSignal::new(String::new());
    let copied = RwSignal::new(None::<(CycleId, Vec<ObjectiveId>)>);
    let choices = Memo::new(move |_| store.session(|all| choices(words, all)));
    let is_chosen = Signal::derive(move || chosen.with(|key| !key.is_empty()));
    let copy = move |()| {
        let Some(to) = chosen.with_untracked(|key| store.peek(|all| destination(words, all, key))) else {
            return;
        };
        match copies.run(to) {
            Ok(carry) if !carry.objectives.is_empty() => {
                let copies = carry.objectives.iter().map(|(_, copy)| *copy).collect();
                if store.dispatch_told(carry.edit) {
                    copied.set(Some((carry.cycle, copies)));
                    chosen.set(String::new());
                    on_done.into_iter().for_each(|on_done| on_done.run(()));
                }
            }
            Ok(_) => store.post(Notice::Said(words.carry_nothing_there().to_owned())),
            Err(refusal) => {
                let text = store.peek(|all| say::refusal(words, all.workspace(), refusal));
                store.post(Notice::Said(text));
            }
        }
    };
    view! {
        <div class="copy-into no-print">
            <SelectField label choices chosen on_choose=move |key| chosen.set(key) />
            <Button label=words.carry_copy() disabled=Signal::derive(move || !is_chosen.get()) on_press=copy />
            <p class="small" role="status">
                {move || way_there(copied)}
            </p>
        </div>
    }
}

/// Where the copies are, as long as they are there, with the way to them.
fn way_there(copied: RwSignal<Option<(CycleId, Vec<ObjectiveId>)>>) -> Option<AnyView> {
    let (words, store, router) = (words(), store(), router());
    let (cycle, copies) = copied.get()?;
    let (title, count) = store.workspace(|all| {
        let there = copies
            .iter()
            .filter(|id| all.objective(**id).is_some_and(|it| it.cycle == cycle));
        all.cycle(cycle).map(|it| (it.title.to_string(), there.count()))
    })?;
    if count == 0 {
        return None;
    }
    let to = move || {
        let filter = Filter {
            cycle: Some(cycle),
            ..Filter::default()
        };
        router.location().at(Route::Overview).with_filter(filter).to_string()
    };
    let way = view! {
        {words.carry_copied(count)}
        " "
        <a href=to>
            <bdi>{title}</bdi>
        </a>
    };
    Some(way.into_any())
}

fn choices(words: Words, all: &Session) -> Vec<Choice> {
    let cycles = cycles_in_order(all.workspace(), all.today());
    let open = cycles.into_iter().filter(|it| it.state != CycleState::Closed);
    let open = open.map(|it| Choice::new(it.id.as_str(), it.title.as_str()));
    let new = KINDS.iter().filter_map(|(kind, key)| {
        let (_, label) = say::next_cycle(words, all.workspace(), *kind, all.today())?;
        Some(Choice::new(*key, words.carry_new_cycle(&label)))
    });
    std::iter::once(Choice::new("", words.carry_choose()))
        .chain(open)
        .chain(new)
        .collect()
}

/// The cycle that a choice means.
fn destination(words: Words, all: &Session, key: &str) -> Option<Destination> {
    let Some((kind, _)) = KINDS.iter().find(|(_, it)| *it == key) else {
        return CycleId::parse(key).ok().map(Destination::There);
    };
    let (span, label) = say::next_cycle(words, all.workspace(), *kind, all.today())?;
    new_cycle(*kind, span, &label, all.today()).map(Destination::New)
}
