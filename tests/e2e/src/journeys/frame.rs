//! Inside another page, where a click may be stolen.
use crate::page::{Find, Role};
use crate::stage::Stage;
use anyhow::Result;

/// Only a way out is offered.
pub(super) async fn the_page_refuses_to_be_interactive_in_a_frame(stage: &mut Stage) -> Result<()> {
    let address = stage.host().framing_page();
    let page = stage.open_address(&address).await?;
    page.enter_frame().await?;
    page.link("Open Waymark on its own").is_there().await?;
    page.any(Role::Link).are(1).await?;
    for role in [
        Role::Button,
        Role::TextBox,
        Role::Combobox,
        Role::Checkbox,
        Role::Navigation,
    ] {
        page.any(role).is_gone().await?;
    }
    Ok(())
}
