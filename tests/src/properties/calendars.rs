//! Calendar files, whatever people have written into them.

use chrono::{NaiveDate, NaiveTime, Weekday};
use proptest::prelude::*;
use waymark_core::WorkspaceId;
use waymark_file::calendar::{Meeting, Repeats, Ritual, calendar};

/// The longest line in octets, without its end.
const OCTETS_MAX: usize = 75;

/// Signs of every width, those with a meaning among them, and lines.
fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            "\\PC{0,40}",
            Just("\n".to_owned()),
            Just("\\,;:\"".to_owned()),
            Just("ü😀".repeat(12))
        ],
        0..6,
    )
    .prop_map(|parts| parts.concat())
}

fn file(title: String, description: String) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let meeting = Meeting {
        ritual: Ritual::CheckIn,
        title,
        description,
        from: day,
        until: None,
        weekday: Weekday::Mon,
        time: NaiveTime::MIN,
        minutes: 30,
        repeats: Repeats::Weekly,
        reminder_minutes: Some(10),
    };
    let stamp = day.and_time(NaiveTime::MIN);
    calendar(WorkspaceId::parse("w1").unwrap(), stamp, &[meeting])
}

/// The text of the first line with this name, as a calendar program reads it.
fn text_of(file: &str, name: &str) -> Option<String> {
    let unfolded = file.replace("\r\n ", "");
    let start = format!("{name}:");
    let value = unfolded.split("\r\n").find_map(|line| line.strip_prefix(&start))?;
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        text.push(match sign {
            '\\' => match signs.next()? {
                'n' => '\n',
                other => other,
            },
            other => other,
        });
    }
    Some(text)
}

proptest! {
    #[test]
    fn no_line_is_longer_than_75_octets(title in texts(), description in texts()) {
        let file = file(title, description);
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= OCTETS_MAX, "{line:?}");
        }
    }

    #[test]
    fn lines_end_in_no_other_way_than_one(title in texts(), description in texts()) {
        let rest = file(title, description).replace("\r\n", "");
        prop_assert!(!rest.contains(['\r', '\n']), "{rest:?}");
    }

    #[test]
    fn what_is_unfolded_is_what_was_written(title in texts(), description in texts()) {
        let file = file(title.clone(), description.clone());
        prop_assert_eq!(text_of(&file, "SUMMARY"), Some(title));
        let expected = Some(description).filter(|it| !it.is_empty());
        let event = file.split("BEGIN:VALARM").next().unwrap_or_default();
        let read = text_of(event, "DESCRIPTION");
        prop_assert_eq!(read, expected);
    }
}
