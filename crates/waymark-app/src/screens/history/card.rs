//! The history of one record on its page; an objective's with that of its key results.

use leptos::prelude::*;
use waymark_core::{Record, RecordKey};

use super::days::{by_day, days};
use super::line::{LineKey, is_told, line};
use crate::components::{Button, ButtonKind};
use crate::i18n::{Words, words};
use crate::platform::{day_of, router};
use crate::routes::Route;
use crate::store::{Session, store};

/// So many changes are shown until more are asked for.
const SHOWN: usize = 8;

/// The card of a record's history.
pub(in crate::screens) fn history_card(record: RecordKey) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    store.read_history();
    let is_all = RwSignal::new(false);
    let lines = Memo::new(move |_| store.session(|session| lines(words, session, record)));
    let shown = Memo::new(move |_| {
        let most = if is_all.get() { usize::MAX } else { SHOWN };
        lines.with(|all| by_day(all.iter().take(most).copied()))
    });
    let has_parts = matches!(record, RecordKey::Objective(_));
    let more = move || {
        let count = lines.with(Vec::len);
        (count > SHOWN && !is_all.get()).then(|| {
            let label = words.hist_show_all(count);
            view! {
                <div class="card-row">
                    <Button label kind=ButtonKind::Quiet on_press=move |()| is_all.set(true) />
                </div>
            }
        })
    };
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <section class="card history" aria-labelledby="history">
            <div class="card-head">
                <h2 id="history">{words.hist_heading()}</h2>
                <a href=move || router.href(Route::History)>{words.hist_all()}</a>
            </div>
            {move || is_empty.get().then(|| view! { <p class="card-row quiet">{words.hist_empty_record()}</p> })}
            {days(shown, move |key| line(key, has_parts))}
            {more}
        </section>
    }
    .into_any()
}

/// The changes of a record, and of the key results of an objective, the last first, each with its day.
fn lines(words: Words, session: &Session, record: RecordKey) -> Vec<(chrono::NaiveDate, LineKey)> {
    let mut lines = Vec::new();
    for entry in session.history().entries().iter().rev() {
        let day = day_of(entry.stamp.at.milliseconds());
        let about = entry.changes.iter().filter(|change| {
            change.key == record || is_part(change.before.as_ref(), record) || is_part(change.after.as_ref(), record)
        });
        let told = about
            .map(|change| change.key)
            .filter(|key| is_told(words, session, entry, *key));
        let step = entry.stamp.id;
        lines.extend(told.map(|record| (day, LineKey { step, record })));
    }
    lines
}

/// Whether a record is a key result of an objective.
fn is_part(record: Option<&Record>, whole: RecordKey) -> bool {
    match (record, whole) {
        (Some(Record::KeyResult(it)), RecordKey::Objective(id)) => it.objective == id,
        _ => false,
    }
}
