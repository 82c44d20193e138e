//! What is known of every KPI on one day, kept in step with the workspace at the cost of what changed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use imbl::OrdMap;

use super::comparison::{Against, Comparison, compare, other};
use super::health::Health;
use super::history::{KpiPeriod, in_series, periods_until};
use super::series::{Series, Windows, series_from};
use crate::forecast::Freshness;
use crate::goal::{Aggregation, FiscalMonth, Kpi, KpiId, KpiSource, Period, Segment, Shared, Value};
use crate::workspace::{Record, Workspace};

/// How many periods up to the running one a tile shows.
pub const RECENT: usize = 13;
/// Months before the last two periods in which the same period a year before surely begins.
const LOOKED_BACK: u32 = 13;
/// How many ended periods are looked at for a streak.
const STREAK_MAX: usize = 24;

/// What is known of the KPIs of a workspace on one day.
///
/// Copying it costs nothing. What is equal in two versions of a workspace stays equal, so a view that compares stops.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiBoard {
    today: NaiveDate,
    fiscal_start: FiscalMonth,
    kpis: OrdMap<KpiId, Shared<KpiScore>>,
}

/// What is known of one KPI on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiScore {
    /// The latest period with a reading.
    pub latest: Option<KpiPeriod>,
    /// The last periods up to the running one, oldest first, each with its value if it has one.
    pub recent: Vec<(Period, Option<Value>)>,
    /// The latest value against the same days of the period before (K-5); of what is no sum against all of it where these
    /// days have no reading.
    pub change: Option<Comparison>,
    /// The same against the period a year before.
    pub last_year: Option<Comparison>,
    /// How the last ended periods stood, as far back as they all stood alike; a gap ends it.
    pub streak: Option<Streak>,
    /// How fresh its latest reading is, by its frequency.
    pub freshness: Option<Freshness>,
    /// The latest reading of each part, of a KPI whose readings are split.
    pub parts: Vec<PartRead>,
}

/// The latest reading of a part of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRead {
    /// The part; none for what belongs to no part.
    pub part: Option<Segment>,
    /// Its day.
    pub date: NaiveDate,
    /// What was read.
    pub value: Value,
}

/// Ended periods in a row that stood alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streak {
    /// How they stood.
    pub health: Health,
    /// How many they are; 24 stands for 24 and more.
    pub periods: usize,
}

impl KpiBoard {
    /// A board that has not looked at any KPI yet.
    #[must_use]
    pub fn blank(workspace: &Workspace, today: NaiveDate) -> Self {
        Self {
            today,
            fiscal_start: workspace.head().settings.fiscal_year_start,
            kpis: OrdMap::new(),
        }
    }

    /// Looks at every KPI.
    pub fn new(workspace: &Workspace, today: NaiveDate) -> Self {
        let mut board = Self::blank(workspace, today);
        for kpi in workspace.kpis() {
            let known = KpiScore::of(workspace, kpi, today);
            board.kpis.insert(kpi.id, Shared::new(known));
        }
        board
    }

    /// The board of a later version, at the cost of what changed; equal to one made afresh.
    ///
    /// `before` is the version that this board belongs to. The day stays the same.
    #[must_use]
    pub fn update(&self, before: &Workspace, after: &Workspace) -> Self {
        if after.head().settings.fiscal_year_start != self.fiscal_start {
            return Self::new(after, self.today);
        }
        let mut next = self.clone();
        for id in touched(before, after) {
            match after.kpi(id) {
                None => {
                    next.kpis.remove(&id);
                }
                Some(kpi) => {
                    let known = KpiScore::of(after, kpi, self.today);
                    if self.kpi(id).is_none_or(|old| **old != known) {
                        next.kpis.insert(id, Shared::new(known));
                    }
                }
            }
        }
        next
    }

    /// The day that it is of.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// How many KPIs are red in their latest period.
    pub fn red_count(&self) -> usize {
        let is_red = |known: &&Shared<KpiScore>| known.health() == Some(Health::Red);
        self.kpis.values().filter(is_red).count()
    }

    /// What is known of a KPI.
    pub fn kpi(&self, id: KpiId) -> Option<&Shared<KpiScore>> {
        self.kpis.get(&id)
    }
}

/// The KPIs whose numbers the difference between two versions can have changed: those with another record or another
/// reading, and the formulas above them (K-6).
pub fn touched(before: &Workspace, after: &Workspace) -> BTreeSet<KpiId> {
    let mut touched = BTreeSet::new();
    let mut waiting = Vec::new();
    for change in after.changes_since(before) {
        for side in [&change.before, &change.after].into_iter().flatten() {
            match side {
                Record::Kpi(kpi) => waiting.push(kpi.id),
                Record::KpiReading(reading) => waiting.push(reading.kpi),
                Record::Head(_)
                | Record::Cycle(_)
                | Record::Person(_)
                | Record::Team(_)
                | Record::Objective(_)
                | Record::KeyResult(_)
                | Record::CheckIn(_)
                | Record::Initiative(_)
                | Record::Funnel(_)
                | Record::Note(_)
                | Record::SavedView(_) => {}
            }
        }
    }
    while let Some(id) = waiting.pop() {
        if touched.insert(id) {
            waiting.extend(before.formulas_of(id).chain(after.formulas_of(id)).map(|kpi| kpi.id));
        }
    }
    touched
}

impl KpiScore {
    /// For how many ended periods it has been red; 0 where the last one was not.
    pub fn red_periods(&self) -> usize {
        match self.streak {
            Some(streak) if streak.health == Health::Red => streak.periods,
            Some(_) | None => 0,
        }
    }

    /// How it stands in its latest period; none without a value.
    pub fn health(&self) -> Option<Health> {
        self.latest.as_ref()?.health
    }

    fn of(workspace: &Workspace, kpi: &Kpi, today: NaiveDate) -> Self {
        let fiscal_start = workspace.head().settings.fiscal_year_start;
        let series = recent_series(workspace, kpi, today);
        let latest = series
            .latest(today)
            .and_then(|point| Period::around(point.date, kpi.frequency, fiscal_start))
            .and_then(|period| in_series(kpi, None, &series, period, today));
        let against = |against| {
            let latest = latest.as_ref()?;
            let value = latest.value.as_ref().ok()?;
            let value_in = |period: Period, until: NaiveDate| {
                let point = series.within(period.start(), until.min(period.end()).min(today))?;
                point.value.clone().ok()
            };
            let with = other(kpi, latest.period, against, today, value_in)?;
            Some(compare(&kpi.aim, *value, with))
        };
        // What is no sum can be held against a whole period, where that has no reading in its first days.
        let is_whole = !matches!(kpi.source, KpiSource::Readings(Aggregation::Sum));
        Self {
            recent: recent(workspace, kpi, &series, today),
            change: against(Against::SameDays).or_else(|| against(Against::PreviousPeriod).filter(|_| is_whole)),
            last_year: against(Against::SameDaysLastYear).or_else(|| against(Against::LastYear).filter(|_| is_whole)),
            streak: streak(workspace, kpi, &series, today),
            freshness: series
                .latest(today)
                .and_then(|point| freshness(kpi, point.date, fiscal_start, today)),
            parts: parts(workspace, kpi, today),
            latest,
        }
    }
}

/// The latest reading of each part, where readings are split.
fn parts(workspace: &Workspace, kpi: &Kpi, today: NaiveDate) -> Vec<PartRead> {
    if kpi.dimension.is_none() {
        return Vec::new();
    }
    let mut latest = BTreeMap::new();
    for reading in workspace.readings(kpi.id).standing_on(today) {
        latest.insert(reading.segment.clone(), (reading.date, reading.value));
    }
    let part = |(part, (date, value))| PartRead { part, date, value };
    latest.into_iter().map(part).collect()
}

/// As much of a KPI's past as anything here looks at; all of it where it has rested of late.
fn recent_series(workspace: &Workspace, kpi: &Kpi, today: NaiveDate) -> Series {
    let windows = Windows::Periods(kpi.frequency, workspace.head().settings.fiscal_year_start);
    let of_streak = periods_until(workspace, kpi.frequency, STREAK_MAX + 2, today);
    let before_last = of_streak.iter().rev().nth(1).map(Period::start);
    let year_before = before_last.and_then(|start| start.checked_sub_months(Months::new(LOOKED_BACK)));
    let from = of_streak
        .first()
        .map(Period::start)
        .into_iter()
        .chain(year_before)
        .min();
    let series = series_from(workspace, kpi.id, windows, None, from.unwrap_or(NaiveDate::MIN));
    match series.latest(today) {
        Some(point) if before_last.is_some_and(|start| point.date >= start) => series,
        Some(_) | None => series_from(workspace, kpi.id, windows, None, NaiveDate::MIN),
    }
}

fn recent(workspace: &Workspace, kpi: &Kpi, series: &Series, today: NaiveDate) -> Vec<(Period, Option<Value>)> {
    periods_until(workspace, kpi.frequency, RECENT, today)
        .into_iter()
        .map(|period| {
            let point = series.within(period.start(), period.end().min(today));
            (period, point.and_then(|point| point.value.clone().ok()))
        })
        .collect()
}

fn streak(workspace: &Workspace, kpi: &Kpi, series: &Series, today: NaiveDate) -> Option<Streak> {
    let ended = periods_until(workspace, kpi.frequency, STREAK_MAX + 1, today)
        .into_iter()
        .rev()
        .filter(|period| period.end() < today)
        .take(STREAK_MAX);
    let mut healths = ended.map(|period| in_series(kpi, None, series, period, today)?.health);
    let health = healths.next()??;
    let periods = 1 + healths.take_while(|other| *other == Some(health)).count();
    Some(Streak { health, periods })
}

/// How fresh a reading is: due once a whole period has gone by without one, stale after two.
fn freshness(kpi: &Kpi, read: NaiveDate, fiscal_start: FiscalMonth, today: NaiveDate) -> Option<Freshness> {
    let of_reading = Period::around(read, kpi.frequency, fiscal_start)?;
    let next = of_reading.next()?;
    Some(if today <= next.end() {
        Freshness::Fresh
    } else if today <= next.next()?.end() {
        Freshness::Due
    } else {
        Freshness::Stale
    })
}
