//! A KPI while it is being typed.

use leptos::prelude::*;
use waymark_core::formula::Name;
use waymark_core::{
    Across, Aggregation, Aim, Course, DatedValues, DimensionKind, Edit, Foreign, Frequency, Kpi, KpiChange, KpiId,
    KpiLevel, KpiRole, KpiSource, Label, Rank, Targets, Text, Thresholds, Title, Unit, Value,
};

use super::parts::PartRow;
use super::reading::{Field, Remark};
use super::rows::{DayRow, OtherRow};
use crate::i18n::Words;
use crate::platform::new_id;
use crate::store::Store;

pub(super) const FREQUENCIES: [(&str, Frequency); 5] = [
    ("day", Frequency::Day),
    ("week", Frequency::Week),
    ("month", Frequency::Month),
    ("quarter", Frequency::Quarter),
    ("year", Frequency::Year),
];
pub(super) const TAKEN: [(&str, Aggregation); 5] = [
    ("sum", Aggregation::Sum),
    ("average", Aggregation::Average),
    ("last", Aggregation::Last),
    ("minimum", Aggregation::Minimum),
    ("maximum", Aggregation::Maximum),
];
/// The key of "by a formula", beside those of [`TAKEN`].
pub(super) const FORMULA: &str = "formula";
/// The key of a source that this program does not know.
pub(super) const UNKNOWN: &str = "unknown";
pub(super) const HIGHER: &str = "higher";
pub(super) const LOWER: &str = "lower";
pub(super) const WITHIN: &str = "within";
pub(super) const ONE: &str = "one";
pub(super) const STEPS: &str = "steps";
pub(super) const RAMP: &str = "ramp";
pub(super) const SHARES: &str = "shares";
pub(super) const VALUES: &str = "values";
pub(super) const FREE: &str = "free";
pub(super) const LEVELS: [(&str, KpiLevel); 4] = [
    ("organisation", KpiLevel::Organisation),
    ("team", KpiLevel::Team),
    ("project", KpiLevel::Project),
    ("person", KpiLevel::Person),
];
pub(super) const ACROSS: [(&str, Across); 2] = [("sum", Across::Sum), ("average", Across::Average)];

/// A KPI while it is being typed. What was typed for one choice is kept while another is looked at.
#[derive(Clone, Copy)]
pub(crate) struct KpiDraft {
    pub(super) words: Words,
    pub(super) store: Store,
    /// The KPI that the form began with; a new one is not in the workspace.
    pub(super) before: StoredValue<Kpi>,
    pub(crate) title: RwSignal<String>,
    pub(super) definition: RwSignal<String>,
    pub(super) unit: RwSignal<String>,
    pub(super) decimals: RwSignal<String>,
    pub(super) frequency: RwSignal<String>,
    pub(super) taken: RwSignal<String>,
    pub(super) formula: RwSignal<String>,
    /// What the names in the formula stand for, where somebody chose.
    pub(super) bound: RwSignal<Vec<(Name, Option<KpiId>)>>,
    /// KPIs that come with this one: inputs that were missing.
    pub(super) inputs: RwSignal<Vec<Kpi>>,
    pub(super) better: RwSignal<String>,
    pub(super) course: RwSignal<String>,
    pub(super) target: RwSignal<String>,
    pub(super) steps: RwSignal<Vec<DayRow>>,
    pub(super) own: RwSignal<Vec<DayRow>>,
    pub(super) ramp_from: RwSignal<String>,
    pub(super) ramp_to: RwSignal<String>,
    pub(super) ramp_over: RwSignal<String>,
    pub(super) low: RwSignal<String>,
    pub(super) high: RwSignal<String>,
    pub(super) tolerance: RwSignal<String>,
    pub(super) thresholds: RwSignal<String>,
    pub(super) green: RwSignal<String>,
    pub(super) amber: RwSignal<String>,
    pub(super) others: RwSignal<Vec<OtherRow>>,
    pub(super) dimension: RwSignal<String>,
    pub(super) dimension_name: RwSignal<String>,
    pub(super) across: RwSignal<String>,
    /// Targets of single parts.
    pub(super) parts: RwSignal<Vec<PartRow>>,
    pub(super) owner: RwSignal<String>,
    pub(super) team: RwSignal<String>,
    pub(super) level: RwSignal<String>,
    pub(super) group: RwSignal<String>,
    pub(super) is_health_metric: RwSignal<bool>,
    pub(super) tags: RwSignal<String>,
    /// Someone tried to save: what is missing shows as well.
    pub(super) tried: RwSignal<bool>,
}

impl KpiDraft {
    /// A new KPI: monthly, a sum, the higher the better.
    pub(crate) fn new(words: Words, store: Store) -> Self {
        let stand_in = Title::new(words.noun_kpi()).expect("a noun is no blank line");
        let draft = Self::of(words, store, &new_kpi(stand_in));
        draft.title.set(String::new());
        draft
    }

    /// Begins with a KPI.
    pub(crate) fn of(words: Words, store: Store, kpi: &Kpi) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        let unit = kpi.unit.as_ref();
        let draft = Self {
            words,
            store,
            before: StoredValue::new(kpi.clone()),
            title: text(kpi.title.as_str()),
            definition: text(kpi.definition.as_str()),
            unit: text(unit.map_or("", |unit| unit.name.as_str())),
            decimals: RwSignal::new(
                unit.and_then(|unit| unit.decimals)
                    .map(|it| it.to_string())
                    .unwrap_or_default(),
            ),
            frequency: text(key_of(&FREQUENCIES, &kpi.frequency)),
            taken: text("sum"),
            formula: text(""),
            bound: RwSignal::default(),
            inputs: RwSignal::default(),
            better: text(HIGHER),
            course: text(ONE),
            target: text(""),
            steps: RwSignal::default(),
            own: RwSignal::default(),
            ramp_from: text(""),
            ramp_to: text(""),
            ramp_over: text("year"),
            low: text(""),
            high: text(""),
            tolerance: text(""),
            thresholds: text(""),
            green: text(""),
            amber: text(""),
            others: RwSignal::new(kpi.benchmarks.iter().map(|it| OtherRow::of(words, it)).collect()),
            dimension: text(""),
            dimension_name: text(""),
            across: text("sum"),
            parts: RwSignal::default(),
            owner: RwSignal::new(kpi.owner.map(|id| id.to_string()).unwrap_or_default()),
            team: RwSignal::new(kpi.team.map(|id| id.to_string()).unwrap_or_default()),
            level: text(key_of(&LEVELS, &kpi.level)),
            group: text(kpi.group.as_ref().map_or("", Label::as_str)),
            is_health_metric: RwSignal::new(kpi.role == KpiRole::HealthMetric),
            tags: RwSignal::new(kpi.tags.iter().map(Label::as_str).collect::<Vec<_>>().join(", ")),
            tried: RwSignal::new(false),
        };
        draft.put_source(&kpi.source);
        draft.put_aim(&kpi.aim);
        draft.put_thresholds(kpi.thresholds);
        draft.put_dimension(kpi);
        draft
    }

    fn put_source(self, source: &KpiSource) {
        match source {
            KpiSource::Readings(aggregation) => self.taken.set(key_of(&TAKEN, aggregation).to_owned()),
            KpiSource::Formula(formula) => {
                self.taken.set(FORMULA.to_owned());
                self.formula.set(formula.formula.as_str().to_owned());
                let bound = formula.inputs.iter().map(|input| (input.name.clone(), input.kpi));
                self.bound.set(bound.collect());
            }
            KpiSource::Unknown(_) => self.taken.set(UNKNOWN.to_owned()),
        }
    }

    pub(super) fn put_aim(self, aim: &Aim) {
        let key = match aim {
            Aim::Higher(_) => HIGHER,
            Aim::Lower(_) => LOWER,
            Aim::Within(_) => WITHIN,
        };
        self.better.set(key.to_owned());
        if let Some(targets) = aim.targets() {
            self.put_targets(targets);
        }
        if let Aim::Within(Some(range)) = aim {
            self.put(self.low, Some(range.bounds.low()));
            self.put(self.high, Some(range.bounds.high()));
            self.put(self.tolerance, Some(range.tolerance()));
        }
    }

    fn put_targets(self, targets: &Targets) {
        let rows = |all: &DatedValues| {
            all.values()
                .iter()
                .map(|it| DayRow::of(self.words, it))
                .collect::<Vec<_>>()
        };
        self.own.set(rows(&targets.own));
        match &targets.course {
            Course::None => {}
            Course::One(value) => self.put(self.target, Some(*value)),
            Course::Steps(steps) => {
                self.course.set(STEPS.to_owned());
                self.steps.set(rows(steps));
            }
            Course::Ramp(ramp) => {
                self.course.set(RAMP.to_owned());
                self.put(self.ramp_from, Some(ramp.from));
                self.put(self.ramp_to, Some(ramp.to));
                self.ramp_over.set(key_of(&FREQUENCIES, &ramp.over).to_owned());
            }
        }
    }

    fn put_thresholds(self, thresholds: Thresholds) {
        let (key, green, amber) = match thresholds {
            Thresholds::Default => return,
            Thresholds::Shares(shares) => (SHARES, self.in_percent(shares.green()), self.in_percent(shares.amber())),
            Thresholds::Values { green, amber } => {
                (VALUES, number(self.words, Some(green)), number(self.words, Some(amber)))
            }
        };
        self.thresholds.set(key.to_owned());
        self.green.set(green);
        self.amber.set(amber);
    }

    /// A share as one types it: 0.9 is 90.
    fn in_percent(self, share: Value) -> String {
        // Shares have no more digits than a person types; the rest is noise of the multiplication.
        self.words.number_to_edit((share.get() * 1e8).round() / 1e6)
    }

    fn put_dimension(self, kpi: &Kpi) {
        let Some(dimension) = &kpi.dimension else { return };
        self.dimension.set(dimension_key(&dimension.kind).to_owned());
        if let DimensionKind::Free(name) = &dimension.kind {
            self.dimension_name.set(name.to_string());
        }
        let row = |target| PartRow::of(self.words, &dimension.kind, target);
        self.parts.set(dimension.targets.iter().map(row).collect());
        self.across.set(key_of(&ACROSS, &dimension.across).to_owned());
    }

    /// Writes a value into a field.
    pub(super) fn put(self, field: RwSignal<String>, value: Option<Value>) {
        field.set(number(self.words, value));
    }

    /// Its name in the workspace.
    pub(super) fn id(self) -> KpiId {
        self.before.with_value(|before| before.id)
    }

    /// What is wrong with a field, once someone tried to save.
    pub(super) fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            let found = |all: Vec<Remark>| all.into_iter().find(|remark| remark.0 == field);
            let remark = self.tried.get().then(|| self.kpi().err().and_then(found)).flatten();
            remark.map(|remark| remark.1)
        })
    }

    /// What saves a KPI: it is added with its inputs, or changed thing by thing; all is one step.
    pub(super) fn edit(self, kpi: Kpi) -> Edit {
        let id = kpi.id;
        let before = self.store.peek(|session| session.workspace().kpi(id).cloned());
        // An input that the formula does not ask for any more stays away; all are counted alike.
        let asked: Vec<KpiId> = kpi.inputs().collect();
        let inputs = self
            .inputs
            .get_untracked()
            .into_iter()
            .filter(|it| asked.contains(&it.id));
        let frequency = kpi.frequency;
        let inputs = inputs.map(move |it| Edit::AddKpi(Kpi { frequency, ..it }));
        let own: Vec<Edit> = match before {
            None => vec![Edit::AddKpi(kpi)],
            Some(before) => {
                let changes = KpiChange::between(&before, &kpi);
                changes.into_iter().map(|change| Edit::ChangeKpi(id, change)).collect()
            }
        };
        Edit::Together(inputs.chain(own).collect())
    }
}

/// A KPI of which nothing but a title is known.
pub(super) fn new_kpi(title: Title) -> Kpi {
    Kpi {
        id: KpiId::new(new_id()),
        title,
        definition: Text::default(),
        unit: None,
        frequency: Frequency::default(),
        source: KpiSource::Readings(Aggregation::default()),
        aim: Aim::Higher(Targets::default()),
        thresholds: Thresholds::default(),
        benchmarks: Vec::new(),
        dimension: None,
        owner: None,
        team: None,
        level: KpiLevel::default(),
        group: None,
        role: KpiRole::default(),
        tags: Vec::new(),
        rank: Rank::FIRST,
        foreign: Foreign::default(),
    }
}

/// A unit with its decimals.
pub(super) fn unit(name: &str, decimals: Option<u8>) -> Option<Unit> {
    let name = Label::new(name).ok()?;
    Some(Unit { name, decimals })
}

/// The key of what readings are split by.
pub(super) const fn dimension_key(kind: &DimensionKind) -> &'static str {
    match kind {
        DimensionKind::Person => "person",
        DimensionKind::Team => "team",
        DimensionKind::Region => "region",
        DimensionKind::Product => "product",
        DimensionKind::Free(_) => FREE,
    }
}

/// A value as one types it.
pub(super) fn number(words: Words, value: Option<Value>) -> String {
    value.map(|it| words.number_to_edit(it.get())).unwrap_or_default()
}

/// What a key stands for.
pub(super) fn of_key<T: Copy>(keys: &[(&str, T)], key: &str) -> Option<T> {
    keys.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// The key of something; empty where it has none.
pub(super) fn key_of<T: PartialEq>(keys: &[(&'static str, T)], what: &T) -> &'static str {
    keys.iter().find(|it| it.1 == *what).map_or("", |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_by_a_key_has_that_key() {
        for (key, frequency) in FREQUENCIES {
            assert_eq!(of_key(&FREQUENCIES, key), Some(frequency));
            assert_eq!(key_of(&FREQUENCIES, &frequency), key);
        }
        for (key, aggregation) in TAKEN {
            assert_eq!(of_key(&TAKEN, key), Some(aggregation));
            assert_eq!(key_of(&TAKEN, &aggregation), key);
        }
        assert_eq!(of_key(&LEVELS, "nowhere"), None);
    }

    #[test]
    fn a_formula_is_no_way_of_taking_readings() {
        assert_eq!(of_key(&TAKEN, FORMULA), None);
        assert_eq!(of_key(&TAKEN, UNKNOWN), None);
    }

    #[test]
    fn a_new_kpi_is_monthly_a_sum_and_better_the_higher_it_is() {
        let kpi = new_kpi(Title::new("Leads").unwrap());
        assert_eq!(kpi.frequency, Frequency::Month);
        assert_eq!(kpi.source, KpiSource::Readings(Aggregation::Sum));
        assert_eq!(kpi.aim, Aim::Higher(Targets::default()));
    }

    #[test]
    fn a_unit_without_a_name_is_none() {
        assert_eq!(unit(" ", Some(2)), None);
        assert_eq!(unit("leads", Some(2)).and_then(|unit| unit.decimals), Some(2));
    }
}
