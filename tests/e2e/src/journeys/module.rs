//! The module for other people's JavaScript, on the page that shows it.
use crate::engine::{Screen, Theme};
use crate::page::{Find, Page, Role};
use crate::pages::sample;
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};

/// A goal file that is dropped is scored, one that is none is refused with its reason, and the next one is scored again.
pub(super) async fn a_goal_file_dropped_on_the_modules_page_is_scored(stage: &mut Stage) -> Result<()> {
    let page = open(stage).await?;
    let sales = sample("b2b-sales.json")?;
    let anywhere = page.heading("Waymark as a module");
    anywhere.drop_file("b2b-sales.json", sales.as_bytes()).await?;
    let rows = page.role(Role::Table, "Objectives").any(Role::Row);
    // Its four objectives, below the head of the table.
    rows.are(5).await?;
    anywhere.drop_file("nothing.json", b"{\n  \"format\" waymark").await?;
    page.text_with(r#"{"code":"notJson","at":{"line":2,"column":12}"#)
        .is_there()
        .await?;
    anywhere.drop_file("b2b-sales.json", sales.as_bytes()).await?;
    page.text_with("notJson").is_gone().await
}

/// The page that shows the module is as accessible as the app, light and dark, and fits a phone.
pub(super) async fn the_modules_page_is_accessible_and_fits_a_phone(stage: &mut Stage) -> Result<()> {
    stage.set_screen(Screen::Phone);
    for theme in Theme::ALL {
        stage.set_theme(theme);
        let page = open(stage).await?;
        let anywhere = page.heading("Waymark as a module");
        anywhere
            .drop_file("company.json", sample("company.json")?.as_bytes())
            .await?;
        page.role(Role::Table, "Objectives")
            .any(Role::Row)
            .at(1)
            .is_there()
            .await?;
        page.is_accessible().await.with_context(|| theme.name())?;
        let script = "const it = document.documentElement; return it.scrollWidth - it.clientWidth";
        let too_wide: i64 = page.script(script, Vec::new()).await?;
        ensure!(too_wide <= 0, "{too_wide} px too wide");
        stage.start_over().await?;
    }
    Ok(())
}

async fn open(stage: &mut Stage) -> Result<Page> {
    let address = format!("{}module/index.html", stage.host().site());
    let page = stage.open_address(&address).await?;
    page.heading("Waymark as a module").is_there().await?;
    Ok(page)
}
