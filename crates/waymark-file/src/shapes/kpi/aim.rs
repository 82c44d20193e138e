//! The way a KPI should go and its targets, in a file: fields of the KPI itself.

use serde::Serialize;
use waymark_core::{Aim, Bounds, Course, DatedValue, DatedValues, Frequency, Ramp, TargetRange, Targets};

use crate::fault::{Fault, FaultKind};
use crate::fields::{Fields, field_of};
use crate::scalars::{Date, Number, date, date_text, value};
use crate::shapes::variant::{Word, Words};

/// The way a KPI should go, as its word in a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::shapes) enum Way {
    Higher,
    Lower,
    Within,
}

/// The fields of a KPI that say what it is held against.
#[derive(Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct AimShape {
    /// The way it should go; higher where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<Word<Way>>,
    /// The target of every period: a number, numbers from days on, or a line that starts again with each longer period.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<CourseShape>,
    /// Targets of single periods, each by a day of it, earliest first; they count before `target`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    period_targets: Vec<DatedShape>,
    /// The lower bound, where it should stay within a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Number>,
    /// The upper bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Number>,
    /// How far outside the bounds nothing is left of the attainment; above zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<Number>,
}

/// How targets go through time.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Target"))]
#[serde(untagged)]
enum CourseShape {
    /// One target for every period.
    One(Number),
    /// Targets that hold from a day on, until the next one, earliest first.
    Steps { steps: Vec<DatedShape> },
    /// A straight line through a longer period, which starts again with the next one.
    Ramp { ramp: RampShape },
}

/// A target that rises or falls in a straight line through a longer period.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Ramp"))]
struct RampShape {
    /// The value before the first day.
    from: Number,
    /// The value on the last day.
    to: Number,
    /// The longer period.
    over: Word<Frequency>,
}

/// A value from a day on.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DatedValue"))]
pub(crate) struct DatedShape {
    /// The day.
    date: Date,
    /// The value, in the unit of the KPI.
    value: Number,
}

impl From<&Aim> for AimShape {
    fn from(aim: &Aim) -> Self {
        let (direction, targets, range) = match aim {
            Aim::Higher(targets) => (Way::Higher, Some(targets), None),
            Aim::Lower(targets) => (Way::Lower, Some(targets), None),
            Aim::Within(range) => (Way::Within, None, *range),
        };
        Self {
            direction: Word::unless_default(direction),
            target: targets.and_then(|targets| course_shape(&targets.course)),
            period_targets: targets.map(|targets| dated_shapes(&targets.own)).unwrap_or_default(),
            low: range.map(|range| range.bounds.low().into()),
            high: range.map(|range| range.bounds.high().into()),
            tolerance: range.map(|range| range.tolerance().into()),
        }
    }
}

fn course_shape(course: &Course) -> Option<CourseShape> {
    match course {
        Course::None => None,
        Course::One(value) => Some(CourseShape::One((*value).into())),
        Course::Steps(steps) => Some(CourseShape::Steps {
            steps: dated_shapes(steps),
        }),
        Course::Ramp(Ramp { from, to, over }) => Some(CourseShape::Ramp {
            ramp: RampShape {
                from: (*from).into(),
                to: (*to).into(),
                over: Word(*over),
            },
        }),
    }
}

pub(crate) fn dated_shapes(values: &DatedValues) -> Vec<DatedShape> {
    let shape = |one: &DatedValue| DatedShape {
        date: Date(one.date),
        value: one.value.into(),
    };
    values.values().iter().map(shape).collect()
}

/// Reads the fields of a KPI that say what it is held against.
pub(super) fn aim(fields: &mut Fields<'_>) -> Result<Aim, Fault> {
    let direction = fields.variant("direction", Way::of_word).unwrap_or(Way::Higher);
    match direction {
        Way::Higher => targets(fields).map(Aim::Higher),
        Way::Lower => targets(fields).map(Aim::Lower),
        Way::Within => range(fields).map(Aim::Within),
    }
}

fn targets(fields: &mut Fields<'_>) -> Result<Targets, Fault> {
    Ok(Targets {
        course: course(fields)?,
        own: match fields.peek("periodTargets") {
            Some(_) => dated_values(fields, "periodTargets")?,
            None => DatedValues::default(),
        },
    })
}

/// Reads the field `target`; a course of a later version is kept and stands for none.
fn course(fields: &mut Fields<'_>) -> Result<Course, Fault> {
    let Some(raw) = fields.peek("target") else {
        return Ok(Course::None);
    };
    if !raw.starts_with('{') {
        return fields.required("target", value).map(Course::One);
    }
    let over = field_of(raw, "ramp")
        .and_then(|ramp| field_of(ramp, "over"))
        .and_then(Frequency::of_word);
    let course = match (field_of(raw, "steps"), over) {
        (Some(_), None) => fields.object("target", |fields| dated_values(fields, "steps").map(Course::Steps))?,
        (None, Some(over)) => fields.object("target", |fields| {
            let ramp = fields.object("ramp", |fields| ramp(fields, over))?;
            Ok(ramp.map_or(Course::None, Course::Ramp))
        })?,
        (Some(_), Some(_)) | (None, None) => {
            fields.take("target");
            fields.keep("target", raw);
            None
        }
    };
    Ok(course.unwrap_or_default())
}

fn ramp(fields: &mut Fields<'_>, over: Frequency) -> Result<Ramp, Fault> {
    fields.take("over");
    Ok(Ramp {
        from: fields.required("from", value)?,
        to: fields.required("to", value)?,
        over,
    })
}

/// Reads a list of values by day.
pub(crate) fn dated_values(fields: &mut Fields<'_>, name: &str) -> Result<DatedValues, Fault> {
    let values = fields.objects(name, |fields| {
        let one = DatedValue {
            date: fields.required("date", date)?,
            value: fields.required("value", value)?,
        };
        Ok((one, date_text(one.date)))
    })?;
    DatedValues::new(values).map_err(|fault| fields.fault(name, FaultKind::DatedValues(fault)))
}

/// Reads the range that a KPI should stay within; none where neither bound is there.
fn range(fields: &mut Fields<'_>) -> Result<Option<TargetRange>, Fault> {
    if fields.peek("low").is_none() && fields.peek("high").is_none() {
        return Ok(None);
    }
    let low = fields.required("low", value)?;
    let high = fields.required("high", value)?;
    let bounds = Bounds::new(low, high).map_err(|fault| fields.fault("high", FaultKind::Corridor(fault)))?;
    let tolerance = fields.required("tolerance", value)?;
    let range = TargetRange::new(bounds, tolerance);
    range
        .map(Some)
        .map_err(|fault| fields.fault("tolerance", FaultKind::Tolerance(fault)))
}
