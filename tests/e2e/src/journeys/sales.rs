//! What a sales manager does on the first day: numbers from a spreadsheet, where they leak, who is ahead, what to improve.
use crate::page::{Find, Locator, Page, Role};
use crate::pages::Frame;
use crate::stage::Stage;
use anyhow::Result;

/// The last day of W47, on which all that is asked of the week is due.
const TODAY: &str = "2026-11-22";

/// Three weeks of two people. In all: 200 leads, 160 calls, 40 meetings, 20 proposals, 10 deals.
const SPREADSHEET: &str = "Week\tPerson\tLeads\tCalls\tMeetings\tProposals\tDeals
W45\tAda\t40\t30\t8\t4\t2
W45\tBen\t30\t30\t5\t3\t2
W46\tAda\t30\t30\t8\t3\t3
W46\tBen\t30\t20\t5\t3\t0
W47\tAda\t40\t30\t9\t3\t1
W47\tBen\t30\t20\t5\t4\t2
";

/// The field that takes a spreadsheet while there is no KPI.
const PASTE: &str = "Paste a spreadsheet here: the KPIs, people and numbers in it are shown before anything is made.";

/// From a spreadsheet to a key result that its numbers feed.
pub(super) async fn a_pasted_spreadsheet_leads_to_a_funnel_a_ranking_and_an_objective(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    page.follow(&format!("#/kpis/grid?asof={TODAY}")).await?;
    paste(&page).await?;
    take_back_and_do_again(&page).await?;
    see_where_it_leaks(&page).await?;
    compare(&page).await?;
    miss_a_target(&page).await?;
    improve(&page).await?;
    read_another(&page).await
}

/// The preview says what the spreadsheet makes, before it makes it.
async fn paste(page: &Page) -> Result<()> {
    page.field(PASTE).paste(SPREADSHEET).await?;
    let preview = page.role(Role::Dialog, "Take these numbers over?");
    preview
        .text("KPIs: 5. Lines: 10. Periods: 3. Cells that change: 30.")
        .is_there()
        .await?;
    let names = [
        "New KPI: Leads",
        "New KPI: Calls",
        "New KPI: Meetings",
        "New KPI: Proposals",
        "New KPI: Deals",
        "New person: Ada",
        "New person: Ben",
    ];
    for name in names {
        preview.role(Role::Checkbox, name).is_there().await?;
    }
    page.is_accessible().await?;
    preview.button("Take over").click().await?;
    is_in_the_grid(page).await
}

/// Each KPI with its people; Deals come to 4, 3 and 3.
async fn is_in_the_grid(page: &Page) -> Result<()> {
    let grid = page.selector(".grid-table tbody");
    grid.selector(".grid-title")
        .read(&[
            "Leads",
            "Ada",
            "Ben",
            "Calls",
            "Ada",
            "Ben",
            "Meetings",
            "Ada",
            "Ben",
            "Proposals",
            "Ada",
            "Ben",
            "Deals",
            "Ada",
            "Ben",
        ])
        .await?;
    let deals = grid.selector("tr").holding(&page.link("Deals"));
    deals.reads("Deals 4 3 3").await?;
    page.is_accessible().await
}

/// One step back takes all of it, and one forth brings it again.
async fn take_back_and_do_again(page: &Page) -> Result<()> {
    let frame = Frame::of(page);
    frame.undo().await?;
    page.field(PASTE).is_there().await?;
    frame.cannot_undo().await?;
    frame.redo().await?;
    is_in_the_grid(page).await
}

/// 160 of 200 leads are called, 40 of those meet, 20 of those get a proposal, 10 of those buy.
async fn see_where_it_leaks(page: &Page) -> Result<()> {
    view(page, "Funnel").click().await?;
    page.button("New funnel").click().await?;
    page.field("Title").fill("Sales").await?;
    page.button("Add stage").click().await?;
    page.button("Add stage").click().await?;
    for (stage, kpi) in [
        ("Stage 1", "Leads"),
        ("Stage 2", "Calls"),
        ("Stage 3", "Meetings"),
        ("Stage 4", "Proposals"),
        ("Stage 5", "Deals"),
    ] {
        page.field(stage).choose(kpi).await?;
    }
    page.button("Save funnel").click().await?;
    page.selector(".funnel-message")
        .reads("Most are lost between Calls and Meetings: 75 of 100 do not get there.")
        .await?;
    rows(page, "Stages")
        .read(&[
            "Leads 200",
            "Calls 160 80% 20%",
            "Meetings 40 25% 75%",
            "Proposals 20 50% 50%",
            "Deals 10 50% 50%",
        ])
        .await?;
    rows(page, "One by one")
        .read(&[
            "Ada 82% 28% 40% lowest 60% 5%",
            "Ben 78% lowest 21% lowest 67% 40% lowest 4%",
        ])
        .await?;
    page.is_accessible().await
}

/// Ben leads in W47 with 2 to 1, Ada in W46 with 3 to 0, and they share W45 with 2 each.
async fn compare(page: &Page) -> Result<()> {
    view(page, "Compare").click().await?;
    page.field("KPI").choose("Deals").await?;
    let ranking = rows(page, "The parts in their order");
    ranking.read(&["1 Ben 2 Set Watched", "2 Ada 1 Set Watched"]).await?;
    page.field("Period").choose("W46 2026").await?;
    ranking.read(&["1 Ada 3 Set Watched", "2 Ben 0 Set Watched"]).await?;
    page.field("Period").choose("W45 2026").await?;
    ranking
        .read(&["1 = Ada 2 Set Watched", "1 = Ben 2 Set Watched"])
        .await?;
    page.is_accessible().await
}

/// Five deals a week are asked for, and three were made.
async fn miss_a_target(page: &Page) -> Result<()> {
    open_deals(page).await?;
    page.button("Change the KPI").click().await?;
    let form = page.group("Change the KPI");
    form.field("Target of each period").fill("5").await?;
    page.is_accessible().await?;
    form.button("Save").click().await?;
    form.is_gone().await?;
    health(page).reads("Red").await?;
    page.text("Target: 5 or more. 60% attained.").is_there().await?;
    page.selector(".breadcrumb").link("KPIs").click().await?;
    view(page, "Gap").click().await?;
    page.selector(".kpi-gap-message")
        .reads("Deals: 5 planned, 3 reached, 2 missing: 40%")
        .await?;
    page.is_accessible().await
}

/// Thirteen weeks end in the quarter, with five deals asked of each; ten were made.
async fn improve(page: &Page) -> Result<()> {
    open_deals(page).await?;
    page.button("Make an objective of this").click().await?;
    let form = page.group("Make an objective of this");
    form.field("Objective in one sentence").holds("Improve Deals").await?;
    form.field("Target").holds("65").await?;
    let feed = form.field("Fed by a KPI").selector("option:checked");
    feed.reads("Deals").await?;
    page.is_accessible().await?;
    form.button("Add").click().await?;
    page.button("Objective in one sentence: Improve Deals")
        .is_there()
        .await?;
    page.selector(".goal-link").click().await?;
    is_at(page, "At 10 of 65.").await
}

/// Three more deals make six in the week and thirteen in the quarter.
async fn read_another(page: &Page) -> Result<()> {
    open_deals(page).await?;
    page.button("Add a reading").click().await?;
    let form = page.group("Add a reading");
    form.field("Value").fill("3").await?;
    form.field("Person").choose("Ben").await?;
    form.button("Save").click().await?;
    form.is_gone().await?;
    health(page).reads("Green").await?;
    page.selector(".kpi-now").reads("6").await?;
    page.is_accessible().await?;
    let links = page.selector(".kpi-links");
    let improved_by = links.holding(&page.heading("Objectives that improve it"));
    improved_by.link("Improve Deals").is_there().await?;
    let feeds = links.holding(&page.heading("Key results that it feeds"));
    feeds.link("Deals").click().await?;
    is_at(page, "At 13 of 65.").await?;
    page.is_accessible().await?;
    Frame::of(page).is_saved().await
}

/// Goes to the page of the deals.
async fn open_deals(page: &Page) -> Result<()> {
    page.follow(&format!("#/kpis/grid?asof={TODAY}")).await?;
    page.selector(".grid-title").link("Deals").click().await?;
    page.button("Add a reading").is_there().await
}

/// The way to one view of the KPIs.
fn view(page: &Page, name: &str) -> Locator {
    page.selector(".subnav").link(name)
}

/// The lines of a table.
fn rows(page: &Page, table: &str) -> Locator {
    page.role(Role::Region, table).selector("tbody tr")
}

/// The word for how the KPI stands.
fn health(page: &Page) -> Locator {
    page.selector(".page-head .status-pill")
}

/// Checks where the key result is.
async fn is_at(page: &Page, words: &str) -> Result<()> {
    page.selector(".key-result").text_with(words).is_there().await
}
