//! Which KPIs have changed, so that a change of one lets the cells of all others be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use waymark_core::kpi::touched;
use waymark_core::{KpiId, Workspace};

/// How often what stands in the cells of each KPI may have changed. Two are equal when nothing changed between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    last: Option<(Workspace, NaiveDate)>,
    count: u64,
    /// When all changed.
    all: u64,
    /// When one changed, and the formulas above it.
    of: BTreeMap<KpiId, u64>,
}

impl PartialEq for Turns {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count
    }
}

impl Turns {
    /// Goes on to what is on the screen now.
    pub(super) fn next(mut self, after: &Workspace, today: NaiveDate) -> Self {
        let fiscal_start = |workspace: &Workspace| workspace.head().settings.fiscal_year_start;
        match &self.last {
            Some((before, day)) if *day == today && fiscal_start(before) == fiscal_start(after) => {
                let touched = touched(before, after);
                if !touched.is_empty() {
                    self.count += 1;
                    self.of.extend(touched.into_iter().map(|kpi| (kpi, self.count)));
                }
            }
            Some(_) | None => {
                self.count += 1;
                self.all = self.count;
                self.of.clear();
            }
        }
        self.last = Some((after.clone(), today));
        self
    }

    /// The last change of what stands in the cells of a KPI.
    pub(super) fn of(&self, kpi: KpiId) -> u64 {
        self.of.get(&kpi).copied().unwrap_or(self.all)
    }
}

#[cfg(test)]
mod tests {
    use waymark_core::apply;
    use waymark_core::{Edit, Foreign, Head, KpiReadingId, NewKpiReading, Settings, Text, Title, Value, WorkspaceId};
    use waymark_file::block::{DateOrder, Decimal, Ground, Headings, Known, Manner, Sheet, block, cells, plan};

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    /// A workspace with the monthly KPIs "n1", leads, and "n2", calls.
    fn two_kpis() -> Workspace {
        let empty = Workspace::new(Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: Title::new("Sales").unwrap(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        });
        let manner = Manner {
            decimal: Decimal::Point,
            dates: DateOrder::DayFirst,
            months: Vec::new(),
            headings: Headings::default(),
            today: day(21),
            fiscal_start: empty.head().settings.fiscal_year_start,
            usual: waymark_core::Frequency::Month,
            lower: str::to_lowercase,
            number: |digits| digits.parse().ok(),
        };
        let known = Known::new(&empty, &manner);
        let rows = cells("\t2026-09\nLeads\t1\nCalls\t2").unwrap();
        let ground = Ground {
            workspace: &empty,
            today: day(21),
            lines: &[],
            periods: &[],
            focus: (0, 0),
            sheet: Sheet::Values,
        };
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            waymark_core::Id::parse(&format!("n{count}")).unwrap()
        };
        let pasted = block(&rows, &known, &manner);
        let plan = plan(&pasted, ground, (&known, &manner), &Default::default(), &mut new_id);
        apply(&empty, &Edit::Together(plan.written.edits), day(21)).unwrap()
    }

    fn kpi(id: &str) -> KpiId {
        KpiId::parse(id).unwrap()
    }

    /// Which of the two KPIs are looked at again after an edit.
    #[track_caller]
    fn check_turn(edit: &Edit, today: NaiveDate, expected: (bool, bool)) {
        let before = two_kpis();
        let first = Turns::default().next(&before, day(21));
        let second = first.clone().next(&apply(&before, edit, day(21)).unwrap(), today);
        let is_new = |id| first.of(kpi(id)) != second.of(kpi(id));
        assert_eq!((is_new("n1"), is_new("n2")), expected);
        assert_eq!(first == second, expected == (false, false));
    }

    #[test]
    fn a_reading_turns_its_own_kpi_alone() {
        let reading = NewKpiReading {
            id: KpiReadingId::parse("new").unwrap(),
            kpi: kpi("n1"),
            date: day(20),
            segment: None,
            value: Value::new(3.0).unwrap(),
            note: Text::default(),
            by: None,
        };
        check_turn(&Edit::Read(reading), day(21), (true, false));
    }

    #[test]
    fn what_is_no_kpi_turns_none() {
        let title = Title::new("Sales team").unwrap();
        check_turn(&Edit::RenameWorkspace(title), day(21), (false, false));
    }

    #[test]
    fn another_day_turns_all() {
        let title = Title::new("Sales").unwrap();
        check_turn(&Edit::RenameWorkspace(title), day(22), (true, true));
    }
}
