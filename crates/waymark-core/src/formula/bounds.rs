//! How large a formula may be: far above any use, low enough that no text costs time or stack.

/// The longest formula in characters, as written and in its canonical text.
pub const FORMULA_MAX: usize = 2_000;
/// The deepest nesting of parentheses, functions and minus signs.
pub const DEPTH_MAX: usize = 32;
/// The most numbers, inputs, operators and functions together.
pub const NODES_MAX: usize = 500;
/// The longest name of an input in characters.
pub const NAME_MAX: usize = 100;
/// The most decimals that `round` keeps, and the most digits before the point that it rounds away.
pub const PLACES_MAX: i8 = 9;
