//! The check-up of a stored objective, made anew only when something has changed that it may look at.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::checkup::{Checkup, can_differ, checkup};
use waymark_core::{ObjectiveId, Shared, Workspace};

use super::lexicon;
use crate::i18n::words;
use crate::store::store;

/// A check-up, and what it was made from.
struct Checked {
    workspace: Workspace,
    today: NaiveDate,
    checkup: Option<Shared<Checkup>>,
}

/// The check-up of an objective; none where it is not worked on. Whoever reads it is told only when it says something else.
pub(crate) fn checked(id: ObjectiveId) -> ReadSignal<Option<Shared<Checkup>>> {
    let (words, store) = (words(), store());
    let mut last: Option<Checked> = None;
    store.watch(move |session| {
        let (workspace, today) = (session.workspace(), session.today());
        let is_known = |it: &Checked| it.today == today && !can_differ(&it.workspace, workspace, id);
        let checkup = match last.take().filter(is_known) {
            Some(known) => known.checkup,
            None => checkup(workspace, id, lexicon(words), today).map(Shared::new),
        };
        last = Some(Checked {
            workspace: workspace.clone(),
            today,
            checkup: checkup.clone(),
        });
        checkup
    })
}
