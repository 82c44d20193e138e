//! A day of the week.

use chrono::{Days, NaiveDate, Weekday};
use leptos::prelude::*;

use crate::components::{Choice, SelectField};
use crate::i18n::{Words, words};

/// Every day of the week, Monday first.
const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];
/// Any Monday, whose week lends its names.
const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day of the calendar");

/// Picks a day of the week.
#[component]
pub fn WeekdayField(
    /// What holds.
    #[prop(into)]
    value: Signal<Weekday>,
    /// What was chosen.
    #[prop(into)]
    on_choose: Callback<Weekday>,
) -> impl IntoView {
    let words = words();
    let choose = move |key: String| {
        if let Some(weekday) = WEEK.into_iter().find(|it| weekday_key(*it) == key) {
            on_choose.run(weekday);
        }
    };
    view! {
        <SelectField
            label=words.cal_weekday()
            choices=Signal::stored(WEEK.map(|it| Choice::new(weekday_key(it), name(words, it))).to_vec())
            chosen=Signal::derive(move || weekday_key(value.get()))
            on_choose=choose
        />
    }
}

fn weekday_key(weekday: Weekday) -> String {
    weekday.num_days_from_monday().to_string()
}

fn name(words: Words, weekday: Weekday) -> String {
    let days = Days::new(u64::from(weekday.num_days_from_monday()));
    let day = MONDAY.checked_add_days(days).unwrap_or(MONDAY);
    words.weekday_in_full(day)
}
