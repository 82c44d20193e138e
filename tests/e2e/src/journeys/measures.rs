//! Every measure: made, checked in, scored as the scoring method says. The examples are read from that page.
use super::first_okr::FIRST;
use crate::page::{Find, Page};
use crate::pages::{CheckIn, Corridor, KeyResult, Metric, NewMeasure, Objective, Overview, Welcome};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};

/// Rows of `docs/scoring.md`, which its own tests run through the core.
const METRICS: [&str; 4] = ["NPS fell", "deals beyond target", "churn down", "revenue, no baseline"];

/// Metrics up, down, beyond the target, below the baseline, without a baseline.
pub(super) async fn metrics_score_as_the_method_says(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    for case in METRICS {
        let row = example(case)?;
        let [better, baseline, now, target, score] = [2, 3, 4, 5, 8].map(|at| row[at].as_str());
        let measure = NewMeasure::Metric(Metric {
            baseline: if baseline == "-" { "" } else { baseline },
            target,
            goes_down: better == "less",
        });
        Objective::of(&page).add(case, &measure).await?;
        scores(&page, case, score, async |form| form.value().fill(now).await)
            .await
            .with_context(|| case.to_owned())?;
    }
    Ok(())
}

/// The bounds belong to the inside (S-6).
pub(super) async fn limits_score_as_the_method_says(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let cases = [
        ("Uptime held", Corridor::Above("99"), "99", "1.000"),
        ("Uptime missed", Corridor::Above("99"), "90", "0.000"),
        ("Budget held", Corridor::Below("5"), "5", "1.000"),
        ("Weight held", Corridor::Within("60", "70"), "65", "1.000"),
        ("Weight missed", Corridor::Within("60", "70"), "59.9", "0.000"),
    ];
    for (title, corridor, now, score) in cases {
        Objective::of(&page).add(title, &NewMeasure::Stay(corridor)).await?;
        scores(&page, title, score, async |form| form.value().fill(now).await)
            .await
            .with_context(|| title.to_owned())?;
    }
    Ok(())
}

/// Milestones, checklist, done, percent, zones, finding a baseline (S-7).
pub(super) async fn steps_score_as_the_method_says(stage: &mut Stage) -> Result<()> {
    let page = begin(stage).await?;
    let objective = Objective::of(&page);

    objective
        .add("Steps", &NewMeasure::Milestones(&[("Contract", "1"), ("Launch", "3")]))
        .await?;
    let score = &example("1, 3")?[2];
    scores(&page, "Steps", score, async |form| {
        form.milestone("Contract").fill("100").await?;
        form.milestone("Launch").fill("50").await
    })
    .await?;

    objective
        .add("List", &NewMeasure::Checklist(&["One", "Two", "Three", "Four"]))
        .await?;
    let score = &example("checklist of 4")?[2];
    scores(&page, "List", score, async |form| {
        for item in ["One", "Two", "Three"] {
            form.item(item).pick().await?;
        }
        Ok(())
    })
    .await?;

    objective.add("Handover", &NewMeasure::Done).await?;
    scores(&page, "Handover", "1.000", async |form| {
        form.outcome("Done").pick().await
    })
    .await?;

    objective.add("Draft", &NewMeasure::Percent).await?;
    let score = &example("percent")?[2];
    scores(&page, "Draft", score, async |form| form.value().fill("45").await).await?;

    objective.add("Launch day", &NewMeasure::Zones).await?;
    scores(&page, "Launch day", "0.700", async |form| {
        form.outcome("Target").pick().await
    })
    .await?;

    objective.add("First reading", &NewMeasure::Baseline).await?;
    scores(&page, "First reading", "1.000", async |form| {
        form.value().fill("42").await
    })
    .await?;

    // A baseline that was found never counts in its objective, and what was not checked in counts 0.
    objective.sum().text("does not count").is_there().await?;
    objective.sum().text("no check-in, counts 0").is_there().await
}

/// The page of an objective.
async fn begin(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    Objective::of(&page).open(FIRST.objective).await?;
    Ok(page)
}

/// Checks in on the objective's page: the form says the score before it is saved, and the key result's page shows the
/// sum that leads to it.
async fn scores(page: &Page, title: &str, score: &str, read: impl AsyncFnOnce(&CheckIn) -> Result<()>) -> Result<()> {
    let form = Overview::of(page).check_in(title).await?;
    read(&form).await?;
    form.says(&format!("Score {}.", shown(score)?)).await?;
    form.save().await?;
    let key_result = KeyResult::of(page, title);
    key_result.open().await?;
    page.selector(".why-sum b").reads(&exact(score)?).await?;
    key_result.leave_for(FIRST.objective).await
}

/// A score to two decimals; below 0 it is shown as 0 (S-9).
fn shown(score: &str) -> Result<String> {
    let score: f64 = score.parse()?;
    Ok(two_decimals(score.max(0.0)))
}

/// The sum shows a score below 0 as it came out.
fn exact(score: &str) -> Result<String> {
    Ok(two_decimals(score.parse()?))
}

fn two_decimals(score: f64) -> String {
    // A half goes up, as people round.
    format!("{:.2}", (score * 100.0).abs().round().copysign(score) / 100.0)
}

/// The row of a table in the scoring method that has this cell first or second.
fn example(case: &str) -> Result<Vec<String>> {
    let page = std::fs::read_to_string(xtask::paths::root().join("docs/scoring.md"))?;
    let rows = page.lines().filter(|line| line.starts_with('|'));
    let mut rows = rows.map(|line| {
        line.trim_matches('|')
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect()
    });
    let found = rows.find(|row: &Vec<String>| row.iter().take(2).any(|cell| cell == case));
    let row = found.with_context(|| format!("the scoring method has no example “{case}”"))?;
    ensure!(row.len() > 2, "“{case}” says nothing");
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_in_the_scoring_method() {
        for case in METRICS.into_iter().chain(["1, 3", "checklist of 4", "percent"]) {
            example(case).unwrap();
        }
    }

    #[test]
    fn scores_are_rounded_as_people_do_and_never_shown_below_zero() {
        assert_eq!(shown("0.625").unwrap(), "0.63");
        assert_eq!(shown("-0.200").unwrap(), "0.00");
        assert_eq!(exact("-0.200").unwrap(), "-0.20");
    }
}
