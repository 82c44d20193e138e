//! What a KPI is by its making: how often it is read, where its numbers come from, what they are held against.

use waymark_core::{
    Aggregation, Aim, Course, DatedValue, Dimension, DimensionKind, Frequency, KpiLevel, KpiSource, Targets,
    Thresholds, Value,
};

use crate::i18n::Words;

/// Whose it is.
#[must_use]
pub const fn kpi_level(words: Words, level: KpiLevel) -> &'static str {
    match level {
        KpiLevel::Organisation => words.level_organisation(),
        KpiLevel::Team => words.level_team(),
        KpiLevel::Project => words.kpi_page_level_project(),
        KpiLevel::Person => words.level_person(),
    }
}

/// How long its periods are.
#[must_use]
pub const fn kpi_frequency(words: Words, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Day => words.kpi_page_every_day(),
        Frequency::Week => words.kpi_page_every_week(),
        Frequency::Month => words.kpi_page_every_month(),
        Frequency::Quarter => words.kpi_page_every_quarter(),
        Frequency::Year => words.kpi_page_every_year(),
    }
}

/// Where its numbers come from.
#[must_use]
pub const fn kpi_source(words: Words, source: &KpiSource) -> &'static str {
    match source {
        KpiSource::Readings(Aggregation::Sum) => words.kpi_page_sum(),
        KpiSource::Readings(Aggregation::Average) => words.kpi_page_average(),
        KpiSource::Readings(Aggregation::Last) => words.kpi_page_last(),
        KpiSource::Readings(Aggregation::Minimum) => words.kpi_page_minimum(),
        KpiSource::Readings(Aggregation::Maximum) => words.kpi_page_maximum(),
        KpiSource::Formula(_) => words.kpi_page_formula(),
        KpiSource::Unknown(_) => words.kpi_page_unknown(),
    }
}

/// Which way is good.
#[must_use]
pub const fn kpi_direction(words: Words, aim: &Aim) -> &'static str {
    match aim {
        Aim::Higher(_) => words.kpi_page_higher(),
        Aim::Lower(_) => words.kpi_page_lower(),
        Aim::Within(_) => words.kpi_page_inside(),
    }
}

/// What a KPI is held against, in one line: `More: 120`. Targets of single periods that `other` has as well are left
/// out: they are no news.
pub(super) fn kpi_aim(words: Words, aim: &Aim, other: &Aim) -> String {
    let number = |value: Value| words.number(value.get());
    let held = match aim {
        Aim::Within(None) => Vec::new(),
        Aim::Within(Some(range)) => {
            vec![words.hist_between(&number(range.bounds.low()), &number(range.bounds.high()))]
        }
        Aim::Higher(targets) | Aim::Lower(targets) => {
            let known = other.targets().map_or(&[][..], |targets| targets.own.values());
            targets_said(words, targets, known)
        }
    };
    let direction = kpi_direction(words, aim);
    if held.is_empty() {
        return words.hist_aim_open(direction);
    }
    words.hist_aim(
        direction,
        &words.all_of(&held.iter().map(String::as_str).collect::<Vec<_>>()),
    )
}

fn targets_said(words: Words, targets: &Targets, known: &[DatedValue]) -> Vec<String> {
    let number = |value: Value| words.number(value.get());
    let from_day = |step: &DatedValue| words.hist_aim_step(&number(step.value), &words.date(step.date));
    let mut said = match &targets.course {
        Course::None => Vec::new(),
        Course::One(value) => vec![number(*value)],
        Course::Steps(steps) => steps.values().iter().map(from_day).collect(),
        Course::Ramp(ramp) => {
            let over = kpi_frequency(words, ramp.over);
            vec![words.hist_aim_ramp(&number(ramp.from), &number(ramp.to), over)]
        }
    };
    let own = targets.own.values().iter().filter(|own| !known.contains(own));
    said.extend(own.map(|own| words.hist_aim_own(&number(own.value), &words.date(own.date))));
    said
}

/// From where on it is green and amber.
pub(super) fn kpi_thresholds(words: Words, thresholds: Thresholds) -> String {
    let said = |green: String, amber: String| words.hist_thresholds(&green, &amber);
    match thresholds {
        Thresholds::Default => words.kpi_form_thresholds_default().to_owned(),
        Thresholds::Shares(shares) => {
            let percent = |share: Value| words.percent(share.get());
            said(percent(shares.green()), percent(shares.amber()))
        }
        Thresholds::Values { green, amber } => said(words.number(green.get()), words.number(amber.get())),
    }
}

/// What a KPI is split by.
pub(super) fn kpi_dimension(words: Words, dimension: &Dimension) -> String {
    match &dimension.kind {
        DimensionKind::Person => words.noun_person().to_owned(),
        DimensionKind::Team => words.noun_team().to_owned(),
        DimensionKind::Region => words.kpi_form_split_region().to_owned(),
        DimensionKind::Product => words.kpi_form_split_product().to_owned(),
        DimensionKind::Free(name) => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn an_aim_without_a_target_says_so() {
        let open = Aim::Higher(Targets::default());
        for (language, expected) in [
            (Language::En, "More, without a target"),
            (Language::De, "Mehr, ohne Ziel"),
        ] {
            let words = Words::new(language, language.into());
            assert_eq!(kpi_aim(words, &open, &Aim::Within(None)), expected);
        }
    }
}
