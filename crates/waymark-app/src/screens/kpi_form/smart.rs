//! The five SMART questions beside a KPI: quiet, and stopping nobody.

use leptos::prelude::*;
use waymark_core::Kpi;
use waymark_core::checkup::{KpiRule, check_kpi};

use crate::components::{Mark, StatusMark};
use crate::i18n::words;
use crate::say;
use crate::store::store;

/// The questions with their answers, folded; nothing while there is no KPI.
pub(super) fn smart(kpi: Signal<Option<Kpi>>) -> AnyView {
    let (words, store) = (words(), store());
    let answers = Memo::new(move |_| {
        let kpi = kpi.get()?;
        let found = store.session(|session| check_kpi(session.workspace(), &kpi, session.today()));
        let missing = |rule: KpiRule| {
            let facts = found.iter().find(|finding| finding.rule == rule)?;
            Some(say::kpi_facts(words, &kpi, &facts.facts))
        };
        Some(KpiRule::ALL.map(|rule| (rule, missing(rule))))
    });
    let row = move |(rule, missing): (KpiRule, Option<String>)| {
        let (mark, label) = match missing {
            None => (Mark::OnTrack, words.smart_yes()),
            Some(_) => (Mark::NoData, words.smart_no()),
        };
        let said = missing.unwrap_or_else(|| say::kpi_question_met(words, rule).to_owned());
        view! {
            <li class="smart-row">
                <StatusMark mark label=label.to_owned() />
                <span>
                    <b>{say::kpi_question(words, rule)}</b>
                    " "
                    {said}
                </span>
            </li>
        }
    };
    (move || {
        answers.get().map(|answers| {
            let met = answers.iter().filter(|answer| answer.1.is_none()).count();
            let summary = words.smart_summary(&met.to_string(), &answers.len().to_string());
            view! {
                <details class="form-more smart">
                    <summary>{summary}</summary>
                    <ul class="smart-list">{answers.into_iter().map(row).collect_view()}</ul>
                </details>
            }
            .into_any()
        })
    })
    .into_any()
}
