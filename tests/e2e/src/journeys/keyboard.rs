//! Without a mouse.
use super::first_okr::FIRST;
use crate::page::{Find, Page, Role};
use crate::pages::{CheckIn, Device, Frame, Overview, Place, Welcome};
use crate::stage::Stage;
use anyhow::Result;
use thirtyfour::Key;

/// `?` lists the keys, Escape puts the list away, and the focus is never lost.
pub(super) async fn a_question_mark_lists_the_keys_and_escape_puts_them_away(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    let frame = Frame::of(&page);
    frame.ask_for_keys().await?;
    page.is_accessible().await?;
    frame.press_escape().await?;
    frame.keys().is_gone().await
}

/// The first Tab offers to skip the navigation.
pub(super) async fn the_first_tab_leads_past_the_navigation(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    page.press(Key::Tab).await?;
    page.link("Skip to content").has_focus().await?;
    page.press(Key::Enter).await?;
    page.any(Role::Main).has_focus().await
}

/// A first OKR, its check-in, a step back and forth, and every place: the mouse is never touched.
pub(super) async fn everything_is_done_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    write_sentence(&page).await?;
    let (frame, overview) = (Frame::of(&page), Overview::of(&page));
    let row = page.link(FIRST.key_result);
    row.tab_to().await?;
    page.press("c").await?;
    let form = CheckIn::of(&page, FIRST.key_result);
    form.value().has_focus().await?;
    page.press("45").await?;
    form.confidence(0).tab_to().await?;
    page.press(Key::Right).await?;
    form.confidence(1).has_focus().await?;
    form.note().tab_to().await?;
    page.press("Typed").await?;
    page.press(Key::Enter).await?;
    form.is_closed().await?;
    row.has_focus().await?;
    overview.scores("0.50").await?;
    page.press(Key::Control + "z").await?;
    page.text("No score yet: nothing has been checked in.")
        .is_there()
        .await?;
    page.press(Key::Control + Key::Shift + "z").await?;
    overview.scores("0.50").await?;
    for place in [Place::Files, Place::Settings, Place::Overview] {
        frame.go_by_keys(place).await?;
    }
    frame.is_saved().await
}

/// `n` begins an objective, Enter saves it and leaves the focus on it, Escape leaves the form without a trace.
pub(super) async fn objectives_are_written_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    write_sentence(&page).await?;
    page.link(FIRST.objective).is_there().await?;
    let title = page.group("New objective").field("Objective in one sentence");
    page.press("n").await?;
    title.has_focus().await?;
    page.press("Never saved").await?;
    page.press(Key::Escape).await?;
    title.is_gone().await?;
    page.press("n").await?;
    title.has_focus().await?;
    page.press("Keep the customers").await?;
    page.press(Key::Enter).await?;
    page.link("Keep the customers").has_focus().await?;
    page.text("Never saved").is_gone().await
}

/// A new screen gives its heading the focus with its first frame. Who types before that one is drawn goes on typing:
/// letters that went astray would be taken for keys that lead elsewhere.
pub(super) async fn who_types_before_a_new_screen_is_drawn_goes_on_typing(stage: &mut Stage) -> Result<()> {
    let page = stage.open().await?;
    Device::of(&page).open().await?;
    page.script::<()>(include_str!("keyboard/hold_frames.js"), Vec::new())
        .await?;
    page.follow("#/welcome").await?;
    let welcome = Welcome::of(&page);
    let gap = welcome.gap("Objective");
    gap.press("Wi").await?;
    page.script::<()>("window.__drawFrames()", Vec::new()).await?;
    page.press("n the mid-market").await?;
    gap.holds("Win the mid-market").await?;
    gap.has_focus().await?;
    // Nobody types now, so the heading gets it.
    Device::of(&page).open().await?;
    page.follow("#/welcome").await?;
    welcome.heading().has_focus().await
}

/// A letter typed on radio buttons leads nowhere, and none does once they are switched off, also after a reload.
pub(super) async fn letters_lead_nowhere_from_a_choice_and_where_they_are_switched_off(
    stage: &mut Stage,
) -> Result<()> {
    let page = stage.open().await?;
    write_sentence(&page).await?;
    Frame::of(&page).is_saved().await?;
    Device::of(&page).open().await?;
    let letters = page.field("Single letters are shortcuts");
    let title = page.group("New objective").field("Objective in one sentence");
    page.selector("main .segmented input:checked").at(0).tab_to().await?;
    page.press("n").await?;
    letters.tab_to().await?;
    page.press(Key::Space).await?;
    page.press("n").await?;
    page.reload().await?;
    page.heading("Storage").is_there().await?;
    page.press("n").await?;
    letters.tab_to().await?;
    title.is_gone().await?;
    page.is_accessible().await?;
    page.press(Key::Space).await?;
    page.press("n").await?;
    title.has_focus().await
}

/// The first sentence, from gap to gap.
pub(super) async fn write_sentence(page: &Page) -> Result<()> {
    let welcome = Welcome::of(page);
    let gaps = [
        ("Objective", FIRST.objective),
        ("Key result", FIRST.key_result),
        ("Baseline", FIRST.baseline),
        ("Target", FIRST.target),
    ];
    for (gap, text) in gaps {
        welcome.gap(gap).tab_to().await?;
        page.press(text).await?;
    }
    page.press(Key::Enter).await?;
    page.link(FIRST.key_result).is_there().await
}
