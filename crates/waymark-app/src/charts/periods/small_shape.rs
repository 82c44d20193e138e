//! A small chart of periods without letters, on a scale that several share.

use super::super::value::{dots, line, surface};
use super::plot::Look;

/// The sheet, in its own units; it is stretched to its place across.
pub(super) const WIDTH: f64 = 160.0;
/// How high it is.
pub(super) const HEIGHT: f64 = 56.0;
/// Room for the last dot.
const MARGIN: f64 = 4.0;
/// What is left free beyond the numbers, as a part of their range.
const AIR: f64 = 0.08;
/// What is left free between two bars, as a part of a column.
const BETWEEN: f64 = 0.28;
const DOT: f64 = 2.6;

/// From the least to the greatest number on any of the charts that are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallScale {
    low: f64,
    high: f64,
}

impl SmallScale {
    /// The scale that holds all numbers; bars have 0 on it.
    #[must_use]
    pub fn of(look: Look, numbers: impl Iterator<Item = f64>) -> Self {
        let zero = (look == Look::Bars).then_some(0.0);
        let ends = numbers.chain(zero).filter(|it| it.is_finite());
        let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| {
            (low.min(it), high.max(it))
        });
        if low >= high {
            let only = if low.is_finite() { low } else { 0.0 };
            return Self {
                low: only - 1.0,
                high: only + 1.0,
            };
        }
        let air = (high - low) * AIR;
        let ends_at_zero = |end: f64| look == Look::Bars && end == 0.0;
        Self {
            low: if ends_at_zero(low) { low } else { low - air },
            high: if ends_at_zero(high) { high } else { high + air },
        }
    }

    fn down(self, number: f64) -> f64 {
        let share = (self.high - number) / (self.high - self.low);
        MARGIN + share.clamp(0.0, 1.0) * (HEIGHT - MARGIN * 2.0)
    }
}

/// The ways of the pen of a small chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SmallShape {
    /// The bars.
    pub bars: String,
    /// The line, a gap lifts the pen.
    pub line: String,
    /// The last value, and what stands alone between gaps.
    pub dots: String,
    /// What the last period is held against.
    pub target: String,
}

impl SmallShape {
    /// The picture of values, oldest first.
    #[must_use]
    pub fn of(values: &[Option<f64>], target: Option<f64>, look: Look, scale: SmallScale) -> Self {
        let step = (WIDTH - MARGIN * 2.0) / values.len().max(1) as f64;
        let middle = |at: usize| MARGIN + step * (at as f64 + 0.5);
        let mut shape = Self::default();
        let mut run: Vec<(f64, f64)> = Vec::new();
        let mut alone: Vec<(f64, f64)> = Vec::new();
        let mut last = None;
        for (at, value) in values.iter().map(Some).chain([None]).enumerate() {
            match value {
                Some(Some(number)) => {
                    let place = (middle(at), scale.down(*number));
                    run.push(place);
                    last = Some(place);
                    shape.bars.push_str(&bar(place, step, scale.down(0.0)));
                }
                Some(None) | None => {
                    shape.line.push_str(&line(&run));
                    alone.extend(run.first().filter(|_| run.len() == 1));
                    run.clear();
                }
            }
        }
        alone.retain(|place| Some(*place) != last);
        shape.dots = dots(&alone, DOT / 2.0) + &dots(&Vec::from_iter(last), DOT);
        shape.target = target.map_or_else(String::new, |target| {
            let y = scale.down(target);
            line(&[(0.0, y), (WIDTH, y)])
        });
        match look {
            Look::Bars => Self {
                line: String::new(),
                dots: String::new(),
                ..shape
            },
            Look::Line => Self {
                bars: String::new(),
                ..shape
            },
        }
    }
}

fn bar((x, y): (f64, f64), step: f64, floor: f64) -> String {
    let half = step * (1.0 - BETWEEN) / 2.0;
    surface(&[(x - half, floor), (x - half, y), (x + half, y), (x + half, floor)])
}
