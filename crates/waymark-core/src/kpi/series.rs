//! The value of a KPI through time: one point for each day with a reading, of the period up to that day (K-3, K-6).

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use crate::formula::{Name, NotAvailable, When};
use crate::goal::{
    Across, Aggregation, FiscalMonth, Frequency, Kpi, KpiFormula, KpiId, KpiReading, KpiSource, Period, Segment, Value,
};
use crate::workspace::Workspace;

/// How deep a formula may ask for formulas; whoever builds a longer chain gets "n/a" at its end.
const DEPTH_MAX: usize = 32;

/// The spans that readings are aggregated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Windows {
    /// One period after the other.
    Periods(Frequency, FiscalMonth),
    /// Everything from a day on.
    Since(NaiveDate),
}

/// The value of a KPI, or of a part of it, through time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    // Dates strictly increase.
    points: Vec<Point>,
}

/// The value on a day: of the window up to and including that day.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day of a reading.
    pub date: NaiveDate,
    /// The first day of the window.
    pub since: NaiveDate,
    /// The value, or why there is none (K-6).
    pub value: Result<Value, NotAvailable>,
}

impl Series {
    /// All points, oldest first.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The latest point up to a day.
    pub fn latest(&self, day: NaiveDate) -> Option<&Point> {
        let after = self.points.partition_point(|point| point.date <= day);
        self.points[..after].last()
    }

    /// The latest point of a window up to a day; none where the window has no reading up to that day: a gap, not 0.
    pub fn within(&self, first: NaiveDate, day: NaiveDate) -> Option<&Point> {
        self.latest(day).filter(|point| point.date >= first)
    }
}

/// The value of a KPI through time; of one part of it where one is named.
///
/// Formulas see their inputs aggregated over the window (K-6): a ratio is one of sums. An input that is not split is
/// taken whole for every part.
pub fn series(workspace: &Workspace, id: KpiId, windows: Windows, part: Option<&Segment>) -> Series {
    series_from(workspace, id, windows, part, NaiveDate::MIN)
}

/// The same from the window of a day on: what lies before costs nothing but being passed over.
pub(super) fn series_from(
    workspace: &Workspace,
    id: KpiId,
    windows: Windows,
    part: Option<&Segment>,
    from: NaiveDate,
) -> Series {
    let from = Window::around(windows, from).map_or(from, |window| window.start);
    let series = at_depth(workspace, id, Wanted { windows, part, from }, 0, &mut Made::new());
    Rc::unwrap_or_clone(series)
}

/// What of a KPI is wanted.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    windows: Windows,
    part: Option<&'a Segment>,
    /// The first day of a window.
    from: NaiveDate,
}

/// The series made so far, each by its KPI and depth: what two formulas ask for is made once, so that the work grows with
/// the number of formulas and not with that of the ways through them. What is wanted is the same at one depth.
type Made = BTreeMap<(KpiId, usize), Rc<Series>>;

fn at_depth(workspace: &Workspace, id: KpiId, wanted: Wanted<'_>, depth: usize, made: &mut Made) -> Rc<Series> {
    if let Some(series) = made.get(&(id, depth)) {
        return Rc::clone(series);
    }
    let series = match workspace.kpi(id).map(|kpi| (kpi, &kpi.source)) {
        Some((kpi, KpiSource::Readings(aggregation))) => of_readings(workspace, kpi, *aggregation, wanted),
        Some((_, KpiSource::Formula(formula))) if depth < DEPTH_MAX => {
            of_formula(workspace, formula, wanted, depth, made)
        }
        Some((_, KpiSource::Formula(_) | KpiSource::Unknown(_))) | None => Series::default(),
    };
    let series = Rc::new(series);
    made.insert((id, depth), Rc::clone(&series));
    series
}

fn of_readings(workspace: &Workspace, kpi: &Kpi, aggregation: Aggregation, wanted: Wanted<'_>) -> Series {
    let part = wanted.part.filter(|_| kpi.dimension.is_some());
    let across = kpi.dimension.as_ref().map_or(Across::Sum, |dimension| dimension.across);
    let log = workspace.readings(kpi.id);
    let mut points: Vec<Point> = Vec::new();
    let mut window = Window::none();
    let mut gathered = Gathered::default();
    let is_wanted = |reading: &KpiReading| {
        reading.date >= wanted.from && part.is_none_or(|part| reading.segment.as_ref() == Some(part))
    };
    for reading in log.standing().filter(|reading| is_wanted(reading)) {
        if !window.has(reading.date) {
            let Some(next) = Window::around(wanted.windows, reading.date) else {
                continue;
            };
            window = next;
            gathered = Gathered::default();
        }
        if kpi.dimension.is_none() {
            gathered.forget_what_speaks_of_the_same(reading);
        }
        gathered.take(reading);
        let point = Point {
            date: reading.date,
            since: window.start,
            value: gathered.value(aggregation, across).ok_or(NotAvailable::OutOfRange),
        };
        match points.last_mut() {
            Some(last) if last.date == point.date => *last = point,
            Some(_) | None => points.push(point),
        }
    }
    Series { points }
}

fn of_formula(
    workspace: &Workspace,
    formula: &KpiFormula,
    wanted: Wanted<'_>,
    depth: usize,
    made: &mut Made,
) -> Series {
    // The first window may ask for the one before it.
    let before = Window::around(wanted.windows, wanted.from).and_then(|window| window.before);
    let with_before = Wanted {
        from: before.map_or(wanted.from, |(first, _)| first),
        ..wanted
    };
    let mut inputs: BTreeMap<&Name, Rc<Series>> = BTreeMap::new();
    for input in &formula.inputs {
        if let Some(kpi) = input.kpi {
            inputs.insert(&input.name, at_depth(workspace, kpi, with_before, depth + 1, made));
        }
    }
    let days: BTreeSet<NaiveDate> = inputs
        .values()
        .flat_map(|series| series.points.iter().map(|point| point.date))
        .filter(|day| *day >= wanted.from)
        .collect();
    let mut points = Vec::with_capacity(days.len());
    let mut window = Window::none();
    for date in days {
        if !window.has(date) {
            let Some(next) = Window::around(wanted.windows, date) else {
                continue;
            };
            window = next;
        }
        let answer = |name: &Name, when: When| {
            let series = inputs.get(name)?;
            let point = match when {
                When::Current => series.within(window.start, date),
                When::Previous => {
                    let (first, last) = window.before?;
                    series.within(first, last)
                }
            };
            point?.value.clone().ok()
        };
        points.push(Point {
            date,
            since: window.start,
            value: formula.formula.evaluate(answer),
        });
    }
    Series { points }
}

/// One window, and the one before it.
#[derive(Clone, Copy)]
struct Window {
    start: NaiveDate,
    end: NaiveDate,
    before: Option<(NaiveDate, NaiveDate)>,
}

impl Window {
    /// A window without days.
    fn none() -> Self {
        Self {
            start: NaiveDate::MAX,
            end: NaiveDate::MIN,
            before: None,
        }
    }

    fn has(&self, day: NaiveDate) -> bool {
        (self.start..=self.end).contains(&day)
    }

    fn around(windows: Windows, day: NaiveDate) -> Option<Self> {
        match windows {
            Windows::Since(start) => (day >= start).then_some(Self {
                start,
                end: NaiveDate::MAX,
                before: None,
            }),
            Windows::Periods(frequency, fiscal_start) => {
                let period = Period::around(day, frequency, fiscal_start)?;
                Some(Self {
                    start: period.start(),
                    end: period.end(),
                    before: period.previous().map(|before| (before.start(), before.end())),
                })
            }
        }
    }
}

/// The readings of one window so far.
#[derive(Default)]
struct Gathered<'a> {
    sum: ExactSum,
    count: usize,
    least: Option<Value>,
    most: Option<Value>,
    last: BTreeMap<Option<&'a Segment>, Value>,
}

impl<'a> Gathered<'a> {
    fn take(&mut self, reading: &'a KpiReading) {
        let value = reading.value;
        self.sum.add(value.get());
        self.count += 1;
        self.least = Some(self.least.map_or(value, |least| least.min(value)));
        self.most = Some(self.most.map_or(value, |most| most.max(value)));
        self.last.insert(reading.segment.as_ref(), value);
    }

    /// Leaves out of the last readings those that a reading of a KPI without parts takes the place of: a number of the
    /// whole that of the parts it once had, and theirs that of the whole.
    fn forget_what_speaks_of_the_same(&mut self, reading: &KpiReading) {
        let is_of_part = reading.segment.is_some();
        self.last.retain(|part, _| is_of_part && part.is_some());
    }

    /// The readings made one number; nothing without readings, and beyond the bounds of a value.
    fn value(&self, aggregation: Aggregation, across: Across) -> Option<Value> {
        match aggregation {
            Aggregation::Sum => self.sum.value(),
            Aggregation::Average => mean(self.sum, self.count),
            Aggregation::Minimum => self.least,
            Aggregation::Maximum => self.most,
            Aggregation::Last => {
                let mut sum = ExactSum::default();
                self.last.values().for_each(|value| sum.add(value.get()));
                match across {
                    Across::Sum => sum.value(),
                    Across::Average => mean(sum, self.last.len()),
                }
            }
        }
    }
}

fn mean(sum: ExactSum, count: usize) -> Option<Value> {
    if count == 0 {
        return None;
    }
    Value::new(sum.total() / count as f64).ok()
}

/// A sum that does not depend on the order of what is added, as far as a person can see (Neumaier's summation).
#[derive(Clone, Copy, Default)]
struct ExactSum {
    sum: f64,
    lost: f64,
}

impl ExactSum {
    fn add(&mut self, number: f64) {
        let sum = self.sum + number;
        self.lost += if self.sum.abs() >= number.abs() {
            (self.sum - sum) + number
        } else {
            (number - sum) + self.sum
        };
        self.sum = sum;
    }

    fn total(self) -> f64 {
        self.sum + self.lost
    }

    /// The sum without the dust of binary fractions.
    fn value(self) -> Option<Value> {
        Value::ZERO.plus(Value::new(self.total()).ok()?).ok()
    }
}
