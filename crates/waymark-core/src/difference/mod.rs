//! What differs between two versions of one record, field by field, as values: no words.
//!
//! One noun a file. Each names every field of its noun, so that a new one does not compile until it is decided whether
//! people are told of it.

mod cycle;
mod key_result;
mod kpi;
mod measure;
mod objective;

pub use cycle::CycleDifference;
pub use key_result::KeyResultDifference;
pub use kpi::KpiDifference;
pub use measure::{MeasureDifference, MetricDifference, StayDifference};
pub use objective::ObjectiveDifference;

use crate::workspace::{Change, Record};

/// A field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Was<T> {
    /// What it was.
    pub from: T,
    /// What it became.
    pub to: T,
}

impl<T: Clone + PartialEq> Was<T> {
    /// Both, where they differ.
    fn between(from: &T, to: &T) -> Option<Self> {
        (from != to).then(|| Self {
            from: from.clone(),
            to: to.clone(),
        })
    }
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// It came to be.
    Added,
    /// It went.
    Removed,
    /// Fields of an objective are others.
    Objective(Vec<ObjectiveDifference>),
    /// Fields of a key result are others.
    KeyResult(Vec<KeyResultDifference>),
    /// Fields of a KPI are others.
    Kpi(Vec<KpiDifference>),
    /// Fields of a cycle are others.
    Cycle(Vec<CycleDifference>),
    /// A record of another kind is another; its fields are not told one by one.
    Other,
}

impl Difference {
    /// What a change comes to.
    pub fn of(change: &Change) -> Self {
        match (&change.before, &change.after) {
            (_, None) => Self::Removed,
            (None, Some(_)) => Self::Added,
            (Some(Record::Objective(from)), Some(Record::Objective(to))) => {
                Self::Objective(objective::differences(from, to))
            }
            (Some(Record::KeyResult(from)), Some(Record::KeyResult(to))) => {
                Self::KeyResult(key_result::differences(from, to))
            }
            (Some(Record::Kpi(from)), Some(Record::Kpi(to))) => Self::Kpi(kpi::differences(from, to)),
            (Some(Record::Cycle(from)), Some(Record::Cycle(to))) => Self::Cycle(cycle::differences(from, to)),
            (Some(_), Some(_)) => Self::Other,
        }
    }

    /// Whether there is nothing that people are told of.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Objective(fields) => fields.is_empty(),
            Self::KeyResult(fields) => fields.is_empty(),
            Self::Kpi(fields) => fields.is_empty(),
            Self::Cycle(fields) => fields.is_empty(),
            Self::Added | Self::Removed | Self::Other => false,
        }
    }
}

/// The differences of a noun: an enum with a variant a field, and the function that finds them.
///
/// `silent` fields are those that people are not told of: names and what this program does not know.
macro_rules! differences {
    (
        $(#[$doc:meta])*
        $noun:ident => $difference:ident {
            $($(#[$told:meta])* $field:ident: $variant:ident($type:ty),)+
        } silent { $($silent:ident),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "made to be told at once, a few at a time")]
        pub enum $difference {
            $($(#[$told])* $variant(crate::difference::Was<$type>),)+
        }

        pub(super) fn differences(from: &$noun, to: &$noun) -> Vec<$difference> {
            // Names every field, so that a new one cannot be forgotten here.
            let $noun { $($field,)+ $($silent: _,)* } = from;
            [$(crate::difference::Was::between($field, &to.$field).map($difference::$variant)),+]
                .into_iter()
                .flatten()
                .collect()
        }
    };
}

use differences;

#[cfg(test)]
mod tests;
