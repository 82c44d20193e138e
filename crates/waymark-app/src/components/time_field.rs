//! A time of day.

use chrono::{NaiveTime, Timelike};
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};

/// A time of day, picked or typed with the browser's own control.
#[component]
pub fn TimeField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What holds.
    #[prop(into)]
    value: Signal<NaiveTime>,
    /// The time that was picked; what is no time is not told.
    #[prop(into)]
    on_commit: Callback<NaiveTime>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let id = ids.control.clone();
    let pick = move |text: String| {
        if let Some(time) = parse_time(&text) {
            on_commit.run(time);
        }
    };
    view! {
        <FieldFrame ids label>
            <input
                class="field-input"
                type="time"
                id=id
                required
                prop:value=move || print_time(value.get())
                on:change=move |event| pick(event_target_value(&event))
            />
        </FieldFrame>
    }
}

/// `09:30`, as browsers read and write it.
#[must_use]
pub fn print_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The time of `09:30`; seconds are left out.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_time(text: &str, expected: Option<(u32, u32)>) {
        let expected = expected.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        assert_eq!(parse_time(text), expected);
    }

    #[test]
    fn a_time_comes_back_from_its_text() {
        check_time("09:30", Some((9, 30)));
        check_time("23:59:59", Some((23, 59)));
        assert_eq!(parse_time("09:30").map(print_time), Some("09:30".to_owned()));
    }

    #[test]
    fn what_is_no_time_is_none() {
        check_time("", None);
        check_time("24:00", None);
        check_time("nine", None);
    }
}
