//! Edits of cycles.

use chrono::NaiveDate;

use super::{Refusal, people, require_new};
use crate::goal::{Closing, Cycle, CycleId, CycleKind, CycleState, KeyResult, Objective, Rules, Shared, Span, Title};
use crate::kpi;
use crate::scoreboard::{with_frozen, without_frozen};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub enum CycleChange {
    /// Its label.
    Title(Title),
    /// Its kind.
    Kind(CycleKind),
    /// Its days.
    Span(Span),
    /// Planned, active or closed. What is closed is frozen: its goals are judged by what holds on that day, and keep what
    /// KPIs had fed by then (C-2). What is opened again remembers the day.
    State(CycleState),
}

pub(super) fn add(next: &mut Workspace, cycle: &Cycle) -> Result<(), Refusal> {
    require_new(next, RecordKey::Cycle(cycle.id))?;
    next.put(cycle.clone().into());
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: CycleId, change: &CycleChange, today: NaiveDate) -> Result<(), Refusal> {
    let changed = match change {
        CycleChange::Title(title) => require_open(next, id)?.with(|cycle| cycle.title = title.clone()),
        CycleChange::Kind(kind) => require_open(next, id)?.with(|cycle| cycle.kind = *kind),
        CycleChange::Span(span) => require_open(next, id)?.with(|cycle| cycle.span = *span),
        // What opens and closes a cycle is not itself frozen.
        CycleChange::State(state) => return enter(next, id, *state, today),
    };
    next.put(Record::Cycle(changed));
    Ok(())
}

/// Brings a cycle into a state: freezes what is closed, thaws what is opened again (C-2).
fn enter(next: &mut Workspace, id: CycleId, state: CycleState, today: NaiveDate) -> Result<(), Refusal> {
    let cycle = find(next, id)?.clone();
    let changed = match (cycle.state, state) {
        (CycleState::Planned | CycleState::Active, CycleState::Closed) => {
            change_all(next, id, kpi::frozen);
            let rules = Rules::from(&next.head().settings);
            cycle.with(|cycle| cycle.closing = Some(Closing { date: today, rules }))
        }
        (CycleState::Closed, CycleState::Planned | CycleState::Active) => {
            change_all(next, id, kpi::thawed);
            cycle.with(|cycle| {
                cycle.closing = None;
                cycle.reopened.push(today);
            })
        }
        (CycleState::Closed, CycleState::Closed)
        | (CycleState::Planned | CycleState::Active, CycleState::Planned | CycleState::Active) => {
            next.put(Record::Cycle(cycle.with(|cycle| cycle.state = state)));
            return Ok(());
        }
    };
    next.put(Record::Cycle(changed.with(|cycle| cycle.state = state)));
    put_all(next, without_frozen(next, id));
    if state == CycleState::Closed {
        put_all(next, with_frozen(next, id, today));
    }
    Ok(())
}

fn put_all(next: &mut Workspace, objectives: Vec<Objective>) {
    objectives.into_iter().for_each(|one| next.put(one.into()));
}

/// Puts the key results of a cycle in the place of what they were, where something of them changes.
fn change_all(next: &mut Workspace, id: CycleId, change: impl Fn(&Workspace, &KeyResult) -> Option<KeyResult>) {
    let changed: Vec<KeyResult> = next
        .objectives_in(id)
        .flat_map(|objective| next.key_results_of(objective.id))
        .filter_map(|key_result| change(next, key_result))
        .collect();
    for key_result in changed {
        next.put(key_result.into());
    }
}

pub(super) fn remove(next: &mut Workspace, id: CycleId) -> Result<(), Refusal> {
    require_open(next, id)?;
    match next.objectives_in(id).count() {
        0 => {
            people::clear_links_to(next, RecordKey::Cycle(id));
            next.take(RecordKey::Cycle(id));
        }
        objectives => return Err(Refusal::CycleInUse { objectives }),
    }
    Ok(())
}

fn find(workspace: &Workspace, id: CycleId) -> Result<&Shared<Cycle>, Refusal> {
    workspace.cycle(id).ok_or(Refusal::Missing(RecordKey::Cycle(id)))
}

/// The cycle, when it is there and not closed.
pub(super) fn require_open(workspace: &Workspace, id: CycleId) -> Result<&Shared<Cycle>, Refusal> {
    let cycle = find(workspace, id)?;
    match cycle.state {
        CycleState::Planned | CycleState::Active => Ok(cycle),
        CycleState::Closed => Err(Refusal::Closed(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::testing::{check_refused, check_touches, closed_company, company, cycle, day, id, made, title, today};

    const Q4: fn() -> CycleId = || id("q4");

    #[test]
    fn a_cycle_is_added_once() {
        let new = || Edit::AddCycle(cycle("q2"));
        let after = check_touches(&company(), new(), [RecordKey::Cycle(id("q2"))]);
        assert_eq!(after.cycle(id("q2")).map(|one| Cycle::clone(one)), Some(cycle("q2")));
        check_refused(&after, new(), Refusal::Exists(RecordKey::Cycle(id("q2"))));
    }

    #[test]
    fn every_part_of_a_cycle_changes_by_itself() {
        let span = Span::new(day(2026, 11, 1), day(2026, 11, 30)).unwrap();
        let after = made(
            &company(),
            [
                CycleChange::Title(title("November")),
                CycleChange::Kind(CycleKind::Month),
                CycleChange::Span(span),
                CycleChange::State(CycleState::Planned),
            ]
            .map(|change| Edit::ChangeCycle(Q4(), change)),
        );
        let expected = Cycle {
            title: title("November"),
            kind: CycleKind::Month,
            span,
            state: CycleState::Planned,
            ..cycle("q4")
        };
        assert_eq!(after.cycle(Q4()).map(|one| Cycle::clone(one)), Some(expected));
    }

    #[test]
    fn a_closed_cycle_changes_nothing_but_its_state() {
        let closed = closed_company();
        for change in [
            CycleChange::Title(title("Q5")),
            CycleChange::Kind(CycleKind::Free),
            CycleChange::Span(Span::new(day(2026, 1, 1), day(2026, 1, 2)).unwrap()),
        ] {
            check_refused(&closed, Edit::ChangeCycle(Q4(), change), Refusal::Closed(Q4()));
        }
        let reopen = Edit::ChangeCycle(Q4(), CycleChange::State(CycleState::Active));
        let opened = made(&closed, [reopen]);
        let remembers = Cycle {
            reopened: vec![today()],
            ..cycle("q4")
        };
        assert_eq!(opened.cycle(Q4()).map(|one| Cycle::clone(one)), Some(remembers));
        let others = |workspace: &Workspace| {
            workspace
                .records()
                .filter(|one| one.key() != RecordKey::Cycle(Q4()))
                .collect::<Vec<_>>()
        };
        assert_eq!(others(&opened), others(&company()));
    }

    #[test]
    fn a_cycle_goes_only_when_it_is_open_and_empty() {
        check_refused(
            &company(),
            Edit::RemoveCycle(Q4()),
            Refusal::CycleInUse { objectives: 2 },
        );
        check_refused(&closed_company(), Edit::RemoveCycle(Q4()), Refusal::Closed(Q4()));
        let after = check_touches(&company(), Edit::RemoveCycle(id("q1")), [RecordKey::Cycle(id("q1"))]);
        assert_eq!(after.cycle(id("q1")), None);
    }

    #[test]
    fn a_cycle_that_is_not_there_is_missing() {
        let nowhere = id("nowhere");
        let missing = Refusal::Missing(RecordKey::Cycle(nowhere));
        check_refused(&company(), Edit::RemoveCycle(nowhere), missing);
        for change in [CycleChange::Title(title("Q5")), CycleChange::State(CycleState::Active)] {
            check_refused(&company(), Edit::ChangeCycle(nowhere, change), missing);
        }
    }
}
