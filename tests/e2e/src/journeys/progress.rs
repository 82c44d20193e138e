//! What to talk about, and how a cycle went: the lists that lead to goals, seen from a day on which the sample has them.
use crate::page::{Find, Page, Role};
use crate::pages::{Files, Objective, Overview, sample};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// The day after the newest check-in of the samples.
const TODAY: &str = "2026-11-21";

/// The page of an objective says where it will end, shows its score with the limits of the bands, and near the end the grade.
pub(super) async fn an_objective_says_where_it_will_end_and_shows_how_it_went(stage: &mut Stage) -> Result<()> {
    const OBJECTIVE: &str = "The app is the reason to ride, not the reason to call support";
    let page = begin(stage).await?;
    Objective::of(&page).open(OBJECTIVE).await?;
    Objective::of(&page)
        .lead()
        .reads("At 0.68, where 0.59 was the plan. Likely to land at 0.99 (0.90 to 1.00).")
        .await?;
    let picture = page.selector(".objective-page .chart-sheet");
    picture.is_there().await?;
    let script = "const sheet = document.querySelector('.objective-page .chart-sheet'); \
                  return [sheet.getAttribute('aria-label'), sheet.textContent]";
    eventually("the picture with its message and limits", async || {
        let (message, drawn): (String, String) = page.script(script, Vec::new()).await?;
        ensure!(
            message.ends_with("Likely to land at 0.99."),
            "the message is “{message}”"
        );
        ensure!(
            drawn.contains("On track from 0.70") && drawn.contains("At risk from 0.30"),
            "drawn is “{drawn}”"
        );
        Ok(())
    })
    .await?;
    page.follow("#/objective/love-app?asof=2026-12-31").await?;
    page.text_with("Today is the last day. Graded today, it would get 0.68. A healthy stretch.")
        .is_there()
        .await
}

/// Each line of the list names a goal, says why, and leads there.
pub(super) async fn what_to_talk_about_leads_to_its_goal(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.heading("What to talk about").is_there().await?;
    let first = page.selector(".attention a").at(0);
    first.is_there().await?;
    let script = "const line = document.querySelector('.attention a'); \
                  return [line.querySelector('b').textContent, line.textContent.length]";
    let (name, length): (String, usize) = page.script(script, Vec::new()).await?;
    ensure!(length > name.chars().count() + 10, "“{name}” is named without a reason");
    first.click().await?;
    eventually("the page of the goal", async || {
        let title: String = page.script("return document.title", Vec::new()).await?;
        ensure!(title.contains(&name), "the page is “{title}”");
        Ok(())
    })
    .await
}

/// The score of the cycle through time is a chart that is read by keyboard, and a table.
pub(super) async fn the_course_of_a_cycle_is_read_by_keyboard(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.link("How it went").click().await?;
    let reader = page.any(Role::Slider).at(0);
    reader.is_there().await?;
    let told = "return document.querySelector('[role=slider]').getAttribute('aria-valuetext')";
    page.script::<()>("document.querySelector('[role=slider]').focus()", Vec::new())
        .await?;
    page.press(Key::End).await?;
    let last: Option<String> = page.script(told, Vec::new()).await?;
    page.press(Key::Home).await?;
    eventually("another point to be read", async || {
        let first: Option<String> = page.script(told, Vec::new()).await?;
        ensure!(first.is_some() && first != last, "still {first:?}");
        Ok(())
    })
    .await?;
    page.button("Show as a table").click().await?;
    page.any(Role::Table).at(0).is_there().await
}

/// What changed since the last Monday is listed, and since an earlier day more of it.
pub(super) async fn what_changed_between_two_days_is_listed(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.link("How it went").click().await?;
    page.link("What changed").click().await?;
    page.text_with("stand otherwise.").is_there().await?;
    let rows = "return document.querySelectorAll('.changes tbody tr').length";
    let before: usize = page.script(rows, Vec::new()).await?;
    ensure!(before > 0, "nothing changed in the sample");
    page.field("From").put_day("2026-10-05").await?;
    eventually("more changes", async || {
        let after: usize = page.script(rows, Vec::new()).await?;
        ensure!(after > before, "{after} rows, as before");
        Ok(())
    })
    .await
}

/// Teams by week is a table through which arrows lead from cell to cell.
pub(super) async fn the_heat_map_is_walked_by_arrows(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    page.link("How it went").click().await?;
    page.link("Heat map").click().await?;
    page.heading("Teams by week").is_there().await?;
    let cell = "td [tabindex='0'], td[tabindex='0']";
    let focus = format!("document.querySelector(\"{cell}\").focus()");
    page.selector("td [tabindex='0'], td[tabindex='0']")
        .at(0)
        .is_there()
        .await?;
    page.script::<()>(&focus, Vec::new()).await?;
    let place = "const cell = document.activeElement.closest('td'); \
                 return cell && [cell.parentElement.rowIndex, cell.cellIndex]";
    let first: Option<(usize, usize)> = page.script(place, Vec::new()).await?;
    page.press(Key::End).await?;
    page.press(Key::Left).await?;
    eventually("another cell to have the focus", async || {
        let now: Option<(usize, usize)> = page.script(place, Vec::new()).await?;
        ensure!(now.is_some() && now != first, "still {now:?}");
        Ok(())
    })
    .await
}

/// The overview of a sample with three teams.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Files::of(&page).add("company.json", &sample("company.json")?).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Overview::of(&page).key_results().at(0).is_there().await?;
    Ok(page)
}
