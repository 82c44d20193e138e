//! Which KPIs are shown: by words, health, owner and team, kept in the address.

use leptos::prelude::*;
use waymark_core::kpi::Health;
use waymark_core::order::sorted_by;
use waymark_core::{Kpi, PersonId, TeamId};

use crate::components::{Button, ButtonKind, Choice, IconName, SelectField};
use crate::i18n::{Words, words};
use crate::platform::{lower, router};
use crate::routes::{Filter, StatusFilter};
use crate::say;
use crate::store::{Session, store};

/// The healths that can be asked for, by what the address calls them.
const HEALTHS: [(StatusFilter, &str, Option<Health>); 4] = [
    (StatusFilter::OffTrack, "red", Some(Health::Red)),
    (StatusFilter::AtRisk, "amber", Some(Health::Amber)),
    (StatusFilter::OnTrack, "green", Some(Health::Green)),
    (StatusFilter::NoData, "none", None),
];

/// Whether a KPI fits the filter of the address.
pub(super) fn fits(filter: &Filter, session: &Session, kpi: &Kpi) -> bool {
    let all = session.workspace();
    let health = || session.kpis().kpi(kpi.id).and_then(|known| known.health());
    let fits_health = filter.status.is_none_or(|status| has_health(status, health()));
    let fits_team = filter.team.is_none_or(|team| all.is_team_within(kpi.team, team));
    let fits_owner = filter.person.is_none_or(|person| kpi.owner == Some(person));
    fits_health && fits_team && fits_owner && has_words(kpi, &filter.text)
}

/// What is only watched counts as without data, as its shape does.
fn has_health(status: StatusFilter, health: Option<Health>) -> bool {
    let of_status = HEALTHS.into_iter().find(|it| it.0 == status);
    let health = health.filter(|health| *health != Health::Tracking);
    of_status.is_none_or(|it| it.2 == health)
}

/// Whether all words are in the name, the group or the tags.
fn has_words(kpi: &Kpi, text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    let group = kpi.group.as_ref().map_or("", |group| group.as_str());
    let tags = kpi.tags.iter().map(|tag| tag.as_str());
    let of_kpi: Vec<&str> = [kpi.title.as_str(), group].into_iter().chain(tags).collect();
    let of_kpi = lower(&of_kpi.join(" "));
    lower(text).split_whitespace().all(|word| of_kpi.contains(word))
}

/// Search and lists; how many are shown, and a way back to all.
#[component]
pub(super) fn Filters(shown: Memo<usize>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let is_on = Memo::new(move |_| !router.filter().is_empty());
    let count = Memo::new(move |_| store.workspace(|all| all.kpi_count()));
    let said = move || match shown.get() {
        0 => words.kpi_dash_nothing_fits().to_owned(),
        shown => words.kpi_dash_shown(&words.number(shown as f64), count.get()),
    };
    let search = move |event| {
        router.filter_by(Filter {
            text: event_target_value(&event),
            ..router.location_now().filter
        });
    };
    view! {
        <search class="filters no-print">
            <input
                class="field-input filters-search"
                type="search"
                autocomplete="off"
                aria-label=words.kpi_dash_search()
                placeholder=words.kpi_dash_search()
                value=router.location_now().filter.text
                on:input=search
            />
            {selects(words)}
            <Show when=move || is_on.get()>
                <span class="quiet small" role="status">
                    {said}
                </span>
                <Button
                    label=words.action_clear()
                    icon=IconName::Close
                    kind=ButtonKind::Quiet
                    on_press=move |()| router.filter_by(Filter::default())
                />
            </Show>
        </search>
    }
    .into_any()
}

fn selects(words: Words) -> AnyView {
    let store = store();
    let healths = std::iter::once(Choice::new("", words.kpi_dash_health_any()))
        .chain(HEALTHS.map(|(_, key, health)| Choice::new(key, say::health_word(words, health))))
        .collect::<Vec<_>>();
    let people = Signal::derive(move || {
        let people = store.workspace(|all| {
            let owners: Vec<PersonId> = all.kpis().filter_map(|kpi| kpi.owner).collect();
            let owners = all.people().filter(|person| owners.contains(&person.id));
            owners.map(|it| Choice::new(it.id.as_str(), it.name.as_str())).collect()
        });
        listed(words, words.filter_any_person(), people)
    });
    let teams = Signal::derive(move || {
        let teams = store.workspace(|all| {
            all.teams()
                .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
                .collect()
        });
        listed(words, words.filter_any_team(), teams)
    });
    let key = |filter: &Filter| {
        let found = HEALTHS.into_iter().find(|it| Some(it.0) == filter.status);
        found.map(|it| it.1.to_owned())
    };
    let take = |filter: &mut Filter, key: &str| {
        filter.status = HEALTHS.into_iter().find(|it| it.1 == key).map(|it| it.0);
    };
    [
        select(words.kpi_dash_health(), Signal::stored(healths), key, take),
        select(
            words.noun_owner(),
            people,
            |filter| filter.person.map(|it| it.to_string()),
            |filter, key| filter.person = PersonId::parse(key).ok(),
        ),
        select(
            words.noun_team(),
            teams,
            |filter| filter.team.map(|it| it.to_string()),
            |filter, key| filter.team = TeamId::parse(key).ok(),
        ),
    ]
    .into_any()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_watched_is_found_with_what_has_no_data() {
        assert!(has_health(StatusFilter::NoData, Some(Health::Tracking)));
        assert!(has_health(StatusFilter::NoData, None));
        assert!(!has_health(StatusFilter::OffTrack, None));
        assert!(has_health(StatusFilter::OffTrack, Some(Health::Red)));
    }
}
