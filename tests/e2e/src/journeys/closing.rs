//! The end of a cycle, without a mouse: graded, looked back on, closed, carried over, opened again.
use super::first_okr::FIRST;
use crate::page::{Find, Locator, Page};
use crate::pages::{Frame, Overview, Welcome};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// From the proposed grade to the same goal in the next cycle and back.
pub(super) async fn a_cycle_is_closed_by_keyboard_goes_on_and_is_opened_again(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    begin(&page).await?;
    grade(&page).await?;
    look_back(&page).await?;
    close(&page).await?;
    follow_the_line(&page).await?;
    open_again(&page).await
}

/// From 40 to 50, at 45: half of the way.
async fn begin(page: &Page) -> Result<()> {
    let overview = Overview::of(page);
    Welcome::of(page).begin_with(FIRST).await?;
    let form = overview.check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.save().await?;
    overview.scores("0.50").await?;
    page.follow("#/settings/cycles").await?;
    page.link("Close…").tab_to().await?;
    page.press(Key::Enter).await
}

/// An arrow makes 0.55 of the proposed 0.50, and a reason says why; what was typed is there after a look elsewhere
/// and after a reload.
async fn grade(page: &Page) -> Result<()> {
    let step = page.group(FIRST.objective);
    let grade = step.field("Grade").at(0);
    grade.has_focus().await?;
    grade.holds("0.50").await?;
    page.is_accessible().await?;
    page.press(Key::Up).await?;
    grade.holds("0.55").await?;
    let reason = step.field("Why another grade");
    reason.tab_to().await?;
    page.press("A late win").await?;
    page.press(Key::Escape).await?;
    step.is_gone().await?;
    page.follow("#/settings/cycles").await?;
    page.link("Close…").tab_to().await?;
    page.press(Key::Enter).await?;
    reason.holds("A late win").await?;
    grade.has_focus().await?;
    Frame::of(page).is_saved().await?;
    page.reload().await?;
    reason.holds("A late win").await?;
    grade.holds("0.55").await?;
    grade.has_focus().await?;
    refuse(page, &grade).await?;
    page.press(Key::Enter).await
}

/// What is no grade does not let the step go.
async fn refuse(page: &Page, grade: &Locator) -> Result<()> {
    grade.fill("7").await?;
    page.press(Key::Enter).await?;
    page.text("A grade lies between 0 and 1.").is_there().await?;
    grade.has_focus().await?;
    page.is_accessible().await?;
    grade.fill("0.55").await?;
    page.text("A grade lies between 0 and 1.").is_gone().await
}

/// Enter adds a line, and in an empty one goes on.
async fn look_back(page: &Page) -> Result<()> {
    let line = page.group("Look back on the cycle").field("One line");
    line.tab_to().await?;
    page.press("Smaller bets").await?;
    page.press(Key::Enter).await?;
    page.text("Smaller bets").is_there().await?;
    line.holds("").await?;
    page.is_accessible().await?;
    page.press(Key::Enter).await
}

/// What goes on is proposed; one button closes and carries over.
async fn close(page: &Page) -> Result<()> {
    let step = page.group("What goes on");
    step.button("Next").tab_to().await?;
    page.is_accessible().await?;
    page.press(Key::Enter).await?;
    page.text("One grade is your own.").is_there().await?;
    page.is_accessible().await?;
    page.selector("main .form-foot [data-kind=primary]").has_focus().await?;
    page.press(Key::Enter).await?;
    page.text_with("is closed.").is_there().await?;
    Overview::of(page).key_result(FIRST.key_result).is_there().await
}

/// The new key result leads to the old one, which leads to the new one.
async fn follow_the_line(page: &Page) -> Result<()> {
    page.link(FIRST.key_result).click().await?;
    page.text("Goes on with").is_there().await?;
    page.heading("Through the cycles").is_there().await?;
    page.is_accessible().await?;
    page.link(FIRST.key_result).at(0).click().await?;
    page.text("Goes on as").is_there().await
}

/// A closed cycle says so, and opens again by a button.
async fn open_again(page: &Page) -> Result<()> {
    let banner = page.text_with("was closed on");
    banner.is_there().await?;
    page.is_accessible().await?;
    page.button("Open again").tab_to().await?;
    page.press(Key::Enter).await?;
    banner.is_gone().await?;
    page.text("Goes on as").is_there().await
}
