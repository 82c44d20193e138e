//! How a number is meant to go from the start to the end.

use chrono::NaiveDate;

use super::super::quantity::Value;
use super::super::span::is_kept;

/// How a number is meant to go on its way: the dated points that the owner set between the start and the end (P-2).
///
/// Without points the way is one straight line. Points outside the days of the key result are kept and count for
/// nothing, so that changing those days loses none of them.
///
/// # Source
/// Scoring method P-2, "phased".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan(
    // Dates strictly increase and lie in the years that are kept.
    Vec<PlanPoint>,
);

/// What a number is meant to be on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanPoint {
    /// The day.
    pub date: NaiveDate,
    /// The value of that day, in the unit of the metric.
    pub value: Value,
}

/// Why points are no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFault {
    /// A point does not lie after the one before it.
    NotInOrder,
    /// A date lies outside the years 1900 to 2999.
    OutOfRange,
}

impl Plan {
    /// The plan with these points; none make a straight line.
    ///
    /// # Errors
    /// [`PlanFault::NotInOrder`] unless each date lies after the one before it; [`PlanFault::OutOfRange`] outside 1900
    /// to 2999.
    pub fn new(points: Vec<PlanPoint>) -> Result<Self, PlanFault> {
        if !points.iter().all(|point| is_kept(point.date)) {
            return Err(PlanFault::OutOfRange);
        }
        if !points.is_sorted_by(|earlier, later| earlier.date < later.date) {
            return Err(PlanFault::NotInOrder);
        }
        Ok(Self(points))
    }

    /// The points, earliest first.
    pub fn points(&self) -> &[PlanPoint] {
        &self.0
    }

    /// Whether the way is one straight line.
    pub fn is_linear(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(dates: &[(i32, u32, u32)]) -> Result<Plan, PlanFault> {
        let point = |&(year, month, day)| PlanPoint {
            date: NaiveDate::from_ymd_opt(year, month, day).unwrap(),
            value: Value::new(20.0).unwrap(),
        };
        Plan::new(dates.iter().map(point).collect())
    }

    #[test]
    fn a_plan_keeps_its_points_in_the_order_of_their_days() {
        let two = plan(&[(2026, 10, 31), (2026, 11, 1)]).unwrap();
        assert_eq!(two.points().len(), 2);
        assert!(two.points()[0].date < two.points()[1].date);
        assert!(!two.is_linear());
    }

    #[test]
    fn a_plan_without_points_is_a_straight_line() {
        assert_eq!(plan(&[]), Ok(Plan::default()));
        assert!(Plan::default().is_linear());
    }

    #[test]
    fn a_day_has_one_point_and_days_do_not_go_back() {
        assert_eq!(plan(&[(2026, 11, 1), (2026, 11, 1)]), Err(PlanFault::NotInOrder));
        assert_eq!(
            plan(&[(2026, 10, 1), (2026, 12, 1), (2026, 11, 1)]),
            Err(PlanFault::NotInOrder)
        );
    }

    #[test]
    fn points_lie_in_the_years_that_are_kept() {
        assert!(plan(&[(1900, 1, 1), (2999, 12, 31)]).is_ok());
        assert_eq!(plan(&[(1899, 12, 31)]), Err(PlanFault::OutOfRange));
        assert_eq!(plan(&[(2026, 11, 1), (3000, 1, 1)]), Err(PlanFault::OutOfRange));
    }
}
