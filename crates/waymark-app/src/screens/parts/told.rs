//! Sentences with their strong numbers.

use leptos::prelude::*;

use crate::say::Said;

/// Sentences in a paragraph, the numbers that carry the message strong.
pub(crate) fn told(said: Vec<Said>) -> Vec<AnyView> {
    let run = |run| match run {
        Said::Plain(text) => text.into_any(),
        Said::Strong(text) => view! { <b>{text}</b> }.into_any(),
    };
    said.into_iter().map(run).collect()
}
