//! How well an objective is written, as a number and a grade.

use super::finding::Finding;

/// How well something is written: 100 minus the points of its findings, not below 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quality(u8);

/// A quality in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// From 90.
    A,
    /// From 75.
    B,
    /// From 60.
    C,
    /// Below 60.
    D,
}

/// The quality of what nothing was found about.
const FULL: u8 = 100;

impl Quality {
    /// The quality that findings leave.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let lost = findings
            .into_iter()
            .map(|finding| finding.severity.points())
            .sum::<u32>();
        let lost = u8::try_from(lost).unwrap_or(FULL);
        Self(FULL.saturating_sub(lost))
    }

    /// The number, 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The letter.
    pub fn grade(self) -> Grade {
        match self.0 {
            90.. => Grade::A,
            75.. => Grade::B,
            60.. => Grade::C,
            _ => Grade::D,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ObjectiveId;
    use crate::checkup::{Facts, RuleId, Severity};
    use crate::testing::id;

    #[track_caller]
    fn check_quality(severities: &[Severity], expected: (u8, Grade)) {
        let findings: Vec<_> = severities
            .iter()
            .map(|severity| Finding::new(RuleId::O8, *severity, id::<ObjectiveId>("o"), Facts::NoOwner))
            .collect();
        let quality = Quality::of(&findings);
        assert_eq!((quality.get(), quality.grade()), expected);
    }

    #[test]
    fn findings_cost_their_points_down_to_nothing() {
        use Severity::{Error, Hint, Warning};
        check_quality(&[], (100, Grade::A));
        check_quality(&[Hint; 5], (90, Grade::A));
        check_quality(&[Warning, Hint, Hint], (88, Grade::B));
        check_quality(&[Error], (75, Grade::B));
        check_quality(&[Warning; 5], (60, Grade::C));
        check_quality(&[Error, Warning, Warning], (59, Grade::D));
        check_quality(&[Error; 40], (0, Grade::D));
    }
}
