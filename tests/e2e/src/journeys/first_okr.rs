//! From nothing to a score.
use crate::page::Find;
use crate::pages::{KeyResult, Overview, Sentence, Welcome};
use crate::stage::Stage;
use anyhow::Result;

/// What most journeys begin with.
pub(super) const FIRST: Sentence<'_> = Sentence {
    objective: "Win the mid-market",
    key_result: "Deals a month",
    baseline: "40",
    target: "50",
};

/// One sentence, one check-in, and the sum is shown: example 2 of the scoring method.
pub(super) async fn a_first_okr_comes_from_one_sentence_and_gets_its_score(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let (welcome, overview) = (Welcome::of(&page), Overview::of(&page));
    welcome.heading().is_there().await?;
    welcome.begin_with(FIRST).await?;
    overview.objective(FIRST.objective).is_there().await?;
    page.text("No score yet: nothing has been checked in.")
        .is_there()
        .await?;
    let form = overview.check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.confidence(7).pick().await?;
    form.note().fill("Two more in the pipeline").await?;
    form.says("Score 0.50.").await?;
    form.save().await?;
    overview.scores("0.50").await?;
    let key_result = KeyResult::of(&page, FIRST.key_result);
    key_result.open().await?;
    key_result.sum().reads("(45 − 40) ÷ (50 − 40) = 0.50").await?;
    page.text("45 ÷ 50 = 0.90").is_there().await?;
    page.text("Two more in the pipeline").is_there().await
}
