//! What the table shows beyond what is due: what was typed before the page was loaded, and what is not due.

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

/// The way to see what is not due, and away from it.
pub(super) fn show_all(desk: Desk) -> AnyView {
    let (words, shows_all) = (desk.words, desk.kept.shows_all);
    let count = Memo::new(move |_| {
        let others = desk.next.with(|next| next.len());
        let shown = desk
            .places
            .with(|places| places.iter().filter(|place| desk.is_other(place)).count());
        others.saturating_sub(shown)
    });
    let label = move || {
        if shows_all.get() {
            words.due_hide_others().to_owned()
        } else {
            words.due_show_all(count.get())
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="due-all no-print">
                <Button
                    label=Signal::derive(label)
                    small=true
                    on_press=move |()| shows_all.update(|shows_all| *shows_all = !*shows_all)
                />
            </div>
        </Show>
    }
    .into_any()
}
