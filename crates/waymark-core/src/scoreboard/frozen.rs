//! What objectives of other cycles gave to those of a closed one, kept in their place (C-2).

use chrono::NaiveDate;

use super::Scoreboard;
use super::links::Link;
use crate::goal::{Contribution, CycleId, Objective, Share, Shared};
use crate::scoring::Score;
use crate::scoring::roll_up::{MemberScores, Part, Tally, uses_children};
use crate::workspace::Workspace;

/// What counts in an objective in the place of those of other cycles that serve it: from the day on which its cycle was
/// closed. `None` while those count themselves.
pub(super) fn frozen<'w>(
    workspace: &Workspace,
    objective: &'w Objective,
    today: NaiveDate,
) -> Option<&'w [Contribution]> {
    let closing = workspace.cycle(objective.cycle)?.frozen()?;
    objective.frozen.as_deref().filter(|_| closing.date <= today)
}

/// The objective that an objective serves and counts in itself, not by what was kept of it.
pub(super) fn served<'w>(
    workspace: &'w Workspace,
    objective: &Objective,
    today: NaiveDate,
) -> Option<&'w Shared<Objective>> {
    let parent = workspace.parent_objective(objective)?;
    let is_kept = |kept: &[Contribution]| kept.iter().any(|one| one.objective == objective.id);
    let counts_itself =
        frozen(workspace, parent, today).is_none_or(|kept| parent.cycle == objective.cycle && !is_kept(kept));
    counts_itself.then_some(parent)
}

/// The sums of what was kept.
pub(super) fn tally(kept: &[Contribution]) -> Tally {
    let mut tally = Tally::default();
    kept.iter().for_each(|one| tally.enter(part(one)));
    tally
}

/// The objectives of a cycle that was closed today, with what those of other cycles give to them (C-2).
///
/// Nothing is kept of what is scored by its key results alone.
pub(crate) fn with_frozen(workspace: &Workspace, cycle: CycleId, today: NaiveDate) -> Vec<Objective> {
    let of_children: Vec<_> = workspace
        .objectives_in(cycle)
        .filter(|objective| uses_children(objective.source))
        .collect();
    let has_outside = of_children.iter().any(|of| outside(workspace, of).next().is_some());
    let board = has_outside.then(|| Scoreboard::new(workspace, today));
    let frozen = |of: &Shared<Objective>| {
        let gives = |child: &Shared<Objective>| contribution(workspace, board.as_ref()?, child);
        Objective {
            frozen: Some(outside(workspace, of).filter_map(gives).collect()),
            ..Objective::clone(of)
        }
    };
    of_children.into_iter().map(frozen).collect()
}

/// The objectives of a cycle of which something was kept, without it.
pub(crate) fn without_frozen(workspace: &Workspace, cycle: CycleId) -> Vec<Objective> {
    let kept = workspace.objectives_in(cycle).filter(|one| one.frozen.is_some());
    let without = |one: &Shared<Objective>| Objective {
        frozen: None,
        ..Objective::clone(one)
    };
    kept.map(without).collect()
}

/// The objectives of other cycles that serve an objective.
fn outside<'w>(workspace: &'w Workspace, of: &Objective) -> impl Iterator<Item = &'w Shared<Objective>> {
    let cycle = of.cycle;
    workspace.children_of(of.id).filter(move |child| child.cycle != cycle)
}

fn contribution(workspace: &Workspace, board: &Scoreboard, child: &Objective) -> Option<Contribution> {
    let known = board.objective(child.id).map(|known| &**known);
    let part = Link::of(workspace, child, known, board.today())?.part;
    let [score, expected, projected, low, high, confidence] = part
        .gives
        .map(|gives| gives.and_then(|score| Share::new(score.roll_up()).ok()));
    Some(Contribution {
        objective: child.id,
        title: child.title.clone(),
        weight: part.weight,
        score,
        expected,
        projected,
        low,
        high,
        confidence,
        is_pending: part.is_pending,
    })
}

fn part(kept: &Contribution) -> Part {
    let gives = [
        kept.score,
        kept.expected,
        kept.projected,
        kept.low,
        kept.high,
        kept.confidence,
    ];
    Part {
        weight: kept.weight,
        gives: gives.map(score),
        is_projected: kept.projected.is_some(),
        // Only key results are asked for that.
        is_off_track: false,
        is_pending: kept.is_pending,
    }
}

/// What was kept as the scores of a member.
pub(super) fn scores(kept: &Contribution) -> MemberScores {
    MemberScores {
        now: score(kept.score),
        expected: score(kept.expected),
        projected: score(kept.projected),
    }
}

fn score(share: Option<Share>) -> Option<Score> {
    share.map(|share| Score::new(share.get()))
}
