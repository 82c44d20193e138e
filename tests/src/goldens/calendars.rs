//! Calendar files as calendar programs get them: `tests/goldens/calendars/NAME.ics`.
//!
//! After a change that is meant, `WAYMARK_GOLDENS=write cargo test -p waymark-tests calendars` writes them anew.

use std::path::Path;

use chrono::{NaiveDate, NaiveTime, Weekday};
use waymark_core::WorkspaceId;
use waymark_file::calendar::{Meeting, Repeats, Ritual, calendar};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goldens/calendars");

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// Mondays at nine, open, with a reminder.
fn check_in() -> Meeting {
    Meeting {
        ritual: Ritual::CheckIn,
        title: "Check-in: Acme, Sales".to_owned(),
        description: "What is due is typed in.\nhttps://example.org/waymark/#/check-in".to_owned(),
        from: day(11, 21),
        until: None,
        weekday: Weekday::Mon,
        time: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        minutes: 30,
        repeats: Repeats::Weekly,
        reminder_minutes: Some(10),
    }
}

/// The first Friday of a month at three, to the end of the year.
fn review() -> Meeting {
    Meeting {
        ritual: Ritual::Review,
        title: "Rückblick".to_owned(),
        description: String::new(),
        until: Some(day(12, 31)),
        weekday: Weekday::Fri,
        time: NaiveTime::from_hms_opt(15, 0, 0).unwrap(),
        minutes: 60,
        repeats: Repeats::Monthly,
        reminder_minutes: None,
        ..check_in()
    }
}

#[track_caller]
fn check_calendar(name: &str, meetings: &[Meeting]) {
    let id = WorkspaceId::parse("acme").unwrap();
    let file = calendar(id, day(11, 21).and_hms_opt(8, 0, 0).unwrap(), meetings);
    let path = Path::new(FOLDER).join(format!("{name}.ics"));
    if std::env::var_os("WAYMARK_GOLDENS").is_some_and(|wish| wish == "write") {
        std::fs::write(&path, &file).unwrap();
    }
    assert_eq!(file, std::fs::read_to_string(&path).unwrap(), "{name}");
}

#[test]
fn a_check_in_and_a_review_are_two_meetings_of_one_calendar() {
    check_calendar("both", &[check_in(), review()]);
}

#[test]
fn a_check_in_alone_is_a_calendar() {
    check_calendar("check-in", &[check_in()]);
}
