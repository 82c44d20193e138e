//! What the check-up found, with all that a sentence about it needs.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::checkup::{self as model, Facts};

use crate::plain::{Day, Name, finite};
use crate::words::{Doubt, MeasureKind, PercentOf};

/// Makes what is found of the facts of the model, variant by variant, each field with where it comes from.
macro_rules! found {
    ($(
        $(#[$doc:meta])*
        $facts:pat => $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty = $from:expr,)* }
    )*) => {
        /// What was found.
        #[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
        #[serde(tag = "what", rename_all = "camelCase")]
        #[tsify(missing_as_null)]
        pub enum Found {
            $($(#[$doc])* $name { $($(#[$field_doc])* $field: $kind,)* },)*
        }

        impl From<&Facts> for Found {
            fn from(facts: &Facts) -> Self {
                match facts {
                    $($facts => Self::$name { $($field: $from,)* },)*
                }
            }
        }
    };
}

found! {
    /// O1: a number, percentage or amount of money.
    Facts::Number { found } => Number {
        /// As it is written, with its unit.
        found: String = found.clone(),
    }
    /// O2: more characters than fit into a head.
    Facts::TooLong { characters, most } => TooLong {
        /// How many there are.
        characters: usize = *characters,
        /// How many there should be at most.
        most: usize = *most,
    }
    /// O2: more than one sentence.
    Facts::Sentences { count } => Sentences {
        /// How many there are.
        count: usize = *count,
    }
    /// O3: no key result, and no objective that it could be scored by.
    Facts::NoKeyResult => NoKeyResult {}
    /// O3: too few key results.
    Facts::FewKeyResults { count, least } => FewKeyResults {
        /// How many there are.
        count: usize = *count,
        /// How many there should be at least.
        least: usize = *least,
    }
    /// O3: too many key results.
    Facts::ManyKeyResults { count, most } => ManyKeyResults {
        /// How many there are.
        count: usize = *count,
        /// How many there should be at most.
        most: usize = *most,
    }
    /// O4: one of too many objectives of a person or a team in one cycle.
    Facts::ManyObjectives { whose, count, place, most } => ManyObjectives {
        /// Whose they are.
        whose: WhoseKind = WhoseKind::from(*whose),
        /// How many there are.
        count: usize = *count,
        /// Which of them this is, counted from 1 by priority.
        place: usize = *place,
        /// How many there should be at most.
        most: usize = *most,
    }
    /// O4: all objectives of the cycle have the same priority.
    Facts::OnePriority { count } => OnePriority {
        /// How many objectives there are.
        count: usize = *count,
    }
    /// O5, O6, O7, K2, K3: a word that tells.
    Facts::Word { found } => Word {
        /// As it is written.
        found: String = found.clone(),
    }
    /// O8, K15: nobody answers for it.
    Facts::NoOwner => NoOwner {}
    /// O8: it serves nothing, though there is something that it could serve.
    Facts::NoParent => NoParent {}
    /// O8: a key result, or a part of it, has a day outside the cycle.
    Facts::DayOutside { day, .. } => DayOutside {
        /// The first such day.
        day: Day = Day(*day),
    }
    /// O9: nobody has answered yet whether all key results could be reached and the objective still fail.
    Facts::LitmusOpen => LitmusOpen {}
    /// O9: the answer was that they could.
    Facts::LitmusFails => LitmusFails {}
    /// K1: a measure whose number is not typed yet, or that has no parts.
    Facts::NothingToMeasure { kind } => NothingToMeasure {
        /// The kind of measure.
        measure: MeasureKind = (*kind).into(),
    }
    /// K4: a metric without a baseline.
    Facts::NoBaseline => NoBaseline {}
    /// K5: the numbers of a metric contradict each other.
    Facts::Doubt(doubt) => Doubt {
        /// How.
        doubt: Doubt = (*doubt).into(),
    }
    /// K5: a ratio is asked for, and a number lies below zero.
    Facts::RatioBelowZero { number } => RatioBelowZero {
        /// The first such number.
        number: f64 = number.get(),
    }
    /// K6: a target relative to a value that is not given, or the percentage itself as the target.
    Facts::Relative { percent, base, target } => Relative {
        /// By how many per cent; below zero where less is better.
        percent: f64 = percent.get(),
        /// The value it is relative to, where it is known.
        base: Option<f64> = base.map(|value| value.get()),
        /// The target that they make together.
        target: Option<f64> = target.map(|value| value.get()),
    }
    /// K7: two results in one sentence.
    Facts::TwoInOne { first, second } => TwoInOne {
        /// The first part, as it is written.
        first: String = first.clone(),
        /// The second part.
        second: String = second.clone(),
    }
    /// K8: all key results are done or not.
    Facts::OutputOnly { count } => OutputOnly {
        /// How many there are.
        count: usize = *count,
    }
    /// K9: all numbers are counts, none says how good.
    Facts::QuantityOnly { count } => QuantityOnly {
        /// How many there are.
        count: usize = *count,
    }
    /// K10: the same text as an earlier key result of the objective.
    Facts::SameText { other } => SameText {
        /// The earlier one.
        other: Name = Name(other.id()),
    }
    /// K11: one key result decides nearly alone.
    Facts::HeavyWeight { share, most } => HeavyWeight {
        /// Its share of the whole.
        share: f64 = share.get(),
        /// How large that should be at most.
        most: f64 = most.get(),
    }
    /// K11: all weights are zero.
    Facts::NoWeights { count } => NoWeights {
        /// How many key results there are.
        count: usize = *count,
    }
    /// K12: nearly there on the first day.
    Facts::HeadStart { score, value } => HeadStart {
        /// The score on the first day; `null` where it is infinite.
        score: Option<f64> = finite(score.raw()),
        /// The value on that day.
        value: f64 = value.get(),
    }
    /// K13: a percentage outside 0 to 100.
    Facts::PercentOutside { of, value } => PercentOutside {
        /// Which number of the measure.
        of: PercentOf = (*of).into(),
        /// The number.
        value: f64 = value.get(),
    }
    /// K14: the first confidence is 9 or 10.
    Facts::TooEasy { confidence } => TooEasy {
        /// The first confidence.
        confidence: u8 = confidence.get(),
    }
    /// K14: the first confidence is 2 or less.
    Facts::NotBelieved { confidence } => NotBelieved {
        /// The first confidence.
        confidence: u8 = confidence.get(),
    }
    /// K15: more than half of the time passes between two check-ins.
    Facts::SeldomChecked { days, of } => SeldomChecked {
        /// The days between two check-ins.
        days: f64 = *days as f64,
        /// The days of the key result.
        of: f64 = *of as f64,
    }
}

/// Whose objectives are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum WhoseKind {
    /// A person's.
    Person,
    /// A team's.
    Team,
}

impl From<model::Whose> for WhoseKind {
    fn from(whose: model::Whose) -> Self {
        match whose {
            model::Whose::Person(_) => Self::Person,
            model::Whose::Team(_) => Self::Team,
        }
    }
}
