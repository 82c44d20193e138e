//! When one wants to be told; kept on this device.

use leptos::prelude::{Get, RwSignal, Set, expect_context, provide_context};

use super::WeeklyTime;
use crate::platform::{keep_preference, preference};

const PREFERENCE: &str = "reminder";

/// When to tell what is due, if at all. It holds the text that is kept, so that the first screen reads none.
#[derive(Debug, Clone, Copy)]
pub struct ReminderSetting(RwSignal<String>);

impl ReminderSetting {
    /// Reads the preference. Once, above every view.
    pub fn provide() {
        provide_context(Self(RwSignal::new(preference(PREFERENCE).unwrap_or_default())));
    }

    /// When that is; `None` while nothing is to be told.
    #[must_use]
    pub fn weekly_time(self) -> Option<WeeklyTime> {
        WeeklyTime::from_text(&self.0.get())
    }

    /// Says when, or that nothing is to be told, and keeps it on this device.
    pub fn choose(self, time: Option<WeeklyTime>) {
        let text = time.map(WeeklyTime::to_text).unwrap_or_default();
        keep_preference(PREFERENCE, &text);
        self.0.set(text);
    }
}

/// When to tell what is due.
///
/// # Panics
/// Outside the frame, which provides it.
#[must_use]
pub fn reminder_setting() -> ReminderSetting {
    expect_context()
}
