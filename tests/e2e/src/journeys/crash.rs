//! The program ends in the middle of everything.
use super::first_okr::FIRST;
use crate::host::TRAP;
use crate::page::{Find, Page};
use crate::pages::{Frame, Overlay, Overview, Rescue, Welcome};
use crate::stage::Stage;
use anyhow::{Result, ensure};

/// A panic shows what happened, and hands out the data without the program.
pub(super) async fn a_panic_shows_a_way_out_and_hands_out_the_data(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let script = "dispatchEvent(new CustomEvent('waymark-panic', { detail: arguments[0] }))";
    page.script::<()>(script, vec!["index out of bounds".into()]).await?;
    let overlay = Overlay::of(&page);
    overlay.says("index out of bounds").await?;
    page.is_accessible().await?;
    is_all_there(&stage.download(&page, async || overlay.download().click().await).await?)?;
    overlay.reload().await?;
    page.link(FIRST.key_result).is_there().await
}

/// Should the hook fail, the trap of WebAssembly itself leads to the same overlay; and from there to the rescue page.
pub(super) async fn a_trap_without_a_panic_leads_to_the_rescue_page(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.add_script(TRAP).await?;
    let overlay = Overlay::of(&page);
    overlay.says("RuntimeError").await?;
    overlay.rescue().click().await?;
    let rescue = Rescue::of(&page);
    rescue.is_there().await?;
    page.is_accessible().await?;
    is_all_there(&stage.download(&page, async || rescue.download().click().await).await?)?;
    page.link("Back to Waymark").click().await?;
    page.link(FIRST.key_result).is_there().await?;
    page.note_what_was_seen().await?;
    stage
        .evidence()
        .forgive_errors(|error| error.contains("unreachable") || error.contains("RuntimeError"));
    Ok(())
}

async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    Overview::of(&page).objective(FIRST.objective).is_there().await?;
    Frame::of(&page).is_saved().await?;
    Ok(page)
}

fn is_all_there(bytes: &[u8]) -> Result<()> {
    let file: serde_json::Value = serde_json::from_slice(bytes)?;
    let records = file["records"].as_array().map(Vec::as_slice).unwrap_or_default();
    for text in [FIRST.objective, FIRST.key_result] {
        let copies = records
            .iter()
            // What was done is kept beside the goals, and names them as well.
            .filter(|record| !record["key"].to_string().contains(".steps/"))
            .filter(|record| record["value"].to_string().contains(text))
            .count();
        ensure!(
            copies == 2,
            "“{text}” is handed out {copies} times, not once from each copy"
        );
    }
    Ok(())
}
