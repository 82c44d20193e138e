//! Tags, and people as initials.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::platform::upper;

/// The tags of a thing, in the order they were given.
#[component]
pub fn TagList(
    /// What they are; read out.
    #[prop(into)]
    label: Signal<String>,
    /// The tags.
    #[prop(into)]
    tags: Signal<Vec<String>>,
    /// What taking one away is called; the tag's name is added to it.
    #[prop(optional, into)]
    remove_label: Signal<String>,
    /// The tag that shall go; without this they only stand there.
    #[prop(optional, into)]
    on_remove: Option<Callback<String>>,
) -> impl IntoView {
    let tag = move |tag: String| {
        let remove = on_remove.map(|on_remove| {
            let (name, removed) = (tag.clone(), tag.clone());
            view! {
                <button
                    type="button"
                    class="tag-remove"
                    aria-label=move || format!("{} {name}", remove_label.get())
                    on:click=move |_| on_remove.run(removed.clone())
                >
                    <Icon name=IconName::Close />
                </button>
            }
        });
        view! {
            <li class="tag">
                <bdi>{tag}</bdi>
                {remove}
            </li>
        }
    };
    view! {
        <ul class="tags" aria-label=label>
            {move || tags.get().into_iter().map(tag).collect_view()}
        </ul>
    }
}

/// A person in a circle: the first letters of the first and the last name. A dashed circle where there is nobody.
#[component]
pub fn Avatar(
    /// The name; empty for nobody.
    #[prop(into)]
    name: Signal<String>,
    /// What is read out and shown as a tip: the name, or that there is nobody. None where the name stands beside it.
    #[prop(optional, into)]
    label: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <span
            class="avatar"
            role=move || label.get().map(|_| "img")
            aria-label=move || label.get()
            title=move || label.get()
            aria-hidden=move || label.get().is_none().then_some("true")
            data-nobody=move || name.with(|name| name.trim().is_empty()).then_some("true")
            translate="no"
        >
            {move || name.with(|name| initials(name))}
        </span>
    }
}

/// The first letters of the first and the last word of a name, in capitals.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    upper(&first.into_iter().chain(last).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_initials(name: &str, expected: &str) {
        assert_eq!(initials(name), expected, "{name:?}");
    }

    #[test]
    fn the_first_and_the_last_name_count() {
        check_initials("Ada Brandt", "AB");
        check_initials("Ada Maria van Brandt", "AB");
        check_initials("ada", "A");
    }

    #[test]
    fn what_is_no_letter_is_passed_over() {
        check_initials("Noor (CS) \u{2014}", "NC");
        check_initials("", "");
        check_initials("  ", "");
    }

    #[test]
    fn letters_of_every_alphabet_are_kept_whole() {
        check_initials("élodie ßtern", "ÉSS");
        check_initials("山田 太郎", "山太");
    }
}
