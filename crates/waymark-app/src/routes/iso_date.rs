//! Dates as `2026-11-21`: in addresses and in the browser's date fields.

use chrono::{Datelike, NaiveDate};

/// The date of `2026-11-21`; four digits, two, two, nothing else.
#[must_use]
pub fn parse_iso_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    NaiveDate::from_ymd_opt(
        i32::try_from(digits(year, 4)?).ok()?,
        digits(month, 2)?,
        digits(day, 2)?,
    )
}

/// A date as `2026-11-21`.
#[must_use]
pub fn print_iso_date(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let is_right = text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
    if is_right { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{parse_iso_date, print_iso_date};

    #[test]
    fn a_date_comes_back_as_it_was() {
        for text in ["2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(parse_iso_date(text).map(print_iso_date).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2025-02-29",
            "2026-1-1",
            "+026-01-01",
            "2026-11-21T00",
            "2026-11-21-1",
        ] {
            assert_eq!(parse_iso_date(text), None, "{text}");
        }
    }
}
