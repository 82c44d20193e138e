//! Every journey, in the order in which they start. A new one is an async function in one of these files and a line here.
mod frame;
mod keeping;
mod keyboard;
mod offline;
mod opening;

use crate::journey;
use crate::journey::Journey;
use xtask::browsers::Engine;

/// All of them.
pub const JOURNEYS: &[Journey] = &[
    journey!(opening::the_page_opens_in_a_folder_of_any_host),
    journey!(opening::nothing_is_requested_once_the_page_is_there),
    journey!(opening::every_screen_is_accessible_in_both_themes),
    journey!(opening::every_screen_fits_a_phone),
    journey!(frame::the_page_refuses_to_be_interactive_in_a_frame),
    journey!(keyboard::a_question_mark_lists_the_keys_and_escape_puts_them_away),
    journey!(keyboard::the_first_tab_leads_past_the_navigation),
    journey!(offline::an_open_page_does_not_need_its_host),
    journey!(keeping::an_edit_is_there_after_a_reload_and_a_restart).not_in(
        Engine::Webkit,
        "keeps no profile under automation; the next one stands in",
    ),
    journey!(keeping::an_edit_is_there_after_a_reload),
    journey!(keeping::everything_is_undone_to_the_start_and_done_again),
    journey!(keeping::two_tabs_show_and_keep_what_each_of_them_changes),
    journey!(keeping::a_sample_is_dropped_on_the_page_and_kept),
];
