//! The way it should go, and what it is held against.

use leptos::prelude::*;
use waymark_core::Frequency;

use super::draft::{FREQUENCIES, HIGHER, KpiDraft, LOWER, ONE, RAMP, SHARES, STEPS, VALUES, WITHIN};
use super::reading::Field;
use super::rows::days;
use crate::components::{Choice, DraftField, Segmented, SelectField};
use crate::i18n::Words;

/// Higher, lower or within a range, and the one target or the range.
pub(super) fn aim(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let choices = vec![
        Choice::new(HIGHER, words.kpi_form_higher()),
        Choice::new(LOWER, words.kpi_form_lower()),
        Choice::new(WITHIN, words.kpi_form_within()),
    ];
    let is_range = Memo::new(move |_| draft.better.with(|key| key == WITHIN));
    let is_one = Memo::new(move |_| draft.course.with(|key| key == ONE));
    let target = move || match (is_range.get(), is_one.get()) {
        (true, _) => range(draft),
        (false, true) => number(draft, words.kpi_form_target(), draft.target, Field::Target),
        (false, false) => ().into_any(),
    };
    view! {
        <div class="form-pair">
            <div class="field">
                <span class="field-label">{words.kpi_form_better()}</span>
                <div>
                    <Segmented
                        label=words.kpi_form_better()
                        choices=Signal::stored(choices)
                        chosen=draft.better
                        on_choose=move |key| draft.better.set(key)
                    />
                </div>
            </div>
            {target}
        </div>
    }
    .into_any()
}

fn range(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    view! {
        <div class="fields">
            {number(draft, words.measure_form_low(), draft.low, Field::Low)}
            {number(draft, words.measure_form_high(), draft.high, Field::High)}
            <DraftField
                label=words.kpi_form_tolerance()
                draft=draft.tolerance
                is_number=true
                unit=draft.unit
                help=words.kpi_form_tolerance_help()
                error=draft.error(Field::Tolerance)
            />
        </div>
    }
    .into_any()
}

/// How targets go through time; nothing of a range.
pub(super) fn course(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let choices = vec![
        Choice::new(ONE, words.kpi_form_course_one()),
        Choice::new(STEPS, words.kpi_form_course_steps()),
        Choice::new(RAMP, words.kpi_form_course_ramp()),
    ];
    let is_range = Memo::new(move |_| draft.better.with(|key| key == WITHIN));
    let of_course = move || match draft.course.get().as_str() {
        STEPS => days(draft, draft.steps, words.kpi_form_step_add()),
        RAMP => ramp(draft),
        _ => ().into_any(),
    };
    (move || {
        if is_range.get() {
            return ().into_any();
        }
        view! {
            <div class="form-part">
                {select(words.kpi_form_course(), choices.clone(), draft.course)} {of_course}
                <span class="field-label">{words.kpi_form_own()}</span>
                {days(draft, draft.own, words.kpi_form_own_add())}
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn ramp(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let over = FREQUENCIES.map(|(key, it)| Choice::new(key, frequency(words, it)));
    view! {
        <div class="fields">
            {number(draft, words.kpi_form_ramp_from(), draft.ramp_from, Field::RampFrom)}
            {number(draft, words.kpi_form_ramp_to(), draft.ramp_to, Field::RampTo)}
            {select(words.kpi_form_ramp_over(), over.to_vec(), draft.ramp_over)}
        </div>
        <p class="field-help">{words.kpi_form_ramp_help()}</p>
    }
    .into_any()
}

/// When it is green, amber or red.
pub(super) fn thresholds(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let choices = vec![
        Choice::new("", words.kpi_form_thresholds_default()),
        Choice::new(SHARES, words.kpi_form_thresholds_shares()),
        Choice::new(VALUES, words.kpi_form_thresholds_values()),
    ];
    let unit = Signal::derive(move || match draft.thresholds.with(|key| key == SHARES) {
        true => "%".to_owned(),
        false => draft.unit.get(),
    });
    let is_default = Memo::new(move |_| draft.thresholds.with(String::is_empty));
    let numbers = move || {
        (!is_default.get()).then(|| {
            view! {
                <DraftField
                    label=words.kpi_form_green()
                    draft=draft.green
                    is_number=true
                    unit
                    error=draft.error(Field::Green)
                />
                <DraftField
                    label=words.kpi_form_amber()
                    draft=draft.amber
                    is_number=true
                    unit
                    error=draft.error(Field::Amber)
                />
            }
            .into_any()
        })
    };
    view! { <div class="fields">{select(words.kpi_form_thresholds(), choices, draft.thresholds)} {numbers}</div> }
        .into_any()
}

/// A number in the unit of the KPI, and what is wrong with it.
fn number(draft: KpiDraft, label: &'static str, text: RwSignal<String>, field: Field) -> AnyView {
    view! { <DraftField label draft=text is_number=true unit=draft.unit error=draft.error(field) /> }.into_any()
}

/// One of several that are always the same.
pub(super) fn select(label: &'static str, choices: Vec<Choice>, chosen: RwSignal<String>) -> AnyView {
    view! { <SelectField label choices=Signal::stored(choices) chosen on_choose=move |key| chosen.set(key) /> }
        .into_any()
}

/// The word for how long a period is.
pub(super) const fn frequency(words: Words, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Day => words.kpi_form_day_long(),
        Frequency::Week => words.kpi_form_week_long(),
        Frequency::Month => words.kpi_form_month_long(),
        Frequency::Quarter => words.kpi_form_quarter_long(),
        Frequency::Year => words.kpi_form_year_long(),
    }
}
