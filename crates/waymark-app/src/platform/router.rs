//! The address bar: the fragment as a signal, and ways to change it.

use chrono::NaiveDate;
use leptos::ev;
use leptos::prelude::{
    Get, GetUntracked, Memo, RwSignal, Set, With, expect_context, provide_context, window, window_event_listener,
};
use wasm_bindgen::JsValue;

use crate::routes::{Filter, Location, Route};

/// Where the reader is. Copy it into callbacks.
#[derive(Debug, Clone, Copy)]
pub struct Router {
    location: RwSignal<Location>,
    route: Memo<Route>,
    /// The day that every link leads to; a link changes with it alone.
    day: Memo<Option<NaiveDate>>,
}

impl Router {
    /// Follows the address bar, and lets every view below say [`router`]. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let location = RwSignal::new(current());
        let route = Memo::new(move |_| location.with(|it| it.route.clone()));
        let day = Memo::new(move |_| location.with(|it| it.as_of));
        let router = Self { location, route, day };
        // The page keeps listening as long as it lives, so the handle is dropped without taking the listener away.
        let _listener = window_event_listener(ev::hashchange, move |_| router.show(current()));
        provide_context(router);
        router
    }

    /// The whole address.
    #[must_use]
    pub fn location(self) -> Location {
        self.location.get()
    }

    /// As [`Self::location`], for callbacks: nothing is followed.
    #[must_use]
    pub fn location_now(self) -> Location {
        self.location.get_untracked()
    }

    /// The screen; changes only when the screen does, not with a filter.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// What is shown on the screen.
    #[must_use]
    pub fn filter(self) -> Filter {
        self.location.with(|it| it.filter.clone())
    }

    /// The target of a link to a screen, on the day that is looked at. It follows that day and nothing else of the address:
    /// a thousand links are not made anew with every letter of a search.
    #[must_use]
    pub fn href(self, route: Route) -> String {
        let as_of = self.day.get();
        let there = Location {
            route,
            as_of,
            ..Location::default()
        };
        there.to_string()
    }

    /// Goes to a screen; "back" returns.
    pub fn navigate(self, route: Route) {
        self.go(self.location.get_untracked().at(route));
    }

    /// Goes to a whole address; "back" returns.
    pub fn go(self, location: Location) {
        // A browser refuses only floods of changes; then the screen still changes and the address follows later.
        let _ = window().location().set_hash(&location.to_string());
        self.show(location);
    }

    /// Changes the address in place, as for every letter of a search; "back" leaves the screen.
    pub fn replace(self, location: Location) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&location.to_string()));
        }
        self.show(location);
    }

    /// Filters the screen in place.
    pub fn filter_by(self, filter: Filter) {
        self.replace(self.location.get_untracked().with_filter(filter));
    }

    /// Goes back, as the browser's button does.
    pub fn back(self) {
        if let Ok(history) = window().history() {
            let _ = history.back();
        }
    }

    fn show(self, location: Location) {
        if self.location.get_untracked() != location {
            self.location.set(location);
        }
    }
}

/// The router of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn router() -> Router {
    expect_context()
}

fn current() -> Location {
    Location::parse(&window().location().hash().unwrap_or_default())
}
