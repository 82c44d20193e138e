//! Lines under the days on which they were made, the last first.

use std::hash::Hash;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::components::KeyedList;
use crate::i18n::words;

/// A day and the names of its lines, the last first.
pub(super) type Day<K> = (NaiveDate, Vec<K>);

/// Puts lines that come the last first under their days.
pub(super) fn by_day<K>(lines: impl IntoIterator<Item = (NaiveDate, K)>) -> Vec<Day<K>> {
    let mut days: Vec<Day<K>> = Vec::new();
    for (day, key) in lines {
        match days.last_mut() {
            Some((last, keys)) if *last == day => keys.push(key),
            _ => days.push((day, vec![key])),
        }
    }
    days
}

/// The days with their lines. A day of which the clock went back stands twice, so days are told apart by their place
/// from the end.
pub(super) fn days<K>(days: Memo<Vec<Day<K>>>, line: impl Fn(K) -> AnyView + Copy + 'static) -> AnyView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let words = words();
    let from_the_end = Signal::derive(move || days.with(|all| (0..all.len()).rev().collect::<Vec<_>>()));
    let at = move |days: &[Day<K>], place: usize| days.iter().rev().nth(place).cloned();
    let day = move |place: usize| {
        let date = days.with_untracked(|all| at(all, place).map(|(date, _)| date))?;
        let keys = Signal::derive(move || {
            days.with(|all| at(all, place))
                .map(|(_, keys)| keys)
                .unwrap_or_default()
        });
        let view = view! {
            <section>
                <h3 class="history-day">{words.date_long(date)}</h3>
                <KeyedList keys children=line />
            </section>
        };
        Some(view.into_any())
    };
    view! { <KeyedList keys=from_the_end children=day /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_under_their_day_in_the_order_they_came() {
        let day = |of| NaiveDate::from_ymd_opt(2026, 11, of).expect("a date");
        let found = by_day([(day(21), 'c'), (day(21), 'b'), (day(20), 'a')]);
        assert_eq!(found, [(day(21), vec!['c', 'b']), (day(20), vec!['a'])]);
    }
}
