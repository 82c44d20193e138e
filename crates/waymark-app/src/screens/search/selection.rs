//! Which lines of a list are chosen: one by one, from one to another, all.

use std::collections::BTreeSet;

use waymark_core::RecordKey;

/// The lines that are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    chosen: BTreeSet<RecordKey>,
    /// Where a stretch begins: the line that was changed last by itself.
    anchor: Option<RecordKey>,
}

impl Selection {
    /// Whether a line is chosen.
    pub(super) fn has(&self, key: RecordKey) -> bool {
        self.chosen.contains(&key)
    }

    /// Those that are chosen, in the order of a list; others do not count.
    pub(super) fn among(&self, order: &[RecordKey]) -> Vec<RecordKey> {
        order.iter().copied().filter(|key| self.has(*key)).collect()
    }

    /// Chooses a line or lets it go; a stretch begins there.
    pub(super) fn set(&mut self, key: RecordKey, is_chosen: bool) {
        if is_chosen {
            self.chosen.insert(key);
        } else {
            self.chosen.remove(&key);
        }
        self.anchor = Some(key);
    }

    /// Chooses everything from where the stretch begins to a line; without a beginning it begins at `from`.
    pub(super) fn stretch(&mut self, order: &[RecordKey], from: RecordKey, to: RecordKey) {
        let begin = *self.anchor.get_or_insert(from);
        let place = |key| order.iter().position(|one| *one == key);
        if let (Some(one), Some(other)) = (place(begin), place(to)) {
            let (first, last) = (one.min(other), one.max(other));
            self.chosen.extend(order.iter().skip(first).take(last + 1 - first));
        }
    }

    /// Chooses all of a list.
    pub(super) fn take_all(&mut self, order: &[RecordKey]) {
        self.chosen = order.iter().copied().collect();
        self.anchor = None;
    }

    /// Lets all go.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::KpiId;

    fn key(name: &str) -> RecordKey {
        RecordKey::Kpi(KpiId::parse(name).expect("an id"))
    }

    #[track_caller]
    fn check_chosen(selection: &Selection, expected: &[&str]) {
        let expected: Vec<_> = expected.iter().map(|name| key(name)).collect();
        assert_eq!(selection.among(&order()), expected);
    }

    fn order() -> Vec<RecordKey> {
        ["d", "a", "c", "b"].map(key).into()
    }

    #[test]
    fn a_stretch_goes_from_the_line_that_was_changed_last() {
        let mut selection = Selection::default();
        selection.set(key("a"), true);
        selection.stretch(&order(), key("c"), key("b"));
        check_chosen(&selection, &["a", "c", "b"]);
        selection.stretch(&order(), key("b"), key("d"));
        check_chosen(&selection, &["d", "a", "c", "b"]);
    }

    #[test]
    fn without_a_beginning_a_stretch_begins_where_one_is() {
        let mut selection = Selection::default();
        selection.stretch(&order(), key("a"), key("c"));
        check_chosen(&selection, &["a", "c"]);
    }

    #[test]
    fn what_is_not_in_the_list_any_more_does_not_count() {
        let mut selection = Selection::default();
        selection.set(key("gone"), true);
        selection.set(key("b"), true);
        check_chosen(&selection, &["b"]);
        selection.stretch(&order(), key("gone"), key("nowhere"));
        check_chosen(&selection, &["b"]);
    }

    #[test]
    fn all_are_taken_and_let_go() {
        let mut selection = Selection::default();
        selection.take_all(&order());
        check_chosen(&selection, &["d", "a", "c", "b"]);
        selection.set(key("a"), false);
        check_chosen(&selection, &["d", "c", "b"]);
        selection.clear();
        check_chosen(&selection, &[]);
    }
}
