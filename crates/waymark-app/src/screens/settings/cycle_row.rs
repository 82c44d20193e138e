//! One cycle, edited where it stands.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{CycleChange, CycleId, CycleState, Edit, Refusal, Span, Title};

use crate::components::{Choice, DateField, IconButton, IconName, InlineEdit, InlineEditWords, SelectField};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::screens::parts::CopyInto;
use crate::store::{Notice, store};

const STATES: [(CycleState, &str); 3] = [
    (CycleState::Planned, "planned"),
    (CycleState::Active, "active"),
    (CycleState::Closed, "closed"),
];

/// Label, days, state, and a way to remove it while nothing belongs to it.
#[component]
pub(super) fn CycleRow(id: CycleId) -> impl IntoView {
    let (words, store) = (words(), store());
    let cycle = Memo::new(move |_| store.workspace(|all| all.cycle(id).cloned()));
    let title = move || cycle.with(|it| it.as_ref().map(|it| it.title.to_string()).unwrap_or_default());
    let objectives = Memo::new(move |_| store.workspace(|all| all.objectives_in(id).count()));
    let about = move || {
        let kind = cycle.with(|it| it.as_ref().map(|it| words.cycle_kind(it.kind)));
        let count = words.files_count_objectives(objectives.get());
        kind.map(|kind| words.settings_cycle_about(kind, &count))
    };
    let rename = move |typed: String| match Title::new(&typed) {
        Ok(title) => {
            store.dispatch(Edit::ChangeCycle(id, CycleChange::Title(title)));
        }
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    };
    let say = |text: &str| Signal::stored(text.to_owned());
    let edit_words = InlineEditWords {
        label: say(words.settings_cycle_title()),
        placeholder: say(words.settings_cycle_title()),
    };
    view! {
        <li class="settings-row cycle-row">
            <div class="settings-row-name">
                <InlineEdit words=edit_words value=Signal::derive(title) on_commit=rename />
                <p class="small quiet">{about}</p>
            </div>
            <Days id />
            <StateField id />
            {end(id)}
            <IconButton
                label=Signal::derive(move || words.settings_remove(&title()))
                icon=IconName::Trash
                disabled=Signal::derive(move || objectives.get() > 0)
                on_press=move |()| {
                    store.dispatch_told(Edit::RemoveCycle(id));
                }
            />
        </li>
    }
}

/// The way to its end, and copies of all that it holds; nothing while it is empty.
fn end(id: CycleId) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    let label = Memo::new(move |_| {
        store.workspace(|all| {
            let cycle = all.cycle(id)?;
            all.objectives_in(id).next()?;
            Some(match cycle.state {
                CycleState::Planned | CycleState::Active => words.close_link(),
                CycleState::Closed => words.carry_link(),
            })
        })
    });
    let all = Callback::new(move |()| {
        store.peek(|all| all.workspace().objectives_in(id).map(|it| it.id).collect::<Vec<_>>())
    });
    (move || {
        label.get().map(|label| {
            view! {
                <a class="small" href=router.href(Route::Close(id))>
                    {label}
                </a>
                <details class="cycle-copy">
                    <summary class="small">{words.carry_copy_all()}</summary>
                    <CopyInto label=words.carry_copy_into() of=all />
                </details>
            }
            .into_any()
        })
    })
    .into_any()
}

/// First and last day.
#[component]
fn Days(id: CycleId) -> impl IntoView {
    let (words, store) = (words(), store());
    let span = Memo::new(move |_| store.workspace(|all| all.cycle(id).map(|cycle| cycle.span)));
    // Counts up with every refusal, so that the fields show again what the document holds.
    let refused = RwSignal::new(0_u32);
    let change = move |start: Option<NaiveDate>, end: Option<NaiveDate>| {
        let Some(held) = span.get_untracked() else { return };
        let wanted = Span::new(start.unwrap_or(held.start()), end.unwrap_or(held.end()));
        let is_done = match wanted {
            Ok(wanted) => store.dispatch(Edit::ChangeCycle(id, CycleChange::Span(wanted))),
            Err(fault) => {
                store.post(Notice::Refused(Refusal::Dates(fault)));
                false
            }
        };
        if !is_done {
            refused.update(|count| *count += 1);
        }
    };
    let held = move |of: fn(&Span) -> NaiveDate| {
        Signal::derive(move || {
            refused.track();
            span.get().as_ref().map(of)
        })
    };
    view! {
        <div class="cycle-days">
            <DateField
                label=words.settings_first_day()
                label_hidden=true
                value=held(Span::start)
                on_commit=move |day| change(day, None)
            />
            <span aria-hidden="true">"–"</span>
            <DateField
                label=words.settings_last_day()
                label_hidden=true
                value=held(Span::end)
                on_commit=move |day| change(None, day)
            />
        </div>
    }
}

/// Planned, active, closed. What holds goals is closed step by step, with their grades: the link beside it leads there.
#[component]
fn StateField(id: CycleId) -> impl IntoView {
    let (words, store) = (words(), store());
    let state = Memo::new(move |_| store.workspace(|all| all.cycle(id).map(|cycle| cycle.state)));
    let key = move || {
        let found = STATES.iter().find(|(it, _)| Some(*it) == state.get());
        found.map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    };
    let has_goals = Memo::new(move |_| store.workspace(|all| all.objectives_in(id).next().is_some()));
    let choices = Memo::new(move |_| {
        let can_be = |it: CycleState| it != CycleState::Closed || !has_goals.get() || state.get() == Some(it);
        let states = STATES.into_iter().filter(|(it, _)| can_be(*it));
        states
            .map(|(it, key)| Choice::new(key, words.cycle_state(it)))
            .collect::<Vec<_>>()
    });
    let choose = move |key: String| {
        if let Some((state, _)) = STATES.iter().find(|(_, it)| *it == key) {
            store.dispatch_told(Edit::ChangeCycle(id, CycleChange::State(*state)));
        }
    };
    view! {
        <SelectField label=words.settings_cycle_state() label_hidden=true choices chosen=Signal::derive(key) on_choose=choose />
    }
}
