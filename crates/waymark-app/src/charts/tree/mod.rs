//! A tree of boxes, read from left to right: where each stands, the lines between them, and what is in sight.

mod contour;
mod place;
mod way;

pub use place::{Gaps, Sight, TreeBox, TreePlace, TreeShape};
pub use way::{Joint, ways};

#[cfg(test)]
mod tests;
