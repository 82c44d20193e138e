//! The overview's grammar: objectives, key results in a row each, what to talk about, gauges.

use leptos::prelude::*;
use waymark_app::{
    charts::{Course, Journey, SparkPoint, Sparkline},
    components::{Avatar, IconName, Mark, Menu, MenuItem, StatusMark, StatusPill, StatusWord},
};

/// A key result as the gallery shows it: mark, title, journey, value, target, confidence, age, values.
type Row = (
    Mark,
    &'static str,
    Journey,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [f64],
);

const fn on_the_way(here: f64, from: f64, to: f64) -> Journey {
    Journey {
        here: Some(here),
        expected: Some(0.565),
        landing: Some((from, to)),
    }
}

#[component]
pub(crate) fn Overview() -> impl IntoView {
    view! {
        <div class="with-side">
            <div class="stack">
                <Objective title="Sales wins the mid-market" owner="Ada Brandt" mark=Mark::OnTrack word="On track" score="0.52" lands="0.86" rows=sales() />
                <Objective title="Customers stay because support is quick" owner="Noor Haddad" mark=Mark::OffTrack word="Off track" score="0.41" lands="0.55" rows=support() />
            </div>
            <aside class="stack">
                <Talk />
                <Gauges />
            </aside>
        </div>
    }
}

fn sales() -> Vec<Row> {
    vec![
        (
            Mark::OnTrack,
            "Close 100 deals",
            on_the_way(0.58, 0.94, 1.06),
            "58",
            " of 100",
            "7 / 10",
            "2 d",
            &[4., 9., 15., 22., 30., 37., 45., 52., 58.],
        ),
        (
            Mark::OnTrack,
            "Proposals sent per week from 16 to 20",
            on_the_way(0.5, 0.78, 0.98),
            "18",
            " of 20",
            "6 / 10",
            "2 d",
            &[16., 16., 16.5, 17., 16.8, 17.4, 18.],
        ),
        (
            Mark::AtRisk,
            "Average deal from 8,000 to 10,000",
            on_the_way(0.3, 0.42, 0.66),
            "8,600",
            " of 10,000",
            "4 / 10",
            "9 d",
            &[8000., 8100., 8050., 8300., 8250., 8500., 8600.],
        ),
    ]
}

fn support() -> Vec<Row> {
    vec![
        (
            Mark::OffTrack,
            "First response from 24 h to 8 h",
            on_the_way(0.16, 0.12, 0.34),
            "21.5 h",
            " to 8 h",
            "3 / 10",
            "3 d",
            &[24., 23., 22., 23.5, 22., 21., 21.5],
        ),
        (
            Mark::OverPerforming,
            "Churn from 8 % to 5 %",
            on_the_way(1.07, 1.02, 1.12),
            "4.8 %",
            " to 5 %",
            "9 / 10",
            "3 d",
            &[8., 7.4, 6.8, 6.1, 5.5, 5.1, 4.8],
        ),
        (
            Mark::OverPerforming,
            "Incidents from 10 to none",
            on_the_way(1.6, 1.3, 1.9),
            "0",
            " of 0",
            "9 / 10",
            "1 d",
            &[10., 7., 2., 1., 0.],
        ),
        (
            Mark::OffTrack,
            "Reopened tickets from 12 % to 6 %",
            on_the_way(-0.2, -0.3, 0.1),
            "13 %",
            " to 6 %",
            "2 / 10",
            "1 d",
            &[12., 12., 12.4, 13.],
        ),
        (
            Mark::NoData,
            "Health score for every account",
            Journey {
                here: None,
                expected: Some(0.565),
                landing: None,
            },
            "",
            "not started",
            "\u{2013}",
            "21 d",
            &[],
        ),
    ]
}

#[component]
fn Objective(
    title: &'static str,
    owner: &'static str,
    mark: Mark,
    word: &'static str,
    score: &'static str,
    lands: &'static str,
    rows: Vec<Row>,
) -> impl IntoView {
    let items = Signal::derive(|| {
        vec![
            MenuItem::new("Edit", IconName::Pencil, || ()),
            MenuItem::new("Copy", IconName::Copy, || ()),
            MenuItem::new("Delete", IconName::Trash, || ()).dangerous(),
        ]
    });
    view! {
        <section class="card">
            <header class="card-head">
                <div>
                    <h2>{title}</h2>
                    <div class="meta">
                        <span>{owner}</span>
                        <span>"Sales"</span>
                        <span>"aspirational"</span>
                    </div>
                </div>
                <div class="row">
                    <div class="card-status">
                        <StatusPill mark word />
                        <div class="quiet small number">"score " <b>{score}</b> " \u{2192} " {lands}</div>
                    </div>
                    <Avatar name=owner label=owner />
                    <Menu label="More" items small=true />
                </div>
            </header>
            <div class="goal-list">{rows.into_iter().map(|row| view! { <KeyResult row /> }).collect_view()}</div>
        </section>
    }
}

#[component]
fn KeyResult(row: Row) -> impl IntoView {
    let (mark, title, journey, value, target, confidence, age, values) = row;
    let points: Vec<SparkPoint> = values
        .iter()
        .zip(0u8..)
        .map(|(value, day)| SparkPoint {
            at: day.into(),
            value: Some(*value),
        })
        .collect();
    view! {
        <a class="goal-row" href="#/">
            <StatusMark mark label=mark.name() />
            <span class="goal-title">{title}</span>
            <span class="goal-course">
                <Course journey mark label="58 % of the way, 57 % expected today" />
            </span>
            <span class="goal-value">
                <b>{value}</b>
                {target}
            </span>
            <span class="goal-spark">
                <Sparkline points mark />
            </span>
            <span class="goal-confidence">{confidence}</span>
            <span class="goal-age">{age}</span>
        </a>
    }
}

#[component]
fn Talk() -> impl IntoView {
    let rows = [
        (
            Mark::OffTrack,
            "First response",
            " is committed and heads for 20 h. It needs 2.4 h less a week; it loses 0.3 h.",
        ),
        (
            Mark::AtRisk,
            "Average deal",
            ": no check-in for 9 days, confidence fell from 6 to 4.",
        ),
        (Mark::NoData, "Health score", " has not started, 52 days in."),
    ];
    view! {
        <section class="card talk">
            <h3 class="card-head">"What to talk about"</h3>
            <ul>
                {rows
                    .map(|(mark, name, text)| {
                        view! {
                            <li class="card-row talk-row">
                                <StatusMark mark label=mark.name() />
                                <span>
                                    <b>{name}</b>
                                    {text}
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Gauges() -> impl IntoView {
    let tiles: [(&str, &str, Mark, &str, &[f64]); 4] = [
        (
            "Revenue, month",
            "412 k",
            Mark::OnTrack,
            "103 %",
            &[320., 331., 340., 362., 371., 395., 412.],
        ),
        (
            "LTV : CAC",
            "3.4",
            Mark::OnTrack,
            "healthy",
            &[2.6, 2.7, 3.0, 3.1, 3.1, 3.3, 3.4],
        ),
        (
            "Contact rate, calls",
            "61 %",
            Mark::AtRisk,
            "9 pt under",
            &[70., 69., 66., 67., 63., 62., 61.],
        ),
        (
            "Open tickets",
            "138",
            Mark::OffTrack,
            "+31 %",
            &[84., 90., 101., 96., 112., 125., 138.],
        ),
    ];
    view! {
        <section class="stack">
            <h3>"Dashboard"</h3>
            <div class="tiles">
                {tiles
                    .map(|(name, value, mark, word, values)| {
                        let points: Vec<SparkPoint> = values
                            .iter()
                            .zip(0u8..)
                            .map(|(value, day)| SparkPoint { at: day.into(), value: Some(*value) })
                            .collect();
                        view! {
                            <div class="card tile">
                                <h3>{name}</h3>
                                <b class="tile-value">{value}</b>
                                <StatusWord mark word />
                                <Sparkline points mark />
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
        </section>
    }
}
