//! What holds for the score of every objective.

use proptest::prelude::*;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::Role;
use waymark_core::{Measure, Record, Workspace};

use crate::records::{check_in, cycle, day, head, key_result, metric, number, objective, objective_id, value, weight};

/// Key results from 0 to 1, as (current value, weight).
type Members = Vec<(Option<f64>, f64)>;

fn members() -> impl Strategy<Value = Members> {
    let current = prop::option::of(prop_oneof![-1.0..2.0, Just(1e15), Just(-1e15)]);
    let weight = prop_oneof![Just(0.0), Just(1.0), 0.01..100.0];
    prop::collection::vec((current, weight), 0..6)
}

fn workspace(members: &Members) -> Workspace {
    let mut records: Vec<Record> = vec![cycle("c").into(), objective("o", "c").into()];
    for (at, (current, member_weight)) in members.iter().enumerate() {
        let id = format!("kr-{at}");
        let mut member = key_result(&id, "o", Measure::Metric(metric(Some(0.0), 1.0)));
        member.weight = weight(*member_weight);
        records.push(member.into());
        records.extend(current.map(|current| check_in("now", &id, 1, Some(number(current))).into()));
    }
    Workspace::from_records(head(), records)
}

fn score(members: &Members) -> Option<f64> {
    let board = Scoreboard::new(&workspace(members), day(7));
    board
        .objective(objective_id("o"))
        .unwrap()
        .score
        .map(|score| score.raw())
}

/// Rule R-1 as it stands on paper.
fn on_paper(members: &Members) -> Option<f64> {
    if members.iter().all(|(current, _)| current.is_none()) {
        return None;
    }
    let is_equal = members.iter().all(|(_, weight)| *weight == 0.0);
    let weighed = |weight: f64| if is_equal { 1.0 } else { weight };
    let sum: f64 = members
        .iter()
        .map(|(current, weight)| weighed(*weight) * current.unwrap_or(0.0).clamp(0.0, 1.0))
        .sum();
    Some(sum / members.iter().map(|(_, weight)| weighed(*weight)).sum::<f64>())
}

fn check_near(a: Option<f64>, b: Option<f64>) -> Result<(), TestCaseError> {
    let is_near = match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    };
    prop_assert!(is_near, "{a:?} is not {b:?}");
    Ok(())
}

proptest! {
    #[test]
    fn a_roll_up_is_the_weighted_mean_on_paper(members in members()) {
        check_near(score(&members), on_paper(&members))?;
    }

    #[test]
    fn a_roll_up_lies_between_nothing_and_all(members in members()) {
        prop_assert!(score(&members).is_none_or(|score| (0.0..=1.0).contains(&score)));
    }

    #[test]
    fn other_weights_in_the_same_proportion_change_nothing(members in members(), by in 0.01..1000.0) {
        let scaled = members.iter().map(|(current, weight)| (*current, weight * by)).collect();
        check_near(score(&members), score(&scaled))?;
    }

    #[test]
    fn the_order_of_members_changes_nothing_at_all(members in members()) {
        let reversed = members.iter().rev().copied().collect();
        prop_assert_eq!(score(&members), score(&reversed));
    }

    #[test]
    fn a_better_member_never_makes_a_worse_objective(
        members in members().prop_filter("no members", |members| !members.is_empty()),
        at in any::<prop::sample::Index>(),
        by in 0.0..1.0,
    ) {
        let at = at.index(members.len());
        let mut better = members.clone();
        better[at].0 = Some(better[at].0.map_or(0.0, |current: f64| f64::min(current + by, 1e15)));
        prop_assert!(score(&members) <= score(&better));
    }

    #[test]
    fn the_shares_of_members_add_up_to_the_score(members in members()) {
        let workspace = workspace(&members);
        let roll_up = Scoreboard::new(&workspace, day(7)).roll_up(&workspace, objective_id("o")).unwrap();
        let whole: f64 = roll_up.members.iter().map(|member| member.share).sum();
        prop_assert!(members.is_empty() || (whole - 1.0).abs() < 1e-9, "the shares add up to {whole}");
        let part = |member: &waymark_core::scoring::Member| {
            member.share * member.score.map_or(0.0, |score| score.roll_up())
        };
        if roll_up.members.iter().any(|member| member.role == Role::Reporting) {
            check_near(roll_up.score.map(|score| score.raw()), Some(roll_up.members.iter().map(part).sum()))?;
        } else {
            prop_assert_eq!(roll_up.score, None);
        }
    }

    #[test]
    fn a_number_is_the_same_in_every_view(current in -2.0..3.0) {
        let workspace = workspace(&vec![(Some(current), 1.0)]);
        let board = Scoreboard::new(&workspace, day(7));
        let row = board.key_result(crate::records::key_result_id("kr-0")).unwrap().score;
        let member = board.roll_up(&workspace, objective_id("o")).unwrap().members[0].score;
        prop_assert_eq!(row, member);
        prop_assert_eq!(row.map(|score| score.raw()), Some(value(current).get()));
    }
}
