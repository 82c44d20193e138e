//! A key result in one row.

use chrono::NaiveDate;
use leptos::{ev, prelude::*};
use waymark_core::forecast::{Evidence, Freshness, Status, StatusKind};
use waymark_core::kpi::with_scored_log;
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::scoring::{daily, number};
use waymark_core::{CycleState, KeyResult, KeyResultId, Person, Reading, Shared, Value};

use super::{course_label, journey};
use crate::charts::{Course, SparkPoint, Sparkline};
use crate::commands::{Wish, desk};
use crate::components::{Avatar, ButtonKind, IconButton, IconName, StatusMark};
use crate::i18n::{Part, Words, words};
use crate::later::{Coming, Door};
use crate::platform::{focus_first_soon, focus_soon, router};
use crate::routes::Route;
use crate::say;
use crate::store::{Session, store};

/// What a row shows. While it is equal, the row is left alone.
#[derive(Clone, PartialEq)]
struct Row {
    goal: Shared<KeyResult>,
    score: Option<Shared<KeyResultScore>>,
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
pub(crate) fn points(session: &Session, goal: &KeyResult) -> Vec<SparkPoint> {
    let point = |(day, value): (NaiveDate, Option<Value>)| SparkPoint {
        #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
        at: (day - NaiveDate::default()).num_days() as f64,
        value: value.map(Value::get),
    };
    with_scored_log(session.workspace(), goal, |log| {
        daily(log, &goal.measure, session.today())
            .into_iter()
            .filter_map(|it| Some((it.date, number(&goal.measure, it.reading.as_ref()?))))
            .map(point)
            .collect()
    })
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
    let row = store.watch(move |session| Row::of(session, id));
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
                    let show = Callback::new(move |door: Door| (door.check_in)(id, on_done));
                    view! {
                        <div class="goal-form">
                            <Coming show />
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
    let status = score.map(|known| known.outlook.status).unwrap_or_default();
    let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
    let reading = score.and_then(|known| known.current.as_ref()?.reading.as_ref());
    let owner = row.owner.as_ref().map(|it| it.name.to_string()).unwrap_or_default();
    let person = if owner.is_empty() {
        words.pick_nobody().to_owned()
    } else {
        owner.clone()
    };
    let href = router().href(Route::KeyResult(goal.id));
    view! {
        <div class="goal-row" data-quiet=(!goal.state.is_active()).then_some("true")>
            <StatusMark mark label=word.clone() />
            <span class="goal-title">
                <a class="goal-link" id=goal.id.to_string() href=href>
                    <bdi>{goal.title.to_string()}</bdi>
                </a>
                {speaks(&status).then(|| view! { <span class="goal-state">{word}</span> })}
            </span>
            <span class="goal-course">
                <Course journey=score.map(journey).unwrap_or_default() mark label=course_label(words, score) />
            </span>
            <span class="goal-value">{value(words, goal, reading)}</span>
            <span class="goal-spark">
                <Sparkline points=row.points.clone() mark />
            </span>
            {confidence(words, score)}
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
                            <IconButton
                                label=words.action_check_in()
                                icon=IconName::Check
                                kind=ButtonKind::Quiet
                                small=true
                                on_press=open
                            />
                        </span>
                    }
                })}
        </div>
    }
}

/// Whether its word must stand beside the title: neither its shape nor its value says what it is.
fn speaks(status: &Status) -> bool {
    match status.kind {
        StatusKind::NotStarted => false,
        StatusKind::Computed => status.computed.from == Evidence::TooEarly,
        StatusKind::Dropped
        | StatusKind::Paused
        | StatusKind::Closed(_)
        | StatusKind::Achieved
        | StatusKind::Judged(_)
        | StatusKind::Overdue => true,
    }
}

/// Where it is, and in quieter letters where it should go.
pub(crate) fn value(words: Words, goal: &KeyResult, reading: Option<&Reading>) -> impl IntoView + use<> {
    let mut is_first = true;
    let part = move |part| match part {
        Part::Value(now) if std::mem::take(&mut is_first) => view! { <b>{now}</b> }.into_any(),
        Part::Value(target) => target.into_any(),
        Part::Words(words) => words.into_any(),
    };
    say::reached(words, &goal.measure, reading)
        .into_iter()
        .map(part)
        .collect_view()
}

/// The owner's bet, marked where it is low or has fallen.
fn confidence(words: Words, score: Option<&KeyResultScore>) -> impl IntoView + use<> {
    let bet = score.and_then(|known| known.confidence).map(|it| it.get().to_string());
    let fall = score.and_then(KeyResultScore::confidence_fall);
    let is_low = fall.is_some() || score.is_some_and(|known| known.doubt().is_some());
    let tip = bet.as_ref().map(|bet| match fall {
        Some((before, _)) => words.goal_confidence_before(bet, &before.get().to_string()),
        None => words.goal_confidence_spoken(bet),
    });
    view! {
        <span class="goal-confidence" title=tip data-low=is_low.then_some("true")>
            {bet.as_ref().map(|bet| words.goal_confidence(bet))}
        </span>
    }
}

/// How long ago the last check-in was, marked where one is due.
fn age(words: Words, score: Option<&KeyResultScore>, today: NaiveDate) -> impl IntoView + use<> {
    let day = score.and_then(|known| known.checked_in);
    let freshness = score.and_then(|known| known.outlook.freshness);
    let due = match freshness {
        Some(Freshness::Due) => Some(("due", words.goal_check_in_due())),
        Some(Freshness::Overdue) => Some(("late", words.goal_check_in_late())),
        Some(Freshness::Stale) => Some(("stale", words.goal_check_in_stale())),
        Some(Freshness::Fresh) | None => None,
    };
    let tip = day.map(|day| {
        let last = words.goal_checked_in(&words.date_long(day));
        due.map_or(last.clone(), |(_, due)| [last.as_str(), due].join(". "))
    });
    view! {
        <span class="goal-age" title=tip data-due=due.map(|(name, _)| name)>
            {day.map(|day| words.age(day, today))}
            {due.map(|(_, due)| view! { <span class="visually-hidden">{due}</span> })}
        </span>
    }
}
