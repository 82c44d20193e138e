//! How fast the grid of KPIs is: from a key, or from a paste, until what it changes is painted.
use super::grid_file::{KPIS, PERIODS, TODAY, block, text};
use super::times::Times;
use crate::page::{Find, Page};
use crate::pages::{Files, Frame};
use crate::stage::Stage;
use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::Key;
use xtask::browsers::Engine;

/// The first cell with a number, and the last one of its line.
const FIRST: &str = "[data-cell='0,1']";
const LAST: &str = "[data-cell='0,24']";
/// How many lines the arrow key goes down.
const ARROWS: usize = 60;
/// How many numbers are typed.
const NUMBERS: usize = 12;
/// How often a block of all cells is pasted; the last one is taken over.
const BLOCKS: usize = 3;

/// What was measured, and how long it may take by its fastest run, in milliseconds: twice what it should, for busy
/// machines.
const STEPS: [(Step, &str, f64); 5] = [
    (Step::Arrow, "arrow key: the next cell has the focus", 50.0),
    (Step::Digit, "first digit: the cell can be typed in", 50.0),
    (Step::Enter, "Enter: the number stands in its cell", 100.0),
    (Step::Paste, "paste of 4,800 cells: what they change is shown", 1_000.0),
    (Step::Taken, "taking them over: they stand in their cells", 2_000.0),
];

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Arrow,
    Digit,
    Enter,
    Paste,
    Taken,
}

/// What each step took, in milliseconds.
pub(super) type Runs = Vec<(Step, f64)>;

/// Uses the grid by keyboard, as a person who types numbers in.
pub(super) async fn measure() -> Result<Runs> {
    let mut stage = Stage::set(Engine::Chromium).await?;
    let page = stage.open().await?;
    Files::of(&page).add("grid.json", &text()).await?;
    Frame::of(&page).is_saved().await?;
    page.follow(&format!("#/kpis/grid?asof={TODAY}")).await?;
    page.field("How many").choose(&format!("{PERIODS} periods")).await?;
    page.selector(LAST).click().await?;
    let mut runs = Runs::new();
    walk(&page, &mut runs).await.context("walking through the grid")?;
    write(&page, &mut runs).await.context("typing into the grid")?;
    paste(&page, &mut runs).await.context("pasting into the grid")?;
    stage.finish().await?;
    stage.quit().await?;
    Ok(runs)
}

async fn walk(page: &Page, runs: &mut Runs) -> Result<()> {
    for _ in 0..ARROWS {
        await_event(page, "keydown", "focus", "").await?;
        page.press(Key::Down).await?;
        runs.push((Step::Arrow, taken(page).await?));
    }
    page.press(Key::Control + Key::Home).await?;
    page.selector(FIRST).has_taken_focus().await
}

async fn write(page: &Page, runs: &mut Runs) -> Result<()> {
    for line in 0..NUMBERS {
        await_event(page, "keydown", "there", ".grid-field").await?;
        page.press("5").await?;
        runs.push((Step::Digit, taken(page).await?));
        await_event(page, "keydown", "text", &format!("[data-cell='{line},1']")).await?;
        page.press(Key::Enter).await?;
        runs.push((Step::Enter, taken(page).await?));
        Frame::of(page).is_saved().await?;
    }
    page.press(Key::Control + Key::Home).await?;
    page.selector(FIRST).has_taken_focus().await
}

async fn paste(page: &Page, runs: &mut Runs) -> Result<()> {
    for more in 1..=BLOCKS {
        await_event(page, "paste", "there", "dialog[open] tbody tr").await?;
        page.selector(FIRST).paste(&block(more)).await?;
        runs.push((Step::Paste, taken(page).await?));
        if more < BLOCKS {
            page.button("Cancel").click().await?;
        }
    }
    await_event(page, "click", "text", FIRST).await?;
    page.button("Take over").click().await?;
    runs.push((Step::Taken, taken(page).await?));
    Frame::of(page).is_saved().await
}

async fn await_event(page: &Page, event: &str, what: &str, selector: &str) -> Result<()> {
    let arguments: Vec<Value> = vec![event.into(), what.into(), selector.into()];
    page.script(include_str!("grid.js"), arguments).await
}

async fn taken(page: &Page) -> Result<f64> {
    page.script("return window.__grid", Vec::new()).await
}

/// The measurements as a Markdown table: median (min).
pub(super) fn table(runs: &Runs) -> String {
    let mut table =
        format!("| grid of {KPIS} KPIs, {PERIODS} months | runs | painted | slowest |\n|---|--:|--:|--:|\n");
    for (step, name, _) in STEPS {
        let runs: Vec<f64> = of(runs, step).collect();
        let slowest = runs.iter().copied().fold(0.0, f64::max);
        let times = Times::of(runs.iter().copied()).map_or("-".to_owned(), Times::in_words);
        table += &format!("| {name} | {} | {times} | {slowest:.1} ms |\n", runs.len());
    }
    table
}

/// What takes longer than it may.
pub(super) fn too_slow(runs: &Runs) -> Vec<String> {
    let slow = |(step, name, allowed): (Step, &str, f64)| {
        let fastest = Times::of(of(runs, step))?.min;
        (fastest > allowed).then(|| format!("{name} after {fastest:.0} ms, allowed are {allowed:.0}"))
    };
    STEPS.into_iter().filter_map(slow).collect()
}

fn of(runs: &Runs, step: Step) -> impl Iterator<Item = f64> + '_ {
    runs.iter().filter(move |run| run.0 == step).map(|run| run.1)
}
