//! How numbers on the scale of a measure are written.

use waymark_core::scoring::zone_score;
use waymark_core::{Corridor, Label, Measure, Unit, Zone};

use crate::charts::{Axis, Bounds, Level, LevelLine, LineKind, TickStyle};
use crate::i18n::Words;
use crate::say;

/// The unit of what is in percent.
const PERCENT: &str = "%";

/// What a number on the scale of a measure is.
#[derive(Clone, PartialEq)]
pub(in crate::screens) enum Scale {
    Value(Option<Unit>),
    Share,
}

impl Scale {
    pub(in crate::screens) fn of(measure: &Measure) -> Self {
        match measure {
            Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } => Self::Value(measure.unit().cloned()),
            Measure::Percent => Self::Value(Label::new(PERCENT).ok().map(|name| Unit { name, decimals: None })),
            Measure::Milestones(_)
            | Measure::Checklist(_)
            | Measure::Done { .. }
            | Measure::Zones(_)
            | Measure::Unknown(_) => Self::Share,
        }
    }

    pub(in crate::screens) fn write(&self, words: Words, number: f64) -> String {
        match self {
            Self::Value(unit) => say::value_with_unit(words, number, unit.as_ref()),
            Self::Share => words.percent(number),
        }
    }

    /// A number of the axis, where room is short: without its unit, which the lines say, and large ones short.
    pub(in crate::screens) fn tick(&self, words: Words, number: f64, style: TickStyle) -> String {
        match self {
            Self::Share => words.percent(number),
            Self::Value(Some(unit)) if unit.name.as_str() == PERCENT => {
                words.quantity_with(number, PERCENT, style.decimals)
            }
            Self::Value(_) if style.is_short => words.compact(number),
            Self::Value(_) => words.number_with(number, style.decimals),
        }
    }
}

/// How the numbers beside the sheet are chosen.
pub(in crate::screens) fn axis(words: Words, measure: &Measure) -> Axis {
    match measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } | Measure::Unknown(_) => Axis::Fitted,
        Measure::Percent => Axis::Between(0.0, 100.0),
        Measure::Milestones(_) | Measure::Checklist(_) => Axis::Between(0.0, 1.0),
        Measure::Done { .. } => Axis::Named(vec![
            (0.0, words.reading_not_done().to_owned()),
            (1.0, words.reading_done().to_owned()),
        ]),
        Measure::Zones(_) => {
            let named = |zone: Zone| (zone_score(zone).raw(), words.zone(zone).to_owned());
            Axis::Named(Zone::ALL.map(named).to_vec())
        }
    }
}

/// How the values are joined, and where they are before the first reading.
pub(in crate::screens) fn line(measure: &Measure) -> (LineKind, Option<f64>) {
    match measure {
        Measure::Metric(metric) => (LineKind::Straight, metric.baseline.map(|it| it.get())),
        Measure::Percent => (LineKind::Straight, Some(0.0)),
        Measure::Milestones(_) | Measure::Checklist(_) | Measure::Done { .. } => (LineKind::Steps, Some(0.0)),
        Measure::Zones(_) => (LineKind::Steps, None),
        Measure::Stay(_) | Measure::Baseline { .. } | Measure::Unknown(_) => (LineKind::Straight, None),
    }
}

/// Where the values shall stay.
pub(in crate::screens) fn corridor(measure: &Measure) -> Option<Bounds> {
    let Measure::Stay(stay) = measure else {
        return None;
    };
    let (low, high) = match stay.corridor {
        Corridor::Above(low) => (Some(low), None),
        Corridor::Below(high) => (None, Some(high)),
        Corridor::Within(bounds) => (Some(bounds.low()), Some(bounds.high())),
    };
    Some(Bounds {
        low: low.map(|it| it.get()),
        high: high.map(|it| it.get()),
    })
}

/// What the values are held against, on the scale of the measure (S-1).
pub(in crate::screens) fn levels(words: Words, measure: &Measure) -> Vec<LevelLine> {
    let scale = Scale::of(measure);
    let level = |level, value: f64, say: &dyn Fn(&str) -> String| LevelLine {
        level,
        value,
        label: say(&scale.write(words, value)),
    };
    let target = |value| level(Level::Target, value, &|it| words.chart_target(it));
    match measure {
        Measure::Metric(metric) => {
            let mut levels = vec![target(metric.target.get())];
            let stretch = metric.stretch.map(|it| it.get());
            levels.extend(stretch.map(|it| level(Level::Stretch, it, &|it| words.chart_stretch(it))));
            // 0 has its line already
            let baseline = metric.baseline.map(|it| it.get()).filter(|it| *it != 0.0);
            levels.extend(baseline.map(|it| level(Level::Baseline, it, &|it| words.chart_baseline(it))));
            levels
        }
        Measure::Stay(_) => {
            let Bounds { low, high } = corridor(measure).unwrap_or(Bounds { low: None, high: None });
            let high = high.map(|it| level(Level::Bound, it, &|it| words.chart_high(it)));
            let low = low.map(|it| level(Level::Bound, it, &|it| words.chart_low(it)));
            high.into_iter().chain(low).collect()
        }
        Measure::Percent => vec![target(100.0)],
        Measure::Milestones(_) | Measure::Checklist(_) => vec![target(1.0)],
        Measure::Done { .. } | Measure::Zones(_) | Measure::Baseline { .. } | Measure::Unknown(_) => Vec::new(),
    }
}
