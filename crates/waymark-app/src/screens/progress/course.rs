//! The score of the cycle over time, its plan, and where it will land.

use leptos::prelude::*;
use waymark_core::scoreboard::Subject;

use super::InView;
use crate::i18n::words;
use crate::screens::parts::BurnUpCard;
use crate::store::store;

/// The picture, and the table behind it; why there is none before there is a score.
#[component]
pub(super) fn CycleCourse(cycle: InView) -> impl IntoView {
    let (words, store) = (words(), store());
    let subject = Signal::derive(move || cycle.with(|it| it.as_ref().map(|it| Subject::Cycle(it.id))));
    let why = move || {
        let start = cycle.with(|it| it.as_ref().map(|it| it.span.start()));
        let is_ahead = start.is_some_and(|start| store.today() < start);
        let why = if is_ahead {
            words.progress_too_soon()
        } else {
            words.cycle_outlook_silent()
        };
        view! { <p class="quiet">{why}</p> }
    };
    view! { <BurnUpCard subject or_else=why /> }
}
