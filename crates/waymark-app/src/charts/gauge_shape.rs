//! Where a value, its target and its thresholds stand on a bar, as shares of its length.

/// What a gauge shows, all on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GaugeReading {
    /// Where the needle is; none without a value.
    pub value: Option<f64>,
    /// The levels that are marked: what is due, then the whole target where that is another.
    pub levels: Vec<f64>,
    /// From where to where it is green; none where nothing is.
    pub green: Option<GaugeSpan>,
    /// From where to where it is green or amber.
    pub amber: Option<GaugeSpan>,
    /// It is about a range, so the scale need not begin at zero.
    pub is_range: bool,
}

/// From one end to the other; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GaugeSpan {
    /// The lower end.
    pub from: Option<f64>,
    /// The upper end.
    pub to: Option<f64>,
}

/// A piece of the bar, in shares of its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GaugePiece {
    /// Where it begins.
    pub start: f64,
    /// How long it is.
    pub length: f64,
}

/// A gauge, in shares of its length from its lower end.
#[derive(Clone, Debug, PartialEq)]
pub struct GaugeShape {
    /// The bar from zero, or from its lower end, to the value.
    pub fill: Option<GaugePiece>,
    /// Where the value is.
    pub needle: Option<f64>,
    /// Where the levels are.
    pub ticks: Vec<f64>,
    /// Where it is green; none where nothing on the bar is.
    pub green: Option<GaugePiece>,
    /// Where it is green or amber.
    pub amber: Option<GaugePiece>,
}

/// Room beyond the outermost of what is marked, as a share of the scale.
const ROOM: f64 = 0.08;
/// Room on both sides of a range, as a share of it.
const RANGE_ROOM: f64 = 0.35;

impl GaugeShape {
    /// The picture of a reading; none where there is neither a value nor a level.
    #[must_use]
    pub fn of(reading: &GaugeReading) -> Option<Self> {
        let scale = Scale::of(reading)?;
        let zero = scale.place(0.0);
        Some(Self {
            fill: reading.value.map(|value| GaugePiece::between(zero, scale.place(value))),
            needle: reading.value.map(|value| scale.place(value)),
            ticks: reading.levels.iter().map(|level| scale.place(*level)).collect(),
            green: reading.green.and_then(|span| scale.piece(span)),
            amber: reading.amber.and_then(|span| scale.piece(span)),
        })
    }
}

impl GaugePiece {
    fn between(one: f64, other: f64) -> Self {
        Self {
            start: one.min(other),
            length: (one - other).abs(),
        }
    }
}

/// From the lower to the upper end of the bar.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(reading: &GaugeReading) -> Option<Self> {
        if reading.value.is_none() && reading.levels.is_empty() && reading.green.is_none() {
            return None;
        }
        let ends = [reading.green, reading.amber].into_iter().flatten();
        let marked = (reading.value.into_iter())
            .chain(reading.levels.iter().copied())
            .chain(ends.flat_map(|span| [span.from, span.to]).flatten());
        let (low, high) = marked.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| {
            (low.min(at), high.max(at))
        });
        let (low, high) = if reading.is_range {
            let room = (high - low) * RANGE_ROOM;
            (low - room, high + room)
        } else {
            let (low, high) = (low.min(0.0), high.max(0.0));
            let room = (high - low) * ROOM;
            (if low < 0.0 { low - room } else { low }, high + room)
        };
        let is_flat = high <= low;
        Some(Self {
            low,
            high: if is_flat { low + 1.0 } else { high },
        })
    }

    fn place(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The part of a span that is on the bar.
    fn piece(&self, span: GaugeSpan) -> Option<GaugePiece> {
        let from = span.from.map_or(0.0, |from| self.place(from));
        let to = span.to.map_or(1.0, |to| self.place(to));
        (to > from).then(|| GaugePiece::between(from, to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(from: f64) -> Option<GaugeSpan> {
        Some(GaugeSpan {
            from: Some(from),
            to: None,
        })
    }

    fn to(to: f64) -> Option<GaugeSpan> {
        Some(GaugeSpan {
            from: None,
            to: Some(to),
        })
    }

    #[track_caller]
    fn check(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn a_value_fills_the_bar_from_zero_and_the_target_has_a_tick() {
        let shape = GaugeShape::of(&GaugeReading {
            value: Some(50.0),
            levels: vec![100.0],
            green: from(100.0),
            amber: from(90.0),
            is_range: false,
        })
        .expect("there is a value");
        // the bar ends at 108
        check(shape.fill.expect("a fill").length, 50.0 / 108.0);
        check(shape.ticks[0], 100.0 / 108.0);
        check(shape.green.expect("green").start, 100.0 / 108.0);
        check(shape.amber.expect("amber").length, 18.0 / 108.0);
    }

    #[test]
    fn less_is_better_is_green_from_the_beginning() {
        let shape = GaugeShape::of(&GaugeReading {
            value: Some(12.0),
            levels: vec![9.0],
            green: to(9.0),
            amber: to(10.0),
            is_range: false,
        })
        .expect("there is a value");
        let green = shape.green.expect("green");
        check(green.start, 0.0);
        check(green.length, 9.0 / 12.96);
    }

    #[test]
    fn a_value_below_zero_fills_towards_zero() {
        let shape = GaugeShape::of(&GaugeReading {
            value: Some(-10.0),
            levels: vec![10.0],
            ..GaugeReading::default()
        })
        .expect("there is a value");
        let fill = shape.fill.expect("a fill");
        check(fill.start + fill.length, 0.5);
        check(shape.needle.expect("a needle"), fill.start);
    }

    #[test]
    fn a_range_stands_in_the_middle_of_its_bar() {
        let span = |from, to| {
            Some(GaugeSpan {
                from: Some(from),
                to: Some(to),
            })
        };
        let shape = GaugeShape::of(&GaugeReading {
            value: Some(15.0),
            green: span(10.0, 20.0),
            amber: span(5.0, 25.0),
            is_range: true,
            ..GaugeReading::default()
        })
        .expect("there is a value");
        check(shape.needle.expect("a needle"), 0.5);
        check(shape.green.expect("green").length, 10.0 / 34.0);
    }

    #[test]
    fn without_value_and_target_there_is_no_gauge() {
        assert_eq!(GaugeShape::of(&GaugeReading::default()), None);
    }

    #[test]
    fn nothing_of_nothing_is_an_empty_bar() {
        let zero = GaugeShape::of(&GaugeReading {
            value: Some(0.0),
            ..GaugeReading::default()
        });
        check(zero.and_then(|shape| shape.fill).expect("a fill").length, 0.0);
    }
}
