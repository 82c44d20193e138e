//! A day.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};

/// A day, picked or typed with the browser's own control.
#[component]
pub fn DateField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What the document holds.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// The day that was picked; none when it was emptied.
    #[prop(into)]
    on_commit: Callback<Option<NaiveDate>>,
    /// The first day that may be picked.
    #[prop(optional, into)]
    earliest: Signal<Option<NaiveDate>>,
    /// The last day that may be picked.
    #[prop(optional, into)]
    latest: Signal<Option<NaiveDate>>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The name is read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    let (id, described_by) = (ids.control.clone(), ids.description());
    let text = move || value.get().map(iso_date).unwrap_or_default();
    let bound = |day: Signal<Option<NaiveDate>>| move || day.get().map(iso_date);
    view! {
        <FieldFrame ids label label_hidden help error>
            <input
                class="field-input"
                type="date"
                id=id
                min=bound(earliest)
                max=bound(latest)
                prop:value=text
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| on_commit.run(parse_iso_date(&event_target_value(&event)))
            />
        </FieldFrame>
    }
}

/// As `<input type="date">` writes it: `2026-11-21`.
#[must_use]
pub fn iso_date(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Reads what `<input type="date">` holds; nothing for an empty or unfinished one.
#[must_use]
pub fn parse_iso_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_iso = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
    let is_digits = [year, month, day]
        .iter()
        .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_iso || !is_digits {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused(text: &str) {
        assert_eq!(parse_iso_date(text), None, "{text:?}");
    }

    #[test]
    fn a_day_reads_as_it_was_written() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
        assert_eq!(iso_date(day), "2026-02-03");
        assert_eq!(parse_iso_date("2026-02-03"), Some(day));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026",
            "2026-02",
            "2026-02-30",
            "2026-2-3",
            "2026-02-03-04",
            "02-03-2026",
            "+026-02-03",
        ] {
            check_refused(text);
        }
    }
}
