//! The outline of a subtree, column by column, so that subtrees are put together as close as they go.
//!
//! # Source
//! E. Reingold, J. Tilford, Tidier Drawings of Trees (1981); outlines as lists from A. Kennedy, Drawing Trees (1996).

/// The highest and lowest edge of a subtree in each of its columns.
///
/// Putting two together costs as much as the shallower one is deep, so that a whole tree costs as much as it has boxes.
#[derive(Debug, Default)]
pub(super) struct Contour {
    /// What is added to every edge.
    shift: f64,
    /// Upper and lower edges, the deepest column first, the root's last.
    edges: Vec<(f64, f64)>,
}

impl Contour {
    /// How far down `next` has to be moved to stand below this one, with a gap.
    pub(super) fn distance(&self, next: &Self, gap: f64) -> f64 {
        let columns = self.edges.iter().rev().zip(next.edges.iter().rev());
        columns
            .map(|(above, below)| (above.1 + self.shift) - (below.0 + next.shift) + gap)
            .reduce(f64::max)
            .unwrap_or(0.0)
    }

    /// Both together, once `next` has been moved down.
    pub(super) fn with_below(mut self, mut next: Self, down: f64) -> Self {
        next.shift += down;
        let (mine, its) = (self.edges.len(), next.edges.len());
        if its <= mine {
            let shift = next.shift - self.shift;
            for (edge, below) in self.edges[mine - its..].iter_mut().zip(&next.edges) {
                edge.1 = below.1 + shift;
            }
            self
        } else {
            let shift = self.shift - next.shift;
            for (edge, above) in next.edges[its - mine..].iter_mut().zip(&self.edges) {
                edge.0 = above.0 + shift;
            }
            next
        }
    }

    /// Adds the column of the root.
    pub(super) fn rooted(mut self, upper: f64, lower: f64) -> Self {
        self.edges.push((upper - self.shift, lower - self.shift));
        self
    }

    /// The same, moved.
    pub(super) fn moved(mut self, down: f64) -> Self {
        self.shift += down;
        self
    }
}
