//! How numbers are compared: two that are closer than epsilon are the same (scoring method, head).

use crate::goal::{EPSILON, VALUE_MAX, Value};

/// Whether a number is zero.
pub(crate) fn is_zero(number: f64) -> bool {
    number.abs() < EPSILON
}

/// Whether `a` is greater than `b` and not the same number.
pub(crate) fn exceeds(a: f64, b: f64) -> bool {
    a - b >= EPSILON
}

/// Whether `a` is greater than `b` or the same number.
pub(crate) fn reaches(a: f64, b: f64) -> bool {
    !exceeds(b, a)
}

/// The value nearest to a number that was computed from values.
pub(crate) fn nearest_value(number: f64) -> Value {
    Value::new(number.clamp(-VALUE_MAX, VALUE_MAX)).unwrap_or(Value::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_closer_than_epsilon_are_the_same() {
        assert!(is_zero(1e-10) && !is_zero(1e-8));
        assert!(reaches(0.7 - 1e-10, 0.7) && !exceeds(0.7 + 1e-10, 0.7));
        assert!(exceeds(0.71, 0.7) && !reaches(0.69, 0.7));
    }

    #[test]
    fn a_computed_number_beyond_the_bounds_is_brought_back() {
        assert_eq!(nearest_value(2e15).get(), VALUE_MAX);
        assert_eq!(nearest_value(f64::NEG_INFINITY).get(), -VALUE_MAX);
        assert_eq!(nearest_value(1.5).get(), 1.5);
    }

    #[test]
    fn numbers_one_epsilon_apart_are_two() {
        assert!(exceeds(EPSILON, 0.0) && !is_zero(EPSILON));
    }
}
