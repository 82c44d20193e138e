use crate::goal::{Bounds, TargetRange, Thresholds, Value};
use crate::kpi::{Held, Stretch, zones};
use crate::testing::value;

type Ends = (Option<f64>, Option<f64>);

fn check(held: Held, thresholds: Thresholds, green: Ends, amber: Ends) {
    let ends = |it: Stretch| (it.low.map(Value::get), it.high.map(Value::get));
    let zones = zones(held, thresholds);
    assert_eq!((ends(zones.green), ends(zones.amber)), (green, amber), "{held:?}");
}

#[test]
fn green_begins_at_the_target_and_amber_at_nine_tenths_of_the_way() {
    let at_least = Held::AtLeast(value(100.0));
    check(at_least, Thresholds::Default, (Some(100.0), None), (Some(90.0), None));
    let at_most = Held::AtMost(value(9.0));
    check(at_most, Thresholds::Default, (None, Some(9.0)), (None, Some(10.0)));
}

#[test]
fn shares_move_the_limits() {
    let shares = Thresholds::shares(value(0.8), value(0.5)).unwrap();
    check(
        Held::AtLeast(value(100.0)),
        shares,
        (Some(80.0), None),
        (Some(50.0), None),
    );
    check(Held::AtMost(value(4.0)), shares, (None, Some(5.0)), (None, Some(8.0)));
}

#[test]
fn values_are_taken_in_the_order_of_the_direction() {
    let values = Thresholds::Values {
        green: value(5.0),
        amber: value(8.0),
    };
    check(Held::AtMost(value(1.0)), values, (None, Some(5.0)), (None, Some(8.0)));
    check(Held::AtLeast(value(1.0)), values, (Some(8.0), None), (Some(5.0), None));
}

#[test]
fn a_range_is_green_inside_and_amber_a_tenth_of_the_tolerance_around() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    check(
        Held::Within(range),
        Thresholds::Default,
        (Some(10.0), Some(20.0)),
        (Some(9.5), Some(20.5)),
    );
}

#[test]
fn where_a_ratio_says_nothing_there_is_no_amber() {
    check(
        Held::AtMost(value(0.0)),
        Thresholds::Default,
        (None, Some(0.0)),
        (None, Some(0.0)),
    );
    check(
        Held::AtLeast(value(-5.0)),
        Thresholds::Default,
        (Some(-5.0), None),
        (Some(-5.0), None),
    );
    let below = (None, Some(-5.0));
    check(Held::AtMost(value(-5.0)), Thresholds::Default, below, below);
}
