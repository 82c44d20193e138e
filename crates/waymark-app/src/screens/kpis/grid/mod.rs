//! Periods across, KPIs down, typed like a spreadsheet.
//!
//! - `desk`: what is chosen and typed, and what becomes of it.
//! - `chosen`: the block of cells that is chosen.
//! - `lines`: the rows and what stands in their cells.
//! - `turns`: which KPIs have changed.
//! - `keys`: what a key means.
//! - `table`, `row`: what is on the screen.
//! - `preview`: what a pasted block or a fill means, before it is taken over.

mod chosen;
mod desk;
mod keys;
mod lines;
mod manner;
mod paste_here;
mod preview;
mod row;
mod table;
mod turns;

pub(super) use paste_here::PasteHere;

use leptos::prelude::*;
use waymark_core::Frequency;
use waymark_file::block::Sheet;

use crate::components::{Button, ButtonKind, Choice, IconButton, IconName, Segmented, SelectField};
use crate::i18n::{Words, words};
use crate::store::store;
use desk::Desk;
use preview::Preview;
use table::Table;

/// How many periods can be shown.
const COUNTS: [usize; 5] = [6, 12, 13, 24, 53];
/// By how many periods earlier and later go.
const STEP: i32 = 6;

/// Periods across, KPIs down.
#[component]
pub(super) fn Grid() -> impl IntoView {
    let desk = Desk::new(words(), store());
    let words = desk.words;
    view! {
        <section class="stack" aria-label=words.kpis_grid()>
            <Controls desk />
            <Table desk />
            <p class="grid-told" role="status">{move || desk.told.get()}</p>
            <p class="quiet">{words.kpi_grid_help()}</p>
            <Preview desk />
        </section>
    }
    .into_any()
}

#[component]
fn Controls(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let frequencies = FREQUENCIES.map(|it| Choice::new(key(it), name(words, it))).to_vec();
    let counts = COUNTS
        .map(|count| Choice::new(count.to_string(), words.kpi_grid_periods(count)))
        .to_vec();
    let sheets = vec![
        Choice::new(VALUES, words.kpi_grid_values()),
        Choice::new(TARGETS, words.kpi_grid_targets()),
    ];
    let start = move || {
        desk.focus
            .update(|focus| focus.1 = desk.periods.with_untracked(Vec::len));
        desk.anchor.set(desk.focus.get_untracked());
        desk.editing.set(None);
    };
    let page = move |by: i32| {
        desk.shift.update(|shift| *shift += by);
        start();
    };
    let sheet = move || match desk.sheet.get() {
        Sheet::Values => VALUES.to_owned(),
        Sheet::Targets => TARGETS.to_owned(),
    };
    view! {
        <div class="grid-controls">
            <SelectField
                label=words.kpi_grid_frequency()
                choices=frequencies
                chosen=Signal::derive(move || key(desk.frequency.get()).to_owned())
                on_choose=move |picked: String| {
                    if let Some(it) = FREQUENCIES.into_iter().find(|it| key(*it) == picked) {
                        desk.frequency.set(it);
                        desk.shift.set(0);
                        start();
                    }
                }
            />
            <SelectField
                label=words.kpi_grid_count()
                choices=counts
                chosen=Signal::derive(move || desk.count.get().to_string())
                on_choose=move |picked: String| {
                    if let Some(it) = COUNTS.into_iter().find(|it| it.to_string() == picked) {
                        desk.count.set(it);
                        start();
                    }
                }
            />
            <Segmented
                label=words.kpi_grid_sheet()
                choices=sheets
                chosen=Signal::derive(sheet)
                on_choose=move |picked: String| {
                    desk.editing.set(None);
                    desk.sheet.set(if picked == TARGETS { Sheet::Targets } else { Sheet::Values });
                }
            />
            <div class="row">
                <IconButton
                    label=words.kpi_grid_earlier()
                    icon=IconName::ChevronStart
                    on_press=move |()| page(-STEP)
                />
                <Button
                    label=words.kpi_grid_now()
                    kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || desk.shift.get() == 0)
                    on_press=move |()| page(-desk.shift.get_untracked())
                />
                <IconButton label=words.kpi_grid_later() icon=IconName::ChevronEnd on_press=move |()| page(STEP) />
            </div>
        </div>
    }
    .into_any()
}

const VALUES: &str = "values";
const TARGETS: &str = "targets";

/// Every frequency, the shortest first.
const FREQUENCIES: [Frequency; 5] = [
    Frequency::Day,
    Frequency::Week,
    Frequency::Month,
    Frequency::Quarter,
    Frequency::Year,
];

const fn key(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Day => "day",
        Frequency::Week => "week",
        Frequency::Month => "month",
        Frequency::Quarter => "quarter",
        Frequency::Year => "year",
    }
}

const fn name(words: Words, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Day => words.kpi_grid_day(),
        Frequency::Week => words.kpi_grid_week(),
        Frequency::Month => words.kpi_grid_month(),
        Frequency::Quarter => words.kpi_grid_quarter(),
        Frequency::Year => words.kpi_grid_year(),
    }
}
