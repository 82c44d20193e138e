//! The overview shows what fits, and puts in order what it shows.
use crate::page::{Find, Locator, Page};
use crate::pages::{Files, Frame, large_sample, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// Of the sample's four objectives these two are about the pipeline.
const FILL: &str = "Fill the top of the funnel with companies that look like our best customers";
const WARM: &str = "A proposal is there while the meeting is still fresh";
/// The other two.
const GROW: &str = "Make mid-market the engine that carries us into 2027";
const LOSE: &str = "Stop losing opportunities that were ours to win";

/// What the first objectives of the large sample say of newcomers.
const NEWCOMERS: [&str; 3] = [
    "Newcomers feel at home because prices are clear",
    "Newcomers feel at home because the product is reliable",
    "Newcomers feel at home because setting up takes an hour",
];

/// Every letter shows what fits, an address shows it from the start, and clearing brings all of a long list.
pub(super) async fn a_long_overview_follows_every_letter(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Files::of(&page).add("large.json", &large_sample(100)?).await?;
    cards(&page).are(27).await?;
    let field = page.field("Find goals by their words");
    field.press("n").await?;
    page.text("27 of 27 shown").is_there().await?;
    field.press("ewcom").await?;
    page.text("3 of 27 shown").is_there().await?;
    are_titled(&page, &NEWCOMERS).await?;
    page.is_accessible().await?;
    field.fill("").await?;
    cards(&page).are(27).await?;
    page.follow("#/?q=newcom").await?;
    page.reload().await?;
    are_titled(&page, &NEWCOMERS).await?;
    page.button("Clear").click().await?;
    cards(&page).are(27).await
}

/// A card is moved among those that are shown, by keyboard, and stands there among all of them.
pub(super) async fn what_a_filter_shows_is_put_in_order(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Files::of(&page).add("sales.json", &sample("b2b-sales.json")?).await?;
    are_titled(&page, &[GROW, FILL, LOSE, WARM]).await?;
    let field = page.field("Find goals by their words");
    field.fill("pipeline").await?;
    are_titled(&page, &[FILL, WARM]).await?;
    page.link(GROW).is_gone().await?;
    let handle = page.button(&format!("Move {WARM}"));
    handle.focus().await?;
    page.strike(Key::Space).await?;
    page.text_with("Lifted at place 2 of 2").is_there().await?;
    page.strike(Key::Up).await?;
    page.strike(Key::Space).await?;
    are_titled(&page, &[WARM, FILL]).await?;
    handle.has_focus().await?;
    field.fill("nothing has these words").await?;
    are_titled(&page, &[]).await?;
    page.button("Clear").at(0).click().await?;
    are_titled(&page, &[GROW, WARM, FILL, LOSE]).await?;
    Frame::of(&page).is_saved().await
}

/// The objectives that are shown.
fn cards(page: &Page) -> Locator {
    page.selector(".goals > .reorder > .reorder-row:not([hidden])")
}

/// Checks their titles, in order; also of those that are too far below to be laid out, which have no text for WebKit.
async fn are_titled(page: &Page, titles: &[&str]) -> Result<()> {
    let script = "const links = document.querySelectorAll('.objective-link:not([hidden] *)'); \
                  return [...links].map((it) => it.textContent)";
    eventually(format!("the objectives {titles:?}"), async || {
        let there: Vec<String> = page.script(script, Vec::new()).await?;
        ensure!(there == titles, "they are {there:?}");
        Ok(())
    })
    .await
}
