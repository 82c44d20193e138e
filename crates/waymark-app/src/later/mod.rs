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
    /// What is to be done with the part, once.
    wishes: StoredValue<Vec<Wish>>,
}

/// What to do with the part, and what to do when it does not come; without that it waits for the next time.
type Wish = (Callback<Door>, Option<Callback<()>>);

impl Later {
    /// Lets every view below say [`later`], and fetches the part after the first painting. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let later = Self {
            progress: RwSignal::new(Progress::Coming),
            is_asked: StoredValue::new(false),
            wishes: StoredValue::default(),
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

    /// Does something with it: now, or once it is there; asks for it.
    pub fn with_door(self, act: Callback<Door>, or_else: Callback<()>) {
        self.wish((act, Some(or_else)));
        self.fetch();
    }

    /// Does something with it as soon as it is there, before anyone else knows that it is.
    pub fn when_there(self, act: Callback<Door>) {
        self.wish((act, None));
    }

    fn wish(self, wish: Wish) {
        match self.progress.get_untracked() {
            Progress::There(door) => wish.0.run(door),
            Progress::Coming | Progress::Missing => self.wishes.update_value(|wishes| wishes.push(wish)),
        }
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
                    for (act, _) in self.take_wishes() {
                        act.run(door);
                    }
                    self.progress.set(Progress::There(door));
                    mark_as_whole();
                }
                Err(_) => {
                    self.is_asked.set_value(false);
                    self.progress.set(Progress::Missing);
                    for wish in self.take_wishes() {
                        match wish.1 {
                            Some(or_else) => or_else.run(()),
                            None => self.wish(wish),
                        }
                    }
                }
            }
        });
    }

    fn take_wishes(self) -> Vec<Wish> {
        self.wishes.try_update_value(std::mem::take).unwrap_or_default()
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
