//! The places one can go to.

use leptos::prelude::*;
use waymark_core::kpi::KpiBoard;

use crate::components::{IconName, NavBadge, NavItem, ShellWords};
use crate::i18n::Words;
use crate::platform::router;
use crate::routes::Route;
use crate::screens::parts::due_count;
use crate::store::store;

/// The words of the frame.
pub(super) fn shell_words(words: Words) -> ShellWords {
    let say = |text: &str| Signal::stored(text.to_owned());
    ShellWords {
        brand: say("Waymark"),
        nav: say(words.nav_label()),
        skip: say(words.nav_skip_to_content()),
        more: say(words.action_more()),
    }
}

/// The places in the rail, the most used first. A screen that is not built yet has none.
pub(super) fn places(words: Words) -> Vec<NavItem> {
    vec![
        place("#/", IconName::Home, words.nav_overview(), |route| {
            matches!(route, Route::Overview | Route::Objective(_) | Route::KeyResult(_))
        }),
        NavItem {
            badge: due_entries(words),
            ..place("#/check-in", IconName::Check, words.nav_check_in(), |route| {
                matches!(route, Route::CheckIn)
            })
        },
        NavItem {
            badge: red_kpis(words),
            ..place("#/kpis", IconName::Gauge, words.nav_kpis(), |route| {
                matches!(route, Route::Kpis(_) | Route::Kpi(_))
            })
        },
        place("#/map", IconName::Map, words.nav_map(), |route| {
            matches!(route, Route::Map | Route::Timeline)
        }),
        place("#/review", IconName::Review, words.nav_review(), |route| {
            matches!(route, Route::Review(_))
        }),
        place("#/files", IconName::File, words.nav_files(), |route| {
            matches!(route, Route::Files)
        }),
        place("#/settings", IconName::Settings, words.nav_settings(), |route| {
            matches!(route, Route::Settings(_))
        }),
    ]
}

/// How much is due for the reader; nothing where nothing is.
fn due_entries(words: Words) -> Signal<Option<NavBadge>> {
    let due = due_count();
    Signal::derive(move || {
        let count = Some(due.get()).filter(|count| *count > 0)?;
        Some(NavBadge {
            text: words.number(count as f64),
            spoken: words.due_badge(count),
        })
    })
}

/// How many KPIs are red; nothing where none is.
fn red_kpis(words: Words) -> Signal<Option<NavBadge>> {
    let store = store();
    let red = Memo::new(move |_| store.kpis(KpiBoard::red_count));
    Signal::derive(move || {
        let count = Some(red.get()).filter(|count| *count > 0)?;
        Some(NavBadge {
            text: words.number(count as f64),
            spoken: words.kpi_dash_red(count),
        })
    })
}

fn place(href: &'static str, icon: IconName, label: &str, is_there: fn(&Route) -> bool) -> NavItem {
    let router = router();
    NavItem {
        href,
        icon,
        label: Signal::stored(label.to_owned()),
        current: Memo::new(move |_| is_there(&router.route())).into(),
        badge: Signal::stored(None),
    }
}
