//! What is typed into one line.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::Value;
use waymark_core::due::Asked;

use super::desk::Desk;
use super::kept::{LineKept, Saved, Typed};
use crate::screens::parts::check_in::draft::Draft;
use crate::screens::parts::typed_after;

/// One line of the table. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) desk: Desk,
    /// Its place among all.
    pub(super) at: usize,
    pub(super) number: RwSignal<String>,
    pub(super) confidence: RwSignal<String>,
    pub(super) note: RwSignal<String>,
    pub(super) day: RwSignal<Option<NaiveDate>>,
    /// What goes by steps is meant as it was last time.
    pub(super) is_again: RwSignal<bool>,
    /// What goes by steps; of a key result only.
    pub(super) draft: Option<Draft>,
    pub(super) asked: StoredValue<Asked>,
    /// What stood there at first.
    pub(super) seed: StoredValue<Typed>,
    pub(super) saved: RwSignal<Option<Saved>>,
    /// What was saved is still there: it was not undone.
    pub(super) stands: RwSignal<bool>,
    /// What is wrong with it.
    pub(super) trouble: RwSignal<Option<String>>,
    pub(super) typed: Memo<Typed>,
    /// Something else than when it was saved, or than at first.
    pub(super) is_changed: Memo<bool>,
    /// The value before this round, which "+3" adds to.
    pub(super) before: StoredValue<Option<Value>>,
    pub(super) unit: StoredValue<String>,
    /// The number of the newest entry when it was begun.
    pub(super) began: StoredValue<Option<u64>>,
}

/// What is known of a line before anything is typed into it.
pub(super) struct Begun {
    /// The value before this round.
    pub(super) before: Option<Value>,
    pub(super) unit: String,
    /// The number of the newest entry.
    pub(super) newest: Option<u64>,
}

impl Line {
    /// The line of an entry, as it was left in this tab.
    pub(super) fn new(desk: Desk, (at, asked): (usize, Asked), draft: Option<Draft>, begun: Begun) -> Self {
        let number = draft.map_or_else(|| RwSignal::new(String::new()), |draft| draft.number);
        let note = draft.map_or_else(|| RwSignal::new(String::new()), |draft| draft.note);
        let (confidence, day) = (RwSignal::new(String::new()), RwSignal::new(None));
        let is_again = RwSignal::new(false);
        // The last value stands beside the field, not in it: typing begins at once.
        number.set(String::new());
        let typed = Memo::new(move |_| Typed {
            number: number.get(),
            confidence: confidence.get(),
            note: note.get(),
            is_again: is_again.get(),
            day: day.get(),
            ..draft.map(steps).unwrap_or_default()
        });
        let seed = StoredValue::new(typed.get_untracked());
        let saved = RwSignal::new(None::<Saved>);
        let stands = RwSignal::new(true);
        let is_changed = Memo::new(move |_| {
            let stands = stands.get();
            let stood = |saved: &Option<Saved>| saved.as_ref().filter(|_| stands).map(|saved| saved.typed.clone());
            typed.with(|typed| *typed != saved.with(stood).unwrap_or_else(|| seed.get_value()))
        });
        let line = Self {
            desk,
            at,
            number,
            confidence,
            note,
            day,
            is_again,
            draft,
            asked: StoredValue::new(asked.clone()),
            seed,
            saved,
            stands,
            trouble: RwSignal::new(None),
            typed,
            is_changed,
            before: StoredValue::new(begun.before),
            unit: StoredValue::new(begun.unit),
            began: StoredValue::new(begun.newest),
        };
        if let Some(kept) = desk.kept.line(&asked, desk.key.day) {
            line.write(&kept.typed);
            saved.set(kept.saved);
            line.began.set_value(kept.began);
        }
        line.follow();
        line
    }

    /// Keeps what is typed, and forgets what was wrong with what stood there.
    fn follow(self) {
        Effect::new(move |before: Option<()>| {
            self.typed.track();
            self.saved.track();
            if before.is_some() {
                self.trouble.set(None);
                self.keep();
            }
        });
    }

    fn keep(self) {
        let (typed, saved) = (self.typed.get_untracked(), self.saved.get_untracked());
        let is_left = saved.is_none() && self.seed.with_value(|seed| *seed == typed);
        let line = (!is_left).then(|| LineKept {
            day: self.desk.key.day,
            typed,
            saved,
            began: self.began.get_value(),
        });
        self.asked.with_value(|asked| self.desk.kept.keep_line(asked, line));
    }

    /// Whether something newer than what it was begun with has been recorded.
    pub(super) fn is_outdated(self, newest: Option<u64>) -> bool {
        newest > self.began.get_value() && self.is_changed.get_untracked()
    }

    /// Says what was recorded meanwhile. Saved again, it is meant.
    pub(super) fn tell_of_newer(self, newest: Option<u64>, told: String) {
        self.trouble.set(Some(told));
        self.began.set_value(newest);
        self.keep();
    }

    /// What was saved last stands there again, or what stood there at first.
    pub(super) fn revert(self) {
        let saved = self.saved.get_untracked().filter(|_| self.stands.get_untracked());
        let saved = saved.map(|saved| saved.typed);
        self.write(&saved.unwrap_or_else(|| self.seed.get_value()));
        self.trouble.set(None);
    }

    /// The value that is typed.
    pub(super) fn value(self, text: &str) -> Result<Option<Value>, String> {
        let before = self.before.get_value();
        self.unit
            .with_value(|unit| typed_after(self.desk.words, text, unit, before))
    }

    /// The day that it is for.
    pub(super) fn date(self) -> NaiveDate {
        self.day.get().unwrap_or_else(|| self.desk.day.get())
    }

    /// It was saved as it stands there now, as the newest entry.
    pub(super) fn settle(self, newest: Option<u64>, saved: impl FnOnce(Typed) -> Saved) {
        let typed = self.typed.get_untracked();
        self.began.set_value(newest);
        self.stands.set(true);
        self.saved.set(Some(saved(typed)));
        self.trouble.set(None);
    }

    fn write(self, typed: &Typed) {
        self.number.set(typed.number.clone());
        self.confidence.set(typed.confidence.clone());
        self.note.set(typed.note.clone());
        self.day.set(typed.day);
        self.write_steps(typed);
    }

    /// The number of last time stands in it.
    pub(super) fn put(self, value: Value) {
        self.number.set(self.desk.words.number_to_edit(value.get()));
    }

    /// The steps of last time stand in it, and are meant.
    pub(super) fn put_steps_again(self) {
        let seed = self.seed.get_value();
        self.write_steps(&Typed { is_again: true, ..seed });
    }

    fn write_steps(self, typed: &Typed) {
        self.is_again.set(typed.is_again);
        if let Some(draft) = self.draft {
            draft.ticked.set(typed.ticked.clone());
            draft.choice.set(typed.choice.clone());
            let shares = draft.shares.get_value();
            for ((_, share), text) in shares.into_iter().zip(&typed.shares) {
                share.set(text.clone());
            }
        }
    }
}

/// What of a line goes by steps.
fn steps(draft: Draft) -> Typed {
    let shares = draft.shares.get_value();
    Typed {
        shares: shares.into_iter().map(|(_, share)| share.get()).collect(),
        ticked: draft.ticked.get(),
        choice: draft.choice.get(),
        ..Typed::default()
    }
}
