//! What a fix does, for its button.

use waymark_core::checkup::FixKind;
use waymark_core::{Corridor, Direction, Unit, Value, Workspace};

use super::found::title;
use crate::i18n::Words;
use crate::say::value_with_unit;

/// What a fix does, with numbers in `unit`.
#[must_use]
pub fn fix(words: Words, workspace: &Workspace, unit: Option<&Unit>, kind: &FixKind) -> String {
    let number = |value: Value| value_with_unit(words, value.get(), unit);
    match kind {
        FixKind::KeepFirstSentence { title } => words.checkup_fix_first_sentence(title.as_str()),
        FixKind::ScoreByChildren => words.checkup_fix_score_by_children().to_owned(),
        FixKind::Postpone(id) => {
            let cycle = workspace.cycle(*id).map(|it| it.title.to_string());
            words.checkup_fix_postpone(&cycle.unwrap_or_default())
        }
        FixKind::SetOwner(id) => {
            let person = workspace.person(*id).map(|it| it.name.to_string());
            words.checkup_fix_owner(&person.unwrap_or_default())
        }
        FixKind::SetParent(id) => {
            let parent = workspace.objective(*id).map(|it| it.title.to_string());
            words.checkup_fix_parent(&parent.unwrap_or_default())
        }
        FixKind::DropDays => words.checkup_fix_days().to_owned(),
        FixKind::LitmusHolds => words.checkup_fix_litmus_holds().to_owned(),
        FixKind::LitmusFails => words.checkup_fix_litmus_fails().to_owned(),
        FixKind::MeasureAsDone => words.checkup_fix_as_done().to_owned(),
        FixKind::MakeInitiativeOf(id) => words.checkup_fix_as_initiative(&title(workspace, *id)),
        FixKind::SetBaseline(value) => words.checkup_fix_baseline(&number(*value)),
        FixKind::SetDirection(Direction::Increase) => words.checkup_fix_up().to_owned(),
        FixKind::SetDirection(Direction::Decrease) => words.checkup_fix_down().to_owned(),
        FixKind::SwapBaselineAndTarget => words.checkup_fix_swap().to_owned(),
        FixKind::Hold(Corridor::Above(low)) => words.checkup_fix_hold_above(&number(*low)),
        FixKind::Hold(Corridor::Below(high)) => words.checkup_fix_hold_below(&number(*high)),
        FixKind::Hold(Corridor::Within(bounds)) => {
            words.checkup_fix_hold_within(&number(bounds.low()), &number(bounds.high()))
        }
        FixKind::ScoreLinearly => words.checkup_fix_linear().to_owned(),
        FixKind::SetStretch(value) => words.checkup_fix_stretch(&number(*value)),
        FixKind::DropStretch => words.checkup_fix_no_stretch().to_owned(),
        FixKind::SetTarget { baseline, target } => words.checkup_fix_target(&number(*baseline), &number(*target)),
        FixKind::Remove(id) => words.checkup_fix_remove(&title(workspace, *id)),
        FixKind::WeighEqually => words.checkup_fix_weights().to_owned(),
        FixKind::Limit(value) => words.checkup_fix_limit(&number(*value)),
        FixKind::Commit => words.checkup_fix_commit().to_owned(),
        FixKind::CheckInEvery { days } => words.checkup_fix_cadence(*days),
    }
}
