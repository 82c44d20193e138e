//! The period that a cell names.

use chrono::{Datelike, NaiveDate, Weekday};
use waymark_core::{Frequency, Period};

use super::manner::{DateOrder, Manner};

/// A period that a cell names, by a day in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// A day in it.
    pub day: NaiveDate,
    /// How long it is.
    pub frequency: Frequency,
}

/// What a cell says of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A period.
    Full(When),
    /// A period, but it could be a number as well: `2026`.
    Weak(When),
    /// One of every year.
    Yearless(Frequency, u32),
}

/// Years that a number of four digits may name.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

enum Token {
    Number(u32, usize),
    Word(String),
}

/// The period that a text names.
pub(super) fn named(text: &str, manner: &Manner) -> Option<Named> {
    // Of digits alone only a year names a period: most cells are looked at no further.
    if text.len() > 40 || text.len() != 4 && text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let text = manner.folded(text);
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let tokens = tokens(&text)?;
    let number = |token: &Token| match token {
        Token::Number(number, length) => Some((*number, *length)),
        Token::Word(_) => None,
    };
    let numbers: Option<Vec<(u32, usize)>> = tokens.iter().map(number).collect();
    match numbers {
        Some(numbers) => of_numbers(&text, &numbers, manner),
        None => of_words(&tokens, manner),
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_like = |it: char| match first {
            _ if first.is_ascii_digit() => it.is_ascii_digit(),
            _ if first.is_alphabetic() => it.is_alphabetic(),
            _ => !it.is_ascii_digit() && !it.is_alphabetic(),
        };
        let (token, after) = rest.split_at(rest.find(|it| !is_like(it)).unwrap_or(rest.len()));
        rest = after;
        if first.is_ascii_digit() {
            tokens.push(Token::Number(token.parse().ok()?, token.len()));
        } else if first.is_alphabetic() {
            tokens.push(Token::Word(token.to_owned()));
        } else if !token
            .chars()
            .all(|it| matches!(it, ' ' | '.' | ',' | '/' | '-' | '\'' | '\u{2019}' | '\u{2013}'))
        {
            return None;
        }
    }
    // A sign before a number makes it negative, one behind it none that names a day.
    (tokens.len() <= 4 && !text.starts_with(['-', ',', '.', '/'])).then_some(tokens)
}

fn of_numbers(text: &str, numbers: &[(u32, usize)], manner: &Manner) -> Option<Named> {
    let has = |sign| text.contains(sign);
    match *numbers {
        [(year, 4)] if YEARS.contains(&year) && text.len() == 4 => Some(Named::Weak(year_of(year, manner)?)),
        [(year, 4), (month, 1..=2)] if !has(' ') && !has(',') => {
            month_of(year, month).map(|when| weak_if(has('.'), when))
        }
        [(month, 1..=2), (year, 4)] if !has(' ') && !has(',') => {
            month_of(year, month).map(|when| weak_if(has('.'), when))
        }
        [(year, 4), (month, 1..=2), (day, 1..=2)] => day_of(year, month, day),
        [(one, 1..=2), (other, 1..=2), (year, length @ (2 | 4))] if has('.') || has('/') || has('-') => {
            let is_day_first = match manner.dates {
                _ if has('.') || one > 12 => true,
                _ if other > 12 => false,
                DateOrder::DayFirst => true,
                DateOrder::MonthFirst => false,
            };
            let (day, month) = if is_day_first { (one, other) } else { (other, one) };
            day_of(whole_year(year, length)?, month, day)
        }
        _ => None,
    }
}

fn of_words(tokens: &[Token], manner: &Manner) -> Option<Named> {
    use Token::{Number, Word};
    let month = |word: &str| month_named(word, manner);
    let is_in = |words: &[String], word: &String| words.contains(word);
    let (weeks, quarters) = (&manner.headings.week, &manner.headings.quarter);
    match tokens {
        [Word(word)] => Some(Named::Yearless(Frequency::Month, month(word)?)),
        [Word(word), Number(n, 1..=2)] if is_in(weeks, word) => yearless(Frequency::Week, *n, 53),
        [Word(word), Number(n, 1)] if is_in(quarters, word) => yearless(Frequency::Quarter, *n, 4),
        [Number(n, 1), Word(word)] if is_in(quarters, word) => yearless(Frequency::Quarter, *n, 4),
        [Word(word), Number(year, length)] | [Number(year, length), Word(word)] => {
            month_of(whole_year(*year, *length)?, month(word)?).map(Named::Full)
        }
        [Word(word), Number(n, 1..=2), Number(year, length @ (2 | 4))]
        | [Number(year, length @ 4), Word(word), Number(n, 1..=2)]
        | [Number(n, 1..=2), Word(word), Number(year, length @ (2 | 4))] => {
            let year = whole_year(*year, *length)?;
            if is_in(weeks, word) {
                week_of(year, *n).map(Named::Full)
            } else if is_in(quarters, word) {
                quarter_of(year, *n, manner).map(Named::Full)
            } else {
                day_of(year, month(word)?, *n)
            }
        }
        _ => None,
    }
}

/// The number of a month by its name, or by its first three letters or more.
fn month_named(word: &str, manner: &Manner) -> Option<u32> {
    let exact = manner.months.iter().find(|(name, _)| name == word);
    let is_short = |name: &str| word.chars().count() >= 3 && name.starts_with(word);
    let found = exact.or_else(|| manner.months.iter().find(|(name, _)| is_short(name)))?;
    Some(found.1)
}

fn weak_if(is_weak: bool, when: When) -> Named {
    if is_weak { Named::Weak(when) } else { Named::Full(when) }
}

fn yearless(frequency: Frequency, number: u32, last: u32) -> Option<Named> {
    (1..=last)
        .contains(&number)
        .then_some(Named::Yearless(frequency, number))
}

/// A year of two or four digits.
fn whole_year(year: u32, length: usize) -> Option<u32> {
    match length {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| (1900..=2999).contains(year)),
        _ => None,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<Named> {
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(Named::Full(When {
        day,
        frequency: Frequency::Day,
    }))
}

fn month_of(year: u32, month: u32) -> Option<When> {
    Some(When {
        day: NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?,
        frequency: Frequency::Month,
    })
}

fn week_of(year: u32, week: u32) -> Option<When> {
    Some(When {
        day: NaiveDate::from_isoywd_opt(i32::try_from(year).ok()?, week, Weekday::Mon)?,
        frequency: Frequency::Week,
    })
}

fn quarter_of(year: u32, quarter: u32, manner: &Manner) -> Option<When> {
    called(year, quarter, Frequency::Quarter, manner)
}

fn year_of(year: u32, manner: &Manner) -> Option<When> {
    called(year, 1, Frequency::Year, manner)
}

/// The quarter or year of the fiscal calendar that is called so: it begins in the year before, this one or the next.
fn called(year: u32, number: u32, frequency: Frequency, manner: &Manner) -> Option<When> {
    let year = i32::try_from(year).ok()?;
    let months = (year - 1..=year + 1).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months
        .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1))
        .filter_map(|day| Period::around(day, frequency, manner.fiscal_start))
        .find(|period| match frequency {
            Frequency::Year => period.name().0 == year,
            Frequency::Day | Frequency::Week | Frequency::Month | Frequency::Quarter => period.name() == (year, number),
        })
        .map(|period| When {
            day: period.start(),
            frequency,
        })
}

impl Named {
    /// The period, one of every year in this year.
    pub(super) fn in_year(self, year: i32, manner: &Manner) -> Option<When> {
        match self {
            Self::Full(when) | Self::Weak(when) => Some(when),
            Self::Yearless(frequency, number) => {
                let year = u32::try_from(year).ok()?;
                match frequency {
                    Frequency::Week => week_of(year, number),
                    Frequency::Quarter => quarter_of(year, number, manner),
                    Frequency::Day | Frequency::Month | Frequency::Year => month_of(year, number),
                }
            }
        }
    }

    /// The period; one of every year is the latest that has begun.
    pub(super) fn latest(self, manner: &Manner) -> Option<When> {
        let this = manner.today.year() + 1;
        let years = [this, this - 1, this - 2];
        let mut found = years.into_iter().filter_map(|year| self.in_year(year, manner));
        found.find(|when| when.day <= manner.today || !matches!(self, Self::Yearless(..)))
    }
}

/// The periods of a row that goes through time: those without a year follow each other, the first is the latest that
/// has begun. Where most go back, the row is read from its end.
pub(super) fn in_a_row(row: &[Option<Named>], manner: &Manner) -> Vec<Option<When>> {
    let number = |named: &Named| match named {
        Named::Yearless(_, number) => Some(*number),
        Named::Full(_) | Named::Weak(_) => None,
    };
    let numbers: Vec<u32> = row.iter().flatten().filter_map(number).collect();
    let falls = numbers.windows(2).filter(|two| two[1] < two[0]).count();
    let is_backwards = falls * 2 > numbers.len().saturating_sub(1);
    let mut order: Vec<usize> = (0..row.len()).collect();
    if is_backwards {
        order.reverse();
    }
    let mut found = vec![None; row.len()];
    let mut before: Option<(i32, u32)> = None;
    for place in order {
        let Some(named) = row[place] else { continue };
        let when = match (named, before) {
            (Named::Yearless(_, number), Some((year, last))) => {
                let year = if number < last { year + 1 } else { year };
                before = Some((year, number));
                named.in_year(year, manner)
            }
            (Named::Yearless(_, number), None) => {
                let this = manner.today.year();
                let has_begun = |when: When| when.day <= manner.today;
                let year = if named.in_year(this, manner).is_some_and(has_begun) {
                    this
                } else {
                    this - 1
                };
                before = Some((year, number));
                named.in_year(year, manner)
            }
            (Named::Full(when) | Named::Weak(when), _) => Some(when),
        };
        found[place] = when;
    }
    found
}

/// Days that are all first days of weeks or months, or a week apart, stand for those.
pub(super) fn lengthened(days: &[When], manner: &Manner) -> Frequency {
    let mut distinct: Vec<NaiveDate> = days.iter().map(|when| when.day).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let Some(first) = distinct.first().copied() else {
        return manner.usual;
    };
    let is_last_of_month = |day: &NaiveDate| day.succ_opt().is_some_and(|next| next.day() == 1);
    if distinct.len() < 2 {
        manner.usual
    } else if distinct.iter().all(|day| day.day() == 1) || distinct.iter().all(is_last_of_month) {
        Frequency::Month
    } else if distinct.iter().all(|day| day.weekday() == first.weekday()) {
        Frequency::Week
    } else {
        Frequency::Day
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::manner::samples::{english, german};
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[track_caller]
    fn check_when(text: &str, expected: (NaiveDate, Frequency)) {
        let found = named(text, &english()).and_then(|it| it.latest(&english()));
        assert_eq!(found.map(|it| (it.day, it.frequency)), Some(expected), "{text:?}");
    }

    #[test]
    fn a_day_is_read_in_several_writings() {
        for text in [
            "2026-11-16",
            "16.11.2026",
            "11/16/2026",
            "16/11/2026",
            "16 Nov 2026",
            "Nov 16, 2026",
            "16. November 2026",
            "16.11.26",
        ] {
            check_when(text, (day(2026, 11, 16), Frequency::Day));
        }
    }

    #[test]
    fn a_date_of_small_numbers_is_read_in_the_order_of_the_reader() {
        let first = |manner: &Manner| {
            named("3/4/2026", manner)
                .and_then(|it| it.latest(manner))
                .map(|it| it.day)
        };
        assert_eq!(first(&english()), Some(day(2026, 3, 4)));
        assert_eq!(first(&german()), Some(day(2026, 4, 3)));
    }

    #[test]
    fn months_weeks_quarters_and_years_have_several_names() {
        for text in [
            "Jan 2026",
            "January 2026",
            "Januar 2026",
            "2026-01",
            "01/2026",
            "Jan-26",
            "jan. 26",
        ] {
            check_when(text, (day(2026, 1, 1), Frequency::Month));
        }
        for text in [
            "KW 47",
            "W47",
            "week 47",
            "2026-W47",
            "KW47/2026",
            "W47 2026",
            "KW 47/26",
        ] {
            check_when(text, (day(2026, 11, 16), Frequency::Week));
        }
        for text in ["Q4 2026", "Q4", "2026 Q4", "4. Quartal 2026", "Q4/26"] {
            check_when(text, (day(2026, 10, 1), Frequency::Quarter));
        }
        check_when("2026", (day(2026, 1, 1), Frequency::Year));
    }

    #[test]
    fn what_has_no_year_is_the_latest_that_has_begun() {
        check_when("Dec", (day(2025, 12, 1), Frequency::Month));
        check_when("W48", (day(2025, 11, 24), Frequency::Week));
    }

    #[test]
    fn periods_without_a_year_follow_each_other_in_a_row() {
        let starts = |texts: &[&str]| -> Vec<_> {
            let row: Vec<_> = texts.iter().map(|text| named(text, &english())).collect();
            in_a_row(&row, &english())
                .into_iter()
                .flatten()
                .map(|when| when.day)
                .collect()
        };
        assert_eq!(
            starts(&["Oct", "Nov", "Dec", "Jan"]),
            [day(2026, 10, 1), day(2026, 11, 1), day(2026, 12, 1), day(2027, 1, 1)]
        );
        assert_eq!(
            starts(&["Nov", "Oct", "Sep"]),
            [day(2026, 11, 1), day(2026, 10, 1), day(2026, 9, 1)]
        );
        assert_eq!(starts(&["W51", "W52", "W1"])[0], day(2025, 12, 15));
    }

    #[test]
    fn days_a_week_apart_are_weeks_and_first_days_are_months() {
        let of = |days: &[NaiveDate]| {
            let whens: Vec<When> = days
                .iter()
                .map(|day| When {
                    day: *day,
                    frequency: Frequency::Day,
                })
                .collect();
            lengthened(&whens, &english())
        };
        assert_eq!(of(&[day(2026, 11, 9), day(2026, 11, 16)]), Frequency::Week);
        assert_eq!(of(&[day(2026, 10, 1), day(2026, 11, 1)]), Frequency::Month);
        assert_eq!(of(&[day(2026, 11, 9), day(2026, 11, 10)]), Frequency::Day);
    }

    #[test]
    fn what_names_no_period_is_none() {
        for text in [
            "",
            "12",
            "1.5",
            "-2026",
            "Leads",
            "W54",
            "Q5",
            "31.02.2026",
            "2026-13",
            "12 345",
            "1,234",
            "Ma",
        ] {
            assert_eq!(named(text, &english()), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_names_a_period_or_none(text in ".{0,30}|[-0-9./ KWQ]{0,14}") {
            let _ = named(&text, &english()).and_then(|it| it.latest(&english()));
        }
    }
}
