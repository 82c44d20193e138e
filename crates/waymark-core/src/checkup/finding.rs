//! What a rule says.

use std::fmt;

use super::facts::Facts;
use super::fix::{Fix, FixKind};
use crate::edit::Edit;
use crate::goal::{KeyResultId, ObjectiveId};

/// Something that could be written better.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: RuleId,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub about: About,
    /// What was found.
    pub facts: Facts,
    /// What would put it right with one click, the best first; often nothing.
    pub fixes: Vec<Fix>,
}

impl Finding {
    pub(super) fn new(rule: RuleId, severity: Severity, about: impl Into<About>, facts: Facts) -> Self {
        Self {
            rule,
            severity,
            about: about.into(),
            facts,
            fixes: Vec::new(),
        }
    }

    /// The same with a fix, if there is one.
    #[must_use]
    pub(super) fn fixed_by(mut self, fix: impl IntoIterator<Item = (FixKind, Edit)>) -> Self {
        let fixes = fix.into_iter().map(|(kind, edit)| Fix { kind, edit });
        self.fixes.extend(fixes);
        self
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Hint,
    /// Should be put right.
    Warning,
    /// Cannot work as it is.
    Error,
}

impl Severity {
    /// The points that it costs.
    pub fn points(self) -> u32 {
        match self {
            Self::Hint => 2,
            Self::Warning => 8,
            Self::Error => 25,
        }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// The objective, or its key results together.
    Objective(ObjectiveId),
    /// One key result.
    KeyResult(KeyResultId),
}

impl From<ObjectiveId> for About {
    fn from(id: ObjectiveId) -> Self {
        Self::Objective(id)
    }
}

impl From<KeyResultId> for About {
    fn from(id: KeyResultId) -> Self {
        Self::KeyResult(id)
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Names a rule of the check-up (`docs/checkup.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId {
            $($(#[$doc])* $name,)*
        }

        impl RuleId {
            /// All rules, in the order in which findings are listed.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name of the rule as it stands in the documents.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }
        }
    };
}

rules! {
    /// A number in an objective.
    O1,
    /// A long objective.
    O2,
    /// Too few or too many key results.
    O3,
    /// Too many objectives, or none that comes first.
    O4,
    /// Business as usual.
    O5,
    /// Vague words.
    O6,
    /// A solution instead of a goal.
    O7,
    /// No owner, no parent, dates outside the cycle.
    O8,
    /// The litmus question.
    O9,
    /// Nothing to measure.
    K1,
    /// A task instead of a result.
    K2,
    /// An activity instead of a result.
    K3,
    /// No baseline.
    K4,
    /// Numbers that contradict each other.
    K5,
    /// A relative target.
    K6,
    /// Two results in one.
    K7,
    /// Output only.
    K8,
    /// Quantity only.
    K9,
    /// The same twice.
    K10,
    /// Weights that leave the others nothing, or all at zero.
    K11,
    /// A high score on the first day.
    K12,
    /// A percentage outside 0 to 100.
    K13,
    /// A first bet that is too sure or without hope.
    K14,
    /// No owner, or looked at too seldom.
    K15,
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
