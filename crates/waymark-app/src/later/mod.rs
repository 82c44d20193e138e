//! What comes after the first screen: its code is a file of its own, fetched once the first screen has been painted.
//!
//! - `door`: the one way in, a table of what is there.
//! - `coming`: what stands where it is not there yet.

mod coming;
mod door;

pub use coming::Coming;
pub use door::Door;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{mark_as_whole, soon_after_painting};

/// How far the later part of the page has come.
#[derive(Clone, Copy, Debug)]
pub enum Progress {
    /// It is fetched, or will be in a moment.
    Coming,
    /// It could not be fetched.
    Missing,
    /// It is there.
    There(Door),
}

/// The later part of the page. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    progress: RwSignal<Progress>,
    is_asked: StoredValue<bool>,
}

impl Later {
    /// Lets every view below say [`later`], and fetches the part after the first painting. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let later = Self {
            progress: RwSignal::new(Progress::Coming),
            is_asked: StoredValue::new(false),
        };
        provide_context(later);
        soon_after_painting(move || later.fetch());
        later
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Fetches it, unless it is there or on its way.
    pub fn fetch(self) {
        if self.is_asked.get_value() {
            return;
        }
        self.is_asked.set_value(true);
        // On the first way there it is coming already, and a view that says so need not be built anew.
        if matches!(self.progress.get_untracked(), Progress::Missing) {
            self.progress.set(Progress::Coming);
        }
        spawn_local(async move {
            match door::open().await {
                Ok(door) => {
                    self.progress.set(Progress::There(door));
                    mark_as_whole();
                }
                Err(_) => {
                    self.is_asked.set_value(false);
                    self.progress.set(Progress::Missing);
                }
            }
        });
    }
}

/// The later part of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn later() -> Later {
    expect_context()
}
