//! What an objective gave to the one it serves.

use super::ids::ObjectiveId;
use super::quantity::{Share, Weight};
use super::text::Title;

/// What an objective of another cycle gave to the score of the one it serves, as the cycle of that one was closed (C-2).
///
/// All of it lies between 0 and 1, as everything that is made from clamped scores does.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Who gave it; it may be gone by now.
    pub objective: ObjectiveId,
    /// Its sentence at that time.
    pub title: Title,
    /// How much it counted.
    pub weight: Weight,
    /// What it scored; what has no score gives nothing else either.
    pub score: Option<Share>,
    /// What it should have scored.
    pub expected: Option<Share>,
    /// What it was projected to score in the end (P-4).
    pub projected: Option<Share>,
    /// The lower end of that.
    pub low: Option<Share>,
    /// The higher end of that.
    pub high: Option<Share>,
    /// The confidence in it, as a share of the highest.
    pub confidence: Option<Share>,
    /// Whether all of its way was covered and had to be kept until its end (P-6).
    pub is_pending: bool,
}
