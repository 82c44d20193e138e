//! The lines between the boxes of a tree.

use crate::charts::fixed::fixed;

/// A line from the right side of one box to the left side of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joint {
    /// Where it leaves: from the left and from above.
    pub from: (f64, f64),
    /// Where it arrives.
    pub to: (f64, f64),
}

/// The way of the pen along all of them, each in one bow.
#[must_use]
pub fn ways(joints: &[Joint]) -> String {
    joints.iter().map(way).collect()
}

fn way(joint: &Joint) -> String {
    let Joint { from, to } = joint;
    let middle = f64::midpoint(from.0, to.0);
    let point = |x: f64, y: f64| format!("{} {}", fixed(x, 2), fixed(y, 2));
    format!(
        "M{}C{} {} {}",
        point(from.0, from.1),
        point(middle, from.1),
        point(middle, to.1),
        point(to.0, to.1)
    )
}
