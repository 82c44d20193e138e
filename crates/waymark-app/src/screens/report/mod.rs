//! A cycle for others: chosen above, seen below as it is printed, handed out as paper, text or file.
//!
//! - `choices`: which cycle, whose goals, what is left out. `hand_out`: printing, copying, saving.
//! - `sheet`: the report in words.

mod choices;
mod hand_out;
mod sheet;

use leptos::prelude::*;
use waymark_core::report::{Report, Scope, report};
use waymark_file::sheet::{Sheet, html};

use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::{Words, words};
use crate::platform::{Router, router};
use crate::routes::{Filter, Route};
use crate::screens::parts::cycle_in_view;
use crate::store::{Store, store};

/// What the parts of the screen share. Copy it into callbacks.
#[derive(Clone, Copy)]
struct Scene {
    words: Words,
    store: Store,
    router: Router,
    /// The report that the address asks for; none without a cycle, or where the team or person is gone.
    report: Memo<Option<Report>>,
}

impl Scene {
    fn new(words: Words, store: Store, router: Router) -> Self {
        let cycle = cycle_in_view();
        let report = Memo::new(move |_| {
            let location = router.location();
            let cycle = cycle.with(|it| it.as_ref().map(|it| it.id))?;
            let scope = scope(&location.filter);
            store.session(|session| report(session.known(), cycle, scope, location.left_out))
        });
        Self {
            words,
            store,
            router,
            report,
        }
    }

    /// The report in words, as it is now.
    fn sheet_now(self) -> Option<Sheet> {
        let words = self.words;
        self.report
            .with_untracked(|report| report.as_ref().map(|report| sheet::sheet(words, report)))
    }
}

/// Whose goals the address asks for.
fn scope(filter: &Filter) -> Scope {
    match (filter.person, filter.team) {
        (Some(person), _) => Scope::Person(person),
        (None, Some(team)) => Scope::Team(team),
        (None, None) => Scope::Everyone,
    }
}

/// The report that the address asks for.
#[component]
pub(super) fn ReportPage() -> impl IntoView {
    let scene = Scene::new(words(), store(), router());
    let has_cycle = Memo::new(move |_| scene.store.workspace(|all| all.cycles().next().is_some()));
    let body = move || match has_cycle.get() {
        true => view! {
            {choices::choices(scene)}
            {hand_out::hand_out(scene)}
            {preview(scene)}
        }
        .into_any(),
        false => empty(scene),
    };
    view! {
        <div class="stack">
            <header class="page-head no-print">
                <h1 tabindex="-1">{scene.words.report_title()}</h1>
                <p class="quiet">{scene.words.report_lead()}</p>
            </header>
            {body}
        </div>
    }
    .into_any()
}

/// The report as it is printed and saved: the same marks, in which every text is a text.
fn preview(scene: Scene) -> AnyView {
    let words = scene.words;
    let marks = Memo::new(move |_| {
        scene
            .report
            .with(|report| report.as_ref().map(|report| html(&sheet::sheet(words, report))))
    });
    let shown = move || match marks.get() {
        Some(marks) => view! { <div inner_html=marks></div> }.into_any(),
        None => view! { <p class="report-gone">{words.report_gone()}</p> }.into_any(),
    };
    view! {
        <section class="report-paper" data-theme="light" aria-label=words.report_preview()>
            {shown}
        </section>
    }
    .into_any()
}

/// Without a cycle there is nothing to tell.
fn empty(scene: Scene) -> AnyView {
    let Scene { words, router, .. } = scene;
    let go = move |()| router.navigate(Route::Overview);
    view! {
        <EmptyState
            icon=IconName::Print
            text=words.report_no_cycle()
            example=move || view! { <p>{words.report_no_cycle_example()}</p> }
        >
            <Button label=words.report_no_cycle_do() kind=ButtonKind::Primary on_press=go />
        </EmptyState>
    }
    .into_any()
}
