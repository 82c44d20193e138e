//! The work that is meant to move the key result; it never counts in the score.

use leptos::prelude::*;
use waymark_core::{
    Edit, Foreign, Id, Initiative, InitiativeChange, InitiativeId, Progress, Rank, Shared, Text, Title,
};

use super::add_line::add_line;
use super::goal::Goal;
use crate::components::{Choice, DateField, IconButton, IconName, InlineEdit, InlineEditWords, SelectField};
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::{OrderedList, owner_choices, owner_key, owner_of};
use crate::store::Notice;

/// The keys of how far a piece of work is.
const PROGRESS: [(&str, Progress); 4] = [
    ("open", Progress::Open),
    ("doing", Progress::Doing),
    ("done", Progress::Done),
    ("dropped", Progress::Dropped),
];

/// The card of the initiatives.
pub(super) fn initiatives(goal: Goal) -> AnyView {
    let words = goal.words;
    let keys = Memo::new(move |_| {
        goal.store
            .workspace(|all| all.initiatives_of(goal.id).map(|it| it.id.id()).collect::<Vec<_>>())
    });
    let list = move || {
        if goal.is_open() {
            let name = Callback::new(move |id| find(goal, id).map(|it| it.title.to_string()).unwrap_or_default());
            let on_move = Callback::new(move |(id, before): (Id, Option<Id>)| {
                goal.store.dispatch(Edit::MoveInitiative {
                    id: InitiativeId::new(id),
                    before: before.map(InitiativeId::new),
                });
            });
            let row = Callback::new(move |id| row(goal, id));
            view! { <OrderedList keys name on_move row /> }.into_any()
        } else {
            keys.get()
                .into_iter()
                .map(|id| told(goal, id))
                .collect_view()
                .into_any()
        }
    };
    view! {
        <section class="card card-body">
            <h2>{words.noun_initiatives()}</h2>
            <p class="quiet small">{words.key_result_initiatives_help()}</p>
            {list}
            {move || goal.is_open().then(|| add(goal))}
        </section>
    }
    .into_any()
}

fn find(goal: Goal, id: Id) -> Option<Shared<Initiative>> {
    goal.store
        .workspace(|all| all.initiative(InitiativeId::new(id)).cloned())
}

fn add(goal: Goal) -> AnyView {
    let on_add = move |typed: String| {
        let Ok(title) = Title::new(&typed) else {
            return false;
        };
        goal.store.dispatch(Edit::AddInitiative(Initiative {
            id: InitiativeId::new(new_id()),
            key_result: goal.id,
            title,
            note: Text::default(),
            owner: None,
            due: None,
            progress: Progress::Open,
            rank: Rank::FIRST,
            foreign: Foreign::default(),
        }))
    };
    add_line(goal.words.key_result_add_initiative(), Callback::new(on_add))
}

/// An initiative that cannot be changed.
fn told(goal: Goal, id: Id) -> AnyView {
    let text = find(goal, id).map(|it| {
        goal.words
            .key_result_initiative(it.title.as_str(), goal.words.progress(it.progress))
    });
    view! { <p>{text}</p> }.into_any()
}

fn row(goal: Goal, id: Id) -> AnyView {
    let words = goal.words;
    let record = Memo::new(move |_| find(goal, id));
    let id = InitiativeId::new(id);
    let title = Signal::derive(move || record.get().map(|it| it.title.to_string()).unwrap_or_default());
    let rename = move |typed: String| match Title::new(&typed) {
        Ok(title) => change(goal, id, InitiativeChange::Title(title)),
        Err(fault) => goal.store.post(Notice::Said(say::text_fault(words, fault))),
    };
    let edit_words = InlineEditWords {
        label: Signal::stored(words.noun_initiative().to_owned()),
        placeholder: Signal::stored(String::new()),
    };
    let due = Signal::derive(move || record.get().and_then(|it| it.due));
    let is_done = move || {
        matches!(
            record.get().map(|it| it.progress),
            Some(Progress::Done | Progress::Dropped)
        )
    };
    let remove_label = Signal::derive(move || words.measure_form_item_remove(&title.get()));
    view! {
        <div class="initiative" data-done=move || is_done().then_some("true")>
            <InlineEdit words=edit_words value=title on_commit=rename />
            {picks(goal, id, record)}
            <DateField
                label=words.measure_form_item_due()
                label_hidden=true
                value=due
                on_commit=move |day| change(goal, id, InitiativeChange::Due(day))
            />
            <IconButton
                label=remove_label
                icon=IconName::Trash
                small=true
                on_press=move |()| goal.tell(Edit::RemoveInitiative(id))
            />
        </div>
    }
    .into_any()
}

/// How far it is and who does it.
fn picks(goal: Goal, id: InitiativeId, record: Memo<Option<Shared<Initiative>>>) -> AnyView {
    let words = goal.words;
    let progress = Signal::derive(move || {
        let progress = record.get().map(|it| it.progress);
        let key = PROGRESS.iter().find(|it| Some(it.1) == progress);
        key.map_or("", |it| it.0).to_owned()
    });
    let progresses = PROGRESS.map(|(key, progress)| Choice::new(key, words.progress(progress)));
    let go = move |key: String| {
        if let Some((_, progress)) = PROGRESS.iter().find(|it| it.0 == key) {
            change(goal, id, InitiativeChange::Progress(*progress));
        }
    };
    let owners = Memo::new(move |_| goal.store.workspace(|all| owner_choices(words, all)));
    let owner = Signal::derive(move || owner_key(record.get().and_then(|it| it.owner)));
    view! {
        <SelectField
            label=words.noun_status()
            label_hidden=true
            choices=Signal::stored(progresses.to_vec())
            chosen=progress
            on_choose=go
        />
        <SelectField
            label=words.noun_owner()
            label_hidden=true
            choices=owners
            chosen=owner
            on_choose=move |key: String| change(goal, id, InitiativeChange::Owner(owner_of(&key)))
        />
    }
    .into_any()
}

fn change(goal: Goal, id: InitiativeId, change: InitiativeChange) {
    goal.store.dispatch(Edit::ChangeInitiative(id, change));
}
