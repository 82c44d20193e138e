//! What a block means for a workspace, and the edits that take it over as one step.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use waymark_core::{
    Across, Aggregation, Aim, Dimension, DimensionKind, Edit, Foreign, Frequency, Id, Kpi, KpiId, KpiLevel, KpiRole,
    KpiSource, Label, Period, Person, PersonId, Rank, Segment, Targets, Team, TeamId, Text, Thresholds, Title, Unit,
    Value, Workspace, apply,
};

use super::known::{Known, PartKind};
use super::layout::{Block, Entry, Slot, Target};
use super::manner::Manner;
use super::write::{Lock, Sheet, Write, Written, written};

/// Where a block is put.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The day on which it is put there.
    pub today: NaiveDate,
    /// The lines of the grid, from above.
    pub lines: &'a [(KpiId, Option<Segment>)],
    /// The columns of the grid.
    pub periods: &'a [Period],
    /// The line and the column with the focus.
    pub focus: (usize, usize),
    /// What the cells hold.
    pub sheet: Sheet,
}

/// What a block means.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Names that the workspace does not know.
    pub new_names: Vec<NewName>,
    /// What is written.
    pub written: Written,
    /// What is not taken over, and why.
    pub refused: Vec<Refused>,
    /// How many cells come from several cells of the block, added up or the last of them.
    pub merged: usize,
    /// The workspace with what is new, before anything is written.
    pub after: Option<Workspace>,
}

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

/// A cell of the block that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What stands in it.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a cell of a block is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no number, or too large a one.
    NotANumber,
    /// The grid has no such line or column.
    OutsideTheGrid,
    /// The KPI has no parts.
    NotSplit,
    /// The name cannot be one.
    BadName,
    /// Nothing can be written there.
    Locked(Lock),
}

/// A cell of the grid, with KPIs, people and teams that may not be there yet.
type Place = (KpiId, Option<Segment>, Period);

struct Planner<'a> {
    ground: Ground<'a>,
    known: &'a Known,
    manner: &'a Manner,
    left_out: &'a BTreeSet<NewName>,
    new_names: BTreeSet<NewName>,
    kpis: BTreeMap<String, Kpi>,
    people: BTreeMap<String, Person>,
    teams: BTreeMap<String, Team>,
    new_id: &'a mut dyn FnMut() -> Id,
}

/// What a block means for a workspace. What is left out of the names that it does not know is not taken over.
pub fn plan(
    block: &Block,
    ground: Ground<'_>,
    (known, manner): (&Known, &Manner),
    left_out: &BTreeSet<NewName>,
    new_id: &mut dyn FnMut() -> Id,
) -> Plan {
    let mut planner = Planner {
        ground,
        known,
        manner,
        left_out,
        new_names: BTreeSet::new(),
        kpis: BTreeMap::new(),
        people: BTreeMap::new(),
        teams: BTreeMap::new(),
        new_id,
    };
    let (writes, mut refused, merged) = planner.gathered(block);
    let (made, after) = planner.made();
    let mut written = written(&after, writes, ground.sheet, ground.today, planner.new_id);
    let locked = written.locked.iter().map(|(write, lock)| Refused {
        text: write.value.map_or_else(String::new, |value| value.get().to_string()),
        why: Why::Locked(*lock),
    });
    refused.extend(locked);
    if !written.edits.is_empty() {
        written.edits.splice(0..0, made);
    }
    Plan {
        new_names: planner.new_names.into_iter().collect(),
        written,
        refused,
        merged,
        after: Some(after),
    }
}

impl Planner<'_> {
    /// What the block writes, what of it is refused, and how many cells of the grid come from several of its cells.
    fn gathered(&mut self, block: &Block) -> (Vec<Write>, Vec<Refused>, usize) {
        let mut refused = Vec::new();
        let mut merged = BTreeSet::new();
        let mut order: Vec<Place> = Vec::new();
        let mut values: BTreeMap<Place, Value> = BTreeMap::new();
        for entry in &block.entries {
            match self.place(entry) {
                Ok(None) => {}
                Err(why) => refused.push(Refused {
                    text: entry.text.clone(),
                    why,
                }),
                Ok(Some((place, value))) => match values.get(&place).copied() {
                    None => {
                        order.push(place.clone());
                        values.insert(place, value);
                    }
                    Some(before) => {
                        let value = self.both(place.0, before, value);
                        merged.insert(place.clone());
                        values.insert(place, value);
                    }
                },
            }
        }
        let writes = order.into_iter().filter_map(|place| {
            let value = values.get(&place).copied();
            let (kpi, part, period) = place;
            Some(Write {
                kpi,
                part,
                period,
                value: Some(value?),
            })
        });
        (writes.collect(), refused, merged.len())
    }

    /// The cell of the grid that a cell of the block speaks of, and its number; none where it was left out.
    fn place(&mut self, entry: &Entry) -> Result<Option<(Place, Value)>, Why> {
        let number = entry.number.as_ref().ok_or(Why::NotANumber)?;
        let period = self.period(entry.slot)?;
        let (kpi, part) = match &entry.target {
            Target::Line(below) => {
                let line = self.ground.lines.get(self.ground.focus.0 + below);
                let (kpi, part) = line.cloned().ok_or(Why::OutsideTheGrid)?;
                (kpi, part)
            }
            Target::Named { kpi, part } => {
                let Some(id) = self.kpi(kpi.as_deref(), entry, period.frequency(), part.as_ref())? else {
                    return Ok(None);
                };
                let segment = match part {
                    None => None,
                    Some((_, name)) => match self.segment(id, name)? {
                        Some(segment) => Some(segment),
                        None => return Ok(None),
                    },
                };
                (id, segment)
            }
        };
        let Some(record) = self.record(kpi) else {
            return Err(Why::Locked(Lock::Gone));
        };
        let is_named = matches!(entry.slot, Slot::At(_));
        let is_finer = period.frequency() < record.frequency && is_named && self.ground.sheet == Sheet::Values;
        if period.frequency() != record.frequency && !is_finer {
            return Err(Why::Locked(Lock::OtherLength));
        }
        if part.is_none() && self.ground.sheet == Sheet::Values && self.is_split(kpi) {
            return Err(Why::Locked(Lock::Split));
        }
        let is_in_percent = record.unit.as_ref().is_some_and(|unit| unit.name.as_str() == "%");
        let value = if number.is_percent && !is_in_percent {
            number.value / 100.0
        } else {
            number.value
        };
        let value = Value::new(value).map_err(|_| Why::NotANumber)?;
        Ok(Some(((kpi, part, period), value)))
    }

    /// Whether a KPI has readings of parts, so that a number without one would come on top of them.
    fn is_split(&self, id: KpiId) -> bool {
        let workspace = self.ground.workspace;
        let has_dimension = workspace.kpi(id).is_some_and(|kpi| kpi.dimension.is_some());
        has_dimension
            && workspace
                .readings(id)
                .standing()
                .any(|reading| reading.segment.is_some())
    }

    fn period(&self, slot: Slot) -> Result<Period, Why> {
        match slot {
            Slot::Column(after) => {
                let period = self.ground.periods.get(self.ground.focus.1 + after);
                period.copied().ok_or(Why::OutsideTheGrid)
            }
            Slot::At(when) => {
                Period::around(when.day, when.frequency, self.manner.fiscal_start).ok_or(Why::OutsideTheGrid)
            }
        }
    }

    fn record(&self, id: KpiId) -> Option<&Kpi> {
        let known = self.ground.workspace.kpi(id).map(|kpi| &**kpi);
        known.or_else(|| self.kpis.values().find(|kpi| kpi.id == id))
    }

    /// The KPI of a title, a new one where there is none; none where it was left out.
    fn kpi(
        &mut self,
        title: Option<&str>,
        entry: &Entry,
        frequency: Frequency,
        part: Option<&(PartKind, String)>,
    ) -> Result<Option<KpiId>, Why> {
        let Some(title) = title else {
            let line = self.ground.lines.get(self.ground.focus.0);
            return line.map(|line| Some(line.0)).ok_or(Why::OutsideTheGrid);
        };
        let folded = self.manner.folded(title);
        if let Some(id) = self.known.kpi(&folded) {
            return Ok(Some(id));
        }
        if self.ground.sheet == Sheet::Targets {
            return Err(Why::OutsideTheGrid);
        }
        if !self.takes(Newcomer::Kpi, title) {
            return Ok(None);
        }
        if let Some(kpi) = self.kpis.get_mut(&folded) {
            if let (None, Some((kind, _))) = (&kpi.dimension, part) {
                kpi.dimension = dimension(*kind);
            }
            return Ok(Some(kpi.id));
        }
        let title = Title::new(title).map_err(|_| Why::BadName)?;
        let kpi = new_kpi(
            KpiId::new((self.new_id)()),
            title,
            entry,
            frequency,
            part.map(|part| part.0),
        );
        let id = kpi.id;
        self.kpis.insert(folded, kpi);
        Ok(Some(id))
    }

    /// The part of a KPI that a name stands for; none where it was left out.
    fn segment(&mut self, kpi: KpiId, name: &str) -> Result<Option<Segment>, Why> {
        let dimension = self.record(kpi).and_then(|kpi| kpi.dimension.as_ref());
        let split = dimension.map(|dimension| dimension.kind.clone()).ok_or(Why::NotSplit)?;
        let folded = self.manner.folded(name);
        match split {
            DimensionKind::Person => self.person(folded, name),
            DimensionKind::Team => self.team(folded, name),
            DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_) => Label::new(name)
                .map(|name| Some(Segment::Named(name)))
                .map_err(|_| Why::BadName),
        }
    }

    fn person(&mut self, folded: String, name: &str) -> Result<Option<Segment>, Why> {
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

    fn team(&mut self, folded: String, name: &str) -> Result<Option<Segment>, Why> {
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

    /// Offers a new name; gives whether it is taken over.
    fn takes(&mut self, kind: Newcomer, name: &str) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = self.manner.folded(&name);
        let is_same = |it: &&NewName| it.kind == kind && self.manner.folded(&it.name) == folded;
        let new = self.new_names.iter().find(is_same).cloned();
        let new = new.unwrap_or(NewName { kind, name });
        let is_taken = !self.left_out.contains(&new);
        self.new_names.insert(new);
        is_taken
    }

    /// What two cells of the block for one cell of the grid come to.
    fn both(&self, kpi: KpiId, before: Value, value: Value) -> Value {
        match self.record(kpi).map(|kpi| &kpi.source) {
            Some(KpiSource::Readings(Aggregation::Sum)) if self.ground.sheet == Sheet::Values => {
                before.plus(value).unwrap_or(value)
            }
            Some(KpiSource::Readings(_) | KpiSource::Formula(_) | KpiSource::Unknown(_)) | None => value,
        }
    }

    /// The edits that make what is new, and the workspace with it.
    fn made(&self) -> (Vec<Edit>, Workspace) {
        let people = self.people.values().cloned().map(Edit::AddPerson);
        let teams = self.teams.values().cloned().map(Edit::AddTeam);
        // Ids made later sort later, so that KPIs keep the order of the block.
        let mut kpis: Vec<&Kpi> = self.kpis.values().collect();
        kpis.sort_by_key(|kpi| kpi.id);
        let edits: Vec<Edit> = people
            .chain(teams)
            .chain(kpis.into_iter().cloned().map(Edit::AddKpi))
            .collect();
        let after = apply(self.ground.workspace, &Edit::Together(edits.clone()), self.ground.today);
        (edits, after.unwrap_or_else(|_| self.ground.workspace.clone()))
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
fn new_kpi(id: KpiId, title: Title, entry: &Entry, frequency: Frequency, part: Option<PartKind>) -> Kpi {
    let number = entry.number.as_ref();
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

#[cfg(test)]
mod tests {
    use waymark_core::{Head, Id, Settings, WorkspaceId};

    use super::super::cells::cells;
    use super::super::layout::block;
    use super::super::manner::samples::english;
    use super::*;

    fn empty() -> Workspace {
        Workspace::new(Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: Title::new("Sales").unwrap(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        })
    }

    /// What pasting a text into a workspace without any lines means.
    fn pasted(workspace: &Workspace, text: &str, left_out: &[(Newcomer, &str)]) -> Plan {
        let manner = english();
        let known = Known::new(workspace, &manner);
        let block = block(&cells(text).unwrap(), &known, &manner);
        let ground = Ground {
            workspace,
            today: manner.today,
            lines: &[],
            periods: &[],
            focus: (0, 0),
            sheet: Sheet::Values,
        };
        let name = |&(kind, name): &(Newcomer, &str)| NewName {
            kind,
            name: name.to_owned(),
        };
        let mut count = workspace.all_readings().count();
        let mut new_id = || {
            count += 1;
            Id::parse(&format!("n{count:04}")).unwrap()
        };
        plan(
            &block,
            ground,
            (&known, &manner),
            &left_out.iter().map(name).collect(),
            &mut new_id,
        )
    }

    fn after(workspace: &Workspace, plan: &Plan) -> Workspace {
        apply(workspace, &Edit::Together(plan.written.edits.clone()), english().today).unwrap()
    }

    const SALES: &str =
        "Person\tKPI\tW46\tW47\nAnna\tLeads\t10\t12\nAnna\tCalls\t40\t50\nBen\tLeads\t5\t6\nBen\tCalls\t30\tx";

    #[test]
    fn a_spreadsheet_makes_kpis_people_and_readings_of_an_empty_workspace() {
        let plan = pasted(&empty(), SALES, &[]);
        assert_eq!(plan.new_names.len(), 4);
        assert_eq!(plan.written.changes.len(), 7);
        assert_eq!(
            plan.refused,
            [Refused {
                text: "x".into(),
                why: Why::NotANumber
            }]
        );
        let after = after(&empty(), &plan);
        assert_eq!(
            (after.kpi_count(), after.people().count(), after.all_readings().count()),
            (2, 2, 7)
        );
        assert!(after.kpis().all(|kpi| kpi.frequency == Frequency::Week));
    }

    #[test]
    fn the_same_spreadsheet_again_changes_nothing() {
        let once = after(&empty(), &pasted(&empty(), SALES, &[]));
        let again = pasted(&once, &SALES.to_lowercase().replace("person", "Person"), &[]);
        assert_eq!(
            (
                again.new_names.len(),
                again.written.edits.len(),
                again.written.unchanged
            ),
            (0, 0, 7)
        );
    }

    #[test]
    fn what_is_left_out_is_not_made() {
        let plan = pasted(&empty(), SALES, &[(Newcomer::Person, "Ben")]);
        let after = after(&empty(), &plan);
        assert_eq!((after.people().count(), after.all_readings().count()), (1, 4));
        assert_eq!(plan.new_names.len(), 4);
    }

    #[test]
    fn lines_that_speak_of_one_cell_are_added_up() {
        let plan = pasted(&empty(), "Week\tName\tLeads\n47\tAnna\t2\n47\tAnna\t3", &[]);
        assert_eq!(plan.merged, 1);
        assert_eq!(plan.written.changes[0].write.value, Some(Value::new(5.0).unwrap()));
    }

    #[test]
    fn a_period_that_has_not_begun_is_refused() {
        let plan = pasted(&empty(), "\tNov 2026\tDec 2026\nLeads\t1\t2", &[]);
        assert_eq!(
            plan.refused,
            [Refused {
                text: "2".into(),
                why: Why::Locked(Lock::NotBegun)
            }]
        );
    }

    #[test]
    fn percent_and_currency_become_units() {
        let plan = pasted(&empty(), "\tOct 2026\nMargin\t45 %\nRevenue\t€1,200", &[]);
        let after = after(&empty(), &plan);
        let mut units: Vec<_> = after
            .kpis()
            .filter_map(|kpi| kpi.unit.clone())
            .map(|unit| unit.name.to_string())
            .collect();
        units.sort();
        assert_eq!(units, ["%", "€"]);
    }
}
