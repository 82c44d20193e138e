//! The goal files that people can look at before they write their own, and the schema that describes them.

use std::path::{Path, PathBuf};

use waymark_core::{Record, Title, Workspace, WorkspaceId};
use waymark_file::{open, save};

use crate::generate::{Size, workspace};
use crate::year;

/// Where the samples are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../site/samples");
/// Where the JSON Schema is.
pub const SCHEMA_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../site/schema/goal-file-2.json");

/// The samples, by name.
pub fn paths() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).filter(|path| is_json(path)).collect();
    paths.sort();
    paths
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json")
}

/// Where the large sample is.
pub fn large_path() -> PathBuf {
    Path::new(FOLDER).join("large.json")
}

/// The large sample: 1,000 key results with 10 check-ins each, the same on every machine.
pub fn large() -> String {
    let generated = workspace(Size::of(1_000));
    let mut head = (**generated.head()).clone();
    head.id = WorkspaceId::parse("sample-large").expect("letters and a hyphen");
    head.title = Title::new("A thousand key results").expect("not blank");
    let records = generated.records().filter(|record| !matches!(record, Record::Head(_)));
    save(&Workspace::from_records(head, records))
}

/// The workspace with the readings of its KPIs made anew, where they are made up (see [`year`]).
pub fn with_year(path: &Path, workspace: &Workspace) -> Workspace {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let made = year::readings(&name);
    if made.is_empty() {
        return workspace.clone();
    }
    let kept = workspace
        .records()
        .filter(|record| !matches!(record, Record::Head(_) | Record::KpiReading(_)));
    let records = kept.chain(made.into_iter().map(Record::from));
    Workspace::from_records((**workspace.head()).clone(), records)
}

/// Writes a goal file again as the program lays it out, with the readings of its KPIs made anew.
///
/// # Errors
/// Says why the file cannot be read, or what would have to be put right in it.
pub fn lay_out(path: &Path) -> Result<(), String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let opened = open(&bytes).map_err(|fault| format!("{fault:?}"))?;
    if opened.repairs.is_empty() {
        std::fs::write(path, save(&with_year(path, &opened.workspace))).map_err(|error| error.to_string())
    } else {
        Err(format!("{:#?}", opened.repairs))
    }
}
