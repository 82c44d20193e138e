//! Settings: of the workspace, its cycles, its people and teams, and of this device.

mod cycle_row;
mod cycles;
mod device;
mod people;
mod reminder;
mod storage;
mod teams;
mod workspace;

use leptos::prelude::*;

use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::{Route, SettingsSection};
use cycles::Cycles;
use device::Device;
use people::People;
use teams::Teams;
use workspace::WorkspaceSettings;

/// One section of the settings, with a way to the others.
#[component]
pub(super) fn Settings(section: SettingsSection) -> impl IntoView {
    let (words, router) = (words(), router());
    let link = move |of: SettingsSection| {
        view! {
            <li>
                <a
                    class="subnav-item"
                    href=move || router.href(Route::Settings(of))
                    aria-current=(of == section).then_some("page")
                >
                    {name(words, of)}
                </a>
            </li>
        }
    };
    view! {
        <h1 class="panels-title" tabindex="-1">
            {words.nav_settings()}
        </h1>
        <nav aria-label=words.nav_settings()>
            <ul class="subnav">{SettingsSection::ALL.map(link).collect_view()}</ul>
        </nav>
        <div class="panels settings">
            {match section {
                SettingsSection::Workspace => view! { <WorkspaceSettings /> }.into_any(),
                SettingsSection::Cycles => view! { <Cycles /> }.into_any(),
                SettingsSection::People => view! { <People /> }.into_any(),
                SettingsSection::Teams => view! { <Teams /> }.into_any(),
                SettingsSection::Device => view! { <Device /> }.into_any(),
            }}
        </div>
    }
}

const fn name(words: Words, section: SettingsSection) -> &'static str {
    match section {
        SettingsSection::Workspace => words.settings_workspace(),
        SettingsSection::Cycles => words.noun_cycles(),
        SettingsSection::People => words.noun_people(),
        SettingsSection::Teams => words.noun_teams(),
        SettingsSection::Device => words.settings_device(),
    }
}
