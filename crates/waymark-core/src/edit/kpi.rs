//! Edits of KPIs.

use super::{Refusal, people, place, require_new};
use crate::formula;
use crate::goal::{
    Aim, Benchmark, Dimension, Frequency, Kpi, KpiId, KpiLevel, KpiRole, KpiSource, Label, PersonId, Shared, TeamId,
    Text, Thresholds, Title, Unit,
};
use crate::kpi::formula_graph;
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub enum KpiChange {
    /// Its name.
    Title(Title),
    /// What exactly is counted.
    Definition(Text),
    /// What the number counts.
    Unit(Option<Unit>),
    /// How long one of its periods is.
    Frequency(Frequency),
    /// Where its numbers come from; readings that it has are kept and count again when it has readings again.
    Source(KpiSource),
    /// The way it should go, and what it is held against.
    Aim(Aim),
    /// When it is green, amber or red.
    Thresholds(Thresholds),
    /// What others reach.
    Benchmarks(Vec<Benchmark>),
    /// What its readings are split by.
    Dimension(Option<Dimension>),
    /// The person who answers for it.
    Owner(Option<PersonId>),
    /// The team it belongs to.
    Team(Option<TeamId>),
    /// Whose number it is.
    Level(KpiLevel),
    /// The heading that it stands under.
    Group(Option<Label>),
    /// Whether the weekly review looks at it.
    Role(KpiRole),
    /// Words to find it by.
    Tags(Vec<Label>),
}

impl KpiChange {
    /// What makes one KPI of another, thing by thing; nothing where they are equal in all that can be changed.
    pub fn between(before: &Kpi, after: &Kpi) -> Vec<Self> {
        let after = after.clone();
        [
            (before.title != after.title).then_some(Self::Title(after.title)),
            (before.definition != after.definition).then_some(Self::Definition(after.definition)),
            (before.unit != after.unit).then_some(Self::Unit(after.unit)),
            (before.frequency != after.frequency).then_some(Self::Frequency(after.frequency)),
            (before.source != after.source).then_some(Self::Source(after.source)),
            (before.aim != after.aim).then_some(Self::Aim(after.aim)),
            (before.thresholds != after.thresholds).then_some(Self::Thresholds(after.thresholds)),
            (before.benchmarks != after.benchmarks).then_some(Self::Benchmarks(after.benchmarks)),
            (before.dimension != after.dimension).then_some(Self::Dimension(after.dimension)),
            (before.owner != after.owner).then_some(Self::Owner(after.owner)),
            (before.team != after.team).then_some(Self::Team(after.team)),
            (before.level != after.level).then_some(Self::Level(after.level)),
            (before.group != after.group).then_some(Self::Group(after.group)),
            (before.role != after.role).then_some(Self::Role(after.role)),
            (before.tags != after.tags).then_some(Self::Tags(after.tags)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes the change to a KPI that is not in a workspace yet; nothing is refused here.
    pub fn make(&self, one: &mut Kpi) {
        match self {
            Self::Title(title) => one.title = title.clone(),
            Self::Definition(definition) => one.definition = definition.clone(),
            Self::Unit(unit) => one.unit = unit.clone(),
            Self::Frequency(frequency) => one.frequency = *frequency,
            Self::Source(source) => one.source = source.clone(),
            Self::Aim(aim) => one.aim = aim.clone(),
            Self::Thresholds(thresholds) => one.thresholds = *thresholds,
            Self::Benchmarks(benchmarks) => one.benchmarks = benchmarks.clone(),
            Self::Dimension(dimension) => one.dimension = dimension.clone(),
            Self::Owner(owner) => one.owner = *owner,
            Self::Team(team) => one.team = *team,
            Self::Level(level) => one.level = *level,
            Self::Group(group) => one.group = group.clone(),
            Self::Role(role) => one.role = *role,
            Self::Tags(tags) => one.tags = tags.clone(),
        }
    }
}

pub(super) fn add(next: &mut Workspace, kpi: &Kpi) -> Result<(), Refusal> {
    require_new(next, RecordKey::Kpi(kpi.id))?;
    people::require_team(next, kpi.team)?;
    people::require_person(next, kpi.owner)?;
    require_inputs(next, kpi)?;
    let siblings = next.kpis().cloned().collect();
    place::append(next, &kpi.clone().into(), siblings);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: KpiId, change: &KpiChange) -> Result<(), Refusal> {
    let kpi = require_kpi(next, id)?.clone();
    let changed = kpi.with(|one| change.make(one));
    match change {
        KpiChange::Team(team) => people::require_team(next, *team)?,
        KpiChange::Owner(owner) => people::require_person(next, *owner)?,
        KpiChange::Source(_) => require_inputs(next, &changed)?,
        KpiChange::Title(_)
        | KpiChange::Definition(_)
        | KpiChange::Unit(_)
        | KpiChange::Frequency(_)
        | KpiChange::Aim(_)
        | KpiChange::Thresholds(_)
        | KpiChange::Benchmarks(_)
        | KpiChange::Dimension(_)
        | KpiChange::Level(_)
        | KpiChange::Group(_)
        | KpiChange::Role(_)
        | KpiChange::Tags(_) => {}
    }
    next.put(Record::Kpi(changed));
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: KpiId, before: Option<KpiId>) -> Result<(), Refusal> {
    let moved = require_kpi(next, id)?.clone();
    let siblings = next.kpis().cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::Kpi))
}

/// Removes a KPI with its readings. What it fed is checked in by hand then, formulas have a name without a number.
pub(super) fn remove(next: &mut Workspace, id: KpiId) -> Result<(), Refusal> {
    require_kpi(next, id)?;
    let readings: Vec<_> = next.readings(id).entries().map(|entry| entry.key()).collect();
    for key in readings {
        next.take(RecordKey::KpiReading(key));
    }
    people::clear_links_to(next, RecordKey::Kpi(id));
    next.take(RecordKey::Kpi(id));
    Ok(())
}

pub(super) fn require_kpi(workspace: &Workspace, id: KpiId) -> Result<&Shared<Kpi>, Refusal> {
    workspace.kpi(id).ok_or(Refusal::Missing(RecordKey::Kpi(id)))
}

/// Refuses a formula that names a KPI that is not there, or that asks for itself, directly or through others (K-6).
fn require_inputs(workspace: &Workspace, kpi: &Kpi) -> Result<(), Refusal> {
    for input in kpi.inputs().filter(|input| *input != kpi.id) {
        require_kpi(workspace, input)?;
    }
    let graph = formula_graph(workspace, kpi);
    formula::order(&graph).map(drop).map_err(|_| Refusal::FormulaLoop)
}
