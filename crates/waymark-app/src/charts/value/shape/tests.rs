use super::super::drawing::Piece;
use super::super::label_shape::{Label, LabelPlace};
use super::super::plot::{Axis, Bounds, Landing, LevelLine, LineKind, Plan, PlotPoint};
use super::*;
use chrono::Datelike;

/// The sheet on a phone of 390 pixels, and the letters of the page.
const PHONE: Room = Room {
    width: 326.0,
    letter: 13.0,
};
const DESK: Room = Room {
    width: 1_000.0,
    letter: 13.0,
};

fn day(after: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day") + chrono::TimeDelta::days(after)
}

fn points(values: &[(i64, f64)]) -> Vec<PlotPoint> {
    let point = |(after, value): &(i64, f64)| PlotPoint {
        day: day(*after),
        value: Some(*value),
        confidence: Some(6),
        has_note: after % 2 == 0,
        told: String::new(),
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

/// 91 days, today the 51st, from 0 to 100.
fn plot(values: &[(i64, f64)]) -> Plot {
    Plot {
        start: day(0),
        end: day(91),
        today: day(51),
        axis: Axis::Fitted,
        line: LineKind::Straight,
        origin: Some(0.0),
        points: points(values),
        levels: vec![level(Level::Target, 100.0, "target 100 deals")],
        corridor: None,
        plan: Some(Plan {
            corners: vec![(day(0), 0.0), (day(91), 100.0)],
            label: "plan".to_owned(),
        }),
        landing: Some(Landing {
            value: 101.0,
            range: Some((95.0, 107.0)),
            label: "101".to_owned(),
            range_label: "95 to 107".to_owned(),
        }),
        today_label: "today".to_owned(),
        confidence_label: "confidence".to_owned(),
    }
}

fn shape(plot: &Plot, room: Room) -> ValueShape {
    let writing = Writing {
        number: &|number, style| format!("{number:.*}", usize::from(style.decimals)),
        day: &|day, _| match day.month() {
            10 => "Oct".to_owned(),
            11 => "Nov".to_owned(),
            _ => "Dec".to_owned(),
        },
    };
    ValueShape::of(plot, room, &writing)
}

fn way<'a>(shape: &'a ValueShape, wanted: &str) -> Option<&'a str> {
    shape.drawing.pieces.iter().find_map(|piece| match piece {
        Piece::Path { part, way } if part.split(' ').any(|it| it == wanted) => Some(way.as_str()),
        Piece::Path { .. } | Piece::Text { .. } => None,
    })
}

fn texts(shape: &ValueShape) -> Vec<(&'static str, String, Area)> {
    let text = |piece: &Piece| match piece {
        Piece::Path { .. } => None,
        Piece::Text {
            part,
            x,
            y,
            anchor,
            text,
        } => {
            let label = Label {
                part,
                text: text.clone(),
                below: None,
                places: Vec::new(),
            };
            let place = LabelPlace {
                x: *x,
                y: *y,
                anchor: *anchor,
            };
            Some((
                *part,
                text.clone(),
                super::super::label_shape::area(&label, place, 13.0),
            ))
        }
    };
    shape.drawing.pieces.iter().filter_map(text).collect()
}

/// No text covers another, and none leaves the sheet.
#[track_caller]
fn check_letters(plot: &Plot, room: Room) {
    let shape = shape(plot, room);
    let texts = texts(&shape);
    for (at, (_, text, area)) in texts.iter().enumerate() {
        assert!(
            area.left >= -0.5 && area.right <= room.width + 0.5,
            "{text} leaves the sheet"
        );
        for (_, other, other_area) in &texts[at + 1..] {
            assert!(!area.meets(other_area), "{text} covers {other} at {}", room.width);
        }
    }
}

#[test]
fn the_value_line_begins_at_the_baseline_and_goes_through_the_points() {
    let shape = shape(&plot(&[(7, 4.0), (14, 9.0)]), DESK);
    assert_eq!(
        way(&shape, "chart-line").map(|it| it.matches(['M', 'L']).count()),
        Some(3)
    );
    assert_eq!(shape.places.len(), 2);
}

#[test]
fn a_value_on_the_first_day_is_the_beginning() {
    let shape = shape(&plot(&[(0, 4.0), (14, 9.0)]), DESK);
    assert_eq!(way(&shape, "chart-line").map(|it| it.matches('L').count()), Some(1));
}

#[test]
fn steps_hold_their_value_until_today() {
    let mut steps = plot(&[(7, 0.25), (21, 0.5)]);
    steps.line = LineKind::Steps;
    steps.axis = Axis::Between(0.0, 1.0);
    (steps.plan, steps.landing, steps.levels) = (None, None, Vec::new());
    let shape = shape(&steps, DESK);
    let today = way(&shape, "chart-today").and_then(|it| it[1..].split(' ').next());
    let end = way(&shape, "chart-line").and_then(|it| it.rsplit('L').next()?.split(' ').next());
    assert_eq!(today, end);
}

#[test]
fn a_forecast_begins_at_the_last_value() {
    let shape = shape(&plot(&[(7, 4.0), (14, 9.0)]), DESK);
    let PointPlace { x, y } = shape.places[1];
    let start = format!("M{x:.1} {:.1}", y.expect("a value"));
    assert!(way(&shape, "chart-forecast").is_some_and(|it| it.starts_with(&start)));
    assert!(way(&shape, "chart-band").is_some_and(|it| it.starts_with(&start)));
}

#[test]
fn a_forecast_needs_a_value() {
    assert_eq!(way(&shape(&plot(&[]), DESK), "chart-forecast"), None);
}

#[test]
fn plan_band_and_target_lie_on_the_sheet() {
    let mut far = plot(&[(7, 4.0)]);
    far.landing = Some(Landing {
        value: 180.0,
        range: Some((-40.0, 400.0)),
        label: "180".to_owned(),
        range_label: "-40 to 400".to_owned(),
    });
    let shape = shape(&far, PHONE);
    let (top, bottom) = shape.ends;
    let band = way(&shape, "chart-band").expect("a band").trim_end_matches('Z');
    for corner in band.split(['M', 'L']).filter(|it| !it.is_empty()) {
        let y: f64 = corner.split(' ').nth(1).expect("a height").parse().expect("a number");
        assert!((top..=bottom).contains(&y), "{corner}");
    }
}

#[test]
fn a_corridor_without_a_bound_reaches_the_end_of_the_sheet() {
    let mut stay = plot(&[(7, 99.9), (14, 99.5)]);
    (stay.plan, stay.landing, stay.origin) = (None, None, None);
    stay.levels = vec![level(Level::Bound, 99.7, "at least 99.7%")];
    stay.corridor = Some(Bounds {
        low: Some(99.7),
        high: None,
    });
    let shape = shape(&stay, DESK);
    let top = format!(" {:.1}", shape.ends.0);
    assert!(way(&shape, "chart-corridor").is_some_and(|it| it.contains(&top)));
}

#[test]
fn letters_never_cover_each_other_on_a_phone() {
    let courses: [&[(i64, f64)]; 5] = [
        &[],
        &[(7, 4.0), (14, 9.0), (21, 22.0), (28, 30.0), (49, 58.0)],
        &[(1, 98.0), (2, 99.0), (50, 100.0)],
        &[(0, 100.0), (3, 100.0), (90, 100.0)],
        &[(0, -50.0), (49, 12_345.678)],
    ];
    let near: [&[(f64, f64)]; 4] = [&[(100.0, 101.0)], &[(100.0, 100.0)], &[(100.0, 250.0)], &[(0.0, 1.0)]];
    for values in courses {
        for (target, stretch) in near.into_iter().flatten() {
            for today in [0, 3, 51, 88, 91, 200] {
                let mut plot = plot(values);
                plot.today = day(today);
                plot.levels = vec![
                    level(Level::Target, *target, "target 100 deals"),
                    level(Level::Stretch, *stretch, "stretch 101 qualified leads per working week"),
                    level(Level::Baseline, 0.0, "baseline 0 deals"),
                ];
                check_letters(&plot, PHONE);
                check_letters(&plot, DESK);
                check_letters(&plot, Room { width: 250.0, ..PHONE });
            }
        }
    }
}

#[test]
fn a_long_landing_stands_on_the_sheet_of_a_phone_and_covers_nothing() {
    let mut plot = plot(&[(7, 4.0), (14, 9.0)]);
    let landing = plot.landing.as_mut().expect("a landing");
    (landing.label, landing.range_label) = ("€101,000".to_owned(), "€95,000 to €107,000".to_owned());
    check_letters(&plot, PHONE);
    assert!(texts(&shape(&plot, PHONE)).iter().any(|it| it.0 == "chart-landing"));
}

#[test]
fn every_name_is_told_where_there_is_room() {
    let told: Vec<_> = texts(&shape(&plot(&[(7, 4.0), (14, 9.0)]), PHONE))
        .into_iter()
        .map(|it| it.1)
        .collect();
    for name in [
        "target 100 deals",
        "today",
        "plan",
        "101",
        "95 to 107",
        "confidence",
        "Oct",
        "Dec",
    ] {
        assert!(told.iter().any(|it| it == name), "{name} is missing in {told:?}");
    }
}

#[test]
fn a_check_in_every_day_of_a_year_has_few_numbers_below_it() {
    let values: Vec<_> = (0..365)
        .map(|after| (after, f64::from(i32::try_from(after).expect("few"))))
        .collect();
    let mut plot = plot(&values);
    plot.end = day(364);
    check_letters(&plot, PHONE);
}

#[test]
fn the_nearest_point_is_read_and_a_place_is_a_day() {
    let shape = shape(&plot(&[(7, 4.0), (14, 9.0)]), DESK);
    assert_eq!(shape.nearest(0.0), Some(0));
    assert_eq!(shape.nearest(shape.places[1].x - 1.0), Some(1));
    assert_eq!(shape.day_at(shape.places[1].x), day(14));
    assert_eq!(shape.day_at(-100.0), day(0));
    assert_eq!(shape.across(day(14)), shape.places[1].x);
    assert_eq!(super::ValueShape::nearest(&self::shape(&plot(&[]), DESK), 3.0), None);
}
