//! The history of the document as it is stored: what is read of it, and what may stay.

use std::collections::VecDeque;

use waymark_core::Entry;
use waymark_file::{decode_step, encode_step};
use waymark_store::{Fault, LoadedSteps, NewSteps, RecordStore, STEPS_KEPT, SpaceId};

/// The room of all steps of a workspace together, in bytes; the last step is kept whatever it takes.
const ROOM: usize = 2 * 1024 * 1024;

/// What this tab knows of the steps that are stored.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// The highest number that was ever seen.
    last: u64,
    /// Number and size of every step, oldest first.
    kept: VecDeque<(u64, usize)>,
}

/// What was found of the history.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    /// What was done, oldest first.
    pub entries: Vec<Entry>,
    /// How many steps cannot be read; the others are whole without them.
    pub unreadable: usize,
}

impl Trail {
    /// Reads the history of a space.
    pub(super) async fn read<S: RecordStore>(store: &S, space: &SpaceId) -> Result<(Self, Earlier), Fault> {
        let LoadedSteps { steps, damaged } = store.steps(space).await?;
        let mut trail = Self::default();
        let mut earlier = Earlier {
            unreadable: damaged.len(),
            ..Earlier::default()
        };
        for step in steps {
            trail.add(step.number, step.text.len());
            match decode_step(&step.text) {
                Ok(entry) => earlier.entries.push(entry),
                Err(_) => earlier.unreadable += 1,
            }
        }
        Ok((trail, earlier))
    }

    /// What is to be written for these lines of the history, and what gives way to them.
    pub(super) fn with(&self, entries: &[Entry]) -> NewSteps {
        let texts: Vec<String> = entries.iter().map(encode_step).collect();
        let new: usize = texts.iter().map(String::len).sum();
        let old: usize = self.kept.iter().map(|(_, size)| size).sum();
        let mut over = (old + new).saturating_sub(ROOM);
        let mut forget = Vec::new();
        for (number, size) in &self.kept {
            if over == 0 || texts.is_empty() {
                break;
            }
            over = over.saturating_sub(*size);
            forget.push(*number);
        }
        NewSteps {
            texts,
            above: self.last,
            forget,
        }
    }

    /// Takes note of what was written; without numbers nothing was kept, and what was there made room.
    pub(super) fn written(&mut self, new: &NewSteps, numbers: &[u64]) {
        if numbers.is_empty() && !new.texts.is_empty() {
            self.kept.clear();
        }
        self.kept.retain(|(number, _)| !new.forget.contains(number));
        for (number, text) in numbers.iter().zip(&new.texts) {
            self.add(*number, text.len());
        }
    }

    fn add(&mut self, number: u64, size: usize) {
        self.last = self.last.max(number);
        self.kept.push_back((number, size));
        while self.kept.len() as u64 > STEPS_KEPT {
            self.kept.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use waymark_core::{Act, Moment, Stamp, StepId};

    use super::*;

    fn entry() -> Entry {
        Entry {
            stamp: Stamp {
                id: StepId::parse("s").unwrap(),
                at: Moment::new(0),
            },
            act: Act::Did,
            changes: Vec::new().into(),
        }
    }

    fn trail(sizes: &[usize]) -> Trail {
        let mut trail = Trail::default();
        for (number, size) in (1..).zip(sizes) {
            trail.add(number, *size);
        }
        trail
    }

    #[test]
    fn the_oldest_steps_give_way_when_all_together_take_too_much_room() {
        let half = ROOM / 2;
        assert_eq!(trail(&[half, half, half]).with(&[entry()]).forget, [1, 2]);
        assert_eq!(trail(&[half]).with(&[entry()]).forget, [] as [u64; 0]);
        assert_eq!(trail(&[half, half, half]).with(&[]).forget, [] as [u64; 0]);
    }

    #[test]
    fn what_gave_way_is_not_counted_any_more() {
        let mut trail = trail(&[ROOM, ROOM]);
        let new = trail.with(&[entry()]);
        trail.written(&new, &[3]);
        assert_eq!(trail.with(&[entry()]).forget, [] as [u64; 0]);
        assert_eq!(trail.with(&[entry()]).above, 3);
    }

    #[test]
    fn without_room_nothing_is_known_to_be_kept() {
        let mut trail = trail(&[ROOM, ROOM]);
        let new = trail.with(&[entry()]);
        trail.written(&new, &[]);
        assert_eq!(trail.with(&[entry()]).forget, [] as [u64; 0]);
    }
}
