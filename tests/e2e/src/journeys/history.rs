//! What was done is told, taken back after a reload, and brought back to a point.
use super::first_okr::FIRST;
use crate::page::{Find, Page, Role};
use crate::pages::{Frame, KeyResult, Objective, Welcome};
use crate::stage::Stage;
use anyhow::Result;

const NEW_TITLE: &str = "Win the enterprise market";

/// A title and a target are changed; after a reload the history of both says from what to what, and both are undone.
pub(super) async fn what_was_done_is_told_and_undone_after_a_reload(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let (frame, objective) = (Frame::of(&page), Objective::of(&page));
    change_title_and_target(&page).await?;
    frame.is_saved().await?;
    page.reload().await?;
    history(&page).text("Target: 50 → 60").is_there().await?;
    page.is_accessible().await?;
    KeyResult::of(&page, FIRST.key_result).leave_for(NEW_TITLE).await?;
    history(&page).text(&title_changed()).is_there().await?;
    history(&page).text("Target: 50 → 60").is_there().await?;
    frame.undo().await?;
    history(&page).text("Target: 60 → 50").is_there().await?;
    frame.undo().await?;
    objective.title(FIRST.objective).is_there().await?;
    frame.is_saved().await?;
    page.reload().await?;
    objective.title(FIRST.objective).is_there().await
}

/// A point is brought back from the history of an objective; all that was done lies on a screen of its own, with a way
/// back to before a step.
pub(super) async fn a_point_of_the_history_is_brought_back(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let (frame, objective) = (Frame::of(&page), Objective::of(&page));
    change_title_and_target(&page).await?;
    KeyResult::of(&page, FIRST.key_result).leave_for(NEW_TITLE).await?;
    frame.is_saved().await?;
    page.reload().await?;
    history(&page).text(&title_changed()).is_there().await?;
    history(&page)
        .button_with("Restore as it was before")
        .at(1)
        .click()
        .await?;
    objective.title(FIRST.objective).is_there().await?;
    frame.says("Objective restored").await?;
    page.link("Everything that was done").click().await?;
    page.heading("Everything that was done").is_there().await?;
    page.is_accessible().await?;
    page.text_with("Key result changed").at(0).is_there().await?;
    page.button("Back to before this").at(2).click().await?;
    frame.undo().await?;
    frame.cannot_undo().await
}

/// A first OKR with another title and another target, its key result's page open.
async fn change_title_and_target(page: &Page) -> Result<()> {
    Welcome::of(page).begin_with(FIRST).await?;
    let objective = Objective::of(page);
    objective.open(FIRST.objective).await?;
    objective.rename(FIRST.objective, NEW_TITLE).await?;
    KeyResult::of(page, FIRST.key_result).open().await?;
    page.button("Change the measure").click().await?;
    let form = page.group("Measure");
    form.has_taken_focus().await?;
    form.field("Target").fill("60").await?;
    form.button("Save").click().await?;
    form.is_gone().await
}

fn title_changed() -> String {
    format!("Title: {} → {NEW_TITLE}", FIRST.objective)
}

fn history(page: &Page) -> crate::page::Locator {
    page.role(Role::Region, "History")
}
