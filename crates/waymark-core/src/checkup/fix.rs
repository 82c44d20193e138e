//! What puts a finding right with one click.

use crate::edit::Edit;
use crate::goal::{
    Corridor, CycleId, Direction, KeyResult, KeyResultId, Objective, ObjectiveId, PersonId, Title, Value,
};

/// What puts a finding right with one click.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, for a label.
    pub kind: FixKind,
    /// The edit that does it. It is not refused while the workspace is as it was checked.
    pub edit: Edit,
}

/// What a fix does.
#[derive(Clone, Debug, PartialEq)]
pub enum FixKind {
    /// O2: the first sentence stays, the rest goes to the description.
    KeepFirstSentence {
        /// What stays.
        title: Title,
    },
    /// O3: the objective is scored by those that serve it.
    ScoreByChildren,
    /// O4: moves the objective to the next cycle that is planned.
    Postpone(CycleId),
    /// O8, K15: this person answers for it.
    SetOwner(PersonId),
    /// O8: the objective serves this one.
    SetParent(ObjectiveId),
    /// O8: takes the days outside the cycle away, so that the cycle's count.
    DropDays,
    /// O9: no, with all key results reached the objective is reached.
    LitmusHolds,
    /// O9: yes, something is missing among the key results.
    LitmusFails,
    /// K2: measures it as done or not done.
    MeasureAsDone,
    /// K2: makes it an initiative meant to move this key result.
    MakeInitiativeOf(KeyResultId),
    /// K4, K5, K12: this value is the baseline; the first reading, what the title says, or zero.
    SetBaseline(Value),
    /// K5: this direction is better, as baseline and target say.
    SetDirection(Direction),
    /// K5: target and baseline change places.
    SwapBaselineAndTarget,
    /// K5: holds the value instead of reaching it.
    Hold(Corridor),
    /// K5, K12: the share of the way scores, not the ratio.
    ScoreLinearly,
    /// K5: this is the stretch, as baseline and target make it (S-8).
    SetStretch(Value),
    /// K5: takes the stretch away.
    DropStretch,
    /// K6: the relative target as an absolute one.
    SetTarget {
        /// The value at the start.
        baseline: Value,
        /// The value to reach.
        target: Value,
    },
    /// K10: removes this key result, which has no check-ins and initiatives.
    Remove(KeyResultId),
    /// K11: all key results count the same.
    WeighEqually,
    /// K13: brings this number to the nearest percentage from 0 to 100.
    Limit(Value),
    /// K14: the objective is a promise, not a stretch.
    Commit,
    /// K15: checks in every so many days.
    CheckInEvery {
        /// The days between two check-ins.
        days: i64,
    },
}

impl Fix {
    /// The objective as the fix leaves it; `None` where it changes anything else.
    pub fn amended_objective(&self, draft: &Objective) -> Option<Objective> {
        let mut amended = draft.clone();
        each(&self.edit, &mut |edit| match edit {
            Edit::ChangeObjective(id, change) if *id == draft.id => {
                change.make(&mut amended);
                true
            }
            _ => false,
        })
        .then_some(amended)
    }

    /// The key result as the fix leaves it; `None` where it changes anything else.
    pub fn amended_key_result(&self, draft: &KeyResult) -> Option<KeyResult> {
        let mut amended = draft.clone();
        each(&self.edit, &mut |edit| match edit {
            Edit::ChangeKeyResult(id, change) if *id == draft.id => {
                change.make(&mut amended, None);
                true
            }
            _ => false,
        })
        .then_some(amended)
    }
}

/// Whether something can be done with every part of an edit.
fn each(edit: &Edit, does: &mut dyn FnMut(&Edit) -> bool) -> bool {
    match edit {
        Edit::Together(edits) => edits.iter().all(|edit| each(edit, does)),
        single => does(single),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{KeyResultChange, ObjectiveChange};
    use crate::testing::{id, key_result, objective, title};

    fn fix(edit: Edit) -> Fix {
        let kind = FixKind::WeighEqually;
        Fix { kind, edit }
    }

    #[test]
    fn a_fix_amends_the_key_result_that_it_is_about_and_no_other() {
        let rename = |name: &str| Edit::ChangeKeyResult(id(name), KeyResultChange::Title(title("Be praised")));
        let amended = |edit| fix(edit).amended_key_result(&key_result("k", "o"));
        let renamed = KeyResult {
            title: title("Be praised"),
            ..key_result("k", "o")
        };
        assert_eq!(amended(rename("k")), Some(renamed));
        assert_eq!(amended(rename("other")), None);
        assert_eq!(amended(Edit::Together(vec![rename("k"), rename("other")])), None);
        assert_eq!(amended(Edit::RemoveKeyResult(id("k"))), None);
    }

    #[test]
    fn a_fix_amends_the_objective_that_it_is_about_and_no_other() {
        let rename = |name: &str| Edit::ChangeObjective(id(name), ObjectiveChange::Title(title("Be praised")));
        let amended = |edit| fix(edit).amended_objective(&objective("o"));
        assert_eq!(amended(rename("o")).map(|one| one.title), Some(title("Be praised")));
        assert_eq!(amended(rename("other")), None);
        assert_eq!(amended(Edit::RemoveObjective(id("o"))), None);
    }
}
