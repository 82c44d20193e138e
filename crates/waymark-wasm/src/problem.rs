//! Why there is no answer: what JavaScript gets to catch.

mod of_formula;

pub use of_formula::FormulaReason;

use serde::Serialize;
use tsify::Tsify;
use waymark_core::TEXT_MAX;
use waymark_file::{
    DEPTH_MAX, FORMAT_VERSION, FaultKind, Limit, NotAGoalFile, OpenFault, Position, SET_ASIDE_MAX, SIZE_MAX, ScanFault,
};

use crate::words::Expected;

/// What every function throws: a plain object, never a text for people.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// Where it is wrong.
    pub at: Option<Place>,
    /// What else is known about it.
    pub detail: Box<Detail>,
}

/// What is wrong. The first group is about goal files, the second about arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// The file is larger than `detail.most` bytes.
    TooLarge,
    /// The file is written in UTF-16 or UTF-32.
    Utf16,
    /// The file is not UTF-8.
    NotUtf8,
    /// Lists and objects lie deeper in each other than `detail.most`.
    TooDeep,
    /// A text or a name in the file is longer than `detail.most` bytes.
    TextTooLong,
    /// One object of the file has two fields of one name.
    DuplicateName,
    /// The file is not JSON.
    NotJson,
    /// The file is JSON, and no goal file; `detail.reason` says why.
    NotAGoalFile,
    /// The file is of version `detail.version`; this module reads up to `detail.most`.
    TooNew,
    /// The file is of an earlier version, and `detail.migration` could not lead it to this one.
    MigrationFailed,
    /// More than `detail.most` records of the file cannot be read.
    TooDamaged,
    /// The argument must be a text.
    NotAText,
    /// The argument must be a date such as `2026-10-01`.
    NotADate,
    /// The date lies outside the years 1900 to 2999.
    DateOutOfRange,
    /// The last day lies before the first.
    EndsBeforeItStarts,
    /// There are more than `detail.most` days.
    TooManyDays,
    /// There is no word list of this language; there are `en` and `de`.
    UnknownLanguage,
    /// Nothing in the file has this id.
    UnknownId,
    /// The argument must be an object of inputs by their names.
    NotAnObject,
    /// The input `detail.name` is no number, nor an object with a number in `now` or `before`.
    NotANumber,
    /// The input `detail.name` lies beyond 1e15, above or below zero.
    NumberTooLarge,
    /// The text is no formula from a character on; `detail.fault` says why.
    NotAFormula,
}

/// Where it is wrong: a place in the text of a file or in a formula, counted from 1; a JSON pointer into the file; or an
/// argument by its name.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(untagged)]
pub enum Place {
    /// A place in the text.
    Text {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// A place in a formula.
    Formula {
        /// The character; one more than there are where something is missing at the end.
        character: usize,
    },
    /// A place in the JSON.
    Pointer {
        /// Such as `/workspace/title`.
        pointer: String,
    },
    /// An argument of the function that was called.
    Argument {
        /// Its name.
        argument: &'static str,
    },
}

/// What else is known about a problem; each code says which fields it has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Tsify)]
pub struct Detail {
    /// How many bytes there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    /// The most that there may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
    /// The version of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<f64>,
    /// The migration that refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migration: Option<&'static str>,
    /// The finer reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The input that it is about, by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is wrong with a formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<FormulaReason>,
    /// What had to stand there in a formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Expected>,
    /// The sign, or the word before a parenthesis, that a formula is not made of; the function that takes another number
    /// of arguments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
}

/// The finer reason why a file is no goal file, or why a part of it could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The field `format` is not `"waymark"`.
    OtherFormat,
    /// The field `version` is not a whole number from 1 on.
    NoVersion,
    /// The field must be there.
    Missing,
    /// It must be an object.
    NotAnObject,
    /// It must be a list.
    NotAList,
    /// It must be a text.
    NotAText,
    /// The text holds half a character.
    BrokenText,
    /// It must be a number.
    NotANumber,
    /// It must be a whole number that is not negative.
    NotWhole,
    /// It must be true or false.
    NotYesOrNo,
    /// The text is not an id.
    NotAnId,
    /// The text is not a date such as `2026-10-01`.
    NotADate,
    /// The date lies outside the years 1900 to 2999.
    DateOutOfRange,
    /// The number is outside its bounds.
    NumberOutOfRange,
    /// The text is blank, or longer than it may be.
    BlankOrTooLong,
    /// The end does not come after the start.
    NotASpan,
    /// The lower bound lies above the upper one.
    BoundsUpsideDown,
    /// The points of a plan are too many, or not each of a later day than the one before.
    PlanOutOfOrder,
    /// The values are not each of a later day than the one before.
    DatedValuesOutOfOrder,
    /// Amber lies above green, or below zero.
    ThresholdsOutOfOrder,
    /// The tolerance is zero or below.
    ToleranceNotAboveZero,
    /// The number is not a month.
    NotAMonth,
    /// Two parts of a measure share an id.
    DuplicateItem,
    /// An earlier record has the same id.
    DuplicateId,
    /// The record belongs to one that is not there.
    MissingOwner,
    /// The name is one that the program needs for itself.
    ReservedName,
}

impl From<FaultKind> for Reason {
    fn from(kind: FaultKind) -> Self {
        match kind {
            FaultKind::Missing => Self::Missing,
            FaultKind::NotAnObject => Self::NotAnObject,
            FaultKind::NotAList => Self::NotAList,
            FaultKind::NotAText => Self::NotAText,
            FaultKind::BrokenText => Self::BrokenText,
            FaultKind::NotANumber => Self::NotANumber,
            FaultKind::NotWhole => Self::NotWhole,
            FaultKind::NotYesOrNo => Self::NotYesOrNo,
            FaultKind::NotAnId(_) => Self::NotAnId,
            FaultKind::NotADate => Self::NotADate,
            FaultKind::DateOutOfRange => Self::DateOutOfRange,
            FaultKind::Number(_) => Self::NumberOutOfRange,
            FaultKind::Text(_) => Self::BlankOrTooLong,
            FaultKind::Span(_) => Self::NotASpan,
            FaultKind::Corridor(_) => Self::BoundsUpsideDown,
            FaultKind::Plan(_) => Self::PlanOutOfOrder,
            FaultKind::DatedValues(_) => Self::DatedValuesOutOfOrder,
            FaultKind::Thresholds(_) => Self::ThresholdsOutOfOrder,
            FaultKind::Tolerance(_) => Self::ToleranceNotAboveZero,
            FaultKind::NotAMonth => Self::NotAMonth,
            FaultKind::DuplicateItem => Self::DuplicateItem,
            FaultKind::DuplicateId => Self::DuplicateId,
            FaultKind::MissingOwner => Self::MissingOwner,
            FaultKind::ReservedName => Self::ReservedName,
        }
    }
}

impl Problem {
    fn new(code: Code) -> Self {
        Self {
            code,
            at: None,
            detail: Box::default(),
        }
    }

    fn in_text(code: Code, position: Position) -> Self {
        let Position { line, column } = position;
        Self {
            at: Some(Place::Text { line, column }),
            ..Self::new(code)
        }
    }

    pub(crate) fn of_argument(code: Code, argument: &'static str) -> Self {
        Self {
            at: Some(Place::Argument { argument }),
            ..Self::new(code)
        }
    }

    pub(crate) fn at_most(mut self, most: usize) -> Self {
        self.detail.most = Some(most);
        self
    }

    pub(crate) fn of_input(code: Code, name: &str) -> Self {
        let mut problem = Self::of_argument(code, "inputs");
        problem.detail.name = Some(name.to_owned());
        problem
    }

    fn because(mut self, reason: Reason) -> Self {
        self.detail.reason = Some(reason);
        self
    }
}

impl From<OpenFault> for Problem {
    fn from(fault: OpenFault) -> Self {
        match fault {
            OpenFault::TooLarge { bytes } => {
                let mut problem = Self::new(Code::TooLarge).at_most(SIZE_MAX);
                problem.detail.bytes = Some(bytes);
                problem
            }
            OpenFault::Utf16 => Self::new(Code::Utf16),
            OpenFault::NotUtf8(position) => Self::in_text(Code::NotUtf8, position),
            OpenFault::Limit(ScanFault { limit, position }) => match limit {
                Limit::Depth => Self::in_text(Code::TooDeep, position).at_most(DEPTH_MAX),
                Limit::TextLength => Self::in_text(Code::TextTooLong, position).at_most(TEXT_MAX),
                Limit::DuplicateName => Self::in_text(Code::DuplicateName, position),
            },
            OpenFault::NotJson(position) => Self::in_text(Code::NotJson, position),
            OpenFault::NotAGoalFile(why) => Self::from(why),
            OpenFault::TooNew { version } => {
                let mut problem = Self::new(Code::TooNew).at_most(FORMAT_VERSION as usize);
                problem.detail.version = Some(version as f64);
                problem
            }
            OpenFault::MigrationFailed { migration } => {
                let mut problem = Self::new(Code::MigrationFailed);
                problem.detail.migration = Some(migration);
                problem
            }
            OpenFault::TooDamaged => Self::new(Code::TooDamaged).at_most(SET_ASIDE_MAX),
        }
    }
}

impl From<NotAGoalFile> for Problem {
    fn from(why: NotAGoalFile) -> Self {
        let problem = Self::new(Code::NotAGoalFile);
        match why {
            NotAGoalFile::NotAnObject => problem.because(Reason::NotAnObject),
            NotAGoalFile::OtherFormat => problem.because(Reason::OtherFormat),
            NotAGoalFile::NoVersion => problem.because(Reason::NoVersion),
            NotAGoalFile::Workspace(fault) => Self {
                at: Some(Place::Pointer { pointer: fault.at }),
                ..problem.because(fault.what.into())
            },
        }
    }
}
