//! What a step did, told by the records that it changed.

use crate::goal::{Funnel, Initiative, KeyResult, Kpi, Objective};
use crate::workspace::{Change, Record, RecordKey};

/// What a step did: its main thing, where it touched several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Another workspace came in the place of this one.
    Replaced,
    /// A record was added; what came with it is part of it.
    Added(RecordKey),
    /// A record was removed; what went with it is part of it.
    Removed(RecordKey),
    /// A record was changed.
    Changed(RecordKey),
    /// A record found another place among its like.
    Moved(RecordKey),
    /// Nothing that is still to be seen.
    Nothing,
}

impl Deed {
    /// What these changes come to.
    pub fn of(changes: &[Change]) -> Self {
        if changes.iter().any(is_replacement) {
            return Self::Replaced;
        }
        let main = |is_it: fn(&Change) -> bool| {
            let such = changes.iter().filter(|change| is_it(change));
            such.map(|change| change.key).min_by_key(|key| weight(*key))
        };
        let found = [
            main(|change| change.after.is_none()).map(Self::Removed),
            main(|change| change.before.is_none()).map(Self::Added),
            main(|change| !is_move(change)).map(Self::Changed),
            main(is_move).map(Self::Moved),
        ];
        found.into_iter().flatten().next().unwrap_or(Self::Nothing)
    }

    /// The record that it is about, where it is about one.
    pub fn key(self) -> Option<RecordKey> {
        match self {
            Self::Added(key) | Self::Removed(key) | Self::Changed(key) | Self::Moved(key) => Some(key),
            Self::Replaced | Self::Nothing => None,
        }
    }
}

/// Whether the head is another workspace's.
fn is_replacement(change: &Change) -> bool {
    matches!(
        (&change.before, &change.after),
        (Some(Record::Head(before)), Some(Record::Head(after))) if before.id != after.id
    )
}

/// What a step is told by first: an objective that came with its cycle and key results is an objective that came.
fn weight(key: RecordKey) -> u8 {
    match key {
        RecordKey::Objective(_) => 0,
        RecordKey::KeyResult(_) => 1,
        RecordKey::Kpi(_) => 2,
        RecordKey::Funnel(_) => 3,
        RecordKey::Cycle(_) => 4,
        RecordKey::Team(_) => 5,
        RecordKey::Person(_) => 6,
        RecordKey::Initiative(_) => 7,
        RecordKey::CheckIn(_) => 8,
        RecordKey::KpiReading(_) => 9,
        RecordKey::Note(_) => 10,
        RecordKey::SavedView(_) => 11,
        RecordKey::Head => 12,
    }
}

/// Whether nothing but a record's place is another.
fn is_move(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Objective(before)), Some(Record::Objective(after))) => {
            let rank = before.rank;
            **before
                == Objective {
                    rank,
                    ..Objective::clone(after)
                }
        }
        (Some(Record::KeyResult(before)), Some(Record::KeyResult(after))) => {
            let (rank, objective) = (before.rank, before.objective);
            **before
                == KeyResult {
                    rank,
                    objective,
                    ..KeyResult::clone(after)
                }
        }
        (Some(Record::Initiative(before)), Some(Record::Initiative(after))) => {
            let rank = before.rank;
            **before
                == Initiative {
                    rank,
                    ..Initiative::clone(after)
                }
        }
        (Some(Record::Kpi(before)), Some(Record::Kpi(after))) => {
            let rank = before.rank;
            **before
                == Kpi {
                    rank,
                    ..Kpi::clone(after)
                }
        }
        (Some(Record::Funnel(before)), Some(Record::Funnel(after))) => {
            let rank = before.rank;
            **before
                == Funnel {
                    rank,
                    ..Funnel::clone(after)
                }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, ObjectiveChange};
    use crate::goal::{Foreign, ObjectiveId, PersonId, Rank};
    use crate::testing::{
        check_in_key, company, cycle, head, id, initiative, key_result, kpi, made, objective, reading, title,
    };
    use crate::workspace::Workspace;

    fn check_deed<const N: usize>(edits: [Edit; N], expected: Deed) {
        let before = company();
        let after = made(&before, edits);
        assert_eq!(Deed::of(&after.changes_since(&before)), expected);
    }

    fn o(name: &str) -> RecordKey {
        RecordKey::Objective(id::<ObjectiveId>(name))
    }

    #[test]
    fn a_step_is_told_by_the_main_thing_that_it_did() {
        let new = || Edit::AddObjective(objective("new"));
        check_deed(
            [new(), Edit::AddKeyResult(key_result("k", "new"))],
            Deed::Added(o("new")),
        );
        check_deed([Edit::RemoveObjective(id("o1"))], Deed::Removed(o("o1")));
        let retitled = Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title("Other")));
        check_deed([retitled], Deed::Changed(o("o1")));
        check_deed(
            [Edit::CheckIn(reading("c", "k3"))],
            Deed::Added(RecordKey::CheckIn(check_in_key("k3", "c"))),
        );
        check_deed(
            [Edit::RemovePerson(id::<PersonId>("ada"))],
            Deed::Removed(RecordKey::Person(id("ada"))),
        );
    }

    #[test]
    fn another_place_is_a_move() {
        let before = made(&company(), [Edit::AddObjective(objective("new"))]);
        let moved = Edit::MoveObjective {
            id: id("new"),
            before: Some(id("o1")),
        };
        let after = made(&before, [moved]);
        assert!(matches!(
            Deed::of(&after.changes_since(&before)),
            Deed::Moved(RecordKey::Objective(_))
        ));
    }

    /// Holds that a record in another place has moved, and that one that is otherwise too has been changed.
    #[track_caller]
    fn check_moved(here: impl Into<Record>, there: impl Into<Record>, otherwise: impl Into<Record>) {
        let here: Record = here.into();
        let deed = |after: Record| {
            let change = Change {
                key: here.key(),
                before: Some(here.clone()),
                after: Some(after),
            };
            Deed::of(&[change])
        };
        assert_eq!(deed(there.into()), Deed::Moved(here.key()));
        assert_eq!(deed(otherwise.into()), Deed::Changed(here.key()));
    }

    #[test]
    fn key_results_initiatives_and_kpis_move_too_also_to_another_objective() {
        let rank = Rank::at(1);
        let key_result = |objective: &str| key_result("k", objective);
        let there = KeyResult {
            rank,
            ..key_result("other")
        };
        let otherwise = KeyResult {
            title: title("Other"),
            ..there.clone()
        };
        check_moved(key_result("o"), there, otherwise);
        let work = || initiative("i", "k");
        let otherwise = Initiative {
            title: title("Other"),
            rank,
            ..work()
        };
        check_moved(work(), Initiative { rank, ..work() }, otherwise);
        let number = || kpi("n", None);
        let otherwise = Kpi {
            title: title("Other"),
            rank,
            ..number()
        };
        check_moved(number(), Kpi { rank, ..number() }, otherwise);
    }

    #[test]
    fn a_deed_names_the_record_that_it_is_about() {
        let of = |deed: fn(RecordKey) -> Deed| deed(o("o1")).key();
        let deeds = [Deed::Added, Deed::Removed, Deed::Changed, Deed::Moved];
        assert_eq!(deeds.map(of), [Some(o("o1")); 4]);
        assert_eq!([Deed::Replaced, Deed::Nothing].map(Deed::key), [None; 2]);
    }

    #[test]
    fn another_workspace_is_a_replacement() {
        check_deed([Edit::Replace(Box::new(Workspace::new(head("other"))))], Deed::Replaced);
        check_deed([], Deed::Nothing);
    }

    #[test]
    fn an_objective_that_comes_with_its_cycle_is_an_objective_that_came() {
        let new = Objective {
            cycle: id("spring"),
            ..objective("new")
        };
        check_deed(
            [Edit::AddCycle(cycle("spring")), Edit::AddObjective(new)],
            Deed::Added(o("new")),
        );
    }

    #[test]
    fn a_funnel_in_another_place_has_moved() {
        let at = |rank| {
            Record::from(Funnel {
                id: id("funnel"),
                title: title("Sales"),
                stages: Vec::new(),
                length: None,
                rank: Rank::at(rank),
                foreign: Foreign::default(),
            })
        };
        let change = Change {
            key: at(0).key(),
            before: Some(at(0)),
            after: Some(at(1)),
        };
        assert_eq!(Deed::of(&[change]), Deed::Moved(at(0).key()));
    }
}
