//! Which KPIs have changed, so that a change of one lets the cells of all others be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use waymark_core::kpi::touched;
use waymark_core::{KpiId, Workspace};

use crate::store::Session;

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
    pub(super) fn next(mut self, session: &Session) -> Self {
        let (after, today) = (session.workspace(), session.today());
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
