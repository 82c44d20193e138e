//! Every migration is proven by a file before and a file after.

use std::path::Path;

use waymark_file::{CannotMigrate, Draft, FORMAT_VERSION, MIGRATIONS, Migration, migrate};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/migrations");

/// What is missing or wrong with a list of migrations, in words for the developer.
fn faults(migrations: &[Migration], newest: u32, folder: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    let starts: Vec<_> = migrations.iter().map(|migration| migration.from).collect();
    if starts != (1..newest).collect::<Vec<_>>() {
        faults.push(format!(
            "version {newest} needs one migration from each version before it, has them from {starts:?}"
        ));
    }
    faults.extend(migrations.iter().filter_map(|migration| unproven(migration, folder)));
    faults
}

fn unproven(migration: &Migration, folder: &Path) -> Option<String> {
    let name = migration.name;
    let fixture = |side: &str| std::fs::read_to_string(folder.join(format!("{name}.{side}.json")));
    let (Ok(before), Ok(after)) = (fixture("before"), fixture("after")) else {
        return Some(format!(
            "{name} has no {name}.before.json and {name}.after.json in {}",
            folder.display()
        ));
    };
    let (Some(mut draft), Some(expected)) = (Draft::of(&before), Draft::of(&after)) else {
        return Some(format!("{name} has a fixture that is no JSON object"));
    };
    match migrate(&mut draft, migration.from, std::slice::from_ref(migration)) {
        Err(name) => Some(format!("{name} refuses its own fixture")),
        Ok(()) if draft.json() != expected.json() => Some(format!("{name} gives\n{}", draft.json())),
        Ok(()) => None,
    }
}

#[test]
fn every_migration_has_a_file_before_and_a_file_after() {
    assert_eq!(faults(MIGRATIONS, FORMAT_VERSION, Path::new(FOLDER)), [""; 0]);
}

const RENAME: Migration = Migration {
    name: "rename",
    from: 1,
    apply: |draft| {
        let goals = draft.remove("goals").ok_or(CannotMigrate)?;
        draft.set("objectives", &goals);
        Ok(())
    },
};

#[test]
fn the_check_finds_what_is_missing_and_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let write =
        |side: &str, json: &str| std::fs::write(folder.path().join(format!("rename.{side}.json")), json).unwrap();
    let count = || faults(&[RENAME], 2, folder.path()).len();
    assert_eq!(count(), 1, "no fixtures");
    write("before", r#"{"version":1,"goals":[]}"#);
    write("after", r#"{"version":2,"goals":[]}"#);
    assert_eq!(count(), 1, "a wrong result");
    write("after", r#"{"version":2,"objectives":[]}"#);
    assert_eq!(count(), 0);
    write("before", "{}");
    assert_eq!(count(), 1, "a refusal");
    assert_eq!(faults(&[], 2, folder.path()).len(), 1, "a version without a migration");
}
