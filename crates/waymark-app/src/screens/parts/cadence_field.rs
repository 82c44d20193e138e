//! How often a check-in is wanted: one of the usual cadences, or every so many days.

use std::num::NonZeroU16;

use leptos::prelude::*;
use waymark_core::Cadence;

use super::picks::{COUNTED, cadence_choices, cadence_key, cadence_of, is_counted};
use crate::components::{NumberField, SelectField};
use crate::i18n::words;

/// A cadence: picked, or its days typed.
#[component]
pub fn CadenceField(
    /// What holds.
    #[prop(into)]
    value: Signal<Cadence>,
    /// What was chosen.
    #[prop(into)]
    on_choose: Callback<Cadence>,
) -> impl IntoView {
    let words = words();
    let is_counting = Memo::new(move |_| is_counted(value.get()));
    let chosen = move || {
        let cadence = value.get();
        if is_counted(cadence) {
            COUNTED.to_owned()
        } else {
            cadence_key(cadence)
        }
    };
    view! {
        <SelectField
            label=words.noun_cadence()
            choices=Signal::stored(cadence_choices(words))
            chosen=Signal::derive(chosen)
            on_choose=move |key: String| on_choose.run(cadence_of(&key))
        />
        <Show when=move || is_counting.get()>
            <NumberField
                label=words.cal_days()
                text=Signal::derive(move || value.get().days().to_string())
                parse=Callback::new(move |typed: String| days(&typed).ok_or_else(|| words.cal_days_fault().to_owned()))
                on_commit=move |days| on_choose.run(Cadence::Days(days))
            />
        </Show>
    }
}

/// Whole days, one or more.
fn days(typed: &str) -> Option<NonZeroU16> {
    typed.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_days(typed: &str, expected: Option<u16>) {
        assert_eq!(days(typed).map(NonZeroU16::get), expected);
    }

    #[test]
    fn days_are_whole_and_at_least_one() {
        check_days("10", Some(10));
        check_days(" 1 ", Some(1));
        check_days("0", None);
        check_days("2.5", None);
        check_days("", None);
    }
}
