//! Which values are green, and which at least amber (K-2): where a gauge changes its colour.

use super::health::{AMBER, GREEN};
use super::target::Held;
use crate::goal::{TargetRange, Thresholds, Value};

/// Values from one end to the other, both included; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ValueSpan {
    /// The lower end.
    pub from: Option<Value>,
    /// The upper end.
    pub to: Option<Value>,
}

/// The values that are green, and those that are green or amber; none where no value can be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HealthSpans {
    /// What is green.
    pub green: Option<ValueSpan>,
    /// What is green or amber.
    pub amber: Option<ValueSpan>,
}

/// Which values are green, and which green or amber, where they are held against this.
pub fn health_spans(held: Held, thresholds: Thresholds) -> HealthSpans {
    let (green, amber) = match thresholds {
        Thresholds::Shares(shares) => (shares.green().get(), shares.amber().get()),
        Thresholds::Default | Thresholds::Values { .. } => (GREEN, AMBER),
    };
    let both = |span: &dyn Fn(f64) -> Option<ValueSpan>| HealthSpans {
        green: span(green),
        amber: span(amber),
    };
    match (held, thresholds) {
        (Held::AtLeast(_), Thresholds::Values { green, amber }) => HealthSpans {
            green: at_least(green.max(amber).get()),
            amber: at_least(green.min(amber).get()),
        },
        (Held::AtMost(_), Thresholds::Values { green, amber }) => HealthSpans {
            green: at_most(green.min(amber).get()),
            amber: at_most(green.max(amber).get()),
        },
        (Held::AtLeast(level), Thresholds::Default | Thresholds::Shares(_)) => both(&|share| {
            at_least(if is_a_measure(level) {
                level.get() * share
            } else {
                level.get()
            })
        }),
        (Held::AtMost(level), Thresholds::Default | Thresholds::Shares(_)) => both(&|share| {
            at_most(if is_a_measure(level) {
                level.get() / share
            } else {
                level.get()
            })
        }),
        (Held::Within(range), _) => both(&|share| within(range, share)),
    }
}

/// Whether a ratio to a level says something (K-1); where not, the level is reached or not.
fn is_a_measure(level: Value) -> bool {
    level > Value::ZERO
}

fn at_least(from: f64) -> Option<ValueSpan> {
    Some(ValueSpan {
        from: Value::new(from).ok(),
        to: None,
    })
}

/// Beyond what a value can be, the end is open.
fn at_most(to: f64) -> Option<ValueSpan> {
    Some(ValueSpan {
        from: None,
        to: Value::new(to).ok(),
    })
}

/// Nothing attains more than all of a range, and everything attains nothing of it.
fn within(range: TargetRange, share: f64) -> Option<ValueSpan> {
    if share > GREEN {
        return None;
    }
    if share <= 0.0 {
        return Some(ValueSpan::default());
    }
    let around = range.tolerance().get() * (1.0 - share);
    Some(ValueSpan {
        from: Value::new(range.bounds.low().get() - around).ok(),
        to: Value::new(range.bounds.high().get() + around).ok(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::health::{Health, health};
    use super::*;
    use crate::goal::Bounds;
    use crate::testing::value;

    type Ends = (Option<f64>, Option<f64>);

    #[track_caller]
    fn check(held: Held, thresholds: Thresholds, green: Ends, amber: Ends) {
        let ends = |span: Option<ValueSpan>| span.map(|span| (span.from.map(Value::get), span.to.map(Value::get)));
        let spans = health_spans(held, thresholds);
        assert_eq!((ends(spans.green), ends(spans.amber)), (Some(green), Some(amber)));
        // the health of a value changes exactly at the ends
        for end in [green.0, green.1].into_iter().flatten() {
            assert_eq!(health(Some(held), thresholds, value(end)), Health::Green, "{end}");
        }
    }

    #[test]
    fn a_level_is_green_from_itself_on_and_amber_from_nine_tenths() {
        check(
            Held::AtLeast(value(100.0)),
            Thresholds::Default,
            (Some(100.0), None),
            (Some(90.0), None),
        );
        check(
            Held::AtMost(value(9.0)),
            Thresholds::Default,
            (None, Some(9.0)),
            (None, Some(10.0)),
        );
    }

    #[test]
    fn shares_and_values_move_the_ends() {
        let shares = Thresholds::shares(value(0.8), value(0.5)).unwrap();
        check(Held::AtMost(value(8.0)), shares, (None, Some(10.0)), (None, Some(16.0)));
        let values = Thresholds::Values {
            green: value(6.0),
            amber: value(10.0),
        };
        check(Held::AtMost(value(8.0)), values, (None, Some(6.0)), (None, Some(10.0)));
        check(Held::AtLeast(value(8.0)), values, (Some(10.0), None), (Some(6.0), None));
    }

    #[test]
    fn a_range_is_amber_a_little_around_it() {
        let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
        let shares = Thresholds::shares(value(1.0), value(0.5)).unwrap();
        check(
            Held::Within(range),
            shares,
            (Some(10.0), Some(20.0)),
            (Some(7.5), Some(22.5)),
        );
        let beyond = Thresholds::shares(value(1.5), value(0.0)).unwrap();
        let spans = health_spans(Held::Within(range), beyond);
        assert_eq!((spans.green, spans.amber), (None, Some(ValueSpan::default())));
    }

    #[test]
    fn a_level_that_is_no_measure_is_reached_or_not() {
        check(
            Held::AtMost(value(0.0)),
            Thresholds::Default,
            (None, Some(0.0)),
            (None, Some(0.0)),
        );
        check(
            Held::AtLeast(value(-5.0)),
            Thresholds::Default,
            (Some(-5.0), None),
            (Some(-5.0), None),
        );
    }
}
