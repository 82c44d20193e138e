//! What the overview says where there is nothing to show, and what to do about it.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{CalendarCycle, Cycle, CycleId, CycleKind, CycleState, Edit, Foreign, Settings, Title};

use super::Scene;
use super::filters::clear;
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::{Words, words};
use crate::platform::new_id;
use crate::store::store;

/// There is no cycle: one press makes that of today.
#[component]
pub(super) fn NoCycle() -> impl IntoView {
    let (words, store) = (words(), store());
    let quarter = Memo::new(move |_| {
        store.session(|session| this_quarter(words, &session.workspace().head().settings, session.today()))
    });
    let start = move |_| {
        if let Some((title, calendar)) = quarter.get_untracked() {
            store.dispatch(Edit::AddCycle(Cycle {
                id: CycleId::new(new_id()),
                title,
                kind: CycleKind::Quarter,
                span: calendar.span,
                state: CycleState::Active,
                foreign: Foreign::default(),
            }));
        }
    };
    move || {
        quarter.get().map(|(title, calendar)| {
            let (first, last) = (calendar.span.start(), calendar.span.end());
            let example = words.overview_no_cycle_example(&title.to_string(), &words.date_range(first, last));
            view! {
                <EmptyState
                    icon=IconName::Calendar
                    text=words.overview_no_cycle()
                    example=move || view! { <p>{example}</p> }
                >
                    <Button
                        label=words.action_new_cycle(title.as_str())
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || store.is_read_only())
                        on_press=start
                    />
                </EmptyState>
            }
            .into_any()
        })
    }
}

/// The quarter of a day, and what it is called; none at the end of the calendar.
fn this_quarter(words: Words, settings: &Settings, today: NaiveDate) -> Option<(Title, CalendarCycle)> {
    let calendar = CalendarCycle::around(today, CycleKind::Quarter, settings.fiscal_year_start)?;
    let (quarter, year) = (calendar.part.to_string(), calendar.year.to_string());
    let title = match &settings.cycle_label {
        Some(label) => label.as_str().replace("{quarter}", &quarter).replace("{year}", &year),
        None => words.date_quarter(&quarter, &year),
    };
    Some((Title::new(&title).ok()?, calendar))
}

/// The cycle has no objectives.
#[component]
pub(super) fn EmptyCycle(is_adding: RwSignal<bool>, is_fixed: Signal<bool>) -> impl IntoView {
    let words = words();
    view! {
        <EmptyState
            icon=IconName::Flag
            text=words.overview_empty()
            example=move || view! { <p>{words.overview_empty_example()}</p> }
        >
            <Button
                label=words.action_new_objective()
                icon=IconName::Plus
                disabled=is_fixed
                on_press=move |()| is_adding.set(true)
            />
        </EmptyState>
    }
}

/// No objective fits the filter.
#[component]
pub(super) fn NothingFits(scene: Scene) -> impl IntoView {
    let words = words();
    let text = Signal::derive(move || words.filter_nothing(scene.all.get()));
    view! {
        <EmptyState icon=IconName::Filter text>
            <Button label=words.action_clear() on_press=|()| clear() />
        </EmptyState>
    }
}
