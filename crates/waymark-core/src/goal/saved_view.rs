//! A way to look at the goals that was given a name.

use super::foreign::Foreign;
use super::ids::ViewId;
use super::quantity::Rank;
use super::text::Title;

/// A way to look at the goals that was given a name.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedView {
    /// Its name in the workspace.
    pub id: ViewId,
    /// Its name among people.
    pub title: Title,
    /// What it shows, as the address of the page says it behind the `#`; one that a program does not know shows nothing.
    pub address: Title,
    /// Its place among the views.
    pub rank: Rank,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}
