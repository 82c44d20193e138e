//! What could be written better: on each objective, while typing, and before the first one.
use super::first_okr::FIRST;
use crate::page::{Find, Page, Role};
use crate::pages::{CheckUp, Frame, Overview, Sentence, Welcome};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// A sentence that the check-up has much to say about.
const BAD: Sentence<'_> = Sentence {
    objective: "Maintain 20 customers",
    key_result: "Deals a month",
    baseline: "",
    target: "50",
};

/// The grade leads to what was found; a fix takes its finding away, Undo brings it back, and the litmus question is
/// answered once.
pub(super) async fn a_bad_objective_shows_its_grade_and_is_mended(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(BAD).await?;
    let checkup = CheckUp::of(&page);
    checkup.open_by_grade("C").await?;
    checkup
        .finding("A number stands in the objective: “20”.")
        .is_there()
        .await?;
    checkup
        .finding("“Maintain” says that things stay as they are.")
        .is_there()
        .await?;
    page.is_accessible().await?;
    let baseline = checkup.finding("Deals a month: It does not say where it starts.");
    baseline.button("Start from 0").click().await?;
    baseline.is_gone().await?;
    checkup.is_graded("B").await?;
    page.selector("#check-up").has_focus().await?;
    Frame::of(&page).undo().await?;
    baseline.is_there().await?;
    checkup.is_graded("C").await?;
    let litmus = checkup.finding("Could every key result be reached and the objective still fail?");
    litmus.button("No, then it is reached").click().await?;
    litmus.is_gone().await?;
    page.reload().await?;
    page.selector("#check-up").click().await?;
    baseline.is_there().await?;
    litmus.is_gone().await
}

/// What is found stands below the field while the words are there, and goes with them; nobody is stopped.
pub(super) async fn typing_shows_what_is_found_and_other_words_hide_it(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let checkup = CheckUp::of(&page);
    let welcome = Welcome::of(&page);
    let number = checkup.while_typing("A number stands in the objective: “20”.");
    welcome.gap("Objective").fill("Win 20 customers").await?;
    number.is_there().await?;
    welcome.gap("Objective").fill("Win the mid-market").await?;
    number.is_gone().await?;
    welcome.begin_with(FIRST).await?;
    // A new key result, whose fix fills the form.
    page.button("New key result").click().await?;
    let form = page.group("New key result");
    form.field("What will have changed").fill("Launch the app").await?;
    let task = checkup.while_typing("“Launch” begins a task.");
    task.button("Measure it as done or not done").click().await?;
    task.is_gone().await?;
    form.button("Add").click().await?;
    page.link("Launch the app").click().await?;
    // Its title, changed where it stands.
    page.button("What will have changed: Launch the app").click().await?;
    page.press("Help the sales").await?;
    checkup
        .while_typing("“Help” says what is done, not what comes of it.")
        .is_there()
        .await?;
    page.press(Key::Enter).await?;
    page.button("What will have changed: Help the sales").is_there().await
}

/// The sentence fills the form and the form fills the sentence; what was typed in one is saved from the other.
pub(super) async fn a_sentence_and_a_form_write_one_okr(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    page.button("New objective").click().await?;
    let form = page.group("New objective");
    form.field("Objective in one sentence")
        .fill("Keep the customers")
        .await?;
    form.radio_with("As a sentence").pick().await?;
    form.field("Objective").holds("Keep the customers").await?;
    form.field("Key result").fill("Churn").await?;
    form.field("Baseline").fill("8 %").await?;
    form.field("Target").fill("5 %").await?;
    form.radio_with("As a form").pick().await?;
    form.field("What will have changed").holds("Churn").await?;
    form.field("Target").holds("5").await?;
    form.field("What will have changed").fill("Churn a year").await?;
    form.radio_with("As a sentence").pick().await?;
    form.field("Key result").holds("Churn a year").await?;
    form.button("Add").click().await?;
    form.is_gone().await?;
    let card = Overview::of(&page).objective("Keep the customers");
    card.link("Churn a year").is_there().await?;
    Frame::of(&page).undo().await?;
    page.link("Churn a year").is_gone().await
}

/// Five answers by keyboard, the reasons, and the start that fits.
pub(super) async fn five_questions_choose_the_start_by_keyboard(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    page.link("Not sure? Five questions").tab_to().await?;
    page.press(Key::Enter).await?;
    page.heading("KPIs, OKRs, or both?").has_focus().await?;
    let answers = [
        ("Is what you offer simple, without fixed processes yet?", false),
        ("Do you need to see soon how things perform?", true),
        ("Is it unclear where you want to be in a year?", false),
        ("Do people or teams pull in different directions?", true),
        ("Do you want something that going on as before will not bring?", false),
    ];
    page.text("Answer all five questions to see what to begin with.")
        .is_there()
        .await?;
    for (question, yes) in answers {
        answer(&page, question, yes).await?;
    }
    page.heading("Begin with both").is_there().await?;
    page.text("people pull in different directions").is_there().await?;
    page.is_accessible().await?;
    page.button("Begin").tab_to().await?;
    page.press(Key::Enter).await?;
    let form = page.group("New KPI");
    form.has_taken_focus().await?;
    for (field, text) in [("Name", "Deals"), ("Target of each period", "5")] {
        form.field(field).tab_to().await?;
        page.press(text).await?;
    }
    page.press(Key::Enter).await?;
    // The KPI first; then an objective that improves it.
    page.heading("Deals").is_there().await?;
    page.button("Make an objective of this").is_there().await
}

/// Goes to the answers of a question and chooses one: space takes the first, an arrow the next.
async fn answer(page: &Page, question: &str, yes: bool) -> Result<()> {
    let group = page.role(Role::RadioGroup, question);
    group.radio_with("Yes").tab_to().await?;
    page.press(" ").await?;
    if !yes {
        page.press(Key::Right).await?;
    }
    Ok(())
}
