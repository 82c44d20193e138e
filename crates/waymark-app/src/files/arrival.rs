//! A goal file that came in by the picker, by dropping, by pasting or from the samples, and is not taken over yet.

use leptos::prelude::*;
use leptos::task::spawn_local;
use waymark_file::{OpenFault, Opened, open};

use super::Sample;
use crate::platform::{ChosenFile, FileFault, HandedOver, Router, fetch_bytes, on_handed_over, pick_file};
use crate::routes::Route;

/// Endings and types that a picker shows.
pub const ACCEPTED: &str = ".json,application/json";

/// A goal file that came in, to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The name of the file; none for a text that was pasted.
    pub name: Option<String>,
    /// Its size in bytes.
    pub size: u64,
    /// Its bytes, or why the browser does not hand them over.
    pub bytes: Result<Vec<u8>, FileFault>,
}

impl Arrival {
    /// What is in it.
    ///
    /// # Errors
    /// Why it is not opened.
    pub fn opened(&self) -> Result<Opened, Refused> {
        let bytes = self.bytes.as_ref().map_err(|fault| Refused::Unread(*fault))?;
        open(bytes).map_err(Refused::Open)
    }
}

/// Why a file is not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The browser does not hand it over.
    Unread(FileFault),
    /// It is no goal file that this program opens.
    Open(OpenFault),
}

/// What came in last; lives as long as the page. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct Arrivals {
    last: RwSignal<Option<Arrival>>,
    router: Router,
}

impl Arrivals {
    /// Lets every view below say [`arrivals`]. Once, in the root.
    #[must_use]
    pub fn provide(router: Router) -> Self {
        let arrivals = Self {
            last: RwSignal::new(None),
            router,
        };
        provide_context(arrivals);
        arrivals
    }

    /// What came in last and is neither taken over nor put away.
    #[must_use]
    pub fn last(self) -> Option<Arrival> {
        self.last.get()
    }

    /// Puts it away.
    pub fn clear(self) {
        self.last.set(None);
    }

    /// Lets the person choose a file; what is in it is then shown among the files.
    pub fn pick(self) {
        pick_file(ACCEPTED, move |file| {
            self.router.navigate(Route::Files);
            self.read(file);
        });
    }

    /// Reads a file that the person handed over.
    pub fn read(self, file: ChosenFile) {
        spawn_local(async move {
            let bytes = file.bytes().await;
            self.last.set(Some(Arrival {
                name: Some(file.name()),
                size: file.size(),
                bytes,
            }));
        });
    }

    /// Follows files that are dropped and goal files that are pasted anywhere. Once, in the root.
    pub fn listen(self) {
        on_handed_over(move |handed| match handed {
            HandedOver::File(file) => {
                self.router.navigate(Route::Files);
                self.read(file);
            }
            HandedOver::Text(text) if text.trim_start().starts_with('{') => {
                self.router.navigate(Route::Files);
                self.take_text(&text);
            }
            // Some text on the clipboard that was never meant for the page.
            HandedOver::Text(_) => {}
        });
    }

    /// Takes a text that the person pasted.
    pub fn take_text(self, text: &str) {
        self.last.set(Some(Arrival {
            name: None,
            size: u64::try_from(text.len()).unwrap_or(u64::MAX),
            bytes: Ok(text.as_bytes().to_vec()),
        }));
    }
}

/// Fetches a sample from where the page came from, because the person asked for it.
///
/// # Errors
/// It is not there or cannot be read, as without a network.
pub async fn open_sample(sample: Sample) -> Result<Opened, Refused> {
    let bytes = fetch_bytes(sample.path()).await.map_err(Refused::Unread)?;
    open(&bytes).map_err(Refused::Open)
}

/// What came in last.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn arrivals() -> Arrivals {
    expect_context()
}
