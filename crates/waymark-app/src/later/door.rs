//! The one way into the later part. Only what is called through this table, and from nowhere else, comes later.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use waymark_core::{CycleId, KeyResultId, ObjectiveId, PersonId};

use crate::commands::{Command, Window, with_keys};
use crate::files::hand_out;
use crate::i18n::Words;
use crate::reminder::watch_for_reminder;
use crate::routes::Route;
use crate::screens::parts::{CheckInForm, count_due, cycle_end, grade};
use crate::screens::{
    Attention, FirstOkr, Help, KpiBrief, NewKeyResult, NewObjective, OpenFile, Palette, Samples, Scene, later_screen,
};
use crate::store::{Hands, Session, Store};

/// What the later part has.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// The screen of a route that is not among the first.
    pub screen: fn(Route) -> AnyView,
    /// What to talk about in a cycle.
    pub attention: fn(Scene) -> AnyView,
    /// The form of a check-in of a key result, and what to do when it is left.
    pub check_in: fn(KeyResultId, Callback<()>) -> AnyView,
    /// How much is due for a person, or for everyone.
    pub count_due: fn(&Session, Option<PersonId>) -> usize,
    /// The commands that have keys.
    pub commands: fn(Words) -> Vec<Command>,
    /// Of a cycle that is over or nearly, the way to its end; of a closed one, since when.
    pub cycle_end: fn(CycleId) -> AnyView,
    /// The sentence that a first objective is written in.
    pub first_okr: fn() -> AnyView,
    /// How well an objective is written, as a letter that leads to what was found.
    pub grade: fn(ObjectiveId) -> AnyView,
    /// What changes the document and keeps it.
    pub hands: Hands,
    /// Hands the workspace out as a goal file.
    pub hand_out: fn(Store),
    /// The KPIs to look at first, beside what to talk about.
    pub kpi_brief: fn() -> AnyView,
    /// The form for a new objective of a cycle, and what to do when it is left.
    pub new_objective: fn(CycleId, Callback<()>) -> AnyView,
    /// The form for a new key result of an objective, and what to do when it is left.
    pub new_key_result: fn(ObjectiveId, Callback<()>) -> AnyView,
    /// A place for goal files.
    pub open_file: fn() -> AnyView,
    /// What tells at the chosen time how much is due; shows nothing.
    pub reminder: fn() -> AnyView,
    /// The goal files that come with the page.
    pub samples: fn() -> AnyView,
    /// What stands before the page: the list of keys, the palette.
    pub window: fn(Window) -> AnyView,
}

/// Fetches the part, or has it already.
///
/// # Errors
/// There is no network, or another version of the page has taken the place of this one.
#[cfg(feature = "parts")]
pub(super) async fn open() -> Result<Door, SplitLoaderError> {
    door().await
}

/// The part is in the same file.
#[cfg(not(feature = "parts"))]
pub(super) async fn open() -> Result<Door, SplitLoaderError> {
    door()
}

/// The build makes a file of its own of this function and of all that nothing else leads to.
#[cfg_attr(
    feature = "parts",
    leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)
)]
fn door() -> Result<Door, SplitLoaderError> {
    Ok(Door {
        screen: later_screen,
        attention: |scene| view! { <Attention scene /> }.into_any(),
        check_in: |id, on_done| view! { <CheckInForm id on_done /> }.into_any(),
        first_okr: || view! { <FirstOkr /> }.into_any(),
        count_due,
        commands: with_keys,
        cycle_end,
        grade,
        hands: Hands::of_the_later_part(),
        hand_out,
        kpi_brief: || view! { <KpiBrief /> }.into_any(),
        new_objective: |cycle, on_done| view! { <NewObjective cycle on_done /> }.into_any(),
        new_key_result: |objective, on_done| view! { <NewKeyResult objective on_done /> }.into_any(),
        open_file: || view! { <OpenFile /> }.into_any(),
        reminder: watch_for_reminder,
        samples: || view! { <Samples /> }.into_any(),
        window: |window| match window {
            Window::Keys => view! { <Help /> }.into_any(),
            Window::Palette => view! { <Palette /> }.into_any(),
        },
    })
}
