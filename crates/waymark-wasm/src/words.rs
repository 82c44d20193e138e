//! Closed sets of the model as words. The words are those of the goal file and of the glossary.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::checkup;
use waymark_core::forecast;
use waymark_core::formula;
use waymark_core::kpi;
use waymark_core::scoreboard;
use waymark_core::scoring;

/// Makes a set of words of an enum of the model, variant by variant, so that neither can have one more.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident of $model:path { $($(#[$variant_doc:meta])* $variant:ident,)* }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl From<$model> for $name {
            fn from(model: $model) -> Self {
                use $model as Model;
                match model {
                    $(Model::$variant => Self::$variant,)*
                }
            }
        }
    )*};
}

words! {
    /// What a score means (S-10).
    Band of scoring::Band {
        /// More than all of the way.
        OverPerforming,
        /// Good.
        OnTrack,
        /// Worth a talk.
        AtRisk,
        /// Bad.
        OffTrack,
        /// Nothing is known.
        NoData,
    }

    /// How a goal has ended, as far as its score decides it (S-10).
    Outcome of scoring::Outcome {
        /// All of the way is covered; for a committed goal: met.
        Achieved,
        /// A committed goal that is at its end and not met.
        Missed,
    }

    /// The expression that scores a metric (S-4).
    Expression of scoring::Expression {
        /// The share of the way from baseline to target.
        Linear,
        /// Current against target.
        Ratio,
        /// 1 while the target is met, else 0.
        Step,
    }

    /// Why a metric is not scored as its mode asks (S-4).
    Fallback of scoring::Fallback {
        /// Linear was asked for and no baseline is known: the ratio scores.
        NoBaseline,
        /// Neither way nor ratio says anything: met or not met scores, until a baseline is added.
        AddBaseline,
        /// Ratio was asked for and is not valid for these numbers.
        RatioNotValid,
    }

    /// How a reading stands to its bounds (S-6).
    Hold of scoring::Hold {
        /// Inside.
        Held,
        /// Outside, but within the risk margin.
        InMargin,
        /// Further out.
        Broken,
    }

    /// Whether a member of a roll-up counts (R-1, S-12).
    Role of scoring::Role {
        /// It has a score.
        Reporting,
        /// It has no score yet and counts 0.
        Silent,
        /// It does not count: paused, dropped, finding a baseline, or of a kind that is not known.
        LeftOut,
    }

    /// Where the score of an objective comes from.
    Basis of scoreboard::Basis {
        /// Its key results, the objectives that serve it, or both.
        RollUp,
        /// The answer to its question: a learning objective.
        Question,
        /// Nothing: it serves itself by way of others.
        Loop,
    }

    /// How the age of the latest check-in stands to the cadence (P-7).
    Freshness of forecast::Freshness {
        /// Within the cadence.
        Fresh,
        /// A check-in is due.
        Due,
        /// It is late.
        Overdue,
        /// Two check-ins were missed.
        Stale,
    }

    /// What a computed band was made from (P-6).
    Evidence of forecast::Evidence {
        /// The projected score.
        Outlook,
        /// The score over the expected score.
        Pace,
        /// The expected score minus the score.
        Gap,
        /// The latest reading, of what must be kept.
        Latest,
        /// The score alone.
        Score,
        /// Nothing: it is too early to tell.
        TooEarly,
    }

    /// What a grade says beyond its number (C-1).
    GradeReading of forecast::GradeReading {
        /// An aspirational goal that was worth its name: 0.6 to 0.8.
        HealthyStretch,
        /// All of the way: was it too easy?
        TooEasy,
        /// A committed goal that was not met.
        Missed,
    }

    /// What an owner says of a key result (P-6).
    Judgement of waymark_core::Judgement {
        /// Good.
        OnTrack,
        /// Worth a talk.
        AtRisk,
        /// Bad.
        OffTrack,
    }

    /// How bad a finding of the check-up is.
    Severity of checkup::Severity {
        /// Worth a thought.
        Hint,
        /// Should be put right.
        Warning,
        /// Cannot work as it is.
        Error,
    }

    /// How the numbers of a metric contradict each other.
    Doubt of waymark_core::MetricDoubt {
        /// Baseline and target say another direction than the one declared.
        DirectionContradicted,
        /// Baseline and target are the same.
        NoDistance,
        /// A target of 0 or below makes no ratio, and there is no baseline.
        NeedsBaseline,
        /// The ratio is asked for and never valid with a target of 0 or below.
        RatioNeverValid,
        /// The stretch does not lie beyond the target.
        StretchNotBeyond,
    }

    /// A number of a measure.
    PercentOf of checkup::PercentOf {
        /// The value at the start.
        Baseline,
        /// The value to reach.
        Target,
        /// The value beyond.
        Stretch,
        /// A bound of what is to be held.
        Bound,
    }

    /// Which way a number should go.
    Direction of waymark_core::Direction {
        /// More is better.
        Increase,
        /// Less is better.
        Decrease,
    }

    /// How the readings of a stay measure make one score (S-6).
    HeldBy of waymark_core::HeldBy {
        /// The share of periods held.
        Share,
        /// 1 while the latest reading holds, else 0.
        Latest,
        /// 1 while the mean of the readings holds, else 0.
        Mean,
        /// 1 while the worst reading holds, else 0.
        Worst,
    }

    /// One of four outcomes described in words (S-7).
    Zone of waymark_core::Zone {
        /// Scores 0.
        Fail,
        /// Scores 0.3.
        Commit,
        /// Scores 0.7.
        Target,
        /// Scores 1.
        Stretch,
    }

    /// How a key result is measured.
    MeasureKind of waymark_core::MeasureKind {
        /// A number on its way from a baseline to a target.
        Metric,
        /// A number to be held above, below or within bounds.
        Stay,
        /// Steps with weights, each partly done or whole.
        Milestones,
        /// Items that are done or not.
        Checklist,
        /// Effort-based: done or not done.
        Done,
        /// A percentage of completion.
        Percent,
        /// Four outcomes described in words.
        Zones,
        /// A number not yet known.
        Baseline,
        /// A measure that this version does not know; it has no score.
        Unknown,
    }

    /// How a cycle was cut from the calendar.
    CycleKind of waymark_core::CycleKind {
        /// Three months of the fiscal year.
        Quarter,
        /// A fiscal year.
        Year,
        /// A calendar month.
        Month,
        /// Any two dates.
        Free,
    }

    /// Where a cycle stands in its life.
    CycleState of waymark_core::CycleState {
        /// Goals are being written.
        Planned,
        /// Goals are being worked on.
        Active,
        /// It is over and frozen.
        Closed,
    }

    /// What counts as success.
    Ambition of waymark_core::Ambition {
        /// 0.7 is success.
        Aspirational,
        /// 1.0 is success.
        Committed,
        /// A question answered is success.
        Learning,
    }

    /// How long a period of a KPI is.
    Frequency of waymark_core::Frequency {
        /// A day.
        Day,
        /// A week from Monday to Sunday.
        Week,
        /// A month.
        Month,
        /// A quarter of the fiscal year.
        Quarter,
        /// A fiscal year.
        Year,
    }

    /// How a KPI stands (K-2).
    Health of kpi::Health {
        /// As it should be.
        Green,
        /// Nearly.
        Amber,
        /// Not.
        Red,
        /// Only watched: it has no target.
        Tracking,
    }

    /// Whether a value is better than the one it is compared with; follows the direction, not the sign (K-5).
    Trend of scoring::Trend {
        /// Better.
        Better,
        /// Worse.
        Worse,
        /// Neither.
        Level,
    }

    /// How the conversion of a stage stands to what is usual (K-7).
    StageStanding of kpi::StageStanding {
        /// Below it.
        Below,
        /// As usual.
        Usual,
        /// Above it.
        Above,
    }

    /// What had to stand in a formula where something else stands.
    Expected of formula::Expected {
        /// A number, a name, a function, a minus sign or an opening parenthesis.
        Operand,
        /// An operator, or the end.
        Operator,
        /// A comparison: `<`, `<=`, `>`, `>=`, `=` or `<>`.
        Comparison,
        /// A digit after a decimal point.
        Digit,
        /// A whole number of decimals from -9 to 9, in digits.
        Places,
        /// The name of an input.
        Name,
        /// `)`, or an operator.
        ClosingParenthesis,
        /// `]`.
        ClosingBracket,
    }

    /// Whose goal an objective is.
    Level of waymark_core::Level {
        /// Of the whole organisation.
        Organisation,
        /// Of a team.
        Team,
        /// Of one person.
        Person,
    }
}

/// Whether a goal is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum GoalState {
    /// It is worked on and counts.
    Active,
    /// It rests and does not count.
    Paused,
    /// It was given up and does not count.
    Dropped,
}

impl From<&waymark_core::State> for GoalState {
    fn from(state: &waymark_core::State) -> Self {
        match state {
            waymark_core::State::Active => Self::Active,
            waymark_core::State::Paused { .. } => Self::Paused,
            waymark_core::State::Dropped { .. } => Self::Dropped,
        }
    }
}

/// How well something is written, in a letter: A from 90, B from 75, C from 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[expect(missing_docs, reason = "letters speak for themselves")]
pub enum QualityGrade {
    A,
    B,
    C,
    D,
}

impl From<checkup::Grade> for QualityGrade {
    fn from(grade: checkup::Grade) -> Self {
        match grade {
            checkup::Grade::A => Self::A,
            checkup::Grade::B => Self::B,
            checkup::Grade::C => Self::C,
            checkup::Grade::D => Self::D,
        }
    }
}
