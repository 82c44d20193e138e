//! What becomes of a line of a key result: a check-in, or a correction of the one it made before.

use leptos::prelude::*;
use waymark_core::due::{Effect, effect};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{
    CheckInId, CheckInKey, Confidence, Edit, KeyResult, KeyResultId, NewCheckIn, Reading, Shared, Text,
};

use super::desk::Desk;
use super::kept::Saved;
use super::line::Line;
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::check_in::draft::{Beginning, Draft};
use crate::store::Session;

/// A line of a key result. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct KeyResultLine {
    pub(super) line: Line,
    pub(super) draft: Draft,
    pub(super) id: KeyResultId,
    /// What was known of it when the round was begun.
    pub(super) was: StoredValue<Option<Shared<KeyResultScore>>>,
}

/// What was known of a key result when the round was begun.
pub(super) fn was(desk: Desk, id: KeyResultId) -> Option<Shared<KeyResultScore>> {
    desk.opened(|board, _| board.key_result(id).cloned())
}

/// The number of the check-in that was made last.
pub(super) fn newest(desk: Desk, id: KeyResultId) -> Option<u64> {
    desk.store.peek(|session| {
        let log = session.workspace().log(id);
        log.standing().map(|one| one.sequence).max()
    })
}

impl KeyResultLine {
    /// Saves; gives whether it was done.
    pub(super) fn save(self) -> bool {
        let (desk, line) = (self.line.desk, self.line);
        if let Some((newest, told)) = self.newer() {
            line.tell_of_newer(newest, told);
            return false;
        }
        let by = me_now(desk);
        let made = untrack(|| self.check_in()).and_then(|new| {
            let new = NewCheckIn { by, ..new };
            let (id, edit) = (new.id, self.edit(new));
            let checked = desk.store.peek(|session| {
                let told = |reason| say::refusal(desk.words, session.workspace(), reason);
                self.effect_of(session, &edit).map_err(told)
            });
            checked.map(|_| (id, edit))
        });
        match made {
            Ok((id, edit)) => {
                if !desk.store.dispatch(edit) {
                    return false;
                }
                self.show(id);
                line.settle(newest(desk, self.id), |typed| Saved {
                    typed,
                    check_in: Some(id),
                });
                true
            }
            Err(reason) => {
                line.trouble.set(Some(reason));
                false
            }
        }
    }

    /// The value that stands now takes the place of the amount that was typed: 45 for "+5".
    fn show(self, id: CheckInId) {
        let key = self.key(id);
        let store = self.line.desk.store;
        let read = store.peek(|session| session.workspace().check_in(key)?.reading.clone());
        if let Some(Reading::Number(value)) = read {
            self.line.put(value);
        }
    }

    /// What saving now would do; none while there is nothing to save, or nothing that can be.
    pub(super) fn effect(self) -> Option<Effect> {
        if !self.line.is_changed.get() {
            return None;
        }
        let edit = self.edit(self.check_in().ok()?);
        let store = self.line.desk.store;
        store.session(|session| self.effect_of(session, &edit).ok().flatten())
    }

    /// What was recorded since the line was begun.
    pub(super) fn newer(self) -> Option<(Option<u64>, String)> {
        let (desk, newest) = (self.line.desk, newest(self.line.desk, self.id));
        if !self.line.is_outdated(newest) {
            return None;
        }
        desk.store.peek(|session| {
            let all = session.workspace();
            let latest = all.log(self.id).standing().max_by_key(|one| one.sequence).cloned()?;
            let measure = &all.key_result(self.id)?.measure;
            let value = latest
                .reading
                .as_ref()
                .map(|read| say::reading(desk.words, measure, read));
            let day = desk.words.date_short(latest.date);
            let told = match value {
                Some(value) => desk.words.due_newer(&value, &day),
                None => desk.words.due_newer_note(&day),
            };
            Some((newest, told))
        })
    }

    /// Whether what was saved here still counts: it may have been undone.
    pub(super) fn is_saved(self) -> bool {
        let saved = self.line.saved.with(|saved| saved.as_ref()?.check_in);
        saved.is_some_and(|id| {
            let key = self.key(id);
            self.line
                .desk
                .store
                .workspace(|all| all.check_in(key).is_some_and(|one| !one.withdrawn))
        })
    }

    fn effect_of(self, session: &Session, edit: &Edit) -> Result<Option<Effect>, waymark_core::Refusal> {
        effect(session.workspace(), session.scoreboard(), edit, self.id)
    }

    fn edit(self, new: NewCheckIn) -> Edit {
        let saved = self.line.saved.with_untracked(|saved| saved.as_ref()?.check_in);
        let is_there = |id: &CheckInId| {
            let key = self.key(*id);
            self.line
                .desk
                .store
                .peek(|session| session.workspace().check_in(key).is_some())
        };
        match saved.filter(is_there) {
            Some(id) => Edit::CorrectCheckIn {
                of: self.key(id),
                with: new,
            },
            None => Edit::CheckIn(new),
        }
    }

    fn key(self, id: CheckInId) -> CheckInKey {
        CheckInKey {
            key_result: self.id,
            id,
        }
    }

    /// What is typed, as a check-in; follows what is typed.
    fn check_in(self) -> Result<NewCheckIn, String> {
        let (line, words) = (self.line, self.line.desk.words);
        // The last bet stands until there is a new one: what nobody touched is not recorded again.
        let confidence = confidence(&line.confidence.get()).map_err(|()| words.due_confidence_range().to_owned())?;
        let note = Text::new(&line.note.get()).map_err(|fault| say::text_fault(words, fault))?;
        Ok(NewCheckIn {
            id: CheckInId::new(new_id()),
            key_result: self.id,
            date: line.date(),
            reading: self.reading()?,
            confidence,
            note,
            by: None,
        })
    }

    fn reading(self) -> Result<Option<Reading>, String> {
        if self.has_entry() {
            self.draft.reading()
        } else {
            // Who writes a note alone says nothing of the value.
            Ok(None)
        }
    }

    /// Whether something of what is measured is typed.
    fn has_entry(self) -> bool {
        let typed = self.line.typed.get();
        self.line.seed.with_value(|seed| {
            typed.is_again
                || (&typed.number, &typed.shares, &typed.ticked, &typed.choice)
                    != (&seed.number, &seed.shares, &seed.ticked, &seed.choice)
        })
    }

    /// What was read last before this round.
    fn last(self) -> Option<Reading> {
        self.was
            .with_value(|was| was.as_ref()?.current.as_ref()?.reading.clone())
    }

    /// What was read last time stands in the row as if it were typed; gives whether anything was.
    pub(super) fn again(self) -> bool {
        match self.last() {
            Some(Reading::Number(value)) => self.line.put(value),
            Some(Reading::Milestones(_) | Reading::Checklist(_) | Reading::Done(_) | Reading::Zone(_)) => {
                self.line.put_steps_again();
            }
            Some(Reading::Unknown(_)) | None => {
                let nothing = self.line.desk.words.due_nothing_before().to_owned();
                self.line.trouble.set(Some(nothing));
                return false;
            }
        }
        true
    }
}

/// The draft of a key result, which begins with what was read last before the round.
pub(super) fn draft(desk: Desk, key_result: &Shared<KeyResult>, was: Option<&KeyResultScore>) -> Draft {
    let from = Beginning {
        corrects: None,
        current: was.and_then(|known| known.current.clone()),
        confidence: None,
        fed_by: None,
        today: desk.key.day,
    };
    Draft::new(desk.words, key_result.clone(), from)
}

/// A bet from 0 to 10; none where nothing is typed.
fn confidence(text: &str) -> Result<Option<Confidence>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let bet: u8 = text.parse().map_err(|_| ())?;
    Confidence::new(bet).map(Some).map_err(|_| ())
}

/// Who the reader is, where they are in the workspace.
pub(super) fn me_now(desk: Desk) -> Option<waymark_core::PersonId> {
    let me = desk.me.person_now()?;
    desk.store
        .peek(|session| session.workspace().person(me).map(|person| person.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_is_a_whole_number_from_0_to_10() {
        assert_eq!(confidence(" "), Ok(None));
        assert_eq!(confidence("7"), Ok(Confidence::new(7).ok()));
        for text in ["11", "-1", "6.5", "sure"] {
            assert_eq!(confidence(text), Err(()), "{text}");
        }
    }
}
