//! A whole quarter without a mouse: planned, checked in and reviewed week by week, shown, closed and carried over.
use super::first_okr::FIRST;
use super::keyboard::write_sentence;
use crate::page::{Find, Locator, Page};
use crate::pages::{Frame, Overview, Welcome};
use crate::stage::Stage;
use anyhow::{Context, Result};
use thirtyfour::Key;

/// The first day of the quarter, on which it is planned.
const BEGIN: &str = "2026-10-01";
/// Its thirteen Mondays.
const MONDAYS: [&str; 13] = [
    "2026-10-05",
    "2026-10-12",
    "2026-10-19",
    "2026-10-26",
    "2026-11-02",
    "2026-11-09",
    "2026-11-16",
    "2026-11-23",
    "2026-11-30",
    "2026-12-07",
    "2026-12-14",
    "2026-12-21",
    "2026-12-28",
];
/// Its last day, on which it is closed.
const END: &str = "2026-12-31";
/// The first Monday of the next quarter.
const NEXT: &str = "2027-01-04";

/// What is typed each Monday: half a deal more, in every way that a number can be typed.
const DEALS: [&str; 13] = [
    "40.5", "41", "+0.5", "42", "42.5", "43", "43.5", "44", "44.5", "45", "45.5", "+0.5", "46.5",
];
/// From 0 to 13, and one more each week: it is there at the end.
const CALLS: &str = "Ten calls a day, in so many weeks";

/// Deals go from 40 to 46.5 of 50, half a deal a week: 0.65. Calls are whole. So the objective ends at 0.83.
pub(super) async fn a_quarter_is_lived_through_by_keyboard(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    plan(&page).await?;
    for (week, monday) in MONDAYS.into_iter().enumerate() {
        let of_week = || format!("the week of {monday}");
        check_in(&page, monday, week).await.with_context(of_week)?;
        review(&page, week).await.with_context(of_week)?;
    }
    present(&page).await?;
    close(&page).await?;
    go_on(&page).await
}

/// One sentence makes the first key result, the page of its objective the second.
async fn plan(page: &Page) -> Result<()> {
    page.follow(&format!("#/welcome?asof={BEGIN}")).await?;
    Welcome::of(page).heading().is_there().await?;
    write_sentence(page).await?;
    page.link(FIRST.objective).tab_to().await?;
    page.press(Key::Enter).await?;
    page.button("New key result").tab_to().await?;
    page.press(Key::Enter).await?;
    let form = page.group("New key result");
    form.has_taken_focus().await?;
    page.press(CALLS).await?;
    for (field, number) in [("Baseline, where it starts", "0"), ("Target", "13")] {
        form.field(field).tab_to().await?;
        page.press(Key::Control + "a").await?;
        page.press(number).await?;
    }
    page.press(Key::Enter).await?;
    page.link(CALLS).is_there().await
}

/// What is due is typed, one after the other; Enter goes on to the next.
async fn check_in(page: &Page, monday: &str, week: usize) -> Result<()> {
    page.follow(&format!("#/?asof={monday}")).await?;
    page.link("2 due: check in").is_there().await?;
    page.press("c").await?;
    for (title, keys) in [(FIRST.key_result, DEALS[week]), (CALLS, "+1")] {
        let field = page.field(&format!("Value of “{title}”"));
        field.has_focus().await?;
        page.press(keys).await?;
        page.press(Key::Enter).await?;
    }
    page.heading("All done").has_focus().await?;
    Frame::of(page).is_saved().await
}

/// What was promised last week is ticked off, and one thing is promised for this one.
async fn review(page: &Page, week: usize) -> Result<()> {
    page.press("g").await?;
    page.press("r").await?;
    page.heading("Review").is_there().await?;
    if week > 0 {
        let before = note(page, &priority(week - 1));
        before.tab_to().await?;
        page.press(" ").await?;
        page.selector(".note[data-done]").are(1).await?;
    }
    let line = page.field("Add a priority");
    line.tab_to().await?;
    page.press(priority(week)).await?;
    page.press(Key::Enter).await?;
    note(page, &priority(week)).is_there().await?;
    Frame::of(page).is_saved().await
}

fn priority(week: usize) -> String {
    format!("Promise {}", week + 1)
}

fn note(page: &Page, text: &str) -> Locator {
    page.button(&format!("Text of the note: {text}"))
}

/// On the last day, in the meeting: the cycle, its objective, and back.
async fn present(page: &Page) -> Result<()> {
    page.follow(&format!("#/?asof={END}")).await?;
    Overview::of(page).scores("0.83").await?;
    page.press("p").await?;
    page.heading("Q4 2026").is_there().await?;
    page.press(Key::Right).await?;
    page.heading(FIRST.objective).is_there().await?;
    page.press(Key::Escape).await?;
    page.selector(".present").is_gone().await
}

/// After it: the overview leads to the close, Enter through its steps, and what is not there yet goes on.
async fn close(page: &Page) -> Result<()> {
    page.link("Close this cycle").tab_to().await?;
    page.press(Key::Enter).await?;
    let grade = page.group(FIRST.objective).field("Grade").at(0);
    grade.has_focus().await?;
    grade.holds("0.83").await?;
    page.press(Key::Enter).await?;
    let line = page.group("Look back on the cycle").field("One line");
    line.tab_to().await?;
    page.press("Calls every day bring deals").await?;
    page.press(Key::Enter).await?;
    line.holds("").await?;
    page.press(Key::Enter).await?;
    page.group("What goes on").button("Next").tab_to().await?;
    page.press(Key::Enter).await?;
    page.text("One objective goes on in Q1 2027.").is_there().await?;
    page.selector("main .form-foot [data-kind=primary]").has_focus().await?;
    page.press(Key::Enter).await?;
    page.heading("Q1 2027").is_there().await?;
    Frame::of(page).is_saved().await
}

/// The next quarter begins where this one ended, and the first check-in of it is asked for.
async fn go_on(page: &Page) -> Result<()> {
    page.follow(&format!("#/?asof={NEXT}")).await?;
    page.button("Start Q1 2027").tab_to().await?;
    page.press(Key::Enter).await?;
    page.link("2 due: check in").is_there().await?;
    page.link(FIRST.key_result).tab_to().await?;
    page.press(Key::Enter).await?;
    page.text("Goes on with").is_there().await?;
    page.heading("Through the cycles").is_there().await?;
    page.text_with("46.5").at(0).is_there().await
}
