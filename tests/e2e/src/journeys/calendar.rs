//! The rhythm: how often, when, and how one is told.
use crate::page::{Find, Page};
use crate::pages::{Files, Frame};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// A Saturday, a week and a day after the check-ins of the file.
const TODAY: &str = "2026-11-21";

/// Nine key results, each measured in another way, and a KPI; all are due.
const TEN: &str = include_str!("check_in/ten.json");

/// The calendar file of it, but for its times of writing and the address of the page.
const RHYTHM: &str = include_str!("calendar/rhythm.ics");

/// A check-in on Mondays and a review on Fridays until the cycle ends, as any calendar program reads them.
pub(super) async fn a_calendar_file_holds_check_in_and_review(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/files?asof={TODAY}")).await?;
    page.field("Until").choose("The end of Q4 2026").await?;
    page.is_accessible().await?;
    let save = page.button("Download calendar file");
    let file = stage.download(&page, async || save.click().await).await?;
    let file = String::from_utf8(file)?;
    ensure!(file.contains("#/check-in"), "it does not lead to the check-in: {file}");
    ensure!(!file.contains("asof"), "it leads to the day that was looked at: {file}");
    let (found, expected) = (lasting(&file), lasting(RHYTHM));
    ensure!(found == expected, "it is {found} and not {expected}");
    Ok(())
}

/// Ten entries are due; after one check-in there are nine.
pub(super) async fn the_title_counts_what_is_due(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/check-in?asof={TODAY}")).await?;
    is_called(&page, "(10) Check-in – Waymark").await?;
    page.field("Value of “Close 100 deals”").focus().await?;
    page.press("45").await?;
    page.press(Key::Enter).await?;
    is_called(&page, "(9) Check-in – Waymark").await
}

/// Ten days are offered, and others are typed.
pub(super) async fn a_check_in_is_asked_for_every_so_many_days(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.link("Close 100 deals").click().await?;
    page.field("Cadence").choose("Every so many days").await?;
    let days = page.field("Days between check-ins");
    days.holds("10").await?;
    days.fill("12").await?;
    days.press(Key::Enter).await?;
    page.text_with("Every 12 days").at(0).is_there().await?;
    page.is_accessible().await?;
    let frame = Frame::of(&page);
    frame.undo().await?;
    days.holds("10").await?;
    frame.undo().await?;
    days.is_gone().await
}

/// Nothing is asked of the browser before the reminder is switched on.
pub(super) async fn a_reminder_is_off_until_it_is_asked_for(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow("#/settings/device").await?;
    page.heading("Reminder").is_there().await?;
    page.field("Weekday").is_gone().await?;
    page.is_accessible().await
}

async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("ten.json", TEN).await?;
    Ok(page)
}

/// The lines that say the same every time: not when it was written, under which id, and where the page is.
fn lasting(file: &str) -> String {
    let changes = ["DTSTAMP:", "UID:", "DESCRIPTION:Bring", "DESCRIPTION:Talk"];
    let unfolded = file.replace("\r\n ", "");
    let lines = unfolded.split("\r\n");
    let lasting: Vec<_> = lines
        .filter(|line| !changes.iter().any(|start| line.starts_with(start)))
        .collect();
    lasting.join("\n")
}

/// Checks what the window is called.
async fn is_called(page: &Page, title: &str) -> Result<()> {
    eventually("the title", async || {
        let found: String = page.script("return document.title", Vec::new()).await?;
        ensure!(found == title, "the window is called {found}");
        Ok(())
    })
    .await
}
