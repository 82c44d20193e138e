//! Where it will end: the pace examples of the scoring method, entered by hand; the owner's own status; a plan of one's own.
use super::first_okr::FIRST;
use crate::page::{Find, Page, Role};
use crate::pages::{CheckIn, Cycles, KeyResult, Metric, NewMeasure, Objective, Welcome};
use crate::stage::Stage;
use crate::wait::eventually;
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

/// The first and the last day of the examples: 91 days apart.
const SPAN: (&str, &str) = ("2026-10-01", "2026-12-31");
/// Day 42 of them, from which they are seen.
const TODAY: &str = "2026-11-12";
/// Days 7, 14, 21, 28, 35 and 42.
const DAYS: [&str; 6] = [
    "2026-10-08",
    "2026-10-15",
    "2026-10-22",
    "2026-10-29",
    "2026-11-05",
    "2026-11-12",
];

/// An example of pace: what is read on days 7, 14 and so on, and what the page says then.
struct Example {
    title: &'static str,
    measure: Metric<'static>,
    readings: &'static [&'static str],
    status: &'static str,
    /// With the place of the day of arrival.
    sentence: &'static str,
    arrival: &'static str,
    planned: &'static str,
    projected: &'static str,
}

const RISING: Metric<'static> = Metric {
    baseline: "0",
    target: "100",
    goes_down: false,
};

const EXAMPLES: [Example; 4] = [
    Example {
        title: "A little early",
        measure: RISING,
        readings: &["6", "13", "22", "27", "36", "45"],
        status: "On track",
        sentence: "At 45 of 100. Likely to land at 97 (94 to 101). 7.9 a week needed, 7.5 a week now; at this pace the \
                   target is reached on {day}.",
        arrival: "2027-01-03",
        planned: "0.46",
        projected: "0.98 (0.94 to 1.01)",
    },
    Example {
        title: "Half as fast",
        measure: RISING,
        readings: &["4", "8", "11", "15", "18", "22"],
        status: "At risk",
        sentence: "At 22 of 100. Likely to land at 47 (46 to 50). 11 a week needed, 3.6 a week now; at this pace the \
                   target is reached on {day}.",
        arrival: "2027-04-13",
        planned: "0.46",
        projected: "0.47 (0.47 to 0.50)",
    },
    Example {
        title: "Churn falls",
        measure: Metric {
            baseline: "8",
            target: "4",
            goes_down: true,
        },
        readings: &["7.8", "7.6", "7.1", "6.9", "6.4", "6.2"],
        status: "On track",
        sentence: "At 6.2, target 4. Likely to land at 4 (3.8 to 4.8). 0.31 less a week needed, 0.32 less a week now; at \
                   this pace the target is reached on {day}.",
        arrival: "2026-12-31",
        planned: "0.46",
        projected: "1.01 (0.80 to 1.06)",
    },
    Example {
        title: "Stands still",
        measure: RISING,
        readings: &["10", "10", "10", "10"],
        status: "Off track",
        sentence: "At 10 of 100. Likely to land at 10 (10 to 43). 13 a week needed, 0 a week now; at this pace the target \
                   is not reached.",
        arrival: "",
        planned: "0.46",
        projected: "0.10 (0.10 to 0.43)",
    },
];

/// The four examples of the scoring method, typed as a person would, show their numbers, their sentence, their picture.
pub(super) async fn pace_examples_say_where_they_will_end(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    for example in &EXAMPLES {
        enter(&page, example).await.with_context(|| example.title.to_owned())?;
        KeyResult::of(&page, example.title).leave_for(FIRST.objective).await?;
    }
    Ok(())
}

/// An owner's word stands in the place of the computed status until the next check-in, or until it is taken back.
pub(super) async fn an_owners_status_holds_until_the_next_check_in(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let [example, ..] = &EXAMPLES;
    enter(&page, example).await?;
    let key_result = KeyResult::of(&page, example.title);
    key_result.judge("Off track", "The biggest customer left").await?;
    key_result.status().reads("Off track, says the owner").await?;
    page.text_with("The biggest customer left").at(0).is_there().await?;
    page.text_with("The numbers say: On track.").is_there().await?;
    page.button("Go by the numbers again").click().await?;
    key_result.status().reads("On track").await?;
    key_result.judge("At risk", "One is in doubt").await?;
    key_result.status().reads("At risk, says the owner").await?;
    let form = key_result.check_in().await?;
    form.value().fill("46").await?;
    form.save().await?;
    key_result.status().reads("On track").await
}

/// A plan with a point of its own changes what is expected today.
pub(super) async fn a_plan_with_points_changes_what_is_expected(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let [example, ..] = &EXAMPLES;
    enter(&page, example).await?;
    let key_result = KeyResult::of(&page, example.title);
    // Half of the way is planned for the day that is looked at.
    key_result.plan(TODAY, "50").await?;
    key_result.planned("0.50").is_there().await?;
    page.text_with("Behind plan by 5 (5 points).").is_there().await
}

/// From the chart a day without a check-in is reached with Shift and an arrow, and Enter checks in for it.
pub(super) async fn a_check_in_is_added_from_the_chart_by_keyboard(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let [example, ..] = &EXAMPLES;
    enter(&page, example).await?;
    let key_result = KeyResult::of(&page, example.title);
    let before = key_result.log().count().await?;
    let reader = page.any(Role::Slider).at(0);
    reader.focus().await?;
    // The newest check-in is of day 42; the day before it has none.
    reader.press(Key::Shift + Key::Left).await?;
    let told = "return document.querySelector('[role=slider]').getAttribute('aria-valuetext')";
    eventually("a day without a check-in to be told", async || {
        let told: String = page.script(told, Vec::new()).await?;
        ensure!(told.contains("no check-in"), "told is “{told}”");
        Ok(())
    })
    .await?;
    reader.press(Key::Enter).await?;
    let form = CheckIn::of(&page, example.title);
    form.is_open().await?;
    form.day().holds("2026-11-11").await?;
    form.value().fill("44").await?;
    form.save().await?;
    // A line of the log tells the value and the confidence.
    key_result.log().are(before + 2).await?;
    // The table behind the chart has what was planned beside what was read.
    page.button("Show as a table").click().await?;
    page.selector(".chart-frame thead").text("Planned").is_there().await
}

/// The page of an objective in a cycle of 91 days, seen from day 42.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    Cycles::of(&page).set_days(SPAN).await?;
    page.follow(&format!("#/?asof={TODAY}")).await?;
    Objective::of(&page).open(FIRST.objective).await?;
    Ok(page)
}

/// Adds it, checks in day by day, and looks at its page.
async fn enter(page: &Page, example: &Example) -> Result<()> {
    Objective::of(page)
        .add(example.title, &NewMeasure::Metric(example.measure))
        .await?;
    let key_result = KeyResult::of(page, example.title);
    key_result.open().await?;
    for (day, value) in DAYS.iter().zip(example.readings) {
        let form = key_result.check_in().await?;
        form.value().fill(value).await?;
        form.day().put_day(day).await?;
        form.save().await?;
    }
    let sentence = example
        .sentence
        .replace("{day}", &written(page, example.arrival).await?);
    key_result.lead().reads(&sentence).await?;
    key_result.status().reads(example.status).await?;
    key_result.planned(example.planned).is_there().await?;
    key_result.projected(example.projected).is_there().await?;
    let picture = format!("{sentence} {}.", example.status);
    key_result.picture(&picture).is_there().await
}

/// A day as the reader writes it, whose region the engines take from different places; without one they name no language.
async fn written(page: &Page, day: &str) -> Result<String> {
    let script = "const form = { day: 'numeric', month: 'long', timeZone: 'UTC' }; \
                  const [day, all] = [arguments[0], [navigator.language, document.documentElement.lang]]; \
                  const language = all.find((tag) => { try { return new Intl.Locale(tag); } catch { return false; } }); \
                  return day && new Intl.DateTimeFormat(language, form).format(new Date(day))";
    page.script(script, vec![day.into()]).await
}
