//! Where the objective belongs, its title, how it stands.

use leptos::prelude::*;
use waymark_core::scoring::{Band, Member, MemberId, Role};
use waymark_core::{Objective, ObjectiveChange, Title};

use super::Page;
use crate::components::{InlineEdit, InlineEditWords, StatusPill};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::{Filter, Location, Route};
use crate::say::{self, ObjectiveSeen, Said};
use crate::screens::parts::checkup::{TitleDraft, WhileTyping, of_objective};
use crate::screens::parts::told;
use crate::store::{Notice, Session, store};

/// The path to the objective, its title as heading, status and score, and why nothing can be changed where so.
pub(super) fn head(page: Page) -> AnyView {
    let (words, store) = (words(), store());
    let text = Memo::new(move |_| page.draft.objective.with(|it| it.title.to_string()));
    let draft = TitleDraft::of(text);
    let found = draft.found(move |title| {
        let objective = page.draft.objective.with(|it| it.with(|one| one.title = title));
        store.session(|all| of_objective(words, all.workspace(), all.today(), &objective))
    });
    view! {
        <header class="stack stack-close">
            {crumbs(words, page)} <div class="page-head">
                <h1 tabindex="-1">{title(words, page, text, draft)}</h1>
                {standing(words, page)}
            </div>
            <WhileTyping found />
            {outlook(words, page)}
        </header>
    }
    .into_any()
}

/// The cycle, then all that it serves, the highest first.
fn crumbs(words: Words, page: Page) -> AnyView {
    let (store, router) = (store(), router());
    let path = Memo::new(move |_| {
        let objective = page.draft.objective.get();
        store.workspace(|all| path(all, &objective))
    });
    let links = move || {
        let cycle = page.draft.objective.with(|it| it.cycle);
        let here = router.location();
        let crumb = |(id, title): (Option<waymark_core::ObjectiveId>, Title)| {
            let to: Location = match id {
                Some(id) => here.at(Route::Objective(id)),
                None => here.at(Route::Overview).with_filter(Filter {
                    cycle: Some(cycle),
                    ..Filter::default()
                }),
            };
            view! {
                <li>
                    <a href=to.to_string()>
                        <bdi>{title.to_string()}</bdi>
                    </a>
                </li>
            }
        };
        path.get().into_iter().map(crumb).collect_view()
    };
    view! {
        <nav aria-label=words.objective_crumbs()>
            <ol class="crumbs">{links}</ol>
        </nav>
    }
    .into_any()
}

fn path(workspace: &waymark_core::Workspace, objective: &Objective) -> Vec<(Option<waymark_core::ObjectiveId>, Title)> {
    let above = std::iter::successors(workspace.parent_objective(objective), |one| {
        workspace.parent_objective(one)
    });
    let mut path: Vec<_> = above
        .take(workspace.objective_count())
        .map(|it| (Some(it.id), it.title.clone()))
        .collect();
    path.extend(workspace.cycle(objective.cycle).map(|it| (None, it.title.clone())));
    path.reverse();
    path
}

fn title(words: Words, page: Page, title: Memo<String>, draft: TitleDraft) -> AnyView {
    let store = store();
    let commit = Callback::new(move |typed: String| match Title::new(&typed) {
        Ok(title) => page.draft.on_change.run(ObjectiveChange::Title(title)),
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    });
    let edit_words = InlineEditWords {
        label: Signal::stored(words.objective_title().to_owned()),
        placeholder: Signal::stored(words.objective_title_placeholder().to_owned()),
    };
    (move || {
        if page.is_fixed.get() {
            view! { <bdi>{title}</bdi> }.into_any()
        } else {
            let TitleDraft { editing, on_draft, .. } = draft;
            view! { <InlineEdit words=edit_words value=title on_commit=commit on_draft editing /> }.into_any()
        }
    })
    .into_any()
}

/// Where it is and where it will end; nothing while it rests.
fn outlook(words: Words, page: Page) -> AnyView {
    let store = store();
    let said = Memo::new(move |_| {
        page.draft
            .objective
            .with(|objective| store.session(|session| outlook_of(words, session, objective)))
    });
    (move || {
        let said = said.get();
        (!said.is_empty()).then(|| view! { <p class="lead">{told(said)}</p> }.into_any())
    })
    .into_any()
}

/// Where an objective is and where it will end, as it is seen today.
pub(in crate::screens) fn outlook_of(words: Words, session: &Session, objective: &Objective) -> Vec<Said> {
    let (workspace, board) = (session.workspace(), session.scoreboard());
    let Some(known) = board.objective(objective.id) else {
        return Vec::new();
    };
    let is_off_track = |member: &&Member| match member.id {
        MemberId::KeyResult(id) if member.role != Role::LeftOut && member.share > 0.0 => board
            .key_result(id)
            .is_some_and(|known| known.outlook.status.band == Band::OffTrack),
        MemberId::KeyResult(_) | MemberId::Objective(_) => false,
    };
    let sum = board.roll_up(workspace, objective.id);
    let seen = ObjectiveSeen {
        known,
        ambition: objective.ambition,
        off_track: sum.map_or(0, |sum| sum.members.iter().filter(is_off_track).count()),
        span: workspace.cycle(objective.cycle).map(|cycle| cycle.span),
        today: session.today(),
    };
    say::objective_outlook(words, seen)
}

fn standing(words: Words, page: Page) -> AnyView {
    let store = store();
    let score = Memo::new(move |_| store.scores(|all| all.objective(page.id).cloned()));
    (move || {
        let known = score.get();
        let status = known.as_ref().map(|known| known.status).unwrap_or_default();
        let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
        let value = known.as_ref().and_then(|it| it.score).map(|it| words.score(it));
        let reporting = known
            .filter(|it| it.members > 0)
            .map(|it| words.score_reporting(&it.reporting.to_string(), &it.members.to_string()));
        view! {
            <span class="row">
                <StatusPill mark word />
                <b class="number">{value}</b>
                <span class="quiet small">{reporting}</span>
            </span>
        }
        .into_any()
    })
    .into_any()
}
