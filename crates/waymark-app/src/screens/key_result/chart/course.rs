//! What was read so far, day by day, as a chart shows it.

use waymark_core::scoring::{daily, number};
use waymark_core::{CheckIn, CheckInId, Measure, Shared};

use super::super::goal::Goal;
use super::scale::{axis, corridor, levels, line};
use crate::charts::{Plot, PlotPoint};
use crate::i18n::Words;
use crate::say;

/// The plot, and for each of its points the check-in that speaks for its day.
#[derive(Clone, PartialEq)]
pub(super) struct Course {
    pub(super) plot: Plot,
    pub(super) made: Vec<CheckInId>,
}

pub(super) fn course(goal: Goal) -> Option<Course> {
    let words = goal.words;
    let record = goal.record()?;
    let measure = &record.measure;
    goal.store.session(|session| {
        let all = session.workspace();
        let span = all.span_of(&record)?;
        let today = session.today();
        let log = all.log(goal.id);
        let read = daily(&log, measure, today);
        let mut days: Vec<Day<'_>> = Vec::new();
        for check_in in log.standing_on(today) {
            if days.last().is_none_or(|day| day.last.date != check_in.date) {
                let read = read.iter().find(|it| it.date == check_in.date).copied();
                days.push(Day::new(check_in, read));
            }
            if let Some(day) = days.last_mut() {
                day.add(check_in);
            }
        }
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
            plan: None,
            landing: None,
            today_label: words.chart_today().to_owned(),
            confidence_label: words.noun_confidence().to_owned(),
        };
        let made = days.iter().map(|day| day.read.unwrap_or(day.last).id).collect();
        Some(Course { plot, made })
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
