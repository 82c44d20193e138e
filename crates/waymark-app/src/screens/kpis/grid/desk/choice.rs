//! Which cells are chosen.

use leptos::prelude::*;
use waymark_core::KpiId;

use super::{BOX, Desk};
use crate::platform::{first_inside, focus, focus_cell, focus_found_soon};
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
        if self.table.get_untracked().is_some_and(|table| !focus_cell(&table, to)) {
            // Keys go to the box until the cell is made.
            focus(BOX);
            self.focus_soon();
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
        let line = self
            .lines
            .with_untracked(|lines| lines.iter().position(|it| *it == (kpi, None)));
        let to = (line.unwrap_or_default(), 0);
        self.focus.set(to);
        self.anchor.set(to);
        self.focus_soon();
    }

    /// Gives the cell that the keyboard stops at the focus once it is made.
    fn focus_soon(self) {
        let table = self.table;
        focus_found_soon(move || first_inside(&*table.get_untracked()?, &["[data-cell][tabindex='0']"]));
    }
}
