//! Numbers, shares, scores and quantities as the reader writes them. Values come from core; here they only get a shape.

use waymark_core::Value;
use waymark_core::due::Amount;
use waymark_core::scoring::{Score, Shown};

use super::Words;
use super::amount::{as_understood, parse_amount, parse_value, write_to_edit};
use super::parse::{NumberRefusal, Separators, TypedNumber, parse_number};
use super::rounding::{Rounded, rounded};
use super::unit_style::UnitStyle;
use crate::platform::intl::{self, NumberShape, NumberStyle, Sign};

/// No-break space, between a number and its unit.
const NO_BREAK: &str = "\u{a0}";
/// Decimals of a number whose precision nobody set; below 1, as many as keep two digits that count.
const USUAL_DECIMALS: u8 = 2;

impl Words {
    /// A number with at most two decimals: `1,234.5`. Small ones keep two digits that count: `0.0031`.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        self.write(value, NumberShape::decimal(0, usual_decimals(value)))
    }

    /// A number with exactly so many decimals: `12.50`.
    #[must_use]
    pub fn number_with(self, value: f64, decimals: u8) -> String {
        self.write(value, NumberShape::decimal(decimals, decimals))
    }

    /// A difference: `+0.2`, `−3`, `0`.
    #[must_use]
    pub fn difference(self, value: f64) -> String {
        let shape = NumberShape::decimal(0, usual_decimals(value));
        self.write(
            value,
            NumberShape {
                sign: Sign::Always,
                ..shape
            },
        )
    }

    /// How far two scores lie apart: `+0.05`.
    #[must_use]
    pub fn score_difference(self, points: f64) -> String {
        let shape = NumberShape::decimal(2, 2);
        self.write(
            points,
            NumberShape {
                sign: Sign::Always,
                ..shape
            },
        )
    }

    /// A large number, short: `412K`.
    #[must_use]
    pub fn compact(self, value: f64) -> String {
        let shape = NumberShape::decimal(0, 1);
        self.write(
            value,
            NumberShape {
                is_compact: true,
                ..shape
            },
        )
    }

    /// A number with its unit, as a person named it: `18 h`, `€1,200`, `45%`. A number in `%` is already in percent.
    #[must_use]
    pub fn quantity(self, value: f64, unit: &str) -> String {
        self.with_unit(value, unit, NumberShape::decimal(0, usual_decimals(value)))
    }

    /// A number with its unit and exactly so many decimals: `€12.50`.
    #[must_use]
    pub fn quantity_with(self, value: f64, unit: &str, decimals: u8) -> String {
        self.with_unit(value, unit, NumberShape::decimal(decimals, decimals))
    }

    /// A difference with its unit: `+2.4 h`.
    #[must_use]
    pub fn quantity_difference(self, value: f64, unit: &str) -> String {
        self.signed_with_unit(value, unit, NumberShape::decimal(0, usual_decimals(value)))
    }

    /// A difference with its unit and exactly so many decimals: `+€2.40`.
    #[must_use]
    pub fn quantity_difference_with(self, value: f64, unit: &str, decimals: u8) -> String {
        self.signed_with_unit(value, unit, NumberShape::decimal(decimals, decimals))
    }

    fn signed_with_unit(self, value: f64, unit: &str, shape: NumberShape) -> String {
        let shape = NumberShape {
            sign: Sign::Always,
            ..shape
        };
        self.with_unit(value, unit, shape)
    }

    /// A large number with its unit, short: `€412K`.
    #[must_use]
    pub fn quantity_compact(self, value: f64, unit: &str) -> String {
        let shape = NumberShape::decimal(0, 1);
        self.with_unit(
            value,
            unit,
            NumberShape {
                is_compact: true,
                ..shape
            },
        )
    }

    /// A share in whole percent: 0.444 is `44%`; 0.996 is `99%`, 0.004 is `<1%`. For weights and attainments.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        match rounded(share) {
            Rounded::To(share) => self.write(share, NumberShape::percent(0)),
            Rounded::BelowOnePercent => self.number_below(&self.write(0.01, NumberShape::percent(0))),
        }
    }

    /// A share with its sign, for a comparison: `+31%`.
    #[must_use]
    pub fn percent_difference(self, share: f64) -> String {
        let shape = NumberShape::percent(0);
        self.write(
            share,
            NumberShape {
                sign: Sign::Always,
                ..shape
            },
        )
    }

    /// A score in whole percent: `0%` to `200%+`.
    #[must_use]
    pub fn score_percent(self, score: Score) -> String {
        self.shown(score.shown(), NumberShape::percent(0))
    }

    /// A score with two decimals: `0.00` to `2.00+`. Below the baseline it is `0.00`; a view says so beside it.
    #[must_use]
    pub fn score(self, score: Score) -> String {
        self.shown(score.shown(), NumberShape::decimal(2, 2))
    }

    /// A score that core has rounded (S-9), in a shape for shares.
    #[must_use]
    pub fn shown(self, shown: Shown, shape: NumberShape) -> String {
        match shown {
            Shown::Percent(percent) => self.write(f64::from(percent) / 100.0, shape),
            Shown::LessThanOne => self.number_below(&self.write(0.01, shape)),
            Shown::TwoHundredPlus => self.number_or_more(&self.write(2.0, shape)),
            Shown::WorseThanBaseline => self.write(0.0, shape),
        }
    }

    /// A number as it goes into a text field: all its digits, no groups, so that it is read back as it was.
    #[must_use]
    pub fn number_to_edit(self, value: f64) -> String {
        write_to_edit(value, self.separators())
    }

    /// The number that the reader typed.
    ///
    /// # Errors
    /// Empty, not a number, or too large.
    pub fn typed_number(self, text: &str) -> Result<TypedNumber, NumberRefusal> {
        parse_number(text, self.separators())
    }

    /// The amount that the reader typed: a number, or what it shall be beside the last one; its unit may stand beside it.
    ///
    /// # Errors
    /// Empty, not a number, or too large.
    pub fn typed_amount(self, text: &str, unit: &str) -> Result<Amount, NumberRefusal> {
        parse_amount(text, unit, self.separators())
    }

    /// The value that the reader typed; its unit may stand beside it, and `12k` is a large one.
    ///
    /// # Errors
    /// Empty, not a number, or too large.
    pub fn typed_value(self, text: &str, unit: &str) -> Result<Value, NumberRefusal> {
        parse_value(text, unit, self.separators())
    }

    /// What was typed as it was understood; none where it says that already, or says more than a number.
    #[must_use]
    pub fn as_understood(self, text: &str, unit: &str) -> Option<String> {
        as_understood(text, unit, self.separators())
    }

    /// The signs the reader writes numbers with.
    #[must_use]
    pub fn separators(self) -> Separators {
        intl::separators(self.locale())
    }

    fn with_unit(self, value: f64, unit: &str, shape: NumberShape) -> String {
        match UnitStyle::of(unit) {
            UnitStyle::None => self.write(value, shape),
            UnitStyle::Percent => self.write(
                value / 100.0,
                NumberShape {
                    style: NumberStyle::Percent,
                    ..shape
                },
            ),
            UnitStyle::Currency(code) => self.write(
                value,
                NumberShape {
                    style: NumberStyle::Currency(code),
                    ..shape
                },
            ),
            UnitStyle::Text(unit) => self.write(value, shape) + NO_BREAK + unit,
        }
    }

    fn write(self, value: f64, shape: NumberShape) -> String {
        intl::number(self.locale(), shape, value)
    }
}

fn usual_decimals(value: f64) -> u8 {
    let mut decimals = USUAL_DECIMALS;
    let mut size = value.abs();
    while size > 0.0 && size < 0.1 && decimals < 10 {
        size *= 10.0;
        decimals += 1;
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::usual_decimals;

    #[test]
    fn small_numbers_keep_two_digits_that_count() {
        assert_eq!(usual_decimals(12.345), 2);
        assert_eq!(usual_decimals(0.31), 2);
        assert_eq!(usual_decimals(-0.031), 3);
        assert_eq!(usual_decimals(0.0), 2);
        assert_eq!(usual_decimals(1e-30), 10);
    }
}
