//! The functions of the language.

/// What can be called in a formula; upper or lower case does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// The least of its arguments.
    Min,
    /// The greatest of its arguments.
    Max,
    /// The mean of its arguments.
    Avg,
    /// All arguments together.
    Sum,
    /// A value without its sign.
    Abs,
    /// To whole numbers, or to a number of decimals; halves away from zero.
    Round,
    /// One of two values.
    If,
    /// An input in the period before.
    Previous,
}

impl Function {
    /// All functions.
    pub const ALL: [Self; 8] = [
        Self::Min,
        Self::Max,
        Self::Avg,
        Self::Sum,
        Self::Abs,
        Self::Round,
        Self::If,
        Self::Previous,
    ];

    /// What it is called in a formula, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Avg => "avg",
            Self::Sum => "sum",
            Self::Abs => "abs",
            Self::Round => "round",
            Self::If => "if",
            Self::Previous => "previous",
        }
    }

    /// How many arguments it takes at least, and at most where there is a limit.
    pub const fn arguments(self) -> (usize, Option<usize>) {
        match self {
            Self::Min | Self::Max | Self::Avg | Self::Sum => (1, None),
            Self::Abs | Self::Previous => (1, Some(1)),
            Self::Round => (1, Some(2)),
            Self::If => (3, Some(3)),
        }
    }

    pub(super) fn called(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|function| function.name().eq_ignore_ascii_case(word))
    }

    pub(super) fn takes(self, arguments: usize) -> bool {
        let (least, most) = self.arguments();
        arguments >= least && most.is_none_or(|most| arguments <= most)
    }
}
