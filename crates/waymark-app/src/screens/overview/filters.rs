//! What part of the objectives is shown.

use leptos::{html, prelude::*};
use waymark_core::order::sorted_by;
use waymark_core::{Level, PersonId, TeamId};

use super::Scene;
use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, Choice, Icon, IconName, SelectField};
use crate::i18n::{Words, words};
use crate::platform::{focus_soon, router};
use crate::routes::Filter;
use crate::store::store;

/// Where the search is found.
const SEARCH: &str = "goal-search";
const LEVELS: [Level; 3] = [Level::Organisation, Level::Team, Level::Person];

/// Search by words; team, person and level; how many are shown.
#[component]
pub(super) fn Filters(scene: Scene) -> impl IntoView {
    let (words, router) = (words(), router());
    Effect::new(move |_| {
        if desk().take(Wish::Search) {
            focus_soon(SEARCH);
        }
    });
    let is_on = Memo::new(move |_| !router.filter().wanted().is_empty());
    let shown = move || words.filter_shown(&scene.shown.with(Vec::len).to_string(), scene.all.get());
    view! {
        <search class="filters no-print">
            <Search />
            {selects(words)}
            <Show when=move || is_on.get()>
                <span class="quiet small" role="status">
                    {shown}
                </span>
                <Button label=words.action_clear() icon=IconName::Close kind=ButtonKind::Quiet on_press=|()| clear() />
            </Show>
        </search>
    }
}

/// Shows everything of the cycle again.
pub(super) fn clear() {
    let router = router();
    router.filter_by(Filter {
        cycle: router.location_now().filter.cycle,
        ..Filter::default()
    });
}

#[component]
fn Search() -> impl IntoView {
    let (words, router) = (words(), router());
    let text = Memo::new(move |_| router.filter().text);
    let input = NodeRef::<html::Input>::new();
    // what is being typed is never written over
    Effect::new(move |_| {
        let text = text.get();
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(&text);
        }
    });
    let search = move |event| {
        router.filter_by(Filter {
            text: event_target_value(&event),
            ..router.location_now().filter
        });
    };
    view! {
        <label class="filters-search">
            <Icon name=IconName::Search />
            <span class="visually-hidden">{words.filter_search()}</span>
            <input
                id=SEARCH
                class="field-input"
                type="search"
                autocomplete="off"
                placeholder=words.filter_search()
                node_ref=input
                on:input=search
            />
        </label>
    }
}

/// The lists to choose from; none where there is nothing to choose.
fn selects(words: Words) -> AnyView {
    let store = store();
    let teams = Memo::new(move |_| {
        let teams = store.workspace(|all| {
            all.teams()
                .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
                .collect()
        });
        listed(words, words.filter_any_team(), teams)
    });
    let people = Memo::new(move |_| {
        let people = store.workspace(|all| {
            all.people()
                .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
                .collect()
        });
        listed(words, words.filter_any_person(), people)
    });
    let levels = std::iter::once(Choice::new("", words.filter_any_level()))
        .chain(LEVELS.map(|level| Choice::new(level_key(level).unwrap_or_default(), words.level(level))))
        .collect::<Vec<_>>();
    [
        select(
            words.noun_team(),
            teams.into(),
            |filter| filter.team.map(|it| it.to_string()),
            |filter, key| filter.team = TeamId::parse(key).ok(),
        ),
        select(
            words.noun_person(),
            people.into(),
            |filter| filter.person.map(|it| it.to_string()),
            |filter, key| filter.person = PersonId::parse(key).ok(),
        ),
        select(
            words.noun_level(),
            Signal::stored(levels),
            |filter| filter.level.and_then(level_key),
            |filter, key| filter.level = level_of(key),
        ),
    ]
    .into_any()
}

fn level_key(level: Level) -> Option<String> {
    LEVELS.iter().position(|it| *it == level).map(|at| at.to_string())
}

fn level_of(key: &str) -> Option<Level> {
    key.parse().ok().and_then(|at: usize| LEVELS.get(at).copied())
}

/// In the order of the alphabet, after "any".
fn listed(words: Words, any: &str, choices: Vec<Choice>) -> Vec<Choice> {
    let mut choices = sorted_by(choices, |one, other| words.order(&one.label, &other.label));
    choices.insert(0, Choice::new("", any));
    choices
}

fn select(
    label: &'static str,
    choices: Signal<Vec<Choice>>,
    get: fn(&Filter) -> Option<String>,
    set: fn(&mut Filter, &str),
) -> AnyView {
    let router = router();
    let chosen = Memo::new(move |_| get(&router.filter()).unwrap_or_default());
    let has_any = Memo::new(move |_| choices.with(|it| it.len() > 1));
    let choose = move |key: String| {
        let mut filter = router.location_now().filter;
        set(&mut filter, &key);
        router.filter_by(filter);
    };
    view! {
        <Show when=move || has_any.get()>
            <SelectField label label_hidden=true choices chosen on_choose=choose />
        </Show>
    }
    .into_any()
}
