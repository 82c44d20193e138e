//! What was read so far, day by day, what was planned and where it will land, as a chart shows it.

use chrono::NaiveDate;
use waymark_core::forecast::{StatusKind, ValueRange, expected, expected_path};
use waymark_core::kpi::with_scored_log;
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::scoring::{daily, number};
use waymark_core::{CheckIn, CheckInId, KeyResult, Log, Measure, Shared, Value};

use super::super::goal::Goal;
use super::scale::{axis, corridor, levels, line};
use crate::charts::{Landing, Plan, Plot, PlotPoint};
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// The plot, and for each of its points the check-in that speaks for its day.
#[derive(Clone, PartialEq)]
pub(super) struct Course {
    pub(super) plot: Plot,
    pub(super) made: Vec<CheckInId>,
    /// What was planned for the day of each point (P-2).
    pub(super) planned: Vec<Option<f64>>,
}

pub(super) fn course(goal: Goal) -> Option<Course> {
    let record = goal.record()?;
    let known = goal.known();
    goal.store.session(|session| {
        with_scored_log(session.workspace(), &record, |log| {
            of_log(goal.words, session, &record, known.as_deref(), log)
        })
    })
}

fn of_log(
    words: Words,
    session: &Session,
    record: &KeyResult,
    known: Option<&KeyResultScore>,
    log: &Log<'_>,
) -> Option<Course> {
    let (all, measure) = (session.workspace(), &record.measure);
    let span = all.span_of(record)?;
    let today = session.today();
    let days = days(log, measure, today);
    let (line, origin) = line(measure);
    let plot = Plot {
        start: span.start(),
        end: span.end(),
        today,
        axis: axis(words, measure),
        line,
        origin,
        points: days.iter().map(|day| day.point(words, measure)).collect(),
        levels: levels(words, measure),
        corridor: corridor(measure),
        plan: plan(words, expected_path(measure, log, span)),
        landing: known
            .filter(|_| today < span.end())
            .and_then(|known| landing(words, measure, known)),
        today_label: words.chart_today().to_owned(),
        confidence_label: words.noun_confidence().to_owned(),
    };
    let made = days.iter().map(|day| day.read.unwrap_or(day.last).id).collect();
    let cycle = all.cycle_of(record).map(|cycle| &**cycle);
    let default = all.rules_of(cycle).scoring_mode;
    let on = |day: &Day<'_>| expected(measure, default, log, span, day.last.date);
    let planned = days.iter().map(|day| Some(on(day)?.value.get())).collect();
    Some(Course { plot, made, planned })
}

/// What stands in a log, day by day, earliest first.
fn days<'a>(log: &Log<'a>, measure: &Measure, today: NaiveDate) -> Vec<Day<'a>> {
    let read = daily(log, measure, today);
    let mut days: Vec<Day<'a>> = Vec::new();
    for check_in in log.standing_on(today) {
        if days.last().is_none_or(|day| day.last.date != check_in.date) {
            let read = read.iter().find(|it| it.date == check_in.date).copied();
            days.push(Day::new(check_in, read));
        }
        if let Some(day) = days.last_mut() {
            day.add(check_in);
        }
    }
    days
}

/// Where the values should be; none where there is no plan (P-2).
fn plan(words: Words, corners: Vec<(NaiveDate, Value)>) -> Option<Plan> {
    (!corners.is_empty()).then(|| Plan {
        corners: corners.into_iter().map(|(day, value)| (day, value.get())).collect(),
        label: words.chart_plan().to_owned(),
    })
}

/// Where the values will be at the end; none for what rests, has ended, or is done or not.
pub(in crate::screens) fn landing(words: Words, measure: &Measure, known: &KeyResultScore) -> Option<Landing> {
    match known.outlook.status.kind {
        StatusKind::Dropped | StatusKind::Paused | StatusKind::Closed(_) | StatusKind::NotStarted => return None,
        StatusKind::Achieved | StatusKind::Judged(_) | StatusKind::Overdue | StatusKind::Computed => {}
    }
    let projection = known.outlook.projection.as_ref()?;
    let value = projection.value?;
    let scale = |range: ValueRange| (range.low.get(), range.high.get());
    let (label, range_label) = say::landing(words, measure, known.value, projection)?;
    Some(Landing {
        value: value.get(),
        range: projection.range.map(scale),
        label,
        range_label,
    })
}

/// What was said on one day: the last value, the last confidence, every note.
struct Day<'a> {
    last: &'a Shared<CheckIn>,
    read: Option<&'a Shared<CheckIn>>,
    confidence: Option<u8>,
    notes: Vec<&'a str>,
}

impl<'a> Day<'a> {
    fn new(last: &'a Shared<CheckIn>, read: Option<&'a Shared<CheckIn>>) -> Self {
        Self {
            last,
            read,
            confidence: None,
            notes: Vec::new(),
        }
    }

    fn add(&mut self, check_in: &'a Shared<CheckIn>) {
        self.last = check_in;
        self.confidence = check_in.confidence.map(|it| it.get()).or(self.confidence);
        self.notes
            .extend(Some(check_in.note.as_str()).filter(|note| !note.is_empty()));
    }

    fn point(&self, words: Words, measure: &Measure) -> PlotPoint {
        let reading = self.read.and_then(|it| it.reading.as_ref());
        let day = words.date(self.last.date);
        let value = reading.map_or_else(
            || day.clone(),
            |it| words.chart_point(&day, &say::reading(words, measure, it)),
        );
        let confidence = self
            .confidence
            .map(|it| words.chart_confidence_of(&words.number(f64::from(it))));
        let lines: Vec<&str> = [Some(value.as_str()), confidence.as_deref()]
            .into_iter()
            .flatten()
            .chain(self.notes.iter().copied())
            .collect();
        PlotPoint {
            day: self.last.date,
            value: reading.and_then(|it| Some(number(measure, it)?.get())),
            confidence: self.confidence,
            has_note: !self.notes.is_empty(),
            told: lines.join("\n"),
        }
    }
}
