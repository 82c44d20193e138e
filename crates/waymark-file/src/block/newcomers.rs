//! KPIs, people and teams that a block names and the workspace does not know.

use std::collections::{BTreeMap, BTreeSet};

use waymark_core::{
    Across, Aggregation, Aim, Dimension, DimensionKind, Edit, Foreign, Frequency, Id, Kpi, KpiId, KpiLevel, KpiRole,
    KpiSource, Label, Person, PersonId, Rank, Segment, Targets, Team, TeamId, Text, Thresholds, Title, Unit,
};

use super::known::{Known, PartKind};
use super::manner::Manner;
use super::number::Number;
use super::plan::Why;

/// A name that the workspace does not know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewName {
    /// What it would become.
    pub kind: Newcomer,
    /// The name.
    pub name: String,
}

/// What an unknown name becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Newcomer {
    /// A KPI.
    Kpi,
    /// A person.
    Person,
    /// A team.
    Team,
}

/// Those met so far, by their names as they are compared.
pub(super) struct Newcomers<'a> {
    pub(super) known: &'a Known,
    pub(super) manner: &'a Manner,
    left_out: &'a BTreeSet<NewName>,
    names: BTreeMap<(Newcomer, String), NewName>,
    // Ids made later sort later, so that KPIs keep the order of the block.
    kpis: BTreeMap<KpiId, Kpi>,
    titles: BTreeMap<String, KpiId>,
    people: BTreeMap<String, Person>,
    teams: BTreeMap<String, Team>,
    pub(super) new_id: &'a mut dyn FnMut() -> Id,
}

impl<'a> Newcomers<'a> {
    pub(super) fn new(
        (known, manner): (&'a Known, &'a Manner),
        left_out: &'a BTreeSet<NewName>,
        new_id: &'a mut dyn FnMut() -> Id,
    ) -> Self {
        Self {
            known,
            manner,
            left_out,
            names: BTreeMap::new(),
            kpis: BTreeMap::new(),
            titles: BTreeMap::new(),
            people: BTreeMap::new(),
            teams: BTreeMap::new(),
            new_id,
        }
    }

    /// Their names, those that are left out too.
    pub(super) fn names(&self) -> Vec<NewName> {
        let names: BTreeSet<&NewName> = self.names.values().collect();
        names.into_iter().cloned().collect()
    }

    /// A KPI that is new.
    pub(super) fn record(&self, id: KpiId) -> Option<&Kpi> {
        self.kpis.get(&id)
    }

    /// The new KPI of a title, as its first cell suggests it; none where it was left out.
    pub(super) fn kpi(
        &mut self,
        title: &str,
        number: Option<&Number>,
        frequency: Frequency,
        part: Option<PartKind>,
    ) -> Result<Option<KpiId>, Why> {
        if !self.takes(Newcomer::Kpi, title) {
            return Ok(None);
        }
        let folded = self.manner.folded(title);
        if let Some(kpi) = self.titles.get(&folded).and_then(|id| self.kpis.get_mut(id)) {
            if kpi.dimension.is_none() {
                kpi.dimension = part.and_then(dimension);
            }
            return Ok(Some(kpi.id));
        }
        let title = Title::new(title).map_err(|_| Why::BadName)?;
        let kpi = new_kpi(KpiId::new((self.new_id)()), title, number, frequency, part);
        let id = kpi.id;
        self.titles.insert(folded, id);
        self.kpis.insert(id, kpi);
        Ok(Some(id))
    }

    /// The person of a name; none where it was left out.
    pub(super) fn person(&mut self, name: &str) -> Result<Option<Segment>, Why> {
        let folded = self.manner.folded(name);
        if let Some(id) = self.known.person(&folded) {
            return Ok(Some(Segment::Person(id)));
        }
        if !self.takes(Newcomer::Person, name) {
            return Ok(None);
        }
        if let Some(person) = self.people.get(&folded) {
            return Ok(Some(Segment::Person(person.id)));
        }
        let person = Person {
            id: PersonId::new((self.new_id)()),
            name: Title::new(name).map_err(|_| Why::BadName)?,
            team: None,
            foreign: Foreign::default(),
        };
        let id = person.id;
        self.people.insert(folded, person);
        Ok(Some(Segment::Person(id)))
    }

    /// The team of a name; none where it was left out.
    pub(super) fn team(&mut self, name: &str) -> Result<Option<Segment>, Why> {
        let folded = self.manner.folded(name);
        if let Some(id) = self.known.team(&folded) {
            return Ok(Some(Segment::Team(id)));
        }
        if !self.takes(Newcomer::Team, name) {
            return Ok(None);
        }
        if let Some(team) = self.teams.get(&folded) {
            return Ok(Some(Segment::Team(team.id)));
        }
        let team = Team {
            id: TeamId::new((self.new_id)()),
            name: Title::new(name).map_err(|_| Why::BadName)?,
            parent: None,
            foreign: Foreign::default(),
        };
        let id = team.id;
        self.teams.insert(folded, team);
        Ok(Some(Segment::Team(id)))
    }

    /// The edits that make them.
    pub(super) fn made(&self) -> Vec<Edit> {
        let people = self.people.values().cloned().map(Edit::AddPerson);
        let teams = self.teams.values().cloned().map(Edit::AddTeam);
        let kpis = self.kpis.values().cloned().map(Edit::AddKpi);
        people.chain(teams).chain(kpis).collect()
    }

    /// Offers a new name; gives whether it is taken over.
    fn takes(&mut self, kind: Newcomer, name: &str) -> bool {
        let key = (kind, self.manner.folded(name));
        let new = self.names.entry(key).or_insert_with(|| NewName {
            kind,
            name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        });
        !self.left_out.contains(new)
    }
}

fn dimension(kind: PartKind) -> Option<Dimension> {
    Some(Dimension {
        kind: match kind {
            PartKind::Person => DimensionKind::Person,
            PartKind::Team => DimensionKind::Team,
            PartKind::Region => DimensionKind::Region,
            PartKind::Product => DimensionKind::Product,
        },
        across: Across::Sum,
        targets: Vec::new(),
    })
}

/// A KPI as its first cell suggests it: a share in percent is averaged, everything else adds up.
fn new_kpi(id: KpiId, title: Title, number: Option<&Number>, frequency: Frequency, part: Option<PartKind>) -> Kpi {
    let is_percent = number.is_some_and(|number| number.is_percent);
    let unit = match number.and_then(|number| number.currency.as_deref()) {
        Some(currency) => Label::new(currency).ok(),
        None => Label::new("%").ok().filter(|_| is_percent),
    };
    Kpi {
        id,
        title,
        definition: Text::default(),
        unit: unit.map(|name| Unit { name, decimals: None }),
        frequency,
        source: KpiSource::Readings(if is_percent {
            Aggregation::Average
        } else {
            Aggregation::Sum
        }),
        aim: Aim::Higher(Targets::default()),
        thresholds: Thresholds::default(),
        benchmarks: Vec::new(),
        dimension: part.and_then(dimension),
        owner: None,
        team: None,
        level: KpiLevel::default(),
        group: None,
        role: KpiRole::default(),
        tags: Vec::new(),
        rank: Rank::FIRST,
        foreign: Foreign::default(),
    }
}
