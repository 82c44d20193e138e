//! Without a network.
use super::first_okr::FIRST;
use crate::page::Find;
use crate::pages::{Frame, Overview, Place, Welcome};
use crate::stage::Stage;
use anyhow::Result;

/// In the name of the file that has what comes after the first screen.
const PART: &str = "split_later";

/// Once it is open, the page needs nobody.
pub(super) async fn an_open_page_does_not_need_its_host(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    stage.host().switch_off().await;
    let frame = Frame::of(&page);
    frame.ask_for_keys().await?;
    frame.press_escape().await?;
    frame.keys().is_gone().await?;
    for place in Place::ALL.into_iter().rev() {
        frame.go_to(place).await?;
    }
    frame.is_saved().await
}

/// What comes after the first screen does not come: every place that needs it says so of itself, and comes when it is
/// asked for again; from then on nobody is needed.
pub(super) async fn a_part_that_does_not_come_is_told_and_tried_again(stage: &mut Stage) -> Result<()> {
    const MISSING: &str = "This part of the page could not be fetched.";
    stage.host().withhold(Some(PART));
    let page = stage.open_first_screen().await?;
    page.text(MISSING).at(0).is_there().await?;
    let frame = Frame::of(&page);
    frame.place(Place::Settings).click().await?;
    page.heading(MISSING).has_focus().await?;
    page.is_accessible().await?;

    stage.host().withhold(None);
    page.button("Try again").click().await?;
    frame.is_at(Place::Settings).await?;
    stage.host().switch_off().await;
    frame.go_to(Place::Files).await?;
    page.heading(Place::Files.name()).has_focus().await?;
    page.follow("#/welcome").await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    Overview::of(&page).objective(FIRST.objective).is_there().await?;
    frame.is_saved().await?;
    page.note_what_was_seen().await?;
    stage.evidence().forgive_errors(is_of_loading);
    Ok(())
}

/// What is done before the part that changes and saves has come is told as not saved; it is done and kept once that is there.
pub(super) async fn what_is_done_early_waits_for_the_part_that_saves(stage: &mut Stage) -> Result<()> {
    stage.host().withhold(Some(PART));
    let page = stage.open_first_screen().await?;
    page.follow("#/?asof=2026-11-21").await?;
    let start = page.button("Start Q4 2026");
    start.click().await?;
    let frame = Frame::of(&page);
    frame
        .says_not_saved("The part of the page that changes and saves goals could not be fetched.")
        .await?;
    start.is_there().await?;

    stage.host().withhold(None);
    start.is_gone().await?;
    frame.is_saved().await?;
    page.note_what_was_seen().await?;
    stage.evidence().forgive_errors(is_of_loading);
    page.reload().await?;
    page.heading("Q4 2026").is_there().await
}

/// The host has not what is asked for, and what it sends instead is no program. Firefox has no more to say about that.
fn is_of_loading(error: &str) -> bool {
    error.contains(PART) || error.contains("CompileError") || error == "console.error: "
}
