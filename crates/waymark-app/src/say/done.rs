//! What was done, in a few words.

use waymark_core::{CycleChange, CycleState, Edit, KeyResultChange, ObjectiveChange, RecordKey, State};

use super::record::record_noun;
use crate::i18n::Words;

/// "Objective deleted", "Check-in recorded".
#[must_use]
pub fn done(words: Words, edit: &Edit) -> String {
    match edit {
        Edit::RenameWorkspace(_) => words.done_workspace_renamed().to_owned(),
        Edit::ChangeSettings(_) => words.done_settings_changed().to_owned(),
        Edit::Replace(_) => words.done_workspace_replaced().to_owned(),
        Edit::CheckIn(_) => words.done_checked_in().to_owned(),
        Edit::CorrectCheckIn { .. } => words.done_check_in_corrected().to_owned(),
        Edit::WithdrawCheckIn(_) => words.done_check_in_withdrawn().to_owned(),
        Edit::RestoreCheckIn(_) => words.done_check_in_restored().to_owned(),
        Edit::Read(_) => words.done_reading_recorded().to_owned(),
        Edit::CorrectReading { .. } => words.done_reading_corrected().to_owned(),
        Edit::WithdrawReading(_) => words.done_reading_withdrawn().to_owned(),
        Edit::RestoreReading(_) => words.done_reading_restored().to_owned(),
        Edit::ChangeCycle(_, CycleChange::State(state)) => cycle_state(words, *state).to_owned(),
        Edit::ChangeObjective(_, ObjectiveChange::State(state)) => goal_state(words, state, words.noun_objective()),
        Edit::ChangeObjective(_, ObjectiveChange::Parent(Some(_))) => words.map_aligned().to_owned(),
        Edit::ChangeObjective(_, ObjectiveChange::Parent(None)) => words.map_set_free().to_owned(),
        Edit::ChangeObjective(_, ObjectiveChange::Supports(_)) => words.map_supports_changed().to_owned(),
        Edit::ChangeKeyResult(_, KeyResultChange::State(state)) => goal_state(words, state, words.noun_key_result()),
        Edit::ChangeKeyResult(_, KeyResultChange::Manual(Some(_))) => words.done_status_set().to_owned(),
        Edit::ChangeKeyResult(_, KeyResultChange::Manual(None)) => words.done_status_computed().to_owned(),
        Edit::Restore(former) => words.hist_restored(record_noun(words, former.key())),
        Edit::Together(edits) => match edits.as_slice() {
            [one] => done(words, one),
            several if several.iter().any(is_closing) => words.done_cycle_closed().to_owned(),
            several if carried(several) > 0 => words.done_carried(carried(several)),
            // The cycle and the key results that come with an objective are part of it.
            several if several.iter().any(|edit| matches!(edit, Edit::AddObjective(_))) => {
                words.done_added(words.noun_objective())
            }
            several if several.iter().all(|edit| matches!(edit, Edit::MoveKpi { .. })) => {
                words.done_kpis_moved().to_owned()
            }
            several => words.done_together(several.len()),
        },
        _ => on_a_record(words, edit),
    }
}

fn is_closing(edit: &Edit) -> bool {
    matches!(edit, Edit::ChangeCycle(_, CycleChange::State(CycleState::Closed)))
}

/// How many objectives go on with others.
fn carried(edits: &[Edit]) -> usize {
    let goes_on = |edit: &&Edit| matches!(edit, Edit::AddObjective(one) if one.continues.is_some());
    edits.iter().filter(goes_on).count()
}

/// "Undone: objective deleted".
#[must_use]
pub fn undone(words: Words, edit: &Edit) -> String {
    words.done_undone(&done(words, edit))
}

/// What happened to one record: added, changed, moved, deleted.
fn on_a_record(words: Words, edit: &Edit) -> String {
    let said = |say: fn(Words, &str) -> String, key| say(words, record_noun(words, key));
    match edit {
        Edit::AddCycle(it) => said(Words::done_added, RecordKey::Cycle(it.id)),
        Edit::AddPerson(it) => said(Words::done_added, RecordKey::Person(it.id)),
        Edit::AddTeam(it) => said(Words::done_added, RecordKey::Team(it.id)),
        Edit::AddObjective(it) => said(Words::done_added, RecordKey::Objective(it.id)),
        Edit::AddKeyResult(it) => said(Words::done_added, RecordKey::KeyResult(it.id)),
        Edit::AddInitiative(it) => said(Words::done_added, RecordKey::Initiative(it.id)),
        Edit::AddKpi(it) => said(Words::done_added, RecordKey::Kpi(it.id)),
        Edit::AddFunnel(it) => said(Words::done_added, RecordKey::Funnel(it.id)),
        Edit::AddNote(it) => said(Words::done_added, RecordKey::Note(it.id)),
        Edit::AddView(it) => said(Words::done_added, RecordKey::SavedView(it.id)),

        Edit::ChangeCycle(id, _) => said(Words::done_changed, RecordKey::Cycle(*id)),
        Edit::ChangePerson(id, _) => said(Words::done_changed, RecordKey::Person(*id)),
        Edit::ChangeTeam(id, _) => said(Words::done_changed, RecordKey::Team(*id)),
        Edit::ChangeObjective(id, _) => said(Words::done_changed, RecordKey::Objective(*id)),
        Edit::ChangeKeyResult(id, _) => said(Words::done_changed, RecordKey::KeyResult(*id)),
        Edit::ChangeInitiative(id, _) => said(Words::done_changed, RecordKey::Initiative(*id)),
        Edit::ChangeKpi(id, _) => said(Words::done_changed, RecordKey::Kpi(*id)),
        Edit::ChangeFunnel(id, _) => said(Words::done_changed, RecordKey::Funnel(*id)),
        Edit::ChangeNote(id, _) => said(Words::done_changed, RecordKey::Note(*id)),
        Edit::ChangeView(id, _) => said(Words::done_changed, RecordKey::SavedView(*id)),

        Edit::MoveObjective { id, .. } => said(Words::done_moved, RecordKey::Objective(*id)),
        Edit::MoveKeyResult { id, .. } => said(Words::done_moved, RecordKey::KeyResult(*id)),
        Edit::MoveInitiative { id, .. } => said(Words::done_moved, RecordKey::Initiative(*id)),
        Edit::MoveKpi { id, .. } => said(Words::done_moved, RecordKey::Kpi(*id)),
        Edit::MoveFunnel { id, .. } => said(Words::done_moved, RecordKey::Funnel(*id)),
        Edit::MoveNote { id, .. } => said(Words::done_moved, RecordKey::Note(*id)),
        Edit::MoveView { id, .. } => said(Words::done_moved, RecordKey::SavedView(*id)),

        Edit::RemoveCycle(id) => said(Words::done_deleted, RecordKey::Cycle(*id)),
        Edit::RemovePerson(id) => said(Words::done_deleted, RecordKey::Person(*id)),
        Edit::RemoveTeam(id) => said(Words::done_deleted, RecordKey::Team(*id)),
        Edit::RemoveObjective(id) => said(Words::done_deleted, RecordKey::Objective(*id)),
        Edit::RemoveKeyResult(id) => said(Words::done_deleted, RecordKey::KeyResult(*id)),
        Edit::RemoveInitiative(id) => said(Words::done_deleted, RecordKey::Initiative(*id)),
        Edit::RemoveKpi(id) => said(Words::done_deleted, RecordKey::Kpi(*id)),
        Edit::RemoveFunnel(id) => said(Words::done_deleted, RecordKey::Funnel(*id)),
        Edit::RemoveNote(id) => said(Words::done_deleted, RecordKey::Note(*id)),
        Edit::RemoveView(id) => said(Words::done_deleted, RecordKey::SavedView(*id)),

        Edit::RenameWorkspace(_)
        | Edit::ChangeSettings(_)
        | Edit::Replace(_)
        | Edit::CheckIn(_)
        | Edit::CorrectCheckIn { .. }
        | Edit::WithdrawCheckIn(_)
        | Edit::RestoreCheckIn(_)
        | Edit::Read(_)
        | Edit::CorrectReading { .. }
        | Edit::WithdrawReading(_)
        | Edit::RestoreReading(_)
        | Edit::Restore(_)
        | Edit::Together(_) => said(Words::done_changed, RecordKey::Head),
    }
}

const fn cycle_state(words: Words, state: CycleState) -> &'static str {
    match state {
        CycleState::Planned => words.done_cycle_planned(),
        CycleState::Active => words.done_cycle_active(),
        CycleState::Closed => words.done_cycle_closed(),
    }
}

fn goal_state(words: Words, state: &State, noun: &str) -> String {
    match state {
        State::Active => words.done_resumed(noun),
        State::Paused { .. } => words.done_paused(noun),
        State::Dropped { .. } => words.done_dropped(noun),
    }
}
