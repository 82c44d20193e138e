//! What is compared through the last periods: several KPIs, or the parts of one.

use waymark_core::kpi::{Held, KpiPeriod, RECENT, history, periods_until, segments};
use waymark_core::{Kpi, KpiId, Period, Segment, Value};

use super::cells;
use super::field::Field;
use crate::say;
use crate::store::Session;

/// The last periods, and what is compared in each of them.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Lines {
    pub(super) periods: Vec<Period>,
    pub(super) lines: Vec<Line>,
}

/// One KPI or part through the periods.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) name: String,
    /// What is known of each period; none is a gap.
    pub(super) known: Vec<Option<KpiPeriod>>,
    /// The values in their unit.
    pub(super) texts: Vec<Option<String>>,
}

impl Lines {
    pub(super) fn of(field: Field) -> Option<Self> {
        let kpi = field.kpi()?;
        let several = field.several();
        field.store.session(|session| {
            let (all, today) = (session.workspace(), session.today());
            let periods = periods_until(all, kpi.frequency, RECENT, today);
            let lines = match several {
                Some(ids) => ids
                    .into_iter()
                    .filter_map(|id| Line::of_kpi(field, session, id, &periods))
                    .collect(),
                None => segments(all, kpi.id)
                    .iter()
                    .map(|part| Line::of(field, session, &kpi, Some(part), &periods))
                    .collect(),
            };
            Some(Self { periods, lines })
        })
    }
}

impl Line {
    fn of_kpi(field: Field, session: &Session, id: KpiId, periods: &[Period]) -> Option<Self> {
        let kpi = session.workspace().kpi(id)?;
        Some(Self::of(field, session, kpi, None, periods))
    }

    fn of(field: Field, session: &Session, kpi: &Kpi, part: Option<&Segment>, periods: &[Period]) -> Self {
        let (words, all) = (field.words, session.workspace());
        let known = history(all, kpi.id, part, periods, session.today());
        let text = |known: &Option<KpiPeriod>| {
            let known = known.as_ref()?;
            Some(cells::value(words, kpi, Some(known)))
        };
        Self {
            name: match part {
                Some(part) => say::part_name(words, all, Some(part)),
                None => kpi.title.to_string(),
            },
            texts: known.iter().map(text).collect(),
            known,
        }
    }

    /// The numbers, oldest first.
    pub(super) fn values(&self) -> Vec<Option<f64>> {
        let number = |known: &Option<KpiPeriod>| cells::number(known.as_ref()).map(Value::get);
        self.known.iter().map(number).collect()
    }

    /// The latest period that is no gap, and its value.
    pub(super) fn latest(&self) -> Option<(&KpiPeriod, &str)> {
        let places = self.known.iter().zip(&self.texts).rev();
        let mut known = places.filter_map(|(known, text)| Some((known.as_ref()?, text.as_deref()?)));
        known.next()
    }

    /// The level that the latest period is held against.
    pub(super) fn target(&self) -> Option<f64> {
        let (known, _) = self.latest()?;
        known.target.and_then(Held::level).map(Value::get)
    }
}
