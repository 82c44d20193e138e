//! From what is typed to a measure, with what is wrong beside its field.

use leptos::prelude::*;
use waymark_core::{
    ChecklistItem, Corridor, Direction, HeldBy, ItemId, LevelsFault, Measure, MeasureKind, Metric, Milestone, Stay,
    Text, Title, Unit, Value, Weight, Zones,
};

use super::draft::{ABOVE, BELOW, DIRECTIONS, HELD_BY, ItemDraft, MODES, MeasureDraft, of_key};
use crate::i18n::Words;
use crate::say;
use crate::screens::parts::{typed, typed_in};

/// The fields that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Unit,
    Baseline,
    Target,
    Stretch,
    Low,
    High,
    Margin,
    Title(ItemId),
    Weight(ItemId),
    Zone(usize),
    PointDay(ItemId),
    PointValue(ItemId),
}

/// What is wrong, and with which field.
pub(super) type Remark = (Field, String);

/// Reads fields one after the other and keeps what is wrong.
pub(super) struct Reader {
    words: Words,
    /// May stand beside the numbers.
    unit: String,
    troubles: Vec<Remark>,
}

impl Reader {
    pub(super) fn take<T>(&mut self, field: Field, outcome: Result<T, String>) -> Option<T> {
        outcome.map_err(|reason| self.troubles.push((field, reason))).ok()
    }

    fn value(&mut self, field: Field, draft: RwSignal<String>) -> Option<Value> {
        let outcome = typed_in(self.words, &draft.get(), &self.unit);
        self.take(field, outcome).flatten()
    }

    fn required(&mut self, field: Field, draft: RwSignal<String>) -> Option<Value> {
        let outcome = typed_in(self.words, &draft.get(), &self.unit);
        let outcome = outcome.and_then(|it| it.ok_or_else(|| self.words.number_empty().to_owned()));
        self.take(field, outcome)
    }

    /// A number from 0 up.
    fn positive(&mut self, field: Field, draft: RwSignal<String>) -> Option<Value> {
        let value = self.value(field, draft)?;
        if value < Value::ZERO {
            self.troubles
                .push((field, self.words.measure_form_not_negative().to_owned()));
            return None;
        }
        Some(value)
    }

    fn title(&mut self, item: ItemDraft) -> Option<Title> {
        let words = self.words;
        let outcome = Title::new(&item.title.get()).map_err(|fault| say::text_fault(words, fault));
        self.take(Field::Title(item.id), outcome)
    }
}

impl MeasureDraft {
    /// What is typed, as a measure.
    ///
    /// # Errors
    /// What is wrong, field by field.
    pub(super) fn measure(self) -> Result<Measure, Vec<Remark>> {
        let mut reader = Reader {
            words: self.words,
            unit: self.unit.get(),
            troubles: Vec::new(),
        };
        let measure = self.read(&mut reader);
        match measure {
            Some(measure) if reader.troubles.is_empty() => Ok(measure),
            Some(_) | None => Err(reader.troubles),
        }
    }

    fn read(self, reader: &mut Reader) -> Option<Measure> {
        Some(match self.kind() {
            MeasureKind::Metric => Measure::Metric(self.metric(reader)?),
            MeasureKind::Stay => Measure::Stay(self.stay(reader)?),
            MeasureKind::Milestones => {
                Measure::Milestones(self.typed_items().filter_map(|it| milestone(reader, it)).collect())
            }
            MeasureKind::Checklist => {
                let item = |it: ItemDraft| {
                    let title = reader.title(it)?;
                    Some(ChecklistItem { id: it.id, title })
                };
                Measure::Checklist(self.typed_items().filter_map(item).collect())
            }
            MeasureKind::Done => Measure::Done { due: self.due.get() },
            MeasureKind::Percent => Measure::Percent,
            MeasureKind::Zones => Measure::Zones(self.zones(reader)?),
            MeasureKind::Baseline => Measure::Baseline {
                unit: self.read_unit(reader)?,
            },
            MeasureKind::Unknown => return None,
        })
    }

    fn metric(self, reader: &mut Reader) -> Option<Metric> {
        let unit = self.read_unit(reader);
        let baseline = reader.value(Field::Baseline, self.baseline);
        let target = reader.required(Field::Target, self.target);
        let stretch = reader.value(Field::Stretch, self.stretch);
        let plan = self.read_plan(reader);
        Some(Metric {
            unit: unit?,
            direction: self
                .direction
                .with(|key| of_key(&DIRECTIONS, key))
                .unwrap_or(Direction::Increase),
            baseline,
            target: target?,
            stretch,
            mode: self.mode.with(|key| of_key(&MODES, key)).flatten(),
            plan: plan?,
            feed: self.feed.get(),
        })
    }

    fn stay(self, reader: &mut Reader) -> Option<Stay> {
        let unit = self.read_unit(reader);
        let margin = reader.positive(Field::Margin, self.margin);
        let corridor = match self.corridor.get().as_str() {
            ABOVE => reader.required(Field::Low, self.low).map(Corridor::Above),
            BELOW => reader.required(Field::High, self.high).map(Corridor::Below),
            _ => {
                let low = reader.required(Field::Low, self.low);
                let high = reader.required(Field::High, self.high);
                let words = self.words;
                let outcome = Corridor::within(low?, high?);
                reader.take(
                    Field::High,
                    outcome.map_err(|_| words.measure_form_upside_down().to_owned()),
                )
            }
        };
        Some(Stay {
            unit: unit?,
            corridor: corridor?,
            margin,
            held_by: self.held_by.with(|key| of_key(&HELD_BY, key)).unwrap_or(HeldBy::Share),
        })
    }

    fn zones(self, reader: &mut Reader) -> Option<Zones> {
        let words = self.words;
        let mut text = |at: usize| {
            let outcome = Text::new(&self.zones[at].get()).map_err(|fault| say::text_fault(words, fault));
            reader.take(Field::Zone(at), outcome)
        };
        Some(Zones {
            fail: text(0)?,
            commit: text(1)?,
            target: text(2)?,
            stretch: text(3)?,
        })
    }

    fn read_unit(self, reader: &mut Reader) -> Option<Option<Unit>> {
        let words = self.words;
        let outcome = self.unit().map_err(|fault| say::text_fault(words, fault));
        reader.take(Field::Unit, outcome)
    }

    /// The rows in which something is typed.
    fn typed_items(self) -> impl Iterator<Item = ItemDraft> {
        let items = self.items.get();
        items
            .into_iter()
            .filter(|item| item.title.with(|title| !title.trim().is_empty()))
    }

    /// Baseline, target and stretch with the third filled in; none while not exactly two are typed (S-8).
    pub(super) fn filled(self) -> Option<Result<[Value; 3], String>> {
        let unit = self.unit.get();
        let level = |draft: RwSignal<String>| typed_in(self.words, &draft.get(), &unit).ok();
        let levels = [self.baseline, self.target, self.stretch].map(level);
        let [Some(baseline), Some(target), Some(stretch)] = levels else {
            return None;
        };
        match Metric::fill_levels(baseline, target, stretch) {
            Ok(levels) => Some(Ok(levels)),
            Err(LevelsFault::NotTwoGiven) => None,
            Err(LevelsFault::NoDistance) => Some(Err(self.words.measure_form_fill_no_distance().to_owned())),
            Err(LevelsFault::OutOfRange) => Some(Err(self.words.number_too_large().to_owned())),
        }
    }
}

fn milestone(reader: &mut Reader, item: ItemDraft) -> Option<Milestone> {
    let title = reader.title(item);
    let weight = weight(reader.words, &item.weight.get());
    let weight = reader.take(Field::Weight(item.id), weight);
    Some(Milestone {
        id: item.id,
        title: title?,
        weight: weight?,
        due: item.due.get(),
    })
}

/// The weight in a field; the usual one where it is empty.
pub(crate) fn weight(words: Words, text: &str) -> Result<Weight, String> {
    let number = typed(words, text)?.map_or(Weight::ONE.get(), Value::get);
    let refusal = |_| {
        if number < 0.0 {
            words.measure_form_not_negative().to_owned()
        } else {
            words.number_too_large().to_owned()
        }
    };
    Weight::new(number).map_err(refusal)
}
