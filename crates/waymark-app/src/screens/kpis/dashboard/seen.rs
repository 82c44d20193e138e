//! What a tile shows, in words and places.

use waymark_core::kpi::{Comparison, Held, KpiPeriod, KpiScore, ValueSpan, comparison, health_spans};
use waymark_core::scoring::Trend;
use waymark_core::{Kpi, KpiId, KpiSource, Value};

use super::against::Yardstick;
use crate::charts::{GaugeReading, GaugeSpan, SparkPoint};
use crate::components::Mark;
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// What a tile shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TileSeen {
    pub(super) name: String,
    /// The value in its unit, or why there is none.
    pub(super) value: Result<String, String>,
    pub(super) target: String,
    pub(super) mark: Mark,
    pub(super) health: &'static str,
    pub(super) gauge: GaugeReading,
    pub(super) gauge_label: String,
    pub(super) spark: Vec<SparkPoint>,
    pub(super) change: Option<ChangeSeen>,
    /// Since when, how fresh, how long alike.
    pub(super) facts: Vec<String>,
    /// It has readings of its own.
    pub(super) is_read: bool,
}

/// How the value changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChangeSeen {
    pub(super) by: String,
    pub(super) from: String,
    pub(super) trend: Trend,
    pub(super) trend_word: &'static str,
    pub(super) arrow: Arrow,
}

/// Where the value went, whatever that means for the KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrow {
    Up,
    Down,
    Level,
}

impl TileSeen {
    pub(super) fn of(words: Words, session: &Session, id: KpiId, yardstick: Yardstick) -> Option<Self> {
        let (kpi, known) = (session.workspace().kpi(id)?, session.kpis().kpi(id)?);
        let latest = known.latest.as_ref();
        let value = latest.and_then(|latest| latest.value.as_ref().ok().copied());
        let health = say::health_word(words, known.health());
        let shown = match latest.map(|latest| &latest.value) {
            Some(Ok(value)) => Ok(say::kpi_value(words, kpi, *value)),
            Some(Err(why)) => Err(say::not_available(words, why)),
            None => Err(words.kpi_dash_no_reading().to_owned()),
        };
        let target = latest.map_or_else(String::new, |latest| say::kpi_target(words, kpi, latest));
        let name = kpi.title.to_string();
        let (Ok(text) | Err(text)) = &shown;
        Some(Self {
            gauge_label: words.kpi_dash_gauge(&name, text, &target, health),
            gauge: latest.map_or_else(GaugeReading::default, |latest| gauge(latest, value)),
            mark: say::health_mark(known.health()),
            spark: spark(known),
            change: change(words, session, kpi, known, yardstick),
            facts: facts(words, known),
            is_read: matches!(kpi.source, KpiSource::Readings(_)),
            value: shown,
            health,
            target,
            name,
        })
    }
}

fn facts(words: Words, known: &KpiScore) -> Vec<String> {
    let as_of = known.latest.as_ref().map(|latest| say::kpi_as_of(words, latest));
    let fresh = known.freshness.and_then(|fresh| say::kpi_freshness(words, fresh));
    let streak = known.streak.and_then(|streak| say::kpi_streak(words, streak));
    as_of
        .into_iter()
        .chain(fresh.map(str::to_owned))
        .chain(streak)
        .collect()
}

/// The last periods, those without a value as gaps.
pub(super) fn spark(known: &KpiScore) -> Vec<SparkPoint> {
    let places = (0_u32..).map(f64::from);
    let points = known.recent.iter().zip(places);
    points
        .map(|((_, value), at)| SparkPoint {
            at,
            value: value.map(Value::get),
        })
        .collect()
}

fn gauge(latest: &KpiPeriod, value: Option<Value>) -> GaugeReading {
    let Some(due) = latest.due else {
        // a bar without anything to hold it against says nothing
        return GaugeReading::default();
    };
    let level = |held: Option<Held>| held.and_then(Held::level).map(Value::get);
    let mut levels: Vec<f64> = [level(latest.due), level(latest.target)]
        .into_iter()
        .flatten()
        .collect();
    levels.dedup();
    let spans = health_spans(due, latest.thresholds);
    let span = |span: ValueSpan| GaugeSpan {
        from: span.from.map(Value::get),
        to: span.to.map(Value::get),
    };
    GaugeReading {
        value: value.map(Value::get),
        levels,
        green: spans.green.map(span),
        amber: spans.amber.map(span),
        is_range: due.level().is_none(),
    }
}

fn change(words: Words, session: &Session, kpi: &Kpi, known: &KpiScore, yardstick: Yardstick) -> Option<ChangeSeen> {
    let found = match yardstick {
        Yardstick::SameDays => known.change,
        Yardstick::LastYear => known.last_year,
        Yardstick::Previous | Yardstick::Benchmark | Yardstick::Competitor => {
            let (against, period) = (yardstick.of(kpi)?, known.latest.as_ref()?.period);
            comparison(session.workspace(), kpi.id, None, period, against, session.today())
        }
    }?;
    let with = say::kpi_value(words, kpi, found.with);
    let from = match yardstick.benchmark(kpi) {
        Some(benchmark) => words.kpi_dash_change_than(benchmark.name.as_str(), &with),
        None => words.kpi_dash_change_from(&with),
    };
    Some(ChangeSeen {
        by: say::kpi_change(words, kpi, &found),
        from,
        trend: found.trend,
        trend_word: say::kpi_trend(words, found.trend),
        arrow: arrow(&found),
    })
}

fn arrow(found: &Comparison) -> Arrow {
    match found.by.cmp(&Value::ZERO) {
        std::cmp::Ordering::Greater => Arrow::Up,
        std::cmp::Ordering::Less => Arrow::Down,
        std::cmp::Ordering::Equal => Arrow::Level,
    }
}
