//! The short form: what a KPI cannot do without.

use leptos::prelude::*;
use waymark_core::Aggregation;

use super::aim::{aim, frequency, select};
use super::draft::{FORMULA, FREQUENCIES, KpiDraft, TAKEN, UNKNOWN};
use super::formula::formula;
use super::reading::Field;
use crate::components::{Choice, DraftField};
use crate::i18n::Words;

/// Name, unit, frequency, how its numbers come about, the way to go and the target.
pub(super) fn short(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let frequencies = FREQUENCIES.map(|(key, it)| Choice::new(key, frequency(words, it)));
    let is_formula = Memo::new(move |_| draft.taken.with(|key| key == FORMULA));
    view! {
        <DraftField
            label=words.kpi_form_title()
            draft=draft.title
            help=words.kpi_form_title_help()
            error=draft.error(Field::Title)
        />
        <div class="fields">
            <DraftField
                label=words.measure_form_unit()
                draft=draft.unit
                error=draft.error(Field::Unit)
            />
            {select(words.kpi_form_frequency(), frequencies.to_vec(), draft.frequency)}
            {select(words.kpi_form_taken(), sources(draft), draft.taken)}
        </div>
        {move || is_formula.get().then(|| formula(draft))}
        {aim(draft)}
    }
    .into_any()
}

fn sources(draft: KpiDraft) -> Vec<Choice> {
    let words = draft.words;
    let unknown = (draft.taken.get_untracked() == UNKNOWN).then(|| Choice::new(UNKNOWN, words.measure_unknown()));
    TAKEN
        .into_iter()
        .map(|(key, it)| Choice::new(key, taken(words, it)))
        .chain([Choice::new(FORMULA, words.kpi_form_taken_formula())])
        .chain(unknown)
        .collect()
}

const fn taken(words: Words, aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Sum => words.kpi_form_taken_sum(),
        Aggregation::Average => words.kpi_form_taken_average(),
        Aggregation::Last => words.kpi_form_taken_last(),
        Aggregation::Minimum => words.kpi_form_taken_minimum(),
        Aggregation::Maximum => words.kpi_form_taken_maximum(),
    }
}
