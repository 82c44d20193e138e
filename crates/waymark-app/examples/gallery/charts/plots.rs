//! What the charts show: a plot for every kind of line, corridor and step.

use waymark_app::charts::{Axis, Bounds, BurnUp, Landing, Level, LevelLine, Limit, LineKind, Plan, Plot, PlotPoint};

use super::day;

fn points(values: &[(u64, f64, u8)]) -> Vec<PlotPoint> {
    let point = |(after, value, confidence): &(u64, f64, u8)| PlotPoint {
        day: day(*after),
        value: Some(*value),
        confidence: Some(*confidence),
        has_note: after % 3 == 0,
        told: format!("Day {after}: {value}\nConfidence {confidence} of 10\nLegal slows the contracts down."),
    };
    values.iter().map(point).collect()
}

fn level(level: Level, value: f64, label: &str) -> LevelLine {
    LevelLine {
        level,
        value,
        label: label.to_owned(),
    }
}

/// From 1 October on, 91 days, today the 51st.
fn plot(points: Vec<PlotPoint>, levels: Vec<LevelLine>) -> Plot {
    Plot {
        start: day(0),
        end: day(91),
        today: day(51),
        axis: Axis::Fitted,
        line: LineKind::Straight,
        origin: None,
        points,
        levels,
        corridor: None,
        plan: None,
        landing: None,
        today_label: "today".to_owned(),
        confidence_label: "Confidence".to_owned(),
    }
}

fn landing(value: f64, low: f64, high: f64, unit: &str) -> Option<Landing> {
    Some(Landing {
        value,
        range: Some((low, high)),
        label: format!("{unit}{value}"),
        range_label: format!("{unit}{low} to {unit}{high}"),
    })
}

fn plan(corners: &[(u64, f64)]) -> Option<Plan> {
    Some(Plan {
        corners: corners.iter().map(|(after, value)| (day(*after), *value)).collect(),
        label: "plan".to_owned(),
    })
}

pub(super) fn rising() -> Plot {
    let values = [
        (7, 4., 5),
        (14, 9., 6),
        (20, 15., 6),
        (27, 22., 6),
        (33, 30., 7),
        (38, 37., 7),
        (44, 45., 6),
        (49, 52., 7),
        (51, 58., 7),
    ];
    Plot {
        origin: Some(0.0),
        plan: plan(&[(0, 0.0), (91, 100.0)]),
        landing: landing(101.0, 95.0, 107.0, ""),
        ..plot(points(&values), vec![level(Level::Target, 100.0, "target 100 deals")])
    }
}

pub(super) fn falling() -> Plot {
    let values = [(6, 23., 5), (13, 23.5, 3), (21, 22., 3), (30, 21., 4), (48, 21.5, 3)];
    Plot {
        origin: Some(24.0),
        plan: plan(&[(0, 24.0), (30, 20.0), (60, 10.0), (91, 8.0)]),
        landing: landing(19.5, 16.0, 22.0, ""),
        ..plot(
            points(&values),
            vec![
                level(Level::Target, 8.0, "target 8 h"),
                level(Level::Stretch, 7.0, "stretch 7 h"),
                level(Level::Baseline, 24.0, "baseline 24 h"),
            ],
        )
    }
}

pub(super) fn money() -> Plot {
    let values = [(6, 82_000., 5), (13, 84_500., 6), (40, 91_250., 7)];
    Plot {
        origin: Some(80_000.0),
        landing: landing(108_500.0, 99_500.0, 121_000.0, "€"),
        ..plot(
            points(&values),
            vec![level(Level::Target, 100_000.0, "target €100,000")],
        )
    }
}

pub(super) fn uptime() -> Plot {
    let values = [
        (6, 99.95, 9),
        (13, 99.91, 9),
        (20, 99.87, 8),
        (27, 99.93, 8),
        (34, 99.97, 8),
        (48, 99.92, 9),
    ];
    Plot {
        corridor: Some(Bounds {
            low: Some(99.9),
            high: None,
        }),
        ..plot(points(&values), vec![level(Level::Bound, 99.9, "at least 99.9%")])
    }
}

pub(super) fn within() -> Plot {
    let values = [
        (6, 21., 9),
        (13, 24., 9),
        (20, 26.5, 8),
        (27, 22., 8),
        (34, 19., 8),
        (48, 20.5, 9),
    ];
    Plot {
        corridor: Some(Bounds {
            low: Some(20.0),
            high: Some(25.0),
        }),
        ..plot(
            points(&values),
            vec![
                level(Level::Bound, 20.0, "at least 20"),
                level(Level::Bound, 25.0, "at most 25"),
            ],
        )
    }
}

pub(super) fn steps() -> Plot {
    let values = [(10, 0.25, 7), (24, 0.5, 6), (45, 0.5, 4)];
    Plot {
        axis: Axis::Between(0.0, 1.0),
        line: LineKind::Steps,
        origin: Some(0.0),
        plan: plan(&[(0, 0.0), (20, 0.25), (45, 0.75), (91, 1.0)]),
        ..plot(points(&values), vec![level(Level::Target, 1.0, "target 100%")])
    }
}

pub(super) fn zones() -> Plot {
    let names = [(0.0, "Fail"), (0.3, "Commit"), (0.7, "Target"), (1.0, "Stretch")];
    Plot {
        axis: Axis::Named(names.map(|(at, name)| (at, name.to_owned())).to_vec()),
        line: LineKind::Steps,
        ..plot(points(&[(10, 0.0, 3), (24, 0.3, 6), (45, 0.7, 8)]), Vec::new())
    }
}

pub(super) fn year() -> Plot {
    let value = |after: u64| {
        #[allow(clippy::cast_precision_loss, reason = "a day of the year")]
        let wave = ((after * 37) % 23) as f64;
        (after, 40.0 + wave, u8::try_from(after % 11).unwrap_or(0))
    };
    let values: Vec<_> = (0..300).map(value).collect();
    let mut points = points(&values);
    for point in &mut points {
        point.has_note = false;
    }
    Plot {
        end: day(364),
        today: day(300),
        ..plot(
            points,
            vec![
                level(Level::Target, 65.0, "target 65"),
                level(Level::Stretch, 66.0, "stretch 66"),
            ],
        )
    }
}

pub(super) fn burn_up() -> Plot {
    let scores = [
        (7, 0.05),
        (14, 0.11),
        (21, 0.16),
        (28, 0.27),
        (35, 0.31),
        (42, 0.40),
        (49, 0.46),
    ];
    let points = scores.map(|(after, score)| PlotPoint {
        day: day(after),
        value: Some(score),
        confidence: None,
        has_note: false,
        told: format!("Day {after}: {score}"),
    });
    BurnUp {
        start: day(0),
        end: day(91),
        today: day(51),
        scores: points.to_vec(),
        plan: plan(&[(0, 0.0), (91, 1.0)]),
        landing: landing(0.79, 0.71, 0.88, ""),
        limits: vec![
            Limit {
                score: 0.3,
                label: "at risk from 0.3".to_owned(),
            },
            Limit {
                score: 0.7,
                label: "on track from 0.7".to_owned(),
            },
        ],
        today_label: "today".to_owned(),
    }
    .plot()
}
