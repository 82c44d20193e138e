//! Whose check-up a change can touch, so that the others need not be made anew.

use crate::goal::{KeyResultId, Objective, ObjectiveId};
use crate::workspace::{Change, Record, RecordKey, Workspace};

/// Whether what changed between two versions of a workspace can change what the check-up says about an objective.
///
/// Sometimes it says so and nothing changes; it never misses a change. The cost follows the size of the difference.
pub fn can_differ(before: &Workspace, after: &Workspace, id: ObjectiveId) -> bool {
    let is_of = |key_result: KeyResultId| {
        [before, after]
            .into_iter()
            .filter_map(|workspace| workspace.key_result(key_result))
            .any(|one| one.objective == id)
    };
    after.changes_since(before).iter().any(|change| match change.key {
        RecordKey::Objective(other) => other == id || has_moved(change),
        RecordKey::KeyResult(key_result) => is_of(key_result),
        RecordKey::CheckIn(key) => is_of(key.key_result),
        RecordKey::Initiative(_) => [&change.before, &change.after]
            .into_iter()
            .flatten()
            .any(|record| matches!(record, Record::Initiative(one) if is_of(one.key_result))),
        RecordKey::KpiReading(_) => false,
        // Few, and rarely changed: who there is, when it is, how it is scored.
        RecordKey::Head
        | RecordKey::Cycle(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::Kpi(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => true,
    })
}

/// Whether an objective came, went, or has another place among the others (O3, O4, O8).
fn has_moved(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Objective(before)), Some(Record::Objective(after))) => place(before) != place(after),
        _ => true,
    }
}

/// All of an objective that the rules look at from other ones.
fn place(objective: &Objective) -> impl PartialEq + use<'_> {
    (
        (objective.cycle, objective.rank, objective.parent),
        (objective.level, objective.team, objective.owner, objective.horizon),
        objective.state.is_active(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::{Lexicon, checkup};
    use crate::edit::{Edit, KeyResultChange, ObjectiveChange};
    use crate::goal::{ScoreSource, State};
    use crate::testing::{company, id, initiative, made, objective, person, reading, title, today, weight};

    /// Holds that an edit reaches these objectives of the company, and that the others keep their check-up.
    #[track_caller]
    fn check_reached(edit: Edit, expected: &[&str]) {
        let before = company();
        let after = made(&before, [edit]);
        let of = |workspace: &Workspace, id| checkup(workspace, id, Lexicon::english(), today());
        let (reached, left): (Vec<_>, Vec<_>) = after
            .objectives()
            .map(|one| one.id)
            .partition(|one| can_differ(&before, &after, *one));
        let reached: Vec<_> = reached.iter().map(ObjectiveId::as_str).collect();
        assert_eq!(reached, expected);
        assert!(left.into_iter().all(|one| of(&before, one) == of(&after, one)));
    }

    fn change(change: ObjectiveChange) -> Edit {
        Edit::ChangeObjective(id("o1"), change)
    }

    #[test]
    fn what_stays_the_same_reaches_nothing() {
        let company = company();
        assert!(!can_differ(&company, &company, id("o1")));
    }

    #[test]
    fn what_an_objective_says_reaches_it_alone() {
        check_reached(change(ObjectiveChange::Title(title("Reach 50 deals"))), &["o1"]);
        check_reached(change(ObjectiveChange::Weight(weight(0.0))), &["o1"]);
        check_reached(change(ObjectiveChange::Source(ScoreSource::Both)), &["o1"]);
        let renamed = KeyResultChange::Title(title("Launch it"));
        check_reached(Edit::ChangeKeyResult(id("k3"), renamed), &["o2"]);
    }

    #[test]
    fn a_check_in_or_an_initiative_reaches_the_objective_of_its_key_result() {
        check_reached(Edit::CheckIn(reading("new", "k3")), &["o2"]);
        check_reached(Edit::AddInitiative(initiative("new", "k2")), &["o1"]);
        check_reached(Edit::RemoveInitiative(id("i1")), &["o1"]);
    }

    #[test]
    fn another_place_reaches_all() {
        let both = &["o1", "o2"];
        check_reached(change(ObjectiveChange::Owner(None)), both);
        check_reached(change(ObjectiveChange::Team(None)), both);
        let reason = Default::default();
        check_reached(change(ObjectiveChange::State(State::Paused { reason })), both);
        check_reached(Edit::AddObjective(objective("o3")), &["o1", "o2", "o3"]);
        check_reached(Edit::RemoveObjective(id("o1")), &["o2"]);
        check_reached(Edit::AddPerson(person("new")), both);
    }
}
