//! KPIs side by side: several of one unit, as a link and a reload show them again; and a group moved on the dashboard.
use anyhow::Result;

use crate::page::{Find, Locator, Page, Role};
use crate::pages::{Files, Frame, Overview, sample};
use crate::stage::Stage;

/// The day that the samples end with.
const TODAY: &str = "2026-11-21";

/// Two rates are put beside each other, ranked otherwise, and are there again after a reload.
pub(super) async fn kpis_of_one_unit_stand_side_by_side_and_a_reload_shows_the_same(stage: &mut Stage) -> Result<()> {
    let page = begin(stage, "kpis/compare").await?;
    page.field("KPI").choose("Contact rate by e-mail and others").await?;
    page.field("Put a KPI beside it").choose("Proposal rate").await?;
    let rows = rows(&page, "KPIs in their order");
    let by_value = [
        "1 Proposal rate 26% At least 45% 59% Red",
        "2 Contact rate by e-mail and others 25% At least 35% 71% Red",
    ];
    let by_attainment = [
        "1 Contact rate by e-mail and others 25% At least 35% 71% Red",
        "2 Proposal rate 26% At least 45% 59% Red",
    ];
    rows.read(&by_value).await?;
    page.radio_with("By attainment").pick().await?;
    rows.read(&by_attainment).await?;
    page.is_accessible().await?;
    page.reload().await?;
    rows.read(&by_attainment).await?;
    page.button("Take Proposal rate out").click().await?;
    page.text("This KPI is not split. Put another one of its unit beside it.")
        .is_there()
        .await?;
    page.field("Put a KPI beside it").has_focus().await
}

/// A group goes up with all its KPIs, by keyboard, and one undo brings it back.
pub(super) async fn a_group_of_kpis_is_moved_and_brought_back_in_one_step(stage: &mut Stage) -> Result<()> {
    let page = begin(stage, "kpis").await?;
    let groups = page.selector(".kpi-group-title");
    groups.at(0).reads("Funnel").await?;
    groups.at(1).reads("Activity").await?;
    page.button("Move Activity up").focus().await?;
    page.press(" ").await?;
    groups.at(0).reads("Activity").await?;
    groups.at(1).reads("Funnel").await?;
    page.button("Move Activity down").has_focus().await?;
    page.is_accessible().await?;
    Frame::of(&page).undo().await?;
    groups.at(0).reads("Funnel").await
}

/// A screen of the sales team.
async fn begin(stage: &mut Stage, path: &str) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page)
        .add("b2b-sales.json", &sample("b2b-sales.json")?)
        .await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Overview::of(&page).key_results().at(0).is_there().await?;
    page.follow(&format!("#/{path}?asof={TODAY}")).await?;
    Ok(page)
}

fn rows(page: &Page, table: &str) -> Locator {
    page.role(Role::Region, table).selector("tbody tr")
}
