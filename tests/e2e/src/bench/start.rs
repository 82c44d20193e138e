//! How long it takes until the page can be used.
use super::times::Times;
use super::{CONTENTS, Content};
use crate::page::Page;
use crate::stage::Stage;
use anyhow::{Context, Result};
use serde::Deserialize;
use xtask::browsers::Engine;

/// How often the page is loaded with each content.
const RUNS: usize = 11;
/// How often a browser is started that has never been here.
const FIRST_VISITS: usize = 5;
/// The page may take this long with any content, by its fastest run, in milliseconds: twice what it should, for busy
/// machines.
const USABLE_MAX: f64 = 3_000.0;

/// What one load of the page took, in milliseconds from the start of the navigation.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Start {
    first_paint: f64,
    shown: f64,
    painted: f64,
    usable: f64,
    longest_task: f64,
}

/// The loads of the page with one content.
#[derive(Clone, Debug)]
pub(super) struct Starts {
    name: String,
    runs: Vec<Start>,
}

/// Loads of the empty page in browsers that have never been here: nothing is cached, nothing compiled.
pub(super) async fn first_visits() -> Result<Starts> {
    let mut stage = Stage::set(Engine::Chromium).await?;
    let mut runs = Vec::new();
    for _ in 0..FIRST_VISITS {
        let page = stage.open_address("about:blank").await?;
        watch(&page, CONTENTS[0].rows).await?;
        let site = stage.host().site();
        page.go_to(&site).await?;
        runs.push(start(&page).await?);
        stage.finish().await?;
        stage.start_over().await?;
    }
    Ok(Starts {
        name: format!("{}, first visit", CONTENTS[0].name),
        runs,
    })
}

/// Loads of the page in one browser, which has been here before.
pub(super) async fn visits(page: &Page, content: Content) -> Result<Starts> {
    watch(page, content.rows).await?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        page.reload().await?;
        runs.push(start(page).await.with_context(|| content.name.to_owned())?);
    }
    Ok(Starts {
        name: content.name.to_owned(),
        runs,
    })
}

/// One load of the page, until it can be used.
pub(super) async fn visit(page: &Page, content: Content) -> Result<()> {
    watch(page, content.rows).await?;
    page.reload().await?;
    start(page).await.map(drop)
}

/// From now on every load of the page is watched.
async fn watch(page: &Page, rows: usize) -> Result<()> {
    let script = include_str!("start.js").replace("ROWS", &rows.to_string());
    page.begin_with(&script).await
}

async fn start(page: &Page) -> Result<Start> {
    page.script("return window.__start", Vec::new())
        .await
        .context("the page has not come up")
}

/// The measurements as a Markdown table: median (min), and the growth of the last column from the row before.
pub(super) fn table(all: &[Starts]) -> String {
    let mut table = String::from(
        "| workspace | loads | first paint | on the page | painted | usable | growth | longest task |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut before: Option<Times> = None;
    for Starts { name, runs } in all {
        let times = |part: fn(&Start) -> f64| Times::of(runs.iter().map(part));
        let words = |part| times(part).map_or("-".to_owned(), Times::in_words);
        let usable = times(|run| run.usable);
        let growth = usable
            .zip(before)
            .map_or("-".to_owned(), |(usable, before)| usable.growth(before));
        table += &format!(
            "| {name} | {} | {} | {} | {} | {} | {growth} | {} |\n",
            runs.len(),
            words(|run| run.first_paint),
            words(|run| run.shown),
            words(|run| run.painted),
            words(|run| run.usable),
            words(|run| run.longest_task),
        );
        before = usable;
    }
    table
}

/// What takes longer than it may.
pub(super) fn too_slow(all: &[Starts]) -> Vec<String> {
    let slow = |Starts { name, runs }: &Starts| {
        let usable = Times::of(runs.iter().map(|run| run.usable))?.min;
        (usable > USABLE_MAX).then(|| format!("{name}: usable after {usable:.0} ms, allowed are {USABLE_MAX:.0}"))
    };
    all.iter().filter_map(slow).collect()
}
