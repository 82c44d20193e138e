//! How well an objective is written, as a letter.

use leptos::prelude::*;
use waymark_core::ObjectiveId;
use waymark_core::checkup::{Grade, Quality};

use super::checked;
use crate::commands::{Wish, desk};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::say;

/// The grade of an objective, which leads to what was found; nothing for one that rests.
pub(crate) fn grade(id: ObjectiveId) -> AnyView {
    let (words, router) = (words(), router());
    let checked = checked(id);
    let quality = Memo::new(move |_| checked.with(|it| it.as_ref().map(|it| it.quality)));
    let open = move |_| desk().ask(Wish::CheckUp, Route::Objective(id));
    let link = move |quality: Quality| {
        let grade = quality.grade();
        view! {
            <a
                class="grade-link"
                href=router.href(Route::Objective(id))
                title=say::checkup::grade_meaning(words, grade)
                on:click=open
            >
                {words.checkup_title()}
                " "
                <Letter grade />
            </a>
        }
    };
    (move || quality.get().map(link)).into_any()
}

/// The letter of a grade.
#[component]
pub(crate) fn Letter(grade: Grade) -> impl IntoView {
    view! { <span class="grade">{say::checkup::grade(grade)}</span> }
}
