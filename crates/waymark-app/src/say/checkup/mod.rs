//! What the check-up says: what was found, why it matters, what would put it right, and how well it is written.

mod fix;
mod found;
mod why;

pub use fix::fix;
pub use found::{found, unit_of};
pub use why::why;

use waymark_core::checkup::{Grade, Severity};

use crate::i18n::Words;

/// A grade, as it is shown.
#[must_use]
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// What a grade means.
#[must_use]
pub const fn grade_meaning(words: Words, grade: Grade) -> &'static str {
    match grade {
        Grade::A => words.checkup_grade_a(),
        Grade::B => words.checkup_grade_b(),
        Grade::C => words.checkup_grade_c(),
        Grade::D => words.checkup_grade_d(),
    }
}

/// Error, warning, hint.
#[must_use]
pub const fn severity(words: Words, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => words.checkup_severity_error(),
        Severity::Warning => words.checkup_severity_warning(),
        Severity::Hint => words.checkup_severity_hint(),
    }
}
