//! Without a mouse.
use crate::page::{Find, Role};
use crate::pages::Frame;
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// `?` lists the keys, Escape puts the list away, and the focus is never lost.
pub(super) async fn a_question_mark_lists_the_keys_and_escape_puts_them_away(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let frame = Frame::of(&page);
    frame.ask_for_keys().await?;
    page.is_accessible().await?;
    frame.press_escape().await?;
    frame.keys().is_gone().await
}

/// The first Tab offers to skip the navigation.
pub(super) async fn the_first_tab_leads_past_the_navigation(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    page.press(Key::Tab).await?;
    page.link("Skip to content").has_focus().await?;
    page.press(Key::Enter).await?;
    page.any(Role::Main).has_focus().await
}
