//! The head of the page: where it belongs, its title, its status, where it is, and what can be done.

use leptos::html;
use leptos::prelude::*;
use waymark_core::forecast::{Freshness, StatusKind};
use waymark_core::{Edit, KeyResultChange, State, Title};

use super::goal::{Goal, Panel};
use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, IconName, InlineEdit, InlineEditWords, Menu, MenuItem, StatusPill};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::screens::parts::checkup::{TitleDraft, WhileTyping, of_key_result};
use crate::screens::parts::told;
use crate::store::Notice;

/// The head of the page; `opener` is the button that gets the focus when a form closes.
pub(super) fn head(goal: Goal, opener: NodeRef<html::Button>) -> AnyView {
    let words = goal.words;
    let outlook = Memo::new(move |_| goal.outlook());
    let status = Memo::new(move |_| goal.status());
    let text = Memo::new(move |_| goal.read(|it| it.title.to_string()));
    let draft = TitleDraft::of(text);
    let found = draft.found(move |title| {
        let Some(record) = goal.record() else { return Vec::new() };
        let draft = record.with(|it| it.title = title);
        goal.store
            .session(|all| of_key_result(words, all.workspace(), all.today(), &draft, None))
    });
    let pill = move || {
        status.get().map(|status| {
            let doubts = doubts(goal)
                .into_iter()
                .map(|doubt| view! { <span class="status-doubt">{doubt}</span> });
            let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
            view! {
                <StatusPill mark=Signal::stored(mark) word />
                {doubts.collect_view()}
            }
        })
    };
    Effect::new(move |_| {
        if desk().take(Wish::CheckIn) && goal.is_open() {
            goal.panel.set(Panel::CheckIn(None));
        }
    });
    let actions = move || {
        goal.is_open().then(|| {
            view! {
                <div class="page-actions no-print">
                    <Button
                        label=words.action_check_in()
                        kind=ButtonKind::Primary
                        node_ref=opener
                        on_press=move |()| goal.panel.set(Panel::CheckIn(None))
                    />
                    <Menu label=words.action_more() items=Signal::derive(move || commands(goal)) />
                </div>
            }
        })
    };
    view! {
        {breadcrumb(goal)}
        <div class="page-head">
            <h1 tabindex="-1">{title(goal, text, draft)}</h1>
            {pill}
            {actions}
        </div>
        <WhileTyping found />
        <p class="lead">{move || told(outlook.get())}</p>
        {move || judged(goal)}
        {move || reason(goal).map(|text| view! { <p class="quiet">{text}</p> })}
        {move || goal.frozen.get().map(|text| view! { <p class="quiet">{text}</p> })}
    }
    .into_any()
}

fn breadcrumb(goal: Goal) -> AnyView {
    let router = router();
    let trail = Memo::new(move |_| {
        let objective = goal.read(|it| Some(it.objective))?;
        goal.store.workspace(|all| {
            let objective = all.objective(objective)?;
            let cycle = all.cycle(objective.cycle)?;
            Some((cycle.title.to_string(), objective.id, objective.title.to_string()))
        })
    });
    let links = move || {
        trail.get().map(|(cycle, id, title)| {
            view! {
                <a href=router.href(Route::Overview)>{cycle}</a>
                <span aria-hidden="true">"/"</span>
                <a href=router.href(Route::Objective(id))>
                    <bdi>{title}</bdi>
                </a>
            }
        })
    };
    view! {
        <nav class="breadcrumb" aria-label=goal.words.key_result_trail()>
            {links}
        </nav>
    }
    .into_any()
}

fn title(goal: Goal, text: Memo<String>, draft: TitleDraft) -> impl Fn() -> AnyView {
    let words = goal.words;
    let commit = move |typed: String| match Title::new(&typed) {
        Ok(title) => goal.change(KeyResultChange::Title(title)),
        Err(fault) => goal.store.post(Notice::Said(say::text_fault(words, fault))),
    };
    move || {
        if !goal.is_open() {
            return view! { <bdi>{text}</bdi> }.into_any();
        }
        let edit_words = InlineEditWords {
            label: Signal::stored(words.key_result_form_title().to_owned()),
            placeholder: Signal::stored(String::new()),
        };
        let TitleDraft { editing, on_draft, .. } = draft;
        view! { <InlineEdit words=edit_words value=text on_commit=commit on_draft editing /> }.into_any()
    }
}

/// What the status does not say: that it may be out of date, that its owner does not believe in it.
fn doubts(goal: Goal) -> Vec<&'static str> {
    let words = goal.words;
    let Some(known) = goal.known() else {
        return Vec::new();
    };
    // where no check-in is asked for, nothing is out of date and nobody bets any more
    let Some(freshness) = known.outlook.freshness else {
        return Vec::new();
    };
    // what is reached needs no further check-in to be believed
    let is_stale = freshness == Freshness::Stale && known.outlook.status.kind != StatusKind::Achieved;
    [
        is_stale.then(|| words.status_stale()),
        known.doubt().map(|_| words.status_low_confidence()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the owner says in the place of the numbers, what they say, and the way back to them.
fn judged(goal: Goal) -> Option<AnyView> {
    let words = goal.words;
    let status = goal.status()?;
    let StatusKind::Judged(_) = status.kind else {
        return None;
    };
    let reason = goal.read(|it| it.manual.as_ref().map(|manual| manual.reason.to_string()))?;
    let said = words.key_result_judged(&reason, say::computed_word(words, status.computed));
    let back = goal.is_open().then(|| {
        let back = move |()| goal.tell(Edit::ChangeKeyResult(goal.id, KeyResultChange::Manual(None)));
        view! { <Button label=words.key_result_judge_back() kind=ButtonKind::Link small=true on_press=back /> }
    });
    Some(view! { <p class="quiet">{said} " " {back}</p> }.into_any())
}

/// Why it rests or was given up.
fn reason(goal: Goal) -> Option<String> {
    goal.read(|it| match &it.state {
        State::Active => None,
        State::Paused { reason } | State::Dropped { reason } => {
            let state = goal.words.state(&it.state);
            Some(if reason.is_blank() {
                state.to_owned()
            } else {
                goal.words.key_result_state_because(state, reason.as_str())
            })
        }
    })
}

fn commands(goal: Goal) -> Vec<MenuItem> {
    let words = goal.words;
    let open = |label: &str, icon, panel| MenuItem::new(label.to_owned(), icon, move || goal.panel.set(panel));
    let is_active = goal.read(|it| it.state.is_active());
    let mut items = vec![open(words.key_result_change_measure(), IconName::Gauge, Panel::Measure)];
    if is_active {
        items.push(open(words.key_result_judge(), IconName::Flag, Panel::Judge));
        items.push(open(words.key_result_pause(), IconName::History, Panel::Pause));
        items.push(open(words.key_result_drop(), IconName::Close, Panel::Drop));
    } else {
        let resume = move || goal.tell(resumed(goal));
        items.push(MenuItem::new(
            words.key_result_resume().to_owned(),
            IconName::Check,
            resume,
        ));
    }
    items.push(open(words.key_result_move(), IconName::Link, Panel::Move));
    let router = router();
    let delete = move || {
        let objective = goal.record().map(|it| it.objective);
        if goal.store.dispatch_told(Edit::RemoveKeyResult(goal.id))
            && let Some(objective) = objective
        {
            router.navigate(Route::Objective(objective));
        }
    };
    items.push(MenuItem::new(words.action_delete().to_owned(), IconName::Trash, delete).dangerous());
    items
}

fn resumed(goal: Goal) -> Edit {
    Edit::ChangeKeyResult(goal.id, KeyResultChange::State(State::Active))
}
