//! The way a KPI should go, and the targets that it is held against.

use chrono::NaiveDate;

use super::super::measure::Bounds;
use super::super::period::Frequency;
use super::super::quantity::{EPSILON, Value};
use super::super::span::is_kept;

/// The way a KPI should go, and what it is held against (K-1).
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// More is better.
    Higher(Targets),
    /// Less is better.
    Lower(Targets),
    /// Inside a range is good.
    Within(Option<TargetRange>),
}

/// The target of every period; none where there is neither a course nor a target of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Targets {
    /// What holds for every period that has no target of its own.
    pub course: Course,
    /// Targets of single periods, each by a day of it; of two in one period the later day's counts.
    pub own: DatedValues,
}

/// How targets go through time.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Course {
    /// No target.
    #[default]
    None,
    /// One target for every period.
    One(Value),
    /// Targets that hold from a day on: for every period that begins on or after that day, until the next one.
    Steps(DatedValues),
    /// A straight line through a longer period, which starts again with the next one.
    Ramp(Ramp),
}

/// A target that rises or falls in a straight line through a longer period, and starts again with the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ramp {
    /// The value before the first day.
    pub from: Value,
    /// The value on the last day.
    pub to: Value,
    /// The longer period.
    pub over: Frequency,
}

/// Values by day, each day once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatedValues(
    // Dates strictly increase and lie in the years that are kept.
    Vec<DatedValue>,
);

/// A value from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedValue {
    /// The day.
    pub date: NaiveDate,
    /// The value, in the unit of the KPI.
    pub value: Value,
}

/// Why values are not dated values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatedValuesFault {
    /// A day does not lie after the one before it.
    NotInOrder,
    /// A day lies outside the years 1900 to 2999.
    OutOfRange,
}

/// Bounds to stay within, and how far outside them nothing is left of the attainment (K-1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetRange {
    /// The bounds, inclusive.
    pub bounds: Bounds,
    // Above zero.
    tolerance: Value,
}

/// Why a distance is no tolerance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToleranceFault {
    /// It is zero or below.
    NotAboveZero,
}

impl Aim {
    /// The targets of a KPI that should rise or fall; none of one that should stay within a range.
    pub fn targets(&self) -> Option<&Targets> {
        match self {
            Self::Higher(targets) | Self::Lower(targets) => Some(targets),
            Self::Within(_) => None,
        }
    }

    /// Whether it is held against nothing at all.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Higher(targets) | Self::Lower(targets) => targets.course == Course::None && targets.own.is_empty(),
            Self::Within(range) => range.is_none(),
        }
    }
}

impl DatedValues {
    /// The values by day.
    ///
    /// # Errors
    /// [`DatedValuesFault::NotInOrder`] unless each day lies after the one before it;
    /// [`DatedValuesFault::OutOfRange`] outside 1900 to 2999.
    pub fn new(values: Vec<DatedValue>) -> Result<Self, DatedValuesFault> {
        if !values.iter().all(|one| is_kept(one.date)) {
            return Err(DatedValuesFault::OutOfRange);
        }
        if !values.is_sorted_by(|earlier, later| earlier.date < later.date) {
            return Err(DatedValuesFault::NotInOrder);
        }
        Ok(Self(values))
    }

    /// The values, earliest first.
    pub fn values(&self) -> &[DatedValue] {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value in force on a day: the one of the latest day up to it.
    pub fn on(&self, day: NaiveDate) -> Option<Value> {
        let after = self.0.partition_point(|one| one.date <= day);
        Some(self.0[..after].last()?.value)
    }

    /// The value of the latest day from `first` to `last`, both included.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> Option<Value> {
        let after = self.0.partition_point(|one| one.date <= last);
        self.0[..after]
            .last()
            .filter(|one| one.date >= first)
            .map(|one| one.value)
    }

    /// The same values with those from `first` to `last` replaced by one, or taken out.
    #[must_use]
    pub fn with(&self, first: NaiveDate, last: NaiveDate, value: Option<Value>) -> Self {
        let outside = |one: &&DatedValue| one.date < first || one.date > last;
        let mut values: Vec<DatedValue> = self.0.iter().filter(outside).copied().collect();
        if let Some(value) = value.filter(|_| is_kept(first)) {
            let place = values.partition_point(|one| one.date < first);
            values.insert(place, DatedValue { date: first, value });
        }
        Self(values)
    }
}

impl TargetRange {
    /// A range and how far outside it nothing is left.
    ///
    /// # Errors
    /// [`ToleranceFault::NotAboveZero`] unless the tolerance is above zero.
    pub fn new(bounds: Bounds, tolerance: Value) -> Result<Self, ToleranceFault> {
        if tolerance.get() < EPSILON {
            return Err(ToleranceFault::NotAboveZero);
        }
        Ok(Self { bounds, tolerance })
    }

    /// How far outside the bounds nothing is left; above zero.
    pub fn tolerance(&self) -> Value {
        self.tolerance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn dated(values: &[(u32, u32, f64)]) -> DatedValues {
        let value = |&(month, of_month, number)| DatedValue {
            date: day(month, of_month),
            value: Value::new(number).unwrap(),
        };
        DatedValues::new(values.iter().map(value).collect()).unwrap()
    }

    #[test]
    fn a_value_holds_from_its_day_until_the_next_one() {
        let steps = dated(&[(1, 1, 100.0), (7, 1, 120.0)]);
        let on = |month, of_month| steps.on(day(month, of_month)).map(Value::get);
        assert_eq!(
            [on(1, 1), on(6, 30), on(7, 1), on(12, 31)],
            [100.0, 100.0, 120.0, 120.0].map(Some)
        );
        assert_eq!(steps.on(NaiveDate::from_ymd_opt(2025, 12, 31).unwrap()), None);
    }

    #[test]
    fn a_span_has_the_value_of_its_latest_day() {
        let values = dated(&[(3, 1, 1.0), (3, 20, 2.0), (5, 1, 3.0)]);
        let between = |first, last| values.between(first, last).map(Value::get);
        assert_eq!(between(day(3, 1), day(3, 31)), Some(2.0));
        assert_eq!(between(day(4, 1), day(4, 30)), None);
    }

    #[test]
    fn a_value_takes_the_place_of_those_in_its_span() {
        let values = dated(&[(3, 1, 1.0), (3, 20, 2.0), (5, 1, 3.0)]);
        let march = |value: Option<f64>| values.with(day(3, 1), day(3, 31), value.map(|it| Value::new(it).unwrap()));
        assert_eq!(march(Some(9.0)), dated(&[(3, 1, 9.0), (5, 1, 3.0)]));
        assert_eq!(march(None), dated(&[(5, 1, 3.0)]));
    }

    #[test]
    fn days_do_not_go_back_nor_leave_the_years_that_are_kept() {
        let at = |date| DatedValue {
            date,
            value: Value::ZERO,
        };
        let again = vec![at(day(3, 1)), at(day(3, 1))];
        assert_eq!(DatedValues::new(again), Err(DatedValuesFault::NotInOrder));
        let early = NaiveDate::from_ymd_opt(1899, 12, 31).unwrap();
        assert_eq!(DatedValues::new(vec![at(early)]), Err(DatedValuesFault::OutOfRange));
    }

    #[test]
    fn a_tolerance_is_above_zero() {
        let bounds = Bounds::new(Value::ZERO, Value::ZERO).unwrap();
        assert_eq!(TargetRange::new(bounds, Value::ZERO), Err(ToleranceFault::NotAboveZero));
    }

    #[test]
    fn a_value_takes_the_place_of_those_of_its_days_the_first_and_the_last_included() {
        let before = dated(&[(1, 1, 10.0), (2, 1, 20.0), (2, 28, 25.0), (3, 1, 30.0)]);
        let february = |value| before.with(day(2, 1), day(2, 28), value);
        assert_eq!(
            february(Some(Value::new(22.0).unwrap())),
            dated(&[(1, 1, 10.0), (2, 1, 22.0), (3, 1, 30.0)])
        );
        assert_eq!(february(None), dated(&[(1, 1, 10.0), (3, 1, 30.0)]));
    }

    #[test]
    fn an_aim_without_a_target_is_open() {
        let own = dated(&[(3, 1, 5.0)]);
        let rising = |course, own| Aim::Higher(Targets { course, own });
        let one = || Course::One(Value::ZERO);
        assert!(rising(Course::None, DatedValues::default()).is_open() && Aim::Within(None).is_open());
        assert!(!rising(one(), DatedValues::default()).is_open());
        assert!(!rising(Course::None, own.clone()).is_open() && !rising(one(), own).is_open());
        let bounds = Bounds::new(Value::ZERO, Value::ZERO).unwrap();
        let range = TargetRange::new(bounds, Value::new(1.0).unwrap()).unwrap();
        assert!(!Aim::Within(Some(range)).is_open());
    }

    #[test]
    fn a_range_has_no_targets_by_period() {
        let targets = Targets {
            course: Course::One(Value::new(5.0).unwrap()),
            own: DatedValues::default(),
        };
        assert_eq!(Aim::Higher(targets.clone()).targets(), Some(&targets));
        assert_eq!(Aim::Lower(targets.clone()).targets(), Some(&targets));
        assert_eq!(Aim::Within(None).targets(), None);
    }
}
