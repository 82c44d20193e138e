//! Opening the page.
use crate::engine::{Screen, Theme};
use crate::pages::{Files, Welcome, sample};
use crate::stage::Stage;
use crate::tour::{screens, show};
use anyhow::{Context, Result, ensure};

/// Every link is relative: the host keeps the site in a folder. That nothing was refused or failed is checked for
/// every journey at its end.
pub(super) async fn the_page_opens_in_a_folder_of_any_host(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).heading().is_there().await
}

/// What is loaded is loaded at the start.
pub(super) async fn nothing_is_requested_once_the_page_is_there(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let before = stage.host().requests();
    ensure!(
        before.iter().any(|path| path.ends_with(".wasm")),
        "the host has seen no WebAssembly: {before:?}"
    );
    Welcome::of(&page).heading().click().await?;
    let after = stage.host().requests();
    ensure!(before == after, "asked for later: {:?}", &after[before.len()..]);
    Ok(())
}

/// No rule of axe-core is broken, on any screen, empty and with a sample.
pub(super) async fn every_screen_is_accessible_in_both_themes(stage: &mut Stage) -> Result<()> {
    for theme in Theme::ALL {
        stage.set_theme(theme);
        let page = stage.open().await?;
        let script = "return matchMedia('(prefers-color-scheme: dark)').matches";
        let is_dark: bool = page.script(script, Vec::new()).await?;
        ensure!(
            is_dark == (theme == Theme::Dark),
            "the browser has not become {}",
            theme.name()
        );
        page.is_accessible().await.context("the welcome")?;
        Files::of(&page).add("company.json", &sample("company.json")?).await?;
        for (screen, address) in screens(&page).await? {
            show(&page, &address).await?;
            page.is_accessible()
                .await
                .with_context(|| format!("{screen}, {}", theme.name()))?;
        }
        stage.start_over().await?;
    }
    Ok(())
}

/// No screen scrolls sideways on a phone.
pub(super) async fn every_screen_fits_a_phone(stage: &mut Stage) -> Result<()> {
    stage.set_screen(Screen::Phone);
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    let script = "const it = document.documentElement; return it.scrollWidth - it.clientWidth";
    for (screen, address) in screens(&page).await? {
        show(&page, &address).await?;
        let too_wide: i64 = page.script(script, Vec::new()).await?;
        ensure!(too_wide <= 0, "{screen} is {too_wide} px too wide");
    }
    Ok(())
}
