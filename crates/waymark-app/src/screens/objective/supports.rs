//! What an objective supports besides what it serves: drawn on the map, never counted.

use leptos::prelude::*;
use waymark_core::{ObjectiveChange, Parent};

use super::fields::{Draft, parent_of, parents};
use crate::components::{IconButton, IconName, SelectField};
use crate::i18n::Words;
use crate::say;
use crate::store::store;

/// What is supported, each with a way to end that, a list to choose one more from, and what supports the objective.
pub(super) fn supports(words: Words, draft: Draft) -> AnyView {
    let store = store();
    let id = draft.objective.with_untracked(|it| it.id);
    let now = Memo::new(move |_| draft.objective.with(|it| it.supports.clone()));
    let choices = Memo::new(move |_| {
        let mut choices = store.workspace(|all| parents(words, all, id));
        choices.retain(|choice| parent_of(&choice.key).is_none_or(|it| now.with(|now| !now.contains(&it))));
        if let Some(first) = choices.first_mut() {
            words.map_support_more().clone_into(&mut first.label);
        }
        choices
    });
    let change = move |next: Vec<Parent>| draft.on_change.run(ObjectiveChange::Supports(next));
    let choose = move |key: String| {
        if let Some(parent) = parent_of(&key) {
            change(now.get_untracked().into_iter().chain([parent]).collect());
        }
    };
    let row = move |parent: Parent| {
        let title = store.workspace(|all| say::parent_title(all, parent))?;
        let remove = move |()| change(now.get_untracked().into_iter().filter(|it| *it != parent).collect());
        Some(view! {
            <li class="row">
                <bdi>{words.map_supported(&title)}</bdi>
                <IconButton label=words.map_support_less(&title) icon=IconName::Close small=true on_press=remove />
            </li>
        })
    };
    let by = Memo::new(move |_| store.workspace(|all| say::supports(words, all, &[], Parent::Objective(id))));
    view! {
        <div class="stack stack-close">
            <SelectField
                label=words.map_supports()
                choices
                chosen=Signal::stored(String::new())
                on_choose=choose
                help=words.map_supports_help()
            />
            <ul class="small">
                {move || now.get().into_iter().map(row).collect_view()}
                {move || by.get().into_iter().map(|it| view! { <li><bdi>{it}</bdi></li> }).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}
