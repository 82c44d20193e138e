//! Goal files: out as a download, in as something to look at before it is taken over.

mod arrival;
mod calendar;
mod copy;
mod name;
mod sample;

pub use arrival::{ACCEPTED, Arrival, Arrivals, Refused, arrivals, open_sample};
pub use calendar::download_calendar;
pub use copy::{empty_like, with_new_id};
pub use name::{file_stem, goal_file_name};
pub use sample::{Sample, open_as_new};

use leptos::prelude::Callback;
use waymark_file::save;

use crate::i18n::Words;
use crate::later::{Door, Later};
use crate::platform::{download, keep_preference, local_now, preference};
use crate::routes::{parse_iso_date, print_iso_date};
use crate::store::{Notice, Store};

/// What a goal file is.
const MEDIA_TYPE: &str = "application/json";
/// The preference that keeps the day of the last download.
const SAVED_ON: &str = "saved-on";

/// Hands the workspace out as a goal file, as soon as what writes one is there; tells where it does not come.
pub fn download_goal_file(words: Words, store: Store, later: Later) {
    let tell = move |()| store.post(Notice::Said(words.later_missing().to_owned()));
    later.with_door(
        Callback::new(move |door: Door| (door.hand_out)(store)),
        Callback::new(tell),
    );
}

/// Hands the workspace out as a goal file. It is of the later part: the first one asks [`download_goal_file`].
pub fn hand_out(store: Store) {
    // The day on which it is saved, whichever day is looked at.
    let today = local_now().date();
    let (name, text) = store.peek(|session| {
        let workspace = session.workspace();
        (goal_file_name(workspace.head().title.as_str(), today), save(workspace))
    });
    download(&name, MEDIA_TYPE, text.as_bytes());
    keep_preference(SAVED_ON, &print_iso_date(today));
}

/// The day on which a goal file was last handed out on this device.
#[must_use]
pub fn last_saved_on() -> Option<chrono::NaiveDate> {
    parse_iso_date(&preference(SAVED_ON)?)
}
