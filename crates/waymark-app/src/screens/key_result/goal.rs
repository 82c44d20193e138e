//! What the parts of the page share: the key result, what is known about it, whether it may be changed.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::forecast::{Grade, Status};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{CheckInId, CycleState, Edit, KeyResult, KeyResultChange, KeyResultId, Shared};

use crate::i18n::Words;
use crate::say;
use crate::store::Store;

/// The key result of the page. Copy it into parts and callbacks.
#[derive(Clone, Copy)]
pub(super) struct Goal {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) id: KeyResultId,
    record: Memo<Option<Shared<KeyResult>>>,
    known: Memo<Option<Shared<KeyResultScore>>>,
    /// Why nothing may be changed.
    pub(super) frozen: Memo<Option<String>>,
    /// What is being done to it.
    pub(super) panel: RwSignal<Panel>,
}

/// The form that is open below the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Panel {
    /// None.
    #[default]
    Closed,
    /// A check-in, or the correction of one.
    CheckIn(Option<CheckInId>),
    /// A check-in for a day.
    CheckInOn(NaiveDate),
    /// How it is measured.
    Measure,
    /// Why it is paused.
    Pause,
    /// Why it is dropped.
    Drop,
    /// Where it moves.
    Move,
    /// How its owner sees it.
    Judge,
}

impl Goal {
    pub(super) fn new(words: Words, store: Store, id: KeyResultId) -> Self {
        let frozen = Memo::new(move |_| {
            if store.is_read_only() {
                return Some(words.read_only_banner().to_owned());
            }
            store.workspace(|all| {
                let cycle = all.cycle_of(all.key_result(id)?)?;
                (cycle.state == CycleState::Closed).then(|| words.refusal_closed(cycle.title.as_str()))
            })
        });
        Self {
            words,
            store,
            id,
            record: Memo::new(move |_| store.workspace(|all| all.key_result(id).cloned())),
            known: Memo::new(move |_| store.scores(|all| all.key_result(id).cloned())),
            frozen,
            panel: RwSignal::new(Panel::Closed),
        }
    }

    /// The key result; none once it is gone.
    pub(super) fn record(self) -> Option<Shared<KeyResult>> {
        self.record.get()
    }

    /// Reads from the key result; what a missing one gives is gone in the same moment.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&KeyResult) -> T) -> T {
        self.record
            .with(|record| record.as_ref().map(|it| read(it)).unwrap_or_default())
    }

    /// What is known about it.
    pub(super) fn known(self) -> Option<Shared<KeyResultScore>> {
        self.known.get()
    }

    /// Its status, once anything is known of it.
    pub(super) fn status(self) -> Option<Status> {
        self.known
            .with(|known| known.as_ref().map(|known| known.outlook.status))
    }

    /// Where it is and where it will end.
    pub(super) fn outlook(self) -> Vec<say::Said> {
        let Some(record) = self.record() else {
            return Vec::new();
        };
        let known = self.known();
        self.store.session(|session| {
            let seen = say::Seen {
                key_result: &record,
                known: known.as_deref(),
                span: session.workspace().span_of(&record),
                today: session.today(),
            };
            say::outlook(self.words, seen)
        })
    }

    /// What it is proposed to be graded with, once its time is over (C-1).
    pub(super) fn grade(self) -> Option<Grade> {
        let score = self.known()?.score?;
        let record = self.record()?;
        self.store.session(|session| {
            let all = session.workspace();
            let is_over = session.today() > all.span_of(&record)?.end();
            let ambition = all.objective(record.objective)?.ambition;
            is_over.then(|| Grade::of(score, ambition))
        })
    }

    /// Changes one thing of it.
    pub(super) fn change(self, change: KeyResultChange) {
        self.store.dispatch(Edit::ChangeKeyResult(self.id, change));
    }

    /// Does something that one may want to undo at once; a notice offers it.
    pub(super) fn tell(self, edit: Edit) {
        self.store.dispatch_told(edit);
    }

    /// Whether it may be changed now.
    pub(super) fn is_open(self) -> bool {
        self.frozen.with(Option::is_none)
    }
}
