//! Cycles.

use super::differences;
use crate::goal::{Cycle, CycleKind, CycleState, Span, Title};

differences! {
    /// One field of a cycle that is another.
    Cycle => CycleDifference {
        /// Its label.
        title: Title(Title),
        /// Its kind.
        kind: Kind(CycleKind),
        /// Its days.
        span: Span(Span),
        /// Planned, active or closed.
        state: State(CycleState),
    } silent { id, closing, reopened, foreign }
}
