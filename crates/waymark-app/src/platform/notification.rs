//! Notifications of the system, where the browser has them and the person allows them.
//!
//! Not every browser has them, so that each step looks first.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Notifications with this mark take each other's place: two tabs tell once.
const MARK: &str = "waymark";

/// Whether notifications may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotificationPermission {
    /// This browser has none here.
    Unavailable,
    /// The person was not asked yet.
    NotAsked,
    /// They may.
    Granted,
    /// They may not; only in the settings of the browser can that be changed.
    Denied,
}

/// Whether notifications may be shown, without asking for anything.
#[must_use]
pub fn notification_permission() -> NotificationPermission {
    let Some(interface) = interface() else {
        return NotificationPermission::Unavailable;
    };
    let answer = Reflect::get(&interface, &"permission".into()).ok();
    match answer.and_then(|answer| answer.as_string()).as_deref() {
        Some("granted") => NotificationPermission::Granted,
        Some("denied") => NotificationPermission::Denied,
        _ => NotificationPermission::NotAsked,
    }
}

/// Asks the person, where they were not asked yet. Only while a key or a press is handled.
pub async fn ask_for_notifications() -> NotificationPermission {
    if let Some(interface) = interface()
        && notification_permission() == NotificationPermission::NotAsked
        && let Ok(ask) = Reflect::get(&interface, &"requestPermission".into())
        && let Ok(ask) = ask.dyn_into::<Function>()
        && let Ok(answer) = ask.call0(&interface)
        && let Ok(answer) = answer.dyn_into::<Promise>()
    {
        // What it says is asked for below.
        let _ = JsFuture::from(answer).await;
    }
    notification_permission()
}

/// Shows a notification, if it may be shown. Phones show none of an open page; they leave it out.
pub fn notify(title: &str, text: &str) {
    let Some(interface) = interface().filter(|_| notification_permission() == NotificationPermission::Granted) else {
        return;
    };
    let options = Object::new();
    let fields = [("body", text), ("tag", MARK)];
    for (field, value) in fields {
        let _ = Reflect::set(&options, &field.into(), &value.into());
    }
    let _ = Reflect::construct(&interface, &Array::of2(&title.into(), &options));
}

fn interface() -> Option<Function> {
    let interface: JsValue = Reflect::get(&window(), &"Notification".into()).ok()?;
    interface.dyn_into().ok()
}
