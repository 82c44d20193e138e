//! Which key was meant.

use leptos::ev::KeyboardEvent;

/// What browsers report as key code for a key that an input method has taken.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// Whether the key belongs to an input method that is still composing, so that its Enter submits nothing.
///
/// Safari ends the composition before it reports the Enter that did so; the key code tells.
#[must_use]
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD
}

/// The place that an arrow, Home or End leads to, in a round of `count` places.
#[must_use]
pub(crate) fn next_place(key: &str, place: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" | "ArrowRight" => Some(if place >= last { 0 } else { place + 1 }),
        "ArrowUp" | "ArrowLeft" => Some(if place == 0 { last } else { place - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        assert_eq!(next_place("ArrowDown", 0, 3), Some(1));
        assert_eq!(next_place("ArrowDown", 2, 3), Some(0));
        assert_eq!(next_place("ArrowUp", 0, 3), Some(2));
    }

    #[test]
    fn home_and_end_go_to_the_ends() {
        assert_eq!(next_place("Home", 2, 3), Some(0));
        assert_eq!(next_place("End", 0, 3), Some(2));
    }

    #[test]
    fn other_keys_and_empty_lists_lead_nowhere() {
        assert_eq!(next_place("a", 0, 3), None);
        assert_eq!(next_place("End", 0, 0), None);
    }
}
