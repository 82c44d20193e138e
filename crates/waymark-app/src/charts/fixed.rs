//! Coordinates as text. What prints any number at all is 20 kB of the page, and no chart needs it.

/// A number with so many decimals, at most 3; what is no number is 0.
pub(super) fn fixed(number: f64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals.min(3));
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "a sheet is some hundred wide; what is farther out ends at the largest whole number"
    )]
    let units = (number * unit as f64).round() as i64;
    let (whole, rest) = ((units / unit).unsigned_abs(), (units % unit).unsigned_abs());
    let sign = if units < 0 { "-" } else { "" };
    match decimals {
        0 => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{rest:0width$}", width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::fixed;

    #[test]
    fn decimals_are_always_the_same() {
        for (number, decimals, text) in [
            (0.0, 1, "0.0"),
            (12.345, 2, "12.35"),
            (-0.5, 1, "-0.5"),
            (-0.04, 1, "0.0"),
            (99.996, 2, "100.00"),
            (7.049, 0, "7"),
            (f64::NAN, 2, "0.00"),
        ] {
            assert_eq!(fixed(number, decimals), text);
        }
    }

    #[test]
    fn what_is_far_out_is_still_a_number() {
        assert_eq!(fixed(f64::INFINITY, 0), i64::MAX.to_string());
    }
}
