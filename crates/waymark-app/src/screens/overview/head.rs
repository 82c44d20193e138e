//! The cycle: its name, its days, its score.

use leptos::prelude::*;
use waymark_core::scoring::Band;
use waymark_core::{Cycle, CycleId, CycleState, Shared, cycles_in_order};

use super::Scene;
use crate::charts::Timeline;
use crate::components::{Button, ButtonKind, Choice, IconName, SelectField, StatusPill};
use crate::i18n::{Part, Words, words};
use crate::platform::router;
use crate::routes::{Filter, ProgressView, Route, Stage};
use crate::say::{CycleSeen, cycle_days, cycle_outlook, mark};
use crate::screens::parts::due_count;
use crate::store::{Session, store};

/// Where the cycle stands, and what one can do with it.
#[component]
pub(super) fn Head(scene: Scene, is_adding: RwSignal<bool>) -> impl IntoView {
    let (words, store) = (words(), store());
    let title = Memo::new(move |_| scene.cycle.with(|it| it.as_ref().map(|it| it.title.to_string())));
    let days = Memo::new(move |_| {
        let today = store.today();
        scene
            .cycle
            .with(|it| it.as_ref().map(|it| cycle_days(words, it, today)).unwrap_or_default())
    });
    let passed = Memo::new(move |_| {
        let today = store.today();
        scene
            .cycle
            .with(|it| it.as_ref().map_or(0.0, |it| it.span.passed(today).get()))
    });
    let router = router();
    let beside = move |route: Route| {
        let filter = Filter {
            cycle: router.filter().cycle,
            ..Filter::default()
        };
        router.location().at(route).with_filter(filter).to_string()
    };
    view! {
        <header class="stack stack-close">
            <div class="page-head">
                <h1 tabindex="-1">
                    <bdi>{title}</bdi>
                </h1>
                <span class="quiet">{days}</span>
                <a class="small no-print" href=move || beside(Route::Progress(ProgressView::default()))>
                    {words.progress_course()}
                </a>
                <PresentLink />
                <a class="small no-print" href=move || beside(Route::Report)>
                    {words.report_title()}
                </a>
                <DueLink />
                <div class="page-actions no-print">
                    <CycleChooser cycle=scene.cycle />
                    <Show when=move || !scene.is_fixed.get()>
                        <Button
                            label=words.action_new_objective()
                            icon=IconName::Plus
                            kind=ButtonKind::Primary
                            on_press=move |()| is_adding.set(true)
                        />
                    </Show>
                </div>
            </div>
            <Standing scene />
            <Timeline passed label=days />
        </header>
    }
}

/// The same goals before a room.
#[component]
fn PresentLink() -> impl IntoView {
    let (words, router) = (words(), router());
    let to = move || {
        let here = router.location();
        let there = here.at(Route::Present(Stage::Slides));
        there.with_filter(here.filter).to_string()
    };
    view! {
        <a class="small no-print" href=to>
            {words.present_title()}
        </a>
    }
}

/// "10 due: check in", while something is.
#[component]
fn DueLink() -> impl IntoView {
    let (words, router, due) = (words(), router(), due_count());
    move || {
        let due = Some(due.get()).filter(|due| *due > 0)?;
        let link = view! {
            <a class="small no-print" href=move || router.href(Route::CheckIn)>
                {words.due_link(due)}
            </a>
        };
        Some(link.into_any())
    }
}

/// Where the cycle stands and will land, in words.
#[component]
fn Standing(scene: Scene) -> impl IntoView {
    let (words, store) = (words(), store());
    let seen = Memo::new(move |_| {
        let cycle = scene.cycle.get();
        cycle.map_or_else(CycleSeen::default, |cycle| store.session(|all| seen(all, &cycle)))
    });
    move || {
        let outlook = seen.with(|seen| cycle_outlook(words, seen))?;
        let pill = outlook.band.map(|band| {
            view! {
                " "
                <StatusPill mark=mark(band) word=words.band(band) />
            }
        });
        let rest = outlook.rest.join(" ");
        let line = view! {
            <p class="lead">
                {outlook.now.into_iter().map(part).collect_view()} " " {outlook.ahead.into_iter().map(part).collect_view()}
                {pill} " " {rest}
            </p>
        };
        Some(line.into_any())
    }
}

fn seen(session: &Session, cycle: &Cycle) -> CycleSeen {
    let (workspace, board) = (session.workspace(), session.scoreboard());
    let is_off_track = |id| {
        board
            .objective(id)
            .is_some_and(|known| known.status.band == Band::OffTrack)
    };
    let objectives = workspace.objectives_in(cycle.id).filter(|it| it.state.is_active());
    CycleSeen {
        mean: board.cycle(cycle.id),
        talks: objectives.filter(|it| is_off_track(it.id)).count(),
        is_over: cycle.state == CycleState::Closed || session.today() > cycle.span.end(),
    }
}

/// Numbers stand out from the words between them.
fn part(part: Part) -> AnyView {
    match part {
        Part::Words(words) => words.into_any(),
        Part::Value(value) => view! { <b class="number">{value}</b> }.into_any(),
    }
}

/// The cycles, the one that is on first; nothing while there is only one.
#[component]
pub(in crate::screens) fn CycleChooser(cycle: Memo<Option<Shared<Cycle>>>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let choices = Memo::new(move |_| {
        store.session(|session| {
            cycles_in_order(session.workspace(), session.today())
                .into_iter()
                .map(|it| Choice::new(it.id.as_str(), choice(words, it)))
                .collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        let id = cycle.with(|it| it.as_ref().map(|it| it.id));
        id.map(|id| id.to_string()).unwrap_or_default()
    });
    let has_several = Memo::new(move |_| choices.with(|it| it.len() > 1));
    let choose = move |id: String| {
        router.filter_by(Filter {
            cycle: CycleId::parse(&id).ok(),
            ..router.location_now().filter
        });
    };
    view! {
        <Show when=move || has_several.get()>
            <SelectField label=words.cycle_choose() label_hidden=true choices chosen on_choose=choose />
        </Show>
    }
}

fn choice(words: Words, cycle: &Shared<Cycle>) -> String {
    words.cycle_choice(cycle.title.as_str(), words.cycle_state(cycle.state))
}

/// How much of the time has passed, in words.
pub(in crate::screens) fn days(words: Words, cycle: &Cycle, today: chrono::NaiveDate) -> String {
    cycle_days(words, cycle, today)
}
