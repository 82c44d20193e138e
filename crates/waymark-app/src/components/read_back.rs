//! Numbers, shown as they were read once they are left.

use leptos::prelude::*;

use crate::i18n::Words;

/// What a field of numbers does when it is left: it shows the number as it was read, in the way the reader writes numbers.
/// Where no language is known it leaves what was typed.
///
/// No callback: a field that is taken out of the page is left after all that belongs to it has gone.
pub(super) fn read_back(typed: RwSignal<String>, unit: Signal<String>) -> impl Fn() + Copy + 'static {
    let words = use_context::<Words>();
    move || {
        let understood = || words?.as_understood(&typed.try_get_untracked()?, &unit.try_get_untracked()?);
        if let Some(text) = understood() {
            typed.try_set(text);
        }
    }
}
