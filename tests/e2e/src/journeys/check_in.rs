//! The weekly check-in: everything that is due, one after the other, without a mouse.
use crate::page::{Find, Locator, Page, Role};
use crate::pages::{Files, Frame};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// A week and a day after the check-ins of the file; October has ended without a reading.
pub(super) const TODAY: &str = "2026-11-21";

/// Nine key results, each measured in another way, and a KPI.
const TEN: &str = include_str!("check_in/ten.json");

/// Ten updates: numbers, sums, steps, ticks; Enter goes on. The scores are those that one counts in one's head:
/// nine key results come to 0.45, 0.50, 0.75, 0.50, 0.50, 0.50, 1, 0.50 and 0.50, which is 5.2 of 9.
pub(super) async fn ten_updates_are_made_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    done(&page, "0 of 10 done.").await?;
    page.is_accessible().await?;
    type_numbers(&page).await?;
    take_steps(&page).await?;
    done(&page, "10 of 10 done.").await?;
    page.heading("All done").is_there().await?;
    came_of(&page).await?;
    page.selector(".due-group .number").at(0).reads("0.58").await?;
    page.is_accessible().await
}

/// What was saved is corrected where it stands, undone and done again; what is typed survives a look at another screen.
pub(super) async fn a_check_in_is_corrected_undone_and_never_lost(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let deals = field(&page, "Close 100 deals");
    deals.has_focus().await?;
    page.press("45").await?;
    page.press(Key::Enter).await?;
    told(&page, "0.40 to 0.45, lands at 80").await?;
    page.press(Key::Shift + Key::Enter).await?;
    deals.has_focus().await?;
    page.press("50").await?;
    page.press(Key::Enter).await?;
    told(&page, "0.40 to 0.50, lands at 89").await?;
    page.press("15k").await?;
    page.follow("#/files").await?;
    page.heading("Files").is_there().await?;
    page.follow(&format!("#/check-in?asof={TODAY}")).await?;
    field(&page, "Revenue of 20,000").holds("15k").await?;
    deals.holds("50").await?;
    done(&page, "1 of 10 done.").await
}

/// The value of last time is filled in as if it were typed: a bet and a note follow. The grey bet of last time is not
/// recorded again, neither with it nor with a value; an equals sign in its own field says it again.
pub(super) async fn as_last_time_leaves_room_for_a_bet_and_a_note(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let title = "Close 100 deals";
    page.press("=").await?;
    field(&page, title).holds("40").await?;
    field(&page, title).has_focus().await?;
    page.press(Key::Tab).await?;
    bet(&page, title).has_focus().await?;
    page.press("=").await?;
    bet(&page, title).holds("6").await?;
    page.press(Key::Tab).await?;
    page.press("Quiet week").await?;
    page.press(Key::Enter).await?;
    row(&page, title).selector(".due-saved").is_there().await?;
    field(&page, "Revenue of 20,000").has_focus().await?;
    page.press("=").await?;
    page.press(Key::Enter).await?;
    field(&page, "Churn from 8 % to 4 %").has_focus().await?;
    bet(&page, "Revenue of 20,000").holds("").await?;
    done(&page, "2 of 10 done.").await?;
    row(&page, "The shop is open").button("Unchanged").click().await?;
    row(&page, "The shop is open").button("Save").has_focus().await?;
    page.press(Key::Enter).await?;
    done(&page, "3 of 10 done.").await
}

/// What is not due is listed on request, entered early, and counted nowhere.
pub(super) async fn what_is_not_due_is_checked_in_as_well(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let title = "Close 100 deals";
    page.press("45").await?;
    page.press(Key::Enter).await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    done(&page, "0 of 9 done.").await?;
    row(&page, title).is_gone().await?;
    page.button("Show 1 key result that is not due").click().await?;
    row(&page, title).text_with("Next due ").is_there().await?;
    page.is_accessible().await?;
    field(&page, title).fill("50").await?;
    field(&page, title).press(Key::Enter).await?;
    row(&page, title).text_with("0.45 to 0.50").is_there().await?;
    done(&page, "0 of 9 done.").await?;
    page.selector(".due-outcome")
        .text("0 of 9 done. 1 up.")
        .is_there()
        .await?;
    field(&page, title).fill("55").await?;
    page.button("Hide what is not due").click().await?;
    row(&page, title).is_gone().await?;
    Frame::of(&page).is_saved().await?;
    page.reload().await?;
    field(&page, title).holds("55").await
}

/// The field of the bet on a title.
fn bet(page: &Page, title: &str) -> Locator {
    page.field(&format!("Confidence in “{title}”, 0 to 10"))
}

/// Five numbers: more, short for thousands, less, as before, itself; and a KPI's has none of its own yet.
async fn type_numbers(page: &Page) -> Result<()> {
    for (title, keys, goes, stands) in [
        ("Close 100 deals", "+5", "0.40 to 0.45", "45"),
        ("Revenue of 20,000", "15k", "0.20 to 0.50", "15000"),
        ("Churn from 8 % to 4 %", "+-1", "0.50 to 0.75", "5"),
        ("Answer within 8 hours", "=", "Score 0.50", "16"),
        ("Recommended by more", "45 points", "0.20 to 0.50", "45"),
        ("The guide is written", "50", "0.20 to 0.50", "50"),
    ] {
        field(page, title).has_focus().await?;
        page.press(keys).await?;
        row(page, title).text_with(goes).is_there().await?;
        page.press(Key::Enter).await?;
        row(page, title).selector(".due-saved").is_there().await?;
        field(page, title).holds(stands).await?;
    }
    Ok(())
}

/// Nine moved, each as far as one counts in one's head; five stand there, the others on request.
async fn came_of(page: &Page) -> Result<()> {
    let outcome = page.selector(".due-outcome");
    outcome.text("10 of 10 done. 9 up.").is_there().await?;
    let moves = outcome.selector(".due-moves > li");
    moves.are(5).await?;
    outcome.button("4 more").click().await?;
    moves.are(9).await?;
    let churn = moves.holding(&page.link("Churn from 8 % to 4 %"));
    churn.text("0.50 to 0.75").is_there().await?;
    churn.text("+0.25").is_there().await?;
    let leads = moves.holding(&page.link("Leads"));
    leads.text("90 leads to 120 leads").is_there().await
}

/// Done, a tick, a share of a milestone, and the month of a KPI.
async fn take_steps(page: &Page) -> Result<()> {
    let launch = row(page, "The shop is open");
    launch.role(Role::Radio, "Not done").has_focus().await?;
    page.press(Key::Right).await?;
    page.press(Key::Enter).await?;
    let list = row(page, "The list is worked off");
    list.role(Role::Checkbox, "First thing").has_focus().await?;
    page.press(" ").await?;
    page.press(Key::Enter).await?;
    let steps = row(page, "The steps are gone");
    steps.field("Start").has_focus().await?;
    page.press("100").await?;
    page.press(Key::Enter).await?;
    let leads = field(page, "Leads");
    leads.has_focus().await?;
    page.press("120").await?;
    page.press(Key::Enter).await?;
    row(page, "Leads").text_with("Oct 2026: 120 leads").is_there().await
}

/// The goals are there, and `c` leads to the first that is due.
pub(super) async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("ten.json", TEN).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.link("10 due: check in").is_there().await?;
    page.press("c").await?;
    field(&page, "Close 100 deals").has_focus().await?;
    Ok(page)
}

/// The row of a title.
pub(super) fn row(page: &Page, title: &str) -> Locator {
    page.selector(".due-row").holding(&page.link(title))
}

/// The field of its value.
pub(super) fn field(page: &Page, title: &str) -> Locator {
    page.field(&format!("Value of “{title}”"))
}

/// How many are done, as the head says it.
pub(super) async fn done(page: &Page, words: &str) -> Result<()> {
    page.selector(".due-head [role='status']").reads(words).await
}

/// What the first row says.
async fn told(page: &Page, words: &str) -> Result<()> {
    row(page, "Close 100 deals").text_with(words).is_there().await
}
