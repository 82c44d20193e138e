//! Roll-ups: what scores add up to.
//!
//! - `tally`: the sums behind both, exact under coming and going.
//! - `members`: who counts in an objective, and how much.
//! - `mean`: the score of a cycle, a team, a person.

mod exact;
mod mean;
mod members;
mod tally;

pub use mean::{MeanScore, Rolled};
pub use members::{Member, MemberId, Role, RollUp};
pub(crate) use members::{MemberScores, counts, uses_children, uses_key_results};
pub(crate) use tally::{Part, Tally};
