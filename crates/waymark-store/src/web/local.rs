//! Local storage through gloo-storage.

use super::failure;
use crate::fault::Fault;
use crate::record::Place;
use crate::shelf::Shelf;
use gloo_storage::Storage as _;

/// The page's local storage.
#[derive(Debug, Clone)]
pub struct LocalShelf {
    storage: web_sys::Storage,
}

impl LocalShelf {
    /// The storage, if the browser gives it: looked at first, because gloo panics where it is denied.
    ///
    /// # Errors
    /// [`Fault::Blocked`] when the browser denies it.
    pub fn open() -> Result<Self, Fault> {
        let window = web_sys::window().ok_or_else(|| Fault::Blocked("no window".into()))?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(Self {
                storage: gloo_storage::LocalStorage::raw(),
            }),
            Ok(None) => Err(Fault::Blocked("no local storage".into())),
            Err(thrown) => Err(denied(&thrown)),
        }
    }
}

impl Shelf for LocalShelf {
    fn place(&self) -> Place {
        Place::LocalStorage
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        let length = self.storage.length().map_err(|thrown| denied(&thrown))?;
        let key = |at| self.storage.key(at).map_err(|thrown| denied(&thrown)).transpose();
        (0..length).filter_map(key).collect()
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.storage.get_item(key).map_err(|thrown| denied(&thrown))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.storage.set_item(key, text).map_err(|thrown| denied(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.storage.remove_item(key).map_err(|thrown| denied(&thrown))
    }
}

/// Local storage has no transactions to abort: it is full, or it is not for us.
fn denied(thrown: &wasm_bindgen::JsValue) -> Fault {
    match failure::of_value(thrown) {
        Fault::Full => Fault::Full,
        Fault::Blocked(text) | Fault::Gone(text) | Fault::Aborted(text) => Fault::Blocked(text),
        Fault::TooNew(format) => Fault::TooNew(format),
    }
}
