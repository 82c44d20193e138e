//! A key result in one row.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::scoring::{KeyResultScore, daily, number};
use waymark_core::{Ambition, KeyResult, KeyResultId, Person, Shared};

use super::Verdict;
use crate::charts::{Course, Journey, SparkPoint, Sparkline};
use crate::components::{Avatar, StatusMark};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::store::{Session, store};

/// What a row shows. While it is equal, the row is left alone.
#[derive(Clone, PartialEq)]
struct Row {
    goal: Shared<KeyResult>,
    score: Option<Shared<KeyResultScore>>,
    ambition: Ambition,
    owner: Option<Shared<Person>>,
    points: Vec<SparkPoint>,
    today: NaiveDate,
}

impl Row {
    fn of(session: &Session, id: KeyResultId) -> Option<Self> {
        let (workspace, today) = (session.workspace(), session.today());
        let goal = workspace.key_result(id)?;
        let objective = workspace.objective(goal.objective)?;
        Some(Self {
            goal: goal.clone(),
            score: session.scoreboard().key_result(id).cloned(),
            ambition: objective.ambition,
            owner: goal.owner.and_then(|id| workspace.person(id)).cloned(),
            points: points(session, goal),
            today,
        })
    }
}

/// The values so far, a day each.
fn points(session: &Session, goal: &KeyResult) -> Vec<SparkPoint> {
    let log = session.workspace().log(goal.id);
    let days = daily(&log, &goal.measure, session.today());
    let point = |(day, value): (NaiveDate, Option<waymark_core::Value>)| SparkPoint {
        #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
        at: (day - NaiveDate::default()).num_days() as f64,
        value: value.map(waymark_core::Value::get),
    };
    days.into_iter()
        .filter_map(|it| Some((it.date, number(&goal.measure, it.reading.as_ref()?))))
        .map(point)
        .collect()
}

/// A key result in a list: how it stands, its title, its course, value and target, its log as a line, confidence, age.
#[component]
pub fn KeyResultRow(
    /// Which.
    id: KeyResultId,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let row = Memo::new(move |_| store.session(|session| Row::of(session, id)));
    move || row.get().map(|row| row_view(words, &row).into_any())
}

fn row_view(words: Words, row: &Row) -> impl IntoView + use<> {
    let (goal, score) = (&row.goal, row.score.as_deref());
    let Verdict { mark, word } = Verdict::of_key_result(words, &goal.state, row.ambition, score);
    let say::GoalValue { now, goal: target } = say::goal_value(words, goal, score);
    let journey = Journey {
        here: score.and_then(|known| known.score).map(|score| score.raw()),
        ..Journey::default()
    };
    let confidence = score.and_then(|known| known.confidence).map(|it| it.get().to_string());
    let owner = row.owner.as_ref().map(|it| it.name.to_string()).unwrap_or_default();
    let nobody = if owner.is_empty() {
        words.goal_nobody().to_owned()
    } else {
        owner.clone()
    };
    let href = router().href(Route::KeyResult(goal.id));
    view! {
        <div class="goal-row" data-quiet=(!goal.state.is_active()).then_some("true")>
            <StatusMark mark label=word />
            <a class="goal-title goal-link" href=href>
                <bdi>{goal.title.to_string()}</bdi>
            </a>
            <span class="goal-course">
                <Course journey mark label=course_label(words, score) />
            </span>
            <span class="goal-value">
                <b>{now}</b>
                " "
                {target}
            </span>
            <span class="goal-spark">
                <Sparkline points=row.points.clone() mark />
            </span>
            <span class="goal-confidence" title=confidence.as_ref().map(|it| words.goal_confidence_spoken(it))>
                {confidence.as_ref().map(|it| words.goal_confidence(it))}
            </span>
            {age(words, score, row.today)}
            <span class="goal-owner">
                <Avatar name=owner label=nobody />
            </span>
        </div>
    }
}

fn age(words: Words, score: Option<&KeyResultScore>, today: NaiveDate) -> impl IntoView + use<> {
    let day = score.and_then(|known| known.checked_in);
    let tip = day.map(|day| words.goal_checked_in(&words.date_long(day)));
    view! {
        <span class="goal-age" title=tip>
            {day.map(|day| words.age(day, today))}
        </span>
    }
}

fn course_label(words: Words, score: Option<&KeyResultScore>) -> String {
    match score.and_then(|known| known.score) {
        None => words.course_unknown().to_owned(),
        Some(score) if score.shown() == waymark_core::scoring::Shown::WorseThanBaseline => {
            words.score_worse_than_baseline().to_owned()
        }
        Some(score) => words.course_way(&words.score_percent(score)),
    }
}
