//! Nothing shows an old number: a screen that was there before a change says the same as one that is opened after it.
use crate::page::{Find, Page};
use crate::pages::{Files, Frame, Objective, Overview, People, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};

/// The day after the newest check-in of the samples.
const TODAY: &str = "2026-11-21";
/// A key result, its objective, and who owns that, as the sample calls them.
const KEY_RESULT: &str = "Tickets per 1,000 rides from 14 to 8";
const OBJECTIVE: &str = "The app is the reason to ride, not the reason to call support";
const OWNER: &str = "David Stern";

/// All that the screen says, with what is said aloud and when one points at it.
const SAID: &str = "const main = document.querySelector('main'); \
    const said = [...main.querySelectorAll('[aria-label], [title]')] \
        .flatMap((it) => [it.getAttribute('aria-label'), it.getAttribute('title')]); \
    return [main.textContent, ...said].join('\\n')";

/// One tab changes things, another shows the overview, and then teams by week: rows, objectives, the line of the cycle and
/// the list of what to talk about are all as in a tab that was opened just now.
pub(super) async fn what_is_shown_is_as_new_after_each_change(stage: &mut Stage) -> Result<()> {
    let doer = stage.open().await?;
    Files::of(&doer).add("company.json", &sample("company.json")?).await?;
    Frame::of(&doer).is_saved().await?;
    let watcher = stage.open_tab().await?;
    let overview = format!("#/?asof={TODAY}");
    watcher.follow(&overview).await?;
    Overview::of(&watcher).key_result(KEY_RESULT).is_there().await?;
    let mut before = said(&watcher).await?;

    doer.follow(&overview).await?;
    let form = Overview::of(&doer).check_in(KEY_RESULT).await?;
    form.value().fill("13.5").await?;
    form.save().await?;
    before = is_as_new(&doer, &watcher, &overview, &before).await?;

    Objective::of(&doer).open(OBJECTIVE).await?;
    Objective::of(&doer).rename(OBJECTIVE, "Ride without a call").await?;
    before = is_as_new(&doer, &watcher, &overview, &before).await?;

    People::of(&doer).open().await?;
    People::of(&doer).rename(OWNER, "Zoe Adler").await?;
    before = is_as_new(&doer, &watcher, &overview, &before).await?;

    let heat_map = format!("#/progress/heat-map?asof={TODAY}");
    watcher.follow(&heat_map).await?;
    watcher.heading("Teams by week").is_there().await?;
    let teams = said(&watcher).await?;
    for _ in 0..3 {
        Frame::of(&doer).undo().await?;
    }
    is_as_new(&doer, &watcher, &heat_map, &teams).await?;
    watcher.follow(&overview).await?;
    is_as_new(&doer, &watcher, &overview, &before).await.map(drop)
}

/// What a screen says, once it is not what it was and is what another tab says that is opened there now.
async fn is_as_new(doer: &Page, watcher: &Page, address: &str, before: &str) -> Result<String> {
    Frame::of(doer).is_saved().await?;
    doer.follow(address).await?;
    doer.reload().await?;
    eventually("the same in a tab that was there and in a new one", async || {
        let (new, shown) = (said(doer).await?, said(watcher).await?);
        ensure!(shown != before, "nothing has changed");
        ensure!(shown == new, "shown is\n{shown}\nand new is\n{new}");
        Ok(shown)
    })
    .await
}

async fn said(page: &Page) -> Result<String> {
    page.script(SAID, Vec::new()).await
}
