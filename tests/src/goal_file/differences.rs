//! Goal files in version control: a small change is a small difference.

use proptest::prelude::*;
use waymark_core::{CheckIn, KeyResultId, Record, Shared, Value, Workspace};
use waymark_file::save;

use crate::generators::{check_in, workspace};

/// How many lines are gone, and how many are new: those outside the common start and end.
fn difference(before: &str, after: &str) -> (usize, usize) {
    let (before, after): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let mut lengths = vec![vec![0usize; after.len() + 1]; before.len() + 1];
    for (i, old) in before.iter().enumerate().rev() {
        for (j, new) in after.iter().enumerate().rev() {
            lengths[i][j] = if old == new {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let common = lengths[0][0];
    (before.len() - common, after.len() - common)
}

fn with_check_in(workspace: &Workspace, check_in: CheckIn) -> Workspace {
    let records = workspace.records().skip(1).chain([Record::from(check_in)]);
    Workspace::from_records((**workspace.head()).clone(), records)
}

fn check_at_most_three(before: &Workspace, after: &Workspace) -> Result<(), TestCaseError> {
    let (gone, new) = difference(&save(before), &save(after));
    prop_assert!(
        gone <= 3 && new <= 3,
        "{gone} lines gone, {new} new:\n{}\n{}",
        save(before),
        save(after)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 4))]

    #[test]
    fn one_check_in_changes_at_most_three_lines(workspace in workspace(), mut new in check_in(), other in check_in()) {
        let Some(key_result) = workspace.key_results().next().map(|one| one.id) else { return Ok(()) };
        new.key_result = key_result;
        let added = with_check_in(&workspace, new.clone());
        check_at_most_three(&workspace, &added)?;
        let moved = with_check_in(&added, CheckIn { id: new.id, key_result, ..other });
        check_at_most_three(&added, &moved)?;
    }
}

#[test]
fn one_value_changes_one_line() {
    let file = include_str!("../../../site/samples/b2b-sales.json");
    let workspace = waymark_file::open(file.as_bytes()).unwrap().workspace;
    let check_in: &Shared<CheckIn> = workspace.check_ins().nth(5).unwrap();
    let reading = Some(waymark_core::Reading::Number(Value::new(12345.0).unwrap()));
    let changed = with_check_in(
        &workspace,
        CheckIn {
            reading,
            ..(**check_in).clone()
        },
    );
    assert_ne!(check_in.key_result, KeyResultId::parse("none").unwrap());
    assert_eq!(difference(file, &save(&changed)), (1, 1));
}
