//! Edits, valid and not, and the workspaces that they make.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::*;

use super::kpi_edits::{kpi_id, of_funnels, of_kpis, of_readings};
pub(crate) use super::nouns::TODAY;
use super::nouns::*;

/// One edit of any kind; some of each kind are refused.
///
/// Strategies are boxed throughout this module: unboxed, the tree of all of them does not fit a test's stack.
pub(crate) fn edit() -> BoxedStrategy<Edit> {
    prop_oneof![
        12 => of_objectives(),
        12 => of_key_results(),
        10 => of_check_ins(),
        8 => of_people_and_teams(),
        4 => of_cycles(),
        4 => of_initiatives(),
        4 => of_kpis(),
        6 => of_readings(),
        2 => of_funnels(),
        3 => of_notes(),
        1 => of_views(),
        2 => of_the_whole(),
        2 => vec(prop_oneof![of_objectives(), of_key_results()], 0..4).prop_map(Edit::Together),
    ]
    .boxed()
}

/// Up to `most` edits, one after the other.
pub(crate) fn edits(most: usize) -> BoxedStrategy<Vec<Edit>> {
    vec(edit(), 0..=most).boxed()
}

/// One edit of a KPI or of its readings.
pub(crate) fn kpi_edit() -> BoxedStrategy<Edit> {
    prop_oneof![1 => of_kpis(), 3 => of_readings()].boxed()
}

/// A workspace with a bit of everything.
pub(crate) fn workspace() -> BoxedStrategy<Workspace> {
    edits(30).prop_map(|edits| after(&company(), &edits)).boxed()
}

/// The workspace after those of the edits that are not refused.
pub(crate) fn after(workspace: &Workspace, edits: &[Edit]) -> Workspace {
    edits.iter().fold(workspace.clone(), |workspace, edit| {
        apply(&workspace, edit, TODAY).unwrap_or(workspace)
    })
}

/// Two of each noun, for edits to be about: the second objective serves the first key result.
pub(crate) fn company() -> Workspace {
    use crate::records::{cycle, head, initiative, key_result, key_result_id, kpi, objective, person, team};
    let serving = Objective {
        parent: Some(Parent::KeyResult(key_result_id("k1"))),
        ..objective("o2", "q1")
    };
    let edits = [
        Edit::AddCycle(cycle("q1")),
        Edit::AddCycle(cycle("q2")),
        Edit::AddTeam(team("t1")),
        Edit::AddTeam(team("t2")),
        Edit::AddPerson(person("ada")),
        Edit::AddPerson(person("ben")),
        Edit::AddObjective(objective("o1", "q1")),
        Edit::AddKeyResult(key_result("k1", "o1", Measure::Percent)),
        Edit::AddObjective(serving),
        Edit::AddKeyResult(key_result("k2", "o2", Measure::Percent)),
        Edit::AddInitiative(initiative("i1", "k1")),
        Edit::AddInitiative(initiative("i2", "k1")),
        Edit::AddKpi(kpi("leads", KpiSource::Readings(Aggregation::Sum))),
        Edit::AddKpi(kpi("deals", KpiSource::Readings(Aggregation::Last))),
    ];
    after(&Workspace::new(head()), &edits)
}

fn of_objectives() -> BoxedStrategy<Edit> {
    prop_oneof![
        3 => objective().prop_map(Edit::AddObjective),
        8 => (objective_id(), objective_change()).prop_map(|(id, change)| Edit::ChangeObjective(id, change)),
        2 => (objective_id(), option::of(objective_id())).prop_map(|(id, before)| Edit::MoveObjective { id, before }),
        1 => objective_id().prop_map(Edit::RemoveObjective),
    ]
    .boxed()
}

fn objective_change() -> BoxedStrategy<ObjectiveChange> {
    prop_oneof![
        title().prop_map(ObjectiveChange::Title),
        text().prop_map(ObjectiveChange::Description),
        cycle_id().prop_map(ObjectiveChange::Cycle),
        option::of(team_id()).prop_map(ObjectiveChange::Team),
        option::of(person_id()).prop_map(ObjectiveChange::Owner),
        answer().prop_map(ObjectiveChange::Answer),
        litmus().prop_map(ObjectiveChange::Litmus),
        weight().prop_map(ObjectiveChange::Weight),
        tags().prop_map(ObjectiveChange::Tags),
        parent().prop_map(ObjectiveChange::Parent),
        supports().prop_map(ObjectiveChange::Supports),
        option::of(objective_id()).prop_map(ObjectiveChange::Continues),
        option::of(kpi_id()).prop_map(ObjectiveChange::Improves),
        grade().prop_map(ObjectiveChange::Grade),
        state().prop_map(ObjectiveChange::State),
    ]
    .boxed()
}

fn of_key_results() -> BoxedStrategy<Edit> {
    prop_oneof![
        3 => key_result().prop_map(Edit::AddKeyResult),
        6 => (key_result_id(), key_result_change()).prop_map(|(id, change)| Edit::ChangeKeyResult(id, change)),
        3 => (key_result_id(), objective_id(), option::of(key_result_id()))
            .prop_map(|(id, to, before)| Edit::MoveKeyResult { id, to, before }),
        1 => key_result_id().prop_map(Edit::RemoveKeyResult),
    ]
    .boxed()
}

fn key_result_change() -> BoxedStrategy<KeyResultChange> {
    prop_oneof![
        title().prop_map(KeyResultChange::Title),
        text().prop_map(KeyResultChange::Description),
        option::of(person_id()).prop_map(KeyResultChange::Owner),
        measure().prop_map(KeyResultChange::Measure),
        weight().prop_map(KeyResultChange::Weight),
        (option::of(date()), option::of(date())).prop_map(|(start, end)| KeyResultChange::Dates { start, end }),
        tags().prop_map(KeyResultChange::Tags),
        state().prop_map(KeyResultChange::State),
        new_manual_status().prop_map(KeyResultChange::Manual),
        option::of(key_result_id()).prop_map(KeyResultChange::Continues),
        grade().prop_map(KeyResultChange::Grade),
    ]
    .boxed()
}

fn of_check_ins() -> BoxedStrategy<Edit> {
    prop_oneof![
        4 => new_check_in().prop_map(Edit::CheckIn),
        // The correction belongs to the log of what it corrects, as it always does on the page.
        2 => (check_in_key(), new_check_in()).prop_map(|(of, with)| Edit::CorrectCheckIn {
            of,
            with: NewCheckIn { key_result: of.key_result, ..with },
        }),
        1 => check_in_key().prop_map(Edit::WithdrawCheckIn),
        1 => check_in_key().prop_map(Edit::RestoreCheckIn),
    ]
    .boxed()
}

fn of_people_and_teams() -> BoxedStrategy<Edit> {
    prop_oneof![
        2 => person().prop_map(Edit::AddPerson),
        1 => (person_id(), title()).prop_map(|(id, name)| Edit::ChangePerson(id, PersonChange::Name(name))),
        1 => (person_id(), option::of(team_id())).prop_map(|(id, team)| Edit::ChangePerson(id, PersonChange::Team(team))),
        1 => person_id().prop_map(Edit::RemovePerson),
        2 => team().prop_map(Edit::AddTeam),
        1 => (team_id(), title()).prop_map(|(id, name)| Edit::ChangeTeam(id, TeamChange::Name(name))),
        2 => (team_id(), option::of(team_id())).prop_map(|(id, team)| Edit::ChangeTeam(id, TeamChange::Parent(team))),
        1 => team_id().prop_map(Edit::RemoveTeam),
    ]
    .boxed()
}

fn of_cycles() -> BoxedStrategy<Edit> {
    prop_oneof![
        2 => cycle().prop_map(Edit::AddCycle),
        1 => (cycle_id(), title()).prop_map(|(id, title)| Edit::ChangeCycle(id, CycleChange::Title(title))),
        1 => (cycle_id(), span()).prop_map(|(id, span)| Edit::ChangeCycle(id, CycleChange::Span(span))),
        1 => (cycle_id(), cycle_state()).prop_map(|(id, state)| Edit::ChangeCycle(id, CycleChange::State(state))),
        2 => cycle_id().prop_map(Edit::RemoveCycle),
    ]
    .boxed()
}

fn of_initiatives() -> BoxedStrategy<Edit> {
    let change = prop_oneof![
        title().prop_map(InitiativeChange::Title),
        text().prop_map(InitiativeChange::Note),
        option::of(person_id()).prop_map(InitiativeChange::Owner),
        option::of(date()).prop_map(InitiativeChange::Due),
    ];
    prop_oneof![
        3 => initiative().prop_map(Edit::AddInitiative),
        3 => (initiative_id(), change).prop_map(|(id, change)| Edit::ChangeInitiative(id, change)),
        2 => (initiative_id(), option::of(initiative_id()))
            .prop_map(|(id, before)| Edit::MoveInitiative { id, before }),
        1 => initiative_id().prop_map(Edit::RemoveInitiative),
    ]
    .boxed()
}

fn of_notes() -> BoxedStrategy<Edit> {
    let change = prop_oneof![
        title().prop_map(NoteChange::Text),
        select(NoteKind::ALL.to_vec()).prop_map(NoteChange::Kind),
        topic().prop_map(NoteChange::About),
        option::of(date()).prop_map(NoteChange::Done),
        option::of(team_id()).prop_map(NoteChange::Team),
        option::of(person_id()).prop_map(NoteChange::By),
    ];
    prop_oneof![
        4 => note().prop_map(Edit::AddNote),
        3 => (note_id(), change).prop_map(|(id, change)| Edit::ChangeNote(id, change)),
        1 => (note_id(), option::of(note_id())).prop_map(|(id, before)| Edit::MoveNote { id, before }),
        1 => note_id().prop_map(Edit::RemoveNote),
    ]
    .boxed()
}

fn of_views() -> BoxedStrategy<Edit> {
    let change = prop_oneof![
        title().prop_map(ViewChange::Title),
        title().prop_map(ViewChange::Address)
    ];
    prop_oneof![
        3 => view().prop_map(Edit::AddView),
        2 => (view_id(), change).prop_map(|(id, change)| Edit::ChangeView(id, change)),
        1 => (view_id(), option::of(view_id())).prop_map(|(id, before)| Edit::MoveView { id, before }),
        1 => view_id().prop_map(Edit::RemoveView),
    ]
    .boxed()
}

fn of_the_whole() -> BoxedStrategy<Edit> {
    let bands = select(vec![BandScheme::Standard, BandScheme::Google]);
    let preset = select(vec![StatusPreset::Outlook, StatusPreset::Strict, StatusPreset::Gap]);
    prop_oneof![
        6 => title().prop_map(Edit::RenameWorkspace),
        3 => (bands, preset).prop_map(|(bands, status_preset)| {
            Edit::ChangeSettings(Settings { bands, status_preset, ..Settings::default() })
        }),
        1 => Just(Edit::Replace(Box::new(company()))),
    ]
    .boxed()
}
