//! When what is pursued: the bars are walked by arrows, and the same stands in a table.
use crate::page::{Find, Page, Role};
use crate::pages::{Files, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// The day after the newest check-in of the samples.
const TODAY: &str = "2026-11-21";

/// Arrows go from line to line, and what a line says stands below.
pub(super) async fn the_timeline_is_walked_by_arrows(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.is_accessible().await?;
    page.selector(".span-line[tabindex='0']").at(0).focus().await?;
    let told = "return document.querySelector('.span-told').textContent";
    let first = told_after(&page, told, "").await?;
    page.press(Key::Down).await?;
    let second = told_after(&page, told, &first).await?;
    page.press(Key::Up).await?;
    let again = told_after(&page, told, &second).await?;
    ensure!(again == first, "“{again}”, not “{first}”");
    Ok(())
}

/// The table has a row for each objective, with its days.
pub(super) async fn the_timelines_table_has_every_objective(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let lines = page.selector(".span-line").count().await?;
    ensure!(lines > 0, "there are no lines");
    page.button("Show as a table").click().await?;
    page.any(Role::Table).at(0).is_there().await?;
    page.selector(".timeline-page tbody tr").are(lines).await?;
    page.button("Show as a chart").click().await?;
    page.selector(".span-line").are(lines).await
}

/// What is told once it is something else than before.
async fn told_after(page: &Page, script: &str, before: &str) -> Result<String> {
    eventually("something else to be told", async || {
        let told: String = page.script(script, Vec::new()).await?;
        ensure!(!told.trim().is_empty() && told != before, "still “{told}”");
        Ok(told)
    })
    .await
}

/// The timeline of a sample, by its keys.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.press("g").await?;
    page.press("t").await?;
    page.heading("Timeline").is_there().await?;
    page.selector(".span-line").at(0).is_there().await?;
    Ok(page)
}
