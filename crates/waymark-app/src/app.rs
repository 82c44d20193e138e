//! The root of the page.

use leptos::prelude::*;

/// Puts the page into the document's body.
pub fn start() {
    mount_to_body(|| view! { <p>"Waymark"</p> });
}
