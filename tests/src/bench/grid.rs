//! What taking a pasted block into the grid of KPIs costs: what it means, and the step that does it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use waymark_core::{Edit, Frequency, Id, KpiId, KpiReading, Period, Record, Segment, Workspace, apply};
use waymark_file::block::{DateOrder, Decimal, Ground, Headings, Known, Manner, Plan, Sheet, block, cells, plan};

use super::kpis::{id, kpi, reading_of};
use super::{Times, words};
use crate::records::{day, head};

/// KPIs and periods of the block.
const KPIS: usize = 200;
const PERIODS: usize = 24;
/// Readings of each KPI in a month, at the sizes that are measured.
pub const SIZES: [usize; 2] = [1, 20];
/// Saying what a block means may take this long with a reading a month, natively.
pub const PLAN_MAX: Duration = Duration::from_millis(100);
/// How often each is done.
const RUNS: usize = 5;

/// What a block costs where each KPI has so many readings a month.
#[derive(Clone, Debug)]
pub struct Row {
    /// Readings a month of each KPI.
    pub readings: usize,
    /// From text to cells that say what they speak of.
    pub read: Times,
    /// What that means for the workspace.
    pub plan: Times,
    /// Doing it.
    pub apply: Times,
}

/// Measures all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| row(*size)).collect()
}

/// Measures where each KPI has so many readings a month.
fn row(readings: usize) -> Row {
    let workspace = workspace(readings);
    let manner = manner();
    let known = Known::new(&workspace, &manner);
    let text = text();
    let read = || cells(&text).map(|rows| block(&rows, &known, &manner));
    let pasted = read().expect("a block that is not too large");
    let periods = periods();
    let lines: Vec<(KpiId, Option<Segment>)> = (0..KPIS).map(|at| (id(at), None)).collect();
    let planned = || {
        let ground = Ground {
            workspace: &workspace,
            today: manner.today,
            lines: &lines,
            periods: &periods,
            focus: (0, 0),
            sheet: Sheet::Values,
        };
        let mut count = 0_u32;
        let mut new_id = || {
            count += 1;
            Id::parse(&format!("n{count:05}")).expect("a letter and digits")
        };
        plan(&pasted, ground, (&known, &manner), &BTreeSet::new(), &mut new_id)
    };
    let Plan { written, .. } = planned();
    assert_eq!(written.changes.len(), KPIS * PERIODS, "every cell changes");
    let step = Edit::Together(written.edits);
    Row {
        readings,
        read: Times::of(RUNS, read),
        plan: Times::of(RUNS, planned),
        apply: Times::of(RUNS, || apply(&workspace, &step, manner.today)),
    }
}

fn periods() -> Vec<Period> {
    let last = Period::around(manner().today, Frequency::Month, manner().fiscal_start);
    let mut periods: Vec<Period> = std::iter::successors(last, Period::previous).take(PERIODS).collect();
    periods.reverse();
    periods
}

fn workspace(readings: usize) -> Workspace {
    let today = manner().today;
    let reading = move |kpi: usize, number: usize, period: &Period| KpiReading {
        date: period
            .start()
            .checked_add_days(chrono::Days::new(number as u64))
            .unwrap_or(today)
            .min(today),
        ..reading_of(kpi, number, &format!("r-{}-{number}", period.start()))
    };
    let periods = periods();
    let of_kpi = |at: usize| {
        let mut record = kpi(at, false);
        record.frequency = Frequency::Month;
        let numbers = periods
            .iter()
            .flat_map(move |period| (0..readings).map(move |number| reading(at, number, period).into()));
        std::iter::once(Record::from(record)).chain(numbers).collect::<Vec<_>>()
    };
    Workspace::from_records(head(), (0..KPIS).flat_map(of_kpi))
}

/// A number of four digits for every cell.
fn text() -> String {
    let line = |kpi: usize| {
        let numbers: Vec<String> = (0..PERIODS).map(|period| (1_000 + kpi + period).to_string()).collect();
        numbers.join("\t")
    };
    (0..KPIS).map(line).collect::<Vec<_>>().join("\n")
}

fn manner() -> Manner {
    Manner {
        decimal: Decimal::Point,
        dates: DateOrder::MonthFirst,
        months: Vec::new(),
        headings: Headings::default(),
        today: day(70),
        fiscal_start: head().settings.fiscal_year_start,
        usual: Frequency::Month,
        lower: str::to_lowercase,
        number: |digits| digits.parse().ok(),
    }
}

/// The measurements as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| block of 4,800 cells over | reading it: median (min) | what it means | doing it |\n|--:|--:|--:|--:|\n",
    );
    for row in rows {
        writeln!(
            table,
            "| {} readings | {} | {} | {} |",
            words::count(KPIS * PERIODS * row.readings),
            words::both(row.read),
            words::both(row.plan),
            words::both(row.apply),
        )
        .expect("a string takes all text");
    }
    table
}
