//! Why a text is no formula.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::formula::{DEPTH_MAX, FORMULA_MAX, FaultKind, FormulaFault, NAME_MAX, NODES_MAX};

use super::{Code, Detail, Place, Problem};

/// What is wrong with a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum FormulaReason {
    /// There is nothing but white space.
    Blank,
    /// `detail.expected` had to stand there.
    Expected,
    /// The sign `detail.word` means nothing in a formula.
    UnknownSign,
    /// There is no function `detail.word`.
    UnknownFunction,
    /// The function `detail.word` takes another number of arguments.
    WrongCount,
    /// The number is larger than 1e15.
    NumberTooLarge,
    /// The name has more than `detail.most` characters.
    NameTooLong,
    /// The formula has more than `detail.most` characters.
    TooLong,
    /// Parentheses and functions lie deeper in each other than `detail.most`.
    TooDeep,
    /// The formula has more than `detail.most` parts.
    TooMany,
}

impl Problem {
    /// What is wrong with a formula that was written as this text.
    pub(crate) fn of_formula(text: &str, fault: &FormulaFault) -> Self {
        let character = fault.characters_before(text) + 1;
        Self {
            at: Some(Place::Formula { character }),
            detail: Box::new(Detail::from(&fault.kind)),
            ..Self::new(Code::NotAFormula)
        }
    }
}

impl From<&FaultKind> for Detail {
    fn from(kind: &FaultKind) -> Self {
        let (fault, expected, word, most) = match kind {
            FaultKind::Blank => (FormulaReason::Blank, None, None, None),
            FaultKind::Expected(what) => (FormulaReason::Expected, Some((*what).into()), None, None),
            FaultKind::UnknownSign(sign) => (FormulaReason::UnknownSign, None, Some(sign.to_string()), None),
            FaultKind::UnknownFunction(word) => (FormulaReason::UnknownFunction, None, Some(word.clone()), None),
            FaultKind::WrongCount(function) => {
                (FormulaReason::WrongCount, None, Some(function.name().to_owned()), None)
            }
            FaultKind::NumberTooLarge => (FormulaReason::NumberTooLarge, None, None, None),
            FaultKind::NameTooLong => (FormulaReason::NameTooLong, None, None, Some(NAME_MAX)),
            FaultKind::TooLong => (FormulaReason::TooLong, None, None, Some(FORMULA_MAX)),
            FaultKind::TooDeep => (FormulaReason::TooDeep, None, None, Some(DEPTH_MAX)),
            FaultKind::TooMany => (FormulaReason::TooMany, None, None, Some(NODES_MAX)),
        };
        Self {
            fault: Some(fault),
            expected,
            word,
            most,
            ..Self::default()
        }
    }
}
