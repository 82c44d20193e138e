//! What is typed: where it goes, how it is read, and what is said about it before it is saved.
use crate::page::{Find, Page};
use crate::pages::{Files, sample};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// The day that the samples end with.
const TODAY: &str = "2026-11-21";

/// Whoever comes into the grid by Tab is in the running month of the first KPI, and later where they were.
pub(super) async fn tab_enters_the_grid_at_the_running_period(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/kpis/grid?asof={TODAY}")).await?;
    let running = page.selector("[data-cell='0,12']");
    let other = page.selector("[data-cell='1,11']");
    running.is_there().await?;
    let before = page.button("Later");
    before.focus().await?;
    page.press(Key::Tab).await?;
    running.has_focus().await?;
    page.press(Key::Left).await?;
    page.press(Key::Down).await?;
    other.has_focus().await?;
    before.focus().await?;
    page.press(Key::Tab).await?;
    other.has_focus().await
}

/// Large numbers are typed short, and each shows how it was read; numbers that contradict each other are named at once.
pub(super) async fn numbers_show_how_they_were_read_and_what_contradicts_them(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.selector(".objective-link").at(0).click().await?;
    page.button("New key result").click().await?;
    let form = page.group("New key result");
    let (baseline, target) = (form.field("Baseline, where it starts"), form.field("Target"));
    baseline.fill("5k").await?;
    target.focus().await?;
    baseline.holds("5000").await?;
    target.fill("2,100").await?;
    baseline.focus().await?;
    target.holds("2100").await?;
    form.text("Baseline and target say the other direction.")
        .is_there()
        .await?;
    page.is_accessible().await?;
    form.button("It should go down").click().await?;
    form.text("Baseline and target say the other direction.")
        .is_gone()
        .await?;
    target.fill("5k").await?;
    form.text("Baseline and target are the same.").is_there().await
}

/// Nothing is paused for no reason.
pub(super) async fn many_are_paused_only_with_a_reason(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.follow(&format!("#/search?q=proposals&asof={TODAY}")).await?;
    page.field("Kind").choose("Key results").await?;
    page.selector(".search-title").are(2).await?;
    page.selector(".search-choose input").at(0).tab_to().await?;
    page.press(" ").await?;
    let bar = page.selector(".bulk");
    bar.field("Change").choose("Pause, with a reason").await?;
    bar.button("Change 0").is_disabled().await?;
    bar.field("Reason").fill("Too dear").await?;
    bar.button("Change 1").is_there().await
}

/// A second view of the same name would not be found again.
pub(super) async fn a_view_has_a_name_of_its_own(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    for (words, is_taken) in [("proposals", false), ("deals", true)] {
        page.follow(&format!("#/search?q={words}&asof={TODAY}")).await?;
        page.button("Save as a view").click().await?;
        let name = page.field("Name of the view");
        name.fill("Sales").await?;
        name.press(Key::Enter).await?;
        let refusal = page.text("Another saved view has this name.");
        if is_taken {
            refusal.is_there().await?;
            page.is_accessible().await?;
        } else {
            name.is_gone().await?;
        }
    }
    page.selector(".views-list li").are(1).await
}

async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("sales.json", &sample("b2b-sales.json")?).await?;
    Ok(page)
}
