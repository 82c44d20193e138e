//! What a rule sees: an objective with its cycle and its key results, read in a language, on a day.

use chrono::NaiveDate;

use super::language::{Lexicon, List, Sentence};
use crate::edit::Edit;
use crate::goal::{
    CheckIn, Cycle, KeyResult, Measure, MeasureKind, Metric, Objective, PersonId, ScoringMode, Shared, Unit, Value,
};
use crate::scoring::current;
use crate::workspace::{Log, Workspace};
use crate::{KeyResultChange, Parent, Reading};

/// An objective that is worked on, with all that rules look at.
pub(super) struct Subject<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) lexicon: &'a Lexicon,
    pub(super) objective: &'a Shared<Objective>,
    pub(super) cycle: &'a Shared<Cycle>,
    pub(super) title: Sentence<'a>,
    /// Those of its key results that are worked on, by rank.
    pub(super) key_results: Vec<Examined<'a>>,
    /// Whether the objective is not stored yet, so that nothing can belong to it.
    pub(super) is_new: bool,
}

/// A key result that is worked on.
pub(super) struct Examined<'a> {
    pub(super) key_result: &'a Shared<KeyResult>,
    pub(super) title: Sentence<'a>,
    pub(super) log: Log<'a>,
    /// The day of the check-up; what was read later does not count.
    today: NaiveDate,
    /// The kind of measure whose numbers are not all typed yet.
    pub(super) unfinished: Option<MeasureKind>,
}

impl<'a> Subject<'a> {
    /// The subject of an objective; `None` where it is not there or not worked on.
    pub(super) fn new(
        workspace: &'a Workspace,
        objective: &'a Shared<Objective>,
        lexicon: &'a Lexicon,
        today: NaiveDate,
    ) -> Option<Self> {
        if !objective.state.is_active() {
            return None;
        }
        let key_results = workspace
            .key_results_of(objective.id)
            .filter(|one| one.state.is_active());
        Some(Self {
            workspace,
            lexicon,
            objective,
            cycle: workspace.cycle(objective.cycle)?,
            title: Sentence::new(objective.title.as_str()),
            key_results: key_results.map(|one| Examined::new(workspace, one, today)).collect(),
            is_new: false,
        })
    }

    /// Whether the workspace names people at all; where it does not, everything is its one owner's.
    pub(super) fn has_people(&self) -> bool {
        self.workspace.people().next().is_some()
    }

    /// The person, where the workspace names exactly one.
    pub(super) fn only_person(&self) -> Option<PersonId> {
        only(self.workspace.people()).map(|person| person.id)
    }

    /// Whether a unit is per cent.
    pub(super) fn is_percent(&self, unit: Option<&Unit>) -> bool {
        unit.is_some_and(|unit| {
            self.lexicon
                .find(List::Percent, &Sentence::new(unit.name.as_str()))
                .is_some()
        })
    }

    /// The mode that a metric is scored by.
    pub(super) fn mode(&self, metric: &Metric) -> ScoringMode {
        metric.mode.unwrap_or(self.workspace.head().settings.scoring_mode)
    }
}

impl<'a> Examined<'a> {
    fn new(workspace: &'a Workspace, key_result: &'a Shared<KeyResult>, today: NaiveDate) -> Self {
        Self {
            key_result,
            title: Sentence::new(key_result.title.as_str()),
            log: workspace.log(key_result.id),
            today,
            unfinished: None,
        }
    }

    /// Its metric, where it is measured by one.
    pub(super) fn metric(&self) -> Option<&'a Metric> {
        match &self.key_result.measure {
            Measure::Metric(metric) => Some(metric),
            Measure::Stay(_)
            | Measure::Milestones(_)
            | Measure::Checklist(_)
            | Measure::Done { .. }
            | Measure::Percent
            | Measure::Zones(_)
            | Measure::Baseline { .. }
            | Measure::Unknown(_) => None,
        }
    }

    /// Whether a number says how far it is: a metric, or something to be held.
    pub(super) fn is_counted(&self) -> bool {
        matches!(self.key_result.measure.kind(), MeasureKind::Metric | MeasureKind::Stay)
    }

    /// Whether it is measured by what is done: done or not, milestones, a checklist.
    pub(super) fn is_output(&self) -> bool {
        match self.key_result.measure.kind() {
            MeasureKind::Done | MeasureKind::Milestones | MeasureKind::Checklist => true,
            MeasureKind::Metric
            | MeasureKind::Stay
            | MeasureKind::Percent
            | MeasureKind::Zones
            | MeasureKind::Baseline
            | MeasureKind::Unknown => false,
        }
    }

    /// The check-ins that count, oldest first.
    pub(super) fn check_ins(&self) -> impl Iterator<Item = &'a Shared<CheckIn>> + '_ {
        self.log.standing_on(self.today)
    }

    /// The reading that was current on a day.
    pub(super) fn reading_on(&self, day: NaiveDate) -> Option<&'a Reading> {
        let check_in = current(&self.log, &self.key_result.measure, day.min(self.today))?;
        check_in.reading.as_ref()
    }

    /// The numbers that were read and count, oldest first.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Value> + '_ {
        self.check_ins().filter_map(|check_in| match check_in.reading {
            Some(Reading::Number(value)) => Some(value),
            Some(
                Reading::Milestones(_)
                | Reading::Checklist(_)
                | Reading::Done(_)
                | Reading::Zone(_)
                | Reading::Unknown(_),
            )
            | None => None,
        })
    }

    /// Whether nothing would be lost with it: no check-in, no initiative, and nothing serves it.
    pub(super) fn is_bare(&self, workspace: &Workspace) -> bool {
        let id = self.key_result.id;
        self.log.entries().next().is_none()
            && workspace.initiatives_of(id).next().is_none()
            && workspace.children_of_parent(Parent::KeyResult(id)).next().is_none()
    }

    /// The edit that changes one thing of it.
    pub(super) fn change(&self, change: KeyResultChange) -> Edit {
        Edit::ChangeKeyResult(self.key_result.id, change)
    }

    /// The edit that gives it this metric, unless that would bring a doubt that its own does not have.
    pub(super) fn change_metric(&self, metric: Metric) -> Option<Edit> {
        let known = self.metric()?.doubts();
        let is_sound = metric.doubts().iter().all(|doubt| known.contains(doubt));
        is_sound.then(|| self.change(KeyResultChange::Measure(Measure::Metric(metric))))
    }
}

/// The one thing in a list of exactly one.
pub(super) fn only<T>(things: impl IntoIterator<Item = T>) -> Option<T> {
    let mut things = things.into_iter();
    let first = things.next()?;
    things.next().is_none().then_some(first)
}
