//! Which cell of a block speaks of which KPI, part and period.

use waymark_core::Frequency;

use super::known::{Known, PartKind};
use super::manner::{Decimal, Manner};
use super::number::{Bare, Number, Settled, SettledBy, Writing, bare};
use super::roles::{Role, Shape, Sheet};
use super::when::{When, lengthened};

/// A block that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its cells with something in them, without headings, names and sums.
    pub entries: Vec<Entry>,
    /// Which sign stands before decimals; none where no number has decimals or groups.
    pub settled: Option<Settled>,
    /// What heads columns and rows that are not taken over.
    pub unused: Vec<String>,
}

/// One cell with a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What stands in it.
    pub text: String,
    /// What it speaks of.
    pub target: Target,
    /// The period that it speaks of.
    pub slot: Slot,
    /// Its number; none where it is no number.
    pub number: Option<Number>,
}

/// What a cell of a block speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A KPI by its title, none for the one at the focus, and a part of it by its name.
    Named {
        /// The KPI.
        kpi: Option<String>,
        /// The part.
        part: Option<(PartKind, String)>,
    },
    /// So many lines below the focus.
    Line(usize),
}

/// The period of a cell of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A period that the block names.
    At(When),
    /// So many columns after the focus.
    Column(usize),
}

/// Reads a block of cells.
pub fn block(rows: &[Vec<String>], known: &Known, manner: &Manner) -> Block {
    let sheet = Sheet {
        rows,
        width: rows.iter().map(Vec::len).max().unwrap_or(0),
        manner,
        known,
    };
    let shape = sheet.shape();
    let mut unused = unused_headings(&sheet, &shape);
    let (numbers, settled) = numbers(&sheet, &shape);
    let mut entries = Vec::new();
    let mut labels = Labels::default();
    let places = places(&sheet, &shape);
    for row in shape.first..rows.len() {
        labels.read(&sheet, &shape, row);
        let total = labels.of_row.iter().find(|text| sheet.is_total(text));
        if let Some(total) = total {
            unused.push(total.clone());
            continue;
        }
        let columns = shape.roles.iter().enumerate().filter_map(|(column, role)| match role {
            Role::Number(heading) => Some((places.get(column).copied()?, column, heading)),
            Role::Kpi | Role::Part(_) | Role::Unused => None,
        });
        for (place, column, heading) in columns {
            let text = sheet.at(row, column);
            if text.is_empty() {
                continue;
            }
            let Some(slot) = slot(&shape, row, column, if heading.is_some() { 0 } else { place }) else {
                continue;
            };
            let line = if shape.down.is_some() { place } else { row - shape.first };
            entries.push(Entry {
                text: text.to_owned(),
                target: labels.target(&sheet, heading.as_deref(), line),
                slot,
                number: numbers(row, column),
            });
        }
    }
    lengthen(&mut entries, manner);
    unused.sort();
    unused.dedup();
    Block {
        entries,
        settled,
        unused,
    }
}

/// How many columns each one lies after the focus: names and what is not used take no place, empty columns do.
fn places(sheet: &Sheet<'_>, shape: &Shape) -> Vec<usize> {
    let is_number = |column: usize| matches!(shape.roles.get(column), Some(Role::Number(_)));
    let is_empty = |column: usize| (0..sheet.rows.len()).all(|row| sheet.at(row, column).is_empty());
    let first_number = (0..sheet.width).find(|column| is_number(*column)).unwrap_or(0);
    let names = (0..first_number).rev().find(|column| !is_empty(*column));
    let start = names.map_or(0, |column| column + 1);
    let takes_place = |column: usize| column >= start && (is_number(column) || is_empty(column));
    let count = |found: &mut usize, column: usize| {
        let place = *found;
        *found += usize::from(takes_place(column));
        Some(place)
    };
    (0..sheet.width).scan(0, count).collect()
}

/// The names that stand at a row.
#[derive(Default)]
struct Labels {
    kpi: Option<String>,
    part: Option<(PartKind, String)>,
    of_row: Vec<String>,
}

impl Labels {
    /// Goes on to a row: an empty cell of a KPI or a part repeats the one above, as merged cells do.
    fn read(&mut self, sheet: &Sheet<'_>, shape: &Shape, row: usize) {
        self.of_row.clear();
        let has_part_column = shape.roles.iter().any(|role| matches!(role, Role::Part(_)));
        for (column, role) in shape.roles.iter().enumerate() {
            let text = sheet.at(row, column);
            let folded = sheet.manner.folded(text);
            if text.is_empty() {
                continue;
            }
            match role {
                Role::Number(_) | Role::Unused => continue,
                // People below the KPI that they are a part of.
                Role::Kpi if !has_part_column && self.kpi.is_some() && sheet.known.part(&folded).is_some() => {
                    self.part = sheet.known.part(&folded).map(|kind| (kind, text.to_owned()));
                }
                Role::Kpi => {
                    self.kpi = Some(text.to_owned());
                    self.part = self.part.take().filter(|_| has_part_column);
                }
                Role::Part(kind) => self.part = Some((*kind, text.to_owned())),
            }
            self.of_row.push(text.to_owned());
        }
    }

    fn target(&self, sheet: &Sheet<'_>, heading: Option<&str>, line: usize) -> Target {
        let heading_part = heading
            .filter(|_| self.part.is_none())
            .and_then(|text| Some((sheet.known.part(&sheet.manner.folded(text))?, text.to_owned())));
        if heading_part.is_some() {
            return Target::Named {
                kpi: self.kpi.clone(),
                part: heading_part,
            };
        }
        let kpi = heading.map(str::to_owned).or_else(|| self.kpi.clone());
        if kpi.is_none() && self.part.is_none() {
            return Target::Line(line);
        }
        Target::Named {
            kpi,
            part: self.part.clone(),
        }
    }
}

fn slot(shape: &Shape, row: usize, column: usize, place: usize) -> Option<Slot> {
    match (&shape.across, &shape.down) {
        (Some(across), _) => across.get(column).copied().flatten().map(Slot::At),
        (None, Some(down)) => down.get(row).copied().flatten().map(Slot::At),
        (None, None) => Some(Slot::Column(place)),
    }
}

fn unused_headings(sheet: &Sheet<'_>, shape: &Shape) -> Vec<String> {
    let is_period = |text: &str| super::when::named(text, sheet.manner).is_some();
    let headers = shape
        .roles
        .iter()
        .enumerate()
        .filter(|(_, role)| **role == Role::Unused);
    let heading = |(column, _): (usize, _)| Some(sheet.at(shape.first.checked_sub(1)?, column).to_owned());
    let mut found: Vec<String> = headers.filter_map(heading).collect();
    let headings = &sheet.manner.headings;
    let is_date = |text: &str| {
        let text = sheet.manner.folded(text);
        headings.date.contains(&text) || headings.week.contains(&text)
    };
    found.retain(|text| !text.is_empty() && !is_period(text) && !is_date(text));
    found
}

/// The number of each cell, its decimals settled by its column, else by the block, else by the reader's language.
fn numbers<'a>(
    sheet: &'a Sheet<'a>,
    shape: &'a Shape,
) -> (impl Fn(usize, usize) -> Option<Number> + 'a, Option<Settled>) {
    let in_column = |column: usize| -> Vec<Writing> {
        let rows = shape.first..sheet.rows.len();
        rows.filter_map(|row| bare(sheet.at(row, column)))
            .map(|it: Bare| it.writing())
            .collect()
    };
    let is_number = |role: &Role| matches!(role, Role::Number(_));
    let columns: Vec<Vec<Writing>> = shape
        .roles
        .iter()
        .enumerate()
        .map(|(column, role)| if is_number(role) { in_column(column) } else { Vec::new() })
        .collect();
    let of_block = agreed(columns.iter().flatten());
    let settle = |writings: &Vec<Writing>| agreed(writings.iter()).or(of_block);
    let unsure = |writings: &Vec<Writing>| writings.iter().filter(|it| **it == Writing::Unsure).count();
    let all_unsure: usize = columns.iter().map(unsure).sum();
    let told = columns
        .iter()
        .filter(|writings| unsure(writings) > 0)
        .map(settle)
        .next();
    let settled = match told.unwrap_or(of_block) {
        Some(decimal) => Some((decimal, SettledBy::Numbers)),
        None => (all_unsure > 0).then_some((sheet.manner.decimal, SettledBy::Language)),
    };
    let decimals: Vec<Decimal> = columns
        .iter()
        .map(|writings| settle(writings).unwrap_or(sheet.manner.decimal))
        .collect();
    let number = move |row: usize, column: usize| {
        let bare = bare(sheet.at(row, column))?;
        let decimal = match bare.writing() {
            Writing::Sure(decimal) => decimal,
            Writing::Unsure | Writing::Plain => decimals.get(column).copied()?,
        };
        bare.number(decimal, sheet.manner)
    };
    let settled = settled.map(|(decimal, by)| Settled {
        decimal,
        by,
        unsure: all_unsure,
    });
    (number, settled)
}

/// The sign that all numbers say that say one.
fn agreed<'a>(writings: impl Iterator<Item = &'a Writing>) -> Option<Decimal> {
    let mut found = None;
    for writing in writings {
        match (writing, found) {
            (Writing::Sure(decimal), None) => found = Some(*decimal),
            (Writing::Sure(decimal), Some(before)) if *decimal != before => return None,
            (Writing::Sure(_) | Writing::Plain | Writing::Unsure, _) => {}
        }
    }
    found
}

/// Lets days stand for weeks or months where they are a week or a month apart.
fn lengthen(entries: &mut [Entry], manner: &Manner) {
    let day = |entry: &Entry| match entry.slot {
        Slot::At(when) if when.frequency == Frequency::Day => Some(when),
        Slot::At(_) | Slot::Column(_) => None,
    };
    let days: Vec<When> = entries.iter().filter_map(day).collect();
    if days.is_empty() {
        return;
    }
    let frequency = lengthened(&days, manner);
    for entry in entries {
        if let Some(when) = day(entry) {
            entry.slot = Slot::At(When { frequency, ..when });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cells::cells;
    use super::super::manner::samples::{english, german};
    use super::*;

    /// What a block says, a line each: KPI, part, period, number.
    fn said(text: &str, manner: &Manner) -> Vec<String> {
        let block = block(&cells(text).unwrap(), &Known::default(), manner);
        let line = |entry: &Entry| {
            let target = match &entry.target {
                Target::Named { kpi, part } => {
                    let part = part.as_ref().map_or("-", |(_, name)| name);
                    format!("{} {part}", kpi.as_deref().unwrap_or("-"))
                }
                Target::Line(line) => format!("+{line}"),
            };
            let slot = match entry.slot {
                Slot::At(when) => format!("{:?} {}", when.frequency, when.day),
                Slot::Column(column) => format!("+{column}"),
            };
            let number = entry.number.as_ref().map_or("?".to_owned(), |it| it.value.to_string());
            format!("{target} {slot} {number}")
        };
        block.entries.iter().map(line).collect()
    }

    #[track_caller]
    fn check_block(text: &str, expected: &[&str]) {
        assert_eq!(said(text, &english()), expected, "{text}");
    }

    #[test]
    fn bare_numbers_go_from_the_focus_on() {
        check_block("1\t2\n3\t", &["+0 +0 1", "+0 +1 2", "+1 +0 3"]);
    }

    #[test]
    fn an_empty_column_takes_its_place_and_names_take_none() {
        check_block("\t20\t\t40", &["+0 +1 20", "+0 +3 40"]);
        check_block("Leads\t\t20\nCalls\t\t30", &["Leads - +1 20", "Calls - +1 30"]);
    }

    #[test]
    fn rows_of_kpis_under_a_row_of_periods() {
        check_block(
            "KPI\tJan 2026\tFeb 2026\tTotal\nLeads\t10\t12\t22\nTotal\t10\t12\t22",
            &["Leads - Month 2026-01-01 10", "Leads - Month 2026-02-01 12"],
        );
    }

    #[test]
    fn rows_of_kpis_and_people_repeat_what_stands_above() {
        check_block(
            "Person\tMetric\tW46\tW47\nAnna\tLeads\t1\t2\n\tCalls\t3\t\nBen\tLeads\tx\t4",
            &[
                "Leads Anna Week 2026-11-09 1",
                "Leads Anna Week 2026-11-16 2",
                "Calls Anna Week 2026-11-09 3",
                "Leads Ben Week 2026-11-09 ?",
                "Leads Ben Week 2026-11-16 4",
            ],
        );
    }

    #[test]
    fn the_long_form_of_a_sales_team() {
        check_block(
            "Week\tName\tLeads\tCalls\tNotes\n47\tAnna\t1\t20\tsick\n47\tBen\t2\t30\t",
            &[
                "Leads Anna Week 2026-11-16 1",
                "Calls Anna Week 2026-11-16 20",
                "Leads Ben Week 2026-11-16 2",
                "Calls Ben Week 2026-11-16 30",
            ],
        );
        check_block(
            "Date\tName\tLeads\n9.11.2026\tAnna\t1\n16.11.2026\tAnna\t2",
            &["Leads Anna Week 2026-11-09 1", "Leads Anna Week 2026-11-16 2"],
        );
    }

    #[test]
    fn one_number_a_row_with_its_kpi_beside_it() {
        check_block(
            "Date\tKPI\tName\tValue\n2026-11-02\tLeads\tAnna\t5\n2026-11-03\tCalls\tAnna\t6",
            &["Leads Anna Day 2026-11-02 5", "Calls Anna Day 2026-11-03 6"],
        );
    }

    #[test]
    fn periods_down_without_headings_and_names_without_periods() {
        check_block(
            "W46\t1\t5\nW47\t2\t6",
            &[
                "+0 Week 2026-11-09 1",
                "+1 Week 2026-11-09 5",
                "+0 Week 2026-11-16 2",
                "+1 Week 2026-11-16 6",
            ],
        );
        check_block(
            "Leads\t1\t2\nCalls\t3\t4",
            &["Leads - +0 1", "Leads - +1 2", "Calls - +0 3", "Calls - +1 4"],
        );
        check_block(
            "Name\tLeads\tCalls\nAnna\t1\t2",
            &["Leads Anna +0 1", "Calls Anna +0 2"],
        );
    }

    #[test]
    fn years_head_columns_where_they_follow_each_other() {
        check_block(
            "\t2025\t2026\nLeads\t1\t2",
            &["Leads - Year 2025-01-01 1", "Leads - Year 2026-01-01 2"],
        );
        check_block("2024\t2026\n1\t2", &["+0 +0 2024", "+0 +1 2026", "+1 +0 1", "+1 +1 2"]);
    }

    #[test]
    fn a_column_settles_what_its_unsure_numbers_mean() {
        let settled = |text: &str, manner: &Manner| {
            let block = block(&cells(text).unwrap(), &Known::default(), manner);
            let first = block
                .entries
                .first()
                .and_then(|it| it.number.as_ref())
                .map(|it| it.value);
            (first, block.settled.map(|it| (it.decimal, it.by, it.unsure)))
        };
        let by_numbers = Some((Decimal::Comma, SettledBy::Numbers, 1));
        assert_eq!(settled("1.234\n5,5", &english()), (Some(1234.0), by_numbers));
        let by_language = |decimal| Some((decimal, SettledBy::Language, 1));
        assert_eq!(settled("1.234", &english()), (Some(1.234), by_language(Decimal::Point)));
        assert_eq!(settled("1.234", &german()), (Some(1234.0), by_language(Decimal::Comma)));
        assert_eq!(settled("12", &german()), (Some(12.0), None));
    }

    #[test]
    fn what_is_not_taken_over_is_told() {
        let unused = |text: &str| block(&cells(text).unwrap(), &Known::default(), &english()).unused;
        assert_eq!(
            unused("Week\tName\tLeads\tNotes\n47\tAnna\t1\tsick\nTotal\t\t1\t"),
            ["Notes"]
        );
        assert_eq!(unused("KPI\tJan 2026\nTotal\t5\nLeads\t5"), ["Total"]);
    }

    proptest! {
        #[test]
        fn any_text_is_a_block(text in "(.|[\t\n0-9.,KWQ]){0,80}") {
            let rows = cells(&text).unwrap();
            let _ = block(&rows, &Known::default(), &english());
        }
    }
}
