//! Figures as people read them.

use std::time::Duration;

use super::Times;

/// The run in the middle, and the fastest.
pub(super) fn both(times: Times) -> String {
    format!("{} ({})", time(times.median()), time(times.min()))
}

/// A time in the unit that suits it, with three digits that count.
pub(super) fn time(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1_000.0 {
        format!("{} µs", three_digits(micros))
    } else {
        format!("{} ms", three_digits(micros / 1e3))
    }
}

fn three_digits(number: f64) -> String {
    let decimals = if number < 9.995 {
        2
    } else if number < 99.95 {
        1
    } else {
        0
    };
    format!("{number:.decimals$}")
}

/// How many times as long `longer` is.
pub(super) fn times_as_long(longer: Duration, shorter: Duration) -> f64 {
    longer.as_secs_f64() / shorter.as_secs_f64()
}

/// 10000 as 10,000.
pub(super) fn count(number: usize) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_digits() {
        for (nanos, expected) in [
            (1_234, "1.23 µs"),
            (56_780, "56.8 µs"),
            (999_000, "999 µs"),
            (12_345_678, "12.3 ms"),
        ] {
            assert_eq!(time(Duration::from_nanos(nanos)), expected);
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([count(7), count(1_000), count(1_234_567)], ["7", "1,000", "1,234,567"]);
    }
}
