//! The log: every check-in ever made, corrected and withdrawn ones struck through and kept.

use leptos::prelude::*;
use waymark_core::kpi::with_scored_log;
use waymark_core::scoring::{Entry, EntryState, Trend, journal};
use waymark_core::{CheckIn, CheckInKey, Edit, Workspace};

use super::goal::{Goal, Panel};
use crate::components::{IconButton, IconName, TableWrap};
use crate::say;

/// The card of the log.
pub(super) fn log(goal: Goal) -> AnyView {
    let words = goal.words;
    let entries = Memo::new(move |_| {
        let Some(record) = goal.record() else {
            return Vec::new();
        };
        let journal_of = |all: &Workspace| with_scored_log(all, &record, |log| journal(log, &record.measure));
        let mut entries = goal.store.workspace(journal_of);
        entries.reverse();
        entries
    });
    let has_people = Memo::new(move |_| entries.with(|all| all.iter().any(|entry| entry.check_in.by.is_some())));
    let rows = move || {
        let has_people = has_people.get();
        entries
            .get()
            .iter()
            .map(|entry| row(goal, entry, has_people))
            .collect_view()
    };
    let body = move || {
        if entries.with(Vec::is_empty) {
            return view! { <p class="quiet card-body">{words.key_result_no_check_ins()}</p> }.into_any();
        }
        view! {
            <TableWrap label=words.noun_check_ins()>
                <table class="table log">
                    <thead>
                        <tr>
                            <th scope="col">{words.check_in_date()}</th>
                            <th scope="col" class="number">{words.noun_value()}</th>
                            <th scope="col" class="number">{words.key_result_change()}</th>
                            <th scope="col" class="number">{words.noun_confidence()}</th>
                            <th scope="col">{words.noun_note()}</th>
                            {move || has_people.get().then(|| view! { <th scope="col">{words.key_result_by()}</th> })}
                            <th scope="col">
                                <span class="visually-hidden">{words.action_edit()}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2 class="card-head">{words.noun_check_ins()}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn row(goal: Goal, entry: &Entry, has_people: bool) -> AnyView {
    let words = goal.words;
    let check_in = &entry.check_in;
    let measure = goal.record().map(|it| it.measure.clone());
    let read = check_in.reading.as_ref().zip(measure.as_ref());
    let value = read.map(|(reading, measure)| say::reading(words, measure, reading));
    let change = entry.change.zip(measure.as_ref());
    let change = change.map(|(change, measure)| {
        let trend = match change.trend {
            Trend::Better => "on-track",
            Trend::Worse => "off-track",
            Trend::Level => "no-data",
        };
        view! { <span class="log-change" data-status=trend>{say::change(words, measure, change)}</span> }
    });
    let by = has_people.then(|| {
        let name = goal
            .store
            .workspace(|all| Some(all.person(check_in.by?)?.name.to_string()));
        view! { <td class="log-by">{name}</td> }
    });
    let is_out = entry.state != EntryState::Counts;
    view! {
        <tr data-out=is_out.then_some("true")>
            <th scope="row">{words.date_short(check_in.date)}</th>
            <td class="number log-told">{value}</td>
            <td class="number">{change}</td>
            <td class="number log-told">{check_in.confidence.map(|bet| words.number(f64::from(bet.get())))}</td>
            <td class="log-note">
                <span class="log-told">{check_in.note.to_string()}</span>
                {state(goal, entry.state)}
            </td>
            {by}
            <td class="log-actions no-print">{actions(goal, entry.state, check_in)}</td>
        </tr>
    }
    .into_any()
}

/// Why an entry does not count.
fn state(goal: Goal, state: EntryState) -> Option<AnyView> {
    let words = goal.words;
    let text = match state {
        EntryState::Counts => return None,
        EntryState::Corrected => words.key_result_corrected(),
        EntryState::Withdrawn => words.key_result_withdrawn(),
        EntryState::OtherMeasure => words.key_result_other_measure(),
    };
    Some(view! { <span class="quiet small">{text}</span> }.into_any())
}

fn actions(goal: Goal, state: EntryState, check_in: &CheckIn) -> Option<AnyView> {
    // A value of the KPI that feeds the key result is no check-in of its own: it is corrected at the KPI.
    let is_own = goal.store.workspace(|all| all.check_in(check_in.key()).is_some());
    if !goal.is_open() || !is_own {
        return None;
    }
    let words = goal.words;
    let (key, day) = (check_in.key(), words.date_short(check_in.date));
    let button = |label: String, icon, on_press: Callback<()>| {
        view! { <IconButton label icon small=true on_press /> }.into_any()
    };
    let tell = move |edit: fn(CheckInKey) -> Edit| Callback::new(move |()| goal.tell(edit(key)));
    let buttons = match state {
        EntryState::Corrected => return None,
        EntryState::Withdrawn => vec![button(
            words.key_result_restore(&day),
            IconName::Undo,
            tell(Edit::RestoreCheckIn),
        )],
        EntryState::Counts | EntryState::OtherMeasure => {
            let correct = Callback::new(move |()| goal.panel.set(Panel::CheckIn(Some(key.id))));
            vec![
                button(words.key_result_correct(&day), IconName::Pencil, correct),
                button(
                    words.key_result_withdraw(&day),
                    IconName::Trash,
                    tell(Edit::WithdrawCheckIn),
                ),
            ]
        }
    };
    Some(view! { <span class="log-buttons">{buttons}</span> }.into_any())
}
