//! Goal files out and in.
use super::first_okr::FIRST;
use crate::page::{Find, Page};
use crate::pages::{Files, Frame, Objective, Overview, Rescue, Welcome, sample};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// An objective of the whole year in the company's goal file.
const OF_YEAR: &str = "Be the bike that cities choose for every day";
/// What a hostile title tries to do.
const HOSTILE: &str = "<script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">";

/// Out, everything forgotten, in again by the preview, out again: not one byte differs.
pub(super) async fn a_goal_file_that_comes_back_is_the_same_to_the_byte(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let form = Overview::of(&page).check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.confidence(7).pick().await?;
    form.note().fill("Zwei mehr, “fast” alle: 🎯").await?;
    form.save().await?;
    let before = export(stage, &page).await?;
    wipe(&page).await?;
    let files = Files::of(&page);
    files.drop("goals.json", &before).await?;
    for count in ["1 objective", "1 key result", "1 check-in"] {
        page.text(count).is_there().await?;
    }
    files.take_over().await?;
    Overview::of(&page).scores("0.50").await?;
    let after = export(stage, &page).await?;
    ensure!(before == after, "{}", difference(&before, &after));
    Ok(())
}

/// A goal file that is taken in twice is there once, and one Undo takes it away.
pub(super) async fn a_goal_file_replaces_and_undo_brings_back_what_was_there(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let files = Files::of(&page);
    let company = sample("company.json")?;
    files.drop("company.json", company.as_bytes()).await?;
    page.button("Replace “My goals”").click().await?;
    let overview = Overview::of(&page);
    overview.key_result(FIRST.key_result).is_gone().await?;
    let frame = Frame::of(&page);
    frame.undo().await?;
    overview.key_result(FIRST.key_result).is_there().await?;
    overview.key_results().are(1).await?;
    frame.is_saved().await?;
    page.reload().await?;
    overview.key_results().read(&[FIRST.key_result]).await
}

/// The goals of a file that somebody hands out go into a new cycle, without what came of them; one Undo takes them away.
pub(super) async fn a_goal_file_is_a_template_for_a_cycle(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let files = Files::of(&page);
    files.drop("company.json", sample("company.json")?.as_bytes()).await?;
    page.selector(".files-template > summary").click().await?;
    page.field("Goals of").choose("2026").await?;
    page.is_accessible().await?;
    // The first entry asks to choose; the second is the cycle of the first goal.
    page.selector(".files-template .copy-into option").at(1).click().await?;
    page.selector(".files-template").button("Copy").click().await?;
    let overview = Overview::of(&page);
    overview.objective(OF_YEAR).is_there().await?;
    overview.objective(FIRST.objective).is_there().await?;
    Frame::of(&page).undo().await?;
    overview.objective(OF_YEAR).is_gone().await?;
    overview.objective(FIRST.objective).is_there().await
}

/// What cannot be opened is refused with its place, and what was there stays.
pub(super) async fn hostile_files_are_refused_with_their_place(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let files = Files::of(&page);
    let deep = format!("{{\n  \"x\": {}", "[".repeat(100_000));
    let utf_16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&str, &[u8], &str); 6] = [
        (
            "deep.json",
            deep.as_bytes(),
            "lie too deep in each other: line 2, column 71.",
        ),
        ("other.json", b"{\n  \"version\": 1e309\n}", "no goal file of Waymark"),
        (
            "half.json",
            b"{\n  \"format\": \"waymark\",\n",
            "not JSON: line 2, column 23.",
        ),
        (
            "twice.json",
            b"{\n  \"a\": 1,\n  \"a\": 2\n}",
            "stands there twice: line 3, column 3.",
        ),
        (
            "latin.json",
            b"{\n  \"title\": \"caf\xe9\"\n}",
            "not UTF-8 text: line 2, column 16.",
        ),
        ("wide.json", &utf_16, "written in UTF-16"),
    ];
    for (name, bytes, reason) in cases {
        files.drop(name, bytes).await?;
        files.refuses(name, reason).await.with_context(|| name.to_owned())?;
    }
    let overview = Overview::of(&page);
    overview.open().await?;
    overview.key_results().read(&[FIRST.key_result]).await
}

/// A number that no computer can hold costs its key result and the two check-ins of it; the file says so before it is taken over.
pub(super) async fn an_impossible_number_is_put_aside_and_the_rest_opens(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let files = Files::of(&page);
    let file = sample("customer-success.json")?.replacen("\"target\": 36", "\"target\": 1e309", 1);
    files.drop("huge.json", file.as_bytes()).await?;
    page.text_with("3 things have to be put right").is_there().await?;
    page.text_with("The number is out of its bounds").is_there().await?;
    files.take_over().await?;
    page.link("Net promoter score from 28 to 36").is_gone().await?;
    page.link("First response within 8 hours, in every week")
        .is_there()
        .await?;
    let again = export(stage, &page).await?;
    ensure!(
        String::from_utf8(again)?.contains("1e309"),
        "what was put aside is lost"
    );
    Ok(())
}

/// A script in a title is a title.
pub(super) async fn a_script_in_a_title_is_shown_and_never_runs(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let files = Files::of(&page);
    files.add("hostile.json", &hostile()?).await?;
    page.selector(".objective-link").at(0).click().await?;
    Objective::of(&page).title(HOSTILE).is_there().await?;
    page.selector(".goal-link").at(0).click().await?;
    page.button(&format!("What will have changed: {HOSTILE}"))
        .is_there()
        .await?;
    files.open().await?;
    let has_run: bool = page.script("return 'hacked' in window", Vec::new()).await?;
    ensure!(!has_run, "a script in a title ran");
    Ok(())
}

/// A sample with hostile titles throughout.
fn hostile() -> Result<String> {
    let mut file: Value = serde_json::from_str(&sample("customer-success.json")?)?;
    file["workspace"]["title"] = HOSTILE.into();
    for list in ["objectives", "keyResults"] {
        let records = file[list]
            .as_array_mut()
            .with_context(|| format!("the sample has no {list}"))?;
        for record in records {
            record["title"] = HOSTILE.into();
        }
    }
    Ok(file.to_string())
}

/// Everything that was stored is gone, and the page greets whoever comes.
async fn wipe(page: &Page) -> Result<()> {
    Files::of(page).open().await?;
    // Where no program runs that would write it again.
    page.link("See and save what is stored").click().await?;
    Rescue::of(page).is_there().await?;
    page.script::<()>(include_str!("files/wipe.js"), Vec::new()).await?;
    page.link("Back to Waymark").click().await?;
    Welcome::of(page).heading().is_there().await
}

/// Saves the goal file that is on the screen.
async fn export(stage: &Stage, page: &Page) -> Result<Vec<u8>> {
    let files = Files::of(page);
    files.open().await?;
    stage.download(page, async || files.save().await).await
}

fn difference(one: &[u8], other: &[u8]) -> String {
    let (one, other) = (String::from_utf8_lossy(one), String::from_utf8_lossy(other));
    let mut lines = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    match lines.next() {
        Some((one, other)) => format!("it was {one} and is {other}"),
        None => "one is longer than the other".to_owned(),
    }
}
