//! P1 to P5: the five SMART questions, asked of a KPI, stored or as it is typed. Each costs nothing: they are hints.

mod achievable;
mod measurable;
mod relevant;
mod specific;
#[cfg(test)]
mod testing;
mod timed;

use std::fmt;

use chrono::NaiveDate;

use crate::goal::{Kpi, Period, Shared, Value};
use crate::workspace::Workspace;

/// One of the five SMART questions (`docs/checkup.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KpiRule {
    /// Specific: it says what exactly is counted.
    P1,
    /// Measurable: it has a unit, and a way to go.
    P2,
    /// Achievable: its target lies near what was reached before.
    P3,
    /// Relevant: somebody wants it to move, or answers for it.
    P4,
    /// Timed: it has a frequency, and a target for the period of today.
    P5,
}

/// What a question found missing.
#[derive(Clone, Debug, PartialEq)]
pub enum KpiFacts {
    /// P1: no word on what is counted.
    NoDefinition,
    /// P2: a number of nothing.
    NoUnit,
    /// P3: the target lies far beyond everything that was reached.
    FarTarget {
        /// The target, of a range its nearer bound.
        target: Value,
        /// The value that came nearest to it.
        best: Value,
        /// How far a target would still be near.
        near: Value,
    },
    /// P4: no objective improves it, no key result is fed by it, and nobody answers for it.
    NoUse,
    /// P5: no target for the period of today.
    NoTarget {
        /// The period.
        period: Period,
    },
}

/// A question whose answer is no.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiFinding {
    /// The question.
    pub rule: KpiRule,
    /// What is missing.
    pub facts: KpiFacts,
}

/// What a question sees: a KPI in its workspace on a day.
struct Watched<'a> {
    workspace: &'a Workspace,
    kpi: &'a Kpi,
    today: NaiveDate,
}

impl Watched<'_> {
    fn period(&self) -> Option<Period> {
        let fiscal_start = self.workspace.head().settings.fiscal_year_start;
        Period::around(self.today, self.kpi.frequency, fiscal_start)
    }
}

/// Asks the five questions of a KPI as it is typed, in the place of the stored one or as a new one.
pub fn check_kpi(workspace: &Workspace, kpi: &Kpi, today: NaiveDate) -> Vec<KpiFinding> {
    let mut with = workspace.clone();
    with.put(Shared::new(kpi.clone()).into());
    let watched = Watched {
        workspace: &with,
        kpi,
        today,
    };
    KpiRule::ALL
        .into_iter()
        .filter_map(|rule| {
            let facts = rule.facts(&watched)?;
            Some(KpiFinding { rule, facts })
        })
        .collect()
}

impl KpiRule {
    /// All questions, in the order of their letters.
    pub const ALL: [Self; 5] = [Self::P1, Self::P2, Self::P3, Self::P4, Self::P5];

    /// The name as it stands in the documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::P1 => "P1",
            Self::P2 => "P2",
            Self::P3 => "P3",
            Self::P4 => "P4",
            Self::P5 => "P5",
        }
    }

    fn facts(self, watched: &Watched<'_>) -> Option<KpiFacts> {
        match self {
            Self::P1 => specific::facts(watched),
            Self::P2 => measurable::facts(watched),
            Self::P3 => achievable::facts(watched),
            Self::P4 => relevant::facts(watched),
            Self::P5 => timed::facts(watched),
        }
    }
}

impl fmt::Display for KpiRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::KpiRule;

    #[test]
    fn the_questions_are_named_by_letter_and_number() {
        let names = KpiRule::ALL.map(|rule| rule.to_string());
        assert_eq!(names, ["P1", "P2", "P3", "P4", "P5"]);
    }
}
