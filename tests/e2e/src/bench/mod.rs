//! How fast the page is in Chromium, where it runs: times are taken by scripts in the page, never by the driver.
mod check_in;
mod grid;
mod grid_file;
mod smooth;
mod start;
mod times;
mod wasm;

use crate::page::Page;
use crate::pages::{Files, Frame, sample};
use crate::stage::Stage;
use anyhow::{Context, Result};
use xtask::browsers::Engine;

pub(crate) use wasm::measure as wasm;

/// What is in the workspace.
#[derive(Clone, Copy, Debug)]
struct Content {
    /// What the table calls it.
    name: &'static str,
    /// The sample that it comes from.
    file: Option<&'static str>,
    /// Key results that are checked in: metrics, so that any number can be read.
    key_results: &'static [&'static str],
    /// How many key results the overview shows.
    rows: usize,
}

/// A workspace that was never used, one as people have, and one that is larger than anybody's.
const CONTENTS: [Content; 3] = [
    Content {
        name: "empty",
        file: None,
        key_results: &[],
        rows: 0,
    },
    Content {
        name: "9 key results (b2b-sales)",
        file: Some("b2b-sales.json"),
        key_results: &["average-deal", "deals", "lost", "proposals", "revenue"],
        rows: 9,
    },
    Content {
        name: "1,000 key results (large)",
        file: Some("large.json"),
        key_results: &["kr-1", "kr-251", "kr-499", "kr-751", "kr-998"],
        rows: 1_000,
    },
];

/// Measures the page and prints the tables; what is slower than it may be, in words.
///
/// # Errors
/// When the page does not come up or does not do what it is asked for.
pub(crate) async fn page() -> Result<Vec<String>> {
    let mut starts = Vec::new();
    let mut check_ins = Vec::new();
    starts.push(start::first_visits().await?);
    for content in CONTENTS {
        let (mut stage, page) = stored(content)
            .await
            .with_context(|| format!("{} cannot be stored", content.name))?;
        starts.push(start::visits(&page, content).await?);
        if !content.key_results.is_empty() {
            check_ins.push(check_in::measure(&page, content).await?);
        }
        stage.finish().await?;
        stage.quit().await?;
    }
    let grid = grid::measure().await?;
    let passes = smooth::measure("").await?;
    println!(
        "{}\n{}\n{}\n{}",
        start::table(&starts),
        check_in::table(&check_ins),
        grid::table(&grid),
        smooth::table(&passes)
    );
    Ok(start::too_slow(&starts)
        .into_iter()
        .chain(check_in::too_slow(&check_ins))
        .chain(grid::too_slow(&grid))
        .chain(smooth::too_slow(&passes))
        .collect())
}

/// Measures one check-in on the overview alone and prints its table; what is slower than it may be, in words.
///
/// # Errors
/// When the page does not come up or does not do what it is asked for.
pub(crate) async fn check_in() -> Result<Vec<String>> {
    let mut check_ins = Vec::new();
    for content in CONTENTS.into_iter().filter(|it| !it.key_results.is_empty()) {
        let (mut stage, page) = stored(content)
            .await
            .with_context(|| format!("{} cannot be stored", content.name))?;
        start::visit(&page, content).await?;
        check_ins.push(check_in::measure(&page, content).await?);
        stage.finish().await?;
        stage.quit().await?;
    }
    println!("{}", check_in::table(&check_ins));
    Ok(check_in::too_slow(&check_ins))
}

/// Measures the grid of KPIs alone and prints its table; what is slower than it may be, in words.
///
/// # Errors
/// When the page does not come up or does not do what it is asked for.
pub(crate) async fn grid() -> Result<Vec<String>> {
    let runs = grid::measure().await?;
    println!("{}", grid::table(&runs));
    Ok(grid::too_slow(&runs))
}

/// Measures how evenly the page moves, in what has these words in its name, and prints that table; what is slower than it
/// may be, in words.
///
/// # Errors
/// When the page does not come up or does not do what it is asked for, and when nothing is called so.
pub(crate) async fn smooth(words: &str) -> Result<Vec<String>> {
    let passes = smooth::measure(words).await?;
    println!("{}", smooth::table(&passes));
    Ok(smooth::too_slow(&passes))
}

/// A browser in which the content is stored, and the page that shows it.
async fn stored(content: Content) -> Result<(Stage, Page)> {
    let mut stage = Stage::set(Engine::Chromium).await?;
    let page = stage.open().await?;
    if let Some(file) = content.file {
        Files::of(&page).add(file, &sample(file)?).await?;
        Frame::of(&page).is_saved().await?;
    }
    Ok((stage, page))
}
