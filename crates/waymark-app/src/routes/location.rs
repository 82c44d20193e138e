//! A whole address: the screen, the filter, and the day it is looked at from.

use std::fmt;

use chrono::NaiveDate;

use waymark_core::report::LeftOut;

use super::{Compared, Filter, Route, Staging, left_out, parse_iso_date, percent, print_iso_date};

/// What stands behind `#` in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Location {
    /// The screen.
    pub route: Route,
    /// What is shown on it.
    pub filter: Filter,
    /// What is compared on it.
    pub compared: Compared,
    /// Which slide of a deck is shown.
    pub staging: Staging,
    /// What a report leaves out.
    pub left_out: LeftOut,
    /// "Today", where it is set: `asof=2026-11-21`.
    pub as_of: Option<NaiveDate>,
}

impl Location {
    /// Reads a fragment, with or without its `#`. Never fails: an unknown path is a route of its own, an unknown or
    /// unreadable field is left out.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut location = Self {
            route: Route::parse(path),
            ..Self::default()
        };
        for field in query.split('&') {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            if let (Some(name), Some(value)) = (percent::decoded(name), percent::decoded(value)) {
                location.take(&name, &value);
            }
        }
        location
    }

    /// A screen as it is for everybody: on the day it is then, unfiltered.
    #[must_use]
    pub fn new(route: Route) -> Self {
        Self {
            route,
            ..Self::default()
        }
    }

    /// Another screen on the same day, unfiltered.
    #[must_use]
    pub fn at(&self, route: Route) -> Self {
        Self {
            route,
            as_of: self.as_of,
            ..Self::default()
        }
    }

    /// The same screen, filtered otherwise.
    #[must_use]
    pub fn with_filter(&self, filter: Filter) -> Self {
        Self { filter, ..self.clone() }
    }

    /// The same screen, comparing something else.
    #[must_use]
    pub fn with_compared(&self, compared: Compared) -> Self {
        Self {
            compared,
            ..self.clone()
        }
    }

    /// The same screen, showing another slide.
    #[must_use]
    pub fn with_staging(&self, staging: Staging) -> Self {
        Self {
            staging,
            ..self.clone()
        }
    }

    /// The same screen, leaving out something else.
    #[must_use]
    pub fn with_left_out(&self, left_out: LeftOut) -> Self {
        Self {
            left_out,
            ..self.clone()
        }
    }

    /// The same screen on another day; `None` is today.
    #[must_use]
    pub fn with_as_of(&self, as_of: Option<NaiveDate>) -> Self {
        Self { as_of, ..self.clone() }
    }

    fn take(&mut self, name: &str, value: &str) {
        if name == "asof" {
            self.as_of = parse_iso_date(value);
        } else {
            self.filter.take(name, value);
            self.compared.take(name, value);
            self.staging.take(name, value);
            self.left_out = left_out::with(self.left_out, name, value);
        }
    }
}

/// The fragment, `#` included, so that it can be the target of a link.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.route.path())?;
        let as_of = self.as_of.map(|it| ("asof", print_iso_date(it)));
        let fields = self
            .filter
            .fields()
            .into_iter()
            .chain(self.compared.fields())
            .chain(self.staging.fields())
            .chain(left_out::fields(self.left_out))
            .chain(as_of);
        for (at, (name, value)) in fields.enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            write!(f, "{sign}{name}={}", percent::encoded(&value))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Location;
    use crate::routes::{Route, parse_iso_date};
    use waymark_core::ObjectiveId;
    use waymark_core::kpi::RankBy;
    use waymark_core::report::Part;
    use waymark_core::scoring::Band;

    #[test]
    fn an_address_says_the_screen_the_filter_and_the_day() {
        let location = Location::parse("#/objective/ob-1?q=big%20deal&status=at-risk&asof=2026-11-21");
        let id = ObjectiveId::parse("ob-1").expect("an id");
        assert_eq!(location.route, Route::Objective(id));
        assert_eq!(location.filter.text, "big deal");
        assert_eq!(location.filter.status, Some(Band::AtRisk));
        assert_eq!(location.as_of, parse_iso_date("2026-11-21"));
        assert_eq!(
            location.to_string(),
            "#/objective/ob-1?q=big%20deal&status=at-risk&asof=2026-11-21"
        );
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let location = Location::parse("#/?asof=yesterday&level=planet&q=%zz&utm=1&&team=a%2Fb");
        assert_eq!(location, Location::default());
        assert_eq!(location.to_string(), "#/");
    }

    #[test]
    fn a_question_mark_in_the_search_stays_in_the_search() {
        assert_eq!(Location::parse("#/?q=why?&level=team").filter.text, "why?");
    }

    #[test]
    fn an_address_says_what_is_compared_in_which_period_and_order() {
        let address = "#/kpis/compare?kpi=leads&kpi=calls&on=2026-11-01&by=attainment&asof=2026-11-21";
        let location = Location::parse(address);
        let names: Vec<_> = location.compared.kpis().iter().map(ToString::to_string).collect();
        assert_eq!(names, ["leads", "calls"]);
        assert_eq!(location.compared.day, parse_iso_date("2026-11-01"));
        assert_eq!(location.compared.by, RankBy::Attainment);
        assert_eq!(location.to_string(), address);
        assert!(location.filter.is_empty());
    }

    #[test]
    fn an_address_says_what_a_report_leaves_out() {
        let address = "#/report?team=sales&without=people&without=notes";
        let location = Location::parse("#/report?without=notes&team=sales&without=people&without=luck");
        assert!(location.left_out.has(Part::People) && location.left_out.has(Part::Notes));
        assert_eq!(location.to_string(), address);
    }

    #[test]
    fn a_kpi_named_twice_is_compared_once_and_an_unknown_order_is_by_value() {
        let location = Location::parse("#/kpis/compare?kpi=a&kpi=b&kpi=a&kpi=%2F&on=soon&by=luck");
        assert_eq!(location.to_string(), "#/kpis/compare?kpi=a&kpi=b");
    }

    #[test]
    fn going_to_a_screen_keeps_the_day_and_drops_the_filter() {
        let here = Location::parse("#/?q=x&asof=2026-11-21");
        assert_eq!(here.at(Route::CheckIn).to_string(), "#/check-in?asof=2026-11-21");
        assert_eq!(Location::new(Route::CheckIn).to_string(), "#/check-in");
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use crate::routes::{COMPARED_MAX, Compared, Filter};
        use chrono::{Days, NaiveDate};
        use proptest::option::of;
        use proptest::prelude::*;
        use proptest::sample::select;
        use waymark_core::report::LeftOut;
        use waymark_core::{Ambition, CycleId, Kind, KpiId, Label, Level, PersonId, TeamId};

        fn id() -> impl Strategy<Value = String> {
            "[A-Za-z0-9_-]{1,36}"
        }

        fn band() -> impl Strategy<Value = Band> {
            select(vec![
                Band::OverPerforming,
                Band::OnTrack,
                Band::AtRisk,
                Band::OffTrack,
                Band::NoData,
            ])
        }

        prop_compose! {
            fn filter()(
                text in any::<String>(),
                cycle in of(id()), team in of(id()), person in of(id()),
                level in of(prop_oneof![Just(Level::Organisation), Just(Level::Team), Just(Level::Person)]),
                ambition in of(prop_oneof![Just(Ambition::Committed), Just(Ambition::Learning)]),
                tag in of("[a-z][a-z &=#%]{0,20}[a-z]"),
                (status, outlook) in (of(band()), of(band())),
                (kind, is_stale, everyone) in (of(select(Kind::ALL.to_vec())), any::<bool>(), any::<bool>()),
            ) -> Filter {
                Filter {
                    text,
                    cycle: cycle.and_then(|it| CycleId::parse(&it).ok()),
                    team: team.and_then(|it| TeamId::parse(&it).ok()),
                    person: person.and_then(|it| PersonId::parse(&it).ok()),
                    tag: tag.and_then(|it| Label::new(&it).ok()),
                    everyone, kind, level, ambition, status, outlook, is_stale,
                }
            }
        }

        prop_compose! {
            fn compared()(
                kpis in proptest::collection::vec(id(), 0..=COMPARED_MAX + 2),
                day in of(day()),
                by in proptest::sample::select(vec![RankBy::Value, RankBy::Attainment]),
            ) -> Compared {
                let mut empty = Compared::default();
                (empty.day, empty.by) = (day, by);
                empty.of(kpis.iter().filter_map(|it| KpiId::parse(it).ok()))
            }
        }

        fn route() -> impl Strategy<Value = Route> {
            prop_oneof![
                Just(Route::Overview),
                Just(Route::CheckIn),
                Just(Route::Map),
                Just(Route::Search),
                Just(Route::Timeline),
                Just(Route::Report),
                proptest::sample::select(waymark_core::review::SessionKind::ALL.to_vec()).prop_map(Route::Review),
                Just(Route::Library),
                Just(Route::Files),
                Just(Route::History),
                Just(Route::Welcome),
                Just(Route::Choice),
                id().prop_map(|it| ObjectiveId::parse(&it).map(Route::Objective).expect("an id")),
                id().prop_map(|it| waymark_core::KeyResultId::parse(&it)
                    .map(Route::KeyResult)
                    .expect("an id")),
                id().prop_map(|it| waymark_core::KpiId::parse(&it).map(Route::Kpi).expect("an id")),
            ]
        }

        fn left_out() -> impl Strategy<Value = LeftOut> {
            let parts = Part::ALL.to_vec();
            proptest::sample::subsequence(parts, 0..=Part::ALL.len()).prop_map(LeftOut::from_iter)
        }

        fn day() -> impl Strategy<Value = NaiveDate> {
            (0_u64..40_000).prop_filter_map("a date", |days| NaiveDate::default().checked_add_days(Days::new(days)))
        }

        proptest! {
            #[test]
            fn every_location_comes_back_from_its_address(
                route in route(), filter in filter(), compared in compared(), left_out in left_out(), as_of in of(day()),
            ) {
                let location = Location { route, filter, compared, left_out, as_of, ..Location::default() };
                prop_assert_eq!(Location::parse(&location.to_string()), location);
            }

            #[test]
            fn any_fragment_can_be_read_and_settles(fragment in any::<String>()) {
                let once = Location::parse(&fragment);
                prop_assert_eq!(Location::parse(&once.to_string()), once);
            }
        }
    }
}
