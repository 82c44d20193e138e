//! Plans for the history of one space.

use crate::envelope;
use crate::key::SpaceId;
use crate::layout;
use crate::medium::{Found, Write};
use crate::record::{Damaged, Unreadable};
use crate::revision::{Author, Revision};
use crate::step::{LoadedSteps, NewSteps, STEPS_KEPT, StoredStep};

/// The writes for new steps, with their numbers; the steps that they push out go with them.
pub(crate) fn append(found: &Found, author: &Author, space: &SpaceId, new: &NewSteps) -> (Vec<Write>, Vec<u64>) {
    let stored: Option<u64> = found.get(&layout::last_step(space)).and_then(|text| text.parse().ok());
    let last = stored.unwrap_or_default().max(new.above);
    let numbers: Vec<u64> = (last + 1..).take(new.texts.len()).collect();
    let pushed_out = numbers.iter().filter_map(|number| number.checked_sub(STEPS_KEPT));
    let gone = new.forget.iter().copied().chain(pushed_out);
    let mut writes: Vec<Write> = gone
        .map(|number| Write::Delete(layout::step_entry(space, number)))
        .collect();
    for (number, text) in numbers.iter().zip(&new.texts) {
        let text = envelope::encode(&Revision::first(&author.writer), Some(text));
        writes.push(Write::Put(layout::step_entry(space, *number), text));
    }
    if let Some(last) = numbers.last() {
        writes.push(Write::Put(layout::last_step(space), last.to_string()));
    }
    (writes, numbers)
}

/// The removal of the whole history that was found.
pub(crate) fn forget_all(found: &Found, space: &SpaceId) -> impl Iterator<Item = Write> {
    let prefix = layout::steps_prefix(space);
    let ours = found.keys().filter(move |entry| entry.starts_with(&prefix));
    ours.cloned().map(Write::Delete).collect::<Vec<_>>().into_iter()
}

/// The history that was found.
pub(crate) fn load_steps(found: &Found, space: &SpaceId) -> LoadedSteps {
    let (prefix, last) = (layout::steps_prefix(space), layout::last_step(space));
    let mut loaded = LoadedSteps::default();
    for (entry, raw) in found.iter().filter(|(entry, _)| **entry != last) {
        let Some(key) = entry.strip_prefix(&prefix) else {
            continue;
        };
        let read = match (key.parse(), envelope::decode(raw)) {
            (Ok(number), Ok((_, Some(text)))) => Ok(StoredStep { number, text }),
            (Ok(_), Ok((_, None))) => Err(Unreadable::Length),
            (Ok(_), Err(why)) => Err(why),
            (Err(_), _) => Err(Unreadable::Key),
        };
        match read {
            Ok(step) => loaded.steps.push(step),
            Err(why) => loaded.damaged.push(Damaged {
                key: key.to_owned(),
                raw: raw.clone(),
                why,
            }),
        }
    }
    loaded
}
