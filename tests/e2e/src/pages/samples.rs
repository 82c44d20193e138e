//! The samples that come with the site.
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;

/// The text of a sample that comes with the site.
///
/// # Errors
/// When there is no such sample.
pub fn sample(name: &str) -> Result<String> {
    let file = xtask::paths::root().join("site/samples").join(name);
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The text of the large sample, or of its first objectives with so many key results.
///
/// # Errors
/// When there is no such sample.
pub fn large_sample(size: usize) -> Result<String> {
    let mut file: Value = serde_json::from_str(&sample("large.json")?)?;
    let key_results = records(&mut file, "keyResults")?;
    key_results.truncate(size);
    let ids = ids(key_results, "id");
    let objectives = self::ids(key_results, "objective");
    records(&mut file, "objectives")?.retain(|it| objectives.contains(&text(it, "id")));
    records(&mut file, "checkIns")?.retain(|it| ids.contains(&text(it, "keyResult")));
    Ok(file.to_string())
}

fn records<'a>(file: &'a mut Value, kind: &str) -> Result<&'a mut Vec<Value>> {
    file.get_mut(kind)
        .and_then(Value::as_array_mut)
        .with_context(|| format!("the sample has no {kind}"))
}

fn ids(records: &[Value], field: &str) -> BTreeSet<String> {
    records.iter().map(|it| text(it, field)).collect()
}

fn text(record: &Value, field: &str) -> String {
    record[field].as_str().unwrap_or_default().to_owned()
}
