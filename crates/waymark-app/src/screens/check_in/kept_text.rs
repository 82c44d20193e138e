//! What is typed into the check-in and not saved, as a text that this device keeps over a reload.

use chrono::NaiveDate;
use waymark_core::due::Asked;
use waymark_core::{CheckInId, ItemId, KeyResultId, KpiId, Segment, Workspace, WorkspaceId};

use super::kept::{LineKept, Lines, Saved, Typed};
use crate::screens::parts::{lines_of, text_of};

/// The first word of the text. Another one is of another version, which is not read.
const FORM: &str = "check-in1";
/// How many parts a line has for what is typed into it.
const FIELDS: usize = 8;
const KEY_RESULT: &str = "key-result";
const KPI: &str = "kpi";
const AGAIN: &str = "again";

/// What a row is known by on this device; ids have no colon.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowName(String);

impl RowName {
    pub(super) fn of(asked: &Asked) -> Self {
        Self(match asked {
            Asked::KeyResult(id) => format!("{KEY_RESULT}:{id}"),
            Asked::Kpi { kpi, part, period } => {
                let part = match part {
                    None => String::new(),
                    Some(Segment::Person(id)) => format!(":person:{id}"),
                    Some(Segment::Team(id)) => format!(":team:{id}"),
                    Some(Segment::Named(name)) => format!(":named:{name}"),
                };
                format!("{KPI}:{kpi}:{}{part}", period.start())
            }
        })
    }

    /// Whether what it is a row of is in the workspace.
    pub(super) fn is_in(&self, workspace: &Workspace) -> bool {
        let mut parts = self.0.split(':');
        match (parts.next(), parts.next()) {
            (Some(KEY_RESULT), Some(id)) => KeyResultId::parse(id).is_ok_and(|id| workspace.key_result(id).is_some()),
            (Some(KPI), Some(id)) => KpiId::parse(id).is_ok_and(|id| workspace.kpi(id).is_some()),
            _ => false,
        }
    }
}

/// The text of what was typed over a workspace; none where nothing was.
pub(super) fn to_text(lines: &Lines, of: WorkspaceId) -> Option<String> {
    if lines.is_empty() {
        return None;
    }
    let head = vec![FORM.to_owned(), of.to_string()];
    let lines = lines.iter().map(|(row, line)| {
        let began = line.began.map(|number| number.to_string()).unwrap_or_default();
        let mut parts = vec![row.0.clone(), line.day.to_string(), began];
        parts.extend(parts_of(&line.typed));
        if let Some(saved) = &line.saved {
            parts.push(saved.check_in.map(|id| id.to_string()).unwrap_or_default());
            parts.extend(parts_of(&saved.typed));
        }
        parts
    });
    Some(text_of(&std::iter::once(head).chain(lines).collect::<Vec<_>>()))
}

/// What the text says, where it is of this workspace; lines that say nothing are passed over.
pub(super) fn from_text(text: &str, of: WorkspaceId) -> Lines {
    let mut lines = lines_of(text);
    let head = lines.next().unwrap_or_default();
    if head != [FORM, &of.to_string()] {
        return Lines::new();
    }
    lines.filter_map(|parts| line(&parts)).collect()
}

fn line(parts: &[String]) -> Option<(RowName, LineKept)> {
    let [row, day, began, rest @ ..] = parts else {
        return None;
    };
    let (now, saved) = rest.split_at_checked(FIELDS)?;
    let saved = match saved {
        [] => None,
        [id, typed @ ..] => Some(Saved {
            typed: of_parts(typed)?,
            check_in: CheckInId::parse(id).ok(),
        }),
    };
    let line = LineKept {
        day: day.parse().ok()?,
        typed: of_parts(now)?,
        saved,
        began: began.parse().ok(),
    };
    Some((RowName(row.clone()), line))
}

fn parts_of(typed: &Typed) -> Vec<String> {
    let ticked: Vec<String> = typed.ticked.iter().map(ToString::to_string).collect();
    let [number, choice, confidence, note] =
        [&typed.number, &typed.choice, &typed.confidence, &typed.note].map(String::clone);
    let day = typed.day.map(|day| day.to_string()).unwrap_or_default();
    let again = if typed.is_again { AGAIN } else { "" }.to_owned();
    vec![
        number,
        choice,
        confidence,
        note,
        again,
        day,
        list(&typed.shares),
        list(&ticked),
    ]
}

fn of_parts(parts: &[String]) -> Option<Typed> {
    let [number, choice, confidence, note, again, day, shares, ticked] = parts else {
        return None;
    };
    let [number, choice, confidence, note] = [number, choice, confidence, note].map(String::clone);
    Some(Typed {
        number,
        choice,
        confidence,
        note,
        is_again: again == AGAIN,
        day: day.parse::<NaiveDate>().ok(),
        shares: items(shares),
        ticked: items(ticked).iter().filter_map(|id| ItemId::parse(id).ok()).collect(),
    })
}

/// Several texts as one part.
fn list(items: &[String]) -> String {
    text_of(&[items.to_vec()])
}

fn items(part: &str) -> Vec<String> {
    lines_of(part).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(name: &str) -> WorkspaceId {
        WorkspaceId::parse(name).expect("an id")
    }

    fn row(name: &str) -> RowName {
        RowName::of(&Asked::KeyResult(KeyResultId::parse(name).expect("an id")))
    }

    fn typed(number: &str) -> Typed {
        Typed {
            number: number.to_owned(),
            shares: vec!["50".to_owned(), String::new(), "1,5".to_owned()],
            ticked: vec![
                ItemId::parse("one").expect("an id"),
                ItemId::parse("two").expect("an id"),
            ],
            choice: "done".to_owned(),
            confidence: "7".to_owned(),
            note: "Two\nlines, a\ttab".to_owned(),
            is_again: true,
            day: NaiveDate::from_ymd_opt(2026, 11, 20),
        }
    }

    fn kept() -> Lines {
        let line = |number: &str, saved: Option<Saved>, began| LineKept {
            day: NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"),
            typed: typed(number),
            saved,
            began,
        };
        let saved = Saved {
            typed: Typed::default(),
            check_in: CheckInId::parse("c1").ok(),
        };
        [
            (row("deals"), line("+3", None, None)),
            (row("churn"), line("6", Some(saved), Some(12))),
        ]
        .into()
    }

    #[test]
    fn what_was_typed_is_read_as_it_was_kept() {
        let text = to_text(&kept(), workspace("acme")).expect("something was typed");
        assert_eq!(from_text(&text, workspace("acme")), kept());
    }

    #[test]
    fn nothing_typed_keeps_nothing() {
        assert_eq!(to_text(&Lines::new(), workspace("acme")), None);
    }

    #[test]
    fn what_was_typed_over_other_goals_is_not_read() {
        let text = to_text(&kept(), workspace("acme")).expect("something was typed");
        assert_eq!(from_text(&text, workspace("other")), Lines::new());
    }

    #[test]
    fn a_text_that_is_damaged_gives_what_can_be_read() {
        for text in [
            "",
            "check-in0\tacme",
            "check-in1\tacme\nkey-result:deals\t2026-11-21\t\t45",
        ] {
            assert_eq!(from_text(text, workspace("acme")), Lines::new(), "{text}");
        }
    }

    #[test]
    fn a_row_is_known_by_what_it_is_of() {
        assert_eq!(row("deals").0, "key-result:deals");
    }
}
