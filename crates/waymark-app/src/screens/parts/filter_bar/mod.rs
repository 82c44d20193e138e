//! Which things a screen shows: by words and by lists to choose from, kept in the address.

mod fields;

pub(crate) use fields::{
    FilterField, cycle_field, health_field, kind_field, level_field, outlook_field, owner_field, stale_field,
    status_field, tag_field, team_field,
};

use leptos::{html, prelude::*};

use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, Icon, IconName, SelectField};
use crate::i18n::words;
use crate::platform::{focus_soon, router};
use crate::routes::Filter;

/// Where the field for words is found; a screen has at most one.
pub(crate) const SEARCH_FIELD: &str = "search-field";

/// A field for words and lists to choose from; how many are shown, and a way back to all.
#[component]
pub(crate) fn FilterBar(
    /// What the field for words is called.
    search: &'static str,
    /// The lists, those that have nothing to choose from left out.
    fields: Vec<FilterField>,
    /// Whether something is chosen or typed.
    #[prop(into)]
    is_on: Signal<bool>,
    /// How many are shown then.
    #[prop(into)]
    said: Signal<String>,
    /// Shows all again.
    #[prop(into)]
    on_clear: Callback<()>,
    /// Lists that are asked for more rarely.
    #[prop(optional, into)]
    more: Option<ViewFn>,
) -> impl IntoView {
    let words = words();
    Effect::new(move |_| {
        if desk().take(Wish::Search) {
            focus_soon(SEARCH_FIELD);
        }
    });
    view! {
        <search class="filters no-print">
            <WordsField label=search />
            {fields.into_iter().map(select).collect_view()}
            {more.map(|more| more.run())}
            <Show when=move || is_on.get()>
                <span class="quiet small" role="status">
                    {said}
                </span>
                <Button
                    label=words.action_clear()
                    icon=IconName::Close
                    kind=ButtonKind::Quiet
                    on_press=move |()| on_clear.run(())
                />
            </Show>
        </search>
    }
    .into_any()
}

/// Words that are looked for, as they are typed.
#[component]
fn WordsField(label: &'static str) -> impl IntoView {
    let router = router();
    let text = Memo::new(move |_| router.filter().text);
    let input = NodeRef::<html::Input>::new();
    // what is being typed is never written over
    Effect::new(move |_| {
        let text = text.get();
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(&text);
        }
    });
    let search = move |event| {
        router.filter_by(Filter {
            text: event_target_value(&event),
            ..router.location_now().filter
        });
    };
    view! {
        <label class="filters-search">
            <Icon name=IconName::Search />
            <input
                id=SEARCH_FIELD
                class="field-input"
                type="search"
                autocomplete="off"
                aria-label=label
                placeholder=label
                node_ref=input
                on:input=search
            />
        </label>
    }
    .into_any()
}

/// A list to choose from; nothing where there is nothing to choose.
pub(crate) fn select(field: FilterField) -> AnyView {
    let FilterField {
        label,
        choices,
        get,
        set,
    } = field;
    let router = router();
    let chosen = Memo::new(move |_| get(&router.filter()).unwrap_or_default());
    let has_any = Memo::new(move |_| choices.with(|it| it.len() > 1));
    let choose = move |key: String| {
        let mut filter = router.location_now().filter;
        set(&mut filter, &key);
        router.filter_by(filter);
    };
    view! {
        <Show when=move || has_any.get()>
            <SelectField label label_hidden=true choices chosen on_choose=choose />
        </Show>
    }
    .into_any()
}
