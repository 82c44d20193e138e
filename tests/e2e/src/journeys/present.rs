//! A cycle before a room: slides by keyboard, a remote in another tab, and slides that go on by themselves.
use crate::page::{Find, Page};
use crate::pages::{Files, Overview, sample};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// The day that the samples end with, a Saturday.
const TODAY: &str = "2026-11-21";
/// The title of the first slide.
const CYCLE: &str = "Q4 2026";
/// The only objective that is off track.
const WORST: &str = "A proposal is there while the meeting is still fresh";
/// The one after it.
const NEXT: &str = "Make mid-market the engine that carries us into 2027";

/// The slides are walked by arrows, off track first; a key opens the objective, and back leads to its slide.
pub(super) async fn slides_are_walked_by_keyboard_off_track_first(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.press("p").await?;
    page.heading(CYCLE).is_there().await?;
    page.is_accessible().await?;
    page.press(Key::Right).await?;
    page.heading(WORST).is_there().await?;
    page.selector(".present-head").text("Off track").is_there().await?;
    page.is_accessible().await?;
    page.press(" ").await?;
    page.heading(NEXT).is_there().await?;
    page.press(Key::Left).await?;
    page.press("o").await?;
    page.selector(".crumbs").is_there().await?;
    page.script::<()>("history.back()", Vec::new()).await?;
    page.selector(".present-head").is_there().await?;
    page.heading(WORST).is_there().await?;
    page.press(Key::End).await?;
    page.heading("What to talk about").is_there().await?;
    page.is_accessible().await?;
    page.press(Key::PageUp).await?;
    page.selector(".present-kpis .kpi-tile").at(0).is_there().await?;
    page.is_accessible().await?;
    page.press(Key::Escape).await?;
    page.selector(".present").is_gone().await?;
    Overview::of(&page).key_results().at(0).is_there().await
}

/// The remote shows what is shown and what comes next, turns the slides of the other tab, and hides them.
pub(super) async fn a_remote_in_another_tab_leads_through_the_slides(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let remote = stage.open_tab().await?;
    remote.follow(&format!("#/present/remote?asof={TODAY}")).await?;
    remote.link("Present in a new tab").is_there().await?;
    remote.is_accessible().await?;
    page.press("p").await?;
    page.heading(CYCLE).is_there().await?;
    remote.heading(CYCLE).is_there().await?;
    remote.text(&format!("Next: {WORST}")).is_there().await?;
    remote.button("Next slide").click().await?;
    page.heading(WORST).is_there().await?;
    remote.heading(WORST).is_there().await?;
    remote.is_accessible().await?;
    remote.button("Black screen").click().await?;
    page.selector(".present-blank").is_there().await?;
    remote.button("Show the slide").click().await?;
    page.selector(".present-blank").is_gone().await?;
    remote.button("Start the timer").click().await?;
    page.button("Stop the timer").is_there().await?;
    page.press(Key::Escape).await?;
    remote.link("Present in a new tab").is_there().await
}

/// What another tab changes stands on the slide at once.
pub(super) async fn an_edit_of_another_tab_stands_on_the_slide(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.press("p").await?;
    page.heading(CYCLE).is_there().await?;
    page.press(Key::Right).await?;
    page.heading(WORST).is_there().await?;
    let other = stage.open_tab().await?;
    Overview::of(&other).open().await?;
    crate::pages::Objective::of(&other).open(WORST).await?;
    crate::pages::Objective::of(&other)
        .rename(WORST, "Say why customers leave")
        .await?;
    page.heading("Say why customers leave").is_there().await
}

/// On the wall the slides go on by themselves, and begin again after the last one.
pub(super) async fn slides_on_the_wall_go_on_by_themselves(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/tv?asof={TODAY}&every=1")).await?;
    page.heading(CYCLE).is_there().await?;
    page.is_accessible().await?;
    page.heading(WORST).is_there().await?;
    page.heading("What to talk about").is_there().await?;
    page.heading(CYCLE).is_there().await
}

/// Before there is anything to present, one button leads on.
pub(super) async fn nothing_to_present_leads_to_the_overview(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    page.follow("#/present").await?;
    page.is_accessible().await?;
    page.link("To the overview").click().await?;
    page.selector(".present").is_gone().await
}

/// A sales team in the middle of its quarter.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page)
        .add("b2b-sales.json", &sample("b2b-sales.json")?)
        .await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Overview::of(&page).key_results().at(0).is_there().await?;
    Ok(page)
}
