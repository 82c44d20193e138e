//! The numbers beside the sheet: round, few, and fitted to what is shown.

use super::plot::Axis;

/// What is left free beyond the numbers shown, as a part of their range.
const AIR: f64 = 0.06;
/// A range that is this small a part of its numbers is no range.
const FLAT: f64 = 1e-9;
/// What a single number is given on either side, as a part of it.
const ROOM: f64 = 0.1;
/// 0 is shown when that adds at most this part of the range.
const TO_ZERO: f64 = 0.5;
/// From here on numbers are written short where that says the same.
const LARGE: f64 = 10_000.0;
/// What short numbers count in: thousands, millions, and so on.
const THOUSAND: f64 = 1_000.0;
/// What browsers can write.
const MOST_DECIMALS: i32 = 20;
/// Steps of a power of ten, with the decimals that they need beyond it.
const STEPS: [(f64, i32); 4] = [(1.0, 0), (2.0, 0), (2.5, 1), (5.0, 0)];

/// How the numbers of an axis are written, so that all of them are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TickStyle {
    /// The decimals of the step.
    pub decimals: u8,
    /// Whether short forms with one decimal say the same: `12.5K`.
    pub is_short: bool,
}

/// From the lowest number on the sheet to the highest, and the numbers named.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct AxisShape {
    pub(in crate::charts) low: f64,
    pub(in crate::charts) high: f64,
    pub(in crate::charts) ticks: Vec<f64>,
    pub(in crate::charts) style: TickStyle,
}

impl AxisShape {
    /// The axis that holds `numbers`, with about `most` ticks; `given` are those that people gave.
    pub(in crate::charts) fn of(axis: &Axis, numbers: &[f64], given: &[f64], most: usize) -> Self {
        let ends = numbers.iter().copied().filter(|it| it.is_finite());
        let ends = ends.fold(None, |ends: Option<(f64, f64)>, it| {
            Some(ends.map_or((it, it), |(low, high)| (low.min(it), high.max(it))))
        });
        let (low, high) = match axis {
            Axis::Named(names) => return Self::named(names, ends),
            Axis::Between(low, high) if low < high => around(ends, *low, *high),
            Axis::Fitted | Axis::Between(..) => ends.map_or((0.0, 1.0), fitted),
        };
        let is_whole = given.iter().all(|it| it.fract() == 0.0) && matches!(axis, Axis::Fitted);
        let (step, decimals) = round_step((high - low) / most.max(1) as f64, is_whole);
        let ticks = ticks(low, high, step);
        let style = TickStyle {
            decimals,
            is_short: is_short(&ticks),
        };
        Self {
            low,
            high,
            ticks,
            style,
        }
    }

    fn named(names: &[(f64, String)], ends: Option<(f64, f64)>) -> Self {
        let ticks: Vec<f64> = names.iter().map(|it| it.0).collect();
        let low = ticks.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ticks.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if low < high {
            around(ends, low, high)
        } else {
            (0.0, 1.0)
        };
        let style = TickStyle {
            decimals: 0,
            is_short: false,
        };
        Self {
            low,
            high,
            ticks,
            style,
        }
    }
}

/// The ends of a sheet for these ends: an axis does not begin at 0 unless the values are near, or 99.9 % would be flat.
fn fitted((low, high): (f64, f64)) -> (f64, f64) {
    let size = high - low;
    if size <= high.abs().max(low.abs()) * FLAT {
        let room = if high == 0.0 { 1.0 } else { high.abs() * ROOM };
        return if high == 0.0 {
            (0.0, room)
        } else {
            (high - room, high + room)
        };
    }
    let is_near_zero = |end: f64| end.abs() <= size * TO_ZERO;
    let bottom = if low >= 0.0 && is_near_zero(low) {
        0.0
    } else {
        low - size * AIR
    };
    let top = if high <= 0.0 && is_near_zero(high) {
        0.0
    } else {
        high + size * AIR
    };
    (bottom, top)
}

/// At least from `low` to `high`, with air only beyond them.
fn around(ends: Option<(f64, f64)>, low: f64, high: f64) -> (f64, f64) {
    let (least, greatest) = ends.unwrap_or((low, high));
    let air = (greatest.max(high) - least.min(low)) * AIR;
    let bottom = if least < low { least - air } else { low };
    let top = if greatest > high { greatest + air } else { high };
    (bottom, top)
}

/// The next round step that is not smaller than `least`, and its decimals.
fn round_step(least: f64, is_whole: bool) -> (f64, u8) {
    let least = if is_whole { least.max(1.0) } else { least };
    let (mut power, mut exponent) = (1.0, 0);
    while power > least {
        exponent -= 1;
        power /= 10.0;
    }
    while power * 10.0 <= least {
        exponent += 1;
        power *= 10.0;
    }
    let found = STEPS
        .into_iter()
        .map(|(part, further)| (part * power, further - exponent))
        // 2.5 of whole things is none
        .filter(|(step, _)| !is_whole || step.fract() == 0.0)
        .find(|(step, _)| *step >= least * (1.0 - FLAT));
    let (step, decimals) = found.unwrap_or((10.0 * power, -exponent - 1));
    (step, u8::try_from(decimals.clamp(0, MOST_DECIMALS)).unwrap_or(0))
}

fn ticks(low: f64, high: f64, step: f64) -> Vec<f64> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the range is no smaller than a billionth of its ends"
    )]
    let (first, last) = ((low / step - FLAT).ceil() as i64, (high / step + FLAT).floor() as i64);
    (first..=last).map(|at| at as f64 * step).collect()
}

/// Whether numbers are large, and short forms with one decimal lose nothing.
fn is_short(ticks: &[f64]) -> bool {
    let says_all = |tick: &f64| {
        let mut number = tick.abs();
        while number >= THOUSAND {
            number /= THOUSAND;
        }
        let tenths = number * 10.0;
        (tenths - tenths.round()).abs() < 1e-6
    };
    ticks.iter().any(|tick| tick.abs() >= LARGE) && ticks.iter().all(says_all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(numbers: &[f64]) -> AxisShape {
        AxisShape::of(&Axis::Fitted, numbers, numbers, 5)
    }

    #[track_caller]
    fn check_ticks(numbers: &[f64], ticks: &[f64], decimals: u8) {
        let axis = axis(numbers);
        let is_same =
            axis.ticks.len() == ticks.len() && axis.ticks.iter().zip(ticks).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(is_same, "{:?} instead of {ticks:?}", axis.ticks);
        assert_eq!(axis.style.decimals, decimals);
    }

    #[test]
    fn a_hundred_goes_by_quarters() {
        check_ticks(&[0.0, 58.0, 100.0], &[0.0, 25.0, 50.0, 75.0, 100.0], 0);
    }

    #[test]
    fn values_near_zero_start_at_zero_without_air() {
        assert_eq!(axis(&[20.0, 100.0]).low, 0.0);
        assert_eq!(axis(&[-100.0, -20.0]).high, 0.0);
    }

    #[test]
    fn an_uptime_is_not_flattened_by_a_zero() {
        check_ticks(&[99.5, 99.9], &[99.5, 99.6, 99.7, 99.8, 99.9], 1);
        check_ticks(&[40.0, 50.0], &[40.0, 45.0, 50.0], 0);
    }

    #[test]
    fn zero_lies_on_the_sheet_when_values_lie_on_both_sides() {
        let axis = axis(&[-50.0, 20.0]);
        assert!(axis.low < -50.0 && axis.high > 20.0 && axis.ticks.contains(&0.0));
    }

    #[test]
    fn whole_things_are_not_divided() {
        check_ticks(&[0.0, 2.0], &[0.0, 1.0, 2.0], 0);
        check_ticks(&[0.0, 1.5], &[0.0, 0.5, 1.0, 1.5], 1);
    }

    #[test]
    fn one_number_and_none_make_an_axis_too() {
        assert!(axis(&[99.9]).low < 99.9 && axis(&[99.9]).high > 99.9);
        assert!(axis(&[0.003]).high < 0.01);
        assert_eq!((axis(&[0.0]).low, axis(&[]).low), (0.0, 0.0));
    }

    #[test]
    fn a_share_has_its_whole_sheet_and_more_where_it_is_needed() {
        let share = |numbers: &[f64]| AxisShape::of(&Axis::Between(0.0, 1.0), numbers, numbers, 5);
        assert_eq!((share(&[0.3, 0.4]).low, share(&[0.3, 0.4]).high), (0.0, 1.0));
        assert!(share(&[-0.2, 1.4]).low < -0.2 && share(&[-0.2, 1.4]).high > 1.4);
    }

    #[test]
    fn large_numbers_are_short_where_that_tells_them_apart() {
        assert!(axis(&[0.0, 100_000.0]).style.is_short);
        assert!(!axis(&[0.0, 100.0]).style.is_short);
        assert!(!axis(&[80_000.0, 80_200.0]).style.is_short, "80.05K is not 80.1K");
    }

    #[test]
    fn the_largest_and_the_smallest_numbers_have_few_ticks() {
        for numbers in [[-1e15, 1e15], [1e15, 1e15 - 1.0], [1e-12, 3e-12], [0.0, 1e-300]] {
            let ticks = axis(&numbers).ticks.len();
            assert!((1..=12).contains(&ticks), "{numbers:?}: {ticks}");
        }
    }
}
