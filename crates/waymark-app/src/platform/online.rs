//! Whether there is a network, and whether the browser keeps what is stored.

use js_sys::{Promise, Reflect};
use leptos::ev;
use leptos::prelude::{ReadSignal, RwSignal, Set, window, window_event_listener};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether the browser promises to keep what is stored here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Persistence {
    /// It has not answered; some browsers never do.
    #[default]
    Unanswered,
    /// It keeps it until the person clears it.
    Kept,
    /// It may clear it when it needs room, or after days without a visit.
    MayBeCleared,
    /// It has no such promise to give.
    Unknown,
}

/// Whether the browser thinks it is online. Once, in the root.
#[must_use]
pub fn online() -> ReadSignal<bool> {
    let online = RwSignal::new(window().navigator().on_line());
    let _came = window_event_listener(ev::online, move |_| online.set(true));
    let _went = window_event_listener(ev::offline, move |_| online.set(false));
    online.read_only()
}

/// Asks the browser to keep what is stored. Returns at once; the answer arrives in the signal, if ever.
///
/// Some browsers ask the person: call it when the person says so, not at the start.
#[must_use]
pub fn ask_for_persistence() -> ReadSignal<Persistence> {
    answer(StorageManager::persist)
}

/// What the browser says about keeping what is stored, without asking for anything. The answer arrives in the signal.
#[must_use]
pub fn persistence() -> ReadSignal<Persistence> {
    answer(StorageManager::persisted)
}

fn answer(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> ReadSignal<Persistence> {
    let answer = RwSignal::new(Persistence::Unanswered);
    spawn_local(async move {
        let found = answered(ask).await;
        // The answer may come after the view that asked is gone.
        let _ = answer.try_set(found);
    });
    answer.read_only()
}

async fn answered(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> Persistence {
    let navigator = window().navigator();
    let has_storage = Reflect::has(&navigator, &JsValue::from_str("storage")).unwrap_or(false);
    if !has_storage {
        return Persistence::Unknown;
    }
    let Ok(asked) = ask(&navigator.storage()) else {
        return Persistence::Unknown;
    };
    match JsFuture::from(asked).await.map(|it| it.as_bool()) {
        Ok(Some(true)) => Persistence::Kept,
        Ok(_) => Persistence::MayBeCleared,
        Err(_) => Persistence::Unknown,
    }
}
