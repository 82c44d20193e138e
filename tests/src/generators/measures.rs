//! Measures of every kind, and the readings that fit them.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use waymark_core::{
    ChecklistItem, Corridor, Direction, Foreign, HeldBy, ItemId, Measure, Metric, Milestone, Plan, PlanPoint, Reading,
    ScoringMode, Stay, Unit, Zone, Zones,
};

use super::kpis::feed;
use super::scalars::{date, id, json, label, share, text, title, value, weight};

/// A measure of any kind, those of a later version included.
pub fn measure() -> BoxedStrategy<Measure> {
    prop_oneof![
        4 => metric().prop_map(Measure::Metric),
        2 => stay().prop_map(Measure::Stay),
        2 => milestones().prop_map(Measure::Milestones),
        2 => checklist().prop_map(Measure::Checklist),
        1 => option::of(date()).prop_map(|due| Measure::Done { due }),
        1 => Just(Measure::Percent),
        1 => zones().prop_map(Measure::Zones),
        1 => option::of(unit()).prop_map(|unit| Measure::Baseline { unit }),
        1 => json().prop_map(|of| Measure::Unknown(Foreign::new(&format!(r#"{{"type":"later","of":{of}}}"#)))),
    ]
    .boxed()
}

/// A reading of any kind, those of a later version included.
pub fn reading() -> BoxedStrategy<Reading> {
    let item = || id().prop_map(ItemId::new);
    let zone = prop::sample::select(Zone::ALL.to_vec());
    let later = prop::sample::select(vec![
        "\"later\"",
        "[1]",
        "[[]]",
        r#"{"later":"x"}"#,
        r#"{"a":1,"b":[1e309]}"#,
    ]);
    prop_oneof![
        4 => value().prop_map(Reading::Number),
        1 => btree_map(item(), share(), 0..4).prop_map(|shares| Reading::Milestones(shares.into_iter().rev().collect())),
        1 => vec(item(), 0..4).prop_map(Reading::Checklist),
        1 => any::<bool>().prop_map(Reading::Done),
        1 => zone.prop_map(Reading::Zone),
        1 => later.prop_map(|json| Reading::Unknown(Foreign::new(json))),
    ]
    .boxed()
}

pub(super) fn unit() -> impl Strategy<Value = Unit> {
    (label(), option::of(any::<u8>())).prop_map(|(name, decimals)| Unit { name, decimals })
}

fn metric() -> impl Strategy<Value = Metric> {
    let direction = prop::sample::select(vec![Direction::Increase, Direction::Decrease]);
    let mode = prop::sample::select(vec![ScoringMode::Auto, ScoringMode::Linear, ScoringMode::Ratio]);
    (
        option::of(unit()),
        direction,
        option::of(value()),
        value(),
        option::of(value()),
        option::of(mode),
        (plan(), option::weighted(0.3, feed())),
    )
        .prop_map(
            |(unit, direction, baseline, target, stretch, mode, (plan, feed))| Metric {
                unit,
                direction,
                baseline,
                target,
                stretch,
                mode,
                plan,
                feed,
            },
        )
}

fn plan() -> impl Strategy<Value = Plan> {
    let points = prop_oneof![1 => Just(BTreeMap::new()), 1 => btree_map(date(), value(), 1..5)];
    points.prop_map(|points| {
        let points = points.into_iter().map(|(date, value)| PlanPoint { date, value });
        Plan::new(points.collect()).expect("one point a day, in order")
    })
}

fn stay() -> impl Strategy<Value = Stay> {
    let corridor = prop_oneof![
        value().prop_map(Corridor::Above),
        value().prop_map(Corridor::Below),
        (value(), value()).prop_map(|(a, b)| Corridor::within(a.min(b), a.max(b)).expect("in order")),
    ];
    let held_by = prop::sample::select(vec![HeldBy::Share, HeldBy::Latest, HeldBy::Mean, HeldBy::Worst]);
    (option::of(unit()), corridor, option::of(value()), held_by).prop_map(|(unit, corridor, margin, held_by)| Stay {
        unit,
        corridor,
        margin,
        held_by,
    })
}

fn milestones() -> impl Strategy<Value = Vec<Milestone>> {
    let parts = vec((title(), weight(), option::of(date())), 5);
    (btree_set(id().prop_map(ItemId::new), 0..5), parts).prop_map(|(ids, parts)| {
        let milestone = |(id, (title, weight, due))| Milestone { id, title, weight, due };
        ids.into_iter().rev().zip(parts).map(milestone).collect()
    })
}

fn checklist() -> impl Strategy<Value = Vec<ChecklistItem>> {
    btree_map(id().prop_map(ItemId::new), title(), 0..5).prop_map(|items| {
        items
            .into_iter()
            .rev()
            .map(|(id, title)| ChecklistItem { id, title })
            .collect()
    })
}

fn zones() -> impl Strategy<Value = Zones> {
    (text(), text(), text(), text()).prop_map(|(fail, commit, target, stretch)| Zones {
        fail,
        commit,
        target,
        stretch,
    })
}
