//! An objective on the overview, with its key results.

use leptos::prelude::*;
use waymark_core::forecast::StatusKind;
use waymark_core::scoreboard::{Basis, ObjectiveScore};
use waymark_core::{Objective, ObjectiveId, Shared, Title};

use crate::components::StatusPill;
use crate::i18n::{Part, Words, words};
use crate::later::{Progress, later};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::screens::parts::KeyResults;
use crate::store::{Session, store};

/// What the head of a card shows. While it is equal, the head is left alone.
#[derive(Clone, PartialEq)]
struct Head {
    objective: Shared<Objective>,
    score: Option<Shared<ObjectiveScore>>,
    owner: Option<Title>,
    team: Option<Title>,
    serves: Option<(ObjectiveId, Title)>,
}

impl Head {
    fn of(session: &Session, id: ObjectiveId) -> Option<Self> {
        let workspace = session.workspace();
        let objective = workspace.objective(id)?;
        let parent = workspace.parent_objective(objective);
        Some(Self {
            objective: objective.clone(),
            score: session.scoreboard().objective(id).cloned(),
            owner: objective
                .owner
                .and_then(|id| workspace.person(id))
                .map(|it| it.name.clone()),
            team: objective
                .team
                .and_then(|id| workspace.team(id))
                .map(|it| it.name.clone()),
            serves: parent.map(|it| (it.id, it.title.clone())),
        })
    }
}

/// Title, who and what, status and score; below them the key results.
#[component]
pub(super) fn ObjectiveCard(id: ObjectiveId, is_fixed: Signal<bool>) -> impl IntoView {
    let (words, store) = (words(), store());
    let head = store.watch(move |session| Head::of(session, id));
    let is_quiet = Memo::new(move |_| head.with(|it| it.as_ref().is_some_and(|it| !it.objective.state.is_active())));
    view! {
        <article class="card objective" data-quiet=move || is_quiet.get().then_some("true")>
            {move || head.get().map(|head| head_view(words, &head).into_any())}
            <KeyResults objective=id is_fixed />
        </article>
    }
}

/// How well it is written, once the part that knows is there.
fn grade(id: ObjectiveId) -> AnyView {
    let later = later();
    (move || match later.progress() {
        Progress::There(door) => Some((door.grade)(id)),
        Progress::Coming | Progress::Missing => None,
    })
    .into_any()
}

fn head_view(words: Words, head: &Head) -> impl IntoView + use<> {
    let objective = &head.objective;
    let score = head.score.as_deref();
    let status = score.map(|known| known.status).unwrap_or_default();
    let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
    let router = router();
    let serves = head.serves.as_ref().map(|(id, title)| {
        let href = router.href(Route::Objective(*id));
        view! { <a href=href>{words.goal_serves(title.as_str())}</a> }
    });
    let stands = objective.grade.as_ref().and_then(|grade| grade.stands());
    let graded = stands.map(|grade| {
        let grade = words.number_with(grade.get(), 2);
        view! { <span class="number">{words.close_graded(&grade)}</span> }
    });
    let owner = head
        .owner
        .as_ref()
        .map_or_else(|| words.pick_nobody().to_owned(), Title::to_string);
    view! {
        <header class="card-head">
            <div>
                <h2>
                    <a class="objective-link" id=objective.id.to_string() href=router.href(Route::Objective(objective.id))>
                        <bdi>{objective.title.to_string()}</bdi>
                    </a>
                </h2>
                <div class="meta">
                    <bdi>{owner}</bdi>
                    {head.team.as_ref().map(|team| view! { <bdi>{team.to_string()}</bdi> })}
                    <span>{words.ambition(objective.ambition)}</span>
                    <span>{words.level(objective.level)}</span>
                    {graded}
                    {serves}
                </div>
            </div>
            <div class="card-status">
                <StatusPill mark word />
                <span class="quiet small number">{score.map(|score| standing(words, score))}</span>
                {grade(objective.id)}
            </div>
        </header>
    }
}

/// "3 of 4 reporting, score 0.52 → 0.86".
fn standing(words: Words, known: &ObjectiveScore) -> impl IntoView + use<> {
    let is_whole = known.basis != Basis::RollUp || known.reporting == known.members;
    let reporting =
        (!is_whole).then(|| words.score_reporting(&known.reporting.to_string(), &known.members.to_string()));
    let ahead = known.rolled.projected.filter(|_| looks_ahead(known));
    let parts = known.score.map(|score| {
        let score = words.score(score);
        match ahead {
            Some(lands) => words.goal_lands_parts(&score, &words.score(lands)),
            None => words.goal_score_parts(&score),
        }
    });
    let mut is_first = true;
    let part = move |part| match part {
        Part::Value(score) if std::mem::take(&mut is_first) => {
            view! { <b class="objective-score">{score}</b> }.into_any()
        }
        Part::Value(lands) => lands.into_any(),
        Part::Words(words) => words.into_any(),
    };
    view! {
        {reporting}
        " "
        {parts.map(|parts| parts.into_iter().map(part).collect_view())}
    }
}

/// Whether its score is still on its way; a question has no score until it is answered.
fn looks_ahead(known: &ObjectiveScore) -> bool {
    match known.status.kind {
        StatusKind::Achieved | StatusKind::Judged(_) | StatusKind::NotStarted | StatusKind::Computed => {
            known.basis == Basis::RollUp
        }
        StatusKind::Dropped | StatusKind::Paused | StatusKind::Closed(_) | StatusKind::Overdue => false,
    }
}
