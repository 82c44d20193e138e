//! What was found, in one sentence.

use waymark_core::checkup::{About, Facts, Finding, PercentOf, RuleId, Whose};
use waymark_core::scoring::Score;
use waymark_core::{Confidence, KeyResultId, MeasureKind, MetricDoubt, Unit, Value, Workspace};

use crate::i18n::Words;
use crate::say::value_with_unit;

/// The unit of what is given in per cent.
const PERCENT: &str = "%";

/// What was found, with numbers in `unit`; about a key result it does not name it.
#[must_use]
pub fn found(words: Words, workspace: &Workspace, unit: Option<&Unit>, finding: &Finding) -> String {
    let scale = Scale { words, unit };
    match &finding.facts {
        Facts::Number { found } => words.checkup_found_number(found),
        Facts::TooLong { characters, most } => words.checkup_found_too_long(*characters, &most.to_string()),
        Facts::Sentences { count } => words.checkup_found_sentences(*count),
        Facts::NoKeyResult => words.checkup_found_no_key_result().to_owned(),
        Facts::FewKeyResults { count, least } => words.checkup_found_few_key_results(*count, &least.to_string()),
        Facts::ManyKeyResults { count, most } => words.checkup_found_many_key_results(*count, &most.to_string()),
        Facts::ManyObjectives {
            whose, count, place, ..
        } => words.checkup_found_many_objectives(&holder(words, workspace, *whose), *count, &place.to_string()),
        Facts::OnePriority { count } => words.checkup_found_one_priority(*count),
        Facts::Word { found } => word(words, finding.rule, found),
        Facts::NoOwner => words.checkup_found_no_owner().to_owned(),
        Facts::NoParent => words.checkup_found_no_parent().to_owned(),
        Facts::DayOutside { day, cycle } => {
            words.checkup_found_day_outside(&words.date(*day), &words.date_range(cycle.start(), cycle.end()))
        }
        Facts::LitmusOpen => words.checkup_found_litmus_open().to_owned(),
        Facts::LitmusFails => words.checkup_found_litmus_fails().to_owned(),
        Facts::NothingToMeasure { kind } => nothing(words, *kind),
        Facts::NoBaseline => words.checkup_found_no_baseline().to_owned(),
        Facts::Doubt(doubt) => doubtful(words, *doubt).to_owned(),
        Facts::RatioBelowZero { number } => words.checkup_found_ratio_below_zero(&scale.value(*number)),
        Facts::Relative { percent, base, target } => scale.relative(*percent, *base, *target),
        Facts::TwoInOne { first, second } => words.checkup_found_two_in_one(first, second),
        Facts::OutputOnly { count } => words.checkup_found_output_only(*count),
        Facts::QuantityOnly { count } => words.checkup_found_quantity_only(*count),
        Facts::SameText { other } => words.checkup_found_same_text(&title(workspace, *other)),
        Facts::HeavyWeight { share, most } => {
            words.checkup_found_heavy(&words.percent(share.get()), &words.percent(most.get()))
        }
        Facts::NoWeights { count } => words.checkup_found_no_weights(*count),
        Facts::HeadStart { score, value } => scale.head_start(*score, *value),
        Facts::PercentOutside { of, value } => {
            words.checkup_found_percent_outside(name(words, *of), &scale.value(*value))
        }
        Facts::TooEasy { confidence } => words.checkup_found_too_easy(&bet(words, *confidence)),
        Facts::NotBelieved { confidence } => words.checkup_found_not_believed(&bet(words, *confidence)),
        Facts::SeldomChecked { days, of } => words.checkup_found_seldom(&days.to_string(), *of),
    }
}

/// The title of a key result; empty once it is gone.
pub(super) fn title(workspace: &Workspace, id: KeyResultId) -> String {
    workspace
        .key_result(id)
        .map(|it| it.title.to_string())
        .unwrap_or_default()
}

/// The unit of what a finding is about; none of what is not in the workspace yet.
#[must_use]
pub fn unit_of(workspace: &Workspace, about: About) -> Option<&Unit> {
    match about {
        About::Objective(_) => None,
        About::KeyResult(id) => workspace.key_result(id)?.measure.unit(),
    }
}

/// How numbers of a key result are written.
struct Scale<'w> {
    words: Words,
    unit: Option<&'w Unit>,
}

impl Scale<'_> {
    fn value(&self, value: Value) -> String {
        value_with_unit(self.words, value.get(), self.unit)
    }

    fn relative(&self, percent: Value, base: Option<Value>, target: Option<Value>) -> String {
        let words = self.words;
        let percent = words.quantity_difference(percent.get(), PERCENT);
        match base.zip(target) {
            Some((base, target)) => words.checkup_found_relative_to(&percent, &self.value(base), &self.value(target)),
            None => words.checkup_found_relative(&percent),
        }
    }

    fn head_start(&self, score: Score, value: Value) -> String {
        self.words
            .checkup_found_head_start(&self.words.score(score), &self.value(value))
    }
}

/// A word that tells, by the rule that looks for it.
fn word(words: Words, rule: RuleId, found: &str) -> String {
    match rule {
        RuleId::O5 => words.checkup_found_routine(found),
        RuleId::O6 => words.checkup_found_vague(found),
        RuleId::O7 => words.checkup_found_solution(found),
        RuleId::K3 => words.checkup_found_activity(found),
        // K2; the others look for no words.
        RuleId::K2
        | RuleId::O1
        | RuleId::O2
        | RuleId::O3
        | RuleId::O4
        | RuleId::O8
        | RuleId::O9
        | RuleId::K1
        | RuleId::K4
        | RuleId::K5
        | RuleId::K6
        | RuleId::K7
        | RuleId::K8
        | RuleId::K9
        | RuleId::K10
        | RuleId::K11
        | RuleId::K12
        | RuleId::K13
        | RuleId::K14
        | RuleId::K15 => words.checkup_found_task(found),
    }
}

fn holder(words: Words, workspace: &Workspace, whose: Whose) -> String {
    let name = match whose {
        Whose::Person(id) => workspace.person(id).map(|it| it.name.to_string()),
        Whose::Team(id) => workspace.team(id).map(|it| it.name.to_string()),
    };
    name.unwrap_or_else(|| words.checkup_somebody().to_owned())
}

fn nothing(words: Words, kind: MeasureKind) -> String {
    words.checkup_found_nothing_to_measure(words.measure(kind))
}

const fn doubtful(words: Words, doubt: MetricDoubt) -> &'static str {
    match doubt {
        MetricDoubt::DirectionContradicted => words.checkup_found_direction(),
        MetricDoubt::NoDistance => words.checkup_found_no_distance(),
        MetricDoubt::NeedsBaseline => words.checkup_found_needs_baseline(),
        MetricDoubt::RatioNeverValid => words.checkup_found_ratio(),
        MetricDoubt::StretchNotBeyond => words.checkup_found_stretch(),
    }
}

const fn name(words: Words, of: PercentOf) -> &'static str {
    match of {
        PercentOf::Baseline => words.noun_baseline(),
        PercentOf::Target => words.noun_target(),
        PercentOf::Stretch => words.checkup_stretch(),
        PercentOf::Bound => words.checkup_bound(),
    }
}

fn bet(words: Words, confidence: Confidence) -> String {
    words.number(f64::from(confidence.get()))
}
