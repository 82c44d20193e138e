//! The charts of a report: the geometry that the page draws, written down.

use waymark_core::forecast::StatusKind;
use waymark_core::report::{KeyResultPart, Report};
use waymark_file::sheet::{Picture, Piece};

use crate::charts::value::{Anchor, Drawing, Piece as Drawn, Room, ValueShape, Writing};
use crate::charts::{DayStep, Plan, Plot, PlotPoint, SparkPoint, SparklineShape, TickStyle};
use crate::components::Mark;
use crate::i18n::Words;
use crate::say;
use crate::screens::key_result::chart::course::landing;
use crate::screens::key_result::chart::scale::{Scale, axis, corridor, levels, line};
use crate::screens::parts::day_below;

/// As wide as stands beside the numbers on paper; letters as large as there.
const ROOM: Room = Room {
    width: 400.0,
    letter: 11.0,
};

/// The values of a key result over time; none before anything was read.
pub(super) fn course(words: Words, report: &Report, one: &KeyResultPart) -> Option<Picture> {
    let plot = plot(words, report, one)?;
    let scale = Scale::of(&one.key_result.measure);
    let writing = Writing {
        number: &|number: f64, style: TickStyle| scale.tick(words, number, style),
        day: &|day, step: DayStep| day_below(words, day, step),
    };
    let known = one.known.as_ref();
    let status = known.map(|known| known.outlook.status).unwrap_or_default();
    let seen = say::Seen {
        key_result: &one.key_result,
        known,
        span: one.span,
        today: report.day,
    };
    let sentence = say::spoken(&say::outlook(words, seen));
    let about = words.chart_message(&sentence, &say::status_word(words, &status));
    let drawing = ValueShape::of(&plot, ROOM, &writing).drawing;
    Some(picture(&drawing, say::status_mark(&status), about))
}

fn plot(words: Words, report: &Report, one: &KeyResultPart) -> Option<Plot> {
    let (measure, span) = (&one.key_result.measure, one.span?);
    if one.points.iter().all(|point| point.value.is_none()) {
        return None;
    }
    let (line, origin) = line(measure);
    let points = one.points.iter().map(|point| PlotPoint {
        day: point.day,
        value: point.value.map(|value| value.get()),
        confidence: point.confidence.map(|it| it.get()),
        has_note: false,
        told: String::new(),
    });
    let plan = (!one.plan.is_empty()).then(|| Plan {
        corners: one.plan.iter().map(|(day, value)| (*day, value.get())).collect(),
        label: words.chart_plan().to_owned(),
    });
    let known = one.known.as_ref().filter(|_| report.day < span.end());
    let is_open = |kind: StatusKind| !matches!(kind, StatusKind::Closed(_));
    Some(Plot {
        start: span.start(),
        end: span.end(),
        today: report.day,
        axis: axis(words, measure),
        line,
        origin,
        points: points.collect(),
        levels: levels(words, measure),
        corridor: corridor(measure),
        plan,
        landing: known
            .filter(|known| is_open(known.outlook.status.kind))
            .and_then(|known| landing(words, measure, known)),
        today_label: words.chart_today().to_owned(),
        confidence_label: words.noun_confidence().to_owned(),
    })
}

fn picture(drawing: &Drawing, mark: Mark, about: String) -> Picture {
    let number = |number: f64| format!("{number:.1}");
    let anchor = |anchor: Anchor| match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let piece = |piece: &Drawn| match piece {
        Drawn::Path { part, way } => Piece::Path { part, way: way.clone() },
        Drawn::Text {
            part,
            x,
            y,
            anchor: end,
            text,
        } => Piece::Text {
            part,
            place: (number(*x), number(*y)),
            anchor: anchor(*end),
            text: text.clone(),
        },
    };
    Picture {
        class: "chart-sheet",
        size: (number(drawing.width), number(drawing.height)),
        status: mark.name(),
        about,
        pieces: drawing.pieces.iter().map(piece).collect(),
    }
}

/// A line of values as small as a word; none where nothing was read.
pub(super) fn spark(points: &[SparkPoint], mark: Mark) -> Option<Picture> {
    let shape = SparklineShape::of(points)?;
    Some(Picture {
        class: "spark",
        size: ("88".to_owned(), "24".to_owned()),
        status: mark.name(),
        about: String::new(),
        pieces: vec![
            Piece::Path {
                part: "spark-line",
                way: shape.path.clone(),
            },
            Piece::Path {
                part: "spark-end",
                way: shape.end_dot(),
            },
        ],
    })
}
