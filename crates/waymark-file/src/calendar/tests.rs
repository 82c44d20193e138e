//! When meetings are held first, and what their lines look like.

use chrono::{NaiveDate, NaiveTime, Weekday};
use waymark_core::WorkspaceId;

use super::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A check-in on Mondays at half past nine, from a Saturday on.
fn check_in() -> Meeting {
    Meeting {
        ritual: Ritual::CheckIn,
        title: "Check-in".to_owned(),
        description: String::new(),
        from: day(11, 21),
        until: None,
        weekday: Weekday::Mon,
        time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        minutes: 30,
        repeats: Repeats::Weekly,
        reminder_minutes: None,
    }
}

fn written(meeting: Meeting) -> String {
    let id = WorkspaceId::parse("w1").unwrap();
    let stamp = day(11, 21).and_hms_opt(8, 0, 0).unwrap();
    calendar(id, stamp, &[meeting])
}

#[track_caller]
fn check_first(meeting: &Meeting, expected: Option<NaiveDate>) {
    assert_eq!(meeting.first().map(|first| first.date()), expected);
}

#[track_caller]
fn check_line(meeting: Meeting, line: &str) {
    let file = written(meeting);
    assert!(file.contains(&format!("\r\n{line}\r\n")), "{file}");
}

#[test]
fn a_weekly_meeting_is_held_first_on_the_next_such_weekday() {
    check_first(&check_in(), Some(day(11, 23)));
}

#[test]
fn a_meeting_may_be_held_on_the_day_from_which_it_is_held() {
    let from = day(11, 23);
    check_first(&Meeting { from, ..check_in() }, Some(from));
}

#[test]
fn a_monthly_meeting_waits_for_the_first_such_weekday_of_a_month() {
    let repeats = Repeats::Monthly;
    check_first(&Meeting { repeats, ..check_in() }, Some(day(12, 7)));
    let from = day(11, 2);
    check_first(
        &Meeting {
            repeats,
            from,
            ..check_in()
        },
        Some(from),
    );
}

#[test]
fn a_meeting_that_ends_before_it_is_held_is_left_out() {
    let until = Some(day(11, 22));
    check_first(&Meeting { until, ..check_in() }, None);
    assert!(!written(Meeting { until, ..check_in() }).contains("VEVENT"));
}

#[test]
fn a_rule_names_weekday_interval_and_end() {
    check_line(check_in(), "RRULE:FREQ=WEEKLY;BYDAY=MO");
    let repeats = Repeats::TwoWeekly;
    check_line(
        Meeting { repeats, ..check_in() },
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    );
    let (repeats, until) = (Repeats::Monthly, Some(day(12, 31)));
    let monthly = Meeting {
        repeats,
        until,
        ..check_in()
    };
    check_line(monthly, "RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261231T093000");
}

#[test]
fn times_are_local_and_the_stamp_is_not() {
    check_line(check_in(), "DTSTART:20261123T093000");
    check_line(check_in(), "DTEND:20261123T100000");
    check_line(check_in(), "DTSTAMP:20261121T080000Z");
}

#[test]
fn a_meeting_has_the_same_name_in_every_file_of_its_workspace() {
    check_line(check_in(), "UID:w1-check-in@waymark");
    let ritual = Ritual::Review;
    check_line(Meeting { ritual, ..check_in() }, "UID:w1-review@waymark");
}

#[test]
fn signs_with_a_meaning_are_escaped() {
    let title = "a,b;c\\d\ne\r\nf\u{7}".to_owned();
    check_line(Meeting { title, ..check_in() }, r"SUMMARY:a\,b\;c\\d\ne\nf");
}

#[test]
fn a_line_is_folded_before_its_76th_octet_and_never_within_a_sign() {
    let title = format!("{}ää", "x".repeat(66));
    let file = written(Meeting { title, ..check_in() });
    let folded = format!("SUMMARY:{}\r\n ää\r\n", "x".repeat(66));
    assert!(file.contains(&folded), "{file}");
}

#[test]
fn a_reminder_comes_before_the_meeting() {
    let reminder_minutes = Some(10);
    check_line(
        Meeting {
            reminder_minutes,
            ..check_in()
        },
        "TRIGGER:-PT10M",
    );
}
