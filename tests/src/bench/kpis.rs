//! What KPIs cost: looking at all of them, and one reading.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use waymark_core::formula::{Formula, Name};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    Aggregation, Aim, Course, DatedValues, Edit, Feed, Foreign, Frequency, KeyResult, Kpi, KpiFormula, KpiId, KpiInput,
    KpiLevel, KpiReading, KpiReadingId, KpiRole, KpiSource, Measure, NewKpiReading, Rank, Record, Targets, Text,
    Thresholds, Workspace, apply,
};

use super::{Times, words};
use crate::records::{cycle, day, head, key_result, metric, objective, title, value};

/// The sizes that are measured, in KPIs.
pub const SIZES: [usize; 2] = [100, 1_000];
/// Readings of each KPI.
const READINGS: usize = 1_000;
/// Of so many KPIs one is computed from the two before it, and feeds a key result.
const COMPUTED: usize = 10;
/// One reading may cost at most this part of looking at everything, at the largest size.
pub const RATIO_MIN: f64 = 100.0;
/// One reading may cost at most this many times what it costs with a tenth of the KPIs.
pub const GROWTH_MAX: f64 = 2.0;
/// How often everything is looked at.
const RUNS: usize = 5;
/// How many readings are made, each of another KPI, and how often that is done.
const STEPS: u32 = 50;
const ROUNDS: usize = 7;

/// What KPIs cost in a workspace of one size.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Row {
    /// How many KPIs the workspace has.
    pub kpis: usize,
    /// Looking at every KPI.
    pub whole: Times,
    /// Looking again after one reading: its KPI, the formula above it; and scoring what that feeds.
    pub one: Times,
}

impl Row {
    /// How many times as long looking at everything takes: its fastest run over the middle one of a reading.
    pub fn ratio(&self) -> f64 {
        words::times_as_long(self.whole.min(), self.one.median())
    }
}

/// Measures all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| row(*size)).collect()
}

/// Measures a workspace of this many KPIs with 1,000 readings each.
pub fn row(kpis: usize) -> Row {
    let today = day(70);
    let before = workspace(kpis);
    let whole = Times::of(RUNS, || KpiBoard::new(&before, today));
    let (board, scores) = (KpiBoard::new(&before, today), Scoreboard::new(&before, today));
    let after: Vec<Workspace> = (0..STEPS as usize)
        .map(|at| read(&before, at * 7_919 % (kpis / COMPUTED) * COMPUTED))
        .collect();
    let mut next = after.iter().cycle();
    let one = Times::of_batches(ROUNDS, STEPS, || {
        next.next()
            .map(|after| (board.update(&before, after), scores.update(&before, after)))
    });
    Row { kpis, whole, one }
}

pub(super) fn id(at: usize) -> KpiId {
    KpiId::parse(&format!("kpi-{at}")).expect("letters, digits and hyphens")
}

/// Nine of ten KPIs have a reading a day; the tenth is a quotient of two of them, and feeds a key result.
fn workspace(kpis: usize) -> Workspace {
    let goal: Record = objective("o-1", "c-1").into();
    let goals = [cycle("c-1").into(), goal];
    let all = (0..kpis).flat_map(|at| {
        let is_computed = at % COMPUTED == COMPUTED - 1;
        let fed = is_computed.then(|| fed(at).into());
        let readings = if is_computed { 0 } else { READINGS };
        std::iter::once(kpi(at, is_computed).into())
            .chain(fed)
            .chain((0..readings).map(move |number| reading(at, number).into()))
    });
    Workspace::from_records(head(), goals.into_iter().chain(all))
}

pub(super) fn kpi(at: usize, is_computed: bool) -> Kpi {
    let source = if is_computed {
        let input = |name: &str, kpi| KpiInput {
            name: Name::new(name).expect("a word"),
            kpi: Some(id(kpi)),
        };
        KpiSource::Formula(KpiFormula {
            formula: Formula::parse("won / all").expect("a formula"),
            inputs: vec![input("won", at - (COMPUTED - 1)), input("all", at - 1)],
        })
    } else {
        KpiSource::Readings(Aggregation::Sum)
    };
    Kpi {
        id: id(at),
        title: title("Leads"),
        definition: Text::default(),
        unit: None,
        frequency: Frequency::Week,
        source,
        aim: Aim::Higher(Targets {
            course: Course::One(value(50.0)),
            own: DatedValues::default(),
        }),
        thresholds: Thresholds::Default,
        benchmarks: Vec::new(),
        dimension: None,
        owner: None,
        team: None,
        level: KpiLevel::Organisation,
        group: None,
        role: KpiRole::Indicator,
        tags: Vec::new(),
        rank: Rank::at(at),
        foreign: Foreign::default(),
    }
}

/// A key result that a KPI feeds.
fn fed(at: usize) -> KeyResult {
    let mut way = metric(Some(0.0), 100.0);
    way.feed = Some(Feed {
        kpi: id(at),
        segment: None,
        frozen: None,
    });
    key_result(&format!("kr-{at}"), "o-1", Measure::Metric(way))
}

fn reading(at: usize, number: usize) -> KpiReading {
    reading_of(at, number, &format!("r-{number:04}"))
}

/// A reading of the KPI of a number, of a name of its own.
pub(super) fn reading_of(at: usize, number: usize, name: &str) -> KpiReading {
    KpiReading {
        id: reading_id(name),
        kpi: id(at),
        date: day(70) - chrono::Days::new(READINGS.saturating_sub(number) as u64),
        segment: None,
        sequence: number as u64,
        value: value(((at + number) % 17) as f64),
        note: Text::default(),
        by: None,
        replaces: None,
        withdrawn: false,
        foreign: Foreign::default(),
    }
}

fn reading_id(text: &str) -> KpiReadingId {
    KpiReadingId::parse(text).expect("letters, digits and hyphens")
}

/// The workspace after one more reading of the KPI of that number.
fn read(before: &Workspace, at: usize) -> Workspace {
    let edit = Edit::Read(NewKpiReading {
        id: reading_id("one-more"),
        kpi: id(at),
        date: day(70),
        segment: None,
        value: value(5.0),
        note: Text::default(),
        by: None,
    });
    apply(before, &edit, day(70)).expect("a reading of a KPI that has readings")
}

/// The measurements as a Markdown table. Growth is from the size before.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| KPIs | readings | all: median (min) | growth | one reading: median (min) | growth | one of all |\n\
         |--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut smaller: Option<&Row> = None;
    for row in rows {
        let grown = |growth: fn(&Row, &Row) -> f64| {
            smaller.map_or("-".to_owned(), |smaller| format!("{:.1}", growth(smaller, row)))
        };
        let whole = grown(|smaller, row| words::times_as_long(row.whole.min(), smaller.whole.min()));
        let readings = row.kpis / COMPUTED * (COMPUTED - 1) * READINGS;
        writeln!(
            table,
            "| {} | {} | {} | {whole} | {} | {} | 1/{:.0} |",
            words::count(row.kpis),
            words::count(readings),
            words::both(row.whole),
            words::both(row.one),
            grown(growth),
            row.ratio(),
        )
        .expect("a string takes all text");
        smaller = Some(row);
    }
    table
}

/// How many times as long one reading takes in the larger workspace, by the median.
pub fn growth(smaller: &Row, larger: &Row) -> f64 {
    words::times_as_long(larger.one.median(), smaller.one.median())
}
