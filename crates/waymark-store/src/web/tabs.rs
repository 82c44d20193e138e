//! Words between the tabs of one browser.

use crate::word::Word;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent, Window};

/// The channel's name.
const NAME: &str = "waymark/1";

/// A line to the other tabs. Closed when dropped.
#[derive(Debug)]
pub struct Channel {
    line: Line,
}

#[derive(Debug)]
enum Line {
    Broadcast {
        channel: BroadcastChannel,
        _hear: Closure<dyn FnMut(MessageEvent)>,
    },
    /// Other tabs see what is written to local storage, so nothing need be said.
    Storage {
        window: Window,
        hear: Closure<dyn FnMut(StorageEvent)>,
    },
    Silent,
}

impl Channel {
    /// Opens the line; `heard` is called with every word of another tab.
    #[must_use]
    pub fn open(heard: impl Fn(Word) + 'static) -> Self {
        let line = match BroadcastChannel::new(NAME) {
            Ok(channel) => broadcast(channel, heard),
            Err(_) => storage(heard),
        };
        Self { line }
    }

    /// The line for browsers without broadcasts: `storage` events.
    #[must_use]
    pub fn over_storage(heard: impl Fn(Word) + 'static) -> Self {
        Self { line: storage(heard) }
    }

    /// Tells the other tabs. They learn it sooner or later anyway: a lost word loses nothing.
    pub fn say(&self, word: &Word) {
        if let Line::Broadcast { channel, .. } = &self.line {
            let _ = channel.post_message(&JsValue::from_str(&word.encode()));
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        match &self.line {
            Line::Broadcast { channel, .. } => {
                channel.set_onmessage(None);
                channel.close();
            }
            Line::Storage { window, hear } => {
                let _ = window.remove_event_listener_with_callback("storage", hear.as_ref().unchecked_ref());
            }
            Line::Silent => {}
        }
    }
}

fn broadcast(channel: BroadcastChannel, heard: impl Fn(Word) + 'static) -> Line {
    let hear = Closure::new(move |event: MessageEvent| {
        if let Some(word) = event.data().as_string().as_deref().and_then(Word::decode) {
            heard(word);
        }
    });
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    Line::Broadcast { channel, _hear: hear }
}

fn storage(heard: impl Fn(Word) + 'static) -> Line {
    let Some(window) = web_sys::window() else {
        return Line::Silent;
    };
    let hear = Closure::new(move |event: StorageEvent| {
        if let (Some(entry), Some(text)) = (event.key(), event.new_value())
            && let Some(word) = Word::from_entry(&entry, &text)
        {
            heard(word);
        }
    });
    match window.add_event_listener_with_callback("storage", hear.as_ref().unchecked_ref()) {
        Ok(()) => Line::Storage { window, hear },
        Err(_) => Line::Silent,
    }
}
