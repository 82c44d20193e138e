//! Finding by words and changing what was found, by keyboard.
use crate::page::{Find, Locator, Page, Role};
use crate::pages::{Files, Frame, sample};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// Of two titles with the word the shorter one comes first.
const SHARE: &str = "From 30 to 45 proposals for every 100 meetings";
const SEND: &str = "Send 25 % more proposals than last quarter, 250 instead of 200";

/// From a few letters to a key result, from there to all that has a word, and two of them get another owner and theirs back.
pub(super) async fn key_results_are_found_by_words_and_change_their_owner_together(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Files::of(&page).add("sales.json", &sample("b2b-sales.json")?).await?;
    go_to_a_key_result(&page).await?;
    search_everything(&page).await?;
    choose_two(&page).await?;
    change_the_owner(&page).await
}

/// A line that was written down in a review is found by its words, and leads to the review of its day.
pub(super) async fn what_was_written_in_a_review_is_found_and_leads_there(stage: &mut Stage) -> Result<()> {
    const NOTE: &str = "Ask the five employers who hesitate what they would need";
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    page.follow("#/search?q=employers%20hesitate&asof=2026-11-21").await?;
    let found = page.selector(".search-title");
    found.read(&[NOTE]).await?;
    page.is_accessible().await?;
    found.at(0).click().await?;
    page.heading("Review").is_there().await?;
    page.button(&format!("Text of the note: {NOTE}")).is_there().await?;
    page.text("Carla Rossi").at(0).is_there().await
}

/// Words in any order and beginnings of words are enough; Escape leaves the focus where it was.
async fn go_to_a_key_result(page: &Page) -> Result<()> {
    let link = page.link(SHARE);
    // Tab would lead through the browser's own bar, from which Firefox without a window does not come back.
    link.focus().await?;
    open_palette(page).await?;
    page.is_accessible().await?;
    page.press(Key::Escape).await?;
    palette(page).is_gone().await?;
    link.has_focus().await?;
    open_palette(page).await?;
    page.press("playb quali").await?;
    let marked = palette(page).selector("[aria-selected=true] .palette-title");
    marked.reads("Qualify every lead by the same playbook").await?;
    page.press(Key::Enter).await?;
    page.selector(".key-result h1")
        .reads("Qualify every lead by the same playbook")
        .await
}

/// What is typed goes on as a search of everything, the last line of the list.
async fn search_everything(page: &Page) -> Result<()> {
    open_palette(page).await?;
    page.press("proposals").await?;
    palette(page)
        .text("Search everything for “proposals”")
        .is_there()
        .await?;
    page.press(Key::Up).await?;
    page.press(Key::Enter).await?;
    let field = page.field("Words to find");
    field.holds("proposals").await?;
    page.press("/").await?;
    field.has_focus().await?;
    page.field("Kind").choose("Key results").await?;
    page.selector(".search-title").read(&[SHARE, SEND]).await?;
    page.is_accessible().await
}

/// Space chooses a line, Shift and an arrow the next one.
async fn choose_two(page: &Page) -> Result<()> {
    page.role(Role::Checkbox, &format!("Choose {SHARE}")).tab_to().await?;
    page.press(" ").await?;
    page.text("1 chosen").is_there().await?;
    page.press(Key::Shift + Key::Down).await?;
    page.role(Role::Checkbox, &format!("Choose {SEND}")).has_focus().await?;
    page.text("2 chosen").is_there().await
}

/// One step for both, and one step back.
async fn change_the_owner(page: &Page) -> Result<()> {
    owners(page, ["Lena Brandt", "Jonas Weber"]).await?;
    let bar = page.role(Role::Region, "Change what is chosen");
    bar.field("Change").choose("Cycle").await?;
    bar.field("Cycle").choose("Q4 2026").await?;
    bar.text("No cycle of their own: 2 key results.").is_there().await?;
    bar.button("Change 0").is_disabled().await?;
    bar.field("Change").choose("Owner").await?;
    bar.field("Owner").choose("Sam Ortiz").await?;
    page.is_accessible().await?;
    bar.button("Change 2").click().await?;
    owners(page, ["Sam Ortiz", "Sam Ortiz"]).await?;
    let frame = Frame::of(page);
    frame.says("2 changes made").await?;
    frame.undo().await?;
    owners(page, ["Lena Brandt", "Jonas Weber"]).await?;
    frame.is_saved().await
}

async fn owners(page: &Page, owners: [&str; 2]) -> Result<()> {
    page.selector(".search-about bdi:last-child").read(&owners).await
}

async fn open_palette(page: &Page) -> Result<()> {
    page.press(Key::Control + "k").await?;
    palette(page).any(Role::Combobox).has_focus().await
}

fn palette(page: &Page) -> Locator {
    page.role(Role::Dialog, "Commands and names")
}
