//! What was found, with all that a sentence about it needs.

use chrono::NaiveDate;

use crate::goal::{Confidence, KeyResultId, MeasureKind, MetricDoubt, PersonId, Share, Span, TeamId, Value};
use crate::scoring::Score;

/// What was found. Which rule has which facts stands beside each.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// O1: a number, percentage or amount of money.
    Number {
        /// As it is written, with its unit: `20 %`.
        found: String,
    },
    /// O2: more characters than fit into a head.
    TooLong {
        /// How many there are.
        characters: usize,
        /// How many there should be at most.
        most: usize,
    },
    /// O2: more than one sentence.
    Sentences {
        /// How many there are.
        count: usize,
    },
    /// O3: no key result, and no objective that it could be scored by.
    NoKeyResult,
    /// O3: too few key results.
    FewKeyResults {
        /// How many there are.
        count: usize,
        /// How many there should be at least.
        least: usize,
    },
    /// O3: too many key results.
    ManyKeyResults {
        /// How many there are.
        count: usize,
        /// How many there should be at most.
        most: usize,
    },
    /// O4: one of too many objectives of a person or a team in one cycle.
    ManyObjectives {
        /// Whose they are.
        whose: Whose,
        /// How many there are.
        count: usize,
        /// Which of them this is, counted from 1 by priority; above `most`.
        place: usize,
        /// How many there should be at most.
        most: usize,
    },
    /// O4: all objectives of the cycle have the same rank, so none comes first.
    OnePriority {
        /// How many objectives there are.
        count: usize,
    },
    /// O5, O6, O7, K2, K3: a word that tells.
    Word {
        /// As it is written.
        found: String,
    },
    /// O8, K15: nobody answers for it.
    NoOwner,
    /// O8: it serves nothing, though there is something that it could serve.
    NoParent,
    /// O8: a key result, or a part of it, has a day outside the cycle.
    DayOutside {
        /// The first such day.
        day: NaiveDate,
        /// The cycle's first and last day.
        cycle: Span,
    },
    /// O9: nobody has answered yet whether all key results could be reached and the objective still fail.
    LitmusOpen,
    /// O9: the answer was that they could.
    LitmusFails,
    /// K1: a measure whose number is not typed yet, or that has no parts.
    NothingToMeasure {
        /// The kind of measure.
        kind: MeasureKind,
    },
    /// K4: a metric without a baseline.
    NoBaseline,
    /// K5: the numbers of a metric contradict each other.
    Doubt(MetricDoubt),
    /// K5: a ratio is asked for, and a number lies below zero, where ratio says nothing.
    RatioBelowZero {
        /// The first such number: the baseline or a reading.
        number: Value,
    },
    /// K6: a target relative to a value that is not given, or the percentage itself as the target.
    Relative {
        /// By how many per cent; below zero where less is better.
        percent: Value,
        /// The value it is relative to, where it is known.
        base: Option<Value>,
        /// The target that they make together.
        target: Option<Value>,
    },
    /// K7: two results in one sentence.
    TwoInOne {
        /// The first part, as it is written.
        first: String,
        /// The second part.
        second: String,
    },
    /// K8: all key results are done or not.
    OutputOnly {
        /// How many there are.
        count: usize,
    },
    /// K9: all numbers are counts, none says how good.
    QuantityOnly {
        /// How many there are.
        count: usize,
    },
    /// K10: the same text as an earlier key result of the objective.
    SameText {
        /// The earlier one.
        other: KeyResultId,
    },
    /// K11: one key result decides nearly alone.
    HeavyWeight {
        /// Its share of the whole.
        share: Share,
        /// How large that should be at most.
        most: Share,
    },
    /// K11: all weights are zero.
    NoWeights {
        /// How many key results there are.
        count: usize,
    },
    /// K12: nearly there on the first day.
    HeadStart {
        /// The score on the first day.
        score: Score,
        /// The value on that day, on the scale of the measure.
        value: Value,
    },
    /// K13: a percentage outside 0 to 100.
    PercentOutside {
        /// Which number of the measure.
        of: PercentOf,
        /// The number.
        value: Value,
    },
    /// K14: the first confidence is 9 or 10.
    TooEasy {
        /// The first confidence.
        confidence: Confidence,
    },
    /// K14: the first confidence is 2 or less.
    NotBelieved {
        /// The first confidence.
        confidence: Confidence,
    },
    /// K15: more than half of the time passes between two check-ins.
    SeldomChecked {
        /// The days between two check-ins.
        days: i64,
        /// The days of the key result.
        of: i64,
    },
}

/// Whose objectives are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A person's.
    Person(PersonId),
    /// A team's.
    Team(TeamId),
}

/// A number of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentOf {
    /// The value at the start.
    Baseline,
    /// The value to reach.
    Target,
    /// The value beyond.
    Stretch,
    /// A bound of what is to be held.
    Bound,
}
