//! The benches of the core, compiled to WebAssembly, in Chromium.
use crate::page::Page;
use crate::stage::Stage;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use xtask::bench::Form;
use xtask::browsers::Engine;

/// Runs the benches that the host has and writes their figures into a file, as JSON.
///
/// # Errors
/// When a module does not start, or the file cannot be written.
pub(crate) async fn measure(file: &Path) -> Result<()> {
    let mut stage = Stage::set(Engine::Chromium).await?;
    let address = stage.host().site();
    let page = stage.open_address(&address).await?;
    let mut figures = serde_json::Map::new();
    for form in Form::ALL {
        let rows = json!({
            "scoring": rows(&page, form, "scoring").await?,
            "file": rows(&page, form, "file").await?,
        });
        figures.insert(form.name().to_owned(), rows);
    }
    stage.quit().await?;
    let text = serde_json::to_string_pretty(&figures)?;
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// One bench at all its sizes, each in a document of its own.
async fn rows(page: &Page, form: Form, bench: &str) -> Result<Vec<Value>> {
    let mut rows = Vec::new();
    loop {
        page.reload().await?;
        let arguments = vec![form.name().into(), bench.into(), rows.len().into()];
        let row: Option<Value> = page.script(include_str!("wasm.js"), arguments).await?;
        let Some(row) = row else { break Ok(rows) };
        rows.push(row);
        println!("{bench}, compiled to be {}: {} sizes measured", form.name(), rows.len());
    }
}
