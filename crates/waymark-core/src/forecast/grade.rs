//! The grade that is proposed when a cycle closes (C-1).

use chrono::NaiveDate;

use crate::goal::{Ambition, Share, Span};
use crate::scoring::{Score, reaches};

/// What a goal is proposed to be graded with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grade {
    /// The score from 0 to 1, to 2 decimals.
    pub proposed: Share,
    /// What it says beyond the number.
    pub reading: Option<GradeReading>,
}

/// What a grade says beyond its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GradeReading {
    /// An aspirational goal that was worth its name: 0.6 to 0.8.
    HealthyStretch,
    /// All of the way: was it too easy?
    TooEasy,
    /// A committed goal that was not met; it asks for a note.
    Missed,
}

/// Days before the end from which on a grade is worth a look (C-1).
const LAST_DAYS: i64 = 7;
/// The share of the time before which it is not, however few days there are (C-1).
const HALF_TIME: f64 = 0.5;

impl Grade {
    /// The grade that would be proposed today, once the end is near: in the last week, not before half-time, and after.
    pub fn near_end(score: Score, ambition: Ambition, span: Span, today: NaiveDate) -> Option<Self> {
        let is_near = span.days_left(today) <= LAST_DAYS && reaches(span.passed(today).get(), HALF_TIME);
        is_near.then(|| Self::of(score, ambition))
    }

    /// The grade of a goal with this score: clamped, to 2 decimals, never rounded up to all of the way.
    pub fn of(score: Score, ambition: Ambition) -> Self {
        let clamped = score.roll_up();
        let is_whole = reaches(clamped, 1.0);
        let rounded = (clamped * 100.0).round() / 100.0;
        let grade = if is_whole { 1.0 } else { rounded.min(0.99) };
        let reading = match ambition {
            Ambition::Aspirational if is_whole => Some(GradeReading::TooEasy),
            Ambition::Aspirational if (0.6..=0.8).contains(&grade) => Some(GradeReading::HealthyStretch),
            Ambition::Committed if !is_whole => Some(GradeReading::Missed),
            Ambition::Aspirational | Ambition::Committed | Ambition::Learning => None,
        };
        Self {
            proposed: Share::new(grade).unwrap_or(Share::NONE),
            reading,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_grades<const N: usize>(ambition: Ambition, scores: [f64; N], expected: [(f64, Option<GradeReading>); N]) {
        let grades = scores.map(|score| {
            let grade = Grade::of(Score::new(score), ambition);
            (grade.proposed.get(), grade.reading)
        });
        assert_eq!(grades, expected, "{ambition:?} {scores:?}");
    }

    #[test]
    fn an_aspirational_grade_is_healthy_from_0_6_to_0_8_and_asks_at_1() {
        let healthy = Some(GradeReading::HealthyStretch);
        check_grades(
            Ambition::Aspirational,
            [-0.3, 0.594, 0.595, 0.804, 0.81, 1.7],
            [
                (0.0, None),
                (0.59, None),
                (0.6, healthy),
                (0.8, healthy),
                (0.81, None),
                (1.0, Some(GradeReading::TooEasy)),
            ],
        );
    }

    #[test]
    fn a_grade_is_proposed_from_the_last_week_on_but_not_before_half_time() {
        let day = |of_october| NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap();
        let is_proposed = |last, today| {
            let span = Span::new(day(1), day(last)).unwrap();
            Grade::near_end(Score::ONE, Ambition::Committed, span, day(today)).is_some()
        };
        assert_eq!(
            [22, 23, 30, 31].map(|today| is_proposed(30, today)),
            [false, true, true, true]
        );
        assert_eq!([2, 3, 5].map(|today| is_proposed(5, today)), [false, true, true]);
    }

    #[test]
    fn a_grade_is_1_only_when_all_of_the_way_is_covered() {
        check_grades(Ambition::Learning, [0.999, 1.0 - 1e-12], [(0.99, None), (1.0, None)]);
    }

    #[test]
    fn a_committed_grade_below_1_is_a_miss() {
        check_grades(
            Ambition::Committed,
            [0.97, 1.0],
            [(0.97, Some(GradeReading::Missed)), (1.0, None)],
        );
    }
}
