//! What is typed stays.
use super::first_okr::FIRST;
use crate::engine::Screen;
use crate::page::{Find, Page};
use crate::pages::{Files, Frame, KeyResult, Objective, Overview, People, Welcome, sample};
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

/// A title and a value that were changed are there after a reload.
pub(super) async fn changed_goals_are_there_after_a_reload(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let (frame, overview) = (Frame::of(&page), Overview::of(&page));
    let form = overview.check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.save().await?;
    overview.scores("0.50").await?;
    let objective = Objective::of(&page);
    objective.open(FIRST.objective).await?;
    objective.rename(FIRST.objective, "Win the market").await?;
    frame.is_saved().await?;
    page.reload().await?;
    objective.title("Win the market").is_there().await?;
    let key_result = KeyResult::of(&page, FIRST.key_result);
    key_result.open().await?;
    let form = key_result.check_in().await?;
    form.value().holds("45").await?;
    form.value().fill("46").await?;
    form.save().await?;
    key_result.sum().reads("(46 − 40) ÷ (50 − 40) = 0.60").await?;
    frame.is_saved().await?;
    page.reload().await?;
    key_result.sum().reads("(46 − 40) ÷ (50 − 40) = 0.60").await
}

/// A cycle, an objective, a check-in: all taken back one by one until nothing is left, and all done again.
pub(super) async fn goals_are_undone_to_the_start_and_done_again(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let (frame, overview) = (Frame::of(&page), Overview::of(&page));
    for (value, score) in [("45", "0.50"), ("46", "0.60")] {
        let form = overview.check_in(FIRST.key_result).await?;
        form.value().fill(value).await?;
        form.save().await?;
        overview.scores(score).await?;
    }
    frame.undo().await?;
    overview.scores("0.50").await?;
    frame.undo().await?;
    page.text("No score yet: nothing has been checked in.")
        .is_there()
        .await?;
    frame.undo().await?;
    overview.key_results().are(0).await?;
    page.heading("Overview").is_there().await?;
    frame.cannot_undo().await?;
    for _ in 0..3 {
        frame.redo().await?;
    }
    overview.scores("0.60").await?;
    frame.is_saved().await?;
    page.reload().await?;
    overview.scores("0.60").await
}

/// On a phone, a sample is opened by its button, and kept.
pub(super) async fn a_sample_is_opened_on_a_phone_and_kept(stage: &mut Stage) -> Result<()> {
    stage.set_screen(Screen::Phone);
    let page = stage.open().await?;
    Files::of(&page).open_sample("Company and teams").await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    let people = People::of(&page);
    people.open().await?;
    people.person("Ben Adeyemi").is_there().await
}

/// A goal file that is dropped anywhere opens beside what was there, and is kept.
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

pub(super) async fn is_ada_and_ben(page: &Page) -> Result<()> {
    let people = People::of(page);
    people.open().await?;
    people.person("Ada").is_there().await?;
    people.person("Ben").is_there().await?;
    people.all().are(2).await
}
