//! The rows of the grid and what stands in their cells: a plain reading of the document.

use chrono::NaiveDate;
use std::collections::BTreeSet;
use waymark_core::kpi::{Health, Held, history, segments, target_of, target_of_part};
use waymark_core::{DimensionKind, Frequency, Kpi, KpiId, Label, Period, Segment, Shared, Value, Workspace};
use waymark_file::block::{Lock, Sheet, lock};

use crate::i18n::Words;
use crate::say;

/// One row of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    /// A heading above KPIs; none where they have none but others do.
    Group(Option<String>),
    /// A KPI, with its place among the lines, and whether its parts are shown, where it has some.
    Whole(usize, KpiId, Option<bool>),
    /// A part of a KPI, with its place among the lines.
    Part(usize, KpiId, Segment),
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) value: Option<Value>,
    /// How many decimals the number is shown with, where its unit says so.
    pub(super) decimals: Option<u8>,
    pub(super) health: Option<Health>,
    pub(super) lock: Option<Lock>,
}

impl Row {
    /// Its place among the lines, and what it is a line of.
    pub(super) fn line(&self) -> Option<(usize, KpiId, Option<Segment>)> {
        match self {
            Self::Group(_) => None,
            Self::Whole(line, kpi, _) => Some((*line, *kpi, None)),
            Self::Part(line, kpi, part) => Some((*line, *kpi, Some(part.clone()))),
        }
    }
}

/// The rows: KPIs in their groups, groups in the order of their first KPI, parts below theirs.
pub(super) fn rows(workspace: &Workspace, closed: &BTreeSet<KpiId>) -> Vec<Row> {
    let mut kpis: Vec<&Shared<Kpi>> = workspace.kpis().collect();
    kpis.sort_by_key(|kpi| (kpi.rank, kpi.id));
    let mut groups: Vec<(Option<&Label>, Vec<&Shared<Kpi>>)> = Vec::new();
    for kpi in kpis {
        match groups.iter_mut().find(|(group, _)| *group == kpi.group.as_ref()) {
            Some((_, members)) => members.push(kpi),
            None => groups.push((kpi.group.as_ref(), vec![kpi])),
        }
    }
    let is_grouped = groups.len() > 1 || groups.iter().any(|(group, _)| group.is_some());
    let mut rows = Vec::new();
    let mut line = 0;
    for (heading, members) in groups {
        if is_grouped {
            rows.push(Row::Group(heading.map(ToString::to_string)));
        }
        for kpi in members {
            let parts = parts(workspace, kpi);
            let is_open = !closed.contains(&kpi.id);
            rows.push(Row::Whole(line, kpi.id, (!parts.is_empty()).then_some(is_open)));
            line += 1;
            for part in parts.into_iter().filter(|_| is_open) {
                rows.push(Row::Part(line, kpi.id, part));
                line += 1;
            }
        }
    }
    rows
}

/// The parts of a KPI with readings; where it has none yet, those that it could have.
fn parts(workspace: &Workspace, kpi: &Kpi) -> Vec<Segment> {
    let known = segments(workspace, kpi.id);
    if !known.is_empty() {
        return known;
    }
    match kpi.dimension.as_ref().map(|dimension| &dimension.kind) {
        Some(DimensionKind::Person) => workspace.people().map(|person| Segment::Person(person.id)).collect(),
        Some(DimensionKind::Team) => workspace.teams().map(|team| Segment::Team(team.id)).collect(),
        Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_)) | None => Vec::new(),
    }
}

/// What stands in the cells of a line.
pub(super) fn cells(
    workspace: &Workspace,
    (id, part): (KpiId, Option<&Segment>),
    periods: &[Period],
    (sheet, today): (Sheet, NaiveDate),
) -> Vec<Seen> {
    let Some(kpi) = workspace.kpi(id) else {
        return Vec::new();
    };
    let is_whole_of_parts = part.is_none() && kpi.dimension.is_some() && !parts(workspace, kpi).is_empty();
    let known = match sheet {
        Sheet::Values => history(workspace, id, part, periods, today),
        Sheet::Targets => periods.iter().map(|_| None).collect(),
    };
    let decimals = kpi.unit.as_ref().and_then(|unit| unit.decimals);
    let cell = |(period, known): (&Period, Option<waymark_core::kpi::KpiPeriod>)| {
        let value = match sheet {
            Sheet::Values => known.as_ref().and_then(|known| known.value.as_ref().ok().copied()),
            Sheet::Targets => target(kpi, part, *period).and_then(Held::level),
        };
        let own = lock(kpi, part, *period, sheet, today);
        Seen {
            value,
            decimals,
            health: known
                .and_then(|known| known.health)
                .filter(|health| *health != Health::Tracking),
            lock: own.or((is_whole_of_parts && sheet == Sheet::Values).then_some(Lock::Split)),
        }
    };
    periods.iter().zip(known).map(cell).collect()
}

fn target(kpi: &Kpi, part: Option<&Segment>, period: Period) -> Option<Held> {
    match part {
        _ if period.frequency() != kpi.frequency => None,
        Some(part) => target_of_part(kpi, part, period),
        None => target_of(kpi, period),
    }
}

/// A number as it stands in a cell; its unit stands beside the name of the KPI.
pub(super) fn text(words: Words, seen: &Seen) -> String {
    match (seen.value, seen.decimals) {
        (None, _) => String::new(),
        (Some(value), Some(decimals)) => words.number_with(value.get(), decimals),
        (Some(value), None) => words.number(value.get()),
    }
}

/// The name of a line for a table: the title of a KPI with its unit, the name of a part.
pub(super) fn name(words: Words, workspace: &Workspace, id: KpiId, part: Option<&Segment>) -> (String, Option<String>) {
    if part.is_some() {
        return (say::part_name(words, workspace, part), None);
    }
    let Some(kpi) = workspace.kpi(id) else {
        return (words.kpi_gone().to_owned(), None);
    };
    let unit = kpi.unit.as_ref().map(|unit| unit.name.as_str());
    (kpi.title.to_string(), beside(kpi.title.as_str(), unit))
}

/// The unit that stands beside a title; none where the title ends with it: "Conversion %".
fn beside(title: &str, unit: Option<&str>) -> Option<String> {
    let says = |unit: &str| {
        let before = title.strip_suffix(unit);
        before.is_some_and(|it| !it.ends_with(char::is_alphanumeric))
    };
    unit.filter(|unit| !says(unit)).map(str::to_owned)
}

/// The frequency of most KPIs, with which the grid begins.
pub(super) fn usual(workspace: &Workspace) -> Frequency {
    let all = [
        Frequency::Month,
        Frequency::Week,
        Frequency::Quarter,
        Frequency::Day,
        Frequency::Year,
    ];
    let count = |frequency: &Frequency| workspace.kpis().filter(|kpi| kpi.frequency == *frequency).count();
    let best = all.iter().rev().max_by_key(|it| count(it)).copied();
    best.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_that_ends_the_title_is_not_said_twice() {
        assert_eq!(beside("Conversion %", Some("%")), None);
        assert_eq!(beside("Time to answer (h)", Some("h")), Some("h".to_owned()));
        assert_eq!(beside("Growth", Some("h")), Some("h".to_owned()));
        assert_eq!(beside("Conversion", Some("%")), Some("%".to_owned()));
        assert_eq!(beside("Conversion", None), None);
    }
}
