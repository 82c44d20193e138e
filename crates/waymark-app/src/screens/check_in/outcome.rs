//! What came of the round; and what stands there when nothing is due.

use leptos::prelude::*;
use waymark_core::Workspace;
use waymark_core::attention::About;
use waymark_core::due::{Move, Summary, next_due};
use waymark_core::review::SessionKind;
use waymark_core::scoring::Trend;

use super::desk::{Desk, OUTCOME_ID};
use crate::commands::{CommandId, desk as commands};
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::Words;
use crate::platform::router;
use crate::routes::Route;
use crate::say;

/// How many moves stand there before the others are asked for.
const FIRST: usize = 5;

/// "9 of 10 done. 6 up, 1 down", and what moved from where to where.
#[component]
pub(super) fn Outcome(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let shows_all = RwSignal::new(false);
    let content = move || {
        let summary = desk.summary.get();
        if summary.done == 0 && summary.moves.is_empty() {
            return ().into_any();
        }
        let title = if summary.is_complete() && summary.asked > 0 {
            words.due_all_done()
        } else {
            words.due_so_far()
        };
        let review = (summary.is_complete() && summary.asked > 0).then(|| {
            view! {
                <p>
                    <a href=router().href(Route::Review(SessionKind::Week))>{words.due_to_review()}</a>
                </p>
            }
        });
        view! {
            <section class="card card-body due-outcome">
                <h2 id=OUTCOME_ID tabindex="-1">
                    {title}
                </h2>
                <p>{say::due::came_of(words, &summary)}</p>
                {moves(desk, &summary, shows_all)}
                {review}
            </section>
        }
        .into_any()
    };
    view! { <div>{content}</div> }.into_any()
}

/// What moved: the first few, the others on request.
fn moves(desk: Desk, summary: &Summary, shows_all: RwSignal<bool>) -> Option<AnyView> {
    let count = summary.moves.len();
    if count == 0 {
        return None;
    }
    let shown = if shows_all.get() { count } else { FIRST };
    let rows = desk.store.workspace(|all| {
        let shown = summary.moves.iter().take(shown);
        shown.filter_map(|one| moved(desk.words, all, one)).collect::<Vec<_>>()
    });
    let more = (count > shown).then(|| {
        let label = desk.words.due_moves_more(count.saturating_sub(shown));
        view! { <Button label kind=ButtonKind::Quiet small=true on_press=move |()| shows_all.set(true) /> }
    });
    let list = view! {
        <ul class="due-moves">{rows}</ul>
        {more}
    };
    Some(list.into_any())
}

/// "Close 100 deals 0.40 to 0.45 +0.05", with an arrow up or down.
fn moved(words: Words, workspace: &Workspace, one: &Move) -> Option<AnyView> {
    let said = say::due::moved(words, workspace, one)?;
    let route = match one.about {
        About::Objective(id) => Route::Objective(id),
        About::KeyResult(id) => Route::KeyResult(id),
        About::Kpi(id) => Route::Kpi(id),
    };
    let (trend, arrow) = match one.trend {
        Trend::Better => ("better", "M5 1 9.5 9h-9z"),
        Trend::Worse => ("worse", "M5 9 .5 1h9z"),
        Trend::Level => ("level", "M.5 4h9v2h-9z"),
    };
    let row = view! {
        <li class="kpi-change" data-trend=trend>
            <svg class="kpi-arrow" viewBox="0 0 10 10" aria-hidden="true">
                <path d=arrow></path>
            </svg>
            <a href=router().href(route)>
                <bdi>{said.title}</bdi>
            </a>
            <span class="quiet number">{said.way}</span>
            <b class="number">{said.by}</b>
            <span class="visually-hidden">{say::kpi_trend(words, one.trend)}</span>
            <span class="small">{said.turn}</span>
        </li>
    };
    Some(row.into_any())
}

/// Nothing is due: when the next entry is, or how there can be one.
#[component]
pub(super) fn NothingDue(desk: Desk) -> impl IntoView {
    let (words, whose) = (desk.words, desk.key.whose);
    let next = Memo::new(move |_| {
        desk.store
            .session(|all| next_due(all.workspace(), all.scoreboard(), all.kpis(), whose))
    });
    move || match next.get() {
        Some(day) => {
            let text = words.due_nothing(&words.date_long(day), &words.days_away(day, desk.key.day));
            view! {
                <EmptyState icon=IconName::Check text>
                    <Button
                        label=words.nav_overview()
                        on_press=move |()| router().navigate(Route::Overview)
                    />
                </EmptyState>
            }
            .into_any()
        }
        None => view! {
            <EmptyState icon=IconName::Check text=words.due_nothing_ever() example=move || words.due_example()>
                <Button label=words.action_new_objective() kind=ButtonKind::Primary on_press=|()| begin() />
            </EmptyState>
        }
        .into_any(),
    }
}

fn begin() {
    if let Some(command) = commands().command(CommandId::NewObjective) {
        command.run.run(());
    }
}
