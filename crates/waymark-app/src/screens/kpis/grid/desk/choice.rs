//! Which cells are chosen.

use leptos::prelude::*;
use waymark_core::KpiId;

use super::Desk;
use crate::platform::{first_inside, focus_cell, focus_found_soon};
use crate::screens::kpis::grid::chosen::{Chosen, Place};

impl Desk {
    /// Goes to a cell, and gives it the focus.
    pub(in super::super) fn go(self, to: Place, extends: bool) {
        if self.told.with_untracked(Option::is_some) {
            self.told.set(None);
        }
        self.focus.set(to);
        if !extends {
            self.anchor.set(to);
        }
        if let Some(table) = self.table.get_untracked() {
            focus_cell(&table, to);
        }
    }

    /// The block that is chosen.
    pub(super) fn chosen(self) -> Chosen {
        Chosen::between(self.focus.get_untracked(), self.anchor.get_untracked())
    }

    /// Shows or hides the parts of the line with the focus.
    pub(in super::super) fn toggle(self) {
        let line = self.focus.get_untracked().0;
        if let Some((kpi, None)) = self.lines.with_untracked(|lines| lines.get(line).cloned()) {
            self.toggle_parts(kpi);
        }
    }

    /// Shows or hides the parts of a KPI.
    pub(in super::super) fn toggle_parts(self, kpi: KpiId) {
        self.closed.update(|closed| {
            if !closed.remove(&kpi) {
                closed.insert(kpi);
            }
        });
        let table = self.table;
        let line = self
            .lines
            .with_untracked(|lines| lines.iter().position(|it| *it == (kpi, None)));
        let to = (line.unwrap_or_default(), 0);
        self.focus.set(to);
        self.anchor.set(to);
        focus_found_soon(move || {
            let table = table.get_untracked()?;
            first_inside(&table, &["[data-cell][tabindex='0']"])
        });
    }
}
