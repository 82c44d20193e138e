//! The numbers of an outlook, written: on the scale of the measure, with its unit, as precise as is useful.

use chrono::NaiveDate;
use waymark_core::{Direction, Measure, Value};

use super::precision::{self, Aim};
use crate::i18n::{Words, is_word_unit};

/// The unit of what is in percent.
const PERCENT: &str = "%";
/// Days within which a date needs no year.
const NEAR: i64 = 300;

/// Writes numbers and days; the words of the reader do.
pub(super) trait Pen {
    /// A number with its unit, with exactly so many decimals or with as many as it has.
    fn quantity(&self, value: f64, unit: &str, decimals: Option<u8>) -> String;
    /// A day as it stands in a sentence.
    fn day(&self, day: NaiveDate, today: NaiveDate) -> String;
    /// Hundredths of a score: `1 point`.
    fn points(&self, points: f64) -> String;
}

impl Pen for Words {
    fn quantity(&self, value: f64, unit: &str, decimals: Option<u8>) -> String {
        match decimals {
            Some(decimals) => self.quantity_with(value, unit, decimals),
            None => Self::quantity(*self, value, unit),
        }
    }

    fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        if (day - today).num_days().abs() < NEAR {
            self.date_in_a_sentence(day)
        } else {
            self.date(day)
        }
    }

    fn points(&self, points: f64) -> String {
        self.outlook_points(points)
    }
}

/// Writes the numbers of one measure.
pub(super) struct Figures<'a> {
    words: Words,
    pen: &'a dyn Pen,
    unit: &'a str,
    /// What a number on the scale of the measure is multiplied by to be shown.
    scale: f64,
    /// The decimals of the unit.
    fixed: Option<u8>,
    /// The decimals of the numbers that people gave.
    given: u8,
    aim: Option<Aim>,
}

impl<'a> Figures<'a> {
    /// The writer of a measure's numbers; `current` is its value now.
    pub(super) fn of(words: Words, pen: &'a dyn Pen, measure: &'a Measure, current: Option<Value>) -> Self {
        let plain = Self {
            words,
            pen,
            unit: "",
            scale: 1.0,
            fixed: None,
            given: current.map_or(0, |value| precision::decimals_of(value.get())),
            aim: None,
        };
        match measure {
            Measure::Metric(metric) => {
                let given = [metric.baseline, Some(metric.target)];
                let given = given.into_iter().flatten();
                let sign = match metric.direction() {
                    Direction::Increase => 1.0,
                    Direction::Decrease => -1.0,
                };
                let unit = metric.unit.as_ref();
                Self {
                    // a word stands behind the target already
                    unit: unit.map_or("", |unit| unit.name.as_str()),
                    fixed: unit.and_then(|unit| unit.decimals),
                    given: given
                        .map(|value| precision::decimals_of(value.get()))
                        .fold(plain.given, u8::max),
                    aim: Some(Aim {
                        target: metric.target.get(),
                        sign,
                    }),
                    ..plain
                }
                .without_a_word()
            }
            Measure::Percent => Self {
                unit: PERCENT,
                aim: Some(Aim {
                    target: 100.0,
                    sign: 1.0,
                }),
                ..plain
            },
            Measure::Milestones(_) | Measure::Checklist(_) => Self {
                unit: PERCENT,
                scale: 100.0,
                given: 0,
                aim: Some(Aim {
                    target: 100.0,
                    sign: 1.0,
                }),
                ..plain
            },
            Measure::Stay(_)
            | Measure::Done { .. }
            | Measure::Zones(_)
            | Measure::Baseline { .. }
            | Measure::Unknown(_) => plain,
        }
    }

    fn without_a_word(self) -> Self {
        let unit = if is_word_unit(self.unit) { "" } else { self.unit };
        Self { unit, ..self }
    }

    /// A forecast: `97`.
    pub(super) fn landing(&self, value: Value) -> String {
        let decimals = self.fixed.unwrap_or(self.given);
        let value = precision::landing(value.get() * self.scale, decimals, self.fixed.is_some(), self.aim);
        self.pen.quantity(value, self.unit, self.fixed)
    }

    /// A rate: `7.9 a week`, `0.31 less a week`, `2 more a week`; what goes the way it should and up needs no sign.
    pub(super) fn rate(&self, per_week: Value) -> String {
        let rate = precision::rate(per_week.get() * self.scale);
        let size = self.pen.quantity(rate.abs(), self.unit, None);
        let is_falling = self.aim.is_some_and(|aim| aim.sign < 0.0);
        if rate < 0.0 {
            self.words.outlook_less_a_week(&size)
        } else if rate > 0.0 && is_falling {
            self.words.outlook_more_a_week(&size)
        } else {
            self.words.outlook_a_week(&size)
        }
    }

    /// How far apart two values are: `1.2`.
    pub(super) fn distance(&self, by: Value) -> String {
        let by = precision::rate(by.get() * self.scale);
        self.pen.quantity(by.abs(), self.unit, None)
    }

    /// Hundredths of a score, without a sign.
    pub(super) fn points(&self, points: f64) -> String {
        self.pen.points(precision::points(points))
    }
}
