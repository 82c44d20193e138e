//! Rules about one key result.
//!
//! K1 `nothing`, K2 `task`, K3 `activity`, K4 `baseline`, K5 `doubt`, K6 `relative`, K7 `two_in_one`, K12 `head_start`,
//! K13 `percent`, K14 `first_bet`, K15 `care`. What the value at the start may have been is told by `start`.

pub(super) mod activity;
pub(super) mod baseline;
pub(super) mod care;
pub(super) mod doubt;
pub(super) mod first_bet;
pub(super) mod head_start;
pub(super) mod nothing;
pub(super) mod percent;
pub(super) mod relative;
mod start;
pub(super) mod task;
pub(super) mod two_in_one;
