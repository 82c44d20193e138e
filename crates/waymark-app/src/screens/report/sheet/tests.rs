//! Whole reports of the product's sample, as people get them: `crates/waymark-app/goldens/report-*`.
//!
//! After a change that is meant, `WAYMARK_GOLDENS=write cargo test -p waymark-app report` writes them anew.

use std::path::PathBuf;

use chrono::NaiveDate;
use waymark_core::kpi::KpiBoard;
use waymark_core::report::{LeftOut, Part as Piece, Scope, report};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{CycleId, Known, Workspace};
use waymark_file::sheet::{html_file, markdown};

use super::sheet;
use crate::i18n::{Language, Locale, Words};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goldens");
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../site/samples/b2b-sales.json");

fn words(language: Language, tag: &str) -> Words {
    Words::new(language, Locale::parse(tag).expect("a tag"))
}

fn english() -> Words {
    words(Language::En, "en-GB")
}

fn workspace() -> Workspace {
    let file = std::fs::read(SAMPLE).expect("the sample");
    waymark_file::open(&file).expect("a goal file").workspace
}

/// The sample with all that is known of it on the day after its newest check-in.
struct Seen {
    workspace: Workspace,
    scores: Scoreboard,
    kpis: KpiBoard,
}

impl Seen {
    fn known(&self) -> Known<'_> {
        Known {
            workspace: &self.workspace,
            scores: &self.scores,
            kpis: &self.kpis,
        }
    }
}

fn seen() -> Seen {
    let (workspace, today) = (workspace(), NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"));
    Seen {
        scores: Scoreboard::new(&workspace, today),
        kpis: KpiBoard::new(&workspace, today),
        workspace,
    }
}

/// The cycle that is on.
fn cycle(seen: &Seen) -> CycleId {
    let mut cycles = waymark_core::cycles_in_order(&seen.workspace, seen.scores.today()).into_iter();
    cycles.next().expect("a cycle").id
}

fn sheet_of(words: Words, seen: &Seen, scope: Scope, left_out: LeftOut) -> waymark_file::sheet::Sheet {
    let report = report(seen.known(), cycle(seen), scope, left_out).expect("a report");
    sheet(words, &report)
}

#[track_caller]
fn check_golden(name: &str, found: &str) {
    let path = PathBuf::from(FOLDER).join(name);
    if std::env::var("WAYMARK_GOLDENS").is_ok_and(|it| it == "write") {
        std::fs::create_dir_all(FOLDER).expect("a folder");
        std::fs::write(&path, found).expect("a file");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let line = found
        .lines()
        .zip(expected.lines())
        .position(|(one, other)| one != other);
    assert!(
        found == expected,
        "{name} differs, first in line {:?}",
        line.map(|at| at + 1)
    );
}

/// The lines of a file but those of charts, whose geometry has tests of its own.
fn without_charts(file: &str) -> String {
    let lines = file
        .lines()
        .filter(|line| !line.starts_with("<svg class=\"chart-sheet\""));
    lines.map(|line| format!("{line}\n")).collect()
}

#[track_caller]
fn check_report(name: &str, words: Words) {
    let sheet = sheet_of(words, &seen(), Scope::Everyone, LeftOut::default());
    check_golden(&format!("report-{name}.md"), &markdown(&sheet));
    check_golden(&format!("report-{name}.html"), &without_charts(&html_file(&sheet, "")));
}

#[test]
fn the_sample_in_english_reads_as_its_golden() {
    check_report("en", english());
}

#[test]
fn the_sample_in_german_reads_as_its_golden() {
    check_report("de", words(Language::De, "de"));
}

#[test]
fn without_people_no_name_of_anybody_is_in_any_file() {
    let seen = seen();
    let left_out = LeftOut::default().and(Piece::People);
    let of_one = seen.workspace.people().next().map(|person| Scope::Person(person.id));
    for scope in [Some(Scope::Everyone), of_one].into_iter().flatten() {
        let sheet = sheet_of(english(), &seen, scope, left_out);
        for text in [markdown(&sheet), html_file(&sheet, "")] {
            for person in seen.workspace.people() {
                assert!(!text.contains(person.name.as_str()), "{} in {scope:?}", person.name);
            }
        }
    }
}

#[test]
fn without_charts_there_is_no_picture() {
    let left_out = LeftOut::default().and(Piece::Charts);
    let sheet = sheet_of(english(), &seen(), Scope::Everyone, left_out);
    let file = html_file(&sheet, "");
    assert!(!file.contains("chart-sheet") && !file.contains("spark"));
}

#[test]
fn both_formats_tell_every_goal_and_kpi() {
    let seen = seen();
    let sheet = sheet_of(english(), &seen, Scope::Everyone, LeftOut::default());
    let (text, page) = (markdown(&sheet), html_file(&sheet, ""));
    let cycle = cycle(&seen);
    let goals = seen.workspace.objectives_in(cycle).map(|one| one.title.to_string());
    let kpis = seen.workspace.kpis().map(|one| one.title.to_string());
    for name in goals.chain(kpis) {
        let plain = |text: &str| {
            text.replace(['\\', '*'], "")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
        };
        assert!(plain(&text).contains(&name), "{name}");
        assert!(plain(&page).contains(&name), "{name}");
    }
}
