//! The check-up of a stored objective, made anew only when something has changed that it may look at.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::checkup::{Checkup, can_differ, checkup};
use waymark_core::{ObjectiveId, Workspace};

use super::lexicon;
use crate::i18n::words;
use crate::store::store;

/// A check-up, and what it was made from.
pub(crate) struct Checked {
    workspace: Workspace,
    today: NaiveDate,
    /// None where the objective is not worked on.
    pub(crate) checkup: Option<Checkup>,
}

/// The check-up of an objective; whoever reads it is told only when it says something else.
pub(crate) fn checked(id: ObjectiveId) -> Memo<Checked> {
    let (words, store) = (words(), store());
    Memo::new_owning(move |before: Option<Checked>| {
        store.session(|session| {
            let (workspace, today) = (session.workspace().clone(), session.today());
            let is_known = |it: &Checked| it.today == today && !can_differ(&it.workspace, &workspace, id);
            if let Some(before) = before.filter(is_known) {
                let checkup = before.checkup;
                let known = Checked {
                    workspace,
                    today,
                    checkup,
                };
                return (known, false);
            }
            let checkup = checkup(&workspace, id, lexicon(words), today);
            let made = Checked {
                workspace,
                today,
                checkup,
            };
            (made, true)
        })
    })
}
