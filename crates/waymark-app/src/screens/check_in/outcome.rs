//! What came of the round; and what stands there when nothing is due.

use leptos::prelude::*;
use waymark_core::attention::About;
use waymark_core::due::next_due;
use waymark_core::review::SessionKind;

use super::desk::{Desk, OUTCOME_ID};
use crate::commands::{CommandId, desk as commands};
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::platform::router;
use crate::routes::Route;

/// "9 of 10 done. 2 went off track: ..."
#[component]
pub(super) fn Outcome(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let content = move || {
        let summary = desk.summary.get();
        if summary.done == 0 {
            return ().into_any();
        }
        let (done, asked) = (words.number(summary.done as f64), words.number(summary.asked as f64));
        let title = if summary.is_complete() {
            words.due_all_done()
        } else {
            words.due_so_far()
        };
        let fallen = (!summary.fallen.is_empty()).then(|| words.due_fallen(summary.fallen.len()));
        let risen = (!summary.risen.is_empty()).then(|| words.due_risen(summary.risen.len()));
        let steady = (summary.is_complete() && fallen.is_none() && risen.is_none()).then(|| words.due_steady());
        let review = summary.is_complete().then(|| {
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
                <p>{words.due_done(&done, &asked)} " " {steady}</p>
                {fallen.map(|told| named(desk, told, &summary.fallen))}
                {risen.map(|told| named(desk, told, &summary.risen))}
                {review}
            </section>
        }
        .into_any()
    };
    view! { <div aria-live="polite">{content}</div> }.into_any()
}

/// A sentence and the goals that it speaks of, each a link.
fn named(desk: Desk, told: String, goals: &[About]) -> AnyView {
    let link = |about: &About| {
        let name = desk.store.workspace(|all| match about {
            About::Objective(id) => all.objective(*id).map(|it| it.title.to_string()),
            About::KeyResult(id) => all.key_result(*id).map(|it| it.title.to_string()),
            About::Kpi(id) => all.kpi(*id).map(|it| it.title.to_string()),
        });
        let route = match about {
            About::Objective(id) => Route::Objective(*id),
            About::KeyResult(id) => Route::KeyResult(*id),
            About::Kpi(id) => Route::Kpi(*id),
        };
        view! {
            <li>
                <a href=router().href(route)>
                    <bdi>{name}</bdi>
                </a>
            </li>
        }
    };
    view! {
        <div>
            <p>{told}</p>
            <ul class="due-named">{goals.iter().map(link).collect_view()}</ul>
        </div>
    }
    .into_any()
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
