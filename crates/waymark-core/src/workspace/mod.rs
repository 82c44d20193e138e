//! The document: one immutable value over persistent maps of shared records.
//!
//! Copying a workspace costs nothing, changing one record costs O(log n), and the difference between two versions
//! is the list of records that differ. It changes only through [`crate::apply`] and [`crate::merge`].

mod changes;
mod index;
mod link;
mod log;
mod record;
mod records;
#[cfg(test)]
mod tests;

pub(crate) use link::{Link, topic_key};
pub use log::{Log, Logged};
pub use record::{Change, Record, RecordKey};
pub use records::with_records;

use imbl::OrdMap;
use index::{Index, List};

use crate::goal::{
    CheckIn, CheckInId, CheckInKey, Cycle, CycleId, Funnel, FunnelId, Head, Id, Initiative, InitiativeId, KeyResult,
    KeyResultId, Kpi, KpiId, KpiReading, KpiReadingId, KpiReadingKey, Note, NoteId, Objective, ObjectiveId, Parent,
    Person, PersonId, Rules, SavedView, Shared, Span, Team, TeamId, Topic, ViewId,
};

/// The whole document: cycles, people, teams, objectives, key results, check-ins, initiatives, KPIs, their readings,
/// funnels, notes, saved views, settings.
///
/// One map holds every kind of record: a map of its own for each would be compiled once for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    head: Shared<Head>,
    // Every record but the head, under its own key; keys are ordered kind by kind.
    records: OrdMap<RecordKey, Record>,
    // Always the index of the records.
    index: Index,
}

impl Workspace {
    /// A workspace with nothing in it.
    pub fn new(head: Head) -> Self {
        Self {
            head: head.into(),
            records: OrdMap::new(),
            index: Index::default(),
        }
    }

    /// The head: name and settings.
    pub fn head(&self) -> &Shared<Head> {
        &self.head
    }

    /// A cycle by its id.
    pub fn cycle(&self, id: CycleId) -> Option<&Shared<Cycle>> {
        Record::as_cycle(self.records.get(&RecordKey::Cycle(id))?)
    }

    /// A person by their id.
    pub fn person(&self, id: PersonId) -> Option<&Shared<Person>> {
        Record::as_person(self.records.get(&RecordKey::Person(id))?)
    }

    /// A team by its id.
    pub fn team(&self, id: TeamId) -> Option<&Shared<Team>> {
        Record::as_team(self.records.get(&RecordKey::Team(id))?)
    }

    /// An objective by its id.
    pub fn objective(&self, id: ObjectiveId) -> Option<&Shared<Objective>> {
        Record::as_objective(self.records.get(&RecordKey::Objective(id))?)
    }

    /// A key result by its id.
    pub fn key_result(&self, id: KeyResultId) -> Option<&Shared<KeyResult>> {
        Record::as_key_result(self.records.get(&RecordKey::KeyResult(id))?)
    }

    /// A check-in by its place.
    pub fn check_in(&self, key: CheckInKey) -> Option<&Shared<CheckIn>> {
        Record::as_check_in(self.records.get(&RecordKey::CheckIn(key))?)
    }

    /// An initiative by its id.
    pub fn initiative(&self, id: InitiativeId) -> Option<&Shared<Initiative>> {
        Record::as_initiative(self.records.get(&RecordKey::Initiative(id))?)
    }

    /// All cycles, by id.
    pub fn cycles(&self) -> impl Iterator<Item = &Shared<Cycle>> {
        self.all(RecordKey::Cycle(CycleId::new(Id::FIRST)), Record::as_cycle)
    }

    /// All people, by id.
    pub fn people(&self) -> impl Iterator<Item = &Shared<Person>> {
        self.all(RecordKey::Person(PersonId::new(Id::FIRST)), Record::as_person)
    }

    /// All teams, by id.
    pub fn teams(&self) -> impl Iterator<Item = &Shared<Team>> {
        self.all(RecordKey::Team(TeamId::new(Id::FIRST)), Record::as_team)
    }

    /// All objectives, by id.
    pub fn objectives(&self) -> impl Iterator<Item = &Shared<Objective>> {
        self.all(RecordKey::Objective(ObjectiveId::new(Id::FIRST)), Record::as_objective)
    }

    /// How many teams there are.
    pub fn team_count(&self) -> usize {
        self.index.team_count()
    }

    /// Whether a team is `whole` or one of its parts, at any depth.
    pub fn is_team_within(&self, team: Option<TeamId>, whole: TeamId) -> bool {
        let parent_of = |id: &TeamId| self.team(*id).and_then(|team| team.parent);
        // A chain that bites itself is cut where it has met every team.
        std::iter::successors(team, parent_of)
            .take(self.team_count())
            .any(|id| id == whole)
    }

    /// How many objectives there are.
    pub fn objective_count(&self) -> usize {
        self.index.objective_count()
    }

    /// How many key results there are.
    pub fn key_result_count(&self) -> usize {
        self.index.key_result_count()
    }

    /// How many check-ins there are.
    pub fn check_in_count(&self) -> usize {
        self.index.check_in_count()
    }

    /// All key results, by id.
    pub fn key_results(&self) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.all(RecordKey::KeyResult(KeyResultId::new(Id::FIRST)), Record::as_key_result)
    }

    /// All check-ins, by key result and id.
    pub fn check_ins(&self) -> impl Iterator<Item = &Shared<CheckIn>> {
        self.all(
            RecordKey::CheckIn(CheckInKey {
                key_result: KeyResultId::new(Id::FIRST),
                id: CheckInId::new(Id::FIRST),
            }),
            Record::as_check_in,
        )
    }

    /// All initiatives, by id.
    pub fn initiatives(&self) -> impl Iterator<Item = &Shared<Initiative>> {
        self.all(
            RecordKey::Initiative(InitiativeId::new(Id::FIRST)),
            Record::as_initiative,
        )
    }

    /// The objectives of a cycle, by rank.
    pub fn objectives_in(&self, cycle: CycleId) -> impl Iterator<Item = &Shared<Objective>> {
        self.members(List::Objectives(cycle), |id| self.objective(ObjectiveId::new(id)))
    }

    /// The key results of an objective, by rank.
    pub fn key_results_of(&self, objective: ObjectiveId) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.members(List::KeyResults(objective), |id| self.key_result(KeyResultId::new(id)))
    }

    /// The objectives that serve an objective, directly first, then through its key results; by rank.
    pub fn children_of(&self, objective: ObjectiveId) -> impl Iterator<Item = &Shared<Objective>> {
        let through = self
            .key_results_of(objective)
            .map(|key_result| Parent::KeyResult(key_result.id));
        std::iter::once(Parent::Objective(objective))
            .chain(through)
            .flat_map(|parent| self.children_of_parent(parent))
    }

    /// The objectives that serve exactly this objective or key result, by rank.
    pub fn children_of_parent(&self, parent: Parent) -> impl Iterator<Item = &Shared<Objective>> {
        self.members(List::Children(parent), |id| self.objective(ObjectiveId::new(id)))
    }

    /// The initiatives of a key result, by rank.
    pub fn initiatives_of(&self, key_result: KeyResultId) -> impl Iterator<Item = &Shared<Initiative>> {
        self.members(List::Initiatives(key_result), |id| {
            self.initiative(InitiativeId::new(id))
        })
    }

    /// The objective that an objective serves, directly or through one of its key results.
    pub fn parent_objective(&self, objective: &Objective) -> Option<&Shared<Objective>> {
        match objective.parent? {
            Parent::Objective(id) => self.objective(id),
            Parent::KeyResult(id) => self.objective(self.key_result(id)?.objective),
        }
    }

    /// Whether an objective is `whole` or serves it, at any depth.
    pub fn is_objective_within(&self, objective: &Objective, whole: ObjectiveId) -> bool {
        let above = std::iter::successors(self.parent_objective(objective), |one| self.parent_objective(one));
        // A chain that bites itself is cut where it has met every objective.
        objective.id == whole || above.take(self.objective_count()).any(|one| one.id == whole)
    }

    /// The cycle that a key result belongs to, through its objective.
    pub fn cycle_of(&self, key_result: &KeyResult) -> Option<&Shared<Cycle>> {
        self.cycle(self.objective(key_result.objective)?.cycle)
    }

    /// The first and last day of a key result: its own, or else its cycle's (P-1).
    pub fn span_of(&self, key_result: &KeyResult) -> Option<Span> {
        Some(key_result.span_in(self.cycle_of(key_result)?.span))
    }

    /// The check-ins of a key result.
    pub fn log(&self, key_result: KeyResultId) -> Log<'_> {
        let first = CheckInKey {
            key_result,
            id: CheckInId::new(Id::FIRST),
        };
        let of_key_result = move |check_in: &&Shared<CheckIn>| check_in.key_result == key_result;
        Log::new(
            self.all(RecordKey::CheckIn(first), Record::as_check_in)
                .take_while(of_key_result),
        )
    }

    /// A KPI by its id.
    pub fn kpi(&self, id: KpiId) -> Option<&Shared<Kpi>> {
        Record::as_kpi(self.records.get(&RecordKey::Kpi(id))?)
    }

    /// A reading of a KPI by its place.
    pub fn reading(&self, key: KpiReadingKey) -> Option<&Shared<KpiReading>> {
        Record::as_kpi_reading(self.records.get(&RecordKey::KpiReading(key))?)
    }

    /// A funnel by its id.
    pub fn funnel(&self, id: FunnelId) -> Option<&Shared<Funnel>> {
        Record::as_funnel(self.records.get(&RecordKey::Funnel(id))?)
    }

    /// All KPIs, by rank.
    pub fn kpis(&self) -> impl Iterator<Item = &Shared<Kpi>> {
        self.members(List::Kpis, |id| self.kpi(KpiId::new(id)))
    }

    /// How many KPIs there are.
    pub fn kpi_count(&self) -> usize {
        self.index.kpi_count()
    }

    /// All funnels, by rank.
    pub fn funnels(&self) -> impl Iterator<Item = &Shared<Funnel>> {
        self.members(List::Funnels, |id| self.funnel(FunnelId::new(id)))
    }

    /// A note by its id.
    pub fn note(&self, id: NoteId) -> Option<&Shared<Note>> {
        Record::as_note(self.records.get(&RecordKey::Note(id))?)
    }

    /// All notes, by rank.
    pub fn notes(&self) -> impl Iterator<Item = &Shared<Note>> {
        self.members(List::Notes, |id| self.note(NoteId::new(id)))
    }

    /// The notes about one thing, by rank.
    pub fn notes_about(&self, about: Topic) -> impl Iterator<Item = &Shared<Note>> {
        self.members(List::About(about), |id| self.note(NoteId::new(id)))
    }

    /// A saved view by its id.
    pub fn view(&self, id: ViewId) -> Option<&Shared<SavedView>> {
        Record::as_saved_view(self.records.get(&RecordKey::SavedView(id))?)
    }

    /// All saved views, by rank.
    pub fn views(&self) -> impl Iterator<Item = &Shared<SavedView>> {
        self.members(List::Views, |id| self.view(ViewId::new(id)))
    }

    /// The objectives that support an objective or a key result besides what they serve, by rank.
    pub fn supporters_of(&self, parent: Parent) -> impl Iterator<Item = &Shared<Objective>> {
        self.members(List::Supporters(parent), |id| self.objective(ObjectiveId::new(id)))
    }

    /// The objectives of later cycles that go on with an objective, by rank (C-3).
    pub fn continued_by(&self, objective: ObjectiveId) -> impl Iterator<Item = &Shared<Objective>> {
        self.members(List::ContinuedBy(Parent::Objective(objective)), |id| {
            self.objective(ObjectiveId::new(id))
        })
    }

    /// The key results of later cycles that go on with a key result, by rank (C-3).
    pub fn key_results_continuing(&self, key_result: KeyResultId) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.members(List::ContinuedBy(Parent::KeyResult(key_result)), |id| {
            self.key_result(KeyResultId::new(id))
        })
    }

    /// What the goals of a cycle are judged by: what the workspace says, or said when the cycle was closed (C-2).
    pub fn rules_of(&self, cycle: Option<&Cycle>) -> Rules {
        let closing = cycle.and_then(Cycle::frozen);
        closing.map_or_else(|| Rules::from(&self.head.settings), |closing| closing.rules)
    }

    /// All readings of all KPIs, by KPI and id.
    pub fn all_readings(&self) -> impl Iterator<Item = &Shared<KpiReading>> {
        let first = KpiReadingKey {
            kpi: KpiId::new(Id::FIRST),
            id: KpiReadingId::new(Id::FIRST),
        };
        self.all(RecordKey::KpiReading(first), Record::as_kpi_reading)
    }

    /// The readings of a KPI.
    pub fn readings(&self, kpi: KpiId) -> Log<'_, KpiReading> {
        Log::new(self.readings_by_id(kpi))
    }

    fn readings_by_id(&self, kpi: KpiId) -> impl Iterator<Item = &Shared<KpiReading>> {
        let first = KpiReadingKey {
            kpi,
            id: KpiReadingId::new(Id::FIRST),
        };
        self.all(RecordKey::KpiReading(first), Record::as_kpi_reading)
            .take_while(move |reading| reading.kpi == kpi)
    }

    /// The number for the next reading of a KPI: one above all that were given.
    pub fn next_reading(&self, kpi: KpiId) -> u64 {
        let last = self.readings_by_id(kpi).map(|reading| reading.sequence).max();
        last.map_or(0, |last| last.saturating_add(1))
    }

    /// The KPIs whose formula names a KPI, by rank (K-6).
    pub fn formulas_of(&self, kpi: KpiId) -> impl Iterator<Item = &Shared<Kpi>> {
        self.members(List::Formulas(kpi), |id| self.kpi(KpiId::new(id)))
    }

    /// The key results that a KPI feeds, by rank (K-9).
    pub fn fed_by(&self, kpi: KpiId) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.members(List::Fed(kpi), |id| self.key_result(KeyResultId::new(id)))
    }

    /// The objectives that are to improve a KPI, by rank (K-9).
    pub fn improving(&self, kpi: KpiId) -> impl Iterator<Item = &Shared<Objective>> {
        self.members(List::Improving(kpi), |id| self.objective(ObjectiveId::new(id)))
    }

    /// The records of one kind, from the first one named on.
    fn all<'w, T: 'w>(
        &'w self,
        first: RecordKey,
        of_kind: fn(&'w Record) -> Option<&'w T>,
    ) -> impl Iterator<Item = &'w T> {
        self.records
            .range(first..)
            .map_while(move |(_, record)| of_kind(record))
    }

    /// The members of a list, by rank.
    fn members<'w, T: 'w>(
        &'w self,
        list: List,
        find: impl Fn(Id) -> Option<&'w T> + 'w,
    ) -> impl Iterator<Item = &'w T> {
        self.index.members(list).filter_map(find)
    }
}
