//! What a block means for a workspace, and the edits that take it over as one step.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use waymark_core::{
    Aggregation, DimensionKind, Edit, Frequency, Id, Kpi, KpiId, KpiSource, Label, Period, Segment, Value, Workspace,
    apply,
};

use super::known::{Known, PartKind};
use super::layout::{Block, Entry, Slot, Target};
use super::manner::Manner;
use super::newcomers::{NewName, Newcomers};
use super::signs::{SignNote, Signs};
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
    /// How percent and currency signs were read.
    pub signs: Vec<SignNote>,
    /// The workspace with what is new, before anything is written.
    pub after: Option<Workspace>,
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
    newcomers: Newcomers<'a>,
    signs: Signs,
    /// Whether KPIs have readings of parts, of those that were asked about.
    splits: BTreeMap<KpiId, bool>,
}

/// What a block means for a workspace. What is left out of the names that it does not know is not taken over.
pub fn plan(
    block: &Block,
    ground: Ground<'_>,
    names: (&Known, &Manner),
    left_out: &BTreeSet<NewName>,
    new_id: &mut dyn FnMut() -> Id,
) -> Plan {
    let mut planner = Planner {
        ground,
        newcomers: Newcomers::new(names, left_out, new_id),
        signs: Signs::default(),
        splits: BTreeMap::new(),
    };
    let (writes, mut refused, merged) = planner.gathered(block);
    let made = planner.newcomers.made();
    let after = apply(ground.workspace, &Edit::Together(made.clone()), ground.today)
        .unwrap_or_else(|_| ground.workspace.clone());
    let mut written = written(&after, writes, ground.sheet, ground.today, planner.newcomers.new_id);
    let locked = written.locked.iter().map(|(write, lock)| Refused {
        text: write.value.map_or_else(String::new, |value| value.get().to_string()),
        why: Why::Locked(*lock),
    });
    refused.extend(locked);
    if !written.edits.is_empty() {
        written.edits.splice(0..0, made);
    }
    Plan {
        new_names: planner.newcomers.names(),
        written,
        refused,
        merged,
        signs: planner.signs.notes(),
        after: Some(after),
    }
}

impl Planner<'_> {
    /// What the block writes, what of it is refused, and how many cells of the grid come from several of its cells.
    fn gathered(&mut self, block: &Block) -> (Vec<Write>, Vec<Refused>, usize) {
        let mut refused = Vec::new();
        let mut merged = BTreeSet::new();
        let mut writes: Vec<Write> = Vec::new();
        let mut found: BTreeMap<Place, usize> = BTreeMap::new();
        for entry in &block.entries {
            match self.place(entry) {
                Ok(None) => {}
                Err(why) => refused.push(Refused {
                    text: entry.text.clone(),
                    why,
                }),
                Ok(Some((place, value))) => {
                    let at = *found.entry(place.clone()).or_insert(writes.len());
                    if let Some(write) = writes.get_mut(at) {
                        merged.insert(at);
                        write.value = write.value.map(|before| self.both(place.0, before, value));
                    } else {
                        let (kpi, part, period) = place;
                        writes.push(Write {
                            kpi,
                            part,
                            period,
                            value: Some(value),
                        });
                    }
                }
            }
        }
        (writes, refused, merged.len())
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
                let Some(id) = self.kpi(
                    kpi.as_deref(),
                    entry,
                    period.frequency(),
                    part.as_ref().map(|part| part.0),
                )?
                else {
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
        let is_whole_of_parts = part.is_none() && self.ground.sheet == Sheet::Values && self.is_split(kpi);
        let Some(record) = record(&self.ground, &self.newcomers, kpi) else {
            return Err(Why::Locked(Lock::Gone));
        };
        let is_named = matches!(entry.slot, Slot::At(_));
        let is_finer = period.frequency() < record.frequency && is_named && self.ground.sheet == Sheet::Values;
        if period.frequency() != record.frequency && !is_finer {
            return Err(Why::Locked(Lock::OtherLength));
        }
        if is_whole_of_parts {
            return Err(Why::Locked(Lock::Split));
        }
        let value = self.signs.read(&entry.text, number, record);
        let value = Value::new(value).map_err(|_| Why::NotANumber)?;
        Ok(Some(((kpi, part, period), value)))
    }

    /// Whether a KPI has readings of parts, so that a number without one would come on top of them.
    fn is_split(&mut self, id: KpiId) -> bool {
        let workspace = self.ground.workspace;
        let looked_up = || {
            let has_dimension = workspace.kpi(id).is_some_and(|kpi| kpi.dimension.is_some());
            has_dimension
                && workspace
                    .readings(id)
                    .standing()
                    .any(|reading| reading.segment.is_some())
        };
        *self.splits.entry(id).or_insert_with(looked_up)
    }

    fn period(&self, slot: Slot) -> Result<Period, Why> {
        match slot {
            Slot::Column(after) => {
                let period = self.ground.periods.get(self.ground.focus.1 + after);
                period.copied().ok_or(Why::OutsideTheGrid)
            }
            Slot::At(when) => {
                Period::around(when.day, when.frequency, self.newcomers.manner.fiscal_start).ok_or(Why::OutsideTheGrid)
            }
        }
    }

    /// The KPI of a title, a new one where there is none; none where it was left out.
    fn kpi(
        &mut self,
        title: Option<&str>,
        entry: &Entry,
        frequency: Frequency,
        part: Option<PartKind>,
    ) -> Result<Option<KpiId>, Why> {
        let Some(title) = title else {
            let line = self.ground.lines.get(self.ground.focus.0);
            return line.map(|line| Some(line.0)).ok_or(Why::OutsideTheGrid);
        };
        let folded = self.newcomers.manner.folded(title);
        match (self.newcomers.known.kpi(&folded), self.ground.sheet) {
            (Some(id), _) => Ok(Some(id)),
            (None, Sheet::Targets) => Err(Why::OutsideTheGrid),
            (None, Sheet::Values) => self.newcomers.kpi(title, entry.number.as_ref(), frequency, part),
        }
    }

    /// The part of a KPI that a name stands for; none where it was left out.
    fn segment(&mut self, kpi: KpiId, name: &str) -> Result<Option<Segment>, Why> {
        let dimension = record(&self.ground, &self.newcomers, kpi).and_then(|kpi| kpi.dimension.as_ref());
        match dimension.map(|dimension| &dimension.kind) {
            None => Err(Why::NotSplit),
            Some(DimensionKind::Person) => self.newcomers.person(name),
            Some(DimensionKind::Team) => self.newcomers.team(name),
            Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_)) => Label::new(name)
                .map(|name| Some(Segment::Named(name)))
                .map_err(|_| Why::BadName),
        }
    }

    /// What two cells of the block for one cell of the grid come to.
    fn both(&self, kpi: KpiId, before: Value, value: Value) -> Value {
        match record(&self.ground, &self.newcomers, kpi).map(|kpi| &kpi.source) {
            Some(KpiSource::Readings(Aggregation::Sum)) if self.ground.sheet == Sheet::Values => {
                before.plus(value).unwrap_or(value)
            }
            Some(KpiSource::Readings(_) | KpiSource::Formula(_) | KpiSource::Unknown(_)) | None => value,
        }
    }
}

/// A KPI of the workspace, or a new one.
fn record<'a>(ground: &Ground<'a>, newcomers: &'a Newcomers<'_>, id: KpiId) -> Option<&'a Kpi> {
    let known = ground.workspace.kpi(id).map(|kpi| &**kpi);
    known.or_else(|| newcomers.record(id))
}

#[cfg(test)]
mod tests {
    use waymark_core::{Foreign, Head, Id, Settings, Title, WorkspaceId};

    use super::super::cells::cells;
    use super::super::layout::block;
    use super::super::manner::samples::english;
    use super::super::newcomers::Newcomer;
    use super::super::signs::SignRead;
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

    /// How the signs of a spreadsheet for one month were read: how, of what, as what, how many.
    #[track_caller]
    fn check_signs(units: &[(&str, &str)], text: &str, expected: &[(SignRead, &str, f64, usize)]) {
        let first: String = units.iter().map(|(name, cell)| format!("\n{name}\t{cell}")).collect();
        let workspace = match units {
            [] => empty(),
            _ => after(&empty(), &pasted(&empty(), &format!("\tSep 2026{first}"), &[])),
        };
        let plan = pasted(&workspace, &format!("\tOct 2026\n{text}"), &[]);
        let found: Vec<_> = plan
            .signs
            .iter()
            .map(|note| (note.read, note.text.as_str(), note.number, note.count))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_percent_sign_is_told_as_it_was_read() {
        check_signs(&[], "Margin\t12 %", &[(SignRead::Percent, "12 %", 12.0, 1)]);
        check_signs(
            &[("Margin", "0.5")],
            "Margin\t12 %",
            &[(SignRead::Share, "12 %", 0.12, 1)],
        );
        check_signs(&[], "Leads\t12", &[]);
    }

    #[test]
    fn a_currency_is_the_unit_or_dropped() {
        check_signs(
            &[("Revenue", "€ 5"), ("Costs", "7")],
            "Revenue\tEUR 6\nCosts\t$8",
            &[(SignRead::Unit, "EUR 6", 6.0, 1), (SignRead::Dropped, "$8", 8.0, 1)],
        );
    }

    /// Leads 1 2 3 and calls 4 5 6 in September, October and November.
    fn filled() -> Workspace {
        let text = "\tSep 2026\tOct 2026\tNov 2026\nLeads\t1\t2\t3\nCalls\t4\t5\t6";
        after(&empty(), &pasted(&empty(), text, &[]))
    }

    /// What pasting onto that grid changes, from a cell on: month, before, after; and what is refused.
    #[track_caller]
    fn check_onto(focus: (usize, usize), text: &str, changes: &[(u32, f64, f64)], refused: &[Why]) {
        let (workspace, manner) = (filled(), english());
        let known = Known::new(&workspace, &manner);
        let lines: Vec<_> = workspace.kpis().map(|kpi| (kpi.id, None)).collect();
        let month = |month| {
            let day = NaiveDate::from_ymd_opt(2026, month, 1)?;
            Period::around(day, Frequency::Month, manner.fiscal_start)
        };
        let periods: Vec<Period> = (9..=11).filter_map(month).collect();
        let ground = Ground {
            workspace: &workspace,
            today: manner.today,
            lines: &lines,
            periods: &periods,
            focus,
            sheet: Sheet::Values,
        };
        let block = block(&cells(text).unwrap(), &known, &manner);
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            Id::parse(&format!("p{count}")).unwrap()
        };
        let plan = plan(&block, ground, (&known, &manner), &BTreeSet::new(), &mut new_id);
        let value = |value: Option<Value>| value.unwrap().get();
        let found: Vec<_> = plan
            .written
            .changes
            .iter()
            .map(|change| {
                let month = chrono::Datelike::month(&change.write.period.start());
                (month, value(change.before), value(change.write.value))
            })
            .collect();
        assert_eq!(found, changes, "{text}");
        assert_eq!(plan.refused.iter().map(|it| it.why).collect::<Vec<_>>(), refused);
        assert_eq!(after(&workspace, &plan).kpi_count(), 2);
    }

    #[test]
    fn a_block_without_names_goes_onto_a_filled_grid_from_the_focus_on() {
        check_onto(
            (0, 1),
            "20\t30\n50\t6",
            &[(10, 2.0, 20.0), (11, 3.0, 30.0), (10, 5.0, 50.0)],
            &[],
        );
        check_onto((1, 0), "7", &[(9, 4.0, 7.0)], &[]);
    }

    #[test]
    fn what_lies_beyond_the_grid_is_refused_and_the_rest_written() {
        check_onto(
            (1, 2),
            "8\t9\n10",
            &[(11, 6.0, 8.0)],
            &[Why::OutsideTheGrid, Why::OutsideTheGrid],
        );
    }

    #[test]
    fn an_empty_cell_of_a_block_leaves_the_number_there() {
        check_onto((0, 0), "\t20", &[(10, 2.0, 20.0)], &[]);
    }
}
