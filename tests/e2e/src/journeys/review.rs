//! Looking back and ahead: a week in four squares, and the feedback of a quarter.
use crate::page::{Find, Page, Role};
use crate::pages::{Files, Frame, Overview, sample};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// The day that the samples end with, a Saturday.
const TODAY: &str = "2026-11-21";
/// A day of the week after.
const NEXT_WEEK: &str = "2026-11-25";
/// A key result whose confidence fell that week.
const FALLEN: &str = "Lose 20 % fewer opportunities, 64 instead of 80";

/// Priorities are written, one is ticked off; the next week carries the other one, and the week before reads as it was.
pub(super) async fn what_is_open_is_carried_to_the_next_week_by_keyboard(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.press("g").await?;
    page.press("r").await?;
    page.heading("Review").is_there().await?;
    let line = page.field("Add a priority");
    line.tab_to().await?;
    for text in ["Call the ten customers", "Send the price list"] {
        page.press(text).await?;
        page.press(Key::Enter).await?;
        note(&page, text).is_there().await?;
        line.has_focus().await?;
    }
    let sent = note(&page, "Send the price list");
    sent.focus().await?;
    page.press(" ").await?;
    page.selector(".note[data-done]").are(1).await?;
    sent.has_focus().await?;
    page.is_accessible().await?;
    follow(&page, NEXT_WEEK).await?;
    page.text("1 carried over").is_there().await?;
    note(&page, "Call the ten customers").is_there().await?;
    sent.is_gone().await?;
    page.button("Earlier").focus().await?;
    page.press(Key::Left).await?;
    sent.is_there().await?;
    page.selector(".note[data-done]").are(1).await
}

/// A fall of confidence asks why, and the answer stands on the page of the key result; a win is named.
pub(super) async fn a_fall_of_confidence_is_explained_and_a_win_is_named(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    follow(&page, TODAY).await?;
    page.field(&format!("Why did confidence fall: {FALLEN}"))
        .focus()
        .await?;
    page.press("Nobody owns the comparison page").await?;
    page.press(Key::Enter).await?;
    note(&page, "Nobody owns the comparison page").is_there().await?;
    page.field("Add a win").focus().await?;
    page.press("Hellmann signed").await?;
    page.press(Key::Enter).await?;
    let win = note(&page, "Hellmann signed");
    win.focus().await?;
    page.press(Key::Delete).await?;
    win.is_gone().await?;
    page.field("Add a win").has_focus().await?;
    Frame::of(&page).undo().await?;
    win.is_there().await?;
    page.link(FALLEN).click().await?;
    page.text("Nobody owns the comparison page").is_there().await?;
    page.role_with(Role::Link, "Confidence, ").is_there().await
}

/// Start, stop and continue, and a plus of an objective, in a quarter's feedback.
pub(super) async fn a_quarter_ends_with_feedback(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    follow(&page, TODAY).await?;
    page.link("Quarter").click().await?;
    for (line, text) in [
        ("Add what to start", "Check in on Mondays"),
        ("Add what to stop", "Discounts in the last week"),
        ("Add what to go on with", "Two calls a week"),
    ] {
        page.field(line).focus().await?;
        page.press(text).await?;
        page.press(Key::Enter).await?;
        note(&page, text).is_there().await?;
    }
    page.text("3 new").is_there().await?;
    page.is_accessible().await?;
    page.link("Month").click().await?;
    note(&page, "Check in on Mondays").is_there().await
}

fn note(page: &Page, text: &str) -> crate::page::Locator {
    page.button(&format!("Text of the note: {text}"))
}

async fn follow(page: &Page, day: &str) -> Result<()> {
    page.follow(&format!("#/review?asof={day}")).await?;
    page.heading("Review").is_there().await
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
