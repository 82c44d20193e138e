//! The document on the screen with its history and its scores: a plain value.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Edit, Entry, History, Known, Refusal, Stamp, StepId, Workspace, apply};

use super::notice::Done;
use super::trail::Earlier;

/// The document on the screen, what was done to it, and what its scores are today.
///
/// The scores are always those of the document on that day, and so is what is known of the KPIs, once that is asked for.
#[derive(Clone, Debug)]
pub struct Session {
    history: History,
    scoreboard: Scoreboard,
    kpis: KpiBoard,
    look_at_kpis: Option<LookAtKpis>,
    today: NaiveDate,
    unreadable_steps: usize,
}

/// Finds out what is known of the KPIs of a document on a day.
pub(super) type LookAtKpis = fn(&Workspace, NaiveDate) -> KpiBoard;

impl Session {
    /// Opens a document; nothing is known of its KPIs yet.
    #[must_use]
    pub fn new(workspace: Workspace, today: NaiveDate) -> Self {
        let scoreboard = Scoreboard::new(&workspace, today);
        let kpis = KpiBoard::blank(&workspace, today);
        Self {
            history: History::new(workspace),
            scoreboard,
            kpis,
            look_at_kpis: None,
            today,
            unreadable_steps: 0,
        }
    }

    /// From now on it is known how the KPIs stand.
    pub(super) fn know_kpis(&mut self, look: LookAtKpis) {
        self.look_at_kpis = Some(look);
        self.kpis = look(self.workspace(), self.today);
    }

    /// The document.
    #[must_use]
    pub fn workspace(&self) -> &Workspace {
        self.history.present()
    }

    /// Its scores.
    #[must_use]
    pub fn scoreboard(&self) -> &Scoreboard {
        &self.scoreboard
    }

    /// What is known of its KPIs.
    #[must_use]
    pub fn kpis(&self) -> &KpiBoard {
        &self.kpis
    }

    /// The document with what is known of it: what a filter asks.
    #[must_use]
    pub fn known(&self) -> Known<'_> {
        Known {
            workspace: self.workspace(),
            scores: &self.scoreboard,
            kpis: &self.kpis,
        }
    }

    /// The day on which it is looked at.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// What was done to it.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// How many lines of the stored history cannot be read.
    #[must_use]
    pub fn unreadable_steps(&self) -> usize {
        self.unreadable_steps
    }

    /// What could be undone.
    #[must_use]
    pub fn last_done(&self) -> Option<Done> {
        self.history.last_done().map(Done::of)
    }

    /// What could be done again.
    #[must_use]
    pub fn last_undone(&self) -> Option<Done> {
        self.history.last_undone().map(Done::of)
    }

    /// Does something to the document; gives the line of the history, unless nothing changed.
    ///
    /// # Errors
    /// Why it cannot be done; the document is as it was.
    pub fn apply(&mut self, edit: Arc<Edit>, stamp: Stamp) -> Result<Option<Entry>, Refusal> {
        let next = apply(self.workspace(), &edit, self.today)?;
        Ok(self.change(|history| history.push(next, edit, stamp).cloned()))
    }

    /// What the scores would be after an edit; nothing is done.
    ///
    /// # Errors
    /// Why it could not be done.
    pub fn scores_after(&self, edit: &Edit) -> Result<Scoreboard, Refusal> {
        let next = apply(self.workspace(), edit, self.today)?;
        Ok(self.scoreboard.update(self.workspace(), &next))
    }

    /// Takes back the last thing that was done here; gives what it was, and the line of the history.
    pub fn undo(&mut self, stamp: Stamp) -> Option<(Done, Entry)> {
        self.change(|history| {
            let done = Done::of(history.undo(stamp)?);
            Some((done, history.entries().last()?.clone()))
        })
    }

    /// Does again what was taken back last; gives what it was, and the line of the history.
    pub fn redo(&mut self, stamp: Stamp) -> Option<(Done, Entry)> {
        self.change(|history| {
            let done = Done::of(history.redo(stamp)?);
            Some((done, history.entries().last()?.clone()))
        })
    }

    /// Takes up the stored history, or what other tabs have added to it since.
    pub fn look_back(&mut self, earlier: Earlier, is_first: bool) {
        self.unreadable_steps = earlier.unreadable;
        if is_first {
            self.history.take_up(earlier.entries);
        } else {
            self.history.hear(earlier.entries);
        }
    }

    /// Leaves steps to another tab, which can undo them.
    pub fn leave(&mut self, steps: &BTreeSet<StepId>) {
        self.history.leave(steps);
    }

    /// Takes a version of the document that comes from elsewhere: another tab, the store.
    pub fn receive(&mut self, workspace: Workspace) {
        self.change(|history| history.receive(workspace));
    }

    /// Looks at the document on another day.
    pub fn set_today(&mut self, today: NaiveDate) {
        if today != self.today {
            self.today = today;
            self.scoreboard = Scoreboard::new(self.workspace(), today);
            if let Some(look) = self.look_at_kpis {
                self.kpis = look(self.workspace(), today);
            }
        }
    }

    fn change<T>(&mut self, change: impl FnOnce(&mut History) -> T) -> T {
        let before = self.workspace().clone();
        let outcome = change(&mut self.history);
        self.scoreboard = self.scoreboard.update(&before, self.history.present());
        self.kpis = self.kpis.update(&before, self.history.present());
        outcome
    }
}
