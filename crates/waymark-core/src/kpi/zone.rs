//! From which value on a KPI is green, and from which amber (K-2).

use super::health::{AMBER, GREEN};
use super::target::Held;
use crate::goal::{EPSILON, TargetRange, Thresholds, Value};
use crate::scoring::nearest_value;

/// Where a KPI is green and where it is at least amber; beyond both it is red.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zones {
    /// The values that are green.
    pub green: Stretch,
    /// The values that are green or amber; where a ratio says nothing, the same as the green ones (K-1).
    pub amber: Stretch,
}

/// Values from one to another, both included; an open side has no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The least of them.
    pub low: Option<Value>,
    /// The greatest of them.
    pub high: Option<Value>,
}

/// The zones of a KPI that is held against something: the values at which [`super::health`] changes its answer.
pub fn zones(held: Held, thresholds: Thresholds) -> Zones {
    let by_share = |green, amber| Zones {
        green: by_share(held, green),
        amber: by_share(held, amber),
    };
    match (thresholds, held) {
        (Thresholds::Default, _) | (Thresholds::Values { .. }, Held::Within(_)) => by_share(GREEN, AMBER),
        (Thresholds::Shares(shares), _) => by_share(shares.green().get(), shares.amber().get()),
        (Thresholds::Values { green, amber }, Held::AtLeast(_)) => Zones {
            green: at_least(green.max(amber)),
            amber: at_least(green.min(amber)),
        },
        (Thresholds::Values { green, amber }, Held::AtMost(_)) => Zones {
            green: at_most(green.min(amber)),
            amber: at_most(green.max(amber)),
        },
    }
}

fn by_share(held: Held, share: f64) -> Stretch {
    match held {
        Held::AtLeast(level) if level.get() > EPSILON => at_least(nearest_value(level.get() * share)),
        Held::AtLeast(level) => at_least(level),
        Held::AtMost(level) if level.get() > EPSILON && share > EPSILON => at_most(nearest_value(level.get() / share)),
        Held::AtMost(level) => at_most(level),
        Held::Within(range) => around(range, share),
    }
}

fn at_least(value: Value) -> Stretch {
    Stretch {
        low: Some(value),
        high: None,
    }
}

fn at_most(value: Value) -> Stretch {
    Stretch {
        low: None,
        high: Some(value),
    }
}

/// The range with what is still near enough to it on both sides.
fn around(range: TargetRange, share: f64) -> Stretch {
    let beyond = (range.tolerance().get() * (1.0 - share)).max(0.0);
    Stretch {
        low: Some(nearest_value(range.bounds.low().get() - beyond)),
        high: Some(nearest_value(range.bounds.high().get() + beyond)),
    }
}
