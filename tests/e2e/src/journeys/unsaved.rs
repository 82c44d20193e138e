//! What is typed and not saved is there after a reload, and is put away by one button.
use super::check_in::{TODAY, begin, done, field, row};
use crate::page::{Find, Page};
use crate::pages::{Frame, KeyResult};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// A value, a bet and a note of one row come back, go, and come back again; saved, they are kept no longer.
pub(super) async fn what_is_typed_into_a_check_in_outlives_a_reload(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    Frame::of(&page).is_saved().await?;
    let deals = field(&page, "Close 100 deals");
    deals.has_focus().await?;
    for keys in ["45", "8", "Two signed"] {
        page.press(keys).await?;
        page.press(Key::Tab).await?;
    }
    page.reload().await?;
    is_back(&page, "45", "8", "Two signed").await?;
    page.selector(".due-found")
        .text("1 row that was typed and not saved is back in its fields (typed: today).")
        .is_there()
        .await?;
    page.is_accessible().await?;
    page.button("Put away").click().await?;
    is_back(&page, "", "", "").await?;
    page.button("Bring back").click().await?;
    is_back(&page, "45", "8", "Two signed").await?;
    deals.focus().await?;
    page.press(Key::Enter).await?;
    done(&page, "1 of 10 done.").await?;
    page.button("Put away").is_gone().await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    done(&page, "0 of 9 done.").await?;
    page.button("Put away").is_gone().await
}

/// A value that was typed before another one was recorded says so, and is saved only by who means it.
pub(super) async fn what_was_typed_never_writes_over_what_is_newer(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let title = "Close 100 deals";
    field(&page, title).has_focus().await?;
    page.press("45").await?;
    row(&page, title).link(title).click().await?;
    let check_in = KeyResult::of(&page, title).check_in().await?;
    check_in.value().fill("52").await?;
    check_in.save().await?;
    page.follow(&format!("#/check-in?asof={TODAY}")).await?;
    let newer = row(&page, title).text_with("Since this was typed, 52 deals was recorded");
    newer.is_there().await?;
    field(&page, title).focus().await?;
    page.press(Key::Enter).await?;
    newer.is_there().await?;
    row(&page, title).text_with("0.40 to 0.45").is_there().await?;
    page.press(Key::Escape).await?;
    field(&page, title).holds("").await?;
    newer.is_gone().await
}

/// A new objective that was typed and not saved is back once the form is opened again; put away, it is gone.
pub(super) async fn what_is_typed_of_a_new_objective_outlives_a_reload(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Frame::of(&page).is_saved().await?;
    page.press("n").await?;
    let title = page.group("New objective").field("Objective in one sentence");
    title.has_focus().await?;
    page.press("Never saved").await?;
    page.reload().await?;
    Frame::of(&page).is_saved().await?;
    page.press("n").await?;
    title.holds("Never saved").await?;
    page.is_accessible().await?;
    page.button("Put away").click().await?;
    title.holds("").await?;
    page.reload().await?;
    Frame::of(&page).is_saved().await?;
    page.press("n").await?;
    title.has_focus().await?;
    title.holds("").await
}

/// What stands in the first row.
async fn is_back(page: &Page, value: &str, bet: &str, note: &str) -> Result<()> {
    let title = "Close 100 deals";
    field(page, title).holds(value).await?;
    page.field(&format!("Confidence in “{title}”, 0 to 10"))
        .holds(bet)
        .await?;
    page.field(&format!("What happened with “{title}”")).holds(note).await
}
