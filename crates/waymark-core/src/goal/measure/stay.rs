//! A number to be held above, below or within bounds.

use super::super::quantity::Value;
use super::Unit;

/// A number to be held above, below or within bounds.
///
/// # Source
/// Scoring method S-6.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    /// What the number counts.
    pub unit: Option<Unit>,
    /// The bounds, inclusive.
    pub corridor: Corridor,
    /// How far outside the bounds a reading is "at risk" rather than "off track"; none where not given.
    pub margin: Option<Value>,
    /// How the readings make one score.
    pub held_by: HeldBy,
}

/// Inclusive bounds of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corridor {
    /// At least this.
    Above(Value),
    /// At most this.
    Below(Value),
    /// From the first to the second; see [`Corridor::within`].
    Within(Bounds),
}

/// Two bounds in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    // low <= high
    low: Value,
    high: Value,
}

impl Bounds {
    /// Bounds from `low` to `high`.
    ///
    /// # Errors
    /// [`CorridorFault::UpsideDown`] when `low` lies above `high`.
    pub fn new(low: Value, high: Value) -> Result<Self, CorridorFault> {
        if low > high {
            Err(CorridorFault::UpsideDown)
        } else {
            Ok(Self { low, high })
        }
    }

    /// How far a number lies outside the bounds, 0 inside.
    pub fn distance(self, number: f64) -> f64 {
        (self.low.get() - number).max(number - self.high.get()).max(0.0)
    }

    /// The lower bound.
    pub fn low(self) -> Value {
        self.low
    }

    /// The upper bound.
    pub fn high(self) -> Value {
        self.high
    }
}

/// Why two values are not bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorridorFault {
    /// The lower bound lies above the upper one.
    UpsideDown,
}

/// How the readings of a stay measure make one score (S-6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HeldBy {
    /// The share of periods held.
    #[default]
    Share,
    /// 1 while the latest reading holds, else 0.
    Latest,
    /// 1 while the mean of the readings holds, else 0.
    Mean,
    /// 1 while the worst reading holds, else 0.
    Worst,
}

impl Corridor {
    /// Bounds from `low` to `high`.
    ///
    /// # Errors
    /// [`CorridorFault::UpsideDown`] when `low` lies above `high`.
    pub fn within(low: Value, high: Value) -> Result<Self, CorridorFault> {
        Bounds::new(low, high).map(Self::Within)
    }

    /// How far a number lies outside the bounds, 0 inside.
    pub fn distance(self, number: f64) -> f64 {
        match self {
            Self::Above(low) => (low.get() - number).max(0.0),
            Self::Below(high) => (number - high.get()).max(0.0),
            Self::Within(bounds) => bounds.distance(number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    #[test]
    fn bounds_are_inclusive_and_distance_is_measured_from_the_nearer_one() {
        let corridor = Corridor::within(value(10.0), value(20.0)).unwrap();
        assert_eq!(
            [8.0, 10.0, 15.0, 20.0, 23.0].map(|n| corridor.distance(n)),
            [2.0, 0.0, 0.0, 0.0, 3.0]
        );
        assert_eq!(Corridor::Above(value(95.0)).distance(94.0), 1.0);
        assert_eq!(Corridor::Below(value(5.0)).distance(4.0), 0.0);
    }

    #[test]
    fn bounds_upside_down_are_refused() {
        assert_eq!(Corridor::within(value(2.0), value(1.0)), Err(CorridorFault::UpsideDown));
    }
}
