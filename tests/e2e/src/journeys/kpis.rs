//! KPIs: where most are lost on the way, who is behind what is usual, and a funnel of one's own.
use crate::page::{Find, Page};
use crate::pages::{Files, Overview, sample};
use crate::stage::Stage;
use anyhow::Result;

/// The day that the samples end with.
const TODAY: &str = "2026-11-21";

/// The sales manager finds the leakiest stage, sees who is behind, and what became of it since last year.
pub(super) async fn a_funnel_names_its_leak_and_who_is_behind(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let message = page.selector(".funnel-message");
    message
        .reads("Most are lost between Meetings and Proposals: 74 of 100 do not get there.")
        .await?;
    let behind = page.selector(".table tbody tr").holding(&page.text("Paul Moreau"));
    behind
        .reads("Paul Moreau 45% lowest 45% lowest 17% lowest 20% lowest 1%")
        .await?;
    let proposals = page.selector(".table tbody tr").holding(&page.text("56 proposals"));
    proposals
        .reads("Proposals 56 proposals 26% 74% 40% to 55% below")
        .await?;
    page.field("Compare with").choose("The same period last year").await?;
    proposals
        .reads("Proposals 56 proposals 26% 74% 40% to 55% below 105 proposals 41% -49 -15 points")
        .await?;
    page.is_accessible().await?;
    page.field("Of whom").choose("Paul Moreau").await?;
    message
        .reads("Most are lost between Meetings and Proposals: 83 of 100 do not get there.")
        .await
}

/// A funnel of one's own is written, shown, and taken back.
pub(super) async fn a_funnel_is_written_and_removed_again(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.button("New funnel").click().await?;
    page.button("Save funnel").click().await?;
    page.text("A funnel needs a title.").is_there().await?;
    page.field("Title").fill("Meetings to deals").await?;
    page.field("Stage 1").choose("Meetings").await?;
    page.field("Stage 2").choose("Deals").await?;
    page.button("Take stage 3 out").click().await?;
    page.is_accessible().await?;
    page.button("Move stage 2 up").click().await?;
    page.button("Move stage 1 down").click().await?;
    page.button("Save funnel").click().await?;
    page.selector(".funnel-message")
        .reads("Most are lost between Meetings and Deals: 90 of 100 do not get there.")
        .await?;
    page.button("Change funnel").click().await?;
    page.button("Remove funnel").click().await?;
    page.selector(".funnel-message")
        .reads("Most are lost between Meetings and Proposals: 74 of 100 do not get there.")
        .await
}

/// The funnel of a sales team.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page)
        .add("b2b-sales.json", &sample("b2b-sales.json")?)
        .await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Overview::of(&page).key_results().at(0).is_there().await?;
    page.follow(&format!("#/kpis/funnel?asof={TODAY}")).await?;
    Ok(page)
}
