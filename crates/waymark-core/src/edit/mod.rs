//! Everything a person can do to a workspace.
//!
//! [`apply`] is the only way from one version of the document to the next: a pure function of the document, the edit
//! and today's date, which either returns the next version or says why not.

mod check_in;
mod cycle;
mod funnel;
mod initiative;
mod key_result;
mod kpi;
mod kpi_reading;
mod note;
mod objective;
mod people;
mod place;
mod refusal;
mod restore;
mod saved_view;

pub use check_in::NewCheckIn;
pub use cycle::CycleChange;
pub use funnel::FunnelChange;
pub use initiative::InitiativeChange;
pub use key_result::{KeyResultChange, NewManualStatus};
pub use kpi::KpiChange;
pub use kpi_reading::NewKpiReading;
pub use note::NoteChange;
pub use objective::ObjectiveChange;
pub use people::{PersonChange, TeamChange};
pub use refusal::Refusal;
pub use restore::Former;
pub use saved_view::ViewChange;

use chrono::NaiveDate;

use crate::goal::{
    CheckInKey, Cycle, CycleId, Funnel, FunnelId, Head, Initiative, InitiativeId, KeyResult, KeyResultId, Kpi, KpiId,
    KpiReadingKey, Note, NoteId, Objective, ObjectiveId, Person, PersonId, SavedView, Settings, SpanFault, Team,
    TeamId, Title, ViewId, is_kept,
};
use crate::mend::mend;
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing that a person does to a workspace.
///
/// What is added goes to the end of its list, whatever rank it brings.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives the workspace another title.
    RenameWorkspace(Title),
    /// Changes what holds for the whole workspace.
    ChangeSettings(Settings),
    /// Puts another workspace in the place of this one, its id included: what is saved from now on is the other goal
    /// file, and recognised as such.
    ///
    /// A workspace that is not in order is put in order on the way; call [`mend`] before to learn what was mended.
    Replace(Box<Workspace>),

    /// Adds a cycle.
    AddCycle(Cycle),
    /// Changes one thing of a cycle.
    ChangeCycle(CycleId, CycleChange),
    /// Removes a cycle that no objective belongs to.
    RemoveCycle(CycleId),

    /// Adds a person.
    AddPerson(Person),
    /// Changes one thing of a person.
    ChangePerson(PersonId, PersonChange),
    /// Removes a person; what they own has no owner then.
    RemovePerson(PersonId),

    /// Adds a team.
    AddTeam(Team),
    /// Changes one thing of a team.
    ChangeTeam(TeamId, TeamChange),
    /// Removes a team; its parts move up to its parent, what it owns has no team then.
    RemoveTeam(TeamId),

    /// Adds an objective.
    AddObjective(Objective),
    /// Changes one thing of an objective.
    ChangeObjective(ObjectiveId, ObjectiveChange),
    /// Moves an objective before another of its cycle, or to the end.
    MoveObjective {
        /// Which.
        id: ObjectiveId,
        /// The objective that it shall stand before; none for the end.
        before: Option<ObjectiveId>,
    },
    /// Removes an objective with its key results; what served it serves nothing then.
    RemoveObjective(ObjectiveId),

    /// Adds a key result.
    AddKeyResult(KeyResult),
    /// Changes one thing of a key result.
    ChangeKeyResult(KeyResultId, KeyResultChange),
    /// Moves a key result within its objective or into another.
    MoveKeyResult {
        /// Which.
        id: KeyResultId,
        /// The objective that it shall belong to.
        to: ObjectiveId,
        /// The key result that it shall stand before; none for the end.
        before: Option<KeyResultId>,
    },
    /// Removes a key result with its check-ins and initiatives; what served it serves nothing then.
    RemoveKeyResult(KeyResultId),

    /// Records a reading.
    CheckIn(NewCheckIn),
    /// Records a reading in the place of another one, which is kept and no longer counts.
    CorrectCheckIn {
        /// The check-in to correct.
        of: CheckInKey,
        /// What it should have said.
        with: NewCheckIn,
    },
    /// Takes a check-in back; it is kept and no longer counts.
    WithdrawCheckIn(CheckInKey),
    /// Lets a check-in that was taken back count again.
    RestoreCheckIn(CheckInKey),

    /// Adds an initiative.
    AddInitiative(Initiative),
    /// Changes one thing of an initiative.
    ChangeInitiative(InitiativeId, InitiativeChange),
    /// Moves an initiative within its key result.
    MoveInitiative {
        /// Which.
        id: InitiativeId,
        /// The initiative that it shall stand before; none for the end.
        before: Option<InitiativeId>,
    },
    /// Removes an initiative.
    RemoveInitiative(InitiativeId),

    /// Adds a KPI.
    AddKpi(Kpi),
    /// Changes one thing of a KPI.
    ChangeKpi(KpiId, KpiChange),
    /// Moves a KPI before another one, or to the end.
    MoveKpi {
        /// Which.
        id: KpiId,
        /// The KPI that it shall stand before; none for the end.
        before: Option<KpiId>,
    },
    /// Removes a KPI with its readings; what it fed is checked in by hand then, and formulas miss it.
    RemoveKpi(KpiId),

    /// Records a reading of a KPI.
    Read(NewKpiReading),
    /// Records a reading in the place of another one, which is kept and no longer counts.
    CorrectReading {
        /// The reading to correct.
        of: KpiReadingKey,
        /// What it should have said.
        with: NewKpiReading,
    },
    /// Takes a reading back; it is kept and no longer counts.
    WithdrawReading(KpiReadingKey),
    /// Lets a reading that was taken back count again.
    RestoreReading(KpiReadingKey),

    /// Adds a funnel.
    AddFunnel(Funnel),
    /// Changes one thing of a funnel.
    ChangeFunnel(FunnelId, FunnelChange),
    /// Moves a funnel before another one, or to the end.
    MoveFunnel {
        /// Which.
        id: FunnelId,
        /// The funnel that it shall stand before; none for the end.
        before: Option<FunnelId>,
    },
    /// Removes a funnel; its KPIs stay.
    RemoveFunnel(FunnelId),

    /// Adds a note.
    AddNote(Note),
    /// Changes one thing of a note.
    ChangeNote(NoteId, NoteChange),
    /// Moves a note before another one, or to the end.
    MoveNote {
        /// Which.
        id: NoteId,
        /// The note that it shall stand before; none for the end.
        before: Option<NoteId>,
    },
    /// Removes a note.
    RemoveNote(NoteId),

    /// Adds a saved view.
    AddView(SavedView),
    /// Changes one thing of a saved view.
    ChangeView(ViewId, ViewChange),
    /// Moves a saved view before another one, or to the end.
    MoveView {
        /// Which.
        id: ViewId,
        /// The view that it shall stand before; none for the end.
        before: Option<ViewId>,
    },
    /// Removes a saved view.
    RemoveView(ViewId),

    /// Brings a record back to how it was: its own fields, not its place and not what belongs to it.
    Restore(Former),

    /// Several edits as one step: all of them or none.
    Together(Vec<Edit>),
}

/// The workspace after an edit.
///
/// # Errors
/// A [`Refusal`] with its reason; of edits [`Edit::Together`] the first that is refused refuses all.
pub fn apply(workspace: &Workspace, edit: &Edit, today: NaiveDate) -> Result<Workspace, Refusal> {
    let mut next = workspace.clone();
    make(&mut next, edit, today)?;
    Ok(next)
}

fn make(next: &mut Workspace, edit: &Edit, today: NaiveDate) -> Result<(), Refusal> {
    match edit {
        Edit::RenameWorkspace(title) => change_head(next, |head| head.title = title.clone()),
        Edit::ChangeSettings(settings) => change_head(next, |head| head.settings = settings.clone()),
        Edit::Replace(other) => *next = mend(Workspace::clone(other)).0,
        Edit::AddCycle(cycle) => cycle::add(next, cycle)?,
        Edit::ChangeCycle(id, change) => cycle::change(next, *id, change, today)?,
        Edit::RemoveCycle(id) => cycle::remove(next, *id)?,
        Edit::AddPerson(person) => people::add_person(next, person)?,
        Edit::ChangePerson(id, change) => people::change_person(next, *id, change)?,
        Edit::RemovePerson(id) => people::remove_person(next, *id)?,
        Edit::AddTeam(team) => people::add_team(next, team)?,
        Edit::ChangeTeam(id, change) => people::change_team(next, *id, change)?,
        Edit::RemoveTeam(id) => people::remove_team(next, *id)?,
        Edit::AddObjective(objective) => objective::add(next, objective, today)?,
        Edit::ChangeObjective(id, change) => objective::change(next, *id, change, today)?,
        Edit::MoveObjective { id, before } => objective::shift(next, *id, *before)?,
        Edit::RemoveObjective(id) => objective::remove(next, *id)?,
        Edit::AddKeyResult(key_result) => key_result::add(next, key_result, today)?,
        Edit::ChangeKeyResult(id, change) => key_result::change(next, *id, change, today)?,
        Edit::MoveKeyResult { id, to, before } => key_result::shift(next, *id, *to, *before)?,
        Edit::RemoveKeyResult(id) => key_result::remove(next, *id)?,
        Edit::CheckIn(reading) => check_in::add(next, reading, None, today)?,
        Edit::CorrectCheckIn { of, with } => check_in::correct(next, *of, with, today)?,
        Edit::WithdrawCheckIn(key) => check_in::set_withdrawn(next, *key, true)?,
        Edit::RestoreCheckIn(key) => check_in::set_withdrawn(next, *key, false)?,
        Edit::AddInitiative(initiative) => initiative::add(next, initiative)?,
        Edit::ChangeInitiative(id, change) => initiative::change(next, *id, change)?,
        Edit::MoveInitiative { id, before } => initiative::shift(next, *id, *before)?,
        Edit::RemoveInitiative(id) => initiative::remove(next, *id)?,
        Edit::AddKpi(kpi) => kpi::add(next, kpi)?,
        Edit::ChangeKpi(id, change) => kpi::change(next, *id, change)?,
        Edit::MoveKpi { id, before } => kpi::shift(next, *id, *before)?,
        Edit::RemoveKpi(id) => kpi::remove(next, *id)?,
        Edit::Read(reading) => kpi_reading::add(next, reading, None, today)?,
        Edit::CorrectReading { of, with } => kpi_reading::correct(next, *of, with, today)?,
        Edit::WithdrawReading(key) => kpi_reading::set_withdrawn(next, *key, true)?,
        Edit::RestoreReading(key) => kpi_reading::set_withdrawn(next, *key, false)?,
        Edit::AddFunnel(funnel) => funnel::add(next, funnel)?,
        Edit::ChangeFunnel(id, change) => funnel::change(next, *id, change)?,
        Edit::MoveFunnel { id, before } => funnel::shift(next, *id, *before)?,
        Edit::RemoveFunnel(id) => funnel::remove(next, *id)?,
        Edit::AddNote(note) => note::add(next, note, today)?,
        Edit::ChangeNote(id, change) => note::change(next, *id, change, today)?,
        Edit::MoveNote { id, before } => note::shift(next, *id, *before)?,
        Edit::RemoveNote(id) => note::remove(next, *id)?,
        Edit::AddView(view) => saved_view::add(next, view)?,
        Edit::ChangeView(id, change) => saved_view::change(next, *id, change)?,
        Edit::MoveView { id, before } => saved_view::shift(next, *id, *before)?,
        Edit::RemoveView(id) => saved_view::remove(next, *id)?,
        Edit::Restore(former) => restore::restore(next, former, today)?,
        Edit::Together(edits) => edits.iter().try_for_each(|edit| make(next, edit, today))?,
    }
    Ok(())
}

fn change_head(next: &mut Workspace, change: impl FnOnce(&mut Head)) {
    let head = next.head().with(change);
    next.put(Record::Head(head));
}

/// Refuses when a record with the name is there already.
fn require_new(workspace: &Workspace, key: RecordKey) -> Result<(), Refusal> {
    if workspace.has(key) {
        Err(Refusal::Exists(key))
    } else {
        Ok(())
    }
}

/// Refuses a date outside the years that are kept, which no goal file could hold.
fn require_kept(date: NaiveDate) -> Result<(), Refusal> {
    if is_kept(date) {
        Ok(())
    } else {
        Err(Refusal::Dates(SpanFault::OutOfRange))
    }
}

/// Refuses a date that lies in the future (S-11) or outside the years that are kept.
fn require_past(date: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    require_kept(date)?;
    if date > today {
        Err(Refusal::FutureDate { date, today })
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{BandScheme, Objective, Parent};
    use crate::testing::{
        check_refused, check_touches, company, head, id, made, objective, reading, title, today, workspace,
    };

    #[test]
    fn the_workspace_has_a_title_and_settings() {
        let settings = Settings {
            bands: BandScheme::Google,
            ..Settings::default()
        };
        let renamed = check_touches(&company(), Edit::RenameWorkspace(title("New")), [RecordKey::Head]);
        let changed = check_touches(&renamed, Edit::ChangeSettings(settings.clone()), [RecordKey::Head]);
        assert_eq!(
            Head::clone(changed.head()),
            Head {
                title: title("New"),
                settings,
                ..head("w")
            }
        );
    }

    #[test]
    fn edits_together_are_all_made_each_upon_the_one_before() {
        let both = Edit::Together(vec![
            Edit::AddObjective(objective("new")),
            Edit::ChangeObjective(id("new"), ObjectiveChange::Owner(Some(id("ben")))),
        ]);
        let after = check_touches(&company(), both, [RecordKey::Objective(id("new"))]);
        assert_eq!(after.objective(id("new")).unwrap().owner, Some(id("ben")));
    }

    #[test]
    fn of_edits_together_one_refused_refuses_all() {
        let company = company();
        let edits = vec![
            Edit::RemoveObjective(id("o2")),
            Edit::Together(vec![Edit::CheckIn(reading("c", "k3"))]),
            Edit::RemoveCycle(id("nowhere")),
        ];
        let gone = Refusal::Missing(RecordKey::KeyResult(id("k3")));
        let before = company.clone();
        check_refused(&company, Edit::Together(edits), gone);
        assert_eq!(company, before);
    }

    #[test]
    fn nothing_together_changes_nothing() {
        check_touches(&company(), Edit::Together(Vec::new()), []);
    }

    #[test]
    fn replacing_takes_over_the_other_workspace_with_its_id() {
        let other = Workspace::from_records(head("other"), [crate::testing::cycle("q2").into()]);
        let after = made(&company(), [Edit::Replace(Box::new(other.clone()))]);
        assert_eq!(after, other);
        assert_eq!(after.head().id, id("other"));
    }

    #[test]
    fn a_workspace_in_disorder_is_put_in_order_as_it_replaces_another() {
        let itself = Objective {
            parent: Some(Parent::Objective(id("o"))),
            ..objective("o")
        };
        let disorder = workspace([crate::testing::cycle("q4").into(), itself.into()]);
        let after = apply(&company(), &Edit::Replace(Box::new(disorder)), today()).unwrap();
        assert_eq!(after.objective(id("o")).unwrap().parent, None);
    }
}
