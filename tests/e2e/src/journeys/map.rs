//! What serves what: the map is walked, changed and undone by keyboard alone.
use crate::page::{Find, Page, Role};
use crate::pages::{Files, Frame, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// The day after the newest check-in of the samples.
const TODAY: &str = "2026-11-21";
/// A strategic objective of the year, and two that serve it.
const EVERYDAY: &str = "o-everyday";
const RELIABLE: &str = "o-reliable";
const APP: &str = "o-love-app";
/// The row that has the focus.
const HERE: &str = "return document.activeElement.getAttribute('data-row')";

/// Arrows walk, Left and Right close and open, Enter visits the goal.
pub(super) async fn the_map_is_walked_by_arrows(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.is_accessible().await?;
    let first = go_home(&page).await?;
    page.press(Key::Down).await?;
    is_left(&page, &first).await?;
    // What is open closes first, then it goes up.
    page.press(Key::Left).await?;
    page.press(Key::Left).await?;
    is_at(&page, first).await?;
    let rows = "return document.querySelectorAll('[role=treeitem]').length";
    let open: usize = page.script(rows, Vec::new()).await?;
    page.press(Key::Left).await?;
    eventually("fewer rows", async || {
        let now: usize = page.script(rows, Vec::new()).await?;
        ensure!(now < open, "still {now} rows");
        Ok(())
    })
    .await?;
    page.press(" ").await?;
    eventually("all rows again", async || {
        let now: usize = page.script(rows, Vec::new()).await?;
        ensure!(now == open, "{now} rows of {open}");
        Ok(())
    })
    .await?;
    walk_to(&page, APP).await?;
    page.press(Key::Enter).await?;
    page.text("The app is the reason to ride, not the reason to call support")
        .is_there()
        .await
}

/// An objective is picked up, serves another one, and undo brings it back.
pub(super) async fn a_parent_is_changed_by_keys_and_undone(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    is_on_level(&page, APP, "2").await?;
    walk_to(&page, APP).await?;
    page.press("m").await?;
    page.text_with("is picked up.").is_there().await?;
    walk_to(&page, RELIABLE).await?;
    page.press(Key::Enter).await?;
    Frame::of(&page).says("Objective aligned").await?;
    is_on_level(&page, APP, "3").await?;
    is_at(&page, APP.to_owned()).await?;
    page.press(Key::Control + "z").await?;
    is_on_level(&page, APP, "2").await?;
    is_at(&page, APP.to_owned()).await?;
    page.press("m").await?;
    page.press(Key::Escape).await?;
    page.text_with("is picked up.").is_gone().await?;
    is_on_level(&page, APP, "2").await
}

/// What an objective supports besides is chosen by keys, told on both rows and on its page, and taken away there.
pub(super) async fn what_an_objective_supports_is_drawn_and_told(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let ways = "return document.querySelector('.map-way-besides').getAttribute('d') ?? ''";
    walk_to(&page, APP).await?;
    page.press("s").await?;
    page.text_with("is picked up.").is_there().await?;
    walk_to(&page, RELIABLE).await?;
    page.press(Key::Enter).await?;
    Frame::of(&page).says("Support changed").await?;
    is_on_level(&page, APP, "2").await?;
    is_at(&page, APP.to_owned()).await?;
    eventually("a dashed line", async || {
        let drawn: String = page.script(ways, Vec::new()).await?;
        ensure!(!drawn.is_empty(), "nothing is drawn");
        Ok(())
    })
    .await?;
    page.text_with("Supported by The app is the reason").is_there().await?;
    page.press(Key::Enter).await?;
    page.field("Also supports").is_there().await?;
    page.is_accessible().await?;
    page.button_with("No longer support").click().await?;
    page.button_with("No longer support").is_gone().await
}

/// An objective cannot serve what serves it: the reason is said before and after trying, and nothing changes.
pub(super) async fn a_loop_on_the_map_is_refused_with_its_reason(stage: &mut Stage) -> Result<()> {
    const WHY: &str = "An objective cannot serve itself, not even through others.";
    let page = begin(stage).await?;
    walk_to(&page, EVERYDAY).await?;
    page.press("m").await?;
    walk_to(&page, APP).await?;
    page.any(Role::Status).text_with(WHY).is_there().await?;
    page.press(Key::Enter).await?;
    Frame::of(&page).says(WHY).await?;
    page.press(Key::Escape).await?;
    is_on_level(&page, APP, "2").await
}

/// The map of a sample, by its keys, with the focus in the tree.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.press("g").await?;
    page.press("m").await?;
    page.heading("Map").is_there().await?;
    let stop = page.selector("[role=treeitem][tabindex='0']").at(0);
    stop.is_there().await?;
    stop.focus().await?;
    Ok(page)
}

async fn here(page: &Page) -> Result<Option<String>> {
    page.script(HERE, Vec::new()).await
}

/// Goes to the first row.
async fn go_home(page: &Page) -> Result<Option<String>> {
    let first = "return document.querySelector('[role=treeitem]').getAttribute('data-row')";
    page.press(Key::Home).await?;
    let first: Option<String> = page.script(first, Vec::new()).await?;
    is_at(page, first.clone()).await?;
    Ok(first)
}

async fn is_at(page: &Page, row: impl Into<Option<String>>) -> Result<()> {
    let row = row.into();
    eventually("the row to have the focus", async || {
        let now = here(page).await?;
        ensure!(now == row, "it is {now:?}, not {row:?}");
        Ok(())
    })
    .await
}

async fn is_left(page: &Page, row: &Option<String>) -> Result<()> {
    eventually("another row to have the focus", async || {
        let now = here(page).await?;
        ensure!(now.is_some() && now != *row, "still {now:?}");
        Ok(())
    })
    .await
}

/// From the first row down to one, by arrows.
async fn walk_to(page: &Page, row: &str) -> Result<()> {
    const FARTHEST: usize = 80;
    let mut now = go_home(page).await?;
    for _ in 0..FARTHEST {
        if now.as_deref() == Some(row) {
            return Ok(());
        }
        page.press(Key::Down).await?;
        is_left(page, &now).await?;
        now = here(page).await?;
    }
    anyhow::bail!("arrows do not lead to {row}")
}

/// Checks how deep an objective stands, counted from 1.
async fn is_on_level(page: &Page, row: &str, level: &str) -> Result<()> {
    let script =
        "return document.querySelector(`[role=treeitem][data-row='${arguments[0]}']`)?.getAttribute('aria-level')";
    eventually("the objective on its level", async || {
        let found: Option<String> = page.script(script, vec![row.into()]).await?;
        ensure!(found.as_deref() == Some(level), "{row} is on level {found:?}");
        Ok(())
    })
    .await
}
