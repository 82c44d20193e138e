//! What was typed while a cycle is being closed, as a text that this device keeps over a reload.

use waymark_core::closing::Goal;
use waymark_core::{Cycle, CycleState, KeyResultId, ObjectiveId};

use super::goal::{key_of, verdict_of};
use super::onward::{key_of_way, way_of};
use super::typed::{Typed, TypedGoal};
use crate::screens::parts::{lines_of, text_of};

/// The first word of the text. Another one is of another version, which is not read.
const FORM: &str = "close1";
/// How many parts the line of a goal has after its name: what is typed, and what stood there when it was begun.
const FIELDS: usize = 5;

/// What the text holds of one time that a cycle is open or closed: once it is closed or opened again, the text is of
/// another time.
pub(super) fn time_of(cycle: &Cycle) -> String {
    let state = match cycle.state {
        CycleState::Planned | CycleState::Active => "open",
        CycleState::Closed => "closed",
    };
    format!("{state}{}", cycle.reopened.len())
}

/// The text of what was typed; none where nothing was.
pub(super) fn to_text(typed: &Typed, time: &str) -> Option<String> {
    if *typed == Typed::default() {
        return None;
    }
    let mut lines = vec![
        vec![FORM.to_owned(), time.to_owned()],
        vec!["step".to_owned(), typed.step.to_string()],
        vec!["line".to_owned(), typed.line.clone()],
    ];
    for (goal, now) in &typed.goals {
        let began = typed.began.get(goal).unwrap_or(now);
        let name = match goal {
            Goal::Objective(id) => ["objective".to_owned(), id.to_string()],
            Goal::KeyResult(id) => ["key-result".to_owned(), id.to_string()],
        };
        lines.push([name.to_vec(), parts(now), parts(began)].concat());
    }
    let goes = typed.goes.iter().map(|(id, goes)| ("goes", id.to_string(), yes(*goes)));
    let ways = typed.ways.iter();
    let ways = ways.map(|(id, way)| ("way", id.to_string(), key_of_way(*way)));
    let to = typed.to.iter().map(|to| ("to", to.clone(), ""));
    let rest = goes.chain(ways).chain(to);
    lines.extend(rest.map(|(what, of, said)| vec![what.to_owned(), of, said.to_owned()]));
    Some(text_of(&lines))
}

/// What the text says, where it is of this time of the cycle; lines that say nothing are passed over.
pub(super) fn from_text(text: &str, time: &str) -> Option<Typed> {
    let mut lines = lines_of(text);
    let head = lines.next()?;
    if head != [FORM, time] {
        return None;
    }
    let mut typed = Typed::default();
    for line in lines {
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        // What cannot be read is left out; the rest is still worth having.
        let _ = take(&mut typed, &line);
    }
    Some(typed)
}

fn take(typed: &mut Typed, line: &[&str]) -> Option<()> {
    match *line {
        ["step", at] => typed.step = at.parse().ok()?,
        ["line", text] => text.clone_into(&mut typed.line),
        ["goes", id, said] => drop(typed.goes.insert(ObjectiveId::parse(id).ok()?, said == yes(true))),
        ["way", id, key] => drop(typed.ways.insert(KeyResultId::parse(id).ok()?, way_of(key))),
        ["to", key, _] => typed.to = Some(key.to_owned()),
        ["objective", id, ref rest @ ..] => goal(typed, Goal::Objective(ObjectiveId::parse(id).ok()?), rest)?,
        ["key-result", id, ref rest @ ..] => goal(typed, Goal::KeyResult(KeyResultId::parse(id).ok()?), rest)?,
        _ => {}
    }
    Some(())
}

fn goal(typed: &mut Typed, goal: Goal, parts: &[&str]) -> Option<()> {
    let (now, began) = parts.split_at_checked(FIELDS)?;
    typed.goals.insert(goal, of_parts(now)?);
    typed.began.insert(goal, of_parts(began)?);
    Some(())
}

fn parts(goal: &TypedGoal) -> Vec<String> {
    let verdict = key_of(goal.verdict).to_owned();
    let [grade, reason, miss, learning] = [&goal.grade, &goal.reason, &goal.miss, &goal.learning].map(String::clone);
    vec![grade, reason, miss, learning, verdict]
}

fn of_parts(parts: &[&str]) -> Option<TypedGoal> {
    let [grade, reason, miss, learning, verdict] = parts else {
        return None;
    };
    let [grade, reason, miss, learning] = [grade, reason, miss, learning].map(|part| (*part).to_owned());
    Some(TypedGoal {
        grade,
        reason,
        miss,
        learning,
        verdict: verdict_of(verdict),
    })
}

const fn yes(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use waymark_core::closing::Way;
    use waymark_core::{CycleId, CycleKind, Foreign, Span, Title, Verdict};

    fn goal(grade: &str, learning: &str) -> TypedGoal {
        TypedGoal {
            grade: grade.to_owned(),
            reason: "A late win".to_owned(),
            learning: learning.to_owned(),
            verdict: Some(Verdict::Keep),
            ..TypedGoal::default()
        }
    }

    fn typed() -> Typed {
        let objective = ObjectiveId::parse("o1").expect("an id");
        let key_result = KeyResultId::parse("k1").expect("an id");
        let goals = [
            (Goal::Objective(objective), goal("0.55", "Two\nlines,\ta tab and a \\n")),
            (Goal::KeyResult(key_result), goal("7", "")),
        ];
        Typed {
            began: goals.clone().map(|(of, _)| (of, TypedGoal::default())).into(),
            goals: goals.into(),
            step: 2,
            goes: [(objective, false)].into(),
            ways: [(key_result, Some(Way::Fresh))].into(),
            to: Some(String::new()),
            line: "Smaller bets".to_owned(),
        }
    }

    #[test]
    fn what_was_typed_is_read_as_it_was_kept() {
        let text = to_text(&typed(), "open0").expect("something was typed");
        assert_eq!(from_text(&text, "open0"), Some(typed()));
    }

    #[test]
    fn nothing_typed_keeps_nothing() {
        assert_eq!(to_text(&Typed::default(), "open0"), None);
    }

    #[test]
    fn once_the_cycle_is_closed_or_open_again_the_text_is_of_another_time() {
        let first = NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day");
        let again = first.succ_opt().expect("a day");
        let open = Cycle {
            id: CycleId::parse("c1").expect("an id"),
            title: Title::new("Q4 2026").expect("a title"),
            kind: CycleKind::Quarter,
            span: Span::new(first, again).expect("a span"),
            state: CycleState::Active,
            closing: None,
            reopened: Vec::new(),
            foreign: Foreign::default(),
        };
        let closed = Cycle {
            state: CycleState::Closed,
            ..open.clone()
        };
        let again = Cycle {
            reopened: vec![again],
            ..open.clone()
        };
        let text = to_text(&typed(), &time_of(&open)).expect("something was typed");
        assert!(from_text(&text, &time_of(&open)).is_some());
        assert_eq!(from_text(&text, &time_of(&closed)), None);
        assert_eq!(from_text(&text, &time_of(&again)), None);
    }

    #[test]
    fn a_text_that_is_damaged_gives_what_can_be_read() {
        assert_eq!(from_text("", "open0"), None);
        assert_eq!(from_text("close0\topen0", "open0"), None);
        let text = "close1\topen0\nstep\tx\nobjective\to1\t0.5\ngoes\to1\tyes\nelse";
        let found = from_text(text, "open0").expect("its first line is whole");
        assert_eq!((found.step, found.goals.len(), found.goes.len()), (0, 0, 1));
    }
}
