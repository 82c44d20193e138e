//! The names that a workspace knows.

use std::collections::BTreeMap;

use waymark_core::{Kpi, KpiId, PersonId, TeamId, Workspace};

use super::manner::Manner;

/// What a part of a KPI is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// A person.
    #[default]
    Person,
    /// A team.
    Team,
    /// A region.
    Region,
    /// A product.
    Product,
}

/// The KPIs, people and teams of a workspace by their names, whatever their capitals.
#[derive(Clone, Debug, Default)]
pub struct Known {
    kpis: BTreeMap<String, KpiId>,
    people: BTreeMap<String, PersonId>,
    teams: BTreeMap<String, TeamId>,
}

impl Known {
    /// The names of a workspace; of two that are called alike the first counts.
    pub fn new(workspace: &Workspace, manner: &Manner) -> Self {
        let mut known = Self::default();
        let mut kpis: Vec<&Kpi> = workspace.kpis().map(|kpi| &**kpi).collect();
        kpis.sort_by_key(|kpi| (kpi.rank, kpi.id));
        for kpi in kpis {
            known.kpis.entry(manner.folded(kpi.title.as_str())).or_insert(kpi.id);
        }
        for person in workspace.people() {
            known
                .people
                .entry(manner.folded(person.name.as_str()))
                .or_insert(person.id);
        }
        for team in workspace.teams() {
            known.teams.entry(manner.folded(team.name.as_str())).or_insert(team.id);
        }
        known
    }

    /// The KPI of a name, in small letters.
    pub fn kpi(&self, name: &str) -> Option<KpiId> {
        self.kpis.get(name).copied()
    }

    /// The person of a name, in small letters.
    pub fn person(&self, name: &str) -> Option<PersonId> {
        self.people.get(name).copied()
    }

    /// The team of a name, in small letters.
    pub fn team(&self, name: &str) -> Option<TeamId> {
        self.teams.get(name).copied()
    }

    /// What a name stands for that is no KPI, in small letters.
    pub(super) fn part(&self, name: &str) -> Option<PartKind> {
        if self.kpis.contains_key(name) {
            None
        } else if self.people.contains_key(name) {
            Some(PartKind::Person)
        } else {
            self.teams.contains_key(name).then_some(PartKind::Team)
        }
    }
}
