//! A sheet as Markdown with tables, as GitHub and most others read it.

use super::{Block, Card, Column, ColumnKind, Group, Line, Run, Sheet, Table, Tone};

/// What is a mark of Markdown, or of what programs add to it, wherever it stands.
const MARKS: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '$', '&', '#'];

/// The sheet as Markdown.
pub fn markdown(sheet: &Sheet) -> String {
    let blocks: Vec<String> = sheet.blocks.iter().map(block).collect();
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(runs) => format!("# {}", inline(runs)),
        Block::Heading(text) => format!("## {}", escaped(text)),
        Block::Line(one) => line(one),
        Block::List(items) => list(items),
        Block::Table(table) => rows(table),
        Block::Group(one) => group(one),
    }
}

fn line(line: &Line) -> String {
    let text = at_start(inline(&line.runs));
    match line.tone {
        Tone::Plain | Tone::Lead | Tone::Quiet => text,
        Tone::Said => format!("> {text}"),
    }
}

fn list(items: &[Vec<Run>]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|runs| format!("- {}", at_start(inline(runs))))
        .collect();
    items.join("\n")
}

/// Its parts as one table, and below it what is said of each.
fn group(group: &Group) -> String {
    let mut blocks = vec![format!("### {}", escaped(&group.name))];
    blocks.extend(group.lines.iter().map(line));
    if !group.cards.is_empty() {
        blocks.push(rows(&facts(group)));
    }
    let said: Vec<String> = group.cards.iter().filter_map(said).collect();
    if !said.is_empty() {
        blocks.push(said.join("\n"));
    }
    blocks.join("\n\n")
}

fn facts(group: &Group) -> Table {
    let names = group
        .cards
        .first()
        .map(|card| card.facts.iter().map(|it| it.0.as_str()));
    let column = |name: &str, kind| Column {
        name: name.to_owned(),
        kind,
    };
    let first = [
        column(&group.of_cards, ColumnKind::Words),
        column(&group.of_status, ColumnKind::Words),
    ];
    let rest = names
        .into_iter()
        .flatten()
        .map(|name| column(name, ColumnKind::Numbers));
    let row = |card: &Card| {
        let facts = card.facts.iter().map(|(_, value)| vec![Run::Words(value.clone())]);
        [vec![Run::Name(card.name.clone())], card.status.clone()]
            .into_iter()
            .chain(facts)
            .collect()
    };
    Table {
        caption: String::new(),
        columns: first.into_iter().chain(rest).collect(),
        rows: group.cards.iter().map(row).collect(),
    }
}

/// Its name with the first line that is said of it; the others below that.
fn said(card: &Card) -> Option<String> {
    let (first, rest) = card.lines.split_first()?;
    let name = inline(&[Run::StrongName(card.name.clone())]);
    let mut text = format!("- {name}: {}", inline(&first.runs));
    for line in rest {
        text.push_str("\n  - ");
        text.push_str(&at_start(inline(&line.runs)));
    }
    Some(text)
}

fn rows(table: &Table) -> String {
    let is_told = |at: &usize| table.columns[*at].kind != ColumnKind::Pictures;
    let told: Vec<usize> = (0..table.columns.len()).filter(is_told).collect();
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = row(told.iter().map(|at| escaped(&table.columns[*at].name)).collect());
    let ruler = told.iter().map(|at| match table.columns[*at].kind {
        ColumnKind::Words | ColumnKind::Pictures => "---".to_owned(),
        ColumnKind::Numbers => "---:".to_owned(),
    });
    let mut lines = vec![head, row(ruler.collect())];
    for cells in &table.rows {
        let cell = |at: &usize| cells.get(*at).map(|runs| inline(runs)).unwrap_or_default();
        lines.push(row(told.iter().map(cell).collect()));
    }
    lines.join("\n")
}

fn inline(runs: &[Run]) -> String {
    let text = |(at, run): (usize, &Run)| match run {
        Run::Words(text) | Run::Name(text) => escaped(text),
        Run::Strong(text) | Run::StrongName(text) => format!("**{}**", escaped(text).trim()),
        // A shape says where a status begins and ends; here signs do.
        Run::Status(_, text) if runs.len() == 1 => escaped(text),
        Run::Status(_, text) if at == 0 => format!("*{}.*", escaped(text).trim()),
        Run::Status(_, text) => format!("(*{}*).", escaped(text).trim()),
        Run::Picture(_) => String::new(),
    };
    let text: String = runs.iter().enumerate().map(text).collect();
    text.trim().to_owned()
}

/// A text in which no sign is a mark; on one line, as tables and headings have no other.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' | '\r' | '\t' => escaped.push(' '),
            sign if MARKS.contains(&sign) => escaped.extend(['\\', sign]),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A line that does not begin as a list, a heading or a ruler would.
fn at_start(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let after = text.chars().nth(digits);
    let at = match text.chars().next() {
        Some('-' | '+' | '=') => 0,
        Some(_) if digits > 0 && matches!(after, Some('.' | ')')) => digits,
        Some(_) | None => return text,
    };
    let mut text = text;
    text.insert(at, '\\');
    text
}
