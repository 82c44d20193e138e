//! Which cycle is on.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::goal::{Cycle, CycleState, Shared};
use crate::workspace::Workspace;

/// All cycles, the one that is on first: active ones before planned ones before closed ones; of each sort those of
/// `today` first, the shortest first; then the latest first.
pub fn cycles_in_order(workspace: &Workspace, today: NaiveDate) -> Vec<&Shared<Cycle>> {
    let mut cycles: Vec<_> = workspace.cycles().collect();
    cycles.sort_by_key(|cycle| {
        let state = match cycle.state {
            CycleState::Active => 0,
            CycleState::Planned => 1,
            CycleState::Closed => 2,
        };
        let days = cycle.span.has(today).then(|| cycle.span.days());
        (state, days.is_none(), days, Reverse(cycle.span), cycle.id)
    });
    cycles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::Span;
    use crate::testing::{cycle, day, workspace};

    #[test]
    fn the_cycle_that_is_on_comes_first() {
        let spanned = |name: &str, state, from, to| Cycle {
            state,
            span: Span::new(from, to).unwrap(),
            ..cycle(name)
        };
        let first = day(2026, 1, 1);
        let (active, planned) = (CycleState::Active, CycleState::Planned);
        let workspace = workspace([
            spanned("closed", CycleState::Closed, first, day(2026, 12, 31)).into(),
            spanned("next", planned, day(2027, 1, 1), day(2027, 3, 31)).into(),
            spanned("past", active, day(2025, 1, 1), day(2025, 3, 31)).into(),
            spanned("year", active, first, day(2026, 12, 31)).into(),
            spanned("quarter", active, day(2026, 10, 1), day(2026, 12, 31)).into(),
        ]);
        let order: Vec<_> = cycles_in_order(&workspace, day(2026, 11, 21))
            .into_iter()
            .map(|cycle| cycle.id.to_string())
            .collect();
        assert_eq!(order, ["quarter", "year", "past", "next", "closed"]);
    }
}
