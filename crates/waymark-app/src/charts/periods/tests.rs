use super::super::value::{Anchor, Drawing, Piece, Room, TickStyle};
use super::chart::next;
use super::*;
use crate::components::Mark;

fn column(value: Option<f64>) -> Column {
    Column {
        name: ColumnName {
            short: "Nov".to_owned(),
            long: "Nov 2026".to_owned(),
            year: 2026,
        },
        value,
        before: None,
        target: None,
        due: None,
        green: None,
        amber: None,
        mark: Mark::OnTrack,
        is_running: false,
        has_note: false,
        told: String::new(),
    }
}

fn plot(look: Look, values: &[Option<f64>]) -> PeriodPlot {
    PeriodPlot {
        columns: values.iter().map(|value| column(*value)).collect(),
        look,
        from: From::Zero,
        beside: Vec::new(),
        target_label: String::new(),
    }
}

fn shape(plot: &PeriodPlot) -> PeriodShape {
    let number = |value: f64, _: TickStyle| value.to_string();
    let room = Room {
        width: 640.0,
        letter: 13.0,
    };
    PeriodShape::of(plot, room, &number)
}

/// The ways of everything of a class.
fn ways<'d>(drawing: &'d Drawing, class: &str) -> Vec<&'d str> {
    let way = |piece: &'d Piece| match piece {
        Piece::Path { part, way } if part.split(' ').any(|it| it == class) => Some(way.as_str()),
        Piece::Path { .. } | Piece::Text { .. } => None,
    };
    drawing.pieces.iter().filter_map(way).collect()
}

fn texts(drawing: &Drawing, class: &str) -> Vec<(String, Anchor)> {
    let text = |piece: &Piece| match piece {
        Piece::Text { part, text, anchor, .. } if *part == class => Some((text.clone(), *anchor)),
        Piece::Path { .. } | Piece::Text { .. } => None,
    };
    drawing.pieces.iter().filter_map(text).collect()
}

fn pens(way: &str, pen: char) -> usize {
    way.chars().filter(|it| *it == pen).count()
}

#[test]
fn sums_are_bars_on_zero_and_a_gap_has_none() {
    let shape = shape(&plot(Look::Bars, &[Some(4.0), None, Some(8.0)]));
    let bars = ways(&shape.drawing, "period-bar");
    assert_eq!(bars.len(), 1);
    assert_eq!(pens(bars[0], 'M'), 2);
    assert_eq!(shape.places[1].y, None);
    assert!(ways(&shape.drawing, "period-line").is_empty());
}

#[test]
fn a_gap_lifts_the_pen_and_what_stands_alone_has_a_mark() {
    let shape = shape(&plot(Look::Line, &[Some(4.0), Some(5.0), None, Some(8.0)]));
    let line = ways(&shape.drawing, "period-line")[0];
    assert_eq!((pens(line, 'M'), pens(line, 'L')), (2, 1));
    assert_eq!(pens(ways(&shape.drawing, "period-mark-green")[0], 'M'), 3);
}

#[test]
fn bars_never_stand_on_a_fitted_axis() {
    let fitted = PeriodPlot {
        from: From::Fitted,
        ..plot(Look::Bars, &[Some(99.5), Some(99.9)])
    };
    let shape = shape(&fitted);
    assert!(ways(&shape.drawing, "period-bar").is_empty());
    assert_eq!(ways(&shape.drawing, "period-line").len(), 1);
}

#[test]
fn a_fitted_axis_keeps_an_uptime_readable() {
    let heights = |from| {
        let shape = shape(&PeriodPlot {
            from,
            ..plot(Look::Line, &[Some(99.5), Some(99.9)])
        });
        shape.places[0].y.unwrap() - shape.places[1].y.unwrap()
    };
    assert!(heights(From::Zero) < 2.0);
    assert!(heights(From::Fitted) > 100.0);
}

#[test]
fn targets_are_steps_and_a_period_without_one_interrupts_them() {
    let mut plot = plot(Look::Bars, &[Some(1.0); 4]);
    for (at, target) in [(0, 10.0), (1, 12.0), (3, 12.0)] {
        plot.columns[at].target = Some(Aimed::Level(target));
    }
    let shape = shape(&plot);
    let target = ways(&shape.drawing, "period-target")[0];
    assert_eq!((pens(target, 'M'), pens(target, 'V'), pens(target, 'H')), (2, 1, 3));
}

#[test]
fn equal_zones_are_one_area() {
    let mut plot = plot(Look::Line, &[Some(1.0), Some(20.0), Some(12.0)]);
    let zone = |low| {
        Some(Zone {
            low: Some(low),
            high: None,
        })
    };
    plot.columns[0].green = zone(10.0);
    plot.columns[1].green = zone(10.0);
    plot.columns[2].green = zone(12.0);
    let shape = shape(&plot);
    assert_eq!(pens(ways(&shape.drawing, "period-green")[0], 'M'), 2);
}

#[test]
fn amber_lies_beside_green_and_never_over_it() {
    let mut plot = plot(Look::Line, &[Some(1.0), Some(20.0)]);
    let zone = |low, high| Some(Zone { low, high });
    plot.columns[0].green = zone(Some(10.0), None);
    plot.columns[0].amber = zone(Some(9.0), None);
    plot.columns[1].green = zone(Some(10.0), Some(12.0));
    plot.columns[1].amber = zone(Some(9.0), Some(13.0));
    let shape = shape(&plot);
    let amber = ways(&shape.drawing, "period-amber")[0];
    assert_eq!(pens(amber, 'M'), 2, "one stretch below both, one above the second");
}

#[test]
fn the_last_period_is_always_named_and_a_year_only_where_it_begins() {
    let few = shape(&plot(Look::Line, &[Some(1.0); 3]));
    let names: Vec<String> = texts(&few.drawing, "chart-day").into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Nov 2026", "Nov", "Nov"]);
    let many = shape(&plot(Look::Line, &[Some(1.0); 365]));
    let names = texts(&many.drawing, "chart-day");
    assert!((2..=12).contains(&names.len()), "{}", names.len());
    assert_eq!(names.last().map(|it| it.1), Some(Anchor::End));
}

#[test]
fn narrow_columns_have_no_marks() {
    let shape = shape(&plot(Look::Line, &[Some(1.0); 365]));
    assert!(ways(&shape.drawing, "period-mark").is_empty());
}

#[test]
fn a_place_is_read_as_the_nearest_column() {
    let shape = shape(&plot(Look::Line, &[Some(1.0); 10]));
    assert_eq!((shape.nearest(0.0), shape.nearest(9_999.0)), (Some(0), Some(9)));
    assert_eq!(shape.nearest(shape.places[4].x + 1.0), Some(4));
}

#[test]
fn keys_go_from_column_to_column_and_stop_at_the_ends() {
    assert_eq!(next("ArrowLeft", None, 3), Some(Some(1)));
    assert_eq!(next("ArrowRight", Some(2), 3), Some(Some(2)));
    assert_eq!(next("Home", Some(2), 3), Some(Some(0)));
    assert_eq!(next("Escape", Some(2), 3), Some(None));
    assert_eq!((next("Tab", Some(2), 3), next("End", None, 0)), (None, None));
}

#[test]
fn small_charts_share_a_scale_and_bars_have_zero_on_it() {
    let scale = SmallScale::of(Look::Bars, [4.0, 8.0].into_iter());
    let low = SmallShape::of(&[Some(4.0)], None, Look::Bars, scale);
    let high = SmallShape::of(&[Some(8.0)], None, Look::Bars, scale);
    assert_ne!(low.bars, high.bars);
    assert!(low.line.is_empty() && low.dots.is_empty());
    assert!(low.bars.contains(" 52.0"), "it stands on the floor: {}", low.bars);
}

#[test]
fn a_small_chart_without_values_is_empty() {
    let scale = SmallScale::of(Look::Line, std::iter::empty());
    let shape = SmallShape::of(&[None, None], None, Look::Line, scale);
    assert_eq!(shape, SmallShape::default());
}
