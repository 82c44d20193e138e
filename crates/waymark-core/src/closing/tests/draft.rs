//! What is proposed, what is asked for, and the edit that closes.

use super::*;
use crate::ObjectiveChange;
use crate::testing::{check_refused, metric, text, value};

const O: fn() -> Goal = || Goal::Objective(id("o"));
const K: fn() -> Goal = || Goal::KeyResult(id("k"));

/// A key result from 0 to 10 that stands at 6, of an objective of this ambition.
fn at_six(ambition: Ambition) -> Workspace {
    let measure = Measure::Metric(metric(Some(0.0), 10.0));
    let before = with_readings(measure, &[(8, Reading::Number(value(6.0)))]);
    let change = ObjectiveChange::Ambition(ambition);
    made(&before, [Edit::ChangeObjective(id("o"), change)])
}

fn own(grade: f64) -> FinalGrade {
    FinalGrade {
        own: Some(OwnGrade {
            grade: Share::new(grade).unwrap(),
            reason: title("A late win"),
        }),
        ..FinalGrade::default()
    }
}

fn share(grade: f64) -> Option<Share> {
    Share::new(grade).ok()
}

#[test]
fn what_is_proposed_is_the_score_of_each_goal() {
    let draft = draft_of(&at_six(Ambition::Aspirational), &Answers::new());
    let objective = &draft.objectives[0];
    assert_eq!(objective.goal.said.proposed, share(0.6));
    assert_eq!(objective.key_results[0].1.said.stands(), share(0.6));
}

#[test]
fn a_grade_of_ones_own_stands_and_the_proposed_one_is_kept() {
    let draft = draft_of(&at_six(Ambition::Aspirational), &Answers::from([(K(), own(0.7))]));
    let said = &draft.objectives[0].key_results[0].1.said;
    assert_eq!((said.proposed, said.stands()), (share(0.6), share(0.7)));
}

#[test]
fn a_grade_of_ones_own_that_is_the_proposed_one_is_none() {
    let draft = draft_of(&at_six(Ambition::Aspirational), &Answers::from([(O(), own(0.6))]));
    assert_eq!(draft.objectives[0].goal.said.own, None);
}

#[test]
fn what_was_committed_to_and_missed_asks_for_a_note() {
    let missed = at_six(Ambition::Committed);
    let asked = |answers: Answers| draft_of(&missed, &answers).asked().collect::<Vec<_>>();
    assert_eq!(asked(Answers::new()), [id("o")]);
    let because = FinalGrade {
        miss: text("Two people left"),
        ..FinalGrade::default()
    };
    assert_eq!(asked(Answers::from([(O(), because)])), []);
    assert_eq!(asked(Answers::from([(O(), own(1.0))])), []);
    assert_eq!(asked(Answers::from([(O(), own(0.9))])), [id("o")]);
}

#[test]
fn what_was_not_committed_to_or_was_dropped_asks_for_nothing() {
    let asks = |workspace: &Workspace| draft_of(workspace, &Answers::new()).asked().count();
    assert_eq!(asks(&at_six(Ambition::Aspirational)), 0);
    let dropped = State::Dropped { reason: text("") };
    let dropped = Edit::ChangeObjective(id("o"), ObjectiveChange::State(dropped));
    assert_eq!(asks(&made(&at_six(Ambition::Committed), [dropped])), 0);
}

#[test]
fn closing_grades_every_goal_and_freezes_the_cycle() {
    let before = at_six(Ambition::Committed);
    let draft = draft_of(&before, &Answers::from([(K(), own(0.7))]));
    let closed = made(&before, [draft.edit()]);
    assert_eq!(closed.cycle(id("q4")).unwrap().state, CycleState::Closed);
    let grade = closed.objective(id("o")).unwrap().grade.clone();
    assert_eq!(grade.and_then(|grade| grade.stands()), share(0.6));
    let grade = closed.key_result(id("k")).unwrap().grade.clone();
    assert_eq!(grade.and_then(|grade| grade.stands()), share(0.7));
    let again = Edit::ChangeObjective(id("o"), ObjectiveChange::Grade(None));
    check_refused(&closed, again, crate::Refusal::Closed(id("q4")));
}

#[test]
fn what_was_said_before_a_cycle_was_opened_again_stands() {
    let before = at_six(Ambition::Committed);
    let closed = made(&before, [draft_of(&before, &Answers::from([(O(), own(0.9))])).edit()]);
    let none = Draft::of(&closed, &Scoreboard::new(&closed, today()), id("q4"), &Answers::new());
    assert_eq!(none, None);
    let open = crate::CycleChange::State(CycleState::Active);
    let opened = made(&closed, [Edit::ChangeCycle(id("q4"), open)]);
    let draft = draft_of(&opened, &Answers::new());
    assert_eq!(draft.objectives[0].goal.said.stands(), share(0.9));
}
