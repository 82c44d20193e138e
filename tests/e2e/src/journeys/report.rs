//! A cycle for others: on paper, as text, as a file.
use crate::engine::Theme;
use crate::page::{Find, Page};
use crate::pages::{Files, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;
use xtask::browsers::Engine;

/// The day after the newest check-in of the sample.
const TODAY: &str = "2026-11-21";
/// The people of the sample.
const PEOPLE: [&str; 6] = [
    "Jonas Weber",
    "Lena Brandt",
    "Mira Okafor",
    "Nina Kovač",
    "Paul Moreau",
    "Sam Ortiz",
];
/// An objective of the account executives, and one of sales development.
const THEIRS: &str = "Stop losing opportunities that were ours to win";
const OTHERS: &str = "Fill the top of the funnel with companies that look like our best customers";

/// The report of a team has its goals and not those of others; without people it names nobody.
pub(super) async fn a_report_of_a_team_leaves_out_others_and_names(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    says(
        &page,
        &[THEIRS, OTHERS, "Lena Brandt", "What to talk about", "KPIs"],
        &[],
    )
    .await?;
    page.is_accessible().await?;
    page.field("Whose goals").choose("Team: Account executives").await?;
    says(&page, &[THEIRS, "Goals of Account executives"], &[OTHERS]).await?;
    page.field("Names of people").click().await?;
    says(&page, &[THEIRS], &PEOPLE).await?;
    page.field("KPIs").click().await?;
    says(&page, &[THEIRS], &["Days from meeting to proposal"]).await?;
    // The address has all of it.
    page.reload().await?;
    says(&page, &[THEIRS], &[OTHERS, PEOPLE[1], "Days from meeting to proposal"]).await?;
    page.is_accessible().await
}

/// What is copied is pasted elsewhere; where the browser refuses, the text lies there to be taken.
pub(super) async fn a_report_is_copied_as_markdown(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    if stage.engine() != Engine::Webkit {
        page.button("Copy as Markdown").click().await?;
        page.text("The report is on the clipboard, as Markdown.")
            .is_there()
            .await?;
        page.follow("#/files").await?;
        page.text("Or paste the text of a goal file").click().await?;
        let field = page.field("Text of the goal file");
        field.focus().await?;
        page.press(Key::Control + "v").await?;
        let text = eventually("what was pasted", async || {
            let value = "return document.activeElement.value";
            let text: String = page.script(value, Vec::new()).await?;
            ensure!(!text.is_empty(), "nothing was pasted");
            Ok(text)
        })
        .await?;
        is_markdown(&text)?;
        page.follow(&format!("#/report?asof={TODAY}")).await?;
    }
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))";
    page.script::<()>(refuse, Vec::new()).await?;
    page.button("Copy as Markdown").click().await?;
    let field = page.field("The report as Markdown");
    field.has_focus().await?;
    let chosen = "const it = document.activeElement; return it.value.slice(it.selectionStart, it.selectionEnd)";
    let text: String = page.script(chosen, Vec::new()).await?;
    is_markdown(&text)?;
    page.is_accessible().await
}

/// The file says what the page says, has no script, and loads nothing.
pub(super) async fn a_saved_report_stands_alone(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let shown: String = page.script(TEXT, Vec::new()).await?;
    let save = page.button("Save as HTML file");
    let file = stage.download(&page, async || save.click().await).await?;
    page.text_with("is on its way to your downloads").is_there().await?;
    let file = String::from_utf8(file)?;
    ensure!(!file.contains("<script"), "the file has a script");
    ensure!(file.contains("default-src &#39;none&#39;"), "the file has no policy");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("report.html");
    std::fs::write(&path, &file)?;
    page.go_to(&format!("file://{}", path.display())).await?;
    let told: String = page.script(TEXT, Vec::new()).await?;
    ensure!(words(&told) == words(&shown), "the file says {told} and not {shown}");
    let loaded: u32 = page
        .script("return performance.getEntriesByType('resource').length", Vec::new())
        .await?;
    ensure!(loaded == 0, "the file loaded {loaded} things");
    let drawn: bool = page
        .script(
            "return [...document.querySelectorAll('svg.chart-sheet')].some((it) => it.getBoundingClientRect().width > 100)",
            Vec::new(),
        )
        .await?;
    ensure!(drawn, "the file has no charts");
    page.is_accessible().await?;
    stage.open().await.map(drop)
}

/// On paper stands the report alone, light whatever the theme is, and no objective is parted from its first key result.
pub(super) async fn on_paper_stands_the_report_alone(stage: &mut Stage) -> Result<()> {
    stage.set_theme(Theme::Dark);
    let page = begin(stage).await?;
    let shown: Vec<String> = page.script(include_str!("report/on_paper.js"), Vec::new()).await?;
    ensure!(shown.is_empty(), "on paper: {shown:?}");
    Ok(())
}

/// What the report says, as a person reads it.
const TEXT: &str = "return document.querySelector('.report').innerText";

async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page)
        .add("b2b-sales.json", &sample("b2b-sales.json")?)
        .await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    page.link("Report").click().await?;
    page.heading("Report").is_there().await?;
    Ok(page)
}

/// Checks that the report says some texts and not others.
async fn says(page: &Page, texts: &[&str], not: &[&str]) -> Result<()> {
    eventually("the report", async || {
        let told: Option<String> = page
            .script("return document.querySelector('.report')?.innerText", Vec::new())
            .await?;
        let told = told.context("there is no report")?;
        for text in texts {
            ensure!(told.contains(text), "it does not say “{text}”");
        }
        for text in not {
            ensure!(!told.contains(text), "it says “{text}”");
        }
        Ok(())
    })
    .await
}

fn is_markdown(text: &str) -> Result<()> {
    ensure!(text.starts_with("# Q4 2026\n"), "it begins otherwise: {text}");
    let rows = text.lines().filter(|line| line.starts_with("| ")).count();
    ensure!(rows > 20, "it has {rows} rows");
    ensure!(text.contains(&format!("### {THEIRS}")), "a goal is missing: {text}");
    Ok(())
}

/// A text without its white space, which styles may change.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
