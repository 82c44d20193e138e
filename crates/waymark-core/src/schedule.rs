//! When what is pursued: objectives as spans of days, what is due within them, and who has several at once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::goal::{
    Cycle, CycleId, ItemId, KeyResult, KeyResultId, Measure, Objective, ObjectiveId, PersonId, Shared, Span, Value,
};
use crate::workspace::Workspace;

/// The objectives pursued in the days of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// The days of the cycle.
    pub span: Span,
    /// The cycles with days in it, the longest first.
    pub cycles: Vec<CycleId>,
    /// Their objectives, by cycle and rank.
    pub bars: Vec<Bar>,
    /// Who has several objectives at once, the most first.
    pub loads: Vec<Load>,
}

/// The days of an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which.
    pub objective: ObjectiveId,
    /// Its cycle.
    pub cycle: CycleId,
    /// From the first day of its key results to their last; the days of its cycle where it has none.
    pub span: Span,
    /// What is due, earliest first.
    pub dates: Vec<Dated>,
}

/// Something that is due on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// The day.
    pub day: NaiveDate,
    /// The key result that it belongs to.
    pub key_result: KeyResultId,
    /// What.
    pub what: Due,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Due {
    /// A step on the way.
    Milestone(ItemId),
    /// All of the key result.
    Whole,
    /// A value that the plan names.
    Planned(Value),
}

/// A person with several objectives at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// Who.
    pub person: PersonId,
    /// The objectives that are pursued at once where they are most, by cycle and rank.
    pub objectives: Vec<ObjectiveId>,
    /// The first days on which they are so many.
    pub span: Span,
}

impl Schedule {
    /// The objectives that are wanted, of all cycles that have days in this one; none where there is no such cycle.
    pub fn new(workspace: &Workspace, cycle: CycleId, is_wanted: &dyn Fn(&Objective) -> bool) -> Option<Self> {
        let span = workspace.cycle(cycle)?.span;
        let mut cycles: Vec<_> = workspace.cycles().filter(|it| cut(it.span, span).is_some()).collect();
        cycles.sort_by_key(|it| (Reverse(it.span.days()), it.span, it.id));
        let bars: Vec<_> = cycles
            .iter()
            .flat_map(|cycle| workspace.objectives_in(cycle.id).map(move |it| (*cycle, it)))
            .filter(|(_, objective)| is_wanted(objective))
            .map(|(cycle, objective)| bar(workspace, cycle, objective))
            .filter(|bar| cut(bar.span, span).is_some())
            .collect();
        Some(Self {
            span,
            cycles: cycles.into_iter().map(|it| it.id).collect(),
            loads: loads(workspace, &bars, span),
            bars,
        })
    }
}

/// The days that two spans share.
pub fn cut(one: Span, other: Span) -> Option<Span> {
    Span::new(one.start().max(other.start()), one.end().min(other.end())).ok()
}

fn bar(workspace: &Workspace, cycle: &Cycle, objective: &Objective) -> Bar {
    let key_results = || workspace.key_results_of(objective.id).filter(|it| it.state.is_active());
    let spans = || key_results().filter_map(|it| workspace.span_of(it));
    let first = spans().map(|it| it.start()).min();
    let last = spans().map(|it| it.end()).max();
    let span = first.zip(last).and_then(|(first, last)| Span::new(first, last).ok());
    let mut dates: Vec<_> = key_results().flat_map(dates).collect();
    dates.sort_by_key(|it| it.day);
    Bar {
        objective: objective.id,
        cycle: cycle.id,
        span: span.unwrap_or(cycle.span),
        dates,
    }
}

fn dates(key_result: &Shared<KeyResult>) -> Vec<Dated> {
    let dated = |day, what| Dated {
        day,
        key_result: key_result.id,
        what,
    };
    match &key_result.measure {
        Measure::Done { due } => due.iter().map(|day| dated(*day, Due::Whole)).collect(),
        Measure::Milestones(milestones) => milestones
            .iter()
            .filter_map(|it| Some(dated(it.due?, Due::Milestone(it.id))))
            .collect(),
        Measure::Metric(metric) => {
            let points = metric.plan.points().iter();
            points.map(|it| dated(it.date, Due::Planned(it.value))).collect()
        }
        Measure::Stay(_)
        | Measure::Checklist(_)
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => Vec::new(),
    }
}

/// Who has more than one objective that is pursued on one day.
fn loads(workspace: &Workspace, bars: &[Bar], span: Span) -> Vec<Load> {
    let mut of: BTreeMap<PersonId, Vec<(ObjectiveId, Span)>> = BTreeMap::new();
    for bar in bars {
        let objective = workspace.objective(bar.objective).filter(|it| it.state.is_active());
        if let (Some(owner), Some(days)) = (objective.and_then(|it| it.owner), cut(bar.span, span)) {
            of.entry(owner).or_default().push((bar.objective, days));
        }
    }
    let mut loads: Vec<_> = of.iter().filter_map(|(person, own)| load(*person, own)).collect();
    loads.sort_by_key(|it| Reverse(it.objectives.len()));
    loads
}

/// A person's objectives where they are most at once; none where there is never more than one.
fn load(person: PersonId, own: &[(ObjectiveId, Span)]) -> Option<Load> {
    let at = |day: NaiveDate| own.iter().filter(move |(_, span)| span.has(day));
    // they are most on a day on which one begins
    let days = own.iter().map(|(_, span)| span.start());
    let day = days.min_by_key(|day| (Reverse(at(*day).count()), *day))?;
    let most: Vec<_> = at(day).collect();
    if most.len() < 2 {
        return None;
    }
    let start = most.iter().map(|(_, span)| span.start()).max()?;
    let end = most.iter().map(|(_, span)| span.end()).min()?;
    Some(Load {
        person,
        objectives: most.iter().map(|(id, _)| *id).collect(),
        span: Span::new(start, end).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Milestone, Weight};
    use crate::testing::{cycle, day, id, key_result, objective, person, title, workspace};

    fn span(from: (i32, u32, u32), to: (i32, u32, u32)) -> Span {
        Span::new(day(from.0, from.1, from.2), day(to.0, to.1, to.2)).unwrap()
    }

    /// A year and its fourth quarter; Ada owns `year` of the year, `first` until 31 October and `second` from 1 December.
    fn goals() -> Workspace {
        let own = |name: &str, cycle: &str| Objective {
            cycle: id(cycle),
            owner: Some(id("ada")),
            ..objective(name)
        };
        let milestone = Milestone {
            id: id("m"),
            title: title("Pilot"),
            weight: Weight::ONE,
            due: Some(day(2026, 10, 15)),
        };
        workspace([
            Cycle {
                span: span((2026, 1, 1), (2026, 12, 31)),
                ..cycle("year")
            }
            .into(),
            Cycle {
                span: span((2025, 1, 1), (2025, 12, 31)),
                ..cycle("past")
            }
            .into(),
            cycle("q4").into(),
            person("ada").into(),
            own("year", "year").into(),
            own("first", "q4").into(),
            own("second", "q4").into(),
            objective("none").into(),
            own("gone", "past").into(),
            KeyResult {
                end: Some(day(2026, 10, 31)),
                measure: Measure::Milestones(vec![milestone]),
                ..key_result("k1", "first")
            }
            .into(),
            KeyResult {
                start: Some(day(2026, 12, 1)),
                ..key_result("k2", "second")
            }
            .into(),
        ])
    }

    fn schedule() -> Schedule {
        Schedule::new(&goals(), id("q4"), &|_| true).unwrap()
    }

    #[test]
    fn objectives_of_all_cycles_with_days_in_it_are_there_with_the_days_of_their_key_results() {
        let schedule = schedule();
        let bars: Vec<_> = schedule
            .bars
            .iter()
            .map(|it| (it.objective.to_string(), it.span))
            .collect();
        let quarter = cycle("q4").span;
        let expected = [
            ("year", span((2026, 1, 1), (2026, 12, 31))),
            ("first", span((2026, 10, 1), (2026, 10, 31))),
            ("none", quarter),
            ("second", span((2026, 12, 1), (2026, 12, 31))),
        ];
        let mut found: Vec<_> = bars.iter().map(|(name, span)| (name.as_str(), *span)).collect();
        found[1..].sort_by_key(|it| it.0);
        assert_eq!(found, expected);
        assert_eq!(schedule.cycles, [id("year"), id("q4")]);
    }

    #[test]
    fn milestones_have_their_days() {
        let schedule = schedule();
        let first = schedule.bars.iter().find(|it| it.objective == id("first")).unwrap();
        let expected = Dated {
            day: day(2026, 10, 15),
            key_result: id("k1"),
            what: Due::Milestone(id("m")),
        };
        assert_eq!(first.dates, [expected]);
    }

    #[test]
    fn who_has_several_at_once_is_named_with_the_days() {
        // October: year and first; December: year and second; never three
        let expected = Load {
            person: id("ada"),
            objectives: vec![id("year"), id("first")],
            span: span((2026, 10, 1), (2026, 10, 31)),
        };
        assert_eq!(schedule().loads, [expected]);
    }

    #[test]
    fn of_what_is_not_wanted_there_is_nothing() {
        let schedule = Schedule::new(&goals(), id("q4"), &|_| false).unwrap();
        assert!(schedule.loads.is_empty() && schedule.bars.is_empty());
    }

    #[test]
    fn a_single_objective_is_no_load() {
        let first: ObjectiveId = id("first");
        let schedule = Schedule::new(&goals(), id("q4"), &|one| one.id == first).unwrap();
        assert_eq!((schedule.loads, schedule.bars.len()), (Vec::new(), 1));
    }

    #[test]
    fn without_its_cycle_there_is_no_schedule() {
        assert_eq!(Schedule::new(&goals(), id("gone"), &|_| true), None);
    }
}
