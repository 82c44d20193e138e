//! Pieces that several screens share; they know the store.

mod check_in;
mod key_result_row;
mod movable;
mod ordered;
mod picks;
mod typed;
mod verdict;

pub use check_in::CheckInForm;
pub use key_result_row::KeyResultRow;
pub use movable::movable;
pub(crate) use ordered::OrderedList;
pub(crate) use picks::{cadence_choices, cadence_key, cadence_of, owner_choices, owner_key, owner_of};
pub(crate) use typed::{required, typed};
pub use verdict::{Verdict, mark};
