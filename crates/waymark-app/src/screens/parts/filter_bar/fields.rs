//! The lists that a filter is chosen from, a function each: a screen has the code of those that it shows.

use leptos::prelude::*;
use std::collections::BTreeSet;
use waymark_core::kpi::Health;
use waymark_core::order::sorted_by;
use waymark_core::query::health_band;
use waymark_core::scoring::Band;
use waymark_core::{CycleId, Kind, Label, Level, PersonId, TeamId, Workspace, cycles_in_order};

use crate::components::Choice;
use crate::i18n::{Words, words};
use crate::routes::{Filter, band_name, band_named, kind_name, kind_named, level_name, level_named};
use crate::say;
use crate::store::store;

/// A list to choose from, and what it changes in a filter.
#[derive(Clone, Copy)]
pub(crate) struct FilterField {
    /// What is chosen here; read out.
    pub(super) label: &'static str,
    /// What can be chosen, "any" first.
    pub(super) choices: Signal<Vec<Choice>>,
    /// The key of what is chosen.
    pub(super) get: fn(&Filter) -> Option<String>,
    /// Takes what was chosen.
    pub(super) set: fn(&mut Filter, &str),
}

const LEVELS: [Level; 3] = [Level::Organisation, Level::Team, Level::Person];
const BANDS: [Band; 5] = [
    Band::OffTrack,
    Band::AtRisk,
    Band::OnTrack,
    Band::OverPerforming,
    Band::NoData,
];
const HEALTHS: [Option<Health>; 4] = [Some(Health::Red), Some(Health::Amber), Some(Health::Green), None];

/// The team, its parts included.
pub(crate) fn team_field() -> FilterField {
    FilterField {
        label: words().noun_team(),
        choices: listed(words().filter_any_team(), |all| {
            all.teams()
                .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
                .collect()
        }),
        get: |filter| filter.team.map(|it| it.to_string()),
        set: |filter, key| filter.team = TeamId::parse(key).ok(),
    }
}

/// The owner.
pub(crate) fn owner_field() -> FilterField {
    FilterField {
        label: words().noun_owner(),
        choices: listed(words().filter_any_person(), |all| {
            all.people()
                .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
                .collect()
        }),
        get: |filter| filter.person.map(|it| it.to_string()),
        set: |filter, key| filter.person = PersonId::parse(key).ok(),
    }
}

/// The level.
pub(crate) fn level_field() -> FilterField {
    let words = words();
    let level = |level| Choice::new(level_name(level).unwrap_or_default(), words.level(level));
    FilterField {
        label: words.noun_level(),
        choices: fixed(words.filter_any_level(), LEVELS.map(level)),
        get: |filter| filter.level.and_then(level_name).map(str::to_owned),
        set: |filter, key| filter.level = level_named(key),
    }
}

/// How it stands.
pub(crate) fn status_field() -> FilterField {
    let words = words();
    FilterField {
        label: words.noun_status(),
        choices: fixed(words.search_any_status(), BANDS.map(|band| band_choice(words, band))),
        get: |filter| filter.status.and_then(band_name).map(str::to_owned),
        set: |filter, key| filter.status = band_named(key),
    }
}

/// How KPIs stand, in their words.
pub(crate) fn health_field() -> FilterField {
    let words = words();
    let health = |health| {
        let key = band_name(health_band(health)).unwrap_or_default();
        Choice::new(key, say::health_word(words, health))
    };
    FilterField {
        label: words.kpi_dash_health(),
        choices: fixed(words.kpi_dash_health_any(), HEALTHS.map(health)),
        ..status_field()
    }
}

/// How it will end.
pub(crate) fn outlook_field() -> FilterField {
    let words = words();
    let band = |band| {
        Choice::new(
            band_name(band).unwrap_or_default(),
            words.search_outlook_is(words.band(band)),
        )
    };
    FilterField {
        label: words.search_outlook(),
        choices: fixed(words.search_any_outlook(), BANDS.map(band)),
        get: |filter| filter.outlook.and_then(band_name).map(str::to_owned),
        set: |filter, key| filter.outlook = band_named(key),
    }
}

/// The tags that goals and KPIs have.
pub(crate) fn tag_field() -> FilterField {
    FilterField {
        label: words().search_tag(),
        choices: listed(words().search_any_tag(), |all| {
            tags(all).into_iter().map(|it| Choice::new(it.clone(), it)).collect()
        }),
        get: |filter| filter.tag.as_ref().map(|it| it.to_string()),
        set: |filter, key| filter.tag = Label::new(key).ok(),
    }
}

/// Whether check-ins are missing.
pub(crate) fn stale_field() -> FilterField {
    let words = words();
    FilterField {
        label: words.search_age(),
        choices: fixed(words.search_any_age(), [Choice::new("stale", words.search_stale())]),
        get: |filter| filter.is_stale.then(|| "stale".to_owned()),
        set: |filter, key| filter.is_stale = !key.is_empty(),
    }
}

/// What it is.
pub(crate) fn kind_field() -> FilterField {
    let words = words();
    let kind = |kind| Choice::new(kind_name(kind).unwrap_or_default(), say::kinds(words, kind));
    FilterField {
        label: words.search_kind(),
        choices: fixed(words.search_any_kind(), Kind::ALL.map(kind)),
        get: |filter| filter.kind.and_then(kind_name).map(str::to_owned),
        set: |filter, key| filter.kind = kind_named(key),
    }
}

/// The cycle, the one that is on first.
pub(crate) fn cycle_field() -> FilterField {
    let (words, store) = (words(), store());
    let choices = Memo::new(move |_| {
        let cycles = store.session(|session| {
            cycles_in_order(session.workspace(), session.today())
                .into_iter()
                .map(|it| Choice::new(it.id.as_str(), it.title.as_str()))
                .collect::<Vec<_>>()
        });
        with_any(words.search_any_cycle(), cycles)
    });
    FilterField {
        label: words.noun_cycle(),
        choices: choices.into(),
        get: |filter| filter.cycle.map(|it| it.to_string()),
        set: |filter, key| filter.cycle = CycleId::parse(key).ok(),
    }
}

fn band_choice(words: Words, band: Band) -> Choice {
    Choice::new(band_name(band).unwrap_or_default(), words.band(band))
}

fn tags(all: &Workspace) -> BTreeSet<String> {
    let objectives = all.objectives().flat_map(|it| &it.tags);
    let key_results = all.key_results().flat_map(|it| &it.tags);
    let kpis = all.kpis().flat_map(|it| &it.tags);
    objectives
        .chain(key_results)
        .chain(kpis)
        .map(|it| it.to_string())
        .collect()
}

fn fixed(any: &str, choices: impl IntoIterator<Item = Choice>) -> Signal<Vec<Choice>> {
    Signal::stored(with_any(any, choices.into_iter().collect()))
}

/// In the order of the alphabet, as the workspace has them.
fn listed(any: &'static str, read: fn(&Workspace) -> Vec<Choice>) -> Signal<Vec<Choice>> {
    let (words, store) = (words(), store());
    let listed = Memo::new(move |_| {
        let choices = sorted_by(store.workspace(read), |one, other| {
            words.order(&one.label, &other.label)
        });
        with_any(any, choices)
    });
    listed.into()
}

fn with_any(any: &str, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.insert(0, Choice::new("", any));
    choices
}
