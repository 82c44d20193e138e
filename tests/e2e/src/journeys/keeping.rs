//! What is typed stays.
use crate::engine::Screen;
use crate::page::Page;
use crate::pages::{Files, Frame, People, sample};
use crate::stage::Stage;
use anyhow::Result;

/// Called saved is saved: after a reload, and after the browser was ended and started again.
pub(super) async fn an_edit_is_there_after_a_reload_and_a_restart(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    add_ada_and_ben(&page).await?;
    page.reload().await?;
    is_ada_and_ben(&page).await?;
    stage.quit().await?;
    is_ada_and_ben(&stage.open().await?).await
}

/// The same without a restart, where the engine keeps nothing over one.
pub(super) async fn an_edit_is_there_after_a_reload(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    add_ada_and_ben(&page).await?;
    page.reload().await?;
    is_ada_and_ben(&page).await
}

/// Everything can be taken back, one by one, and done again; the end is saved.
pub(super) async fn everything_is_undone_to_the_start_and_done_again(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let (frame, people) = (Frame::of(&page), People::of(&page));
    add_ada_and_ben(&page).await?;
    people.rename("Ben", "Benedict").await?;
    people.remove("Ada").await?;
    frame.undo().await?;
    people.person("Ada").is_there().await?;
    frame.undo().await?;
    people.person("Ben").is_there().await?;
    for left in [1, 0] {
        frame.undo().await?;
        people.all().are(left).await?;
    }
    frame.cannot_undo().await?;
    for _ in 0..4 {
        frame.redo().await?;
    }
    people.person("Benedict").is_there().await?;
    people.all().are(1).await?;
    frame.is_saved().await?;
    page.reload().await?;
    people.person("Benedict").is_there().await
}

/// What one tab changes, the other shows, and both keep.
pub(super) async fn two_tabs_show_and_keep_what_each_of_them_changes(stage: &mut Stage) -> Result<()> {
    let first = stage.open().await?;
    People::of(&first).open().await?;
    People::of(&first).add("Cem").await?;
    Frame::of(&first).is_saved().await?;
    let second = stage.open_tab().await?;
    People::of(&second).open().await?;
    People::of(&first).add("Ada").await?;
    People::of(&second).person("Ada").is_there().await?;
    People::of(&second).add("Ben").await?;
    People::of(&first).person("Ben").is_there().await?;
    People::of(&first).remove("Cem").await?;
    for tab in [&first, &second] {
        Frame::of(tab).is_saved().await?;
        tab.reload().await?;
        is_ada_and_ben(tab).await?;
    }
    Ok(())
}

/// A sample that is dropped on a phone opens beside what was there, and is kept.
pub(super) async fn a_sample_is_dropped_on_the_page_and_kept(stage: &mut Stage) -> Result<()> {
    stage.set_screen(Screen::Phone);
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    Frame::of(&page).says("is open now").await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    let people = People::of(&page);
    people.open().await?;
    people.person("Ben Adeyemi").is_there().await
}

async fn add_ada_and_ben(page: &Page) -> Result<()> {
    let people = People::of(page);
    people.open().await?;
    people.add("Ben").await?;
    people.add("Ada").await?;
    Frame::of(page).is_saved().await
}

async fn is_ada_and_ben(page: &Page) -> Result<()> {
    let people = People::of(page);
    people.open().await?;
    people.person("Ada").is_there().await?;
    people.person("Ben").is_there().await?;
    people.all().are(2).await
}
