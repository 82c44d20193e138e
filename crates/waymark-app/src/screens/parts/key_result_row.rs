//! A key result in one row.

use chrono::NaiveDate;
use leptos::{ev, prelude::*};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::scoring::{Shown, daily, number};
use waymark_core::{Ambition, CycleState, KeyResult, KeyResultId, Person, Shared, Value};

use super::CheckInForm;
use crate::charts::{Course, Journey, SparkPoint, Sparkline};
use crate::commands::{Wish, desk};
use crate::components::{Avatar, Button, StatusMark};
use crate::i18n::{Part, Words, words};
use crate::platform::{focus_first_soon, focus_soon, router};
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
    /// Can be checked in: its cycle is not closed.
    is_open: bool,
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
            is_open: goal.state.is_active()
                && workspace
                    .cycle(objective.cycle)
                    .is_some_and(|it| it.state != CycleState::Closed),
        })
    }
}

/// The values so far, a day each.
fn points(session: &Session, goal: &KeyResult) -> Vec<SparkPoint> {
    let log = session.workspace().log(goal.id);
    let days = daily(&log, &goal.measure, session.today());
    let point = |(day, value): (NaiveDate, Option<Value>)| SparkPoint {
        #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
        at: (day - NaiveDate::default()).num_days() as f64,
        value: value.map(Value::get),
    };
    days.into_iter()
        .filter_map(|it| Some((it.date, number(&goal.measure, it.reading.as_ref()?))))
        .map(point)
        .collect()
}

/// A key result in a list: how it stands, its title, its course, value and target, its log as a line, confidence, age.
///
/// Its button, and `c` anywhere on the row, open the check-in below it.
#[component]
pub fn KeyResultRow(
    /// Which.
    id: KeyResultId,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let row = Memo::new(move |_| store.session(|session| Row::of(session, id)));
    let is_open = RwSignal::new(false);
    let on_done = Callback::new(move |()| {
        is_open.set(false);
        focus_soon(id.as_str());
    });
    let on_key = move |event: ev::KeyboardEvent| {
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if is_plain && event.key() == "c" && row.with_untracked(|it| it.as_ref().is_some_and(|it| it.is_open)) {
            event.prevent_default();
            is_open.set(true);
        }
    };
    view! {
        <div on:keydown=on_key>
            {move || row.get().map(|row| row_view(words, &row, is_open).into_any())}
        </div>
        {move || {
            is_open
                .get()
                .then(|| {
                    view! {
                        <div class="goal-form">
                            <CheckInForm id on_done />
                        </div>
                    }
                        .into_any()
                })
        }}
    }
    .into_any()
}

/// Lets `c` on a screen of rows lead to the first that can be checked in; on a row it opens the check-in. In a screen.
pub fn lead_to_check_in() {
    Effect::new(|_| {
        if desk().take(Wish::CheckIn) {
            focus_first_soon(".goal-act button");
        }
    });
}

fn row_view(words: Words, row: &Row, is_open: RwSignal<bool>) -> impl IntoView + use<> {
    let goal = &row.goal;
    let score = row.score.as_deref();
    let judged = score.map(|it| it as &dyn say::Judged);
    let say::Judgement { mark, word } = say::judgement(words, &goal.state, row.ambition, judged);
    let journey = Journey {
        here: score.and_then(|known| known.score).map(|score| score.raw()),
        ..Journey::default()
    };
    let reading = score.and_then(|known| known.current.as_ref()?.reading.as_ref());
    let confidence = score.and_then(|known| known.confidence).map(|it| it.get().to_string());
    let owner = row.owner.as_ref().map(|it| it.name.to_string()).unwrap_or_default();
    let person = if owner.is_empty() {
        words.pick_nobody().to_owned()
    } else {
        owner.clone()
    };
    let href = router().href(Route::KeyResult(goal.id));
    view! {
        <div class="goal-row" data-quiet=(!goal.state.is_active()).then_some("true")>
            <StatusMark mark label=word />
            <span class="goal-title">
                <a class="goal-link" id=goal.id.to_string() href=href>
                    <bdi>{goal.title.to_string()}</bdi>
                </a>
                {(!goal.state.is_active()).then(|| view! { <span class="goal-state">{word}</span> })}
            </span>
            <span class="goal-course">
                <Course journey mark label=course_label(words, score) />
            </span>
            <span class="goal-value">{say::reached(words, &goal.measure, reading).into_iter().map(part).collect_view()}</span>
            <span class="goal-spark">
                <Sparkline points=row.points.clone() mark />
            </span>
            <span class="goal-confidence" title=confidence.as_ref().map(|it| words.goal_confidence_spoken(it))>
                {confidence.as_ref().map(|it| words.goal_confidence(it))}
            </span>
            {age(words, score, row.today)}
            <span class="goal-owner">
                <Avatar name=owner label=person />
            </span>
            {row
                .is_open
                .then(|| {
                    let open = move |()| is_open.update(|it| *it = !*it);
                    view! {
                        <span class="goal-act no-print">
                            <Button label=words.action_check_in() small=true on_press=open />
                        </span>
                    }
                })}
        </div>
    }
}

/// Numbers stand out from the words between them.
fn part(part: Part) -> AnyView {
    match part {
        Part::Words(words) => words.into_any(),
        Part::Value(value) => view! { <b>{value}</b> }.into_any(),
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
        Some(score) if score.shown() == Shown::WorseThanBaseline => words.score_worse_than_baseline().to_owned(),
        Some(score) => words.course_way(&words.score_percent(score)),
    }
}
