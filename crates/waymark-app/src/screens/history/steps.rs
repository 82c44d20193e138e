//! The history of the document: every step, and the way back to before it.

use leptos::prelude::*;
use waymark_core::{Act, Deed, Entry, StepId};
use waymark_store::Standing;

use super::days::{by_day, days};
use super::line::{entry_of, field};
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::{Words, words};
use crate::platform::{day_of, router};
use crate::routes::Route;
use crate::say::{self, FieldSaid};
use crate::store::{Session, Store, store};

/// So many fields of a step are told; the rest is on the page of the record.
const FIELDS: usize = 4;

/// The screen of what was done.
#[component]
pub(in crate::screens) fn Steps() -> impl IntoView {
    let (words, store) = (words(), store());
    store.read_history();
    let by_day = Memo::new(move |_| {
        store.session(|session| {
            let entries = session.history().entries().iter().rev();
            by_day(entries.map(|entry| (day_of(entry.stamp.at.milliseconds()), entry.stamp.id)))
        })
    });
    let is_empty = Memo::new(move |_| by_day.with(Vec::is_empty));
    let is_kept = move || match store.standing() {
        Standing::Durable | Standing::OnlyIndexed { .. } => true,
        Standing::OnlyLocal { .. } | Standing::MemoryOnly { .. } => false,
    };
    let damaged = move || {
        let steps = store.session(Session::unreadable_steps);
        (steps > 0).then(|| view! { <p role="note">{words.hist_damaged(steps)}</p> })
    };
    let body = move || {
        if is_empty.get() {
            return empty(words);
        }
        view! {
            <section class="card history">
                <h2 class="visually-hidden">{words.hist_heading()}</h2>
                {days(by_day, step)} <p class="card-row quiet">{words.hist_bound()}</p></section>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{words.hist_all()}</h1>
        <div class="stack history-page">
            <p class="quiet">{words.hist_lead()}</p>
            {move || (!is_kept()).then(|| view! { <p role="note">{words.hist_not_kept()}</p> })}
            {damaged}
            {body}
        </div>
    }
}

fn empty(words: Words) -> AnyView {
    let router = router();
    view! {
        <EmptyState
            icon=IconName::Undo
            text=words.hist_empty()
            example=move || view! { <p class="quiet">{words.hist_empty_example()}</p> }
        >
            <Button
                label=words.nav_overview()
                kind=ButtonKind::Primary
                on_press=move |()| router.navigate(Route::Overview)
            />
        </EmptyState>
    }
    .into_any()
}

/// One step as it is told.
struct Told {
    time: String,
    what: String,
    title: Option<String>,
    fields: Vec<FieldSaid>,
    more_records: usize,
    /// The step, where it is one that can be undone.
    step: Option<StepId>,
}

fn told(words: Words, session: &Session, entry: &Entry) -> Told {
    let history = session.history();
    let step = |id: StepId| entry_of(session, id).unwrap_or(entry);
    let (of, say): (&Entry, fn(Words, &str) -> String) = match entry.act {
        Act::Did => (entry, |_, what| what.to_owned()),
        Act::Undid(id) => (step(id), Words::done_undone),
        Act::Redid(id) => (step(id), Words::hist_redone),
    };
    let deed = Deed::of(&of.changes);
    let main = deed.key().and_then(|key| entry.change_of(key));
    let changes_fields = matches!(deed, Deed::Changed(_));
    let mut fields = main
        .filter(|_| changes_fields)
        .map(|change| say::fields_said(words, history, change));
    if let Some(fields) = &mut fields {
        fields.truncate(FIELDS);
    }
    Told {
        time: words.time(entry.stamp.at.milliseconds()),
        what: say(words, &say::deed(words, deed)),
        title: deed.key().and_then(|key| say::last_title(words, history, key)),
        fields: fields.unwrap_or_default(),
        more_records: if changes_fields {
            entry.changes.len().saturating_sub(1)
        } else {
            0
        },
        step: (entry.act == Act::Did).then_some(entry.stamp.id),
    }
}

fn step(id: StepId) -> AnyView {
    let (words, store) = (words(), store());
    let read = |session: &Session| entry_of(session, id).map(|entry| told(words, session, entry));
    let Some(told) = store.peek(read) else {
        return ().into_any();
    };
    let more =
        (told.more_records > 0).then(|| view! { <p class="quiet">{words.hist_more_records(told.more_records)}</p> });
    view! {
        <div class="card-row history-line">
            <span class="history-time">{told.time}</span>
            <div class="history-told">
                <p class="history-name">{told.what} " " {told.title.map(|title| view! { <bdi class="quiet">{title}</bdi> })}</p>
                <ul>{told.fields.iter().map(|said| field(words, said)).collect_view()}</ul>
                {more}
            </div>
            {told.step.map(|id| back(words, store, id))}
        </div>
    }
    .into_any()
}

/// The way back to before a step, while this tab can undo it.
fn back(words: Words, store: Store, id: StepId) -> AnyView {
    let can_undo = Memo::new(move |_| {
        !store.is_read_only() && store.session(|session| session.history().undoable().any(|step| step.id == id))
    });
    (move || {
        can_undo.get().then(|| {
            view! {
                <span class="history-back no-print">
                    <Button label=words.hist_back() on_press=move |()| store.undo_to(id) small=true />
                </span>
            }
        })
    })
    .into_any()
}
