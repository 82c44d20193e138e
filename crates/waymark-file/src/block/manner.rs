//! How the reader writes numbers, dates and headings.

use chrono::NaiveDate;
use waymark_core::{FiscalMonth, Frequency};

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

/// Which comes first in a date of numbers alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `16/11/2026`
    DayFirst,
    /// `11/16/2026`
    MonthFirst,
}

/// How the reader writes numbers, dates and headings. All texts are in small letters.
#[derive(Clone, Debug)]
pub struct Manner {
    /// The sign before the decimals.
    pub decimal: Decimal,
    /// The order of day and month.
    pub dates: DateOrder,
    /// Names of the months, each with its number from 1 to 12; three letters of one are enough.
    pub months: Vec<(String, u32)>,
    /// Words that head columns.
    pub headings: Headings,
    /// The day on which the block is read: it gives periods without a year theirs.
    pub today: NaiveDate,
    /// The month that quarters and years begin with.
    pub fiscal_start: FiscalMonth,
    /// How long periods are where a block does not say.
    pub usual: Frequency,
    /// Makes small letters of a text.
    pub lower: fn(&str) -> String,
    /// The number that digits with a point mean.
    pub number: fn(&str) -> Option<f64>,
}

/// Words that head columns, and that name periods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headings {
    /// A week: `week`, `kw`, `w`.
    pub week: Vec<String>,
    /// A quarter: `q`, `quarter`.
    pub quarter: Vec<String>,
    /// A column of days or periods: `date`, `month`.
    pub date: Vec<String>,
    /// A column of KPIs: `kpi`, `metric`.
    pub kpi: Vec<String>,
    /// A column of people: `name`, `rep`.
    pub person: Vec<String>,
    /// A column of teams.
    pub team: Vec<String>,
    /// A column of regions.
    pub region: Vec<String>,
    /// A column of products.
    pub product: Vec<String>,
    /// A column of numbers: `value`.
    pub value: Vec<String>,
    /// A row or column of sums: `total`.
    pub total: Vec<String>,
}

impl Manner {
    /// A text as it is compared: in small letters, spaces as one, without those at its ends.
    pub fn folded(&self, text: &str) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut text = words.join(" ");
        // The letters that everybody writes need no tables of the browser.
        if text.is_ascii() {
            text.make_ascii_lowercase();
            text
        } else {
            (self.lower)(&text)
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    /// An English reader on Saturday, 21 November 2026.
    pub(in super::super) fn english() -> Manner {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        let months = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "januar",
            "februar",
            "märz",
            "mai",
            "oktober",
            "dezember",
        ];
        let numbers = (1..=12).chain([1, 2, 3, 5, 10, 12]);
        Manner {
            decimal: Decimal::Point,
            dates: DateOrder::MonthFirst,
            months: months.iter().map(|name| (*name).to_owned()).zip(numbers).collect(),
            headings: Headings {
                week: words("week kw w cw"),
                quarter: words("q quarter quartal"),
                date: words("date day month period"),
                kpi: words("kpi metric"),
                person: words("person name rep"),
                team: words("team"),
                region: words("region"),
                product: words("product"),
                value: words("value"),
                total: words("total sum"),
            },
            today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            fiscal_start: FiscalMonth::JANUARY,
            usual: Frequency::Week,
            lower: |text| text.to_lowercase(),
            number: |digits| digits.parse().ok(),
        }
    }

    /// A German reader on the same day.
    pub(in super::super) fn german() -> Manner {
        Manner {
            decimal: Decimal::Comma,
            dates: DateOrder::DayFirst,
            ..english()
        }
    }
}
