//! Goal files in and out, and the workspaces of this browser.

mod calendar;
mod hand_out;
mod preview;
mod samples;
mod take_in;
mod workspaces;

pub(crate) use samples::Samples;

use leptos::prelude::*;

use crate::components::Panel;
use crate::i18n::words;
use crate::store::store;
use calendar::CalendarFile;
use hand_out::HandOut;
use take_in::TakeIn;
use workspaces::Workspaces;

/// The files screen.
#[component]
pub(super) fn Files() -> impl IntoView {
    let words = words();
    store().list_workspaces();
    view! {
        <h1 class="panels-title" tabindex="-1">
            {words.nav_files()}
        </h1>
        <div class="panels files">
            <TakeIn />
            <HandOut />
            <CalendarFile />
            <Workspaces />
            <Panel title=words.files_samples() lead=words.files_samples_lead().to_owned()>
                <Samples />
            </Panel>
            <Panel title=words.files_raw() lead=words.files_raw_lead().to_owned()>
                <p>
                    <a href="rescue.html">{words.files_raw_link()}</a>
                </p>
            </Panel>
        </div>
    }
}
