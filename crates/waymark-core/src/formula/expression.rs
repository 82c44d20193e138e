//! A formula: its tree and its canonical text.

use std::fmt;
use std::sync::Arc;

use super::bounds::FORMULA_MAX;
use super::canonical::{canonical, filled};
use super::fault::{FaultKind, FormulaFault};
use super::grammar;
use super::inputs::Ask;
use crate::goal::Value;

/// A computation over named inputs (K-6), at most as large as its [bounds](super::FORMULA_MAX).
///
/// Its text is canonical: `parse` of it gives the same formula. Cloning costs a count.
#[derive(Clone)]
pub struct Formula {
    root: Arc<Expression>,
    text: Arc<str>,
}

impl Formula {
    /// Reads a formula as a person writes it.
    ///
    /// # Errors
    /// [`FormulaFault`] names the first place that cannot be read, and the reason.
    pub fn parse(text: &str) -> Result<Self, FormulaFault> {
        if is_too_long(text) {
            return Err(too_long(text));
        }
        let root = grammar::formula(text)?;
        let canonical = canonical(&root);
        if is_too_long(&canonical) {
            return Err(too_long(text));
        }
        Ok(Self {
            root: Arc::new(root),
            text: canonical.into(),
        })
    }

    /// The canonical text: single spaces, functions in lower case, no parenthesis that changes nothing.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same text with something else in the place of its inputs, such as their values: `12 / 40`.
    pub fn filled(&self, fill: impl Fn(&Ask) -> String) -> String {
        filled(&self.root, &|ask, text| text.push_str(&fill(ask)))
    }

    pub(super) fn root(&self) -> &Expression {
        &self.root
    }
}

/// Walks no further than the bound, however long the text is.
fn is_too_long(text: &str) -> bool {
    text.chars().nth(FORMULA_MAX).is_some()
}

fn too_long(text: &str) -> FormulaFault {
    let at = text.char_indices().nth(FORMULA_MAX).map_or(text.len(), |(at, _)| at);
    FormulaFault::new(at, FaultKind::TooLong)
}

/// By what is computed, not by how it is written; as the text is canonical, that is the same.
impl PartialEq for Formula {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.root, &other.root) || self.root == other.root
    }
}

impl Eq for Formula {}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Formula({:?})", &self.text)
    }
}

/// A part of a formula. Chains of operators are flat, so that its depth is that of its parentheses.
#[derive(Debug, PartialEq)]
pub(super) enum Expression {
    Number(Literal),
    Input(Ask),
    Negative(Box<Expression>),
    /// The first term is not a sum itself.
    Sum(Box<Expression>, Vec<(Sign, Expression)>),
    /// The first factor is not a product itself.
    Product(Box<Expression>, Vec<(Times, Expression)>),
    /// At least one argument.
    Of(Gather, Vec<Expression>),
    Abs(Box<Expression>),
    /// To a number of decimals from -9 to 9.
    Round(Box<Expression>, i8),
    /// What holds if the condition does, and what else.
    If(Box<Condition>, Box<[Expression; 2]>),
}

/// A number as it was written; never negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Literal {
    pub(super) digits: Value,
    pub(super) scale: Scale,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scale {
    One,
    Percent,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Times {
    By,
    Over,
}

/// A function of as many arguments as one likes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gather {
    Min,
    Max,
    Avg,
    Sum,
}

#[derive(Debug, PartialEq)]
pub(super) struct Condition {
    pub(super) left: Expression,
    pub(super) comparison: Comparison,
    pub(super) right: Expression,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Comparison {
    Less,
    AtMost,
    Greater,
    AtLeast,
    Same,
    Other,
}

impl Comparison {
    pub(super) const ALL: [Self; 6] = [
        // The longer sign before the one that it begins with.
        Self::AtMost,
        Self::Other,
        Self::Less,
        Self::AtLeast,
        Self::Greater,
        Self::Same,
    ];

    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
            Self::Same => "=",
            Self::Other => "<>",
        }
    }
}

impl Literal {
    /// What the number is worth: 20% is 0.2.
    pub(super) fn worth(self) -> f64 {
        match self.scale {
            Scale::One => self.digits.get(),
            Scale::Percent => self.digits.get() / 100.0,
        }
    }
}
