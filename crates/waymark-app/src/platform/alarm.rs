//! Something that is done once the local time has come.

use std::rc::Rc;
use std::time::Duration;

use chrono::NaiveDateTime;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{GetValue, SetValue, StoredValue, on_cleanup};

use super::local_now;

/// It looks at least this often: a laptop that slept, or a clock that was set, is noticed within minutes.
const LONGEST_WAIT: Duration = Duration::from_secs(5 * 60);

/// Does one thing at a time. Stops when the view is taken out that made it.
#[derive(Debug, Clone, Copy)]
pub struct Alarm(StoredValue<Option<TimeoutHandle>>);

impl Alarm {
    /// One that waits for nothing yet.
    #[must_use]
    pub fn provide() -> Self {
        let alarm = Self(StoredValue::new(None));
        on_cleanup(move || alarm.stop());
        alarm
    }

    /// Does something once it is `at` or later, instead of what was waited for before.
    pub fn set(self, at: NaiveDateTime, act: impl Fn() + 'static) {
        self.wait(at, Rc::new(act));
    }

    /// Waits no longer.
    pub fn stop(self) {
        if let Some(Some(timer)) = self.0.try_get_value() {
            timer.clear();
        }
    }

    fn wait(self, at: NaiveDateTime, act: Rc<dyn Fn()>) {
        self.stop();
        let wait = (at - local_now()).to_std().unwrap_or_default().min(LONGEST_WAIT);
        let look = move || {
            if local_now() < at {
                self.wait(at, Rc::clone(&act));
            } else {
                act();
            }
        };
        let timer = set_timeout_with_handle(look, wait).ok();
        let _ = self.0.try_set_value(timer);
    }
}
