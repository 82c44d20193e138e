//! How percent and currency signs beside numbers were read.

use std::collections::{BTreeMap, BTreeSet};

use waymark_core::Kpi;

use super::number::{Number, is_same_currency};

/// How a sign beside a number was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignRead {
    /// `12 %` as 12, in a KPI of per cent.
    Percent,
    /// `12 %` as 0.12, in a KPI of anything else.
    Share,
    /// A currency as the unit of the KPI.
    Unit,
    /// A currency not at all: the KPI has another unit or none. Nothing is converted.
    Dropped,
}

/// Numbers whose signs were read alike.
#[derive(Clone, Debug, PartialEq)]
pub struct SignNote {
    /// How.
    pub read: SignRead,
    /// The first of them as it stands in the block.
    pub text: String,
    /// What that was read as.
    pub number: f64,
    /// The signs.
    pub signs: BTreeSet<String>,
    /// How many numbers.
    pub count: usize,
}

/// What signs were met so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs(BTreeMap<SignRead, SignNote>);

impl Signs {
    /// Reads the signs of a number of a KPI, and gives what the number comes to.
    pub(super) fn read(&mut self, text: &str, number: &Number, kpi: &Kpi) -> f64 {
        let unit = kpi.unit.as_ref().map(|unit| unit.name.as_str());
        let value = match (number.is_percent, unit == Some("%")) {
            (false, _) => number.value,
            (true, true) => self.met(SignRead::Percent, (text, "%"), number.value),
            (true, false) => self.met(SignRead::Share, (text, "%"), number.value / 100.0),
        };
        if let Some(currency) = &number.currency {
            let is_unit = unit.is_some_and(|unit| is_same_currency(unit, currency));
            let read = if is_unit { SignRead::Unit } else { SignRead::Dropped };
            self.met(read, (text, currency), value);
        }
        value
    }

    fn met(&mut self, read: SignRead, (text, sign): (&str, &str), number: f64) -> f64 {
        let note = self.0.entry(read).or_insert_with(|| SignNote {
            read,
            text: text.to_owned(),
            number,
            signs: BTreeSet::new(),
            count: 0,
        });
        note.count += 1;
        if !note.signs.contains(sign) {
            note.signs.insert(sign.to_owned());
        }
        number
    }

    pub(super) fn notes(self) -> Vec<SignNote> {
        self.0.into_values().collect()
    }
}
