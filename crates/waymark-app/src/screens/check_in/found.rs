//! That what was typed before the page was loaded is back in its fields, and the way to put it away.

use leptos::prelude::*;

use super::desk::Desk;
use crate::components::{Button, ButtonKind};

/// "2 rows that were typed and not saved are back (3 d)." Nothing where nothing was found.
pub(super) fn found(desk: Desk) -> AnyView {
    let (words, kept, today) = (desk.words, desk.kept, desk.key.day);
    let line = move || {
        let found = kept.found();
        if !found.rows.is_empty() {
            let age = found.day.map(|day| words.age(day, today)).unwrap_or_default();
            let told = words.due_found(found.rows.len(), &age);
            return Some(quiet(
                told,
                words.due_put_away(),
                Callback::new(move |()| kept.put_away()),
            ));
        }
        (found.aside > 0).then(|| {
            let told = words.due_put_away_done(found.aside);
            quiet(told, words.due_bring_back(), Callback::new(move |()| kept.bring_back()))
        })
    };
    view! {
        <div class="due-found" role="status">
            {line}
        </div>
    }
    .into_any()
}

fn quiet(told: String, label: &'static str, on_press: Callback<()>) -> AnyView {
    view! {
        <span class="small quiet">{told}</span>
        " "
        <Button label kind=ButtonKind::Quiet small=true on_press />
    }
    .into_any()
}
