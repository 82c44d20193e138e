//! When the browser's storage is full, fails, or holds what is damaged.
use super::first_okr::FIRST;
use crate::page::{Find, Page};
use crate::pages::{Device, Files, Frame, KeyResult, Overview, Rescue, Welcome};
use crate::stage::Stage;
use anyhow::{Result, ensure};

/// Another page of the same host has taken all of local storage: goals are saved all the same, and the settings say so.
pub(super) async fn a_full_local_storage_loses_nothing_and_is_told(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let device = Device::of(&page);
    device.open().await?;
    device.stands("in two copies").await?;
    page.script::<()>(include_str!("storage/fill.js"), Vec::new()).await?;
    page.follow("#/welcome").await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    Frame::of(&page).is_saved().await?;
    device.open().await?;
    device
        .stands("the second copy does not work. The browser’s storage is full.")
        .await?;
    page.reload().await?;
    Overview::of(&page).open().await?;
    page.link(FIRST.key_result).is_there().await?;
    // The foreign entry is not ours to touch.
    let is_there: bool = page
        .script("return localStorage.getItem('foreign') !== null", Vec::new())
        .await?;
    ensure!(is_there, "what belongs to others was removed");
    Ok(())
}

/// A write that fails is never called saved; it is tried again until it lands.
pub(super) async fn a_failing_disk_is_told_and_tried_again(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let frame = Frame::of(&page);
    frame.is_saved().await?;
    page.script::<()>(include_str!("storage/fail.js"), Vec::new()).await?;
    let overview = Overview::of(&page);
    let form = overview.check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.save().await?;
    overview.scores("0.50").await?;
    frame.says_not_saved("The browser’s storage is full.").await?;
    page.script::<()>("window.__mendDisk()", Vec::new()).await?;
    frame.is_saved().await?;
    page.reload().await?;
    overview.scores("0.50").await
}

/// Both copies of one record are damaged: the rest opens, the damage is named, and nothing is thrown away.
pub(super) async fn what_is_damaged_is_named_and_kept_and_the_rest_opens(stage: &mut Stage) -> Result<()> {
    let page = begin_with_check_in(stage).await?;
    damage(&page, "checkIn/", "torn").await?;
    page.reload().await?;
    let overview = Overview::of(&page);
    overview.key_result(FIRST.key_result).is_there().await?;
    page.text("No score yet: nothing has been checked in.")
        .is_there()
        .await?;
    Frame::of(&page).says("damaged and is kept aside: Check-in").await?;
    Files::of(&page).open().await?;
    page.link("See and save what is stored").click().await?;
    let rescue = Rescue::of(&page);
    rescue.is_there().await?;
    let bytes = stage.download(&page, async || rescue.download().click().await).await?;
    let text = String::from_utf8(bytes)?;
    ensure!(text.contains("torn"), "the damaged text is not handed out");
    ensure!(text.contains(FIRST.objective), "what is whole is not handed out");
    page.link("Back to Waymark").click().await?;
    overview.key_result(FIRST.key_result).is_there().await
}

/// One of the two copies is damaged: the other one mends it, and nobody needs to know.
pub(super) async fn a_damaged_copy_is_mended_from_the_other(stage: &mut Stage) -> Result<()> {
    let page = begin_with_check_in(stage).await?;
    let script = "const keys = Object.keys(localStorage).filter((key) => key.includes('/checkIn/')); \
                  for (const key of keys) localStorage.setItem(key, 'torn'); return keys.length";
    let count: usize = page.script(script, Vec::new()).await?;
    ensure!(count == 1, "{count} check-ins were damaged");
    page.reload().await?;
    Overview::of(&page).scores("0.50").await?;
    let script = "const keys = Object.keys(localStorage).filter((key) => !key.includes('/aside/')); \
                  return keys.every((key) => localStorage.getItem(key) !== 'torn')";
    let is_mended: bool = page.script(script, Vec::new()).await?;
    ensure!(is_mended, "the damaged copy was left as it was");
    let key_result = KeyResult::of(&page, FIRST.key_result);
    key_result.open().await?;
    key_result.sum().reads("(45 − 40) ÷ (50 − 40) = 0.50").await
}

async fn begin_with_check_in(stage: &mut Stage) -> Result<Page> {
    let page = stage.open().await?;
    Welcome::of(&page).begin_with(FIRST).await?;
    let overview = Overview::of(&page);
    let form = overview.check_in(FIRST.key_result).await?;
    form.value().fill("45").await?;
    form.save().await?;
    overview.scores("0.50").await?;
    Frame::of(&page).is_saved().await?;
    Ok(page)
}

/// Overwrites every stored text of a kind, in both copies.
async fn damage(page: &Page, kind: &str, text: &str) -> Result<()> {
    let script = include_str!("storage/damage.js");
    let count: usize = page.script(script, vec![kind.into(), text.into()]).await?;
    ensure!(count == 2, "{count} texts were damaged, not one in each copy");
    Ok(())
}
