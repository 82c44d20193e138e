//! Without a network.
use crate::pages::Frame;
use crate::stage::Stage;
use anyhow::Result;

/// Once it is open, the page needs nobody.
pub(super) async fn an_open_page_does_not_need_its_host(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    stage.host().switch_off().await;
    let frame = Frame::of(&page);
    frame.ask_for_keys().await?;
    frame.press_escape().await?;
    frame.keys().is_gone().await?;
    frame.is_saved().await
}
