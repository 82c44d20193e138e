//! The keys of a presentation, those of the clickers that presenters hold among them.

use leptos::prelude::*;

use super::message::Wish;
use super::scene::Scene;
use super::show::Show;
use crate::platform::{Handled, Under, lower, on_stage_key, toggle_full_screen};

/// After this the next key says where to go; it belongs to the page.
const GO: &str = "g";

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Wish(Wish),
    FullScreen,
    Open,
    Leave,
}

/// Does what keys mean, for as long as the slides are shown.
pub(super) fn follow(show: Show) {
    on_keys(move |deed| match deed {
        Deed::Leave if show.are_keys_listed.get_untracked() => show.are_keys_listed.set(false),
        Deed::Leave if show.is_blank.get_untracked() => show.is_blank.set(false),
        Deed::Wish(wish) => show.fulfil(wish),
        Deed::FullScreen | Deed::Open | Deed::Leave => do_in(show.scene, deed),
    });
}

/// Does what is the same for all slides, led or not.
pub(super) fn do_in(scene: Scene, deed: Deed) {
    match deed {
        Deed::Wish(_) => {}
        Deed::FullScreen => toggle_full_screen(),
        Deed::Open => scene.open(),
        Deed::Leave => scene.leave(),
    }
}

/// Calls the handler for every key that means something, as long as the view that is being built.
pub(super) fn on_keys(handle: impl Fn(Deed) + 'static) {
    let is_going = StoredValue::new(false);
    on_stage_key(move |key, under| {
        let was_going = is_going.get_value();
        is_going.set_value(key == GO);
        match deed(key, under).filter(|_| !was_going) {
            Some(deed) => {
                handle(deed);
                Handled::Yes
            }
            None => Handled::No,
        }
    });
}

/// What a key means; Space and Enter press the button that has the focus.
fn deed(key: &str, under: Under) -> Option<Deed> {
    if under == Under::Control && matches!(key, " " | "Enter") {
        return None;
    }
    let deed = match lower(key).as_str() {
        "arrowright" | "pagedown" | " " => Deed::Wish(Wish::Next),
        "arrowleft" | "pageup" => Deed::Wish(Wish::Previous),
        "home" => Deed::Wish(Wish::First),
        "end" => Deed::Wish(Wish::Last),
        "t" => Deed::Wish(Wish::Timer),
        "r" => Deed::Wish(Wish::Reset),
        "b" | "." => Deed::Wish(Wish::Blank),
        "f" => Deed::FullScreen,
        "o" | "enter" => Deed::Open,
        "escape" => Deed::Leave,
        _ => return None,
    };
    Some(deed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_turns_the_slides_and_hides_them() {
        let on_stage = |key| deed(key, Under::Stage);
        assert_eq!(on_stage("PageDown"), Some(Deed::Wish(Wish::Next)));
        assert_eq!(on_stage("PageUp"), Some(Deed::Wish(Wish::Previous)));
        assert_eq!(on_stage("."), Some(Deed::Wish(Wish::Blank)));
    }

    #[test]
    fn space_presses_the_button_that_has_the_focus() {
        assert_eq!(deed(" ", Under::Control), None);
        assert_eq!(deed(" ", Under::Stage), Some(Deed::Wish(Wish::Next)));
        assert_eq!(deed("ArrowRight", Under::Control), Some(Deed::Wish(Wish::Next)));
    }

    #[test]
    fn a_letter_counts_in_both_sizes_and_others_are_left_to_the_page() {
        assert_eq!(deed("T", Under::Stage), Some(Deed::Wish(Wish::Timer)));
        assert_eq!(deed("?", Under::Stage), None);
        assert_eq!(deed("ArrowDown", Under::Stage), None);
    }
}
