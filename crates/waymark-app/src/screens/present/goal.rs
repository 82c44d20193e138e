//! The slide of an objective: how it stands, where it will end, and its key results.

use leptos::prelude::*;
use waymark_core::scoreboard::{KeyResultScore, ObjectiveScore};
use waymark_core::{Id, KeyResult, KeyResultId, Objective, ObjectiveId, Shared};

use super::scene::Scene;
use crate::charts::{Course, SparkPoint, Sparkline};
use crate::components::{KeyedList, StatusPill, StatusWord};
use crate::i18n::Words;
use crate::say::{self, Said};
use crate::screens::objective::outlook_of;
use crate::screens::parts::{course_label, journey, points, told, value};
use crate::store::Session;

/// Up to how many key results they are written large.
const FEW: usize = 3;
/// From how many key results on they are written smaller.
const MANY: usize = 6;

/// What the head of the slide shows.
#[derive(Clone, PartialEq)]
struct Head {
    objective: Shared<Objective>,
    score: Option<Shared<ObjectiveScore>>,
    who: Vec<String>,
    outlook: Vec<Said>,
}

impl Head {
    fn of(words: Words, session: &Session, id: ObjectiveId) -> Option<Self> {
        let all = session.workspace();
        let objective = all.objective(id)?;
        let owner = objective.owner.and_then(|id| all.person(id));
        let team = objective.team.and_then(|id| all.team(id));
        let owner = owner.map(|it| it.name.to_string());
        Some(Self {
            who: owner.into_iter().chain(team.map(|it| it.name.to_string())).collect(),
            score: session.scoreboard().objective(id).cloned(),
            outlook: outlook_of(words, session, objective),
            objective: objective.clone(),
        })
    }
}

/// The slide below its title.
pub(super) fn goal(scene: Scene, id: ObjectiveId) -> AnyView {
    let Scene { words, store, .. } = scene;
    let head = Memo::new(move |_| store.session(|session| Head::of(words, session, id)));
    let keys = Memo::new(move |_| {
        store.workspace(|all| {
            let active = all.key_results_of(id).filter(|one| one.state.is_active());
            active.map(|one| one.id.id()).collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let size = Memo::new(move |_| keys.with(|keys| size(keys.len())));
    view! {
        {move || head.get().map(|head| head_view(words, head))}
        <ul class="present-goals" data-size=size>
            <KeyedList keys children=move |id: Id| key_result(scene, KeyResultId::new(id)) />
        </ul>
        {move || is_empty.get().then(|| view! { <p class="quiet">{words.present_no_key_results()}</p> })}
    }
    .into_any()
}

/// How large they are written, for the style sheet.
const fn size(count: usize) -> &'static str {
    match count {
        0..=FEW => "large",
        MANY.. => "small",
        _ => "usual",
    }
}

fn head_view(words: Words, head: Head) -> AnyView {
    let score = head.score.as_deref();
    let status = score.map(|known| known.status).unwrap_or_default();
    let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
    let figure = score.and_then(|known| known.score).map(|score| words.score(score));
    let who = head.who.into_iter().map(|name| view! { <bdi>{name}</bdi> });
    view! {
        <div class="present-head">
            <StatusPill mark word />
            {figure.map(|figure| view! { <b class="present-score number">{figure}</b> })}
            <p class="meta">{who.collect_view()} <span>{words.ambition(head.objective.ambition)}</span></p>
        </div>
        <p class="lead">{told(head.outlook)}</p>
    }
    .into_any()
}

/// What the line of a key result shows.
#[derive(Clone, PartialEq)]
struct Line {
    goal: Shared<KeyResult>,
    score: Option<Shared<KeyResultScore>>,
    owner: Option<String>,
    points: Vec<SparkPoint>,
}

impl Line {
    fn of(session: &Session, id: KeyResultId) -> Option<Self> {
        let all = session.workspace();
        let goal = all.key_result(id)?;
        let owner = goal.owner.and_then(|id| all.person(id));
        Some(Self {
            goal: goal.clone(),
            score: session.scoreboard().key_result(id).cloned(),
            owner: owner.map(|it| it.name.to_string()),
            points: points(session, goal),
        })
    }
}

fn key_result(scene: Scene, id: KeyResultId) -> AnyView {
    let Scene { words, store, .. } = scene;
    let line = Memo::new(move |_| store.session(|session| Line::of(session, id)));
    view! { <li class="present-goal">{move || line.get().map(|line| line_view(words, line))}</li> }.into_any()
}

fn line_view(words: Words, line: Line) -> AnyView {
    let score = line.score.as_deref();
    let status = score.map(|known| known.outlook.status).unwrap_or_default();
    let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
    let check_in = score.and_then(|known| known.current.as_deref());
    let reading = check_in.and_then(|current| current.reading.as_ref());
    let note = check_in.map(|current| current.note.to_string());
    let note = note.filter(|note| !note.is_empty());
    let bet = score
        .and_then(|known| known.confidence)
        .map(|bet| bet.get().to_string());
    let has_line = line.points.len() > 1;
    view! {
        <div class="present-goal-name">
            <bdi class="present-goal-title">{line.goal.title.to_string()}</bdi>
            <p class="meta">
                <StatusWord mark word />
                {line.owner.map(|owner| view! { <bdi>{owner}</bdi> })}
                {bet.map(|bet| view! { <span>{words.goal_confidence_spoken(&bet)}</span> })}
            </p>
        </div>
        <span class="present-goal-course">
            <Course journey=score.map(journey).unwrap_or_default() mark label=course_label(words, score) />
        </span>
        <span class="present-goal-value">{value(words, &line.goal, reading)}</span>
        <span class="present-goal-spark">{has_line.then(|| view! { <Sparkline points=line.points mark /> })}</span>
        {note.map(|note| view! { <p class="present-goal-note quiet">{note}</p> })}
    }
    .into_any()
}
