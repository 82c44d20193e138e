//! Waits for the time that was chosen, and tells what is due then.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::{ReminderSetting, WeeklyTime, reminder_setting};
use crate::i18n::{Words, words};
use crate::platform::{Alarm, keep_preference, local_now, notify, preference};
use crate::screens::parts::due_count;

/// The preference that keeps for which time it was told last, in this tab or another.
const TOLD: &str = "reminded";

/// What is needed to tell.
#[derive(Clone, Copy)]
struct Watch {
    words: Words,
    due: Memo<usize>,
    alarm: Alarm,
}

/// Tells at the chosen time how much is due, as long as the view lives that calls this; shows nothing itself.
pub fn watch_for_reminder() -> AnyView {
    let setting: ReminderSetting = reminder_setting();
    let watch = Watch {
        words: words(),
        due: due_count(),
        alarm: Alarm::provide(),
    };
    Effect::new(move |_| match setting.weekly_time() {
        Some(time) => watch.wait_for(time),
        None => watch.alarm.stop(),
    });
    ().into_any()
}

impl Watch {
    fn wait_for(self, time: WeeklyTime) {
        let Some(next) = time.next_after(local_now()) else {
            return;
        };
        self.alarm.set(next, move || {
            self.tell(next);
            self.wait_for(time);
        });
    }

    /// Tells once for each time: other tabs wait for it too.
    fn tell(self, at: NaiveDateTime) {
        let Some(due) = self.due.try_get_untracked().filter(|due| *due > 0) else {
            return;
        };
        let slot = at.to_string();
        if preference(TOLD).as_deref() == Some(&slot) {
            return;
        }
        keep_preference(TOLD, &slot);
        notify("Waymark", &self.words.cal_told(due));
    }
}
