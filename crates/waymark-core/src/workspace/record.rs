//! Records: the pieces that a workspace is stored, compared and merged by.

use crate::goal::{
    CheckIn, CheckInKey, Cycle, CycleId, Funnel, FunnelId, Head, Initiative, InitiativeId, KeyResult, KeyResultId, Kpi,
    KpiId, KpiReading, KpiReadingKey, Note, NoteId, Objective, ObjectiveId, Person, PersonId, SavedView, Shared, Team,
    TeamId, ViewId,
};

/// One piece of a workspace.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// The head; every workspace has exactly one.
    Head(Shared<Head>),
    /// A cycle.
    Cycle(Shared<Cycle>),
    /// A person.
    Person(Shared<Person>),
    /// A team.
    Team(Shared<Team>),
    /// An objective.
    Objective(Shared<Objective>),
    /// A key result, without its check-ins.
    KeyResult(Shared<KeyResult>),
    /// A check-in.
    CheckIn(Shared<CheckIn>),
    /// An initiative.
    Initiative(Shared<Initiative>),
    /// A KPI, without its readings.
    Kpi(Shared<Kpi>),
    /// A reading of a KPI.
    KpiReading(Shared<KpiReading>),
    /// A funnel.
    Funnel(Shared<Funnel>),
    /// A note.
    Note(Shared<Note>),
    /// A saved view.
    SavedView(Shared<SavedView>),
}

/// Names one record of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// The head.
    Head,
    /// A cycle.
    Cycle(CycleId),
    /// A person.
    Person(PersonId),
    /// A team.
    Team(TeamId),
    /// An objective.
    Objective(ObjectiveId),
    /// A key result.
    KeyResult(KeyResultId),
    /// A check-in.
    CheckIn(CheckInKey),
    /// An initiative.
    Initiative(InitiativeId),
    /// A KPI.
    Kpi(KpiId),
    /// A reading of a KPI.
    KpiReading(KpiReadingKey),
    /// A funnel.
    Funnel(FunnelId),
    /// A note.
    Note(NoteId),
    /// A saved view.
    SavedView(ViewId),
}

impl Record {
    /// The name of the record.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Head(_) => RecordKey::Head,
            Self::Cycle(cycle) => RecordKey::Cycle(cycle.id),
            Self::Person(person) => RecordKey::Person(person.id),
            Self::Team(team) => RecordKey::Team(team.id),
            Self::Objective(objective) => RecordKey::Objective(objective.id),
            Self::KeyResult(key_result) => RecordKey::KeyResult(key_result.id),
            Self::CheckIn(check_in) => RecordKey::CheckIn(check_in.key()),
            Self::Initiative(initiative) => RecordKey::Initiative(initiative.id),
            Self::Kpi(kpi) => RecordKey::Kpi(kpi.id),
            Self::KpiReading(reading) => RecordKey::KpiReading(reading.key()),
            Self::Funnel(funnel) => RecordKey::Funnel(funnel.id),
            Self::Note(note) => RecordKey::Note(note.id),
            Self::SavedView(view) => RecordKey::SavedView(view.id),
        }
    }

    /// The cycle, if it is one.
    pub(super) fn as_cycle(&self) -> Option<&Shared<Cycle>> {
        match self {
            Self::Cycle(record) => Some(record),
            _ => None,
        }
    }

    /// The person, if it is one.
    pub(super) fn as_person(&self) -> Option<&Shared<Person>> {
        match self {
            Self::Person(record) => Some(record),
            _ => None,
        }
    }

    /// The team, if it is one.
    pub(super) fn as_team(&self) -> Option<&Shared<Team>> {
        match self {
            Self::Team(record) => Some(record),
            _ => None,
        }
    }

    /// The objective, if it is one.
    pub(super) fn as_objective(&self) -> Option<&Shared<Objective>> {
        match self {
            Self::Objective(record) => Some(record),
            _ => None,
        }
    }

    /// The key result, if it is one.
    pub(super) fn as_key_result(&self) -> Option<&Shared<KeyResult>> {
        match self {
            Self::KeyResult(record) => Some(record),
            _ => None,
        }
    }

    /// The check-in, if it is one.
    pub(super) fn as_check_in(&self) -> Option<&Shared<CheckIn>> {
        match self {
            Self::CheckIn(record) => Some(record),
            _ => None,
        }
    }

    /// The initiative, if it is one.
    pub(super) fn as_initiative(&self) -> Option<&Shared<Initiative>> {
        match self {
            Self::Initiative(record) => Some(record),
            _ => None,
        }
    }

    /// The KPI, if it is one.
    pub(super) fn as_kpi(&self) -> Option<&Shared<Kpi>> {
        match self {
            Self::Kpi(record) => Some(record),
            _ => None,
        }
    }

    /// The reading of a KPI, if it is one.
    pub(super) fn as_kpi_reading(&self) -> Option<&Shared<KpiReading>> {
        match self {
            Self::KpiReading(record) => Some(record),
            _ => None,
        }
    }

    /// The funnel, if it is one.
    pub(super) fn as_funnel(&self) -> Option<&Shared<Funnel>> {
        match self {
            Self::Funnel(record) => Some(record),
            _ => None,
        }
    }

    /// The note, if it is one.
    pub(super) fn as_note(&self) -> Option<&Shared<Note>> {
        match self {
            Self::Note(record) => Some(record),
            _ => None,
        }
    }

    /// The saved view, if it is one.
    pub(super) fn as_saved_view(&self) -> Option<&Shared<SavedView>> {
        match self {
            Self::SavedView(record) => Some(record),
            _ => None,
        }
    }
}

macro_rules! from_noun {
    ($($noun:ident),*) => {$(
        impl From<$noun> for Record {
            fn from(noun: $noun) -> Self {
                Self::$noun(Shared::new(noun))
            }
        }

        impl From<Shared<$noun>> for Record {
            fn from(shared: Shared<$noun>) -> Self {
                Self::$noun(shared)
            }
        }
    )*};
}

from_noun!(
    Head, Cycle, Person, Team, Objective, KeyResult, CheckIn, Initiative, Kpi, KpiReading, Funnel, Note, SavedView
);

/// What became of one record between two versions of a workspace; the two sides differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which record.
    pub key: RecordKey,
    /// The record in the older version, if it was there.
    pub before: Option<Record>,
    /// The record in the newer version, if it is there.
    pub after: Option<Record>,
}
