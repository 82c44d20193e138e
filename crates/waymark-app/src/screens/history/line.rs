//! One change of one record: when, what from what to what, and the way back.

use leptos::prelude::*;
use waymark_core::{Act, Edit, Entry, Former, Moment, RecordKey, StepId, Workspace, apply};

use crate::components::{IconButton, IconName};
use crate::i18n::{Words, words};
use crate::platform::day_of;
use crate::say::{self, FieldSaid};
use crate::store::{Session, Store, store};

/// Names a line: a step, and the record that it is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct LineKey {
    pub(super) step: StepId,
    pub(super) record: RecordKey,
}

/// Whether a line of the history tells of a record, so that people see it.
pub(super) fn is_told(words: Words, session: &Session, entry: &Entry, record: RecordKey) -> bool {
    let told = |change| !say::fields_said(words, session.history(), change).is_empty();
    entry.change_of(record).is_some_and(told)
}

/// The line of the history with this name.
pub(super) fn entry_of(session: &Session, step: StepId) -> Option<&Entry> {
    let mut entries = session.history().entries().iter().rev();
    entries.find(|entry| entry.stamp.id == step)
}

/// One change of one record; the record is named where the page is not about it alone.
pub(super) fn line(key: LineKey, is_named: bool) -> AnyView {
    let (words, store) = (words(), store());
    let read = |session: &Session| {
        let entry = entry_of(session, key.step)?;
        let change = entry.change_of(key.record)?;
        let fields = say::fields_said(words, session.history(), change);
        let title = say::last_title(words, session.history(), key.record);
        let former = change.before.as_ref().and_then(Former::of);
        Some((entry.stamp.at, entry.act, fields, title, former))
    };
    let Some((at, act, fields, title, former)) = store.peek(read) else {
        return ().into_any();
    };
    let name = title.filter(|_| is_named).map(|title| {
        let noun = say::record_noun(words, key.record);
        view! { <p class="history-name"><span class="quiet">{noun}</span> " " <bdi>{title}</bdi></p> }
    });
    view! {
        <div class="card-row history-line">
            <span class="history-time">{words.time(at.milliseconds())}</span>
            <div class="history-told">
                {name} {tag(words, act)}
                <ul>{fields.iter().map(|said| field(words, said)).collect_view()}</ul>
            </div>
            {former.map(|former| restore(words, store, at, former))}
        </div>
    }
    .into_any()
}

/// That something was not done but undone, or done again.
pub(super) fn tag(words: Words, act: Act) -> Option<AnyView> {
    let text = match act {
        Act::Did => return None,
        Act::Undid(_) => words.hist_undone_tag(),
        Act::Redid(_) => words.hist_redone_tag(),
    };
    Some(view! { <span class="tag">{text}</span> }.into_any())
}

/// A field, with what it was and what it became.
pub(super) fn field(words: Words, said: &FieldSaid) -> AnyView {
    let Some((from, to)) = said.from_to.clone() else {
        return view! { <li>{said.field.clone()}</li> }.into_any();
    };
    let whole = say::field_line(words, said);
    view! {
        <li class="history-field">
            <span class="visually-hidden">{whole}</span>
            <span class="history-sides" aria-hidden="true">
                <span class="quiet">{said.field.clone()}</span>
                " "
                <bdi class="history-from">{from}</bdi>
                " "
                <span class="quiet">"→"</span>
                " "
                <bdi class="history-to">{to}</bdi>
            </span>
        </li>
    }
    .into_any()
}

/// Brings the record back to how it was before; not there where that would change nothing.
fn restore(words: Words, store: Store, at: Moment, former: Former) -> AnyView {
    let edit = Edit::Restore(former);
    let day = words.date_short(day_of(at.milliseconds()));
    let label = words.hist_restore_named(&day, &words.time(at.milliseconds()));
    let asked = edit.clone();
    let is_of_use = Memo::new(move |_| {
        !store.is_read_only() && store.session(|all| would_change(all.workspace(), &asked, all.today()))
    });
    (move || {
        let (edit, label) = (edit.clone(), label.clone());
        is_of_use.get().then(|| {
            let press = move |()| {
                store.dispatch_told(edit.clone());
            };
            view! {
                <span class="history-back no-print">
                    <IconButton label icon=IconName::Undo on_press=press small=true />
                </span>
            }
        })
    })
    .into_any()
}

/// Whether an edit has an effect, or a reason to be refused that is worth hearing.
fn would_change(workspace: &Workspace, edit: &Edit, today: chrono::NaiveDate) -> bool {
    match apply(workspace, edit, today) {
        Ok(next) => !next.changes_since(workspace).is_empty(),
        Err(waymark_core::Refusal::Missing(_)) => false,
        Err(_) => true,
    }
}
