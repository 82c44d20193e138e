//! The calendar file.
//!
//! # Source
//! RFC 5545: sections 3.4 (calendar), 3.6.1 (event), 3.6.6 (alarm), 3.8.5.3 (recurrence).

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};
use waymark_core::WorkspaceId;

use super::line::{put, put_text};
use super::meeting::{Meeting, Repeats, Ritual};

/// The program that writes the file, as the format asks for it.
const PROGRAM: &str = "-//Waymark//Waymark//EN";

/// A calendar file with these meetings of a workspace; `stamp` is the time in UTC at which it is written.
///
/// A meeting that ends before it is held first is left out.
pub fn calendar(workspace: WorkspaceId, stamp: NaiveDateTime, meetings: &[Meeting]) -> String {
    let mut file = String::new();
    put(&mut file, "BEGIN", "VCALENDAR");
    put(&mut file, "VERSION", "2.0");
    put(&mut file, "PRODID", PROGRAM);
    put(&mut file, "CALSCALE", "GREGORIAN");
    for meeting in meetings {
        if let Some(first) = meeting.first() {
            put_event(&mut file, workspace, stamp, meeting, first);
        }
    }
    put(&mut file, "END", "VCALENDAR");
    file
}

fn put_event(file: &mut String, workspace: WorkspaceId, stamp: NaiveDateTime, meeting: &Meeting, first: NaiveDateTime) {
    let last = first + TimeDelta::minutes(i64::from(meeting.minutes));
    put(file, "BEGIN", "VEVENT");
    put(file, "UID", &format!("{workspace}-{}@waymark", ritual(meeting.ritual)));
    put(file, "DTSTAMP", &format!("{}Z", moment(stamp)));
    put(file, "DTSTART", &moment(first));
    put(file, "DTEND", &moment(last));
    put(file, "RRULE", &rule(meeting));
    put_text(file, "SUMMARY", &meeting.title);
    if !meeting.description.is_empty() {
        put_text(file, "DESCRIPTION", &meeting.description);
    }
    if let Some(minutes) = meeting.reminder_minutes {
        put(file, "BEGIN", "VALARM");
        put(file, "ACTION", "DISPLAY");
        put_text(file, "DESCRIPTION", &meeting.title);
        put(file, "TRIGGER", &format!("-PT{minutes}M"));
        put(file, "END", "VALARM");
    }
    put(file, "END", "VEVENT");
}

/// How it recurs. The end is in local time, as the beginning is.
fn rule(meeting: &Meeting) -> String {
    let day = weekday(meeting.weekday);
    let rule = match meeting.repeats {
        Repeats::Weekly => format!("FREQ=WEEKLY;BYDAY={day}"),
        Repeats::TwoWeekly => format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={day}"),
        Repeats::Monthly => format!("FREQ=MONTHLY;BYDAY=1{day}"),
    };
    match meeting.until {
        Some(until) => format!("{rule};UNTIL={}", moment(until.and_time(meeting.time))),
        None => rule,
    }
}

/// `20261123T093000`.
fn moment(moment: NaiveDateTime) -> String {
    format!("{}T{}", day(moment.date()), time(moment.time()))
}

fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn time(time: NaiveTime) -> String {
    format!("{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

const fn ritual(ritual: Ritual) -> &'static str {
    match ritual {
        Ritual::CheckIn => "check-in",
        Ritual::Review => "review",
    }
}

const fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
