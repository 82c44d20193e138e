//! Green, amber, red, or only watched (K-2).

use super::attainment::attainment;
use super::target::Held;
use crate::goal::{Thresholds, Value};
use crate::scoring::Score;
use crate::scoring::reaches;

/// How a KPI stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Health {
    /// As it should be.
    Green,
    /// Nearly.
    Amber,
    /// Not.
    Red,
    /// Only watched: without a target it is neither healthy nor ill (K-1).
    Tracking,
}

/// From which share of the target on a KPI is green (K-2).
pub(super) const GREEN: f64 = 1.0;
/// From which share of the target on a KPI is amber (K-2).
pub(super) const AMBER: f64 = 0.9;

/// How a value stands against what it is held against.
///
/// Where a ratio says nothing (K-1), it is green when the target is met, else red.
pub fn health(held: Option<Held>, thresholds: Thresholds, value: Value) -> Health {
    let Some(held) = held else {
        return Health::Tracking;
    };
    let by_share = |green, amber| match attainment(held, value) {
        Some(score) => graded(score, green, amber),
        None if is_met(held, value) => Health::Green,
        None => Health::Red,
    };
    match (thresholds, held) {
        (Thresholds::Default, _) | (Thresholds::Values { .. }, Held::Within(_)) => by_share(GREEN, AMBER),
        (Thresholds::Shares(shares), _) => by_share(shares.green().get(), shares.amber().get()),
        (Thresholds::Values { green, amber }, Held::AtLeast(_)) => {
            let (green, amber) = (green.max(amber).get(), green.min(amber).get());
            by_value(reaches(value.get(), green), reaches(value.get(), amber))
        }
        (Thresholds::Values { green, amber }, Held::AtMost(_)) => {
            let (green, amber) = (green.min(amber).get(), green.max(amber).get());
            by_value(reaches(green, value.get()), reaches(amber, value.get()))
        }
    }
}

fn graded(score: Score, green: f64, amber: f64) -> Health {
    by_value(reaches(score.raw(), green), reaches(score.raw(), amber))
}

fn by_value(is_green: bool, is_amber: bool) -> Health {
    if is_green {
        Health::Green
    } else if is_amber {
        Health::Amber
    } else {
        Health::Red
    }
}

fn is_met(held: Held, value: Value) -> bool {
    match held {
        Held::AtLeast(level) => reaches(value.get(), level.get()),
        Held::AtMost(level) => reaches(level.get(), value.get()),
        Held::Within(range) => range.bounds.distance(value.get()) <= 0.0,
    }
}
