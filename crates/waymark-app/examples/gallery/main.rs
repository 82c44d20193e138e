//! Every building block on one sheet, to look at while its style is worked on. `#frame` shows it inside the frame.
//!
//! Its words are for whoever builds the page, so they stand here and not in `site/locales/`.

#![allow(
    unreachable_pub,
    reason = "the component macro writes `pub` where `pub(crate)` was asked for"
)]

mod charts;
mod controls;
mod goals;

use leptos::prelude::*;
use waymark_app::components::{
    Button, ButtonKind, IconName, Mark, NavBadge, NavItem, SaveState, SaveStatus, Shell, ShellWords, StatusPill,
};

fn main() {
    mount_to_body(Gallery);
}

#[component]
fn Gallery() -> impl IntoView {
    let words = ShellWords {
        brand: "Waymark".into(),
        nav: "Main".into(),
        skip: "Go to the content".into(),
        more: "More".into(),
    };
    let foot = || {
        view! {
            <SaveState status=SaveStatus::Saved text="Saved" />
            <span>"northwind.waymark.json"</span>
        }
    };
    view! {
        <Shell words items=places() foot>
            <div class="stack">
                <Head />
                <goals::Overview />
                <charts::Charts />
                <controls::Controls />
            </div>
        </Shell>
    }
}

fn places() -> Vec<NavItem> {
    let place = |href, icon, label: &str, due: Option<&str>| NavItem {
        href,
        icon,
        label: label.into(),
        current: Signal::stored(href == "#/"),
        badge: Signal::stored(due.map(|due| NavBadge {
            text: due.to_owned(),
            spoken: format!("{due} due"),
        })),
    };
    vec![
        place("#/", IconName::Home, "Overview", None),
        place("#/check-in", IconName::Check, "Check-in", Some("3")),
        place("#/kpis", IconName::Gauge, "KPIs", None),
        place("#/map", IconName::Map, "Map", None),
        place("#/review", IconName::Review, "Review", None),
        place("#/library", IconName::Library, "Library", None),
        place("#/files", IconName::File, "Files", None),
        place("#/settings", IconName::Settings, "Settings", None),
    ]
}

#[component]
fn Head() -> impl IntoView {
    view! {
        <header class="stack stack-close">
            <div class="page-head">
                <h1>"Q4 2026"</h1>
                <span class="quiet">"52 of 92 days, 40 left"</span>
                <div class="page-actions">
                    <Button label="Present" on_press=|()| () />
                    <Button label="Check in 3 due" kind=ButtonKind::Primary on_press=|()| () />
                </div>
            </div>
            <p class="lead">
                "At " <b>"0.48"</b> ", where " <b>"0.56"</b> " was the plan. Likely to land at " <b>"0.79"</b> " "
                <StatusPill mark=Mark::OnTrack word="On track" /> " One objective needs a conversation."
            </p>
            <waymark_app::charts::Timeline passed=0.565 label="52 of 92 days" />
        </header>
    }
}
