//! The score of a cycle over time, its plan, and where it will land.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use waymark_core::Cycle;
use waymark_core::scoreboard::{Moment, Subject, timeline, weeks};
use waymark_core::scoring::Score;

use super::InView;
use crate::charts::{
    BurnUp, ChartFrame, ChartWords, DayStep, FrameWords, Landing, PictureFile, Plan, Plot, PlotPoint, Swatch,
    TickStyle, ValueChart,
};
use crate::components::TableWrap;
use crate::files::file_stem;
use crate::i18n::{Words, words};
use crate::say::mark;
use crate::store::{Session, store};

/// What the picture and the table show.
#[derive(Clone, PartialEq)]
struct Burned {
    moments: Vec<Moment>,
    plot: Plot,
}

/// The picture, and the table behind it.
#[component]
pub(super) fn CycleCourse(cycle: InView) -> impl IntoView {
    let (words, store) = (words(), store());
    let burned = Memo::new(move |_| {
        let cycle = cycle.get()?;
        store.session(|session| burned(words, session, &cycle))
    });
    let title = Signal::derive(move || {
        cycle
            .with(|it| it.as_ref().map(|it| it.title.to_string()))
            .unwrap_or_default()
    });
    move || match burned.get() {
        None => view! { <p class="quiet">{words.progress_too_soon()}</p> }.into_any(),
        Some(burned) => framed(words, burned, title),
    }
}

fn burned(words: Words, session: &Session, cycle: &Cycle) -> Option<Burned> {
    let (span, today) = (cycle.span, session.today());
    let days = weeks(span, span.end());
    let all = timeline(session.workspace(), Subject::Cycle(cycle.id), &days);
    let past = weeks(span, today);
    let moments = timeline(session.workspace(), Subject::Cycle(cycle.id), &past);
    if !moments.iter().any(|it| it.score.is_some()) {
        return None;
    }
    let rolled = session.scoreboard().cycle(cycle.id).rolled;
    let ends = |ends: (Score, Score)| (ends.0.roll_up(), ends.1.roll_up());
    let landing = rolled.projected.filter(|_| today <= span.end()).map(|lands| Landing {
        value: lands.roll_up(),
        range: rolled.low.zip(rolled.high).map(ends),
        label: words.score(lands),
        range_label: String::new(),
    });
    let corners: Vec<_> = all
        .iter()
        .filter_map(|it| Some((it.day, it.expected?.roll_up())))
        .collect();
    let plan = (corners.len() > 1).then(|| Plan {
        corners,
        label: words.chart_plan().to_owned(),
    });
    let plot = BurnUp {
        start: span.start(),
        end: span.end(),
        today,
        scores: moments.iter().map(|it| point(words, it)).collect(),
        plan,
        landing,
        limits: Vec::new(),
        today_label: words.chart_today().to_owned(),
    }
    .plot();
    Some(Burned { moments, plot })
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

fn framed(words: Words, burned: Burned, title: Signal<String>) -> AnyView {
    let Burned { moments, plot } = burned;
    let mark = mark(moments.last().map(|it| it.band).unwrap_or_default());
    let label = message(words, &moments);
    let mut legend = vec![(Swatch::Line, words.noun_score().to_owned())];
    legend.extend(
        plot.plan
            .is_some()
            .then(|| (Swatch::Plan, words.chart_plan().to_owned())),
    );
    legend.extend(
        plot.landing
            .is_some()
            .then(|| (Swatch::Forecast, words.chart_forecast().to_owned())),
    );
    let about = label.clone();
    let file = Signal::derive(move || PictureFile {
        name: file_stem(&title.get()),
        title: title.get(),
        about: about.clone(),
    });
    let plot = Signal::stored(plot);
    let label = Signal::stored(label);
    view! {
        <section class="card">
            <ChartFrame
                caption=words.progress_course()
                words=frame_words(words)
                legend=Signal::stored(legend)
                mark
                file
                table=move || table(words, &moments)
            >
                <ValueChart plot mark label words=chart_words(words) />
            </ChartFrame>
        </section>
    }
    .into_any()
}

/// "From 0.12 on 8 October to 0.54 on 21 November."
fn message(words: Words, moments: &[Moment]) -> String {
    let mut known = moments.iter().filter_map(|it| Some((it.day, it.score?)));
    let Some((from, first)) = known.next() else {
        return String::new();
    };
    let (to, last) = known.next_back().unwrap_or((from, first));
    words.progress_course_message(
        &words.score(first),
        &words.date_long(from),
        &words.score(last),
        &words.date_long(to),
    )
}

const fn frame_words(words: Words) -> FrameWords {
    FrameWords {
        show_table: words.action_show_table(),
        show_chart: words.action_show_chart(),
        save: words.chart_save(),
        save_svg: words.chart_save_svg(),
        save_png: words.chart_save_png(),
        not_saved: words.chart_not_saved(),
    }
}

fn chart_words(words: Words) -> ChartWords {
    let number = move |(number, style): (f64, TickStyle)| words.number_with(number, style.decimals);
    let day = move |(day, step): (NaiveDate, DayStep)| match step {
        DayStep::Day => words.date_short(day),
        DayStep::Month => words.month_alone(day),
        DayStep::MonthAndYear => words.month(day),
        DayStep::Year => day.year().to_string(),
    };
    ChartWords {
        number: Callback::new(number),
        day: Callback::new(day),
        reader: words.chart_reader(),
    }
}

fn table(words: Words, moments: &[Moment]) -> AnyView {
    let score = move |score: Option<Score>| score.map(|score| words.score(score));
    let row = |moment: &Moment| {
        view! {
            <tr>
                <th scope="row">{words.date(moment.day)}</th>
                <td class="number">{score(moment.score)}</td>
                <td class="number">{score(moment.expected)}</td>
                <td class="number">{score(moment.projected)}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<_> = moments.iter().map(row).collect();
    view! {
        <TableWrap label=words.progress_course()>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.check_in_date()}</th>
                        <th scope="col" class="number">
                            {words.noun_score()}
                        </th>
                        <th scope="col" class="number">
                            {words.objective_expected()}
                        </th>
                        <th scope="col" class="number">
                            {words.objective_projected()}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}
