//! What can be done with the whole map: its form, key results, branches, size.

use leptos::prelude::*;

use super::desk::{Desk, Form};
use super::sight::Way;
use crate::components::{Button, ButtonKind, Checkbox, Choice, IconButton, IconName, Segmented};
use crate::i18n::words;

const TREE: &str = "tree";
const OUTLINE: &str = "outline";

/// The tools above the map.
#[component]
pub(super) fn Tools(desk: Desk) -> impl IntoView {
    let words = words();
    let forms = vec![
        Choice::new(TREE, words.map_as_tree()),
        Choice::new(OUTLINE, words.map_as_outline()),
    ];
    let form = Memo::new(move |_| match desk.form() {
        Form::Tree => TREE.to_owned(),
        Form::Outline => OUTLINE.to_owned(),
    });
    let choose = move |key: String| {
        desk.form
            .set(Some(if key == OUTLINE { Form::Outline } else { Form::Tree }));
        desk.view.look();
    };
    let is_drawn = Memo::new(move |_| desk.form() == Form::Tree);
    view! {
        <div class="map-tools no-print">
            <Segmented
                label=words.map_form()
                choices=Signal::stored(forms)
                chosen=form
                on_choose=choose
            />
            <Checkbox
                label=words.noun_key_results()
                checked=Signal::derive(move || desk.has_key_results())
                on_change=move |is_shown| desk.show_key_results(is_shown)
            />
            <Button
                label=words.map_open_all()
                kind=ButtonKind::Quiet
                small=true
                on_press=move |()| desk.open_all(true)
            />
            <Button
                label=words.map_close_all()
                kind=ButtonKind::Quiet
                small=true
                on_press=move |()| desk.open_all(false)
            />
            <Show when=move || is_drawn.get()>
                <Zoom desk />
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Zoom(desk: Desk) -> impl IntoView {
    let words = words();
    let percent = move || words.map_zoom(&words.number_with(desk.view.percent(), 0));
    view! {
        <div class="row map-zoom" role="group" aria-label=words.map_size()>
            <IconButton
                label=words.map_smaller()
                icon=IconName::Minus
                small=true
                on_press=move |()| desk.zoom(Way::Smaller)
            />
            <span class="number small">{percent}</span>
            <IconButton
                label=words.map_larger()
                icon=IconName::Plus
                small=true
                on_press=move |()| desk.zoom(Way::Larger)
            />
            <Button
                label=words.map_fit()
                kind=ButtonKind::Quiet
                small=true
                on_press=move |()| desk.view.fit(desk.plan.with_untracked(|plan| plan.size))
            />
        </div>
    }
    .into_any()
}
