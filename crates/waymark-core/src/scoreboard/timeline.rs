//! Scores through time: what a goal scored, should have scored and was projected to score on past days.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::key_result::{self, KeyResultScore};
use super::objective;
use super::touched::{Touched, Versions};
use super::update::{Logs, Update};
use super::{ObjectiveScore, Scoreboard};
use crate::goal::{CheckIn, CycleId, KeyResultId, ObjectiveId, PersonId, Shared, Span, TeamId, Value};
use crate::kpi::{fed_check_ins, with_scored_log};
use crate::scoring::roll_up::uses_children;
use crate::scoring::{Band, Limits, MeanScore, Score};
use crate::workspace::{Log, Workspace};

/// What has scores through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A key result.
    KeyResult(KeyResultId),
    /// An objective.
    Objective(ObjectiveId),
    /// A cycle.
    Cycle(CycleId),
    /// A team in a cycle.
    Team(CycleId, TeamId),
    /// A person in a cycle.
    Person(CycleId, PersonId),
}

/// What was known on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The day.
    pub day: NaiveDate,
    /// The value, of a key result.
    pub value: Option<Value>,
    /// The score.
    pub score: Option<Score>,
    /// What it should have been.
    pub expected: Option<Score>,
    /// What it was going to be at the end.
    pub projected: Option<Score>,
    /// The lower end of that.
    pub low: Option<Score>,
    /// The higher end of that.
    pub high: Option<Score>,
    /// The latest confidence, 0 to 10; of an objective or a cycle the weighted mean.
    pub confidence: Option<Value>,
    /// The status, as it is shown; of a cycle, a team or a person the outlook.
    pub band: Band,
}

/// The first day of a span, every seventh day after it, and the last one; none after `until`, which is one of them.
pub fn weeks(span: Span, until: NaiveDate) -> Vec<NaiveDate> {
    let last = until.min(span.end());
    let mut days: Vec<_> = span.start().iter_weeks().take_while(|day| *day < last).collect();
    if last >= span.start() {
        days.push(last);
    }
    days
}

/// What was known of a goal on each of some days, by the goals as they are now and the check-ins up to each day.
///
/// Scores only what the subject is made from. A check-in that was corrected counts as it was corrected.
pub fn timeline(workspace: &Workspace, subject: Subject, days: &[NaiveDate]) -> Vec<Moment> {
    if let Subject::KeyResult(id) = subject {
        return of_key_result(workspace, id, days);
    }
    let parts = Parts::of(workspace, subject);
    let fed: Vec<(KeyResultId, Vec<Shared<CheckIn>>)> = parts
        .key_results
        .iter()
        .filter_map(|id| Some((*id, fed_check_ins(workspace, workspace.key_result(*id)?)?)))
        .collect();
    let mut logs = Logs::new();
    logs.extend(parts.key_results.iter().map(|id| (*id, workspace.log(*id))));
    logs.extend(fed.iter().map(|(id, check_ins)| (*id, Log::new(check_ins.iter()))));
    days.iter()
        .map(|day| parts.board(workspace, &logs, *day).moment(subject))
        .collect()
}

/// Where the meaning of a goal's score changes on a day (S-10); `None` where there is no such goal.
pub fn limits(workspace: &Workspace, subject: Subject, today: NaiveDate) -> Option<Limits> {
    let bands = match subject {
        Subject::KeyResult(id) => {
            let key_result = workspace.key_result(id)?;
            key_result::bands(workspace, key_result, workspace.span_of(key_result), today)
        }
        Subject::Objective(id) => objective::bands(workspace, workspace.objective(id)?, today),
        Subject::Cycle(cycle) | Subject::Team(cycle, _) | Subject::Person(cycle, _) => {
            let cycle = workspace.cycle(cycle).map(|cycle| &**cycle);
            MeanScore::bands(workspace.rules_of(cycle).bands)
        }
    };
    Some(bands.limits())
}

fn of_key_result(workspace: &Workspace, id: KeyResultId, days: &[NaiveDate]) -> Vec<Moment> {
    let Some(key_result) = workspace.key_result(id) else {
        return Vec::new();
    };
    with_scored_log(workspace, key_result, |log| {
        days.iter()
            .map(|day| KeyResultScore::of_log(workspace, key_result, log, *day).moment(*day))
            .collect()
    })
}

/// The goals that a subject is made from.
struct Parts {
    key_results: BTreeSet<KeyResultId>,
    objectives: BTreeSet<ObjectiveId>,
}

impl Parts {
    fn of(workspace: &Workspace, subject: Subject) -> Self {
        let mut parts = Self {
            key_results: BTreeSet::new(),
            objectives: BTreeSet::new(),
        };
        let mut waiting: Vec<ObjectiveId> = match subject {
            Subject::KeyResult(_) => Vec::new(),
            Subject::Objective(id) => vec![id],
            Subject::Cycle(cycle) | Subject::Team(cycle, _) | Subject::Person(cycle, _) => {
                let is_of = |objective: &crate::goal::Objective| match subject {
                    Subject::Team(_, team) => objective.team == Some(team),
                    Subject::Person(_, person) => objective.owner == Some(person),
                    Subject::KeyResult(_) | Subject::Objective(_) | Subject::Cycle(_) => true,
                };
                let objectives = workspace.objectives_in(cycle).filter(|objective| is_of(objective));
                objectives.map(|objective| objective.id).collect()
            }
        };
        while let Some(id) = waiting.pop() {
            if !parts.objectives.insert(id) {
                continue;
            }
            parts.key_results.extend(workspace.key_results_of(id).map(|one| one.id));
            if workspace.objective(id).is_some_and(|one| uses_children(one.source)) {
                waiting.extend(workspace.children_of(id).map(|child| child.id));
            }
        }
        parts
    }

    /// The scores of these goals alone.
    fn board(&self, workspace: &Workspace, logs: &Logs<'_>, day: NaiveDate) -> Scoreboard {
        let nothing = Workspace::new((**workspace.head()).clone());
        let versions = Versions {
            before: &nothing,
            after: workspace,
        };
        Update::with_logs(&Scoreboard::empty(workspace, day), versions, logs).run(Touched {
            key_results: self.key_results.clone(),
            objectives: self.objectives.clone(),
        })
    }
}

impl Scoreboard {
    /// What is known of a goal on the day of this scoreboard.
    pub fn moment(&self, of: Subject) -> Moment {
        let day = self.today();
        match of {
            Subject::KeyResult(id) => self.key_result(id).map(|known| known.moment(day)),
            Subject::Objective(id) => self.objective(id).map(|known| known.moment(day)),
            Subject::Cycle(id) => Some(of_mean(&self.cycle(id), day)),
            Subject::Team(cycle, id) => Some(of_mean(&self.team(cycle, id), day)),
            Subject::Person(cycle, id) => Some(of_mean(&self.person(cycle, id), day)),
        }
        .unwrap_or(Moment::unknown(day))
    }
}

impl Moment {
    const fn unknown(day: NaiveDate) -> Self {
        Self {
            day,
            value: None,
            score: None,
            expected: None,
            projected: None,
            low: None,
            high: None,
            confidence: None,
            band: Band::NoData,
        }
    }
}

impl KeyResultScore {
    fn moment(&self, day: NaiveDate) -> Moment {
        let projection = self.outlook.projection;
        Moment {
            day,
            value: self.value,
            score: self.score,
            expected: self.outlook.expected.map(|expected| expected.score),
            projected: projection.map(|projection| projection.score),
            low: projection.map(|projection| projection.low),
            high: projection.map(|projection| projection.high),
            confidence: self.confidence.map(Value::from),
            band: self.outlook.status.band,
        }
    }
}

impl ObjectiveScore {
    fn moment(&self, day: NaiveDate) -> Moment {
        Moment {
            day,
            value: None,
            score: self.score,
            expected: self.rolled.expected,
            projected: self.rolled.projected,
            low: self.rolled.low,
            high: self.rolled.high,
            confidence: self.rolled.confidence,
            band: self.status.band,
        }
    }
}

fn of_mean(mean: &MeanScore, day: NaiveDate) -> Moment {
    Moment {
        day,
        value: None,
        score: mean.score,
        expected: mean.rolled.expected,
        projected: mean.rolled.projected,
        low: mean.rolled.low,
        high: mean.rolled.high,
        confidence: mean.rolled.confidence,
        band: mean.outlook,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, NewCheckIn, ObjectiveChange};
    use crate::goal::{Ambition, BandScheme, Reading, ScoreSource, Settings};
    use crate::testing::{company, day, id, made, reading, value};

    fn read(key_result: &str, on: NaiveDate, number: f64) -> Edit {
        Edit::CheckIn(NewCheckIn {
            date: on,
            reading: Some(Reading::Number(value(number))),
            ..reading(&format!("{key_result}-{on}"), key_result)
        })
    }

    fn moved() -> Workspace {
        made(
            &company(),
            [
                read("k1", day(2026, 10, 10), 41.0),
                read("k1", day(2026, 11, 5), 46.0),
                read("k2", day(2026, 11, 12), 43.0),
                Edit::ChangeObjective(id("o1"), ObjectiveChange::Source(ScoreSource::Both)),
            ],
        )
    }

    #[test]
    fn every_day_is_what_the_scoreboard_of_that_day_says() {
        let workspace = moved();
        let subjects = [
            Subject::KeyResult(id("k1")),
            Subject::Objective(id("o1")),
            Subject::Cycle(id("q4")),
            Subject::Team(id("q4"), id("sales")),
            Subject::Person(id("q4"), id("ada")),
        ];
        let days = weeks(workspace.cycle(id("q4")).unwrap().span, day(2026, 11, 21));
        for subject in subjects {
            let expected: Vec<_> = days
                .iter()
                .map(|day| Scoreboard::new(&workspace, *day).moment(subject))
                .collect();
            assert_eq!(timeline(&workspace, subject, &days), expected, "{subject:?}");
            assert!(
                expected.iter().any(|moment| moment.score.is_some()),
                "{subject:?} is silent"
            );
        }
    }

    #[test]
    fn weeks_begin_with_the_first_day_and_end_with_the_day_that_is_asked_for() {
        let span = Span::new(day(2026, 10, 1), day(2026, 10, 20)).unwrap();
        let until = |of_october| {
            let days = weeks(span, day(2026, 10, of_october));
            days.iter().map(chrono::Datelike::day).collect::<Vec<_>>()
        };
        assert_eq!(until(15), [1, 8, 15]);
        assert_eq!(until(30), [1, 8, 15, 20]);
        assert_eq!(until(1), [1]);
        assert_eq!(weeks(span, day(2026, 9, 30)), []);
    }

    #[test]
    fn the_limits_of_a_goal_are_those_of_its_ambition_and_of_the_bands_in_use() {
        let committed = Edit::ChangeObjective(id("o1"), ObjectiveChange::Ambition(Ambition::Committed));
        let workspace = made(&company(), [committed]);
        let settings = Settings {
            bands: BandScheme::Google,
            ..Settings::default()
        };
        let google = made(&workspace, [Edit::ChangeSettings(settings)]);
        let on_track = |workspace: &Workspace, subject| limits(workspace, subject, day(2026, 11, 21)).unwrap().on_track;
        for (subject, in_standard, in_google) in [
            (Subject::Objective(id("o1")), 0.95, 0.95),
            (Subject::KeyResult(id("k1")), 0.95, 0.95),
            (Subject::Cycle(id("q4")), 0.7, 0.65),
        ] {
            assert_eq!(on_track(&workspace, subject).raw(), in_standard, "{subject:?}");
            assert_eq!(on_track(&google, subject).raw(), in_google, "{subject:?}");
        }
        assert_eq!(
            limits(&workspace, Subject::Objective(id("gone")), day(2026, 11, 21)),
            None
        );
    }

    #[test]
    fn what_is_not_there_has_no_scores() {
        assert_eq!(
            timeline(&company(), Subject::KeyResult(id("gone")), &[day(2026, 11, 1)]),
            []
        );
        let gone = timeline(&company(), Subject::Objective(id("gone")), &[day(2026, 11, 1)]);
        assert_eq!(gone, [Moment::unknown(day(2026, 11, 1))]);
    }
}
