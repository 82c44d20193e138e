//! Long lists: rows are made a few at a time, and stay made while a filter hides them.

use std::collections::HashSet;
use std::hash::Hash;

use leptos::prelude::*;

use super::settled::settled;

/// How many rows are made before the first painting, and again with each frame: more than most windows show, and less
/// work than is felt.
const STEP: usize = 8;

/// Which rows of a long list are made, and which of them are seen. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct Growing<K: Send + Sync + 'static> {
    /// The keys of the rows that are made, in order. A row that was shown once stays.
    pub made: Memo<Vec<K>>,
    /// The keys of those that are shown, in order; the rest of what shall be shown comes with the next frames.
    pub seen: Memo<Vec<K>>,
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Growing<K> {
    /// A list of which some are shown; both in order, and nothing is shown that the list does not have.
    #[must_use]
    pub fn new(all: Signal<Vec<K>>, shown: Signal<Vec<K>>) -> Self {
        let (all, shown) = (settled(all), settled(shown));
        let frame = RwSignal::new(());
        let made = Memo::new(move |before: Option<&Vec<K>>| {
            frame.track();
            let before = before.map_or(&[][..], Vec::as_slice);
            all.with(|all| shown.with(|shown| grown(before, all, shown)))
        });
        let seen = Memo::new(move |_| made.with(|made| shown.with(|shown| both(shown, made))));
        let is_asked = StoredValue::new(false);
        Effect::new(move |_| {
            let is_whole = seen.with(Vec::len) == shown.with(Vec::len);
            if is_whole || is_asked.get_value() {
                return;
            }
            is_asked.set_value(true);
            request_animation_frame(move || {
                // the list may have gone meanwhile
                let _ = is_asked.try_set_value(false);
                let _ = frame.try_set(());
            });
        });
        Self { made, seen }
    }
}

/// What is made next: what was made before and still is in the list, and the first few that are shown and were not.
fn grown<K: Copy + Eq + Hash>(before: &[K], all: &[K], shown: &[K]) -> Vec<K> {
    let mut made: HashSet<K> = before.iter().copied().collect();
    let new: Vec<K> = shown
        .iter()
        .copied()
        .filter(|key| !made.contains(key))
        .take(STEP)
        .collect();
    made.extend(new);
    all.iter().copied().filter(|key| made.contains(key)).collect()
}

/// Those of `keys` that are among `others`.
fn both<K: Copy + Eq + Hash>(keys: &[K], others: &[K]) -> Vec<K> {
    let others: HashSet<K> = others.iter().copied().collect();
    keys.iter().copied().filter(|key| others.contains(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [u8; 20] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];

    #[track_caller]
    fn check_grown(before: &[u8], shown: &[u8], expected: &[u8]) {
        assert_eq!(grown(before, &ALL, shown), expected);
    }

    #[test]
    fn the_first_rows_are_made_first() {
        check_grown(&[], &ALL, &ALL[..STEP]);
        check_grown(&ALL[..STEP], &ALL, &ALL[..2 * STEP]);
        check_grown(&ALL[..2 * STEP], &ALL, &ALL);
    }

    #[test]
    fn a_row_that_is_not_shown_stays_made_and_is_never_made() {
        check_grown(&[0, 1, 2], &[1, 5], &[0, 1, 2, 5]);
        check_grown(&[0, 1, 2, 5], &[], &[0, 1, 2, 5]);
    }

    #[test]
    fn rows_that_are_shown_again_come_in_the_order_of_the_list() {
        check_grown(&[2, 9, 19], &ALL, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 19]);
    }

    #[test]
    fn what_left_the_list_is_unmade() {
        assert_eq!(grown(&[1, 2, 3], &[3, 1, 4], &[4]), [3, 1, 4]);
    }

    #[test]
    fn what_is_seen_is_shown_and_made() {
        assert_eq!(both(&[1, 2, 3], &[3, 0, 1]), [1, 3]);
    }
}
