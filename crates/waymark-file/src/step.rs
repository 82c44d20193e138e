//! One line of a workspace's history as text, for storage that keeps it beside the records.
//!
//! ```text
//! 0190c1f27b1c7f0080000123456789ab 1763798400000 did
//! = objective/o-1
//! - {"id":"o-1","title":"Win the mid-market",...}
//! + {"id":"o-1","title":"Win the enterprise market",...}
//! ```
//!
//! The name of the step, milliseconds since 1970 in UTC and what it is: `did`, or `undid` or `redid` and the name of
//! another step. Then, record by record, what it was (no `-` where it was added) and what it became (no `+` where it
//! was removed), as [`encode_record`] writes it.

use waymark_core::{Act, Change, Entry, Moment, Record, RecordKey, Stamp, StepId};

use crate::record::{RecordFault, decode_record, encode_record, record_key_from_text, record_key_text};

/// Why a text is no line of a history that this program can read.
#[derive(Debug, Clone, PartialEq)]
pub enum StepFault {
    /// The first line does not say which step it is, when, and what.
    Head,
    /// A line that is neither a record's name nor a record.
    Line,
    /// A record cannot be read.
    Record(RecordFault),
}

/// A line of the history as text.
pub fn encode_step(entry: &Entry) -> String {
    let Stamp { id, at } = entry.stamp;
    let mut text = format!("{id} {} ", at.milliseconds());
    match entry.act {
        Act::Did => text.push_str("did"),
        Act::Undid(of) => text.extend(["undid ", of.as_str()]),
        Act::Redid(of) => text.extend(["redid ", of.as_str()]),
    }
    for Change { key, before, after } in entry.changes.iter() {
        text.extend(["\n= ", &record_key_text(*key)]);
        for (mark, record) in [("\n- ", before), ("\n+ ", after)] {
            if let Some(record) = record {
                text.extend([mark, &in_one_line(encode_record(record))]);
            }
        }
    }
    text
}

/// Fields that came from a file keep its line ends, which mean nothing in JSON and cannot stand within its texts.
fn in_one_line(json: String) -> String {
    if json.contains('\n') {
        json.replace('\n', " ")
    } else {
        json
    }
}

/// Reads what [`encode_step`] wrote.
///
/// # Errors
/// [`StepFault`] for anything else, and for records of a newer program.
pub fn decode_step(text: &str) -> Result<Entry, StepFault> {
    let mut lines = text.split('\n');
    let (stamp, act) = head(lines.next().unwrap_or_default()).ok_or(StepFault::Head)?;
    let mut changes: Vec<Change> = Vec::new();
    for line in lines {
        let (mark, rest) = line.split_once(' ').ok_or(StepFault::Line)?;
        match (mark, changes.last_mut()) {
            ("=", _) => changes.push(Change {
                key: record_key_from_text(rest).ok_or(StepFault::Line)?,
                before: None,
                after: None,
            }),
            ("-", Some(change)) if change.before.is_none() => change.before = Some(record(change.key, rest)?),
            ("+", Some(change)) if change.after.is_none() => change.after = Some(record(change.key, rest)?),
            _ => return Err(StepFault::Line),
        }
    }
    Ok(Entry {
        stamp,
        act,
        changes: changes.into(),
    })
}

fn head(line: &str) -> Option<(Stamp, Act)> {
    let mut words = line.split(' ');
    let stamp = Stamp {
        id: StepId::parse(words.next()?).ok()?,
        at: Moment::new(words.next()?.parse().ok()?),
    };
    let act = match (words.next()?, words.next()) {
        ("did", None) => Act::Did,
        ("undid", Some(of)) => Act::Undid(StepId::parse(of).ok()?),
        ("redid", Some(of)) => Act::Redid(StepId::parse(of).ok()?),
        _ => return None,
    };
    Some((stamp, act))
}

fn record(key: RecordKey, text: &str) -> Result<Record, StepFault> {
    decode_record(key, text).map_err(StepFault::Record)
}

#[cfg(test)]
mod tests {
    use waymark_core::{Foreign, Person, PersonId, Title};

    use super::*;

    fn person(name: &str) -> Record {
        Person {
            id: PersonId::parse("ada").unwrap(),
            name: Title::new(name).unwrap(),
            team: None,
            foreign: Foreign::default(),
        }
        .into()
    }

    fn step(name: &str) -> StepId {
        StepId::parse(name).unwrap()
    }

    fn entry(act: Act, before: Option<Record>, after: Option<Record>) -> Entry {
        let stamp = Stamp {
            id: step("s-1"),
            at: Moment::new(1_763_798_400_000),
        };
        let key = RecordKey::Person(PersonId::parse("ada").unwrap());
        Entry {
            stamp,
            act,
            changes: vec![Change { key, before, after }].into(),
        }
    }

    #[test]
    fn a_step_reads_as_in_the_documentation() {
        let changed = entry(Act::Did, Some(person("Ada")), Some(person("Ada B.")));
        assert_eq!(
            encode_step(&changed),
            "s-1 1763798400000 did\n= person/ada\n- {\"id\":\"ada\",\"name\":\"Ada\"}\n+ {\"id\":\"ada\",\"name\":\"Ada B.\"}"
        );
    }

    #[test]
    fn every_kind_of_step_comes_back() {
        for act in [Act::Did, Act::Undid(step("s-0")), Act::Redid(step("s-0"))] {
            for (before, after) in [
                (Some(person("A")), Some(person("B"))),
                (None, Some(person("B"))),
                (Some(person("line\u{2028}end \\n \"x\"")), None),
            ] {
                let entry = entry(act, before, after);
                assert_eq!(decode_step(&encode_step(&entry)), Ok(entry));
            }
        }
    }

    #[test]
    fn a_step_without_effect_comes_back() {
        let none = Entry {
            changes: Vec::new().into(),
            ..entry(Act::Undid(step("s-0")), None, None)
        };
        assert_eq!(decode_step(&encode_step(&none)), Ok(none));
    }

    #[test]
    fn line_ends_of_unknown_fields_do_not_cut_a_step() {
        let kept = decode_record(
            RecordKey::Person(PersonId::parse("ada").unwrap()),
            "{\"id\":\"ada\",\"name\":\"Ada\",\"x\":{\n\"y\": [1,\n2]}}",
        );
        let entry = entry(Act::Did, None, kept.ok());
        assert!(decode_step(&encode_step(&entry)).is_ok());
    }

    #[test]
    fn what_is_no_step_is_refused_with_its_reason() {
        for text in [
            "",
            "s-1",
            "s-1 x did",
            "s-1 1 made",
            "s-1 1 undid",
            "s-1 1 did x",
            "a/b 1 did",
        ] {
            assert_eq!(decode_step(text), Err(StepFault::Head), "{text:?}");
        }
        for text in ["\n", "\nx", "\n- {}", "\n= nothing/x", "\n= person/ada\n* {}"] {
            assert_eq!(
                decode_step(&format!("s-1 1 did{text}")),
                Err(StepFault::Line),
                "{text:?}"
            );
        }
        let cut = "s-1 1 did\n= person/ada\n+ {\"id\":\"ada\",\"na";
        assert!(matches!(decode_step(cut), Err(StepFault::Record(_))));
    }
}
