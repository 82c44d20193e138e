//! When a KPI is green, amber or red.

use super::super::quantity::Value;

/// When a KPI is green, amber or red (K-2).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Thresholds {
    /// Green from all of the target on, amber from 90 % on.
    #[default]
    Default,
    /// By the share of the target that is attained; see [`Thresholds::shares`].
    Shares(ThresholdShares),
    /// By the value itself; whichever is better in the KPI's direction is where green begins. Says nothing of a range.
    Values {
        /// The one value.
        green: Value,
        /// The other.
        amber: Value,
    },
}

/// Two shares of the target in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThresholdShares {
    // 0 <= amber <= green
    green: Value,
    amber: Value,
}

/// Why two shares are no thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdsFault {
    /// Amber lies above green, or below zero.
    NotInOrder,
}

impl Thresholds {
    /// Green and amber from these shares of the target on; 1 is all of it.
    ///
    /// # Errors
    /// [`ThresholdsFault::NotInOrder`] unless `0 <= amber <= green`.
    pub fn shares(green: Value, amber: Value) -> Result<Self, ThresholdsFault> {
        if amber > green || amber < Value::ZERO {
            return Err(ThresholdsFault::NotInOrder);
        }
        Ok(Self::Shares(ThresholdShares { green, amber }))
    }
}

impl ThresholdShares {
    /// From which share of the target on it is green.
    pub fn green(self) -> Value {
        self.green
    }

    /// From which share of the target on it is amber.
    pub fn amber(self) -> Value {
        self.amber
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amber_lies_from_zero_to_green_both_included() {
        let is_taken = |green, amber| {
            let value = |number| Value::new(number).expect("a small number");
            Thresholds::shares(value(green), value(amber)).is_ok()
        };
        assert!(is_taken(0.8, 0.8) && is_taken(0.8, 0.0));
        assert!(!is_taken(0.8, 0.9) && !is_taken(0.8, -0.1));
    }
}
