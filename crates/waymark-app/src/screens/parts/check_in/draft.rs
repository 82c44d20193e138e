//! A check-in while it is being typed.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{
    CheckIn, CheckInId, CheckInKey, Confidence, Edit, ItemId, KeyResult, Measure, NewCheckIn, Reading, Share, Shared,
    Text, Title, Value, Zone,
};

use crate::i18n::Words;
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::{typed, typed_after};

/// The unit of shares.
pub(crate) const PERCENT: &str = "%";
/// The key of "done" among two choices.
pub(crate) const DONE: &str = "done";
/// The key of "not done" among two choices.
pub(crate) const NOT_DONE: &str = "not-done";

/// A check-in while it is being typed. Only the signals that the measure needs are in use.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    pub(crate) words: Words,
    pub(crate) key_result: StoredValue<Shared<KeyResult>>,
    pub(crate) corrects: Option<CheckInKey>,
    pub(crate) id: CheckInId,
    /// The value so far, which "+3" adds to; the baseline before there is one.
    pub(crate) before: Option<Value>,
    pub(crate) number: RwSignal<String>,
    /// In percent, one a milestone.
    pub(crate) shares: StoredValue<Vec<(ItemId, RwSignal<String>)>>,
    pub(crate) ticked: RwSignal<Vec<ItemId>>,
    pub(crate) choice: RwSignal<String>,
    pub(crate) confidence: RwSignal<Option<u8>>,
    pub(crate) note: RwSignal<String>,
    /// The title of the KPI that feeds the key result: then there is no value to type.
    pub(crate) fed_by: StoredValue<Option<Title>>,
    pub(crate) date: RwSignal<Option<NaiveDate>>,
}

/// What a new check-in begins with.
pub(crate) struct Beginning {
    /// The check-in that is corrected.
    pub(crate) corrects: Option<Shared<CheckIn>>,
    /// What was read last.
    pub(crate) current: Option<Shared<CheckIn>>,
    /// The latest confidence.
    pub(crate) confidence: Option<Confidence>,
    /// The title of the KPI that feeds the key result.
    pub(crate) fed_by: Option<Title>,
    /// The day it is.
    pub(crate) today: NaiveDate,
}

impl Draft {
    pub(crate) fn new(words: Words, key_result: Shared<KeyResult>, from: Beginning) -> Self {
        let Beginning {
            corrects,
            current,
            confidence,
            fed_by,
            today,
        } = from;
        let source = corrects.as_ref().or(current.as_ref());
        let reading = source.and_then(|check_in| check_in.reading.as_ref());
        let reading = reading.filter(|reading| key_result.measure.accepts(reading));
        let confidence = match &corrects {
            Some(corrected) => corrected.confidence,
            None => confidence,
        };
        let read = match reading {
            Some(Reading::Number(value)) => Some(*value),
            _ => None,
        };
        Self {
            words,
            corrects: corrects.as_ref().map(|it| it.key()),
            id: CheckInId::new(new_id()),
            before: read.or_else(|| begun_at(&key_result.measure)),
            number: RwSignal::new(read.map_or_else(String::new, |value| words.number_to_edit(value.get()))),
            shares: StoredValue::new(shares(words, &key_result.measure, reading)),
            ticked: RwSignal::new(match reading {
                Some(Reading::Checklist(done)) => done.clone(),
                _ => Vec::new(),
            }),
            choice: RwSignal::new(choice(reading).to_owned()),
            confidence: RwSignal::new(confidence.map(Confidence::get)),
            note: RwSignal::new(corrects.as_ref().map_or_else(String::new, |it| it.note.to_string())),
            fed_by: StoredValue::new(fed_by),
            date: RwSignal::new(Some(corrects.as_ref().map_or(today, |it| it.date))),
            key_result: StoredValue::new(key_result),
        }
    }

    /// What is typed as a value, for the fields of numbers.
    pub(crate) fn number(self) -> Result<Option<Value>, String> {
        let unit = self.key_result.with_value(|it| unit_name(&it.measure));
        let value = typed_after(self.words, &self.number.get(), &unit, self.before)?;
        let is_fit = |value: &Value| {
            let reading = Reading::Number(*value);
            self.key_result.with_value(|it| it.measure.accepts(&reading))
        };
        match value {
            Some(value) if !is_fit(&value) => Err(self.words.check_in_not_percent().to_owned()),
            value => Ok(value),
        }
    }

    /// How much of a milestone is done.
    pub(crate) fn share(self, text: &str) -> Result<Share, String> {
        let percent = typed(self.words, text)?.map_or(0.0, Value::get);
        Share::of_percent(percent).map_err(|_| self.words.check_in_not_percent().to_owned())
    }

    /// What is typed, as an edit.
    pub(crate) fn edit(self) -> Result<Edit, String> {
        let new = self.check_in()?;
        Ok(match self.corrects {
            Some(of) => Edit::CorrectCheckIn { of, with: new },
            None => Edit::CheckIn(new),
        })
    }

    /// What is typed, as a check-in.
    pub(crate) fn check_in(self) -> Result<NewCheckIn, String> {
        let words = self.words;
        let note = Text::new(&self.note.get()).map_err(|fault| say::text_fault(words, fault))?;
        let date = self.date.get().ok_or_else(|| words.check_in_no_date().to_owned())?;
        Ok(NewCheckIn {
            id: self.id,
            key_result: self.key_result.with_value(|it| it.id),
            date,
            reading: self.reading()?,
            confidence: self.confidence.get().and_then(|bet| Confidence::new(bet).ok()),
            note,
            by: None,
        })
    }

    pub(crate) fn reading(self) -> Result<Option<Reading>, String> {
        if self.fed_by.with_value(Option::is_some) {
            return Ok(None);
        }
        let key_result = self.key_result.get_value();
        Ok(match &key_result.measure {
            Measure::Metric(_) | Measure::Stay(_) | Measure::Percent | Measure::Baseline { .. } => {
                self.number()?.map(Reading::Number)
            }
            Measure::Milestones(_) => {
                let shares = self.shares.get_value();
                let share = |(id, text): (ItemId, RwSignal<String>)| Ok((id, self.share(&text.get())?));
                Some(Reading::Milestones(
                    shares.into_iter().map(share).collect::<Result<_, String>>()?,
                ))
            }
            Measure::Checklist(_) => Some(Reading::Checklist(self.ticked.get())),
            Measure::Done { .. } => match self.choice.get().as_str() {
                DONE => Some(Reading::Done(true)),
                NOT_DONE => Some(Reading::Done(false)),
                _ => None,
            },
            Measure::Zones(_) => {
                let chosen = self.choice.get();
                Zone::ALL
                    .into_iter()
                    .find(|zone| zone_key(*zone) == chosen)
                    .map(Reading::Zone)
            }
            Measure::Unknown(_) => None,
        })
    }
}

/// Where a number stands before anything is read.
fn begun_at(measure: &Measure) -> Option<Value> {
    match measure {
        Measure::Metric(metric) => metric.baseline,
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

/// The unit that stands beside the numbers of a measure; empty where there is none.
pub(crate) fn unit_name(measure: &Measure) -> String {
    match measure {
        Measure::Percent => PERCENT.to_owned(),
        measure => measure.unit().map(|unit| unit.name.to_string()).unwrap_or_default(),
    }
}

fn shares(words: Words, measure: &Measure, reading: Option<&Reading>) -> Vec<(ItemId, RwSignal<String>)> {
    let Measure::Milestones(milestones) = measure else {
        return Vec::new();
    };
    let done = |id: ItemId| match reading {
        Some(Reading::Milestones(parts)) => parts
            .iter()
            .find(|part| part.0 == id)
            .map_or(Share::NONE, |part| part.1),
        _ => Share::NONE,
    };
    let share = |id: ItemId| (id, RwSignal::new(words.number_to_edit(done(id).percent())));
    milestones.iter().map(|milestone| share(milestone.id)).collect()
}

fn choice(reading: Option<&Reading>) -> &'static str {
    match reading {
        Some(Reading::Done(true)) => DONE,
        Some(Reading::Done(false)) => NOT_DONE,
        Some(Reading::Zone(zone)) => zone_key(*zone),
        _ => "",
    }
}

/// What a zone is known by among choices.
pub(crate) const fn zone_key(zone: Zone) -> &'static str {
    match zone {
        Zone::Fail => "fail",
        Zone::Commit => "commit",
        Zone::Target => "target",
        Zone::Stretch => "stretch",
    }
}
