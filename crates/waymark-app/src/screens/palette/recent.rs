//! What was chosen last in this tab, until the page is left.

use std::cell::RefCell;

use super::entry::Name;

/// How many are remembered.
const MOST: usize = 6;

thread_local! {
    static RECENT: RefCell<Vec<Name>> = const { RefCell::new(Vec::new()) };
}

/// The latest first.
pub(super) fn recent() -> Vec<Name> {
    RECENT.with_borrow(Clone::clone)
}

/// Puts one first. A search is typed anew, and is not remembered.
pub(super) fn remember(name: Name) {
    if matches!(name, Name::Command(_) | Name::Record(_)) {
        RECENT.with_borrow_mut(|all| put_first(all, name));
    }
}

fn put_first(all: &mut Vec<Name>, name: Name) {
    all.retain(|one| *one != name);
    all.insert(0, name);
    all.truncate(MOST);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::CommandId;

    #[test]
    fn what_was_chosen_last_stands_first_and_once() {
        let mut all = Vec::new();
        for id in [CommandId::Undo, CommandId::Help, CommandId::Undo] {
            put_first(&mut all, Name::Command(id));
        }
        assert_eq!(all, [CommandId::Undo, CommandId::Help].map(Name::Command));
    }
}
