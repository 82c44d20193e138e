//! What is chosen and what is typed in the grid, and what becomes of it.

use std::collections::BTreeSet;

use leptos::html;
use leptos::prelude::*;
use waymark_core::{Edit, Frequency, KpiId, Period, Segment, Value};
use waymark_file::block::{
    Block, Ground, Known, NewName, Plan, Refused, Sheet, TooLarge, Why, Write, block, cells, plan, text, written,
};

use super::lines::{self, Row, Seen};
use super::manner::manner;
use crate::i18n::{NumberRefusal, Words};
use crate::platform::{first_inside, focus_cell, focus_found_soon, new_id};
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
    /// The cell with the focus; column 0 holds the names.
    pub(super) focus: RwSignal<(usize, usize)>,
    /// The other corner of the block that is chosen.
    pub(super) anchor: RwSignal<(usize, usize)>,
    /// What the open editor began with.
    pub(super) editing: RwSignal<Option<String>>,
    /// What is about to be taken over.
    pub(super) asked: RwSignal<Option<Asked>>,
    /// Why something was not done.
    pub(super) told: RwSignal<Option<String>>,
    pub(super) periods: Memo<Vec<Period>>,
    pub(super) rows: Memo<Vec<Row>>,
    pub(super) lines: Memo<Vec<(KpiId, Option<Segment>)>>,
    pub(super) table: NodeRef<html::Table>,
}

/// How many periods are shown at first.
const FIRST_COUNT: usize = 12;

/// What is about to be taken over once the reader has seen it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// A block from elsewhere.
    Pasted(Block),
    /// Cells that are filled from others.
    Filled(Vec<Write>),
}

impl Desk {
    pub(super) fn new(words: Words, store: Store) -> Self {
        let frequency = RwSignal::new(store.peek(|session| lines::usual(session.workspace())));
        let (count, shift) = (RwSignal::new(FIRST_COUNT), RwSignal::new(0));
        let closed = RwSignal::new(BTreeSet::new());
        let periods = Memo::new(move |_| periods(store, frequency.get(), count.get(), shift.get()));
        let rows = Memo::new(move |_| closed.with(|closed| store.workspace(|all| lines::rows(all, closed))));
        let lines = Memo::new(move |_| {
            let line = |row: &Row| row.line().map(|(_, kpi, part)| (kpi, part));
            rows.with(|rows| rows.iter().filter_map(line).collect())
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
            table: NodeRef::new(),
        }
    }

    /// How many lines and columns there are, with that of the names.
    pub(super) fn size(self) -> (usize, usize) {
        let lines = self.lines.with_untracked(Vec::len);
        (lines, self.periods.with_untracked(Vec::len) + 1)
    }

    /// Goes to a cell, and gives it the focus.
    pub(super) fn go(self, to: (usize, usize), extends: bool) {
        self.told.set(None);
        self.focus.set(to);
        if !extends {
            self.anchor.set(to);
        }
        if let Some(table) = self.table.get_untracked() {
            focus_cell(&table, to);
        }
    }

    /// The first and last line and column of the block that is chosen, without the names.
    pub(super) fn chosen(self) -> ((usize, usize), (usize, usize)) {
        corners(self.focus.get_untracked(), self.anchor.get_untracked())
    }

    /// What stands in the cells of a line.
    pub(super) fn seen(self, line: usize) -> Vec<Seen> {
        let Some((kpi, part)) = self.lines.with_untracked(|lines| lines.get(line).cloned()) else {
            return Vec::new();
        };
        let periods = self.periods.get_untracked();
        let sheet = self.sheet.get_untracked();
        self.store.peek(|session| {
            let how = (sheet, session.today());
            lines::cells(self.words, session.workspace(), (kpi, part.as_ref()), &periods, how)
        })
    }

    /// What stands in a cell.
    fn at(self, (line, column): (usize, usize)) -> Option<Seen> {
        self.seen(line).get(column.checked_sub(1)?).cloned()
    }

    /// Opens the editor, or says why there is none.
    pub(super) fn edit(self, text: Option<String>) {
        let Some(seen) = self.at(self.focus.get_untracked()) else {
            return;
        };
        if let Some(lock) = seen.lock {
            self.told.set(Some(super::preview::lock(self.words, lock).to_owned()));
            return;
        }
        let now = seen
            .value
            .map_or_else(String::new, |value| self.words.number_to_edit(value.get()));
        self.told.set(None);
        self.editing.set(Some(text.unwrap_or(now)));
    }

    /// Takes over what was typed into a cell; gives whether it could be read.
    pub(super) fn typed(self, at: (usize, usize), text: &str) -> bool {
        let value = match self.words.typed_number(text) {
            Ok(number) => Value::new(number.value).map(Some).map_err(|_| NumberRefusal::TooLarge),
            Err(NumberRefusal::Empty) => Ok(None),
            Err(refusal) => Err(refusal),
        };
        match value {
            Ok(value) => {
                self.editing.set(None);
                let now = self.at(at).and_then(|seen| seen.value);
                if now != value {
                    self.write(self.writes((at, at), |_, _| value));
                }
                true
            }
            Err(refusal) => {
                self.told.set(Some(self.words.number_refusal(refusal)));
                false
            }
        }
    }

    /// Empties the cells that are chosen and not empty.
    pub(super) fn empty(self) {
        self.write(self.writes(self.chosen(), |_, _| None));
    }

    /// Asks whether the chosen cells shall be filled from their first line, or from the one above.
    pub(super) fn fill(self, is_down: bool) {
        let ((top, left), (bottom, right)) = self.chosen();
        let (from_line, from_column) = match (is_down, top == bottom, left == right) {
            (true, true, _) => (top.saturating_sub(1), left),
            (false, _, true) => (top, left.saturating_sub(1).max(1)),
            (true, false, _) | (false, _, false) => (top, left),
        };
        let value = |line: usize, column: usize| {
            let seen = if is_down { self.seen(from_line) } else { self.seen(line) };
            let column = if is_down { column } else { from_column };
            seen.get(column.checked_sub(1)?)?.value
        };
        let writes = self.writes(((top, left), (bottom, right)), value);
        let writes: Vec<Write> = writes.into_iter().filter(|write| write.value.is_some()).collect();
        if !writes.is_empty() {
            self.asked.set(Some(Asked::Filled(writes)));
        }
    }

    /// The chosen cells as text that spreadsheets read, numbers as the reader writes them.
    pub(super) fn copied(self) -> String {
        let ((top, left), (bottom, right)) = self.chosen();
        let number = |seen: &Seen| {
            seen.value
                .map_or_else(String::new, |value| self.words.number_to_edit(value.get()))
        };
        let line = |line: usize| {
            let seen = self.seen(line);
            (left..=right)
                .map(|column| seen.get(column - 1).map_or_else(String::new, number))
                .collect()
        };
        text(&(top..=bottom).map(line).collect::<Vec<_>>())
    }

    /// Asks whether a text from elsewhere shall be taken over.
    pub(super) fn pasted(self, pasted: &str) {
        let words = self.words;
        match cells(pasted) {
            Err(TooLarge::Bytes) => self.told.set(Some(words.kpi_grid_too_large_bytes().to_owned())),
            Err(TooLarge::Rows | TooLarge::Columns) => self.told.set(Some(words.kpi_grid_too_large_cells().to_owned())),
            Ok(rows) if rows.is_empty() => {}
            Ok(rows) => {
                let usual = self.frequency.get_untracked();
                let block = self.store.peek(|session| {
                    let manner = manner(words, session, usual);
                    block(&rows, &Known::new(session.workspace(), &manner), &manner)
                });
                self.told.set(None);
                self.asked.set(Some(Asked::Pasted(block)));
            }
        }
    }

    /// What is asked would come to.
    pub(super) fn planned(self, asked: &Asked, left_out: &BTreeSet<NewName>) -> Plan {
        let (lines, periods) = (self.lines.get_untracked(), self.periods.get_untracked());
        let (line, column) = self.chosen().0;
        let usual = self.frequency.get_untracked();
        self.store.peek(|session| match asked {
            Asked::Pasted(block) => {
                let manner = manner(self.words, session, usual);
                let known = Known::new(session.workspace(), &manner);
                let ground = Ground {
                    workspace: session.workspace(),
                    today: session.today(),
                    lines: &lines,
                    periods: &periods,
                    focus: (line, column.saturating_sub(1)),
                    sheet: self.sheet.get_untracked(),
                };
                plan(block, ground, (&known, &manner), left_out, &mut new_id)
            }
            Asked::Filled(writes) => {
                let sheet = self.sheet.get_untracked();
                let written = written(session.workspace(), writes.clone(), sheet, session.today(), &mut new_id);
                let refused = written.locked.iter().map(|(write, lock)| Refused {
                    text: write
                        .value
                        .map_or_else(String::new, |value| self.words.number(value.get())),
                    why: Why::Locked(*lock),
                });
                Plan {
                    new_names: Vec::new(),
                    refused: refused.collect(),
                    merged: 0,
                    after: None,
                    written,
                }
            }
        })
    }

    /// Does what was planned as one step.
    pub(super) fn take_over(self, plan: &Plan) {
        self.asked.set(None);
        if !plan.written.edits.is_empty() {
            self.store.dispatch_told(Edit::Together(plan.written.edits.clone()));
        }
    }

    /// Shows or hides the parts of the line with the focus.
    pub(super) fn toggle(self) {
        let line = self.focus.get_untracked().0;
        if let Some((kpi, None)) = self.lines.with_untracked(|lines| lines.get(line).cloned()) {
            self.toggle_parts(kpi);
        }
    }

    /// Shows or hides the parts of a KPI.
    pub(super) fn toggle_parts(self, kpi: KpiId) {
        self.closed.update(|closed| {
            if !closed.remove(&kpi) {
                closed.insert(kpi);
            }
        });
        let table = self.table;
        let line = self
            .lines
            .with_untracked(|lines| lines.iter().position(|it| *it == (kpi, None)));
        let to = (line.unwrap_or_default(), 0);
        self.focus.set(to);
        self.anchor.set(to);
        focus_found_soon(move || {
            let table = table.get_untracked()?;
            first_inside(&table, &["[data-cell][tabindex='0']"])
        });
    }

    fn write(self, writes: Vec<Write>) {
        let sheet = self.sheet.get_untracked();
        let written = self
            .store
            .peek(|session| written(session.workspace(), writes, sheet, session.today(), &mut new_id));
        if let Some((_, lock)) = written.locked.first() {
            self.told.set(Some(super::preview::lock(self.words, *lock).to_owned()));
        }
        if !written.edits.is_empty() {
            self.store.dispatch(Edit::Together(written.edits));
        }
    }

    /// What it takes to write into cells that nothing locks.
    fn writes(
        self,
        ((top, left), (bottom, right)): ((usize, usize), (usize, usize)),
        value: impl Fn(usize, usize) -> Option<Value>,
    ) -> Vec<Write> {
        let (lines, periods) = (self.lines.get_untracked(), self.periods.get_untracked());
        let mut writes = Vec::new();
        for line in top..=bottom {
            let Some((kpi, part)) = lines.get(line) else { continue };
            let seen = self.seen(line);
            for column in left..=right {
                let (Some(period), Some(seen)) = (periods.get(column - 1), seen.get(column - 1)) else {
                    continue;
                };
                if seen.lock.is_none() {
                    writes.push(Write {
                        kpi: *kpi,
                        part: part.clone(),
                        period: *period,
                        value: value(line, column),
                    });
                }
            }
        }
        writes
    }
}

/// The first and last line and column between two cells, without the names.
pub(super) fn corners(one: (usize, usize), other: (usize, usize)) -> ((usize, usize), (usize, usize)) {
    let first = (one.0.min(other.0), one.1.min(other.1).max(1));
    (first, (one.0.max(other.0), one.1.max(other.1).max(1)))
}

/// So many periods up to the running one, or so many later or earlier.
fn periods(store: Store, frequency: Frequency, count: usize, shift: i32) -> Vec<Period> {
    let (today, fiscal_start) = store.session(|session| {
        let settings = &session.workspace().head().settings;
        (session.today(), settings.fiscal_year_start)
    });
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
