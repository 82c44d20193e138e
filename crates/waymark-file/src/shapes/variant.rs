//! Variants of the model by the words that stand for them in a file.

use serde::{Serialize, Serializer};
use waymark_core::{
    Across, Aggregation, Ambition, BandScheme, BenchmarkKind, CycleKind, CycleState, Direction, Frequency, HeldBy,
    Horizon, Judgement, KpiLevel, KpiRole, Level, Litmus, NoteKind, Progress, ScoreSource, ScoringMode, StatusPreset,
    Verdict, Zone,
};

use super::kpi::Way;
use crate::scalars::plain_text;

/// A set of variants, each with its word in a file.
pub(crate) trait Words: Copy + PartialEq + 'static {
    /// Every variant with its word.
    const WORDS: &'static [(Self, &'static str)];
    /// The variant that an absent field stands for, if any.
    const DEFAULT: Option<Self>;

    /// The word of the variant.
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(variant, _)| *variant == self)
            .map_or("", |(_, word)| word)
    }

    /// The variant of a word, given as JSON; `None` for a word of a later version.
    fn of_word(raw: &str) -> Option<Self> {
        let word = plain_text(raw).ok()?;
        Self::WORDS
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(variant, _)| *variant)
    }
}

/// A variant as its word; omitted by the shapes where it is the default.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Word<T>(pub(crate) T);

impl<T: Words> Word<T> {
    /// The word, unless an absent field says the same.
    pub(crate) fn unless_default(variant: T) -> Option<Self> {
        (T::DEFAULT != Some(variant)).then_some(Self(variant))
    }
}

impl<T: Words> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

macro_rules! words {
    ($noun:ident, default $default:expr, { $($variant:ident = $word:literal),* $(,)? }) => {
        impl Words for $noun {
            const WORDS: &'static [(Self, &'static str)] = &[$((Self::$variant, $word)),*];
            const DEFAULT: Option<Self> = $default;

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),*
                }
            }
        }
    };
}

words!(CycleKind, default Some(Self::Free), { Quarter = "quarter", Year = "year", Month = "month", Free = "free" });
words!(CycleState, default Some(Self::Planned), { Planned = "planned", Active = "active", Closed = "closed" });
words!(Level, default Some(Self::Organisation), { Organisation = "organisation", Team = "team", Person = "person" });
words!(Ambition, default Some(Self::Aspirational), {
    Aspirational = "aspirational", Committed = "committed", Learning = "learning",
});
words!(NoteKind, default Some(Self::Remark), {
    Remark = "remark", Priority = "priority", Ahead = "ahead", Confidence = "confidence", Health = "health",
    Win = "win", Start = "start", Stop = "stop", Continue = "continue", Plus = "plus", Minus = "minus",
    Learning = "learning",
});
words!(Verdict, default None, { Keep = "keep", Change = "change", Drop = "drop" });
words!(Horizon, default Some(Self::Tactical), { Strategic = "strategic", Tactical = "tactical" });
words!(ScoreSource, default Some(Self::KeyResults), { KeyResults = "keyResults", Children = "children", Both = "both" });
words!(ScoringMode, default Some(Self::Auto), { Auto = "auto", Linear = "linear", Ratio = "ratio" });
words!(BandScheme, default Some(Self::Standard), { Standard = "standard", Google = "google" });
words!(StatusPreset, default Some(Self::Outlook), { Outlook = "outlook", Strict = "strict", Gap = "gap" });
words!(Direction, default Some(Self::Increase), { Increase = "increase", Decrease = "decrease" });
words!(HeldBy, default Some(Self::Share), { Share = "share", Latest = "latest", Mean = "mean", Worst = "worst" });
words!(Progress, default Some(Self::Open), { Open = "open", Doing = "doing", Done = "done", Dropped = "dropped" });
words!(Litmus, default None, { Holds = "holds", Fails = "fails" });
words!(Judgement, default None, { OnTrack = "onTrack", AtRisk = "atRisk", OffTrack = "offTrack" });
words!(Zone, default None, { Fail = "fail", Commit = "commit", Target = "target", Stretch = "stretch" });
words!(Frequency, default Some(Self::Month), {
    Day = "day", Week = "week", Month = "month", Quarter = "quarter", Year = "year",
});
words!(Aggregation, default None, {
    Sum = "sum", Average = "average", Last = "last", Minimum = "minimum", Maximum = "maximum",
});
words!(Way, default Some(Self::Higher), { Higher = "higher", Lower = "lower", Within = "within" });
words!(Across, default Some(Self::Sum), { Sum = "sum", Average = "average" });
words!(BenchmarkKind, default Some(Self::Benchmark), { Benchmark = "benchmark", Competitor = "competitor" });
words!(KpiLevel, default Some(Self::Organisation), {
    Organisation = "organisation", Team = "team", Project = "project", Person = "person",
});
words!(KpiRole, default Some(Self::Indicator), { Indicator = "indicator", HealthMetric = "healthMetric" });
