//! What a key means on the map.

use super::sight::Way;

/// What a key means while a row has the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Act {
    /// Go to a row.
    Go(usize),
    /// Show what is below the row.
    Open,
    /// Hide what is below the row.
    Close,
    /// Show it or hide it.
    Toggle,
    /// Show what is below every row.
    OpenAll,
    /// Go to the page of the goal.
    Visit,
    /// Pick the objective up, to choose what it serves.
    Lift,
    /// Pick the objective up, to choose what else it supports.
    Support,
    /// What is picked up serves this row.
    Drop,
    /// What is picked up serves nothing.
    Free,
    /// What is picked up stays where it is.
    Cancel,
    /// Larger or smaller.
    Zoom(Way),
    /// As much of it as there is room for.
    Fit,
    /// Look elsewhere: so many steps across and down.
    Pan(i8, i8),
}

/// A key with what was held down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Press<'a> {
    pub(super) key: &'a str,
    pub(super) is_shift: bool,
    /// Control, or the command key.
    pub(super) is_command: bool,
    pub(super) is_alt: bool,
}

/// A row as keys see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) at: usize,
    pub(super) last: usize,
    pub(super) parent: Option<usize>,
    /// Whether what is below is shown; none where nothing is.
    pub(super) is_open: Option<bool>,
    /// Something is picked up.
    pub(super) is_lifting: bool,
}

/// What a key means at a row.
pub(super) fn act(press: Press<'_>, spot: Spot) -> Option<Act> {
    if press.is_alt {
        return None;
    }
    if press.is_command {
        return match (press.key.to_ascii_lowercase().as_str(), spot.is_lifting) {
            ("x", false) => Some(Act::Lift),
            ("v", true) => Some(Act::Drop),
            _ => None,
        };
    }
    if press.is_shift && press.key.starts_with("Arrow") {
        return pan(press.key);
    }
    walk(press.key, spot).or_else(|| change(press.key, spot.is_lifting))
}

fn walk(key: &str, spot: Spot) -> Option<Act> {
    match (key, spot.is_open) {
        ("ArrowDown", _) => Some(Act::Go((spot.at + 1).min(spot.last))),
        ("ArrowUp", _) => Some(Act::Go(spot.at.saturating_sub(1))),
        ("Home", _) => Some(Act::Go(0)),
        ("End", _) => Some(Act::Go(spot.last)),
        ("ArrowRight", Some(false)) => Some(Act::Open),
        ("ArrowRight", Some(true)) => Some(Act::Go((spot.at + 1).min(spot.last))),
        ("ArrowLeft", Some(true)) => Some(Act::Close),
        ("ArrowLeft", Some(false) | None) => spot.parent.map(Act::Go),
        (" ", Some(_)) => Some(Act::Toggle),
        ("*", _) => Some(Act::OpenAll),
        _ => None,
    }
}

fn change(key: &str, is_lifting: bool) -> Option<Act> {
    match (key, is_lifting) {
        ("Enter", true) => Some(Act::Drop),
        ("Enter", false) => Some(Act::Visit),
        ("m" | "M", _) => Some(Act::Lift),
        ("s" | "S", _) => Some(Act::Support),
        ("Delete" | "Backspace", true) => Some(Act::Free),
        ("Escape", true) => Some(Act::Cancel),
        ("+" | "=", _) => Some(Act::Zoom(Way::Larger)),
        ("-", _) => Some(Act::Zoom(Way::Smaller)),
        ("0", _) => Some(Act::Fit),
        _ => None,
    }
}

fn pan(key: &str) -> Option<Act> {
    match key {
        "ArrowLeft" => Some(Act::Pan(-1, 0)),
        "ArrowRight" => Some(Act::Pan(1, 0)),
        "ArrowUp" => Some(Act::Pan(0, -1)),
        "ArrowDown" => Some(Act::Pan(0, 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPOT: Spot = Spot {
        at: 2,
        last: 5,
        parent: Some(1),
        is_open: None,
        is_lifting: false,
    };

    #[track_caller]
    fn check_act(key: &str, spot: Spot, expected: Option<Act>) {
        let press = Press {
            key,
            ..Press::default()
        };
        assert_eq!(act(press, spot), expected, "{key}");
    }

    #[test]
    fn up_and_down_walk_and_stop_at_the_ends() {
        check_act("ArrowDown", SPOT, Some(Act::Go(3)));
        check_act("ArrowUp", SPOT, Some(Act::Go(1)));
        check_act("ArrowDown", Spot { at: 5, ..SPOT }, Some(Act::Go(5)));
        check_act("Home", SPOT, Some(Act::Go(0)));
        check_act("End", SPOT, Some(Act::Go(5)));
    }

    #[test]
    fn right_opens_and_then_goes_in_left_closes_and_then_goes_out() {
        let (open, closed) = (Some(true), Some(false));
        check_act(
            "ArrowRight",
            Spot {
                is_open: closed,
                ..SPOT
            },
            Some(Act::Open),
        );
        check_act("ArrowRight", Spot { is_open: open, ..SPOT }, Some(Act::Go(3)));
        check_act("ArrowRight", SPOT, None);
        check_act("ArrowLeft", Spot { is_open: open, ..SPOT }, Some(Act::Close));
        check_act(
            "ArrowLeft",
            Spot {
                is_open: closed,
                ..SPOT
            },
            Some(Act::Go(1)),
        );
        check_act("ArrowLeft", Spot { parent: None, ..SPOT }, None);
    }

    #[test]
    fn space_shows_and_hides_what_is_below() {
        check_act(
            " ",
            Spot {
                is_open: Some(true),
                ..SPOT
            },
            Some(Act::Toggle),
        );
        check_act(" ", SPOT, None);
    }

    #[test]
    fn enter_visits_or_puts_down_what_is_picked_up() {
        check_act("Enter", SPOT, Some(Act::Visit));
        let lifting = Spot {
            is_lifting: true,
            ..SPOT
        };
        check_act("Enter", lifting, Some(Act::Drop));
        check_act("Delete", lifting, Some(Act::Free));
        check_act("Escape", lifting, Some(Act::Cancel));
        check_act("Delete", SPOT, None);
        check_act("Escape", SPOT, None);
    }

    #[test]
    fn cut_picks_up_and_paste_puts_down() {
        let command = |key, is_lifting| {
            let press = Press {
                key,
                is_command: true,
                ..Press::default()
            };
            act(press, Spot { is_lifting, ..SPOT })
        };
        assert_eq!(command("x", false), Some(Act::Lift));
        assert_eq!(command("v", true), Some(Act::Drop));
        assert_eq!(command("v", false), None);
        assert_eq!(command("z", false), None);
    }

    #[test]
    fn signs_zoom_and_shift_with_arrows_looks_elsewhere() {
        check_act("+", SPOT, Some(Act::Zoom(Way::Larger)));
        check_act("0", SPOT, Some(Act::Fit));
        let press = Press {
            key: "ArrowLeft",
            is_shift: true,
            ..Press::default()
        };
        assert_eq!(act(press, SPOT), Some(Act::Pan(-1, 0)));
    }

    #[test]
    fn other_letters_are_left_to_the_page() {
        for key in ["n", "c", "g", "?", "/"] {
            check_act(key, SPOT, None);
        }
    }
}
