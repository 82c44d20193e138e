//! From what was typed to one edit: cycle, objective, key result.

use chrono::NaiveDate;
use waymark_core::{
    Ambition, Cycle, CycleId, CycleKind, CycleState, Direction, Edit, Foreign, Horizon, KeyResult, Label, Level,
    Metric, Objective, ObjectiveId, Rank, ScoreSource, Span, State, Text, Title, Unit, Weight, Workspace,
};

use crate::i18n::Words;
use crate::platform::new_id;
use crate::say;

/// The sign of per cent, which is a unit.
pub(super) const PERCENT: &str = "%";

/// Where a new objective belongs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Home {
    /// The cycle, and its days.
    pub(super) cycle: CycleId,
    pub(super) span: Span,
    /// The cycle itself, where there is none yet.
    pub(super) new: Option<Cycle>,
}

impl Home {
    /// A cycle that is there.
    pub(super) fn of(cycle: &Cycle) -> Self {
        Self {
            cycle: cycle.id,
            span: cycle.span,
            new: None,
        }
    }

    /// The open cycle that holds today, or else `new`.
    pub(super) fn today(workspace: &Workspace, today: NaiveDate, new: impl FnOnce() -> Cycle) -> Self {
        let is_now = |cycle: &Cycle| cycle.state != CycleState::Closed && cycle.span.has(today);
        let known = workspace.cycles().find(|cycle| is_now(cycle));
        known.map_or_else(
            || {
                let cycle = new();
                Self {
                    new: Some(cycle.clone()),
                    ..Self::of(&cycle)
                }
            },
            |cycle| Self::of(cycle),
        )
    }
}

/// A cycle for today: this quarter.
pub(super) fn this_quarter(words: Words, workspace: &Workspace, id: CycleId, today: NaiveDate) -> Cycle {
    let quarter = say::cycle_around(words, &workspace.head().settings, today, CycleKind::Quarter);
    let (kind, span, label) = match quarter {
        Some((span, label)) => (CycleKind::Quarter, span, label),
        // Today lies at the edge of the years that are kept.
        None => {
            let span = Span::new(today, today).expect("a day does not end before it starts");
            (CycleKind::Free, span, words.date(today))
        }
    };
    Cycle {
        id,
        title: Title::new(&label).unwrap_or_else(|_| workspace.head().title.clone()),
        kind,
        span,
        state: CycleState::Active,
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    }
}

/// The edit that makes all of it.
pub(super) fn okr(home: Home, objective: Objective, key_result: Option<KeyResult>) -> Edit {
    let cycle = home.new.map(Edit::AddCycle);
    let objective = Objective {
        cycle: home.cycle,
        ..objective
    };
    let key_result = key_result.map(Edit::AddKeyResult);
    let edits = cycle
        .into_iter()
        .chain([Edit::AddObjective(objective)])
        .chain(key_result);
    Edit::Together(edits.collect())
}

/// An objective of which nothing but a title is known.
pub(super) fn new_objective(title: Title, cycle: CycleId) -> Objective {
    Objective {
        id: ObjectiveId::new(new_id()),
        title,
        description: Text::default(),
        cycle,
        level: Level::default(),
        team: None,
        owner: None,
        ambition: Ambition::default(),
        answer: None,
        litmus: None,
        horizon: Horizon::default(),
        rank: Rank::FIRST,
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        supports: Vec::new(),
        continues: None,
        improves: None,
        source: ScoreSource::default(),
        state: State::default(),
        grade: None,
        frozen: None,
        foreign: Foreign::default(),
    }
}

/// The metric as the sentence means it: from and to say which way is better.
pub(super) fn directed(metric: Metric) -> Metric {
    let direction: Direction = metric.direction();
    Metric { direction, ..metric }
}

/// Per cent, for a target that was typed with its sign.
pub(super) fn percent() -> Option<Unit> {
    let name = Label::new(PERCENT).ok()?;
    Some(Unit { name, decimals: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::parts::new_key_result;
    use waymark_core::{Head, KeyResultId, Measure, Plan, Settings, Value, WorkspaceId, apply};

    const TODAY: (i32, u32, u32) = (2026, 11, 21);

    fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn title(text: &str) -> Title {
        Title::new(text).unwrap()
    }

    fn quarter() -> Cycle {
        Cycle {
            id: CycleId::parse("q4").unwrap(),
            title: title("Q4 2026"),
            kind: CycleKind::Quarter,
            span: Span::new(day((2026, 10, 1)), day((2026, 12, 31))).unwrap(),
            state: CycleState::Active,
            closing: None,
            reopened: Vec::new(),
            foreign: Foreign::default(),
        }
    }

    fn empty() -> Workspace {
        Workspace::new(Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: title("Acme"),
            settings: Settings::default(),
            foreign: Foreign::default(),
        })
    }

    /// First response from 24 to 8.
    fn metric() -> Metric {
        directed(Metric {
            unit: None,
            direction: Direction::Increase,
            baseline: Value::new(24.0).ok(),
            target: Value::new(8.0).unwrap(),
            stretch: None,
            mode: None,
            plan: Plan::default(),
            feed: None,
        })
    }

    /// The workspace after one more objective with its first key result.
    fn after(before: &Workspace) -> Workspace {
        let home = Home::today(before, day(TODAY), quarter);
        let objective = new_objective(title("Support is quick"), home.cycle);
        let id = KeyResultId::new(new_id());
        let key_result = new_key_result(id, objective.id, title("First response"), Measure::Metric(metric()));
        apply(before, &okr(home, objective, Some(key_result)), day(TODAY)).unwrap()
    }

    #[test]
    fn a_first_okr_makes_a_cycle_an_objective_and_a_key_result() {
        let after = after(&empty());
        let objective = after.objectives().next().unwrap();
        let key_result = after.key_results().next().unwrap();
        assert_eq!(after.cycles().count(), 1);
        assert_eq!(objective.cycle, quarter().id);
        assert_eq!((key_result.objective, key_result.end), (objective.id, None));
    }

    #[test]
    fn a_second_one_uses_the_cycle_that_is_there() {
        let twice = after(&after(&empty()));
        assert_eq!((twice.cycles().count(), twice.objective_count()), (1, 2));
    }

    #[test]
    fn a_target_below_the_baseline_is_a_decrease() {
        assert_eq!(metric().direction, Direction::Decrease);
        assert!(!metric().has_contradiction());
    }

    #[test]
    fn an_objective_may_come_without_a_key_result() {
        let home = Home::of(&quarter());
        let before = apply(&empty(), &Edit::AddCycle(quarter()), day(TODAY)).unwrap();
        let objective = new_objective(title("Support is quick"), home.cycle);
        let after = apply(&before, &okr(home, objective, None), day(TODAY)).unwrap();
        assert_eq!((after.objective_count(), after.key_result_count()), (1, 0));
    }
}
