//! The log: every reading ever made, corrected and withdrawn ones struck through and kept.

use std::cmp::Reverse;

use leptos::prelude::*;
use waymark_core::{Edit, KpiReading, KpiReadingId, KpiReadingKey, NewKpiReading, Shared};

use super::gauge::{Gauge, Panel};
use super::panel::kind_name;
use crate::components::{Button, ButtonKind, IconButton, IconName, InlineEdit, InlineEditWords, TableWrap};
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::required;
use crate::store::Notice;

/// So many readings are shown before somebody asks for all.
const FIRST: usize = 25;

/// Whether a reading counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Counts,
    Corrected,
    Withdrawn,
}

/// One row of the log.
#[derive(Clone, PartialEq)]
struct Row {
    reading: Shared<KpiReading>,
    state: State,
    part: String,
    by: String,
}

/// The card of the log; none for a KPI that is computed.
pub(super) fn log(gauge: Gauge) -> AnyView {
    let is_all = RwSignal::new(false);
    let rows = Memo::new(move |_| rows(gauge));
    let body = move || gauge.is_read().then(|| card(gauge, rows, is_all));
    body.into_any()
}

/// The rows, newest day first.
fn rows(gauge: Gauge) -> Vec<Row> {
    let words = gauge.words;
    gauge.store.workspace(|all| {
        let log = all.readings(gauge.id);
        let row = |reading: &Shared<KpiReading>| Row {
            state: if reading.withdrawn {
                State::Withdrawn
            } else if log.counts(reading) {
                State::Counts
            } else {
                State::Corrected
            },
            part: say::part_name(words, all, reading.segment.as_ref()),
            by: reading
                .by
                .and_then(|id| all.person(id))
                .map(|person| person.name.to_string())
                .unwrap_or_default(),
            reading: reading.clone(),
        };
        let mut rows: Vec<Row> = log.entries().map(row).collect();
        rows.sort_by_key(|row| Reverse((row.reading.date, row.reading.sequence)));
        rows
    })
}

fn card(gauge: Gauge, rows: Memo<Vec<Row>>, is_all: RwSignal<bool>) -> AnyView {
    let words = gauge.words;
    let count = Memo::new(move |_| rows.with(Vec::len));
    let body = move || {
        if count.get() == 0 {
            return view! { <p class="quiet card-body">{words.kpi_page_no_reading()}</p> }.into_any();
        }
        table(gauge, rows, is_all)
    };
    let more = move || {
        let rest = count.get().saturating_sub(FIRST);
        (rest > 0 && !is_all.get()).then(|| {
            view! {
                <div class="card-body">
                    <Button
                        label=words.kpi_page_more(rest)
                        kind=ButtonKind::Quiet
                        on_press=move |()| is_all.set(true)
                    />
                </div>
            }
        })
    };
    view! {
        <section class="card">
            <h2 class="card-head">{words.kpi_page_readings()}</h2>
            {body}
            {more}
        </section>
    }
    .into_any()
}

fn table(gauge: Gauge, rows: Memo<Vec<Row>>, is_all: RwSignal<bool>) -> AnyView {
    let words = gauge.words;
    let part = move || gauge.record()?.dimension.as_ref().map(|it| kind_name(gauge, &it.kind));
    let has_people = Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| !row.by.is_empty())));
    let body = move || {
        // asked first: what is derived from them is asked for after them
        let rows = rows.get();
        let shown = if is_all.get() { usize::MAX } else { FIRST };
        let has_people = rows.iter().any(|row| !row.by.is_empty());
        let has_parts = part().is_some();
        let shown = rows.iter().take(shown);
        shown.map(|it| row(gauge, it, has_parts, has_people)).collect_view()
    };
    view! {
        <TableWrap label=words.kpi_page_readings()>
            <table class="table log">
                <thead>
                    <tr>
                        <th scope="col">{words.check_in_date()}</th>
                        {move || part().map(|name| view! { <th scope="col">{name}</th> })}
                        <th scope="col" class="number">{words.noun_value()}</th>
                        <th scope="col">{words.noun_note()}</th>
                        {move || has_people.get().then(|| view! { <th scope="col">{words.key_result_by()}</th> })}
                        <th scope="col">
                            <span class="visually-hidden">{words.action_edit()}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

fn row(gauge: Gauge, row: &Row, has_parts: bool, has_people: bool) -> AnyView {
    let words = gauge.words;
    let reading = &row.reading;
    let state = match row.state {
        State::Counts => None,
        State::Corrected => Some(words.key_result_corrected()),
        State::Withdrawn => Some(words.key_result_withdrawn()),
    };
    let is_out = state.is_some();
    view! {
        <tr data-out=is_out.then_some("true")>
            <th scope="row">{words.date(reading.date)}</th>
            {has_parts.then(|| view! { <td>{row.part.clone()}</td> })}
            <td class="number log-told">{value(gauge, row)}</td>
            <td class="log-note">
                <span class="log-told">{reading.note.to_string()}</span>
                {state.map(|text| view! { <span class="quiet small">{text}</span> })}
            </td>
            {has_people.then(|| view! { <td>{row.by.clone()}</td> })}
            <td class="log-actions no-print">{actions(gauge, row)}</td>
        </tr>
    }
    .into_any()
}

/// The value, corrected where it stands.
fn value(gauge: Gauge, row: &Row) -> AnyView {
    let words = gauge.words;
    let reading = row.reading.clone();
    if row.state != State::Counts || !gauge.is_open() {
        return gauge.write(reading.value).into_any();
    }
    let text = words.number_to_edit(reading.value.get());
    let edit_words = InlineEditWords {
        label: Signal::stored(words.kpi_page_value_of(&words.date_short(reading.date))),
        placeholder: Signal::stored(String::new()),
    };
    let commit = move |typed: String| match required(words, &typed) {
        Ok(value) => {
            let with = NewKpiReading {
                id: KpiReadingId::new(new_id()),
                kpi: reading.kpi,
                date: reading.date,
                segment: reading.segment.clone(),
                value,
                note: reading.note.clone(),
                by: reading.by,
            };
            let of = reading.key();
            gauge.store.dispatch_told(Edit::CorrectReading { of, with });
        }
        Err(reason) => gauge.store.post(Notice::Said(reason)),
    };
    view! { <InlineEdit words=edit_words value=Signal::stored(text) on_commit=commit /> }.into_any()
}

fn actions(gauge: Gauge, row: &Row) -> Option<AnyView> {
    if !gauge.is_open() {
        return None;
    }
    let words = gauge.words;
    let (key, day) = (row.reading.key(), words.date_short(row.reading.date));
    let button = |label: String, icon, on_press: Callback<()>| {
        view! { <IconButton label icon small=true on_press /> }.into_any()
    };
    let tell = move |edit: fn(KpiReadingKey) -> Edit| {
        Callback::new(move |()| {
            gauge.store.dispatch_told(edit(key));
        })
    };
    let buttons = match row.state {
        State::Corrected => return None,
        State::Withdrawn => vec![button(
            words.kpi_page_restore(&day),
            IconName::Undo,
            tell(Edit::RestoreReading),
        )],
        State::Counts => {
            let correct = Callback::new(move |()| gauge.panel.set(Panel::Reading(Some(key.id))));
            vec![
                button(words.kpi_page_correct_of(&day), IconName::Pencil, correct),
                button(
                    words.kpi_page_withdraw(&day),
                    IconName::Trash,
                    tell(Edit::WithdrawReading),
                ),
            ]
        }
    };
    Some(view! { <span class="log-buttons">{buttons}</span> }.into_any())
}
