//! Tells, while the page is open, that check-ins are due: once a week, at the time that was chosen on this device.
//!
//! - `weekly_time`: a weekday and a time, and when that is next.
//! - `setting`: what was chosen.
//! - `watch`: waits for it, and tells.

mod setting;
mod watch;
mod weekly_time;

pub use setting::{ReminderSetting, reminder_setting};
pub use watch::watch_for_reminder;
pub use weekly_time::WeeklyTime;
