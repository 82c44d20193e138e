//! What becomes of texts that look like marks.

use proptest::prelude::*;

use super::*;

const SIGN: Sign = Sign {
    name: "on-track",
    way: "M0 0",
};

/// A picture that says a text.
fn picture_with(text: &str) -> Picture {
    Picture {
        class: "chart-sheet",
        size: ("10".to_owned(), "10".to_owned()),
        status: "on-track",
        about: format!("About {text}"),
        pieces: vec![
            Piece::Path {
                part: "chart-line",
                way: "M0 0".to_owned(),
            },
            Piece::Text {
                part: "chart-label",
                place: ("1".to_owned(), "2".to_owned()),
                anchor: "start",
                text: text.to_owned(),
            },
        ],
    }
}

/// A sheet that has a text at every place.
fn full_of(text: &str) -> Sheet {
    let text = || text.to_owned();
    let runs = || {
        vec![
            Run::Words(text()),
            Run::Strong(text()),
            Run::Name(text()),
            Run::StrongName(text()),
            Run::Status(SIGN, text()),
        ]
    };
    let said = |tone| Line { tone, runs: runs() };
    let column = |kind| Column { name: text(), kind };
    let picture = picture_with(&text());
    let card = Card {
        name: text(),
        status: runs(),
        facts: vec![(text(), text())],
        picture: Some(picture.clone()),
        lines: vec![said(Tone::Said)],
    };
    Sheet {
        language: "en".to_owned(),
        title: text(),
        blocks: vec![
            Block::Title(runs()),
            Block::Heading(text()),
            Block::Line(said(Tone::Lead)),
            Block::List(vec![runs()]),
            Block::Table(Table {
                caption: text(),
                columns: vec![column(ColumnKind::Words), column(ColumnKind::Pictures)],
                rows: vec![vec![runs(), vec![Run::Picture(picture)]]],
            }),
            Block::Group(Group {
                name: text(),
                lines: vec![said(Tone::Quiet)],
                of_cards: text(),
                of_status: text(),
                cards: vec![card],
            }),
        ],
    }
}

/// How often signs that mean something in HTML stand in a text.
fn marks(html: &str) -> [usize; 3] {
    ['<', '>', '"'].map(|mark| html.matches(mark).count())
}

fn line_of(text: &str) -> String {
    let runs = vec![Run::Name(text.to_owned())];
    let line = Line {
        tone: Tone::Plain,
        runs,
    };
    markdown(&Sheet {
        blocks: vec![Block::Line(line)],
        ..Sheet::default()
    })
}

#[track_caller]
fn check_line(text: &str, expected: &str) {
    assert_eq!(line_of(text), format!("{expected}\n"));
}

#[test]
fn a_script_in_a_title_stays_a_text() {
    let file = html_file(&full_of("</style></title><script>alert(1)</script>"), "p{}");
    assert!(!file.contains("<script"));
    assert_eq!(file.matches("</style>").count(), 1);
    assert_eq!(file.matches("</title>").count(), 1);
}

#[test]
fn a_file_says_that_nothing_is_loaded_and_nothing_runs() {
    let file = html_file(&full_of("x"), "p{}");
    let policy = "content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"";
    assert!(file.contains(policy), "{file}");
    assert!(!file.contains("http:") && !file.contains("https:") && !file.contains("url("));
}

#[test]
fn marks_of_markdown_are_escaped() {
    check_line("a|b *c* _d_ <e> `f` [g](h)", r"a\|b \*c\* \_d\_ \<e\> \`f\` \[g\](h)");
    check_line("# 5 & $6", r"\# 5 \& \$6");
    check_line("two\nlines", "two lines");
}

#[test]
fn a_line_that_looks_like_a_list_is_none() {
    check_line("- one", r"\- one");
    check_line("+ one", r"\+ one");
    check_line("1. one", r"1\. one");
    check_line("2026 ends", "2026 ends");
}

#[test]
fn a_table_has_a_cell_for_each_column_and_no_pictures() {
    let text = markdown(&full_of("a|b\nc"));
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    // the table, and that of the group: head, ruler, row
    assert_eq!(rows.len(), 6, "{text}");
    let cells = |row: &str| row.replace(r"\|", "").matches('|').count() - 1;
    assert_eq!(
        rows.iter().map(|row| cells(row)).collect::<Vec<_>>(),
        [1, 1, 1, 3, 3, 3]
    );
}

proptest! {
    #[test]
    fn no_text_adds_a_mark_to_html(text in ".*") {
        prop_assert_eq!(marks(&html_file(&full_of(&text), "")), marks(&html_file(&full_of("x"), "")));
    }

    #[test]
    fn no_text_adds_a_line_to_markdown(text in "\\PC*|(.|\n)*") {
        let lines = |text: &str| markdown(&full_of(text)).lines().count();
        prop_assert_eq!(lines(&text), lines("x"));
    }
}
