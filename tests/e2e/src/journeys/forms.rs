//! What is not always on a screen: forms, menus, dialogs, previews, refusals.
use crate::engine::Theme;
use crate::page::{Find, Page, Role};
use crate::pages::{Files, Frame, Overview, sample};
use crate::stage::Stage;
use anyhow::{Context, Result};

/// The measures that have fields of their own.
const MEASURES: [&str; 6] = [
    "Metric",
    "Stay within limits",
    "Milestones",
    "Checklist",
    "Done or not done",
    "Zones",
];

/// No rule of axe-core is broken by anything that opens.
pub(super) async fn every_form_and_dialog_is_accessible_in_both_themes(stage: &mut Stage) -> Result<()> {
    for theme in Theme::ALL {
        stage.set_theme(theme);
        let page = stage.open().await?;
        on_the_way_in(&page).await?;
        on_the_overview(&page).await?;
        on_an_objective(&page).await?;
        on_a_key_result(&page).await?;
        stage.start_over().await?;
    }
    Ok(())
}

/// A refused file, and the preview of one that opens.
async fn on_the_way_in(page: &Page) -> Result<()> {
    let files = Files::of(page);
    files.drop("half.json", b"{").await?;
    page.text("“half.json” was not opened").is_there().await?;
    check(page, "a refused file").await?;
    files.drop("company.json", sample("company.json")?.as_bytes()).await?;
    page.button("Add as a new workspace").is_there().await?;
    check(page, "the preview of a file").await?;
    files.take_over().await
}

async fn on_the_overview(page: &Page) -> Result<()> {
    page.button("New objective").click().await?;
    let form = page.group("New objective");
    form.button("Add").click().await?;
    check(page, "a new objective that lacks its title").await?;
    form.button("More fields").click().await?;
    check(page, "a new objective with all fields").await?;
    form.button("Cancel").click().await?;
    page.selector(".goal-row").at(0).button("Check in").click().await?;
    page.selector(".goal-form .form").is_there().await?;
    check(page, "a check-in on the overview").await?;
    page.selector(".goal-form").button("Cancel").click().await?;
    Frame::of(page).ask_for_keys().await?;
    check(page, "the list of keys").await?;
    Frame::of(page).press_escape().await
}

async fn on_an_objective(page: &Page) -> Result<()> {
    page.selector(".objective-link").at(0).click().await?;
    page.button("New key result").click().await?;
    let form = page.group("New key result");
    for measure in MEASURES {
        form.radio_with(measure).pick().await?;
        form.button("Add").click().await?;
        check(page, &format!("a new key result, {measure}")).await?;
    }
    form.text("Weight, owner, dates").click().await?;
    check(page, "a new key result with all fields").await?;
    form.button("Cancel").click().await
}

async fn on_a_key_result(page: &Page) -> Result<()> {
    Overview::of(page).open().await?;
    page.selector(".goal-link").at(0).click().await?;
    page.button("Check in").click().await?;
    check(page, "a check-in on its page").await?;
    page.role_with(Role::Group, "Check in").button("Cancel").click().await?;
    let commands = [
        ("Change the measure", "Measure"),
        ("Pause", "Pause"),
        ("Move to another objective", "Move to another objective"),
    ];
    for (command, form) in commands {
        page.button("More").click().await?;
        page.role(Role::MenuItem, command).is_there().await?;
        check(page, "a menu").await?;
        page.role(Role::MenuItem, command).click().await?;
        let form = page.group(form);
        form.is_there().await?;
        check(page, command).await?;
        form.button("Cancel").click().await?;
    }
    Ok(())
}

async fn check(page: &Page, what: &str) -> Result<()> {
    page.is_accessible().await.with_context(|| what.to_owned())
}
