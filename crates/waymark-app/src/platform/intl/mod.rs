//! Numbers, dates, plurals and lists in any language: the browser's Intl. Outside a browser the few forms that tests and
//! goldens need are written by hand, for English and German.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod plain;

#[cfg(target_arch = "wasm32")]
pub use browser::{date, date_range, days_away, list, number, order, plural_category, separators, time};
#[cfg(not(target_arch = "wasm32"))]
pub use plain::{date, date_range, days_away, list, number, order, plural_category, separators, time};

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberStyle {
    /// A plain number.
    Decimal,
    /// A share, written in percent.
    Percent,
    /// An amount in a currency (ISO 4217).
    Currency([u8; 3]),
}

/// When a sign stands before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Before negative numbers.
    Negative,
    /// Before all but zero.
    Always,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberShape {
    /// What it is.
    pub style: NumberStyle,
    /// Decimals, at least.
    pub min_decimals: u8,
    /// Decimals, at most.
    pub max_decimals: u8,
    /// Its sign.
    pub sign: Sign,
    /// Whether thousands and millions are shortened.
    pub is_compact: bool,
}

impl NumberShape {
    /// A plain number with so many decimals.
    #[must_use]
    pub const fn decimal(min_decimals: u8, max_decimals: u8) -> Self {
        let style = NumberStyle::Decimal;
        Self {
            style,
            min_decimals,
            max_decimals,
            sign: Sign::Negative,
            is_compact: false,
        }
    }

    /// A share in percent with so many decimals.
    #[must_use]
    pub const fn percent(decimals: u8) -> Self {
        Self {
            style: NumberStyle::Percent,
            ..Self::decimal(decimals, decimals)
        }
    }
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateShape {
    /// Day, month, year.
    Medium,
    /// Day and month.
    Short,
    /// Day and month in full.
    Sentence,
    /// With the day of the week.
    Long,
    /// Month and year.
    Month,
    /// The month.
    MonthAlone,
    /// The day of the week.
    Weekday,
    /// The day of the week in full.
    WeekdayInFull,
}
