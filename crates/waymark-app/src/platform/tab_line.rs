//! A line between the tabs of one browser, for words that nobody keeps.

use leptos::prelude::{LocalStorage, StoredValue, WithValue, on_cleanup, window_event_listener_untyped};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

struct Open {
    channel: BroadcastChannel,
    last_words: Option<String>,
    _hear: Closure<dyn FnMut(MessageEvent)>,
}

impl Open {
    fn say(&self, text: &str) {
        // A channel that is open takes any text.
        let _ = self.channel.post_message(&JsValue::from_str(text));
    }

    fn say_last(&self) {
        if let Some(text) = &self.last_words {
            self.say(text);
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.say_last();
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// A line to the other tabs; a browser that has none says and hears nothing. Copy it into callbacks.
#[derive(Clone, Copy)]
pub struct TabLine(StoredValue<Option<Open>, LocalStorage>);

impl TabLine {
    /// Opens a line; `heard` is called with every text of another tab, which may be anything. The line ends with the view that
    /// is being built, or with the tab, after its last words.
    #[must_use]
    pub fn open(name: &str, last_words: Option<String>, heard: impl Fn(String) + 'static) -> Self {
        let open = BroadcastChannel::new(name).ok().map(|channel| {
            let hear = Closure::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    heard(text);
                }
            });
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            Open {
                channel,
                last_words,
                _hear: hear,
            }
        });
        let line = Self(StoredValue::new_local(open));
        let leaving = window_event_listener_untyped("pagehide", move |_| line.with(Open::say_last));
        on_cleanup(move || leaving.remove());
        line
    }

    /// Tells the other tabs.
    pub fn say(self, text: &str) {
        self.with(|open| open.say(text));
    }

    fn with(self, act: impl FnOnce(&Open)) {
        // The view that opened the line may be gone by now.
        let _ = self.0.try_with_value(|open| open.as_ref().map(act));
    }
}
