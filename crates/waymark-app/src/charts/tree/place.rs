//! Where the boxes of a tree stand.

use super::contour::Contour;

/// A box that is to be placed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TreeBox {
    /// The place in the list of the box that it hangs on; it stands before it. None for the root of a tree.
    pub parent: Option<usize>,
    /// How high it is.
    pub height: f64,
}

/// What is left free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps {
    /// How wide every box is.
    pub width: f64,
    /// Between a box and those that hang on it.
    pub across: f64,
    /// Between boxes one below the other.
    pub down: f64,
    /// Between trees.
    pub trees: f64,
}

/// Where a box stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TreePlace {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// How high it is.
    pub height: f64,
}

/// Where all boxes stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeShape {
    /// A place for every box, in the order of the boxes.
    pub places: Vec<TreePlace>,
    /// How wide all of it is.
    pub width: f64,
    /// How high all of it is.
    pub height: f64,
}

impl TreeShape {
    /// Places boxes that come each before those that hang on it, siblings in their order, in time that grows as their number.
    ///
    /// A box stands one column right of the one that it hangs on, which is in the middle between its first and its last.
    #[must_use]
    pub fn new(boxes: &[TreeBox], gaps: Gaps) -> Self {
        let below = children(boxes);
        let mut tops = vec![0.0; boxes.len()];
        let mut contours: Vec<Contour> = boxes.iter().map(|_| Contour::default()).collect();
        for at in (0..boxes.len()).rev() {
            let height = boxes[at].height;
            let stacked = stack(&below[at], gaps.down, &mut tops, &mut contours);
            // the parent's box is where it stands; those below are moved to its middle
            let up = match (below[at].first(), below[at].last()) {
                (Some(first), Some(last)) => {
                    let middle = |child: usize| tops[child] + boxes[child].height / 2.0;
                    height / 2.0 - f64::midpoint(middle(*first), middle(*last))
                }
                _ => 0.0,
            };
            for child in &below[at] {
                tops[*child] += up;
            }
            contours[at] = stacked.moved(up).rooted(0.0, height);
        }
        let roots: Vec<_> = (0..boxes.len()).filter(|at| boxes[*at].parent.is_none()).collect();
        stack(&roots, gaps.trees, &mut tops, &mut contours);
        placed(boxes, &tops, gaps)
    }
}

/// A part of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// Its left side.
    pub left: f64,
    /// Its right side.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Sight {
    /// Whether a box of this width lies in it, at least in part.
    #[must_use]
    pub fn shows(&self, place: &TreePlace, width: f64) -> bool {
        place.top <= self.bottom
            && place.top + place.height >= self.top
            && place.left <= self.right
            && place.left + width >= self.left
    }
}

fn children(boxes: &[TreeBox]) -> Vec<Vec<usize>> {
    let mut below = vec![Vec::new(); boxes.len()];
    for (at, one) in boxes.iter().enumerate() {
        if let Some(parent) = one.parent {
            below[parent].push(at);
        }
    }
    below
}

/// Puts subtrees one below the other, the first where it is; gives their common outline.
fn stack(which: &[usize], gap: f64, tops: &mut [f64], contours: &mut [Contour]) -> Contour {
    let mut all = Contour::default();
    for (count, at) in which.iter().enumerate() {
        let next = std::mem::take(&mut contours[*at]);
        if count == 0 {
            all = next;
        } else {
            let down = all.distance(&next, gap);
            tops[*at] += down;
            all = all.with_below(next, down);
        }
    }
    all
}

/// From places beside the box that one hangs on to places on the sheet, which begins at 0.
fn placed(boxes: &[TreeBox], tops: &[f64], gaps: Gaps) -> TreeShape {
    let mut places: Vec<TreePlace> = Vec::with_capacity(boxes.len());
    for (one, top) in boxes.iter().zip(tops) {
        let (left, above) = match one.parent {
            Some(parent) => (places[parent].left + gaps.width + gaps.across, places[parent].top),
            None => (0.0, 0.0),
        };
        places.push(TreePlace {
            left,
            top: above + top,
            height: one.height,
        });
    }
    let highest = places.iter().map(|it| it.top).reduce(f64::min).unwrap_or(0.0);
    for place in &mut places {
        place.top -= highest;
    }
    TreeShape {
        width: places.iter().map(|it| it.left + gaps.width).fold(0.0, f64::max),
        height: places.iter().map(|it| it.top + it.height).fold(0.0, f64::max),
        places,
    }
}
