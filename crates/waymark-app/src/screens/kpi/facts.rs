//! The facts: who answers for it, how often it is read, how it is made one number.

use leptos::prelude::*;
use waymark_core::{Kpi, KpiRole, Workspace};

use super::gauge::Gauge;
use crate::i18n::Words;
use crate::say;

/// The card of the facts.
pub(super) fn facts(gauge: Gauge) -> AnyView {
    let words = gauge.words;
    let rows = move || {
        let kpi = gauge.record()?;
        let rows = gauge.store.workspace(|all| told(words, all, &kpi));
        let row = |(name, value): (&'static str, String)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <section class="card card-body">
            <h2>{words.key_result_facts()}</h2>
            <dl class="why-beside kpi-facts">{rows}</dl>
        </section>
    }
    .into_any()
}

fn told(words: Words, workspace: &Workspace, kpi: &Kpi) -> Vec<(&'static str, String)> {
    let owner = kpi.owner.and_then(|id| workspace.person(id));
    let owner = owner.map_or_else(|| words.pick_nobody().to_owned(), |it| it.name.to_string());
    let team = kpi.team.and_then(|id| workspace.team(id)).map(|it| it.name.to_string());
    let tags: Vec<String> = kpi.tags.iter().map(ToString::to_string).collect();
    let health = (kpi.role == KpiRole::HealthMetric).then(|| words.kpi_page_is_watched().to_owned());
    let rows = [
        (words.noun_owner(), Some(owner)),
        (words.noun_team(), team),
        (words.noun_level(), Some(say::kpi_level(words, kpi.level).to_owned())),
        (words.kpi_page_group(), kpi.group.as_ref().map(ToString::to_string)),
        (
            words.kpi_page_unit(),
            kpi.unit.as_ref().map(|unit| unit.name.to_string()),
        ),
        (
            words.kpi_page_frequency(),
            Some(say::kpi_frequency(words, kpi.frequency).to_owned()),
        ),
        (
            words.kpi_page_source(),
            Some(say::kpi_source(words, &kpi.source).to_owned()),
        ),
        (
            words.kpi_page_direction(),
            Some(say::kpi_direction(words, &kpi.aim).to_owned()),
        ),
        (words.kpi_page_review(), health),
        (
            words.key_result_tags(),
            Some(tags.join(", ")).filter(|it| !it.is_empty()),
        ),
    ];
    rows.into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}
