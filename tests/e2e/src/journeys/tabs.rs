//! Several tabs of one browser.
use super::first_okr::FIRST;
use super::keeping::is_ada_and_ben;
use crate::page::Find;
use crate::pages::{Frame, Objective, Overview, People, Welcome};
use crate::stage::Stage;
use anyhow::Result;

/// Both open before anything is stored; what one tab changes, the other shows, and both keep.
pub(super) async fn two_tabs_show_and_keep_what_each_of_them_changes(stage: &mut Stage) -> Result<()> {
    let first = stage.open().await?;
    let second = stage.open_tab().await?;
    People::of(&first).open().await?;
    People::of(&second).open().await?;
    People::of(&first).add("Ada").await?;
    People::of(&second).person("Ada").is_there().await?;
    People::of(&second).add("Ben").await?;
    People::of(&first).person("Ben").is_there().await?;
    for tab in [&first, &second] {
        Frame::of(tab).is_saved().await?;
        tab.reload().await?;
        is_ada_and_ben(tab).await?;
    }
    Ok(())
}

/// Each changes another field of one objective: both changes stand, in both tabs and on disk.
pub(super) async fn two_tabs_change_one_objective_and_both_changes_stand(stage: &mut Stage) -> Result<()> {
    let first = stage.open().await?;
    Welcome::of(&first).begin_with(FIRST).await?;
    Frame::of(&first).is_saved().await?;
    let second = stage.open_tab().await?;
    for tab in [&first, &second] {
        Overview::of(tab).open().await?;
        Objective::of(tab).open(FIRST.objective).await?;
    }
    Objective::of(&first).rename(FIRST.objective, "Win the market").await?;
    Objective::of(&second).field("Ambition").choose("Committed").await?;
    for tab in [&first, &second] {
        Objective::of(tab).title("Win the market").is_there().await?;
        tab.text("1.0 is a success").is_there().await?;
        Frame::of(tab).is_saved().await?;
    }
    for tab in [&first, &second] {
        tab.reload().await?;
        Objective::of(tab).title("Win the market").is_there().await?;
        tab.text("1.0 is a success").is_there().await?;
    }
    Ok(())
}

/// A tab that opens later leaves what the living one did to it, and takes it up when that one has gone.
pub(super) async fn a_new_tab_undoes_nothing_that_a_living_tab_did(stage: &mut Stage) -> Result<()> {
    let first = stage.open().await?;
    People::of(&first).open().await?;
    People::of(&first).add("Ada").await?;
    Frame::of(&first).is_saved().await?;
    let second = stage.open_tab().await?;
    People::of(&second).open().await?;
    People::of(&second).person("Ada").is_there().await?;
    Frame::of(&second).cannot_undo().await?;
    People::of(&second).add("Ben").await?;
    Frame::of(&second).is_saved().await?;
    Frame::of(&second).undo().await?;
    Frame::of(&second).cannot_undo().await?;
    People::of(&first).person("Ada").is_there().await?;
    Frame::of(&first).undo().await?;
    People::of(&second).person("Ada").is_gone().await
}

/// A check-in of one tab changes the score in the other.
pub(super) async fn a_check_in_of_one_tab_is_scored_in_the_other(stage: &mut Stage) -> Result<()> {
    let first = stage.open().await?;
    Welcome::of(&first).begin_with(FIRST).await?;
    Frame::of(&first).is_saved().await?;
    let second = stage.open_tab().await?;
    Overview::of(&second).open().await?;
    let form = Overview::of(&first).check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.save().await?;
    Overview::of(&second).scores("0.50").await?;
    second.link(FIRST.objective).is_there().await
}
