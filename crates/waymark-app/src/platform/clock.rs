//! Today, as the reader's calendar has it.

use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime};
use js_sys::Date;
use leptos::ev;
use leptos::prelude::{
    Get, GetUntracked, Memo, RwSignal, Set, expect_context, provide_context, set_timeout, window_event_listener,
};

use super::Router;

/// The clock looks at least this often: a laptop that slept, or a clock that was set, is noticed within the hour.
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);
/// Past midnight by this much, so that a timer that fires early does not find yesterday.
const GRACE: Duration = Duration::from_millis(500);

/// The day it is. Copy it into callbacks.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    calendar: RwSignal<NaiveDate>,
    today: Memo<NaiveDate>,
}

impl Clock {
    /// Starts the clock; `asof=` in the address sets it. Once, in the root, below the router.
    #[must_use]
    pub fn provide(router: Router) -> Self {
        let calendar = RwSignal::new(calendar_day());
        let today = Memo::new(move |_| router.location().as_of.unwrap_or_else(|| calendar.get()));
        let clock = Self { calendar, today };
        let _focus = window_event_listener(ev::focus, move |_| clock.look());
        let _visibility = window_event_listener(ev::visibilitychange, move |_| clock.look());
        clock.wait();
        provide_context(clock);
        clock
    }

    /// The day that scores are reckoned for: of the address if it says one, else of the calendar.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.today.get()
    }

    /// As [`Self::today`], for callbacks: nothing is followed.
    #[must_use]
    pub fn today_untracked(self) -> NaiveDate {
        self.today.get_untracked()
    }

    /// The day of the calendar, whatever the address says.
    #[must_use]
    pub fn calendar_day(self) -> NaiveDate {
        self.calendar.get()
    }

    fn look(self) {
        let day = calendar_day();
        if self.calendar.get_untracked() != day {
            self.calendar.set(day);
        }
    }

    fn wait(self) {
        let wait = (until_midnight() + GRACE).min(LONGEST_WAIT);
        set_timeout(
            move || {
                self.look();
                self.wait();
            },
            wait,
        );
    }
}

/// The clock of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn clock() -> Clock {
    expect_context()
}

/// Milliseconds since 1970, for what is stored beside a record; never for the order of edits, since clocks jump.
#[must_use]
pub fn milliseconds_since_1970() -> u64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive and below 2^53"
    )]
    let now = Date::now() as u64;
    now
}

/// The day of an instant, as the reader's calendar has it.
#[must_use]
pub fn day_of(milliseconds: u64) -> NaiveDate {
    day(&instant(milliseconds))
}

/// An instant for the browser's interfaces.
pub(super) fn instant(milliseconds: u64) -> Date {
    #[allow(clippy::cast_precision_loss, reason = "milliseconds since 1970 are below 2^53")]
    let milliseconds = milliseconds as f64;
    Date::new(&milliseconds.into())
}

/// The time on the reader's clock, whatever the address says.
#[must_use]
pub fn local_now() -> NaiveDateTime {
    let now = Date::new_0();
    let time = calendar_day().and_hms_opt(now.get_hours(), now.get_minutes(), now.get_seconds());
    time.unwrap_or_default()
}

fn calendar_day() -> NaiveDate {
    day(&Date::new_0())
}

fn day(date: &Date) -> NaiveDate {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

fn until_midnight() -> Duration {
    let now = Date::new_0();
    let midnight = Date::new_0();
    midnight.set_hours(24);
    midnight.set_minutes(0);
    midnight.set_seconds(0);
    midnight.set_milliseconds(0);
    Duration::try_from_secs_f64((midnight.get_time() - now.get_time()) / 1000.0).unwrap_or_default()
}
