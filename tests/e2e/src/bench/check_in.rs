//! How long one check-in takes: from the key that saves it until it is on the screen, and until it is on the disk.
use super::Content;
use super::times::Times;
use crate::page::Page;
use crate::pages::{Frame, Overview};
use anyhow::{Context, Result};
use serde::Deserialize;
use thirtyfour::Key;

/// How often each key result is checked in.
const ROUNDS: u32 = 4;
/// A check-in may take this long to be painted, by its fastest run, in milliseconds: twice what it should, for busy machines.
const PAINTED_MAX: f64 = 100.0;

/// What one check-in took, in milliseconds from the key.
#[derive(Clone, Copy, Debug, Deserialize)]
struct CheckIn {
    handled: f64,
    painted: f64,
    saved: f64,
}

/// The check-ins in one workspace.
#[derive(Clone, Debug)]
pub(super) struct CheckIns {
    name: &'static str,
    runs: Vec<CheckIn>,
}

/// Checks in, by keyboard, again and again.
pub(super) async fn measure(page: &Page, content: Content) -> Result<CheckIns> {
    let mut runs = Vec::new();
    let overview = Overview::of(page);
    for round in 0..ROUNDS {
        for id in content.key_results {
            let of = || format!("checking in {id} of {}", content.name);
            overview.begin_check_in(id).await.with_context(of)?;
            // Another number each time, so that the row changes.
            page.press(format!("{}", 40 + round)).await?;
            page.script::<()>(include_str!("check_in.js"), vec![(*id).into()])
                .await?;
            // Nothing is looked for until all is over: a look costs the page time.
            page.press(Key::Enter).await?;
            let times = page.script("return window.__checkIn", Vec::new());
            runs.push(times.await.with_context(of)?);
            overview.open_check_in().is_gone().await.with_context(of)?;
            Frame::of(page).is_saved().await?;
        }
    }
    Ok(CheckIns {
        name: content.name,
        runs,
    })
}

/// The measurements as a Markdown table: median (min), and the growth of the column before from the row before.
pub(super) fn table(all: &[CheckIns]) -> String {
    let mut table = String::from(
        "| workspace | check-ins | handled | painted | growth | “Saved” | growth |\n\
         |---|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut before: Option<(Times, Times)> = None;
    for CheckIns { name, runs } in all {
        let times = |part: fn(&CheckIn) -> f64| Times::of(runs.iter().map(part));
        let (Some(handled), Some(painted), Some(saved)) = (
            times(|run| run.handled),
            times(|run| run.painted),
            times(|run| run.saved),
        ) else {
            continue;
        };
        let growths = before.map(|before| [painted.growth(before.0), saved.growth(before.1)]);
        let [of_painted, of_saved] = growths.unwrap_or_else(|| ["-".to_owned(), "-".to_owned()]);
        table += &format!(
            "| {name} | {} | {} | {} | {of_painted} | {} | {of_saved} |\n",
            runs.len(),
            handled.in_words(),
            painted.in_words(),
            saved.in_words(),
        );
        before = Some((painted, saved));
    }
    table
}

/// What takes longer than it may.
pub(super) fn too_slow(all: &[CheckIns]) -> Vec<String> {
    let slow = |CheckIns { name, runs }: &CheckIns| {
        let painted = Times::of(runs.iter().map(|run| run.painted))?.min;
        (painted > PAINTED_MAX)
            .then(|| format!("{name}: a check-in is painted after {painted:.0} ms, allowed are {PAINTED_MAX:.0}"))
    };
    all.iter().filter_map(slow).collect()
}
