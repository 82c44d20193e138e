//! One row of the grid.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use waymark_core::{KpiId, Segment};

use super::chosen::Chosen;
use super::desk::Desk;
use super::keys::{Press, leaving};
use super::lines::{self, Row, Seen};
use super::preview;
use crate::components::{ButtonKind, Icon, IconName};
use crate::i18n::Words;
use crate::platform::{CellMark, focus_at_end, mark_cells, router};
use crate::routes::Route;
use crate::say;

/// A heading, a KPI or a part of one.
pub(super) fn row(desk: Desk, place: usize, row: Row) -> AnyView {
    let words = desk.words;
    match row {
        Row::Group(name) => view! {
            <tr class="grid-group" role="row" aria-rowindex=place + 2>
                <th scope="rowgroup" role="rowheader" colspan=move || desk.size().1>
                    <span class="grid-group-name">
                        {name.unwrap_or_else(|| words.kpi_grid_no_group().to_owned())}
                    </span>
                </th>
            </tr>
        }
        .into_any(),
        Row::Whole(line, kpi, is_open) => line_of(desk, place, line, (kpi, None), is_open),
        Row::Part(line, kpi, part) => line_of(desk, place, line, (kpi, Some(part)), None),
    }
}

fn line_of(
    desk: Desk,
    place: usize,
    line: usize,
    (kpi, part): (KpiId, Option<Segment>),
    is_open: Option<bool>,
) -> AnyView {
    let (words, store) = (desk.words, desk.store);
    let is_part = part.is_some();
    let of_name = part.clone();
    let name = Memo::new(move |_| store.workspace(|all| lines::name(words, all, kpi, of_name.as_ref())));
    let turn = Memo::new(move |_| desk.turns.with(|turns| turns.of(kpi)));
    let shown = Memo::new(move |_| {
        turn.track();
        let sheet = desk.sheet.get();
        let seen = desk.periods.with(|periods| {
            store.peek(|session| {
                let how = (sheet, session.today());
                lines::cells(session.workspace(), (kpi, part.as_ref()), periods, how)
            })
        });
        let shown = |seen| Shown {
            text: lines::text(words, &seen),
            seen,
        };
        seen.into_iter().map(shown).collect::<Vec<_>>()
    });
    let marks = Memo::new(move |_| marks(desk, line));
    let edited = Memo::new(move |_| marks.with(|marks| marks.focused.filter(|_| marks.is_edited)));
    let is_stop = move || marks.with(|marks| marks.focused == Some(0));
    let columns = Memo::new(move |_| desk.periods.with(Vec::len));
    let row = NodeRef::<html::Tr>::new();
    let cells = move || {
        let count = columns.get();
        // Hundreds of cells that each follow where the focus is cost more than one look at those of a line.
        Effect::new(move |before: Option<Vec<CellMark>>| {
            let after = cell_marks(desk.words, count, shown, marks);
            if let Some(row) = row.get() {
                mark_cells(&row, before.as_deref().unwrap_or_default(), &after);
            }
            after
        });
        let cell = |column| cell(desk, (line, column), shown, edited);
        (1..=count).map(cell).collect_view()
    };
    view! {
        <tr role="row" aria-rowindex=place + 2 data-part=is_part.then_some("true") node_ref=row>
            {name_cell(desk, (line, kpi), name, is_open, is_stop)} {cells}
        </tr>
    }
    .into_any()
}

/// The head of a line: Enter opens the page of its KPI, Space shows or hides its parts.
fn name_cell(
    desk: Desk,
    (line, kpi): (usize, KpiId),
    name: Memo<(String, Option<String>)>,
    is_open: Option<bool>,
    is_stop: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let router = router();
    let to = move || router.location().at(Route::Kpi(kpi)).to_string();
    let link = move || {
        let (name, unit) = name.get();
        view! {
            <a href=to tabindex="-1">{name}</a>
            {unit.map(|unit| view! { <span class="quiet">" " {unit}</span> })}
        }
    };
    view! {
        <th
            scope="row"
            role="rowheader"
            class="grid-name"
            data-cell=format!("{line},0")
            tabindex=move || stop(is_stop())
            on:keydown=move |event: ev::KeyboardEvent| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    router.go(router.location_now().at(Route::Kpi(kpi)));
                }
            }
        >
            <span class="grid-name-line">
                {is_open.map(|is_open| toggle(desk, kpi, is_open))} <span class="grid-title">{link}</span>
            </span>
        </th>
    }
    .into_any()
}

fn toggle(desk: Desk, kpi: KpiId, is_open: bool) -> AnyView {
    let words = desk.words;
    let (label, icon) = if is_open {
        (words.kpi_grid_collapse(), IconName::ChevronDown)
    } else {
        (words.kpi_grid_expand(), IconName::ChevronEnd)
    };
    // Space at the name does the same. A stop of its own would be the first of the grid, and lead into its oldest column.
    view! {
        <button
            type="button"
            class="button"
            data-kind=ButtonKind::Quiet.name()
            data-shape="icon"
            data-size="small"
            tabindex=stop(false)
            aria-label=label
            title=label
            on:click=move |_| desk.toggle_parts(kpi)
        >
            <Icon name=icon />
        </button>
    }
    .into_any()
}

/// What stands in a cell, and how it is written.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    seen: Seen,
    text: String,
}

/// What is marked in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marks {
    /// The column of the cell with the focus.
    focused: Option<usize>,
    /// The first and the last column that is chosen.
    chosen: Option<(usize, usize)>,
    is_edited: bool,
}

fn marks(desk: Desk, line: usize) -> Marks {
    let (focus, anchor) = (desk.focus.get(), desk.anchor.get());
    let focused = (focus.0 == line).then_some(focus.1);
    Marks {
        focused,
        chosen: Chosen::between(focus, anchor).of_line(line),
        is_edited: focused.is_some() && desk.editing.with(Option::is_some),
    }
}

/// How the cells of a line are marked.
fn cell_marks(words: Words, count: usize, shown: Memo<Vec<Shown>>, marks: Memo<Marks>) -> Vec<CellMark> {
    let marks = marks.get();
    let is_chosen = |column| {
        marks
            .chosen
            .is_some_and(|(left, right)| (left..=right).contains(&column))
    };
    let mark = |column: usize, shown: Option<&Shown>| CellMark {
        is_stop: marks.focused == Some(column),
        is_chosen: is_chosen(column),
        locked: shown.and_then(|it| it.seen.lock).map(|lock| preview::lock(words, lock)),
    };
    shown.with(|shown| (1..=count).map(|column| mark(column, shown.get(column - 1))).collect())
}

/// A cell. Which of them are marked is told to all of a line at once.
fn cell(desk: Desk, (line, column): (usize, usize), shown: Memo<Vec<Shown>>, edited: Memo<Option<usize>>) -> AnyView {
    let inside = move || {
        if edited.get() == Some(column) {
            return editor(desk, (line, column));
        }
        shown.with(|shown| shown.get(column - 1).map(|shown| content(desk, shown)).into_any())
    };
    view! {
        <td
            role="gridcell"
            aria-colindex=column + 1
            data-cell=format!("{line},{column}")
            tabindex=stop(false)
            aria-selected="false"
        >
            {inside}
        </td>
    }
    .into_any()
}

fn content(desk: Desk, shown: &Shown) -> AnyView {
    let text = shown.text.clone();
    let Some(health) = shown.seen.health else {
        return text.into_any();
    };
    let mark = say::health_mark(Some(health));
    view! {
        <svg class="status-mark" viewBox="0 0 14 14" data-status=mark.name() aria-hidden="true">
            <path d=mark.path()></path>
        </svg>
        <span class="visually-hidden">{say::health_word(desk.words, Some(health))} " "</span>
        {text}
    }
    .into_any()
}

/// The one field that is open while a cell is edited.
fn editor(desk: Desk, at: (usize, usize)) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| focus_at_end(&field));
    let begun = desk.editing.get_untracked().unwrap_or_default();
    let on_key = move |event: ev::KeyboardEvent| {
        let press = Press::of(&event);
        event.stop_propagation();
        if press.key == "Escape" {
            event.prevent_default();
            desk.editing.set(None);
            desk.go(at, false);
        } else if let Some(to) = leaving(&press, at, desk.size()) {
            event.prevent_default();
            if desk.typed(at, &event_target_value(&event)) {
                let told = desk.told.get_untracked();
                desk.go(to, false);
                desk.told.set(told);
            }
        }
    };
    let on_blur = move |event: ev::FocusEvent| {
        if desk.editing.with_untracked(Option::is_some) && !desk.typed(at, &event_target_value(&event)) {
            desk.editing.set(None);
        }
    };
    view! {
        <input
            class="grid-field"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label=desk.words.kpi_grid_value()
            node_ref=field
            prop:value=begun
            on:keydown=on_key
            on:blur=on_blur
        />
    }
    .into_any()
}

const fn stop(is_stop: bool) -> &'static str {
    if is_stop { "0" } else { "-1" }
}
