//! How much of its target a value attains (K-1).

use super::target::Held;
use crate::goal::{Direction, TargetRange, Value};
use crate::scoring::{Score, ratio};

/// How much of what it is held against a value attains; `None` where a ratio says nothing, as in S-2.
pub fn attainment(held: Held, value: Value) -> Option<Score> {
    match held {
        Held::AtLeast(level) => ratio(Direction::Increase, value, level),
        Held::AtMost(level) => ratio(Direction::Decrease, value, level),
        Held::Within(range) => Some(within(range, value)),
    }
}

/// All of it inside the bounds, nothing of it a tolerance away from them.
fn within(range: TargetRange, value: Value) -> Score {
    let distance = range.bounds.distance(value.get());
    Score::new((1.0 - distance / range.tolerance().get()).max(0.0))
}
