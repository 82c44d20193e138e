//! The cycle that a screen is of.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{Cycle, CycleId, CycleState, Shared, Workspace, WorkspaceId, cycles_in_order};

use crate::platform::{keep_preference, preference, router};
use crate::store::store;

/// The cycle that the address names, else the one that is on.
pub(crate) fn cycle_in_view() -> Memo<Option<Shared<Cycle>>> {
    let (store, router) = (store(), router());
    let wanted = Memo::new(move |_| router.filter().cycle);
    let cycle = Memo::new(move |_| {
        let wanted = wanted.get();
        store.session(|session| {
            let workspace = session.workspace();
            let named = wanted.and_then(|id| workspace.cycle(id));
            let on = || {
                let looked_at = preference(&looked_at(workspace.head().id));
                let looked_at = looked_at.and_then(|id| CycleId::parse(&id).ok());
                cycle_on(workspace, session.today(), looked_at)
            };
            named.or_else(on).cloned()
        })
    });
    Effect::new(move |_| {
        let id = cycle.with(|cycle| cycle.as_ref().map(|cycle| cycle.id));
        let entry = store.peek(|session| looked_at(session.workspace().head().id));
        if let Some(id) = id
            && preference(&entry).as_deref() != Some(id.as_str())
        {
            keep_preference(&entry, id.as_str());
        }
    });
    cycle
}

/// Where this device keeps which cycle of a workspace was looked at last.
fn looked_at(workspace: WorkspaceId) -> String {
    format!("cycle/{workspace}")
}

/// The cycle that is on; where several are, the one that was looked at last, so that a cycle that was just made does not
/// take the place of the one in view.
fn cycle_on(workspace: &Workspace, today: NaiveDate, looked_at: Option<CycleId>) -> Option<&Shared<Cycle>> {
    let first = cycles_in_order(workspace, today).into_iter().next();
    let is_on = |cycle: &&Shared<Cycle>| cycle.state == CycleState::Active && cycle.span.has(today);
    let looked_at = looked_at.and_then(|id| workspace.cycle(id)).filter(is_on);
    looked_at.filter(|_| first.as_ref().is_some_and(is_on)).or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::{CycleKind, Edit, Foreign, Head, Settings, Span, Title, apply};

    fn id(name: &str) -> CycleId {
        CycleId::parse(name).expect("an id")
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn cycle(name: &str, state: CycleState, from: NaiveDate, to: NaiveDate) -> Edit {
        Edit::AddCycle(Cycle {
            id: id(name),
            title: Title::new(name).expect("a title"),
            kind: CycleKind::Free,
            span: Span::new(from, to).expect("a span"),
            state,
            closing: None,
            reopened: Vec::new(),
            foreign: Foreign::default(),
        })
    }

    /// The cycle that is on on 21 November among a quarter, its November, and a quarter to come.
    fn check_on(looked_at: Option<&str>, expected: &str) {
        let (today, active) = (day(2026, 11, 21), CycleState::Active);
        let edit = Edit::Together(vec![
            cycle("quarter", active, day(2026, 10, 1), day(2026, 12, 31)),
            cycle("month", active, day(2026, 11, 1), day(2026, 11, 30)),
            cycle("next", CycleState::Planned, day(2027, 1, 1), day(2027, 3, 31)),
        ]);
        let head = Head {
            id: WorkspaceId::parse("w").expect("an id"),
            title: Title::new("Northwind").expect("a title"),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        let all = apply(&Workspace::new(head), &edit, today).expect("new cycles");
        let found = cycle_on(&all, today, looked_at.map(id)).map(|cycle| cycle.id);
        assert_eq!(found, Some(id(expected)), "{looked_at:?}");
    }

    #[test]
    fn a_cycle_that_was_just_made_does_not_take_the_place_of_the_one_in_view() {
        check_on(Some("quarter"), "quarter");
    }

    #[test]
    fn the_shortest_one_is_on_where_none_was_looked_at_that_is_on() {
        check_on(None, "month");
        check_on(Some("next"), "month");
        check_on(Some("gone"), "month");
    }
}
