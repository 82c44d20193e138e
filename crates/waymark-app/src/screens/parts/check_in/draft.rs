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
use crate::screens::parts::typed;

/// The key of "done" among two choices.
pub(super) const DONE: &str = "done";
/// The key of "not done" among two choices.
pub(super) const NOT_DONE: &str = "not-done";

/// A check-in while it is being typed. Only the signals that the measure needs are in use.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) words: Words,
    pub(super) key_result: StoredValue<Shared<KeyResult>>,
    pub(super) corrects: Option<CheckInKey>,
    pub(super) id: CheckInId,
    /// The value so far, which "+3" adds to.
    before: Option<Value>,
    pub(super) number: RwSignal<String>,
    /// In percent, one a milestone.
    pub(super) shares: StoredValue<Vec<(ItemId, RwSignal<String>)>>,
    pub(super) ticked: RwSignal<Vec<ItemId>>,
    pub(super) choice: RwSignal<String>,
    pub(super) confidence: RwSignal<Option<u8>>,
    pub(super) note: RwSignal<String>,
    /// The title of the KPI that feeds the key result: then there is no value to type.
    pub(super) fed_by: StoredValue<Option<Title>>,
    pub(super) date: RwSignal<Option<NaiveDate>>,
}

/// What a new check-in begins with.
pub(super) struct Beginning {
    /// The check-in that is corrected.
    pub(super) corrects: Option<Shared<CheckIn>>,
    /// What was read last.
    pub(super) current: Option<Shared<CheckIn>>,
    /// The latest confidence.
    pub(super) confidence: Option<Confidence>,
    /// The title of the KPI that feeds the key result.
    pub(super) fed_by: Option<Title>,
    /// The day it is.
    pub(super) today: NaiveDate,
}

impl Draft {
    pub(super) fn new(words: Words, key_result: Shared<KeyResult>, from: Beginning) -> Self {
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
        let before = match reading {
            Some(Reading::Number(value)) => Some(*value),
            _ => None,
        };
        Self {
            words,
            corrects: corrects.as_ref().map(|it| it.key()),
            id: CheckInId::new(new_id()),
            before,
            number: RwSignal::new(before.map_or_else(String::new, |value| words.number_to_edit(value.get()))),
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
    pub(super) fn number(self) -> Result<Option<Value>, String> {
        let text = self.number.get();
        let value = typed(self.words, &text)?;
        let is_step = text.trim_start().starts_with('+');
        let value = match (value, self.before) {
            (Some(by), Some(before)) if is_step => before.plus(by).ok(),
            (value, _) => value,
        };
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
    pub(super) fn share(self, text: &str) -> Result<Share, String> {
        let percent = typed(self.words, text)?.map_or(0.0, Value::get);
        Share::of_percent(percent).map_err(|_| self.words.check_in_not_percent().to_owned())
    }

    /// What is typed, as an edit.
    pub(super) fn edit(self) -> Result<Edit, String> {
        let words = self.words;
        let note = Text::new(&self.note.get()).map_err(|fault| say::text_fault(words, fault))?;
        let date = self.date.get().ok_or_else(|| words.check_in_no_date().to_owned())?;
        let new = NewCheckIn {
            id: self.id,
            key_result: self.key_result.with_value(|it| it.id),
            date,
            reading: self.reading()?,
            confidence: self.confidence.get().and_then(|bet| Confidence::new(bet).ok()),
            note,
            by: None,
        };
        Ok(match self.corrects {
            Some(of) => Edit::CorrectCheckIn { of, with: new },
            None => Edit::CheckIn(new),
        })
    }

    fn reading(self) -> Result<Option<Reading>, String> {
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
pub(super) const fn zone_key(zone: Zone) -> &'static str {
    match zone {
        Zone::Fail => "fail",
        Zone::Commit => "commit",
        Zone::Target => "target",
        Zone::Stretch => "stretch",
    }
}
