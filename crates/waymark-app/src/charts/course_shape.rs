//! Where the pieces of a course lie, in percent of its width.

/// The share of the way at which the picture ends; whoever is beyond it is shown there with an arrow.
const FARTHEST: f64 = 1.12;

/// Where on the width that share lies, in percent; the rest is room for the arrow.
const FARTHEST_AT: f64 = 96.0;

/// The narrowest landing that can still be seen, in percent of the width.
const NARROWEST_LANDING: f64 = 1.5;

/// A key result on its way, in shares of the way: 0 is the baseline, 1 is the target.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Journey {
    /// Where it is; none before the first check-in.
    pub here: Option<f64>,
    /// Where it should be today; none while there is no pace.
    pub expected: Option<f64>,
    /// Where it will land, from and to; none without a forecast.
    pub landing: Option<(f64, f64)>,
}

/// On which part of the way the dot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Not measured.
    Unknown,
    /// Worse than the baseline.
    Before,
    /// Between the baseline and the end of the picture.
    OnTheWay,
    /// Farther than the picture reaches.
    Beyond,
}

/// The picture of a journey: every place in percent of the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CourseShape {
    /// On which part of the way the dot is.
    pub place: Place,
    /// The dot; at the baseline when nothing was measured.
    pub dot: f64,
    /// The short tick at the end of the line.
    pub target: f64,
    /// The tall tick.
    pub expected: Option<f64>,
    /// The soft range: start and width.
    pub landing: Option<(f64, f64)>,
}

impl CourseShape {
    /// The picture of `journey`.
    #[must_use]
    pub fn of(journey: Journey) -> Self {
        Self {
            place: place(journey.here),
            dot: journey.here.map_or(0.0, across),
            target: across(1.0),
            expected: journey.expected.map(across),
            landing: journey.landing.map(landing),
        }
    }
}

/// The place on the width of a share of the way; never outside of the picture.
fn across(share: f64) -> f64 {
    share.clamp(0.0, FARTHEST) / FARTHEST * FARTHEST_AT
}

fn place(here: Option<f64>) -> Place {
    match here {
        None => Place::Unknown,
        Some(share) if share < 0.0 => Place::Before,
        Some(share) if share > FARTHEST => Place::Beyond,
        Some(_) => Place::OnTheWay,
    }
}

/// Start and width, given either end first.
fn landing((one, other): (f64, f64)) -> (f64, f64) {
    let (from, to) = (across(one.min(other)), across(one.max(other)));
    let width = (to - from).max(NARROWEST_LANDING);
    (from.min(FARTHEST_AT - width), width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(here: f64) -> CourseShape {
        CourseShape::of(Journey {
            here: Some(here),
            ..Journey::default()
        })
    }

    fn land(from: f64, to: f64) -> (f64, f64) {
        let journey = Journey {
            here: Some(0.5),
            landing: Some((from, to)),
            ..Journey::default()
        };
        CourseShape::of(journey).landing.expect("a landing was given")
    }

    #[track_caller]
    fn check_close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "found {found}, expected {expected}");
    }

    #[test]
    fn the_baseline_is_the_left_end_of_the_line() {
        check_close(at(0.0).dot, 0.0);
    }

    #[test]
    fn a_reached_target_puts_the_dot_on_the_short_tick() {
        let shape = at(1.0);
        check_close(shape.dot, shape.target);
        check_close(shape.target, 96.0 / 1.12);
    }

    #[test]
    fn half_of_the_way_is_half_of_the_line() {
        let shape = at(0.5);
        check_close(shape.dot, shape.target / 2.0);
    }

    #[test]
    fn who_is_worse_than_the_baseline_waits_at_it() {
        assert_eq!(at(-0.2).place, Place::Before);
        check_close(at(-0.2).dot, 0.0);
    }

    #[test]
    fn who_is_beyond_the_picture_stays_at_its_end() {
        assert_eq!(at(1.12).place, Place::OnTheWay);
        assert_eq!(at(40.0).place, Place::Beyond);
        assert_eq!(at(f64::INFINITY).place, Place::Beyond);
        check_close(at(f64::INFINITY).dot, 96.0);
    }

    #[test]
    fn not_measured_is_not_at_the_baseline() {
        assert_eq!(CourseShape::of(Journey::default()).place, Place::Unknown);
        assert_eq!(at(0.0).place, Place::OnTheWay);
    }

    #[test]
    fn a_landing_may_be_given_either_way_round() {
        assert_eq!(land(0.28, 0.56), land(0.56, 0.28));
        let (from, width) = land(0.28, 0.56);
        check_close(from, 24.0);
        check_close(width, 24.0);
    }

    #[test]
    fn a_landing_on_one_point_can_still_be_seen() {
        check_close(land(0.5, 0.5).1, NARROWEST_LANDING);
    }

    #[test]
    fn a_landing_far_ahead_ends_with_the_picture() {
        let (from, width) = land(3.0, 5.0);
        check_close(from + width, FARTHEST_AT);
    }
}
