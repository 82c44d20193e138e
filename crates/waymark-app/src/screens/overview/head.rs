//! The cycle: its name, its days, its score.

use leptos::prelude::*;
use waymark_core::scoring::MeanScore;
use waymark_core::{Cycle, CycleId, Shared, cycles_in_order};

use super::Scene;
use crate::charts::Timeline;
use crate::components::{Button, ButtonKind, Choice, IconName, SelectField, StatusPill};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Filter;
use crate::say::mark;
use crate::store::store;

/// Where the cycle stands, and what one can do with it.
#[component]
pub(super) fn Head(scene: Scene, is_adding: RwSignal<bool>) -> impl IntoView {
    let (words, store) = (words(), store());
    let title = Memo::new(move |_| scene.cycle.with(|it| it.as_ref().map(|it| it.title.to_string())));
    let days = Memo::new(move |_| {
        let today = store.today();
        scene
            .cycle
            .with(|it| it.as_ref().map(|it| days(words, it, today)).unwrap_or_default())
    });
    let passed = Memo::new(move |_| {
        let today = store.today();
        scene
            .cycle
            .with(|it| it.as_ref().map_or(0.0, |it| it.span.passed(today).get()))
    });
    view! {
        <header class="stack stack-close">
            <div class="page-head">
                <h1 tabindex="-1">
                    <bdi>{title}</bdi>
                </h1>
                <span class="quiet">{days}</span>
                <div class="page-actions no-print">
                    <CycleChooser scene />
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

/// The score in words.
#[component]
fn Standing(scene: Scene) -> impl IntoView {
    let (words, store) = (words(), store());
    let score = Memo::new(move |_| {
        let id = scene.cycle.with(|it| it.as_ref().map(|it| it.id));
        id.map_or_else(MeanScore::default, |id| store.scores(|all| all.cycle(id)))
    });
    move || {
        let MeanScore {
            score,
            band,
            counted,
            left_out,
            ..
        } = score.get();
        let Some(score) = score else {
            return (left_out > 0).then(|| view! { <p class="quiet">{words.overview_no_score()}</p> }.into_any());
        };
        let score = words.score(score);
        let counted = match left_out {
            0 => words.overview_all_counted(counted),
            _ => words.overview_counted(counted, &left_out.to_string()),
        };
        let line = view! {
            <p class="lead row">
                <span>{words.overview_score(&score)}</span>
                <StatusPill mark=mark(band) word=words.band(band) />
                <span class="quiet small">{counted}</span>
            </p>
        };
        Some(line.into_any())
    }
}

/// The cycles, the one that is on first; nothing while there is only one.
#[component]
fn CycleChooser(scene: Scene) -> impl IntoView {
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
        let id = scene.cycle.with(|it| it.as_ref().map(|it| it.id));
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
fn days(words: Words, cycle: &Cycle, today: chrono::NaiveDate) -> String {
    let span = cycle.span;
    if today < span.start() {
        words.cycle_starts(&words.days_away(span.start(), today))
    } else if today > span.end() {
        words.cycle_ended(&words.days_away(span.end(), today))
    } else {
        let (day, days) = (span.day_number(today).to_string(), span.days().to_string());
        words.cycle_days(&day, &days, span.days_left(today))
    }
}
