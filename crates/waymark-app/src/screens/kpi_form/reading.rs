//! From what is typed to a KPI, with what is wrong beside its field.

use leptos::prelude::*;
use waymark_core::formula::{Asked, Formula, Name};
use waymark_core::{
    Across, Aggregation, Aim, Benchmark, BenchmarkKind, Bounds, Course, DatedValue, DatedValues, DatedValuesFault,
    Dimension, DimensionKind, Frequency, ItemId, Kpi, KpiFormula, KpiId, KpiInput, KpiLevel, KpiRole, KpiSource, Label,
    PersonId, Ramp, TargetRange, Targets, TeamId, Text, TextFault, Thresholds, Title, Unit, Value, Workspace,
};

use super::draft::{
    ACROSS, FORMULA, FREE, FREQUENCIES, KpiDraft, LEVELS, LOWER, RAMP, SHARES, STEPS, TAKEN, UNKNOWN, VALUES, WITHIN,
    of_key,
};
use super::parts;
use super::rows::{COMPETITOR, DayRow, OtherRow};
use crate::i18n::Words;
use crate::say;
use crate::screens::parts::{required, typed};

/// The fields that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Definition,
    Unit,
    Formula,
    Target,
    RampFrom,
    RampTo,
    Low,
    High,
    Tolerance,
    Green,
    Amber,
    DimensionName,
    Group,
    Tags,
    Day(ItemId),
    DayValue(ItemId),
    Part(ItemId),
    PartTarget(ItemId),
    OtherName(ItemId),
    OtherValue(ItemId),
    OtherSource(ItemId),
}

/// What is wrong, and with which field.
pub(super) type Remark = (Field, String);

/// Per cent of a whole.
const HUNDRED: f64 = 100.0;

/// Reads fields one after the other and keeps what is wrong.
pub(super) struct Reader {
    pub(super) words: Words,
    remarks: Vec<Remark>,
}

impl Reader {
    pub(super) fn take<T>(&mut self, field: Field, outcome: Result<T, String>) -> Option<T> {
        outcome.map_err(|reason| self.remarks.push((field, reason))).ok()
    }

    fn text<T>(&mut self, field: Field, outcome: Result<T, TextFault>) -> Option<T> {
        let words = self.words;
        self.take(field, outcome.map_err(|fault| say::text_fault(words, fault)))
    }

    fn value(&mut self, field: Field, text: RwSignal<String>) -> Option<Option<Value>> {
        let outcome = typed(self.words, &text.get());
        self.take(field, outcome)
    }

    pub(super) fn required(&mut self, field: Field, text: RwSignal<String>) -> Option<Value> {
        let outcome = required(self.words, &text.get());
        self.take(field, outcome)
    }

    /// A share that was typed in per cent.
    fn share(&mut self, field: Field, text: RwSignal<String>) -> Option<Value> {
        let percent = self.required(field, text)?;
        let outcome = Value::new(percent.get() / HUNDRED).map_err(|_| self.words.number_too_large().to_owned());
        self.take(field, outcome)
    }

    fn label(&mut self, field: Field, text: RwSignal<String>) -> Option<Option<Label>> {
        let text = text.get();
        if text.trim().is_empty() {
            return Some(None);
        }
        self.text(field, Label::new(&text)).map(Some)
    }
}

impl KpiDraft {
    /// What is typed, as a KPI.
    ///
    /// # Errors
    /// What is wrong, field by field.
    pub(super) fn kpi(self) -> Result<Kpi, Vec<Remark>> {
        let mut reader = Reader {
            words: self.words,
            remarks: Vec::new(),
        };
        let title = self.title.with(|text| Title::new(text));
        let title = reader.text(Field::Title, title);
        let kpi = self.read(&mut reader);
        match (title, kpi) {
            (Some(title), Some(kpi)) if reader.remarks.is_empty() => Ok(Kpi { title, ..kpi }),
            (_, _) => Err(reader.remarks),
        }
    }

    /// All but the title; every field is read, so that all that is wrong is known.
    fn read(self, reader: &mut Reader) -> Option<Kpi> {
        let definition = reader.text(Field::Definition, self.definition.with(|text| Text::new(text)));
        let unit = self.read_unit(reader);
        let source = self.read_source(reader);
        let aim = self.read_aim(reader);
        let thresholds = self.read_thresholds(reader);
        let rows = self.others.get();
        let benchmarks: Vec<_> = rows.into_iter().map(|row| other(reader, row)).collect();
        let dimension = self.read_dimension(reader);
        let group = reader.label(Field::Group, self.group);
        let tags = self.read_tags(reader);
        let role = if self.is_health_metric.get() {
            KpiRole::HealthMetric
        } else {
            KpiRole::Indicator
        };
        Some(Kpi {
            definition: definition?,
            unit: unit?,
            frequency: self.typed_frequency(),
            source: source?,
            aim: aim?,
            thresholds: thresholds?,
            benchmarks: benchmarks.into_iter().collect::<Option<_>>()?,
            dimension: dimension?,
            owner: self.owner.with(|key| PersonId::parse(key).ok()),
            team: self.team.with(|key| TeamId::parse(key).ok()),
            level: self
                .level
                .with(|key| of_key(&LEVELS, key))
                .unwrap_or(KpiLevel::Organisation),
            group: group?,
            role,
            tags: tags?,
            ..self.before.get_value()
        })
    }

    pub(super) fn typed_frequency(self) -> Frequency {
        self.frequency.with(|key| of_key(&FREQUENCIES, key)).unwrap_or_default()
    }

    fn read_unit(self, reader: &mut Reader) -> Option<Option<Unit>> {
        let name = reader.label(Field::Unit, self.unit)?;
        let decimals = self.decimals.with(|text| text.parse().ok());
        Some(name.map(|name| Unit { name, decimals }))
    }

    fn read_source(self, reader: &mut Reader) -> Option<KpiSource> {
        let key = self.taken.get();
        if key == UNKNOWN {
            return Some(self.before.with_value(|before| before.source.clone()));
        }
        if key != FORMULA {
            let aggregation = of_key(&TAKEN, &key).unwrap_or(Aggregation::Sum);
            return Some(KpiSource::Readings(aggregation));
        }
        let words = self.words;
        let fault = self.formula.with(|text| {
            let fault = Formula::parse(text).err()?;
            Some(say::formula_fault(words, text, &fault))
        });
        reader.take(Field::Formula, fault.map_or(Ok(()), Err))?;
        self.read_formula()
    }

    /// The formula with what its names stand for; none while it cannot be read.
    pub(super) fn read_formula(self) -> Option<KpiSource> {
        let formula = self.formula.with(|text| Formula::parse(text).ok())?;
        let inputs = self.store.workspace(|all| {
            let input = |asked: Asked| KpiInput {
                kpi: self.stands_for(all, &asked.name),
                name: asked.name,
            };
            formula.inputs().into_iter().map(input).collect()
        });
        Some(KpiSource::Formula(KpiFormula { formula, inputs }))
    }

    /// What a name stands for: what was chosen, else the KPI of that name.
    pub(super) fn stands_for(self, workspace: &Workspace, name: &Name) -> Option<KpiId> {
        let chosen = self
            .bound
            .with(|all| all.iter().find(|one| one.0 == *name).map(|one| one.1));
        if let Some(chosen) = chosen {
            return chosen;
        }
        let is_named = |kpi: &Kpi| is_same_name(kpi.title.as_str(), name.as_str());
        let own = self.id();
        let known = workspace
            .kpis()
            .find(|kpi| kpi.id != own && is_named(kpi))
            .map(|kpi| kpi.id);
        known.or_else(|| {
            self.inputs
                .with(|all| all.iter().find(|kpi| is_named(kpi)).map(|kpi| kpi.id))
        })
    }

    fn read_aim(self, reader: &mut Reader) -> Option<Aim> {
        let better = self.better.get();
        if better == WITHIN {
            return self.read_range(reader).map(Aim::Within);
        }
        let course = self.read_course(reader);
        let own = dated(reader, &self.own.get());
        let targets = Targets {
            course: course?,
            own: own?,
        };
        Some(if better == LOWER {
            Aim::Lower(targets)
        } else {
            Aim::Higher(targets)
        })
    }

    fn read_course(self, reader: &mut Reader) -> Option<Course> {
        match self.course.get().as_str() {
            STEPS => dated(reader, &self.steps.get()).map(|steps| match steps.is_empty() {
                true => Course::None,
                false => Course::Steps(steps),
            }),
            RAMP => {
                let from = reader.required(Field::RampFrom, self.ramp_from);
                let to = reader.required(Field::RampTo, self.ramp_to);
                let over = self.ramp_over.with(|key| of_key(&FREQUENCIES, key));
                Some(Course::Ramp(Ramp {
                    from: from?,
                    to: to?,
                    over: over.unwrap_or(Frequency::Year),
                }))
            }
            _ => {
                let target = reader.value(Field::Target, self.target)?;
                Some(target.map_or(Course::None, Course::One))
            }
        }
    }

    /// A range; none where nothing is typed of it.
    fn read_range(self, reader: &mut Reader) -> Option<Option<TargetRange>> {
        let words = self.words;
        let is_blank = [self.low, self.high]
            .into_iter()
            .all(|text| text.with(|text| text.trim().is_empty()));
        if is_blank {
            return Some(None);
        }
        let low = reader.required(Field::Low, self.low);
        let high = reader.required(Field::High, self.high);
        let tolerance = reader.required(Field::Tolerance, self.tolerance);
        let bounds = Bounds::new(low?, high?).map_err(|_| words.measure_form_upside_down().to_owned());
        let bounds = reader.take(Field::High, bounds)?;
        let range = TargetRange::new(bounds, tolerance?).map_err(|_| words.kpi_form_tolerance_zero().to_owned());
        reader.take(Field::Tolerance, range).map(Some)
    }

    fn read_thresholds(self, reader: &mut Reader) -> Option<Thresholds> {
        let words = self.words;
        match self.thresholds.get().as_str() {
            SHARES => {
                let green = reader.share(Field::Green, self.green);
                let amber = reader.share(Field::Amber, self.amber);
                let shares = Thresholds::shares(green?, amber?);
                reader.take(
                    Field::Amber,
                    shares.map_err(|_| words.kpi_form_amber_above().to_owned()),
                )
            }
            VALUES => {
                let green = reader.required(Field::Green, self.green);
                let amber = reader.required(Field::Amber, self.amber);
                Some(Thresholds::Values {
                    green: green?,
                    amber: amber?,
                })
            }
            _ => Some(Thresholds::Default),
        }
    }

    fn read_dimension(self, reader: &mut Reader) -> Option<Option<Dimension>> {
        let kind = match self.dimension.get().as_str() {
            "person" => DimensionKind::Person,
            "team" => DimensionKind::Team,
            "region" => DimensionKind::Region,
            "product" => DimensionKind::Product,
            FREE => {
                let name = self.dimension_name.with(|text| Label::new(text));
                DimensionKind::Free(reader.text(Field::DimensionName, name)?)
            }
            _ => return Some(None),
        };
        let targets = parts::read(reader, &kind, &self.parts.get())?;
        Some(Some(Dimension {
            kind,
            across: self.across.with(|key| of_key(&ACROSS, key)).unwrap_or(Across::Sum),
            targets,
        }))
    }

    fn read_tags(self, reader: &mut Reader) -> Option<Vec<Label>> {
        let text = self.tags.get();
        let tags = text.split(',').filter(|tag| !tag.trim().is_empty());
        let tags: Result<Vec<_>, _> = tags.map(Label::new).collect();
        reader.text(Field::Tags, tags)
    }
}

/// Whether two names are the same for people.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.trim().replace('_', " ").to_lowercase();
    plain(one) == plain(other)
}

/// The values of the rows in which something is typed, in the order of their days.
fn dated(reader: &mut Reader, rows: &[DayRow]) -> Option<DatedValues> {
    let words = reader.words;
    let is_typed = |row: &&DayRow| row.date.get().is_some() || row.value.with(|text| !text.trim().is_empty());
    let mut typed: Vec<(ItemId, Option<DatedValue>)> = Vec::new();
    for row in rows.iter().filter(is_typed) {
        let day = row
            .date
            .get()
            .ok_or_else(|| words.measure_form_plan_no_day().to_owned());
        let date = reader.take(Field::Day(row.id), day);
        let value = reader.required(Field::DayValue(row.id), row.value);
        let one = date.zip(value).map(|(date, value)| DatedValue { date, value });
        typed.push((row.id, one));
    }
    let last = typed.last().map(|row| row.0);
    let values: Option<Vec<_>> = typed.into_iter().map(|row| row.1).collect();
    let mut values = values?;
    values.sort_by_key(|one| one.date);
    let told = DatedValues::new(values).map_err(|fault| match fault {
        DatedValuesFault::NotInOrder => words.measure_form_plan_twice().to_owned(),
        DatedValuesFault::OutOfRange => words.refusal_date_out_of_range().to_owned(),
    });
    match last {
        Some(id) => reader.take(Field::Day(id), told),
        None => told.ok(),
    }
}

fn other(reader: &mut Reader, row: OtherRow) -> Option<Benchmark> {
    let name = reader.text(Field::OtherName(row.id), row.name.with(|text| Title::new(text)));
    let value = reader.required(Field::OtherValue(row.id), row.value);
    let source = reader.text(Field::OtherSource(row.id), row.source.with(|text| Text::new(text)));
    let is_competitor = row.kind.with(|key| key == COMPETITOR);
    Some(Benchmark {
        name: name?,
        kind: if is_competitor {
            BenchmarkKind::Competitor
        } else {
            BenchmarkKind::Benchmark
        },
        value: value?,
        source: source?,
    })
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn a_name_in_a_formula_is_that_of_a_kpi_whatever_its_case_and_its_spaces() {
        assert!(is_same_name("New customers", "new_customers"));
        assert!(!is_same_name("New customers", "customers"));
    }
}
