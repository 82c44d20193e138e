//! Which screen a route shows.

use leptos::prelude::*;

use crate::later::{Coming, Door};
use crate::platform::router;
use crate::routes::Route;
use crate::screens::check_in::CheckIn;
use crate::screens::choice::ChoiceHelper;
use crate::screens::close::ClosePage;
use crate::screens::files::Files;
use crate::screens::history::Steps;
use crate::screens::key_result::KeyResultPage;
use crate::screens::kpi::KpiPage;
use crate::screens::kpis::Kpis;
use crate::screens::map::Map;
use crate::screens::not_found::NotFound;
use crate::screens::objective::ObjectivePage;
use crate::screens::overview::Overview;
use crate::screens::present::Present;
use crate::screens::progress::Progress;
use crate::screens::report::ReportPage;
use crate::screens::review::ReviewPage;
use crate::screens::search::Search;
use crate::screens::settings::Settings;
use crate::screens::timeline::Timeline;
use crate::screens::welcome::Welcome;

/// The screen of the address.
#[component]
pub(super) fn Screen() -> impl IntoView {
    let router = router();
    move || match router.route() {
        Route::Overview => view! { <Overview /> }.into_any(),
        Route::Welcome => view! { <Welcome /> }.into_any(),
        route => {
            let show = Callback::new(move |door: Door| (door.screen)(route.clone()));
            view! { <Coming show is_screen=true /> }.into_any()
        }
    }
}

/// The screens that come later, a line each.
pub(crate) fn later_screen(route: Route) -> AnyView {
    match route {
        Route::Files => view! { <Files /> }.into_any(),
        Route::CheckIn => view! { <CheckIn /> }.into_any(),
        Route::History => view! { <Steps /> }.into_any(),
        Route::KeyResult(id) => view! { <KeyResultPage id /> }.into_any(),
        Route::Settings(section) => view! { <Settings section /> }.into_any(),
        Route::Progress(view) => view! { <Progress view /> }.into_any(),
        Route::Choice => view! { <ChoiceHelper /> }.into_any(),
        Route::Objective(id) => view! { <ObjectivePage id /> }.into_any(),
        Route::Kpis(view) => view! { <Kpis view /> }.into_any(),
        Route::Review(kind) => view! { <ReviewPage kind /> }.into_any(),
        Route::Present(stage) => view! { <Present stage /> }.into_any(),
        Route::Report => view! { <ReportPage /> }.into_any(),
        Route::Map => view! { <Map /> }.into_any(),
        Route::Timeline => view! { <Timeline /> }.into_any(),
        Route::Close(id) => view! { <ClosePage id /> }.into_any(),
        Route::Kpi(id) => view! { <KpiPage id /> }.into_any(),
        Route::Search => view! { <Search /> }.into_any(),
        // Not built yet.
        route @ (Route::Overview | Route::Welcome | Route::Library | Route::NotFound(_)) => {
            view! { <NotFound path=route.path() /> }.into_any()
        }
    }
}
