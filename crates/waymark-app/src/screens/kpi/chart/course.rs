//! The history of a KPI as a chart shows it, period by period.

use chrono::NaiveDate;
use waymark_core::kpi::{
    Health, Held, KpiPeriod, Stretch, all_periods, history, periods_before, periods_until, target_of, zones,
};
use waymark_core::{BenchmarkKind, Kpi, KpiReading, Period, Shared, Value, Workspace};

use super::super::gauge::Gauge;
use super::options::{MOST, Options, With, look};
use crate::charts::{Aimed, Beside, Column, PeriodPlot, Zone};
use crate::i18n::Words;
use crate::say;

/// The plot, and the same in words for the table.
#[derive(Clone, PartialEq)]
pub(super) struct Course {
    pub(super) plot: PeriodPlot,
    pub(super) rows: Vec<Row>,
    /// What the second line is.
    pub(super) before: Option<String>,
}

/// One period of the table.
#[derive(Clone, PartialEq)]
pub(super) struct Row {
    pub(super) period: String,
    pub(super) value: Option<String>,
    pub(super) target: Option<String>,
    pub(super) attainment: Option<String>,
    pub(super) health: Option<&'static str>,
    pub(super) before: Option<String>,
}

pub(super) fn course(gauge: Gauge, options: Options) -> Option<Course> {
    let words = gauge.words;
    let kpi = gauge.record()?;
    let (count, with) = (options.count(), options.with());
    gauge.store.session(|session| {
        let (all, today) = (session.workspace(), session.today());
        let periods = match count {
            Some(count) => periods_until(all, kpi.frequency, count, today),
            None => all_periods(all, kpi.id, MOST, today),
        };
        let before = compared(with, &periods);
        let seen = Seen {
            words,
            kpi: &kpi,
            today,
            notes: notes(all, &kpi),
        };
        let known = history(all, kpi.id, None, &periods, today);
        let other = before.as_ref().map(|before| history(all, kpi.id, None, before, today));
        let other = |at: usize| value(other.as_ref()?.get(at)?.as_ref()?);
        let told: Vec<(Column, Row)> = periods
            .iter()
            .zip(&known)
            .enumerate()
            .map(|(at, (period, known))| seen.period(*period, known.as_ref(), other(at)))
            .collect();
        let (columns, rows): (Vec<Column>, Vec<Row>) = told.into_iter().unzip();
        let target = periods.iter().rev().find_map(|period| target_of(&kpi, *period));
        let plot = PeriodPlot {
            columns,
            look: look(gauge),
            from: options.from(gauge),
            beside: beside(words, &kpi),
            target_label: target
                .map(|held| words.chart_target(&seen.held(held)))
                .unwrap_or_default(),
        };
        Some(Course {
            plot,
            rows,
            before: name(words, with),
        })
    })
}

/// The periods that these are compared with, one for each.
fn compared(with: With, periods: &[Period]) -> Option<Vec<Period>> {
    match with {
        With::Nothing => None,
        With::LastYear => periods.iter().map(Period::last_year).collect(),
        With::Before => Some(periods_before(periods)),
    }
}

fn name(words: Words, with: With) -> Option<String> {
    match with {
        With::Nothing => None,
        With::LastYear => Some(words.kpi_page_with_last_year().to_owned()),
        With::Before => Some(words.kpi_page_with_before().to_owned()),
    }
}

/// The readings that say something.
fn notes(all: &Workspace, kpi: &Kpi) -> Vec<Shared<KpiReading>> {
    let log = all.readings(kpi.id);
    let noted = log.standing().filter(|reading| !reading.note.is_blank());
    noted.cloned().collect()
}

fn beside(words: Words, kpi: &Kpi) -> Vec<Beside> {
    let one = |benchmark: &waymark_core::Benchmark| Beside {
        value: benchmark.value.get(),
        label: words.kpi_page_line(benchmark.name.as_str(), &say::kpi_value(words, kpi, benchmark.value)),
    };
    let kinds = [BenchmarkKind::Benchmark, BenchmarkKind::Competitor];
    kinds
        .into_iter()
        .flat_map(|kind| kpi.benchmarks.iter().filter(move |it| it.kind == kind))
        .map(one)
        .collect()
}

fn value(known: &KpiPeriod) -> Option<Value> {
    known.value.as_ref().ok().copied()
}

/// What every period is told with.
struct Seen<'a> {
    words: Words,
    kpi: &'a Kpi,
    today: NaiveDate,
    notes: Vec<Shared<KpiReading>>,
}

impl Seen<'_> {
    fn period(&self, period: Period, known: Option<&KpiPeriod>, before: Option<Value>) -> (Column, Row) {
        let health = known.and_then(|known| known.health);
        let target = target_of(self.kpi, period);
        let zones = target.map(|held| zones(held, self.kpi.thresholds));
        let due = known.and_then(|known| known.due).filter(|due| Some(*due) != target);
        let notes: Vec<&str> = self
            .notes
            .iter()
            .filter(|it| period.has(it.date))
            .map(|it| it.note.as_str())
            .collect();
        let row = self.row(period, known, target, before);
        let column = Column {
            name: say::period_below(self.words, period),
            value: known.and_then(value).map(Value::get),
            before: before.map(Value::get),
            target: target.map(aimed),
            due: due.and_then(Held::level).map(Value::get),
            green: zones.map(|zones| zone(zones.green)),
            amber: zones.map(|zones| zone(zones.amber)),
            mark: say::health_mark(health),
            is_running: period.has(self.today),
            has_note: !notes.is_empty() && known.is_some_and(|known| known.value.is_ok()),
            told: self.told(&row, known, &notes),
        };
        (column, row)
    }

    fn row(&self, period: Period, known: Option<&KpiPeriod>, target: Option<Held>, before: Option<Value>) -> Row {
        let write = |value| say::kpi_value(self.words, self.kpi, value);
        let attained = known
            .and_then(|known| known.attainment)
            .filter(|it| it.raw().is_finite());
        Row {
            period: say::period(self.words, period),
            value: known.map(|known| match &known.value {
                Ok(value) => write(*value),
                Err(why) => say::not_available(self.words, why),
            }),
            target: target.map(|held| self.held(held)),
            attainment: attained.map(|it| self.words.percent(it.raw())),
            health: known
                .and_then(|known| known.health)
                .map(|health: Health| say::health_word(self.words, Some(health))),
            before: before.map(write),
        }
    }

    /// Everything about a period, a line each.
    fn told(&self, row: &Row, known: Option<&KpiPeriod>, notes: &[&str]) -> String {
        let words = self.words;
        let value = row.value.clone().unwrap_or_else(|| words.kpi_page_gap().to_owned());
        let health = row.health.map(str::to_owned);
        let target = row
            .target
            .as_ref()
            .filter(|_| known.is_some())
            .map(|it| words.chart_target(it));
        let before = row.before.as_ref().map(|it| words.kpi_page_compared_with(it));
        let lines = [Some(words.chart_point(&row.period, &value)), health, target, before];
        let notes = notes.iter().map(|note| (*note).to_owned());
        lines.into_iter().flatten().chain(notes).collect::<Vec<_>>().join("\n")
    }

    fn held(&self, held: Held) -> String {
        let write = |value| say::kpi_value(self.words, self.kpi, value);
        match held {
            Held::AtLeast(level) | Held::AtMost(level) => write(level),
            Held::Within(range) => self
                .words
                .kpi_page_range(&write(range.bounds.low()), &write(range.bounds.high())),
        }
    }
}

fn aimed(held: Held) -> Aimed {
    match held {
        Held::AtLeast(level) | Held::AtMost(level) => Aimed::Level(level.get()),
        Held::Within(range) => Aimed::Within(range.bounds.low().get(), range.bounds.high().get()),
    }
}

fn zone(stretch: Stretch) -> Zone {
    Zone {
        low: stretch.low.map(Value::get),
        high: stretch.high.map(Value::get),
    }
}
