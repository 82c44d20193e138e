//! What the check-up says about a new objective and its first key result while they are typed.

use leptos::prelude::*;
use waymark_core::checkup::{Finding, Fix, RuleId};
use waymark_core::{Edit, Measure, Objective, Shared, Title, Workspace, apply};

use super::draft::OkrDraft;
use crate::routes::print_iso_date;
use crate::screens::parts::checkup::{of_key_result, of_objective};
use crate::store::Session;

impl OkrDraft {
    /// What is found about the objective; nothing before there is a title.
    pub(super) fn found_about_objective(self) -> Memo<Vec<Finding>> {
        Memo::new(move |_| {
            let Some(draft) = self.typed_objective() else {
                return Vec::new();
            };
            let check = |session: &Session| {
                let workspace = self.workspace(session)?;
                Some(of_objective(self.words, &workspace, session.today(), &draft))
            };
            self.store.session(check).unwrap_or_default()
        })
    }

    /// What is found about the key result; before there is a title, only of numbers that contradict each other. Its owner
    /// is that of the objective.
    pub(super) fn found_about_key_result(self) -> Memo<Vec<Finding>> {
        Memo::new(move |_| {
            let objective = self.typed_objective().unwrap_or_else(|| self.untitled());
            let measure = self.measure();
            let unfinished = measure.is_none().then(|| self.editor.draft.kind());
            // Of an unfinished measure only the kind is looked at.
            let draft = self.begun_key_result(&objective, measure.unwrap_or(Measure::Percent));
            let is_titled = self.key_result.with(|text| Title::new(text).is_ok());
            let Some(draft) = draft else { return Vec::new() };
            let check = |session: &Session| {
                let edit = Edit::AddObjective(objective.clone());
                let workspace = apply(&self.workspace(session)?, &edit, session.today()).ok()?;
                Some(of_key_result(
                    self.words,
                    &workspace,
                    session.today(),
                    &draft,
                    unfinished,
                ))
            };
            let mut found = self.store.session(check).unwrap_or_default();
            found.retain(|it| it.rule == RuleId::K5 || (is_titled && it.rule != RuleId::K15));
            found
        })
    }

    /// Writes what a fix changes in the objective into its fields.
    pub(super) fn amend_objective(self, fix: &Fix) {
        let draft = untrack(|| self.typed_objective());
        if let Some(amended) = draft.and_then(|draft| fix.amended_objective(&draft)) {
            self.title.set(amended.title.to_string());
            self.objective.set(Shared::new(amended));
        }
    }

    /// Writes what a fix changes in the key result into its fields.
    pub(super) fn amend_key_result(self, fix: &Fix) {
        let draft = untrack(|| {
            let objective = self.typed_objective().unwrap_or_else(|| self.untitled());
            self.begun_key_result(&objective, self.measure().unwrap_or(Measure::Percent))
        });
        let amended = draft.and_then(|draft| Some((fix.amended_key_result(&draft)?, draft)));
        let Some((amended, before)) = amended else { return };
        if amended.measure != before.measure {
            self.put_measure(self.shape.get_untracked(), &amended.measure);
        }
        if amended.end != before.end {
            let last = self.home.with_untracked(|it| it.as_ref().map(|it| it.span.end()));
            let end = amended.end.or(last).map(print_iso_date);
            self.by.set(end.unwrap_or_default());
        }
    }

    /// The objective before it has a title.
    fn untitled(self) -> Objective {
        let mut objective = (*self.objective.get()).clone();
        if let Some(cycle) = self.home.with(|it| it.as_ref().map(|it| it.cycle)) {
            objective.cycle = cycle;
        }
        objective
    }

    /// The workspace with the cycle that the objective will belong to.
    fn workspace(self, session: &Session) -> Option<Workspace> {
        let new = self.home.with(|it| it.as_ref().map(|it| it.new.clone()))?;
        match new {
            None => Some(session.workspace().clone()),
            Some(cycle) => apply(session.workspace(), &Edit::AddCycle(cycle), session.today()).ok(),
        }
    }
}
