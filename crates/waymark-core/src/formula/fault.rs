//! Why a text is not a formula, and where.

use super::function::Function;

/// Where a text stops being a formula, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaFault {
    /// The place in bytes from the start, always between two characters and at most the length of the text.
    pub at: usize,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing but white space.
    Blank,
    /// Something else had to stand here.
    Expected(Expected),
    /// A sign that means nothing in a formula.
    UnknownSign(char),
    /// A word before a parenthesis that is no function.
    UnknownFunction(String),
    /// The function takes another number of [arguments](Function::arguments).
    WrongCount(Function),
    /// A number beyond [`VALUE_MAX`](crate::VALUE_MAX).
    NumberTooLarge,
    /// A name above [`NAME_MAX`](super::NAME_MAX).
    NameTooLong,
    /// A text above [`FORMULA_MAX`](super::FORMULA_MAX).
    TooLong,
    /// Nesting above [`DEPTH_MAX`](super::DEPTH_MAX).
    TooDeep,
    /// More parts than [`NODES_MAX`](super::NODES_MAX).
    TooMany,
}

/// What had to stand where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A number, a name, a function, a minus sign or an opening parenthesis.
    Operand,
    /// An operator, or the end.
    Operator,
    /// A comparison: `<`, `<=`, `>`, `>=`, `=` or `<>`.
    Comparison,
    /// A digit after a decimal point.
    Digit,
    /// A whole number of decimals from -9 to 9, in digits.
    Places,
    /// The name of an input.
    Name,
    /// `)`, or an operator.
    ClosingParenthesis,
    /// `]`.
    ClosingBracket,
}

impl FormulaFault {
    pub(super) fn new(at: usize, kind: FaultKind) -> Self {
        Self { at, kind }
    }

    /// The place in characters from the start, for a person who counts; `text` is the one that was refused.
    pub fn characters_before(&self, text: &str) -> usize {
        text.char_indices().take_while(|(at, _)| *at < self.at).count()
    }
}
