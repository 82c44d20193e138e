//! A measure while it is being typed.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{
    Corridor, Direction, Feed, HeldBy, ItemId, Label, Measure, MeasureKind, Metric, PlanPoint, ScoringMode, Text,
    Title, Unit, Value, Weight,
};

use crate::i18n::Words;
use crate::platform::new_id;

/// The kinds that can be chosen, the commonest first.
pub(super) const KINDS: [(&str, MeasureKind); 8] = [
    ("metric", MeasureKind::Metric),
    ("stay", MeasureKind::Stay),
    ("milestones", MeasureKind::Milestones),
    ("checklist", MeasureKind::Checklist),
    ("done", MeasureKind::Done),
    ("percent", MeasureKind::Percent),
    ("zones", MeasureKind::Zones),
    ("baseline", MeasureKind::Baseline),
];
/// The keys of "how it is scored"; the empty one is the workspace's.
pub(super) const MODES: [(&str, Option<ScoringMode>); 4] = [
    ("", None),
    ("auto", Some(ScoringMode::Auto)),
    ("linear", Some(ScoringMode::Linear)),
    ("ratio", Some(ScoringMode::Ratio)),
];
/// The keys of "what scores".
pub(super) const HELD_BY: [(&str, HeldBy); 4] = [
    ("share", HeldBy::Share),
    ("latest", HeldBy::Latest),
    ("mean", HeldBy::Mean),
    ("worst", HeldBy::Worst),
];
/// The keys of the directions.
pub(super) const DIRECTIONS: [(&str, Direction); 2] = [("up", Direction::Increase), ("down", Direction::Decrease)];
pub(super) const ABOVE: &str = "above";
pub(super) const BELOW: &str = "below";
pub(super) const WITHIN: &str = "within";

/// A measure while it is being typed. It keeps what was typed for one kind while another is looked at.
#[derive(Clone, Copy)]
pub(crate) struct MeasureDraft {
    pub(super) words: Words,
    pub(super) kind: RwSignal<String>,
    pub(crate) unit: RwSignal<String>,
    pub(super) decimals: RwSignal<String>,
    pub(crate) direction: RwSignal<String>,
    pub(crate) baseline: RwSignal<String>,
    pub(crate) target: RwSignal<String>,
    pub(super) stretch: RwSignal<String>,
    pub(super) mode: RwSignal<String>,
    pub(super) plan: RwSignal<Vec<PointDraft>>,
    /// The KPI that the readings come from.
    pub(crate) feed: RwSignal<Option<Feed>>,
    pub(super) corridor: RwSignal<String>,
    pub(super) low: RwSignal<String>,
    pub(super) high: RwSignal<String>,
    pub(super) margin: RwSignal<String>,
    pub(super) held_by: RwSignal<String>,
    pub(super) items: RwSignal<Vec<ItemDraft>>,
    pub(super) due: RwSignal<Option<NaiveDate>>,
    /// Worst first.
    pub(super) zones: [RwSignal<String>; 4],
}

/// A milestone or an item of a checklist while it is being typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct ItemDraft {
    pub(super) id: ItemId,
    pub(super) title: RwSignal<String>,
    pub(super) weight: RwSignal<String>,
    pub(super) due: RwSignal<Option<NaiveDate>>,
}

impl ItemDraft {
    /// A step with nothing in it yet.
    pub(super) fn empty(words: Words) -> Self {
        Self::new(words, ItemId::new(new_id()), "", Weight::ONE, None)
    }

    fn new(words: Words, id: ItemId, title: &str, weight: Weight, due: Option<NaiveDate>) -> Self {
        Self {
            id,
            title: RwSignal::new(title.to_owned()),
            weight: RwSignal::new(words.number_to_edit(weight.get())),
            due: RwSignal::new(due),
        }
    }
}

/// A point of a plan while it is being typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct PointDraft {
    /// Its name while the form is open.
    pub(super) id: ItemId,
    pub(super) date: RwSignal<Option<NaiveDate>>,
    pub(super) value: RwSignal<String>,
}

impl PointDraft {
    /// A point with nothing in it yet.
    pub(super) fn empty() -> Self {
        Self::new(None, String::new())
    }

    fn new(date: Option<NaiveDate>, value: String) -> Self {
        Self {
            id: ItemId::new(new_id()),
            date: RwSignal::new(date),
            value: RwSignal::new(value),
        }
    }
}

impl MeasureDraft {
    /// Nothing typed yet: a metric.
    pub(crate) fn new(words: Words) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            words,
            kind: text("metric"),
            unit: text(""),
            decimals: text(""),
            direction: text("up"),
            baseline: text(""),
            target: text(""),
            stretch: text(""),
            mode: text(""),
            plan: RwSignal::new(Vec::new()),
            feed: RwSignal::new(None),
            corridor: text(ABOVE),
            low: text(""),
            high: text(""),
            margin: text(""),
            held_by: text("share"),
            items: RwSignal::new(vec![ItemDraft::empty(words)]),
            due: RwSignal::new(None),
            zones: [text(""), text(""), text(""), text("")],
        }
    }

    /// Begins with a measure that is there.
    pub(crate) fn of(words: Words, measure: &Measure) -> Self {
        let draft = Self::new(words);
        draft.put_measure(measure);
        draft
    }

    /// Puts a measure in the place of what is typed for its kind.
    pub(crate) fn put_measure(self, measure: &Measure) {
        let (draft, words) = (self, self.words);
        draft.kind.set(key_of(&KINDS, &measure.kind()).to_owned());
        draft.put_unit(measure.unit());
        let item = |id, title: &Title, weight, due| ItemDraft::new(words, id, title.as_str(), weight, due);
        match measure {
            Measure::Metric(metric) => draft.put_metric(metric),
            Measure::Stay(stay) => {
                draft.put(draft.margin, stay.margin);
                draft.held_by.set(key_of(&HELD_BY, &stay.held_by).to_owned());
                let (key, low, high) = match stay.corridor {
                    Corridor::Above(low) => (ABOVE, Some(low), None),
                    Corridor::Below(high) => (BELOW, None, Some(high)),
                    Corridor::Within(bounds) => (WITHIN, Some(bounds.low()), Some(bounds.high())),
                };
                draft.corridor.set(key.to_owned());
                draft.put(draft.low, low);
                draft.put(draft.high, high);
            }
            Measure::Milestones(all) => {
                draft
                    .items
                    .set(all.iter().map(|it| item(it.id, &it.title, it.weight, it.due)).collect());
            }
            Measure::Checklist(all) => {
                draft
                    .items
                    .set(all.iter().map(|it| item(it.id, &it.title, Weight::ONE, None)).collect());
            }
            Measure::Done { due } => draft.due.set(*due),
            Measure::Zones(zones) => {
                let texts: [&Text; 4] = [&zones.fail, &zones.commit, &zones.target, &zones.stretch];
                for (draft, text) in draft.zones.iter().zip(texts) {
                    draft.set(text.to_string());
                }
            }
            Measure::Percent | Measure::Baseline { .. } | Measure::Unknown(_) => {}
        }
    }

    /// The kind that is chosen.
    pub(crate) fn kind(self) -> MeasureKind {
        self.kind
            .with(|key| of_key(&KINDS, key))
            .unwrap_or(MeasureKind::Unknown)
    }

    fn put_metric(self, metric: &Metric) {
        self.direction.set(key_of(&DIRECTIONS, &metric.direction).to_owned());
        self.mode.set(key_of(&MODES, &metric.mode).to_owned());
        let point = |it: &PlanPoint| PointDraft::new(Some(it.date), self.words.number_to_edit(it.value.get()));
        self.plan.set(metric.plan.points().iter().map(point).collect());
        self.feed.set(metric.feed.clone());
        self.put(self.baseline, metric.baseline);
        self.put(self.target, Some(metric.target));
        self.put(self.stretch, metric.stretch);
    }

    fn put_unit(self, unit: Option<&Unit>) {
        self.unit
            .set(unit.map(|unit| unit.name.to_string()).unwrap_or_default());
        let decimals = unit.and_then(|unit| unit.decimals);
        self.decimals.set(decimals.map(|it| it.to_string()).unwrap_or_default());
    }

    /// Writes a value into a field.
    pub(super) fn put(self, field: RwSignal<String>, value: Option<Value>) {
        field.set(value.map(|it| self.words.number_to_edit(it.get())).unwrap_or_default());
    }

    /// The unit that is typed.
    pub(super) fn unit(self) -> Result<Option<Unit>, waymark_core::TextFault> {
        let name = self.unit.get();
        if name.trim().is_empty() {
            return Ok(None);
        }
        Ok(Some(Unit {
            name: Label::new(&name)?,
            decimals: self.decimals.with(|text| text.parse().ok()),
        }))
    }
}

/// What a key stands for.
pub(super) fn of_key<T: Copy>(keys: &[(&str, T)], key: &str) -> Option<T> {
    keys.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// The key of something; empty where it has none.
pub(super) fn key_of<T: PartialEq>(keys: &[(&'static str, T)], what: &T) -> &'static str {
    keys.iter().find(|it| it.1 == *what).map_or("", |it| it.0)
}
