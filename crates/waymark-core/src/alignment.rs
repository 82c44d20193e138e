//! What serves what: the objectives of a cycle as trees, in the order in which they are drawn and read.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::goal::{Cycle, CycleId, CycleState, Horizon, KeyResultId, Objective, ObjectiveId, Parent, Shared, Span};
use crate::workspace::Workspace;

/// The trees of a cycle, and what stands beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// The trees one after the other, each objective before those that serve it.
    pub branches: Vec<Branch>,
    /// The objectives that serve nothing though there is something to serve, and that nothing serves; by rank.
    pub unaligned: Vec<ObjectiveId>,
}

/// An objective at its place in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Which.
    pub objective: ObjectiveId,
    /// The key result of the objective above that it serves; none where it serves the objective itself, or nothing.
    pub through: Option<KeyResultId>,
    /// How many objectives stand above it.
    pub depth: usize,
    /// It is of the cycle and wanted; the others are there because these serve them.
    pub is_wanted: bool,
}

/// The objectives of a cycle, and of the cycles within it, that are wanted, with all that they serve, of any cycle.
///
/// Trees go by cycle, the longest first, then by rank; what serves a key result comes before what serves the objective
/// itself, as key results are read before what stands below.
pub fn alignment(workspace: &Workspace, cycle: CycleId, is_wanted: &dyn Fn(&Objective) -> bool) -> Alignment {
    let Some(cycle) = workspace.cycle(cycle) else {
        return Alignment::default();
    };
    let in_order = within(workspace, cycle)
        .into_iter()
        .flat_map(|it| workspace.objectives_in(it.id));
    let wanted: HashSet<_> = in_order.filter(|it| is_wanted(it)).map(|it| it.id).collect();
    let shown = with_all_above(workspace, &wanted);
    let (mut branches, mut unaligned) = (Vec::new(), Vec::new());
    for root in roots(workspace, &shown) {
        if wanted.contains(&root.id) && is_unaligned(workspace, root) {
            unaligned.push(root.id);
        } else {
            grow(workspace, root, (&shown, &wanted), &mut branches);
        }
    }
    Alignment { branches, unaligned }
}

/// The objectives of a higher level, or strategic ones of the same level, that an objective could serve: they are pursued
/// at the same time, and do not serve it.
pub fn higher_goals<'w>(
    workspace: &'w Workspace,
    objective: &'w Objective,
) -> impl Iterator<Item = &'w Shared<Objective>> {
    let span = workspace.cycle(objective.cycle).map(|cycle| cycle.span);
    let cycles = workspace.cycles().filter(move |cycle| {
        let is_open = match cycle.state {
            CycleState::Planned | CycleState::Active => true,
            CycleState::Closed => false,
        };
        is_open && span.is_some_and(|span| overlap(cycle.span, span))
    });
    let is_higher = move |other: &Objective| {
        let is_strategic = other.horizon == Horizon::Strategic && objective.horizon == Horizon::Tactical;
        other.level < objective.level || (other.level == objective.level && is_strategic)
    };
    cycles
        .flat_map(|cycle| workspace.objectives_in(cycle.id))
        .filter(move |other| {
            other.state.is_active() && is_higher(other) && !workspace.is_objective_within(other, objective.id)
        })
}

fn overlap(one: Span, other: Span) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// A cycle and those whose days all lie in it, the longest first.
fn within<'w>(workspace: &'w Workspace, whole: &Cycle) -> Vec<&'w Shared<Cycle>> {
    let lies_within =
        |it: &&Shared<Cycle>| it.id == whole.id || (whole.span.has(it.span.start()) && whole.span.has(it.span.end()));
    longest_first(workspace.cycles().filter(lies_within))
}

fn longest_first<'w>(cycles: impl Iterator<Item = &'w Shared<Cycle>>) -> Vec<&'w Shared<Cycle>> {
    let mut cycles: Vec<_> = cycles.collect();
    cycles.sort_by_key(|it| (Reverse(it.span.days()), it.span, it.id));
    cycles
}

/// Objectives and all that they serve.
fn with_all_above(workspace: &Workspace, wanted: &HashSet<ObjectiveId>) -> HashSet<ObjectiveId> {
    let mut all = wanted.clone();
    for id in wanted {
        let mut one = workspace.objective(*id);
        while let Some(above) = one.and_then(|it| workspace.parent_objective(it)) {
            if !all.insert(above.id) {
                break;
            }
            one = Some(above);
        }
    }
    all
}

/// Those that serve nothing.
fn roots<'w>(workspace: &'w Workspace, shown: &HashSet<ObjectiveId>) -> Vec<&'w Shared<Objective>> {
    longest_first(workspace.cycles())
        .into_iter()
        .flat_map(|cycle| workspace.objectives_in(cycle.id))
        .filter(|it| shown.contains(&it.id) && workspace.parent_objective(it).is_none())
        .collect()
}

fn is_unaligned(workspace: &Workspace, root: &Objective) -> bool {
    workspace.children_of(root.id).next().is_none() && higher_goals(workspace, root).next().is_some()
}

/// Adds an objective and all that is shown of what serves it.
fn grow(
    workspace: &Workspace,
    root: &Objective,
    (shown, wanted): (&HashSet<ObjectiveId>, &HashSet<ObjectiveId>),
    branches: &mut Vec<Branch>,
) {
    let mut next = vec![(root, 0)];
    while let Some((objective, depth)) = next.pop() {
        branches.push(Branch {
            objective: objective.id,
            through: match objective.parent {
                Some(Parent::KeyResult(id)) => Some(id),
                Some(Parent::Objective(_)) | None => None,
            },
            depth,
            is_wanted: wanted.contains(&objective.id),
        });
        let key_results = workspace.key_results_of(objective.id);
        let parents = key_results
            .map(|it| Parent::KeyResult(it.id))
            .chain([Parent::Objective(objective.id)]);
        let below: Vec<_> = parents
            .flat_map(|parent| workspace.children_of_parent(parent))
            .filter(|it| shown.contains(&it.id))
            .collect();
        next.extend(below.into_iter().rev().map(|it| (&**it, depth + 1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::Level;
    use crate::testing::{cycle, day, id, objective, workspace};

    /// A year with the strategic `top`; in its fourth quarter `a` serves `top`, `b` a key result of it, `c` serves `a`, and
    /// `alone` nothing; in another year `later` serves `a`.
    fn goals() -> Workspace {
        let year = Cycle {
            span: Span::new(day(2026, 1, 1), day(2026, 12, 31)).unwrap(),
            ..cycle("year")
        };
        let next = Cycle {
            span: Span::new(day(2027, 1, 1), day(2027, 3, 31)).unwrap(),
            ..cycle("next")
        };
        let below = |name: &str, parent| Objective {
            parent: Some(parent),
            level: Level::Team,
            ..objective(name)
        };
        workspace([
            year.into(),
            cycle("q4").into(),
            next.into(),
            Objective {
                cycle: id("year"),
                horizon: Horizon::Strategic,
                ..objective("top")
            }
            .into(),
            crate::testing::key_result("k", "top").into(),
            below("b", Parent::KeyResult(id("k"))).into(),
            below("a", Parent::Objective(id("top"))).into(),
            below("c", Parent::Objective(id("a"))).into(),
            Objective {
                level: Level::Team,
                ..objective("alone")
            }
            .into(),
            Objective {
                cycle: id("next"),
                ..below("later", Parent::Objective(id("a")))
            }
            .into(),
        ])
    }

    #[track_caller]
    fn check_trees(is_wanted: &dyn Fn(&Objective) -> bool, cycle: &str, trees: &[&str], unaligned: &[&str]) {
        let found = alignment(&goals(), id(cycle), is_wanted);
        let line = |it: &Branch| {
            let mark = if it.is_wanted { "" } else { "?" };
            format!("{}{}{mark}", "-".repeat(it.depth), it.objective)
        };
        assert_eq!(found.branches.iter().map(line).collect::<Vec<_>>(), trees);
        let beside: Vec<_> = found.unaligned.iter().map(ToString::to_string).collect();
        assert_eq!(beside, unaligned);
    }

    #[test]
    fn a_cycle_has_its_objectives_and_what_they_serve_in_others() {
        check_trees(&|_| true, "q4", &["top?", "-b", "-a", "--c"], &["alone"]);
    }

    #[test]
    fn a_year_has_what_its_quarters_do_for_it() {
        check_trees(&|_| true, "year", &["top", "-b", "-a", "--c"], &["alone"]);
        check_trees(&|_| true, "next", &["top?", "-a?", "--later"], &[]);
    }

    #[test]
    fn what_fits_a_filter_stands_below_all_that_it_serves() {
        let wanted = |it: &Objective| it.level == Level::Organisation;
        check_trees(&wanted, "q4", &[], &[]);
        check_trees(&wanted, "year", &["top"], &[]);
    }

    #[test]
    fn a_branch_knows_the_key_result_that_it_serves() {
        let found = alignment(&goals(), id("q4"), &|_| true);
        let through: Vec<_> = found.branches.iter().map(|it| it.through).collect();
        assert_eq!(through, [None, Some(id("k")), None, None]);
    }

    #[test]
    fn a_cycle_that_is_not_there_has_no_trees() {
        check_trees(&|_| true, "gone", &[], &[]);
    }

    #[test]
    fn with_nothing_above_it_nothing_is_unaligned() {
        let only = workspace([cycle("q4").into(), objective("one").into()]);
        let found = alignment(&only, id("q4"), &|_| true);
        assert_eq!((found.branches.len(), found.unaligned.len()), (1, 0));
    }

    #[test]
    fn on_one_level_only_what_is_strategic_stands_above_what_is_tactical() {
        let strategic = |name: &str| Objective {
            horizon: Horizon::Strategic,
            ..objective(name)
        };
        let all = workspace([
            cycle("q4").into(),
            strategic("s1").into(),
            strategic("s2").into(),
            objective("t1").into(),
            objective("t2").into(),
        ]);
        let above = |name: &str| {
            let of = all.objective(id(name)).unwrap();
            higher_goals(&all, of).map(|one| one.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(above("s1"), [""; 0]);
        assert_eq!(above("t1"), ["s1", "s2"]);
    }
}
