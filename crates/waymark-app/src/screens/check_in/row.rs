//! One row of the table: an objective above its key results, and what the rows of key results and KPIs have in common.

use leptos::ev;
use leptos::prelude::*;
use waymark_core::due::Asked;
use waymark_core::{ObjectiveId, PersonId};

use super::cells::{Pressed, Told, acts, note_field, told};
use super::desk::{Desk, Row};
use super::key_result_row::key_result;
use super::keys::{Meaning, Spot, meaning};
use super::kpi_row::kpi;
use super::line::Line;
use crate::components::{Mark, StatusMark, is_composing};
use crate::platform::{happened_in, router};
use crate::routes::{KpiView, Route};

/// How many columns the table has.
const COLUMNS: usize = 7;

/// A row, which has this place among all.
pub(super) fn row(desk: Desk, place: usize, row: Row) -> AnyView {
    match row {
        Row::Heading(objective) => heading(desk, place, objective),
        Row::Beside => beside(desk, place),
        // Only another record builds a row anew: what is typed in it stays.
        Row::Entry(at, Asked::KeyResult(id)) => {
            let record = Memo::new(move |_| desk.store.workspace(|all| all.key_result(id).cloned()));
            (move || {
                record
                    .get()
                    .map(|record| untrack(|| key_result(desk, (place, at), &record)))
            })
            .into_any()
        }
        Row::Entry(at, Asked::Kpi { kpi: id, part, period }) => {
            let record = Memo::new(move |_| desk.store.workspace(|all| all.kpi(id).cloned()));
            (move || {
                record
                    .get()
                    .map(|record| untrack(|| kpi(desk, (place, at), &record, (part.clone(), period))))
            })
            .into_any()
        }
    }
}

/// The objective above its key results, with its score; or that KPIs follow.
fn heading(desk: Desk, place: usize, objective: Option<ObjectiveId>) -> AnyView {
    let words = desk.words;
    let name = Memo::new(move |_| match objective {
        None => words.nav_kpis().to_owned(),
        Some(id) => desk
            .store
            .workspace(|all| all.objective(id).map(|it| it.title.to_string()).unwrap_or_default()),
    });
    let score = Memo::new(move |_| {
        let score = desk.store.scores(|board| board.objective(objective?)?.score)?;
        Some(words.score(score))
    });
    let href = move || {
        let route = objective.map_or_else(|| Route::Kpis(KpiView::default()), Route::Objective);
        router().href(route)
    };
    view! {
        <tr class="due-group" aria-rowindex=row_index(place)>
            <th scope="rowgroup" colspan=COLUMNS>
                <span class="due-group-line">
                    <a href=href>
                        <bdi>{name}</bdi>
                    </a>
                    <span class="quiet number">{score}</span>
                </span>
            </th>
        </tr>
    }
    .into_any()
}

/// What its owner is called, where it has one.
pub(super) fn owner_name(desk: Desk, owner: Option<PersonId>) -> Option<String> {
    desk.store
        .workspace(|all| all.person(owner?).map(|person| person.name.to_string()))
}

/// That what follows is not due.
fn beside(desk: Desk, place: usize) -> AnyView {
    view! {
        <tr class="due-group" data-beside="" aria-rowindex=row_index(place)>
            <th scope="rowgroup" colspan=COLUMNS>
                {desk.words.due_beside()}
            </th>
        </tr>
    }
    .into_any()
}

/// The number of a row for those who hear the table: not all rows are made, and the headings are the first one.
fn row_index(place: usize) -> usize {
    place + 2
}

/// A line with all that its cells need.
pub(super) struct Cells {
    /// Its place among all rows, those of objectives included.
    pub(super) place: usize,
    pub(super) line: Line,
    pub(super) mark: Memo<(Mark, String)>,
    pub(super) told: Memo<Told>,
    pub(super) is_saved: Memo<bool>,
    /// Saves it; gives whether it was done.
    pub(super) save: Callback<(), bool>,
    /// Puts what was entered last time into its fields; gives whether anything was.
    pub(super) again: Callback<(), bool>,
    pub(super) title: String,
    pub(super) href: Route,
    /// What stands beside the title.
    pub(super) about: Vec<String>,
    /// What was read before this round, and how old that is.
    pub(super) was: Option<(String, String)>,
    /// What stands below the title: what goes by steps.
    pub(super) details: AnyView,
    pub(super) value: AnyView,
    pub(super) confidence: Option<AnyView>,
}

/// The row itself; Enter saves and goes on, Escape reverts, `=` fills in what was entered last time.
pub(super) fn cells(cells: Cells) -> AnyView {
    let Cells { line, save, again, .. } = cells;
    let (desk, words) = (line.desk, line.desk.words);
    Effect::new(move |_| {
        line.stands
            .set(cells.is_saved.get() || line.saved.with(Option::is_none));
    });
    let mark = cells.mark;
    let (value, age) = cells
        .was
        .unwrap_or_else(|| (words.due_no_value().to_owned(), String::new()));
    let note = note_field(line, words.due_note_of(&cells.title));
    let what = what(
        line,
        (cells.title, cells.href),
        (cells.about, cells.told),
        cells.details,
    );
    let press = pressed(line, save, again);
    view! {
        <tr
            class="due-row"
            aria-rowindex=row_index(cells.place)
            data-line=line.at
            data-saved=move || cells.is_saved.get().then_some("true")
            on:keydown=move |event| on_key(line, (save, again), &event)
            on:focusin=move |_| desk.stands_at(line.at)
        >
            <td class="due-mark">
                {move || {
                    let (mark, word) = mark.get();
                    view! { <StatusMark mark=Signal::stored(mark) label=word /> }
                }}
            </td>
            {what}
            <td class="due-was number">
                <span class="due-was-word">{words.due_was()} " "</span>
                {value} " " <span class="due-age">{age}</span>
            </td>
            <td class="due-now" data-label=words.due_now()>
                {cells.value}
            </td>
            <td class="due-bet" data-label=words.noun_confidence()>
                {cells.confidence}
            </td>
            <td class="due-note" data-label=words.check_in_note()>
                {note}
            </td>
            <td class="due-end">{acts(line, cells.is_saved, press, line.draft.is_some())}</td>
        </tr>
    }
    .into_any()
}

/// What the buttons of a line do: saved, it goes on; filled in, it can be saved at once.
fn pressed(line: Line, save: Callback<(), bool>, again: Callback<(), bool>) -> Pressed {
    let desk = line.desk;
    Pressed {
        save: Callback::new(move |()| {
            if save.run(()) {
                desk.go_on(line.at);
            }
        }),
        again: Callback::new(move |()| {
            if again.run(()) {
                desk.go_to_save(line.at);
            }
        }),
    }
}

/// The title with what stands beside and below it.
fn what(
    line: Line,
    (title, route): (String, Route),
    (about, said): (Vec<String>, Memo<Told>),
    details: AnyView,
) -> AnyView {
    view! {
        <th scope="row" class="due-what">
            <a href=router().href(route)>
                <bdi>{title}</bdi>
            </a>
            <span class="due-about">
                {about.into_iter().map(|about| view! { <bdi>{about}</bdi> }).collect_view()}
            </span>
            {told(line, said)} {details}
        </th>
    }
    .into_any()
}

fn on_key(line: Line, (save, again): (Callback<(), bool>, Callback<(), bool>), event: &ev::KeyboardEvent) {
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    if !is_plain || is_composing(event) {
        return;
    }
    let spot = if happened_in(event, "[data-words]") {
        Spot::Words
    } else if happened_in(event, "[data-bet]") {
        Spot::Bet
    } else if happened_in(event, "button, a, select") {
        Spot::Button
    } else {
        Spot::Entry
    };
    let Some(meaning) = meaning(&event.key(), event.shift_key(), spot) else {
        return;
    };
    event.prevent_default();
    let desk = line.desk;
    match meaning {
        Meaning::Next => {
            if !line.is_changed.get_untracked() || save.run(()) {
                desk.go_on(line.at);
            }
        }
        Meaning::Previous => desk.go(line.at.saturating_sub(1)),
        Meaning::Again => {
            again.run(());
        }
        Meaning::Revert => line.revert(),
    }
}
