//! Which windows show slides, as a remote hears of them.

use super::message::Showing;

/// After so many questions without an answer a window is taken for gone.
const PATIENCE: u8 = 3;

/// The windows that show slides.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Room {
    windows: Vec<Window>,
}

#[derive(Clone, Debug, PartialEq)]
struct Window {
    showing: Showing,
    /// How many questions it has not answered.
    unanswered: u8,
}

impl Room {
    /// Takes up what a window shows.
    pub(super) fn hear(&mut self, showing: Showing) {
        self.lose(&showing.window);
        self.windows.push(Window { showing, unanswered: 0 });
    }

    /// Forgets a window.
    pub(super) fn lose(&mut self, window: &str) {
        self.windows.retain(|one| one.showing.window != window);
    }

    /// Everybody is asked; who has kept silent for too long is forgotten.
    pub(super) fn ask(&mut self) {
        self.windows.retain(|one| one.unanswered < PATIENCE);
        for one in &mut self.windows {
            one.unanswered += 1;
        }
    }

    /// The window that was opened last: the one that is led.
    pub(super) fn newest(&self) -> Option<&Showing> {
        let newest = |one: &&Window| (one.showing.opened, one.showing.window.clone());
        self.windows.iter().max_by_key(newest).map(|one| &one.showing)
    }

    pub(super) fn count(&self) -> usize {
        self.windows.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(window: &str, opened: u64) -> Showing {
        Showing {
            window: window.to_owned(),
            opened,
            ..Showing::default()
        }
    }

    fn room() -> Room {
        let mut room = Room::default();
        room.hear(opened("old", 1));
        room.hear(opened("new", 2));
        room
    }

    #[test]
    fn the_window_that_was_opened_last_is_led() {
        let mut room = room();
        room.hear(opened("old", 1));
        assert_eq!(room.newest().map(|it| it.window.as_str()), Some("new"));
        assert_eq!(room.count(), 2);
    }

    #[test]
    fn a_window_that_goes_leaves_the_other() {
        let mut room = room();
        room.lose("new");
        assert_eq!(room.newest().map(|it| it.window.as_str()), Some("old"));
    }

    #[test]
    fn a_window_that_does_not_answer_is_forgotten_after_a_while() {
        let mut room = room();
        for _ in 0..PATIENCE {
            room.ask();
            room.hear(opened("new", 2));
        }
        assert_eq!(room.count(), 2);
        room.ask();
        assert_eq!(room.count(), 1);
    }
}
