//! The charts: every line, corridor and step, and the heat map.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use waymark_app::charts::{
    Axis, Bounds, BurnUp, ChartFrame, ChartWords, DayStep, FrameWords, HeatCell, HeatColumn, HeatMap, HeatRow,
    HeatTable, Landing, Level, LevelLine, Limit, LineKind, PictureFile, Plan, Plot, PlotPoint, Swatch, TickStyle,
    ValueChart,
};
use waymark_app::components::Mark;

/// The day after so many of the cycle.
fn day(after: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(20_727 + after)
}

fn month(day: NaiveDate) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    NAMES[day.month0() as usize]
}

fn short(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(day))
}

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

fn rising() -> Plot {
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

fn falling() -> Plot {
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

fn money() -> Plot {
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

fn uptime() -> Plot {
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

fn within() -> Plot {
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

fn steps() -> Plot {
    let values = [(10, 0.25, 7), (24, 0.5, 6), (45, 0.5, 4)];
    Plot {
        axis: Axis::Between(0.0, 1.0),
        line: LineKind::Steps,
        origin: Some(0.0),
        plan: plan(&[(0, 0.0), (20, 0.25), (45, 0.75), (91, 1.0)]),
        ..plot(points(&values), vec![level(Level::Target, 1.0, "target 100%")])
    }
}

fn zones() -> Plot {
    let names = [(0.0, "Fail"), (0.3, "Commit"), (0.7, "Target"), (1.0, "Stretch")];
    Plot {
        axis: Axis::Named(names.map(|(at, name)| (at, name.to_owned())).to_vec()),
        line: LineKind::Steps,
        ..plot(points(&[(10, 0.0, 3), (24, 0.3, 6), (45, 0.7, 8)]), Vec::new())
    }
}

fn year() -> Plot {
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

fn burn_up() -> Plot {
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

const FRAME: FrameWords = FrameWords {
    show_table: "Show as a table",
    show_chart: "Show as a chart",
    save: "Save the picture",
    save_svg: "Save as SVG",
    save_png: "Save as PNG",
    not_saved: "This browser could not draw the picture.",
};

#[component]
pub(crate) fn Charts() -> impl IntoView {
    let all: [(&'static str, Mark, Plot); 9] = [
        ("Close 100 deals", Mark::OnTrack, rising()),
        ("First response from 24 h to 8 h", Mark::OffTrack, falling()),
        ("Revenue from €80,000 to €100,000", Mark::AtRisk, money()),
        ("Uptime at least 99.9%", Mark::OnTrack, uptime()),
        ("Room temperature", Mark::AtRisk, within()),
        ("Four milestones", Mark::OnTrack, steps()),
        ("Zones", Mark::OnTrack, zones()),
        ("A reading a day", Mark::OverPerforming, year()),
        ("Score of the cycle", Mark::OnTrack, burn_up()),
    ];
    view! {
        {all.into_iter().map(|(name, mark, plot)| view! { <Chart name mark plot /> }.into_any()).collect_view()}
        <section class="card card-body">
            <h2>"Teams by week"</h2>
            <HeatMap table=heat() label="Teams by week" />
        </section>
    }
}

#[component]
fn Chart(name: &'static str, mark: Mark, plot: Plot) -> impl IntoView {
    let is_share = matches!(plot.axis, Axis::Between(..));
    let number = move |(number, style): (f64, TickStyle)| {
        if is_share {
            format!("{:.0}%", number * 100.0)
        } else if style.is_short {
            format!("{}K", number / 1000.0)
        } else {
            format!("{number:.*}", usize::from(style.decimals))
        }
    };
    let date = |(day, step): (NaiveDate, DayStep)| match step {
        DayStep::Day => format!("{} {}", day.day(), month(day)),
        DayStep::Month => month(day).to_owned(),
        DayStep::MonthAndYear => format!("{} {}", month(day), day.year()),
        DayStep::Year => day.year().to_string(),
    };
    let words = ChartWords {
        number: Callback::new(number),
        day: Callback::new(date),
        reader: "Read the check-ins",
    };
    let legend: Vec<(Swatch, String)> = [
        (Swatch::Line, "value"),
        (Swatch::Plan, "plan"),
        (Swatch::Forecast, "forecast with its band"),
        (Swatch::Corridor, "where it shall stay"),
        (Swatch::Note, "note"),
        (Swatch::Confidence, "confidence"),
    ]
    .map(|(swatch, text)| (swatch, text.to_owned()))
    .to_vec();
    let file = PictureFile {
        name: "picture".to_owned(),
        title: name.to_owned(),
        about: "From 4 to 58.".to_owned(),
    };
    let plot = Signal::stored(plot);
    view! {
        <section class="card">
            <h2 class="card-head">{name}</h2>
            <ChartFrame
                caption=name
                words=FRAME
                legend=Signal::stored(legend)
                mark
                file=Signal::stored(file)
                table=|| "The same in numbers"
            >
                <ValueChart plot mark label="From 4 to 58. On track." words />
            </ChartFrame>
        </section>
    }
}

fn heat() -> Signal<HeatTable> {
    let columns = (0..13).map(|week| HeatColumn {
        short: short(day(week * 7)),
        name: format!("Week of {}", short(day(week * 7))),
    });
    let row = |(name, shift): (&str, usize)| HeatRow {
        name: name.to_owned(),
        address: Some("#/".to_owned()),
        cells: (0..13)
            .map(|week| {
                let mark = if week > 9 {
                    Mark::NoData
                } else {
                    Mark::ALL[(week * shift) % 5]
                };
                HeatCell {
                    mark,
                    told: format!("0.{week}5, {}", mark.name()),
                }
            })
            .collect(),
    };
    Signal::stored(HeatTable {
        corner: "Team".to_owned(),
        columns: columns.collect(),
        rows: [
            ("Sales", 1),
            ("Customer success", 2),
            ("Customer marketing and advocacy", 3),
            ("Product", 4),
        ]
        .map(row)
        .to_vec(),
    })
}
