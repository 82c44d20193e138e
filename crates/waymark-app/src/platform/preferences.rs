//! What belongs to this device and to no goal file: small choices such as theme and language, and what was typed and is
//! not saved yet.

use leptos::prelude::window;

/// Beside the goals' own entries, so that a change of their layout leaves preferences alone.
const PREFIX: &str = "waymark/preference/";
/// Beside them what was typed.
const DRAFTS: &str = "waymark/draft/";

/// The value of a preference; `None` if it was never set or storage is blocked.
#[must_use]
pub fn preference(name: &str) -> Option<String> {
    storage()?.get_item(&entry(name)).ok().flatten()
}

/// Keeps a preference, if storage allows; it holds for this visit in any case.
pub fn keep_preference(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&entry(name), value);
    }
}

/// What was kept for this tab; it outlives a reload and ends with the tab.
#[must_use]
pub fn kept_in_tab(name: &str) -> Option<String> {
    tab_storage()?.get_item(&entry(name)).ok().flatten()
}

/// Keeps something for this tab, if storage allows.
pub fn keep_in_tab(name: &str, value: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.set_item(&entry(name), value);
    }
}

fn tab_storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// What was typed and not saved; `None` if there is nothing or storage is blocked.
#[must_use]
pub fn draft(name: &str) -> Option<String> {
    storage()?.get_item(&format!("{DRAFTS}{name}")).ok().flatten()
}

/// Keeps what was typed, if storage allows, or forgets it.
pub fn keep_draft(name: &str, text: Option<&str>) {
    let Some(storage) = storage() else { return };
    let entry = format!("{DRAFTS}{name}");
    let _ = match text {
        Some(text) => storage.set_item(&entry, text),
        None => storage.remove_item(&entry),
    };
}

/// A browser that blocks storage throws on reading the property.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn entry(name: &str) -> String {
    format!("{PREFIX}{name}")
}
