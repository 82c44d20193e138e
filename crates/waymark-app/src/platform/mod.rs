//! The only place that touches the browser's interfaces.

mod alarm;
mod awake;
mod cells;
mod chord;
mod clock;
mod elements;
mod files;
mod focus;
mod full_screen;
mod handed_over;
mod ids;
pub mod intl;
mod language;
mod letters;
mod me;
mod notification;
mod online;
mod page;
mod panic;
mod picture;
mod preferences;
mod router;
mod sheet;
mod shortcuts;
mod stage_keys;
pub mod storage;
mod tab_line;
mod tables;
mod theme;
mod width;

pub use alarm::Alarm;
pub use awake::stay_awake;
pub use cells::{CellMark, cell_of, focus_cell, mark_cells, row_height_of, rows_in_view, scroll_to_end, stop_at_cell};
pub use chord::{Chord, Focus};
pub use clock::{Clock, clock, day_of, local_now, milliseconds_since_1970};
pub use elements::{
    WindowBox, WindowPlace, bring_into_view, child_boxes, child_count, focus_child, focused_child, is_popover_open,
    place_below,
};
pub use files::{
    ChosenFile, FileFault, LARGEST_FILE, NotCopied, chosen_files, copied_text, copy_text, download, dropped_files,
    fetch_bytes, pasted_text, pick_file,
};
pub use focus::{
    choose_element, choose_line, choose_text_soon, first_inside, focus, focus_any_soon, focus_at_end, focus_first_soon,
    focus_first_wrong_soon, focus_found_soon, focus_heading_soon, focus_soon, focus_within, has_focus, is_there,
};
pub use full_screen::{follow_leaving, full_screen, set_full_screen, show_slides, toggle_full_screen};
pub use handed_over::{HandedOver, on_handed_over};
pub use ids::{new_id, new_writer_name};
pub use language::{LanguageSetting, language_setting};
pub use letters::{LettersSetting, letters_setting};
pub use me::{MeSetting, me_setting};
pub use notification::{NotificationPermission, ask_for_notifications, notification_permission, notify};
pub use online::{Persistence, ask_for_persistence, online, persistence};
pub use page::{
    address_of, happened_in, is_dialog_open, is_framed, is_pressed_itself, mark_as_whole, pressed_in, print_page,
    reload, scroll_to_top, set_title, soon_after_painting,
};
pub use panic::report_panics;
pub use picture::{NotDrawn, PictureText, save_png, save_svg};
pub use preferences::{draft, keep_draft, keep_in_tab, keep_preference, kept_in_tab, preference};
pub use router::{Router, router};
pub use sheet::{
    Scrolled, attribute_at, attribute_round, pinch, pixels_per_rem, place_within, scroll_element_by, scroll_element_to,
    scrolled,
};
pub use shortcuts::{Handled, is_apple, on_chord};
pub use stage_keys::{Under, every, finger, on_stage_key, on_stir};
pub use tab_line::TabLine;
pub use tables::{lower, number, upper};
pub use theme::{Theme, ThemeSetting, theme_setting};
pub use width::watch_width;
