//! What must hold for any bytes whatever: what the fuzzer tries, and what it once found, tried again.
//!
//! The fuzzer itself is `tests/fuzz`, a workspace of its own; its corpora are tried here without it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use waymark_core::formula::Formula;
use waymark_core::{Edit, Frequency, Id, KpiId, Period, Segment, Workspace, apply};
use waymark_file::block::{DateOrder, Decimal, Ground, Headings, Known, Manner, Plan, Sheet, block, cells, plan, text};
use waymark_file::{open, save};

use crate::records::day;

/// What of the corpora has its own rule.
pub const TARGETS: [(&str, Check); 3] = [("formula", formula), ("block", pasted_block), ("goal_file", goal_file)];

/// Tries bytes; says what did not hold.
pub type Check = fn(&[u8]) -> Result<(), String>;

/// A text is a formula that survives being written, or is refused at a place within it.
///
/// # Errors
/// What did not hold.
pub fn formula(bytes: &[u8]) -> Result<(), String> {
    let Ok(text) = str::from_utf8(bytes) else { return Ok(()) };
    match Formula::parse(text) {
        Ok(formula) => holds(
            Formula::parse(&formula.to_string()).as_ref() == Ok(&formula),
            "a formula that is written reads as the same",
        ),
        Err(fault) => holds(text.is_char_boundary(fault.at), "a fault lies within the text"),
    }
}

/// A block from a spreadsheet can be copied, and what it means can be done. The first byte says how the reader writes.
///
/// # Errors
/// What did not hold.
pub fn pasted_block(bytes: &[u8]) -> Result<(), String> {
    let Some((how, rest)) = bytes.split_first() else {
        return Ok(());
    };
    let Ok(pasted) = str::from_utf8(rest) else {
        return Ok(());
    };
    let Ok(rows) = cells(pasted) else { return Ok(()) };
    holds(
        cells(&text(&rows)).as_ref() == Ok(&rows),
        "cells that are copied read as the same",
    )?;
    let planned = planned(&SAMPLE, &rows, *how);
    let today = day(0);
    let done = apply(&SAMPLE, &Edit::Together(planned.written.edits), today);
    done.map(drop)
        .map_err(|refusal| format!("what is planned can be done: {refusal:?}"))
}

/// A goal file is refused, or opens as something that is saved, opens and is saved as the same.
///
/// The workspaces may differ in the spaces of what is kept unread: saving writes it in one way.
///
/// # Errors
/// What did not hold.
pub fn goal_file(bytes: &[u8]) -> Result<(), String> {
    let Ok(opened) = open(bytes) else { return Ok(()) };
    let saved = save(&opened.workspace);
    let again = open(saved.as_bytes()).map_err(|fault| format!("what is saved opens: {fault:?}"))?;
    holds(
        save(&again.workspace) == saved,
        "what is saved, opened and saved is the same",
    )
}

/// KPIs of several people, with readings.
static SAMPLE: LazyLock<Workspace> = LazyLock::new(|| {
    let opened = open(include_bytes!("../../site/samples/b2b-sales.json"));
    opened.expect("a sample").workspace
});

fn holds(is_so: bool, rule: &str) -> Result<(), String> {
    is_so.then_some(()).ok_or_else(|| rule.to_owned())
}

/// What a block means at the first cell of a grid of all KPIs and a year.
fn planned(workspace: &Workspace, rows: &[Vec<String>], how: u8) -> Plan {
    let manner = manner(workspace, how);
    let known = Known::new(workspace, &manner);
    let lines: Vec<(KpiId, Option<Segment>)> = workspace.kpis().map(|kpi| (kpi.id, None)).collect();
    let last = Period::around(manner.today, manner.usual, manner.fiscal_start);
    let mut periods: Vec<Period> = std::iter::successors(last, Period::previous).take(12).collect();
    periods.reverse();
    let ground = Ground {
        workspace,
        today: manner.today,
        lines: &lines,
        periods: &periods,
        focus: (0, 0),
        sheet: if how & 4 == 0 { Sheet::Values } else { Sheet::Targets },
    };
    let mut count = 0_u32;
    let mut new_id = || {
        count += 1;
        Id::parse(&format!("n{count:05}")).expect("a letter and digits")
    };
    let pasted = block(rows, &known, &manner);
    plan(&pasted, ground, (&known, &manner), &BTreeSet::new(), &mut new_id)
}

fn manner(workspace: &Workspace, how: u8) -> Manner {
    let words = |list: &str| list.split(',').map(str::to_owned).collect::<Vec<_>>();
    Manner {
        decimal: if how & 1 == 0 { Decimal::Point } else { Decimal::Comma },
        dates: if how & 2 == 0 {
            DateOrder::DayFirst
        } else {
            DateOrder::MonthFirst
        },
        months: words("jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec")
            .into_iter()
            .zip(1..)
            .collect(),
        headings: Headings {
            week: words("week,kw,w"),
            quarter: words("q,quarter"),
            date: words("date,month"),
            kpi: words("kpi"),
            person: words("name,rep"),
            team: words("team"),
            region: words("region"),
            product: words("product"),
            value: words("value"),
            total: words("total"),
        },
        today: day(0),
        fiscal_start: workspace.head().settings.fiscal_year_start,
        usual: if how & 8 == 0 {
            Frequency::Month
        } else {
            Frequency::Week
        },
        lower: str::to_lowercase,
        number: |digits| digits.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_the_fuzzer_begins_with_and_what_it_found_holds() {
        for (target, check) in TARGETS {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
            let mut count = 0;
            for file in std::fs::read_dir(&folder).unwrap() {
                let path = file.unwrap().path();
                let tried = check(&std::fs::read(&path).unwrap());
                assert_eq!(tried, Ok(()), "{}", path.display());
                count += 1;
            }
            assert!(count > 2, "{target} has a corpus");
        }
    }
}
