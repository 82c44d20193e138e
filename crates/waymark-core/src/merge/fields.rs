//! One record that both sides changed, merged field by field.

use super::Conflict;
use crate::goal::{
    CheckIn, Cycle, Funnel, Head, Initiative, KeyResult, Kpi, KpiReading, Note, Objective, Person, SavedView, Shared,
    Team,
};
use crate::workspace::Record;

/// One record with both sides' changes, field by field; both sides are of the same kind, since they have one key.
///
/// Fields that both sides changed differently go on the list of conflicts. Without a base every field that differs does.
pub(super) fn merge_records(
    base: Option<&Record>,
    first: &Record,
    later: &Record,
    conflicts: &mut Vec<Conflict>,
) -> Record {
    macro_rules! by_kind {
        ($($kind:ident),*) => {
            match (first, later) {
                $((Record::$kind(ours), Record::$kind(theirs)) => {
                    let base = match base {
                        Some(Record::$kind(base)) => Some(&**base),
                        _ => None,
                    };
                    let mut conflict = |field| {
                        conflicts.push(Conflict {
                            key: first.key(),
                            field: Some(field),
                            first: Some(first.clone()),
                            later: Some(later.clone()),
                        });
                    };
                    Record::$kind(Shared::new(Fields::merge(base, ours, theirs, &mut conflict)))
                })*
                // One key names one kind of record.
                _ => later.clone(),
            }
        };
    }
    by_kind!(
        Head, Cycle, Person, Team, Objective, KeyResult, CheckIn, Initiative, Kpi, KpiReading, Funnel, Note, SavedView
    )
}

trait Fields: Sized {
    /// The later side's fields where it changed them, else the first side's.
    fn merge(base: Option<&Self>, first: &Self, later: &Self, conflict: &mut dyn FnMut(&'static str)) -> Self;
}

macro_rules! fields {
    ($noun:ident: $($field:ident),+ $(,)?) => {
        impl Fields for $noun {
            fn merge(base: Option<&Self>, first: &Self, later: &Self, conflict: &mut dyn FnMut(&'static str)) -> Self {
                // Names every field, so that a new one cannot be forgotten here.
                let Self { $($field),+ } = first.clone();
                let mut merged = Self { $($field),+ };
                $(
                    let is_changed_later = base.is_none_or(|base| base.$field != later.$field);
                    if is_changed_later && first.$field != later.$field {
                        if base.is_none_or(|base| base.$field != first.$field) {
                            conflict(stringify!($field));
                        }
                        merged.$field = later.$field.clone();
                    }
                )+
                merged
            }
        }
    };
}

fields!(Head: id, title, settings, foreign);
fields!(Cycle: id, title, kind, span, state, closing, reopened, foreign);
fields!(Person: id, name, team, foreign);
fields!(Team: id, name, parent, foreign);
fields!(Objective:
    id, title, description, cycle, level, team, owner, ambition, answer, litmus, horizon, rank, weight, tags, parent,
    supports, continues, improves, source, state, grade, frozen, foreign,
);
fields!(KeyResult:
    id, objective, title, description, owner, measure, weight, rank, start, end, cadence, tags, state,
    manual, continues, grade, foreign,
);
fields!(CheckIn:
    id, key_result, date, sequence, reading, confidence, note, by, replaces, withdrawn, foreign,
);
fields!(Initiative: id, key_result, title, note, owner, due, progress, rank, foreign);
fields!(Kpi:
    id, title, definition, unit, frequency, source, aim, thresholds, benchmarks, dimension, owner, team, level, group,
    role, tags, rank, foreign,
);
fields!(KpiReading: id, kpi, date, segment, sequence, value, note, by, replaces, withdrawn, foreign);
fields!(Funnel: id, title, stages, length, rank, foreign);
fields!(Note: id, kind, text, about, date, done, team, by, rank, foreign);
fields!(SavedView: id, title, address, rank, foreign);
