//! Why a formula comes to nothing (K-6).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::formula;

/// Why a formula comes to nothing: "n/a", with its reason (K-6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct NotAvailable {
    /// What the reason is.
    pub code: NotAvailableCode,
    /// The input that has no value, or that is 0 and divided by; `null` where it is no input alone.
    pub name: Option<String>,
    /// The period in which it was asked for.
    pub when: Option<When>,
    /// The part of the formula that is 0 and divided by, where it is more than an input.
    pub part: Option<String>,
}

/// Why a formula comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum NotAvailableCode {
    /// An input has no value.
    Missing,
    /// What is divided by is 0.
    DivisionByZero,
    /// The result, or a step to it, is too large.
    OutOfRange,
}

/// The period in which a formula asks for an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum When {
    /// The one that is computed.
    Now,
    /// The one before.
    Before,
}

impl NotAvailable {
    fn of_input(code: NotAvailableCode, ask: &formula::Ask) -> Self {
        Self {
            code,
            name: Some(ask.name.as_str().to_owned()),
            when: Some(ask.when.into()),
            part: None,
        }
    }

    fn of_part(code: NotAvailableCode, part: Option<&str>) -> Self {
        Self {
            code,
            name: None,
            when: None,
            part: part.map(str::to_owned),
        }
    }
}

impl From<&formula::NotAvailable> for NotAvailable {
    fn from(reason: &formula::NotAvailable) -> Self {
        use formula::{Divisor, NotAvailable as Model};
        match reason {
            Model::Missing(ask) => Self::of_input(NotAvailableCode::Missing, ask),
            Model::DivisionByZero(Divisor::Input(ask)) => Self::of_input(NotAvailableCode::DivisionByZero, ask),
            Model::DivisionByZero(Divisor::Part(text)) => Self::of_part(NotAvailableCode::DivisionByZero, Some(text)),
            Model::OutOfRange => Self::of_part(NotAvailableCode::OutOfRange, None),
        }
    }
}

impl From<formula::When> for When {
    fn from(when: formula::When) -> Self {
        match when {
            formula::When::Current => Self::Now,
            formula::When::Previous => Self::Before,
        }
    }
}
