//! What holds for the score of every measure that is not a metric.

use proptest::prelude::*;
use waymark_core::scoring::{Hold, MilestoneSum, StaySum, hold};
use waymark_core::{Cadence, Corridor, HeldBy, ItemId, Milestone, Share, Stay, VALUE_MAX, Value, WEIGHT_MAX};

use crate::records::{day, title, value, weight};

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![Just(VALUE_MAX), Just(-VALUE_MAX), Just(0.0), -10.0..10.0].prop_map(value)
}

fn corridor() -> impl Strategy<Value = Corridor> {
    prop_oneof![
        any_value().prop_map(Corridor::Above),
        any_value().prop_map(Corridor::Below),
        (any_value(), any_value()).prop_map(|(a, b)| Corridor::within(a.min(b), a.max(b)).unwrap()),
    ]
}

fn stay() -> impl Strategy<Value = Stay> {
    let held_by = prop_oneof![
        Just(HeldBy::Share),
        Just(HeldBy::Latest),
        Just(HeldBy::Mean),
        Just(HeldBy::Worst)
    ];
    (corridor(), prop::option::of(any_value()), held_by).prop_map(|(corridor, margin, held_by)| Stay {
        unit: None,
        corridor,
        margin,
        held_by,
    })
}

fn item(at: usize) -> ItemId {
    ItemId::parse(&format!("m-{at}")).unwrap()
}

proptest! {
    #[test]
    fn a_stay_measure_scores_from_nothing_to_all(
        stay in stay(), days in prop::collection::btree_map(0..90_u64, any_value(), 1..20),
    ) {
        let readings: Vec<_> = days.into_iter().map(|(on, reading)| (day(on), reading)).collect();
        let sum = StaySum::new(&stay, Cadence::Weekly, day(0), &readings).unwrap();
        prop_assert!((0.0..=1.0).contains(&sum.score().raw()));
        prop_assert!(sum.held <= sum.periods && sum.periods <= readings.len());
        let values = || readings.iter().map(|(_, reading)| *reading);
        prop_assert!(values().min() <= Some(sum.mean) && Some(sum.mean) <= values().max());
        if hold(&stay, sum.worst) == Hold::Held {
            prop_assert!(values().all(|reading| hold(&stay, reading) == Hold::Held));
            prop_assert_eq!(sum.held, sum.periods);
        }
    }

    #[test]
    fn milestones_score_from_nothing_to_all_and_all_when_all_are_done(
        parts in prop::collection::vec((prop_oneof![Just(0.0), Just(WEIGHT_MAX), 0.0..10.0], 0.0..=1.0), 1..12),
    ) {
        let milestone = |(at, (of, _)): (usize, &(f64, f64))| {
            Milestone { id: item(at), title: title("A step"), weight: weight(*of), due: None }
        };
        let milestones: Vec<_> = parts.iter().enumerate().map(milestone).collect();
        let reading = |part: fn(f64) -> f64| -> Vec<_> {
            parts.iter().enumerate().map(|(at, (_, done))| (item(at), Share::new(part(*done)).unwrap())).collect()
        };
        let score = |reading: &[(ItemId, Share)]| MilestoneSum::new(&milestones, reading).unwrap().score().raw();
        prop_assert!((0.0..=1.0).contains(&score(&reading(|done| done))));
        prop_assert!(score(&reading(|done| done / 2.0)) <= score(&reading(|done| done)));
        prop_assert_eq!(score(&reading(|_| 1.0)), 1.0);
        prop_assert_eq!(score(&[]), 0.0);
    }
}
