//! Blocks of cells that come from elsewhere or go there.

use std::collections::BTreeSet;

use leptos::prelude::*;
use waymark_core::Edit;
use waymark_file::block::{
    Block, Ground, Known, NewName, Plan, Refused, TooLarge, Why, Write, block, cells, plan, text, written,
};

use super::Desk;
use super::typing::edited;
use crate::platform::new_id;
use crate::screens::kpis::grid::chosen::value_at;
use crate::screens::kpis::grid::manner::manner;
use crate::store::Session;

/// What is about to be taken over once the reader has seen it.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Asked {
    /// A block from elsewhere.
    Pasted(Block),
    /// Cells that are filled from others.
    Filled(Vec<Write>),
}

impl Desk {
    /// The chosen cells as text that spreadsheets read, numbers as the reader writes them.
    pub(in super::super) fn copied(self) -> String {
        let chosen = self.chosen();
        let line = |line: usize| {
            let seen = self.seen(line);
            let columns = chosen.left..=chosen.right;
            columns
                .map(|column| edited(self.words, value_at(&seen, column)))
                .collect()
        };
        text(&(chosen.top..=chosen.bottom).map(line).collect::<Vec<_>>())
    }

    /// Asks whether a text from elsewhere shall be taken over.
    pub(in super::super) fn pasted(self, pasted: &str) {
        let words = self.words;
        match cells(pasted) {
            Err(TooLarge::Bytes) => self.told.set(Some(words.kpi_grid_too_large_bytes().to_owned())),
            Err(TooLarge::Rows | TooLarge::Columns) => self.told.set(Some(words.kpi_grid_too_large_cells().to_owned())),
            Ok(rows) if rows.is_empty() => {}
            Ok(rows) => {
                let usual = self.frequency.get_untracked();
                let block = self.store.peek(|session| {
                    let manner = manner(words, session, usual);
                    block(&rows, &Known::new(session.workspace(), &manner), &manner)
                });
                self.told.set(None);
                self.asked.set(Some(Asked::Pasted(block)));
            }
        }
    }

    /// What is asked would come to.
    pub(in super::super) fn planned(self, asked: &Asked, left_out: &BTreeSet<NewName>) -> Plan {
        self.store.peek(|session| match asked {
            Asked::Pasted(block) => self.planned_paste(session, block, left_out),
            Asked::Filled(writes) => self.planned_fill(session, writes),
        })
    }

    fn planned_paste(self, session: &Session, block: &Block, left_out: &BTreeSet<NewName>) -> Plan {
        let chosen = self.chosen();
        let manner = manner(self.words, session, self.frequency.get_untracked());
        let known = Known::new(session.workspace(), &manner);
        self.lines.with_untracked(|lines| {
            self.periods.with_untracked(|periods| {
                let ground = Ground {
                    workspace: session.workspace(),
                    today: session.today(),
                    lines,
                    periods,
                    focus: (chosen.top, chosen.left - 1),
                    sheet: self.sheet.get_untracked(),
                };
                plan(block, ground, (&known, &manner), left_out, &mut new_id)
            })
        })
    }

    fn planned_fill(self, session: &Session, writes: &[Write]) -> Plan {
        let sheet = self.sheet.get_untracked();
        let written = written(
            session.workspace(),
            writes.to_vec(),
            sheet,
            session.today(),
            &mut new_id,
        );
        let refused = written.locked.iter().map(|(write, lock)| Refused {
            text: write
                .value
                .map_or_else(String::new, |value| self.words.number(value.get())),
            why: Why::Locked(*lock),
        });
        Plan {
            new_names: Vec::new(),
            refused: refused.collect(),
            merged: 0,
            signs: Vec::new(),
            after: None,
            written,
        }
    }

    /// Does what was planned as one step.
    pub(in super::super) fn take_over(self, plan: &Plan) {
        self.asked.set(None);
        if !plan.written.edits.is_empty() {
            self.store.dispatch_told(Edit::Together(plan.written.edits.clone()));
        }
    }
}
