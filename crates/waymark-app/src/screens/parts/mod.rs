//! Pieces that several screens share; they know the store.

mod burn_up;
mod cadence_field;
pub(crate) mod check_in;
pub(crate) mod checkup;
mod copy_into;
mod course;
mod cycle;
mod due_count;
mod ended;
mod filter_bar;
mod found;
mod key_result_row;
mod key_results;
mod lines;
mod new_key_result;
mod notes_about;
mod ordered;
mod over_time;
mod picks;
mod told;
mod typed;
mod weekday_field;

pub(crate) use burn_up::BurnUpCard;
pub use cadence_field::CadenceField;
pub use check_in::CheckInForm;
pub(crate) use checkup::grade;
pub(crate) use copy_into::{CarryInto, CopyInto, new_cycle};
pub(crate) use course::{course_label, journey};
pub(crate) use cycle::cycle_in_view;
pub(crate) use due_count::{DueCount, count_due, due_count, mine};
pub(crate) use ended::{closed_banner, cycle_end, ended_card};
pub(crate) use filter_bar::{
    FilterBar, SEARCH_FIELD, cycle_field, health_field, kind_field, level_field, outlook_field, owner_field, select,
    stale_field, status_field, tag_field, team_field,
};
pub(crate) use found::{Found, kind_icon, marked_text, view_location};
pub use key_result_row::{KeyResultRow, lead_to_check_in};
pub(crate) use key_result_row::{points, value};
pub use key_results::KeyResults;
pub(crate) use lines::{lines_of, text_of};
pub(crate) use new_key_result::new_key_result;
pub(crate) use notes_about::notes_about;
pub(crate) use ordered::{OrderedList, Titles};
pub(crate) use over_time::{NumberRow, day_below, day_writer, forecast_entry, frame_words, legend_of, number_table};
pub(crate) use picks::{owner_choices, owner_key, owner_of};
pub(crate) use told::told;
pub(crate) use typed::{required, typed, typed_after, typed_in};
pub use weekday_field::WeekdayField;
