//! The building blocks of every screen: properties and callbacks in, no store, no words of their own.
//!
//! Every word comes in as a `Signal<String>`, so a string, a signal or a closure can be given. A component's look is
//! in `site/styles/`, one sheet each, by the class that its outermost element carries.

pub mod add_line;
pub mod blank;
pub mod button;
pub mod choice;
pub mod confidence;
pub mod date_field;
pub mod described_choice;
pub mod dialog;
pub mod draft_field;
pub mod drop_zone;
pub mod empty_state;
pub mod form;
pub mod growing;
pub mod icon;
pub mod inline_edit;
pub mod keyed_list;
pub mod menu;
pub mod notice;
pub mod number_field;
pub mod panel;
pub mod read_back;
mod reorder;
pub mod row_window;
mod save_state;
mod settled;
pub mod shell;
pub mod status;
pub mod suggest_field;
pub mod table_wrap;
pub mod tabs;
pub mod tag;
pub mod text_field;
pub mod time_field;

mod field_frame;
mod field_id;
mod keys;
mod line_input;
mod reorder_place;

pub use add_line::AddLine;
pub use blank::{Blank, BlankKind};
pub use button::{Button, ButtonKind, IconButton, Submit};
pub use choice::{Checkbox, Choice, Segmented, SelectField};
pub use confidence::ConfidencePicker;
pub use date_field::DateField;
pub use described_choice::{Described, DescribedChoice};
pub use dialog::Dialog;
pub use draft_field::{DraftField, StepField};
pub use drop_zone::DropZone;
pub use empty_state::EmptyState;
pub use form::Form;
pub use growing::Growing;
pub use icon::{Icon, IconName};
pub use inline_edit::{InlineEdit, InlineEditWords};
pub use keyed_list::KeyedList;
pub(crate) use keys::{is_composing, next_place};
pub use menu::{Menu, MenuItem};
pub use notice::{Notice, NoticeAction, NoticeKind, Notices};
pub use number_field::NumberField;
pub use panel::Panel;
pub use reorder::{Reorder, ReorderSaying, ReorderStep, ReorderWords};
pub use row_window::{RowWindow, windowed};
pub use save_state::{SaveState, SaveStatus};
pub use settled::settled;
pub use shell::{NavBadge, NavItem, Shell, ShellWords};
pub use status::{Mark, StatusMark, StatusPill, StatusWord};
pub use suggest_field::SuggestField;
pub use table_wrap::TableWrap;
pub use tabs::Tabs;
pub use tag::{Avatar, TagList};
pub use text_field::{TextArea, TextField};
pub use time_field::{TimeField, parse_time, print_time};
