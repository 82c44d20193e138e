//! A panic ends the program; the boot script, which lives on, says so and offers the data.

use std::panic;

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// The event that `site/boot.js` listens to; its detail is the message.
const EVENT: &str = "waymark-panic";

/// Tells the boot script about every panic. First thing at the start.
pub fn report_panics() {
    panic::set_hook(Box::new(|panic| {
        let message = JsValue::from_str(&panic.to_string());
        web_sys::console::error_1(&message);
        let options = CustomEventInit::new();
        options.set_detail(&message);
        if let (Some(window), Ok(event)) = (
            web_sys::window(),
            CustomEvent::new_with_event_init_dict(EVENT, &options),
        ) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
