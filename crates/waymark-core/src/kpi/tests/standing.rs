use super::{known_on, leads, month, with_readings};
use crate::goal::{
    Aggregation, Aim, Bounds, Course, DatedValue, DatedValues, FiscalMonth, Frequency, Kpi, Period, Ramp, TargetRange,
    Targets, Thresholds, Value,
};
use crate::kpi::{Health, Held, target_of};
use crate::testing::{day, targets, value};

/// How a value stands against a target: its attainment and its health.
fn stands(aim: Aim, thresholds: Thresholds, number: f64) -> (Option<f64>, Health) {
    let kpi = Kpi {
        aim,
        thresholds,
        ..leads(Aggregation::Last, None)
    };
    let workspace = with_readings(kpi, &[(10, 9, number)]);
    let known = known_on(&workspace, "leads", month(10), day(2026, 11, 21)).unwrap();
    (known.attainment.map(|score| score.raw()), known.health.unwrap())
}

fn check(aim: Aim, number: f64, attainment: Option<f64>, health: Health) {
    assert_eq!(
        stands(aim.clone(), Thresholds::Default, number),
        (attainment, health),
        "{number} against {aim:?}"
    );
}

#[test]
fn higher_is_a_share_of_the_target_and_lower_its_inverse() {
    let higher = || Aim::Higher(targets(Some(100.0)));
    check(higher(), 100.0, Some(1.0), Health::Green);
    check(higher(), 90.0, Some(0.9), Health::Amber);
    check(higher(), 89.0, Some(0.89), Health::Red);
    let lower = || Aim::Lower(targets(Some(8.0)));
    check(lower(), 4.0, Some(2.0), Health::Green);
    check(lower(), 10.0, Some(0.8), Health::Red);
    check(lower(), 0.0, Some(f64::INFINITY), Health::Green);
}

#[test]
fn where_a_ratio_says_nothing_the_target_is_met_or_not() {
    let none = || Aim::Lower(targets(Some(0.0)));
    check(none(), 0.0, Some(1.0), Health::Green);
    check(none(), 2.0, None, Health::Red);
    let profit = || Aim::Higher(targets(Some(-5.0)));
    check(profit(), -4.0, None, Health::Green);
    check(profit(), -6.0, None, Health::Red);
}

#[test]
fn a_range_is_all_inside_and_less_the_farther_outside() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let within = || Aim::Within(Some(range));
    check(within(), 10.0, Some(1.0), Health::Green);
    check(within(), 20.5, Some(0.9), Health::Amber);
    check(within(), 7.5, Some(0.5), Health::Red);
    check(within(), 40.0, Some(0.0), Health::Red);
}

#[test]
fn without_a_target_it_is_only_watched() {
    check(Aim::Higher(targets(None)), 100.0, None, Health::Tracking);
    check(Aim::Within(None), 100.0, None, Health::Tracking);
}

#[test]
fn thresholds_are_values_or_shares_of_the_target_in_the_direction_of_the_kpi() {
    let by = |aim: Aim, thresholds, number| stands(aim, thresholds, number).1;
    let higher = || Aim::Higher(targets(Some(100.0)));
    let lower = || Aim::Lower(targets(Some(8.0)));
    let shares = Thresholds::shares(value(0.8), value(0.5)).unwrap();
    assert_eq!(
        [80.0, 50.0, 49.0].map(|number| by(higher(), shares, number)),
        [Health::Green, Health::Amber, Health::Red]
    );
    // In whichever order they come, green is the better one.
    let values = Thresholds::Values {
        green: value(6.0),
        amber: value(10.0),
    };
    assert_eq!(
        [6.0, 10.0, 11.0].map(|number| by(lower(), values, number)),
        [Health::Green, Health::Amber, Health::Red]
    );
    assert_eq!(
        [10.0, 6.0, 5.0].map(|number| by(higher(), values, number)),
        [Health::Green, Health::Amber, Health::Red]
    );
}

#[test]
fn shares_come_in_order() {
    assert!(Thresholds::shares(value(0.5), value(0.8)).is_err());
    assert!(Thresholds::shares(value(0.5), value(-0.1)).is_err());
}

#[test]
fn a_running_sum_is_held_against_what_is_due_and_anything_else_against_all_of_it() {
    let on = |aggregation, of_november| {
        let workspace = with_readings(leads(aggregation, Some(300.0)), &[(11, 1, 150.0)]);
        let known = known_on(&workspace, "leads", month(11), day(2026, 11, of_november)).unwrap();
        let due = known.due.and_then(Held::level).unwrap().get();
        (due, known.health.unwrap(), known.gap.unwrap().get())
    };
    assert_eq!(on(Aggregation::Sum, 15), (150.0, Health::Green, 0.0));
    assert_eq!(on(Aggregation::Sum, 20), (200.0, Health::Red, 50.0));
    assert_eq!(on(Aggregation::Last, 15), (300.0, Health::Red, 150.0));
}

/// The target of a month of 2026.
fn target_in(course: Course, own: DatedValues, number: u32) -> Option<f64> {
    let kpi = Kpi {
        aim: Aim::Higher(Targets { course, own }),
        ..leads(Aggregation::Sum, None)
    };
    super::super::target_of(&kpi, month(number))
        .and_then(Held::level)
        .map(|level| level.get())
}

fn dated(values: &[(u32, u32, f64)]) -> DatedValues {
    let one = |&(month, of_month, number)| DatedValue {
        date: day(2026, month, of_month),
        value: value(number),
    };
    DatedValues::new(values.iter().map(one).collect()).unwrap()
}

#[test]
fn steps_hold_for_the_periods_that_begin_after_them() {
    let steps = || Course::Steps(dated(&[(1, 1, 10.0), (7, 15, 20.0)]));
    let of = |number| target_in(steps(), DatedValues::default(), number);
    assert_eq!([6, 7, 8].map(of), [10.0, 10.0, 20.0].map(Some));
}

#[test]
fn a_ramp_rises_in_a_straight_line_and_starts_again() {
    let ramp = Course::Ramp(Ramp {
        from: value(0.0),
        to: value(90.0),
        over: Frequency::Quarter,
    });
    let of = |number| target_in(ramp.clone(), DatedValues::default(), number).unwrap();
    // The second quarter has 30, 31 and 30 days.
    assert_eq!([3, 4, 6, 9].map(of), [90.0, 90.0 * 30.0 / 91.0, 90.0, 90.0]);
}

#[test]
fn a_period_may_have_a_target_of_its_own() {
    let own = dated(&[(10, 5, 77.0)]);
    let of = |number| target_in(Course::One(value(50.0)), own.clone(), number);
    assert_eq!([9, 10, 11].map(of), [50.0, 77.0, 50.0].map(Some));
    assert_eq!(target_in(Course::None, own.clone(), 10), Some(77.0));
    assert_eq!(target_in(Course::None, own, 11), None);
}

#[test]
fn periods_of_another_length_have_no_target() {
    let workspace = with_readings(leads(Aggregation::Sum, Some(100.0)), &[(10, 9, 80.0)]);
    let quarter = month(10).within(Frequency::Quarter).unwrap();
    let known = known_on(&workspace, "leads", quarter, day(2026, 11, 21)).unwrap();
    assert_eq!((known.target, known.health), (None, Some(Health::Tracking)));
}

#[test]
fn thresholds_given_as_values_run_with_a_sum_so_that_a_good_month_is_not_red_until_its_end() {
    let on = |of_november| {
        let kpi = Kpi {
            thresholds: Thresholds::Values {
                green: value(300.0),
                amber: value(240.0),
            },
            ..leads(Aggregation::Sum, Some(300.0))
        };
        let workspace = with_readings(kpi, &[(11, 1, 100.0)]);
        let known = known_on(&workspace, "leads", month(11), day(2026, 11, of_november)).unwrap();
        known.health.unwrap()
    };
    // 10 a day are green, 8 a day amber.
    assert_eq!(
        [10, 12, 13, 30].map(on),
        [Health::Green, Health::Amber, Health::Red, Health::Red]
    );
}

#[test]
fn a_running_sum_within_a_range_owes_a_share_of_the_lower_bound_and_may_reach_the_upper_one() {
    let range = TargetRange::new(Bounds::new(value(30.0), value(60.0)).unwrap(), value(30.0)).unwrap();
    let on = |aggregation, of_november, number| {
        let kpi = Kpi {
            aim: Aim::Within(Some(range)),
            ..leads(aggregation, None)
        };
        let workspace = with_readings(kpi, &[(11, 1, number)]);
        let known = known_on(&workspace, "leads", month(11), day(2026, 11, of_november)).unwrap();
        (known.attainment.unwrap().raw(), known.gap.unwrap().get())
    };
    // On day 15 at least 15 are due with a tolerance of 15, on day 20 at least 20; at most 60 on every day.
    assert_eq!(on(Aggregation::Sum, 15, 15.0), (1.0, 0.0));
    assert_eq!(on(Aggregation::Sum, 20, 15.0), (0.75, 5.0));
    assert_eq!(on(Aggregation::Sum, 30, 15.0), (0.5, 15.0));
    assert_eq!(on(Aggregation::Sum, 6, 60.0), (1.0, 0.0));
    assert_eq!(on(Aggregation::Sum, 20, 65.0), (0.75, -5.0));
    assert_eq!(on(Aggregation::Last, 15, 15.0), (0.5, 15.0));
}

#[test]
fn a_ramp_no_longer_than_the_period_is_at_its_end() {
    let of = |over| {
        let ramp = Course::Ramp(Ramp {
            from: value(0.0),
            to: value(90.0),
            over,
        });
        target_in(ramp, DatedValues::default(), 9)
    };
    // September ends on a Wednesday.
    assert_eq!([Frequency::Week, Frequency::Month].map(of), [Some(90.0); 2]);
}

#[test]
fn a_ramp_rises_from_where_it_begins() {
    let ramp = Ramp {
        from: value(70.0),
        to: value(140.0),
        over: Frequency::Week,
    };
    let daily = Kpi {
        frequency: Frequency::Day,
        aim: Aim::Higher(Targets {
            course: Course::Ramp(ramp),
            ..targets(None)
        }),
        ..leads(Aggregation::Sum, None)
    };
    let of = |of_november| {
        let period = Period::around(day(2026, 11, of_november), Frequency::Day, FiscalMonth::JANUARY).unwrap();
        target_of(&daily, period).and_then(Held::level).map(Value::get)
    };
    // The 16th is a Monday: ten more a day from 70 on.
    assert_eq!([16, 18, 22].map(of), [80.0, 100.0, 140.0].map(Some));
}
