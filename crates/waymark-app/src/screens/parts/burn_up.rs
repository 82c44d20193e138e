//! The score of a goal over time: how it went, what was planned, where it will land, and where its meaning changes.

use std::collections::BTreeSet;

use leptos::prelude::*;
use waymark_core::forecast::StatusKind;
use waymark_core::scoreboard::{Moment, Subject, limits, timeline, weeks};
use waymark_core::scoring::{Band, Limits, Score};
use waymark_core::{Cycle, Workspace};

use super::over_time::{NumberRow, day_writer, forecast_entry, frame_words, legend_of, number_table};
use crate::charts::{
    BurnUp, ChartFrame, ChartWords, Landing, Limit, PictureFile, Plan, Plot, PlotPoint, Swatch, TickStyle, ValueChart,
};
use crate::files::file_stem;
use crate::i18n::{Words, words};
use crate::say::mark;
use crate::store::{Session, store};

/// What the picture and the table show.
#[derive(Clone, PartialEq)]
struct Burned {
    title: String,
    moments: Vec<Moment>,
    plot: Plot,
    message: String,
}

/// The picture, and the table behind it; nothing before there is a score.
#[component]
pub(crate) fn BurnUpCard(
    /// What it is of.
    #[prop(into)]
    subject: Signal<Option<Subject>>,
    /// What stands above it, where the page does not say so already.
    #[prop(optional)]
    heading: Option<&'static str>,
    /// What stands there while there is no score.
    #[prop(optional, into)]
    or_else: ViewFn,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let known = Memo::new(move |before: Option<&Option<Burned>>| {
        let subject = subject.get();
        let now = subject.and_then(|subject| store.session(|session| burned(words, session, subject)));
        // A goal that goes leaves its picture as it was until the page has gone too.
        now.or_else(|| before.cloned().flatten().filter(|_| subject.is_none()))
    });
    let is_there = Memo::new(move |_| known.with(Option::is_some));
    move || {
        if is_there.get() {
            view! {
                <section class="card">
                    {heading.map(|it| view! { <h2 class="card-head">{it}</h2> })} {framed(words, known)}
                </section>
            }
            .into_any()
        } else {
            or_else.run()
        }
    }
}

fn framed(words: Words, known: Memo<Option<Burned>>) -> Option<AnyView> {
    let shown = known.get_untracked()?;
    let burned = Memo::new(move |_| known.get().unwrap_or_else(|| shown.clone()));
    let plot = Signal::derive(move || burned.with(|it| it.plot.clone()));
    let label = Signal::derive(move || burned.with(|it| it.message.clone()));
    let mark = Signal::derive(move || {
        let band = burned.with(|it| it.moments.last().map(|moment| moment.band));
        mark(band.unwrap_or_default())
    });
    let legend = Signal::derive(move || burned.with(|it| legend(words, &it.plot)));
    let file = Signal::derive(move || {
        burned.with(|it| PictureFile {
            name: file_stem(&it.title),
            title: it.title.clone(),
            about: it.message.clone(),
        })
    });
    let number = move |(number, style): (f64, TickStyle)| words.number_with(number, style.decimals);
    let chart_words = ChartWords {
        number: Callback::new(number),
        day: day_writer(words),
        reader: words.progress_reader(),
    };
    let frame = view! {
        <ChartFrame
            caption=words.progress_course()
            words=frame_words(words)
            legend
            mark
            file
            table=move || burned.with(|it| table(words, &it.moments))
        >
            <ValueChart plot mark label words=chart_words />
        </ChartFrame>
    };
    Some(frame.into_any())
}

fn burned(words: Words, session: &Session, subject: Subject) -> Option<Burned> {
    let workspace = session.workspace();
    let (title, cycle) = named(workspace, subject)?;
    let (span, today) = (cycle.span, session.today());
    let days: BTreeSet<_> = weeks(span, span.end()).into_iter().chain(weeks(span, today)).collect();
    let mut moments = timeline(workspace, subject, &days.into_iter().collect::<Vec<_>>());
    let corners: Vec<_> = moments
        .iter()
        .filter_map(|it| Some((it.day, it.expected?.roll_up())))
        .collect();
    moments.retain(|it| it.day <= today);
    if !moments.iter().any(|it| it.score.is_some()) {
        return None;
    }
    let landing = landing(words, session, subject).filter(|_| today <= span.end());
    let message = message(words, &moments, landing.as_ref());
    let plot = BurnUp {
        start: span.start(),
        end: span.end(),
        today,
        scores: moments.iter().map(|it| point(words, it)).collect(),
        plan: (corners.len() > 1).then(|| Plan {
            corners,
            label: words.chart_plan().to_owned(),
        }),
        landing,
        limits: limits(workspace, subject, today).map_or_else(Vec::new, |it| named_limits(words, it)),
        today_label: words.chart_today().to_owned(),
    }
    .plot();
    Some(Burned {
        title,
        moments,
        plot,
        message,
    })
}

/// What it is called, and the cycle in which it has a score.
fn named(workspace: &Workspace, subject: Subject) -> Option<(String, &Cycle)> {
    let of_cycle = |id| workspace.cycle(id).map(|it| &**it);
    match subject {
        Subject::KeyResult(id) => {
            let key_result = workspace.key_result(id)?;
            Some((key_result.title.to_string(), workspace.cycle_of(key_result)?))
        }
        Subject::Objective(id) => {
            let objective = workspace.objective(id)?;
            Some((objective.title.to_string(), of_cycle(objective.cycle)?))
        }
        Subject::Cycle(id) => of_cycle(id).map(|cycle| (cycle.title.to_string(), cycle)),
        Subject::Team(cycle, id) => Some((workspace.team(id)?.name.to_string(), of_cycle(cycle)?)),
        Subject::Person(cycle, id) => Some((workspace.person(id)?.name.to_string(), of_cycle(cycle)?)),
    }
}

/// Where it will land; nowhere while it rests, or once it is closed.
fn landing(words: Words, session: &Session, subject: Subject) -> Option<Landing> {
    let board = session.scoreboard();
    let status = match subject {
        Subject::KeyResult(id) => Some(board.key_result(id)?.outlook.status.kind),
        Subject::Objective(id) => Some(board.objective(id)?.status.kind),
        Subject::Cycle(_) | Subject::Team(..) | Subject::Person(..) => None,
    };
    if let Some(StatusKind::Dropped | StatusKind::Paused | StatusKind::Closed(_)) = status {
        return None;
    }
    let now = board.moment(subject);
    let lands = now.projected?;
    let range = now.low.zip(now.high).filter(|(low, high)| low != high);
    let written = range.map(|(low, high)| words.outlook_from_to(&words.score(low), &words.score(high)));
    Some(Landing {
        value: lands.roll_up(),
        range: range.map(|(low, high)| (low.roll_up(), high.roll_up())),
        label: words.score(lands),
        range_label: written.unwrap_or_default(),
    })
}

/// "on track from 0.70"
fn named_limits(words: Words, limits: Limits) -> Vec<Limit> {
    let Limits { at_risk, on_track } = limits;
    let limit = |band, from: Score| Limit {
        score: from.roll_up(),
        label: words.chart_limit(words.band(band), &words.score(from)),
    };
    let at_risk = at_risk.map(|from| limit(Band::AtRisk, from));
    at_risk.into_iter().chain([limit(Band::OnTrack, on_track)]).collect()
}

fn point(words: Words, moment: &Moment) -> PlotPoint {
    let score = moment.score.map(|score| words.score(score)).unwrap_or_default();
    PlotPoint {
        day: moment.day,
        value: moment.score.map(Score::roll_up),
        confidence: None,
        has_note: false,
        told: words.chart_point(&words.date_long(moment.day), &score),
    }
}

/// What the lines mean, as far as they are there.
fn legend(words: Words, plot: &Plot) -> Vec<(Swatch, String)> {
    legend_of([
        (true, Swatch::Line, words.noun_score()),
        (plot.plan.is_some(), Swatch::Plan, words.chart_plan()),
        forecast_entry(words, plot.landing.as_ref()),
    ])
}

/// "From 0.12 on 8 October to 0.54 on 21 November. Likely to land at 0.74."
fn message(words: Words, moments: &[Moment], landing: Option<&Landing>) -> String {
    let mut known = moments.iter().filter_map(|it| Some((it.day, it.score?)));
    let Some((from, first)) = known.next() else {
        return String::new();
    };
    let (to, last) = known.next_back().unwrap_or((from, first));
    let (first, last) = (words.score(first), words.score(last));
    let went = words.progress_course_message(&first, &words.date_long(from), &last, &words.date_long(to));
    match landing {
        None => went,
        Some(landing) => format!("{went} {}", words.outlook_lands(&landing.label)),
    }
}

fn table(words: Words, moments: &[Moment]) -> AnyView {
    let score = |score: Option<Score>| score.map(|score| words.score(score));
    let row = |it: &Moment| -> NumberRow {
        let numbers = [it.score, it.expected, it.projected].map(score);
        (words.date(it.day), numbers.to_vec())
    };
    let columns = vec![
        words.noun_score(),
        words.objective_expected(),
        words.objective_projected(),
    ];
    number_table(
        words,
        words.progress_course(),
        columns,
        moments.iter().map(row).collect(),
    )
}
