//! Keeps the screen of the device from going dark, where the browser can.
//!
//! Not every browser can, so that each step looks first; where one cannot, the screen goes dark as it always does.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::ev;
use leptos::prelude::{
    GetValue, LocalStorage, SetValue, StoredValue, document, on_cleanup, window, window_event_listener,
};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What was given: it keeps the screen on until it is given back, or the tab goes out of sight.
type Lock = StoredValue<Option<JsValue>, LocalStorage>;

/// Keeps the screen on for as long as the view that is being built.
pub fn stay_awake() {
    let lock: Lock = StoredValue::new_local(None);
    ask(lock);
    let seen = window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            ask(lock);
        }
    });
    on_cleanup(move || {
        seen.remove();
        if let Some(lock) = lock.try_get_value().flatten() {
            let _ = call(&lock, "release", None);
        }
    });
}

fn ask(lock: Lock) {
    let navigator: JsValue = window().navigator().into();
    let asked = Reflect::get(&navigator, &"wakeLock".into())
        .ok()
        .filter(JsValue::is_object)
        .and_then(|interface| call(&interface, "request", Some("screen")));
    let Some(asked) = asked else { return };
    spawn_local(async move {
        let Ok(given) = JsFuture::from(asked).await else {
            return;
        };
        // The view may have gone before the answer came.
        if let Some(given) = lock.try_set_value(Some(given)).flatten() {
            let _ = call(&given, "release", None);
        }
    });
}

fn call(of: &JsValue, name: &str, with: Option<&str>) -> Option<Promise> {
    let function = Reflect::get(of, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    let of: &Object = of.dyn_ref()?;
    let answer = match with {
        Some(with) => function.call1(of, &with.into()),
        None => function.call0(of),
    };
    answer.ok()?.dyn_into().ok()
}
