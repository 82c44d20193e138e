//! What a goal file is called.

use chrono::NaiveDate;

use crate::platform::lower;
use crate::routes::print_iso_date;

/// The longest part of a file's name that comes from the title, in characters.
const LONGEST: usize = 60;
/// The name of a workspace whose title has neither letters nor digits.
const NAMELESS: &str = "goals";

/// `acme-sales-2026-11-21.waymark.json`: letters and digits of the title, so that every system takes it.
#[must_use]
pub fn goal_file_name(title: &str, day: NaiveDate) -> String {
    format!("{}-{}.waymark.json", file_stem(title), print_iso_date(day))
}

/// What a file of something with this title is called, without day and kind.
#[must_use]
pub fn file_stem(title: &str) -> String {
    let lower = lower(title);
    let words = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|it| !it.is_empty());
    let stem: String = words.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { NAMELESS } else { stem }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_name(title: &str, expected: &str) {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(goal_file_name(title, day), expected);
    }

    #[test]
    fn a_file_is_named_by_title_and_day() {
        check_name("Acme: Sales / EMEA", "acme-sales-emea-2026-11-21.waymark.json");
        check_name("Übersicht 2027", "übersicht-2027-2026-11-21.waymark.json");
    }

    #[test]
    fn a_title_that_no_system_takes_still_has_a_name() {
        check_name("../..", "goals-2026-11-21.waymark.json");
        check_name(
            &"ab ".repeat(40),
            &format!("{}-2026-11-21.waymark.json", "ab-".repeat(20).trim_end_matches('-')),
        );
    }
}
