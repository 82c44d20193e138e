//! The charts: every line, corridor and step, and the heat map.

mod plots;

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use waymark_app::charts::{
    Axis, ChartFrame, ChartWords, DayStep, FrameWords, HeatCell, HeatColumn, HeatMap, HeatRow, HeatTable, PictureFile,
    Plot, Swatch, TickStyle, ValueChart,
};
use waymark_app::components::Mark;

use plots::{burn_up, falling, money, rising, steps, uptime, within, year, zones};

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
