//! The document on the screen with its history and its scores: a plain value.

use std::sync::Arc;

use chrono::NaiveDate;
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Edit, History, Known, Refusal, Workspace, apply};

/// The document on the screen, what was done to it, and what its scores are today.
///
/// The scores and what is known of the KPIs are always those of the document on that day.
#[derive(Clone, Debug)]
pub struct Session {
    history: History,
    scoreboard: Scoreboard,
    kpis: KpiBoard,
    today: NaiveDate,
}

impl Session {
    /// Opens a document.
    #[must_use]
    pub fn new(workspace: Workspace, today: NaiveDate) -> Self {
        let scoreboard = Scoreboard::new(&workspace, today);
        let kpis = KpiBoard::new(&workspace, today);
        Self {
            history: History::new(workspace),
            scoreboard,
            kpis,
            today,
        }
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

    /// What could be undone.
    #[must_use]
    pub fn last_done(&self) -> Option<Arc<Edit>> {
        self.history.last_done().map(|step| Arc::clone(&step.edit))
    }

    /// What could be done again.
    #[must_use]
    pub fn last_undone(&self) -> Option<Arc<Edit>> {
        self.history.last_undone().map(|step| Arc::clone(&step.edit))
    }

    /// Does something to the document.
    ///
    /// # Errors
    /// Why it cannot be done; the document is as it was.
    pub fn apply(&mut self, edit: Arc<Edit>) -> Result<(), Refusal> {
        let next = apply(self.workspace(), &edit, self.today)?;
        self.change(|history| history.push(next, edit));
        Ok(())
    }

    /// What the scores would be after an edit; nothing is done.
    ///
    /// # Errors
    /// Why it could not be done.
    pub fn scores_after(&self, edit: &Edit) -> Result<Scoreboard, Refusal> {
        let next = apply(self.workspace(), edit, self.today)?;
        Ok(self.scoreboard.update(self.workspace(), &next))
    }

    /// Takes back the last thing that was done here; gives what it was.
    pub fn undo(&mut self) -> Option<Arc<Edit>> {
        self.change(|history| history.undo().map(|step| Arc::clone(&step.edit)))
    }

    /// Does again what was taken back last; gives what it was.
    pub fn redo(&mut self) -> Option<Arc<Edit>> {
        self.change(|history| history.redo().map(|step| Arc::clone(&step.edit)))
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
            self.kpis = KpiBoard::new(self.workspace(), today);
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
