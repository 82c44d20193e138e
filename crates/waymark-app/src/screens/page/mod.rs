//! The frame round every screen: where one can go, what day it is, whether all is saved, what just happened.

mod banners;
mod frame;
mod help;
mod notices;
mod screen;
mod standing;
mod title;

use leptos::prelude::*;

use crate::commands::desk;
use crate::components::Shell;
use crate::i18n::words;
use crate::later::{Coming, Door, Progress, later};
use crate::reminder::ReminderSetting;
use crate::screens::parts::DueCount;
use banners::Banners;
pub(crate) use help::Help;
use notices::PageNotices;
use screen::Screen;
pub(crate) use screen::later_screen;
use standing::Standing;

/// The frame and the screen in it.
#[component]
pub fn Page() -> impl IntoView {
    let words = words();
    DueCount::provide();
    ReminderSetting::provide();
    title::follow(words);
    view! {
        <Shell words=frame::shell_words(words) items=frame::places(words) foot=|| view! { <Standing /> }>
            <div class="page-strip no-print">
                <Standing />
            </div>
            <Banners />
            <Screen />
        </Shell>
        <PageNotices />
        {move || match later().progress() {
            Progress::There(door) => {
                desk().bind((door.commands)(words));
                Some((door.reminder)())
            }
            Progress::Coming | Progress::Missing => None,
        }}
        {move || {
            desk()
                .window()
                .map(|window| view! { <Coming show=Callback::new(move |door: Door| (door.window)(window)) /> }.into_any())
        }}
    }
}
