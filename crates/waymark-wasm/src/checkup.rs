//! How well objectives are written: findings, and what they leave of the quality.

mod found;

pub use found::{Found, WhoseKind};

use chrono::NaiveDate;
use serde::Serialize;
use tsify::Tsify;
use waymark_core::Workspace;
use waymark_core::checkup::{self as model, Lexicon};

use crate::opened::cycles_by_days;
use crate::plain::Name;
use crate::problem::{Code, Problem};
use crate::scoreboard::MemberKind;
use crate::words::{QualityGrade, Severity};

/// How well the objectives of a goal file are written.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
pub struct Checkup<'a> {
    /// Every objective that is not paused or dropped: cycle by cycle, by priority.
    pub objectives: Vec<CheckedObjective<'a>>,
}

/// How well an objective and its key results are written.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
pub struct CheckedObjective<'a> {
    /// Its id.
    pub id: Name,
    /// The sentence.
    pub title: &'a str,
    /// The cycle it belongs to.
    pub cycle: Name,
    /// 100 minus the points of the findings, not below 0.
    pub quality: u8,
    /// The same as a letter.
    pub grade: QualityGrade,
    /// What could be written better.
    pub findings: Vec<Finding>,
}

/// Something that could be written better.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
pub struct Finding {
    /// The rule that found it, such as `K4`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The points that it costs.
    pub points: u32,
    /// What it is about.
    pub kind: MemberKind,
    /// Its id.
    pub id: Name,
    /// What was found.
    pub found: Found,
}

impl<'a> Checkup<'a> {
    /// Checks every objective by the word lists of a language.
    pub(crate) fn of(workspace: &'a Workspace, today: NaiveDate, language: &str) -> Result<Self, Problem> {
        let lexicon = match language {
            "en" => Lexicon::english(),
            "de" => Lexicon::german(),
            _ => return Err(Problem::of_argument(Code::UnknownLanguage, "language")),
        };
        let objectives = cycles_by_days(workspace)
            .into_iter()
            .flat_map(|cycle| workspace.objectives_in(cycle.id))
            .filter_map(|objective| {
                let checkup = model::checkup(workspace, objective.id, lexicon, today)?;
                Some(CheckedObjective {
                    id: Name(objective.id.id()),
                    title: objective.title.as_str(),
                    cycle: Name(objective.cycle.id()),
                    quality: checkup.quality.get(),
                    grade: checkup.quality.grade().into(),
                    findings: checkup.findings.iter().map(Finding::from).collect(),
                })
            });
        Ok(Self {
            objectives: objectives.collect(),
        })
    }
}

impl From<&model::Finding> for Finding {
    fn from(finding: &model::Finding) -> Self {
        let (kind, id) = match finding.about {
            model::About::Objective(id) => (MemberKind::Objective, id.id()),
            model::About::KeyResult(id) => (MemberKind::KeyResult, id.id()),
        };
        Self {
            rule: finding.rule.as_str(),
            severity: finding.severity.into(),
            points: finding.severity.points(),
            kind,
            id: Name(id),
            found: Found::from(&finding.facts),
        }
    }
}
