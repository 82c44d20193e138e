//! What a key means in a line.

/// What a key means in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Save what is typed, if anything is, and go to the next line.
    Next,
    /// Go to the line before.
    Previous,
    /// What was entered last time stands in the field as if it were typed.
    Again,
    /// What stood there stands there again.
    Revert,
}

/// Where a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// In a field of words.
    Words,
    /// In the field of confidence.
    Bet,
    /// On something that Enter presses.
    Button,
    /// On anything else that an entry is made with.
    Entry,
}

/// What a key means; none where it means what it always does.
pub(super) fn meaning(key: &str, is_shift: bool, spot: Spot) -> Option<Meaning> {
    match (key, spot) {
        ("Escape", _) => Some(Meaning::Revert),
        ("Enter", Spot::Button) => None,
        ("Enter", Spot::Words | Spot::Bet | Spot::Entry) if is_shift => Some(Meaning::Previous),
        ("Enter", Spot::Words | Spot::Bet | Spot::Entry) => Some(Meaning::Next),
        ("=", Spot::Entry) => Some(Meaning::Again),
        (_, Spot::Words | Spot::Bet | Spot::Button | Spot::Entry) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_goes_on_and_with_shift_back() {
        assert_eq!(meaning("Enter", false, Spot::Entry), Some(Meaning::Next));
        assert_eq!(meaning("Enter", false, Spot::Words), Some(Meaning::Next));
        assert_eq!(meaning("Enter", true, Spot::Entry), Some(Meaning::Previous));
        assert_eq!(meaning("Enter", false, Spot::Button), None);
    }

    #[test]
    fn an_equals_sign_is_as_last_time_but_in_a_note_it_is_a_letter() {
        assert_eq!(meaning("=", false, Spot::Entry), Some(Meaning::Again));
        assert_eq!(meaning("=", true, Spot::Entry), Some(Meaning::Again));
        assert_eq!(meaning("=", false, Spot::Words), None);
    }

    #[test]
    fn an_equals_sign_in_the_field_of_confidence_speaks_of_confidence_alone() {
        assert_eq!(meaning("=", false, Spot::Bet), None);
        assert_eq!(meaning("Enter", false, Spot::Bet), Some(Meaning::Next));
    }

    #[test]
    fn escape_reverts_everywhere_and_letters_are_typed() {
        assert_eq!(meaning("Escape", false, Spot::Words), Some(Meaning::Revert));
        assert_eq!(meaning("7", false, Spot::Entry), None);
    }
}
