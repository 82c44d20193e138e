//! Rows are put in order by hand.
use super::first_okr::FIRST;
use crate::page::{Find, Page};
use crate::pages::{Frame, NewMeasure, Objective, Overview, Welcome};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// By keyboard, and the order stays; Escape puts a row back.
pub(super) async fn key_results_are_put_in_order_by_keyboard_and_stay(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let objective = Objective::of(&page);
    objective.open(FIRST.objective).await?;
    for title in ["Second", "Third", "Fourth"] {
        objective.add(title, &NewMeasure::Percent).await?;
    }
    let rows = Overview::of(&page).key_results();
    rows.read(&[FIRST.key_result, "Second", "Third", "Fourth"]).await?;
    shift(&page, FIRST.key_result, &[Key::Space, Key::Down, Key::Down, Key::Space]).await?;
    rows.read(&["Second", "Third", FIRST.key_result, "Fourth"]).await?;
    shift(&page, "Fourth", &[Key::Space, Key::Home, Key::Space]).await?;
    rows.read(&["Fourth", "Second", "Third", FIRST.key_result]).await?;
    shift(&page, "Third", &[Key::Space, Key::Up, Key::Escape]).await?;
    rows.read(&["Fourth", "Second", "Third", FIRST.key_result]).await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    rows.read(&["Fourth", "Second", "Third", FIRST.key_result]).await
}

/// Presses keys on the handle of a row, one after the other.
async fn shift(page: &Page, title: &str, keys: &[Key]) -> Result<()> {
    let handle = page.button(&format!("Move {title}"));
    handle.focus().await?;
    for key in keys {
        page.strike(key.clone()).await?;
        handle.has_focus().await?;
    }
    Ok(())
}
