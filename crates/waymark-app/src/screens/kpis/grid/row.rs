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
use crate::components::{IconButton, IconName};
use crate::platform::router;
use crate::routes::Route;
use crate::say;

/// A heading, a KPI or a part of one.
#[component]
pub(super) fn RowOf(desk: Desk, place: usize, row: Row) -> impl IntoView {
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
    let seen = Memo::new(move |_| {
        turn.track();
        let sheet = desk.sheet.get();
        desk.periods.with(|periods| {
            store.peek(|session| {
                let how = (sheet, session.today());
                lines::cells(session.workspace(), (kpi, part.as_ref()), periods, how)
            })
        })
    });
    let focused = Memo::new(move |_| desk.focus.with(|focus| (focus.0 == line).then_some(focus.1)));
    let chosen = Memo::new(move |_| {
        let (focus, anchor) = (desk.focus.get(), desk.anchor.get());
        Chosen::between(focus, anchor).of_line(line)
    });
    let edited = Memo::new(move |_| focused.get().filter(|_| desk.editing.with(Option::is_some)));
    let columns = Memo::new(move |_| desk.periods.with(Vec::len));
    let cells = move || {
        let cell = |column| cell(desk, line, column, seen, (focused, chosen, edited));
        (1..=columns.get()).map(cell).collect_view()
    };
    let is_stop = move || focused.get() == Some(0);
    view! {
        <tr role="row" aria-rowindex=place + 2 data-part=is_part.then_some("true")>
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
    view! { <IconButton label icon small=true on_press=move |()| desk.toggle_parts(kpi) /> }.into_any()
}

type Marks = (Memo<Option<usize>>, Memo<Option<(usize, usize)>>, Memo<Option<usize>>);

fn cell(desk: Desk, line: usize, column: usize, seen: Memo<Vec<Seen>>, (focused, chosen, edited): Marks) -> AnyView {
    let here = Memo::new(move |_| seen.with(|seen| seen.get(column - 1).cloned()));
    let is_chosen = move || {
        chosen
            .get()
            .is_some_and(|(left, right)| (left..=right).contains(&column))
    };
    let is_locked = move || here.with(|seen| seen.as_ref().is_some_and(|seen| seen.lock.is_some()));
    let content = move || {
        if edited.get() == Some(column) {
            return editor(desk, (line, column));
        }
        here.with(|seen| seen.as_ref().map(|seen| content(desk, seen)).into_any())
    };
    view! {
        <td
            role="gridcell"
            aria-colindex=column + 1
            data-cell=format!("{line},{column}")
            tabindex=move || stop(focused.get() == Some(column))
            aria-selected=move || is_chosen().to_string()
            aria-readonly=move || is_locked().then_some("true")
            title=move || here.with(|seen| seen.as_ref()?.lock.map(|lock| preview::lock(desk.words, lock)))
        >
            {content}
        </td>
    }
    .into_any()
}

fn content(desk: Desk, seen: &Seen) -> AnyView {
    let mark = seen.health.map(|health| {
        let mark = say::health_mark(Some(health));
        view! {
            <svg class="status-mark" viewBox="0 0 14 14" data-status=mark.name() aria-hidden="true">
                <path d=mark.path()></path>
            </svg>
            <span class="visually-hidden">{say::health_word(desk.words, Some(health))} " "</span>
        }
    });
    view! {
        {mark}
        {lines::text(desk.words, seen)}
    }
    .into_any()
}

/// The one field that is open while a cell is edited.
fn editor(desk: Desk, at: (usize, usize)) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| {
        let _ = field.focus();
    });
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
