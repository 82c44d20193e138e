//! What is chosen and what is typed in the grid, and what becomes of it.
//!
//! - here: what there is to see.
//! - `choice`: which cells are chosen.
//! - `typing`: numbers typed, emptied and filled.
//! - `taking`: blocks that come from elsewhere or go there.

mod choice;
mod taking;
mod typing;

pub(super) use taking::Asked;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;
use waymark_core::{FiscalMonth, Frequency, KpiId, Period};
use waymark_file::block::Sheet;

use super::chosen::{Line, Place};
use super::lines::{self, Row, Seen};
use super::turns::Turns;
use crate::i18n::Words;
use crate::store::Store;

/// What the grid shows and what is done in it. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) frequency: RwSignal<Frequency>,
    pub(super) count: RwSignal<usize>,
    /// How many periods the last column lies after the running one.
    pub(super) shift: RwSignal<i32>,
    pub(super) sheet: RwSignal<Sheet>,
    pub(super) closed: RwSignal<BTreeSet<KpiId>>,
    /// The cell with the focus.
    pub(super) focus: RwSignal<Place>,
    /// The other corner of the block that is chosen.
    pub(super) anchor: RwSignal<Place>,
    /// What the open editor began with.
    pub(super) editing: RwSignal<Option<String>>,
    /// What is about to be taken over.
    pub(super) asked: RwSignal<Option<Asked>>,
    /// Why something was not done.
    pub(super) told: RwSignal<Option<String>>,
    pub(super) periods: Memo<Vec<Period>>,
    pub(super) rows: Memo<Vec<Row>>,
    pub(super) lines: Memo<Vec<Line>>,
    /// Which KPIs have changed.
    pub(super) turns: Memo<Turns>,
    pub(super) table: NodeRef<html::Table>,
}

/// The name of the box that scrolls.
pub(super) const BOX: &str = "kpi-grid";
/// How many periods are shown at first.
const FIRST_COUNT: usize = 12;

impl Desk {
    pub(super) fn new(words: Words, store: Store) -> Self {
        let frequency = RwSignal::new(store.peek(|session| lines::usual(session.workspace())));
        let (count, shift) = (RwSignal::new(FIRST_COUNT), RwSignal::new(0));
        let closed = RwSignal::new(BTreeSet::new());
        let periods = Memo::new(move |_| {
            let (today, fiscal_start) = store.session(|session| {
                let settings = &session.workspace().head().settings;
                (session.today(), settings.fiscal_year_start)
            });
            periods((today, fiscal_start), frequency.get(), count.get(), shift.get())
        });
        let rows = Memo::new(move |_| closed.with(|closed| store.workspace(|all| lines::rows(all, closed))));
        let lines = Memo::new(move |_| {
            let line = |row: &Row| row.line().map(|(_, kpi, part)| (kpi, part));
            rows.with(|rows| rows.iter().filter_map(line).collect())
        });
        let turns = Memo::new(move |before: Option<&Turns>| {
            let before = before.cloned().unwrap_or_default();
            store.session(|session| before.next(session.workspace(), session.today()))
        });
        Self {
            words,
            store,
            frequency,
            count,
            shift,
            sheet: RwSignal::new(Sheet::Values),
            closed,
            focus: RwSignal::new((0, FIRST_COUNT)),
            anchor: RwSignal::new((0, FIRST_COUNT)),
            editing: RwSignal::new(None),
            asked: RwSignal::new(None),
            told: RwSignal::new(None),
            periods,
            rows,
            lines,
            turns,
            table: NodeRef::new(),
        }
    }

    /// How many lines and columns there are, with that of the names.
    pub(super) fn size(self) -> Place {
        let lines = self.lines.with_untracked(Vec::len);
        (lines, self.periods.with_untracked(Vec::len) + 1)
    }

    /// What stands in the cells of a line.
    fn seen(self, line: usize) -> Vec<Seen> {
        let Some((kpi, part)) = self.lines.with_untracked(|lines| lines.get(line).cloned()) else {
            return Vec::new();
        };
        let sheet = self.sheet.get_untracked();
        self.periods.with_untracked(|periods| {
            self.store.peek(|session| {
                let how = (sheet, session.today());
                lines::cells(session.workspace(), (kpi, part.as_ref()), periods, how)
            })
        })
    }

    /// What stands in a cell.
    fn at(self, (line, column): Place) -> Option<Seen> {
        self.seen(line).get(column.checked_sub(1)?).cloned()
    }
}

/// So many periods up to the running one, or so many later or earlier.
fn periods(
    (today, fiscal_start): (NaiveDate, FiscalMonth),
    frequency: Frequency,
    count: usize,
    shift: i32,
) -> Vec<Period> {
    let running = Period::around(today, frequency, fiscal_start);
    let steps = usize::try_from(shift.unsigned_abs()).unwrap_or_default();
    let last = if shift >= 0 {
        std::iter::successors(running, Period::next).nth(steps)
    } else {
        std::iter::successors(running, Period::previous).nth(steps)
    };
    let mut periods: Vec<Period> = std::iter::successors(last, Period::previous).take(count).collect();
    periods.reverse();
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first day of the first and the last of three periods, seen on 21 November 2026.
    #[track_caller]
    fn check_periods(frequency: Frequency, shift: i32, expected: (&str, &str)) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let found = periods((today, FiscalMonth::default()), frequency, 3, shift);
        let start = |period: Option<&Period>| period.unwrap().start().to_string();
        assert_eq!(found.len(), 3);
        assert_eq!(
            (start(found.first()), start(found.last())),
            (expected.0.into(), expected.1.into())
        );
    }

    #[test]
    fn the_running_period_is_the_last_one() {
        check_periods(Frequency::Month, 0, ("2026-09-01", "2026-11-01"));
        check_periods(Frequency::Week, 0, ("2026-11-02", "2026-11-16"));
        check_periods(Frequency::Year, 0, ("2024-01-01", "2026-01-01"));
    }

    #[test]
    fn later_and_earlier_move_all_of_them() {
        check_periods(Frequency::Month, -6, ("2026-03-01", "2026-05-01"));
        check_periods(Frequency::Quarter, 1, ("2026-07-01", "2027-01-01"));
    }
}
