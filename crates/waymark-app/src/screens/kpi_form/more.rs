//! All that may be left as it is.

use leptos::prelude::*;
use waymark_core::{KpiLevel, Workspace};

use super::aim::{course, select, thresholds};
use super::draft::{ACROSS, FREE, KpiDraft, LEVELS};
use super::parts::parts;
use super::reading::Field;
use super::rows::others;
use crate::components::{Checkbox, Choice, DraftField, SelectField, SuggestField, TextArea};
use crate::i18n::Words;
use crate::say::team_choices;
use crate::screens::parts::owner_choices;

/// The most decimals that can be asked for.
const MOST_DECIMALS: u8 = 4;

/// The other fields, folded.
pub(super) fn more(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let definition = draft.definition;
    view! {
        <details class="form-more">
            <summary>{words.kpi_form_more()}</summary>
            <div class="form-part">
                <TextArea
                    label=words.kpi_form_definition()
                    value=definition
                    on_commit=move |typed| definition.set(typed)
                    on_input=move |typed: String| definition.set(typed)
                    help=words.kpi_form_definition_help()
                />
                {course(draft)} {thresholds(draft)} {split(draft)} {parts(draft)} {whose(draft)}
                <span class="field-label">{words.kpi_form_others()}</span>
                {others(draft)}
            </div>
        </details>
    }
    .into_any()
}

/// What its readings are split by.
fn split(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let kinds = vec![
        Choice::new("", words.kpi_form_split_none()),
        Choice::new("person", words.noun_person()),
        Choice::new("team", words.noun_team()),
        Choice::new("region", words.kpi_form_split_region()),
        Choice::new("product", words.kpi_form_split_product()),
        Choice::new(FREE, words.kpi_form_split_free()),
    ];
    let across = ACROSS.map(|(key, it)| {
        let label = match it {
            waymark_core::Across::Sum => words.kpi_form_across_sum(),
            waymark_core::Across::Average => words.kpi_form_across_average(),
        };
        Choice::new(key, label)
    });
    let kind = Memo::new(move |_| draft.dimension.get());
    let name = move || {
        kind.with(|key| key == FREE).then(|| {
            view! {
                <DraftField
                    label=words.kpi_form_split_name()
                    draft=draft.dimension_name
                    error=draft.error(Field::DimensionName)
                />
            }
            .into_any()
        })
    };
    let across = move || {
        let is_split = kind.with(|key| !key.is_empty());
        is_split.then(|| select(words.kpi_form_across(), across.to_vec(), draft.across))
    };
    view! { <div class="fields">{select(words.kpi_form_split(), kinds, draft.dimension)} {name} {across}</div> }
        .into_any()
}

/// The groups that there are, each once, in the order of the dashboard.
fn groups(all: &Workspace) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for group in all.kpis().filter_map(|kpi| kpi.group.as_ref()) {
        if !groups.iter().any(|held| held == group.as_str()) {
            groups.push(group.to_string());
        }
    }
    groups
}

/// Whose number it is, and where it stands.
fn whose(draft: KpiDraft) -> AnyView {
    let (words, store) = (draft.words, draft.store);
    let owners = Memo::new(move |_| store.workspace(|all| owner_choices(words, all)));
    let teams = Memo::new(move |_| {
        let none = std::iter::once(Choice::new("", words.objective_no_team()));
        none.chain(store.workspace(|all| team_choices(words, all, None)))
            .collect::<Vec<_>>()
    });
    let groups = Memo::new(move |_| store.workspace(groups));
    let levels = LEVELS.map(|(key, it)| Choice::new(key, level(words, it)));
    let as_typed = Choice::new("", words.measure_form_decimals_as_typed());
    let decimals = (0..=MOST_DECIMALS).map(|it| Choice::new(it.to_string(), words.number(f64::from(it))));
    let decimals = std::iter::once(as_typed).chain(decimals).collect();
    view! {
        <div class="fields">
            <SelectField
                label=words.noun_owner()
                choices=owners
                chosen=draft.owner
                on_choose=move |key| draft.owner.set(key)
            />
            <SelectField label=words.noun_team() choices=teams chosen=draft.team on_choose=move |key| draft.team.set(key) />
            {select(words.noun_level(), levels.to_vec(), draft.level)}
            <SuggestField
                label=words.kpi_form_group()
                draft=draft.group
                help=words.kpi_form_group_help()
                error=draft.error(Field::Group)
                suggestions=groups
            />
            <DraftField
                label=words.objective_tags()
                draft=draft.tags
                help=words.objective_tags_help()
                error=draft.error(Field::Tags)
            />
            {select(words.measure_form_decimals(), decimals, draft.decimals)}
        </div>
        <Checkbox
            label=words.kpi_form_health_metric()
            checked=draft.is_health_metric
            on_change=move |is_on| draft.is_health_metric.set(is_on)
        />
    }
    .into_any()
}

const fn level(words: Words, level: KpiLevel) -> &'static str {
    match level {
        KpiLevel::Organisation => words.level_organisation(),
        KpiLevel::Team => words.level_team(),
        KpiLevel::Project => words.kpi_form_level_project(),
        KpiLevel::Person => words.level_person(),
    }
}
