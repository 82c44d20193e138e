//! The decisions of the contract, as pure functions from what was found to what is to be written.

mod records;
mod slot;
mod spaces;
mod steps;

pub(crate) use records::{adopt, commit, load, set_aside};
use spaces::current;
pub(crate) use spaces::{adopt_pointer, drop_space, point, pointer, replace};
pub(crate) use steps::{append, forget_all, load_steps};
