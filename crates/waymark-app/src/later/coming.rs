//! What stands where the later part is not there yet.

use leptos::prelude::*;

use super::{Door, Progress, later};
use crate::components::{Button, ButtonKind};
use crate::i18n::{Words, words};
use crate::platform::{focus_heading_soon, has_focus, reload};

/// The heading of a screen that is not there yet; it has the focus where the screen would have it.
const HEADING: &str = "coming";

/// Something of the later part: at once where the part is there, else after a moment.
#[component]
pub fn Coming(
    /// Shows it.
    show: Callback<Door, AnyView>,
    /// It is a whole screen, with a heading.
    #[prop(optional)]
    is_screen: bool,
) -> impl IntoView {
    let (words, later) = (words(), later());
    later.fetch();
    move || {
        let progress = later.progress();
        if is_screen && has_focus(HEADING) {
            focus_heading_soon();
        }
        match progress {
            Progress::There(door) => show.run(door),
            Progress::Coming => said(is_screen, words.later_coming()),
            Progress::Missing => missing(words, is_screen),
        }
    }
}

/// It could not be fetched: nothing is lost, and it can be tried again.
fn missing(words: Words, is_screen: bool) -> AnyView {
    let later = later();
    view! {
        <div class="stack" role="alert">
            {said(is_screen, words.later_missing())} <p>{words.later_missing_advice()}</p>
            <div class="row">
                <Button label=words.action_try_again() kind=ButtonKind::Primary on_press=move |()| later.fetch() />
                <Button label=words.action_reload() on_press=|()| reload() />
            </div>
        </div>
    }
    .into_any()
}

fn said(is_screen: bool, text: &'static str) -> AnyView {
    if is_screen {
        view! {
            <h1 class="quiet" id=HEADING tabindex="-1">
                {text}
            </h1>
        }
        .into_any()
    } else {
        view! { <p class="quiet">{text}</p> }.into_any()
    }
}
