//! What the timeline shows: bars on the days of a cycle, what is due within them, who has several objectives at once.

use chrono::NaiveDate;
use waymark_core::schedule::{Bar, Dated, Due, Load, Schedule};
use waymark_core::scoring::Score;
use waymark_core::{Measure, ObjectiveId, PersonId};

use crate::charts::{DaySheet, SpanBar};
use crate::components::Mark;
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// A line of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) id: ObjectiveId,
    pub(super) title: String,
    /// The cycle, where it is another one than the line before.
    pub(super) heading: Option<String>,
    pub(super) cycle: String,
    pub(super) owner: Option<String>,
    /// How many objectives the owner has at once, where several.
    pub(super) load: Option<usize>,
    pub(super) days: String,
    pub(super) mark: Mark,
    pub(super) status: String,
    pub(super) score: Option<String>,
    pub(super) expected: Option<String>,
    pub(super) bar: SpanBar,
    /// How much of the bar is filled, and where it should be by today, in percent of its width.
    pub(super) filled: f64,
    pub(super) due: Option<f64>,
    pub(super) dates: Vec<Day>,
}

/// Something that is due on a day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Day {
    /// Where it is on the sheet, in percent; none where it is not on it.
    pub(super) at: Option<f64>,
    pub(super) told: String,
    pub(super) is_past: bool,
}

/// A person with several objectives at once.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Crowd {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) count: usize,
    pub(super) days: String,
    pub(super) titles: Vec<String>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) sheet: DaySheet,
    pub(super) today: Option<f64>,
    pub(super) lines: Vec<Line>,
    pub(super) crowds: Vec<Crowd>,
}

impl Seen {
    pub(super) fn of(words: Words, session: &Session, schedule: &Schedule) -> Self {
        let sheet = DaySheet {
            start: schedule.span.start(),
            end: schedule.span.end(),
        };
        let mut lines: Vec<Line> = Vec::new();
        for bar in &schedule.bars {
            let line = line(words, session, (schedule, sheet), bar);
            lines.extend(line.map(|line| {
                let is_other = lines.last().is_none_or(|before| before.cycle != line.cycle);
                Line {
                    heading: is_other.then(|| line.cycle.clone()),
                    ..line
                }
            }));
        }
        Self {
            sheet,
            today: sheet.middle_of(session.today()),
            lines,
            crowds: schedule
                .loads
                .iter()
                .filter_map(|it| crowd(words, session, it))
                .collect(),
        }
    }
}

fn line(words: Words, session: &Session, (schedule, sheet): (&Schedule, DaySheet), bar: &Bar) -> Option<Line> {
    let workspace = session.workspace();
    let objective = workspace.objective(bar.objective)?;
    let known = session.scoreboard().objective(bar.objective);
    let status = known.map(|it| it.status).unwrap_or_default();
    let score = known.and_then(|it| it.score);
    let expected = known.and_then(|it| it.rolled.expected);
    let owner = objective.owner.and_then(|id| workspace.person(id));
    let load = schedule.loads.iter().find(|it| it.objectives.contains(&bar.objective));
    Some(Line {
        id: bar.objective,
        title: objective.title.to_string(),
        heading: None,
        cycle: workspace.cycle(bar.cycle)?.title.to_string(),
        owner: owner.map(|it| it.name.to_string()),
        load: load.map(|it| it.objectives.len()),
        days: words.date_range(bar.span.start(), bar.span.end()),
        mark: say::status_mark(&status),
        status: say::status_word(words, &status),
        score: score.map(|it| words.score(it)),
        expected: expected.map(|it| words.score(it)),
        bar: sheet.bar(bar.span.start(), bar.span.end())?,
        filled: score.map_or(0.0, percent),
        due: expected.map(percent),
        dates: bar
            .dates
            .iter()
            .filter_map(|it| day(words, session, sheet, it))
            .collect(),
    })
}

/// A score as a part of a bar, in percent.
fn percent(score: Score) -> f64 {
    score.raw().clamp(0.0, 1.0) * 100.0
}

fn day(words: Words, session: &Session, sheet: DaySheet, dated: &Dated) -> Option<Day> {
    let key_result = session.workspace().key_result(dated.key_result)?;
    let title = key_result.title.as_str();
    let date = words.date_short(dated.day);
    let told = match (&dated.what, &key_result.measure) {
        (Due::Milestone(id), Measure::Milestones(all)) => {
            let milestone = all.iter().find(|it| it.id == *id)?;
            words.timeline_milestone(&date, milestone.title.as_str(), title)
        }
        (Due::Planned(value), Measure::Metric(metric)) => {
            let value = say::value_with_unit(words, value.get(), metric.unit.as_ref());
            words.timeline_planned(&date, &value, title)
        }
        (Due::Whole | Due::Milestone(_) | Due::Planned(_), _) => words.timeline_due(&date, title),
    };
    Some(Day {
        at: sheet.middle_of(dated.day),
        told,
        is_past: is_past(dated.day, session.today()),
    })
}

fn is_past(day: NaiveDate, today: NaiveDate) -> bool {
    day < today
}

fn crowd(words: Words, session: &Session, load: &Load) -> Option<Crowd> {
    let workspace = session.workspace();
    let titles = load.objectives.iter().filter_map(|id| workspace.objective(*id));
    Some(Crowd {
        person: load.person,
        name: workspace.person(load.person)?.name.to_string(),
        count: load.objectives.len(),
        days: words.date_range(load.span.start(), load.span.end()),
        titles: titles.map(|it| it.title.to_string()).collect(),
    })
}
