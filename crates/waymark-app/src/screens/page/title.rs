//! What the window is called, and where the focus goes when the screen changes.

use leptos::prelude::*;

use crate::commands::desk;
use crate::i18n::Words;
use crate::platform::{focus_heading_soon, router, scroll_to_top, set_title};
use crate::routes::{ProgressView, Route};
use crate::screens::parts::due_count;
use crate::store::{Store, store};

/// Keeps the window's title in step, and after each change of screen begins at its top, with the focus on its heading.
pub(super) fn follow(words: Words) {
    let (router, store, desk) = (router(), store(), desk());
    let due = due_count();
    let title = Memo::new(move |_| title(words, store, &router.route()));
    Effect::new(move |_| set_title(&with_due(words, due.get(), &words.title_page(&title.get()))));
    Effect::new(move |before: Option<Route>| {
        let route = router.route();
        if before.is_some_and(|before| before != route) {
            store.leave_notices_behind();
            scroll_to_top();
            focus_heading_soon();
        }
        desk.forget_other_wishes(&route);
        route
    });
}

/// "(3) Overview – Waymark" while three entries are due: it is read where the window is one of many.
fn with_due(words: Words, due: usize, title: &str) -> String {
    match due {
        0 => title.to_owned(),
        due => words.cal_title(&words.number(due as f64), title),
    }
}

fn title(words: Words, store: Store, route: &Route) -> String {
    let goal = match route {
        Route::Objective(id) => store.workspace(|all| all.objective(*id).map(|it| it.title.to_string())),
        Route::KeyResult(id) => store.workspace(|all| all.key_result(*id).map(|it| it.title.to_string())),
        _ => None,
    };
    goal.unwrap_or_else(|| place(words, route).to_owned())
}

fn place(words: Words, route: &Route) -> &'static str {
    match route {
        Route::Overview => words.nav_overview(),
        Route::CheckIn => words.nav_check_in(),
        Route::Kpis(_) | Route::Kpi(_) => words.nav_kpis(),
        Route::Search => words.search_title(),
        Route::Map => words.nav_map(),
        Route::Timeline => words.timeline_title(),
        Route::Present(_) => words.present_title(),
        Route::Close(_) => words.close_this(),
        Route::Report => words.report_title(),
        Route::Review(_) => words.nav_review(),
        Route::Progress(ProgressView::Course) => words.progress_course(),
        Route::Progress(ProgressView::HeatMap) => words.progress_heat_map(),
        Route::Progress(ProgressView::Changes) => words.progress_changes(),
        Route::Library => words.nav_library(),
        Route::Files => words.nav_files(),
        Route::History => words.hist_all(),
        Route::Settings(_) => words.nav_settings(),
        Route::Welcome => words.title_welcome(),
        Route::Choice => words.choice_title(),
        // A goal that is gone leads nowhere.
        Route::Objective(_) | Route::KeyResult(_) | Route::NotFound(_) => words.title_not_found(),
    }
}
