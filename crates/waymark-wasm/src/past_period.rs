//! What a KPI came to in past periods.

use chrono::NaiveDate;
use serde::Serialize;
use tsify::Tsify;
use waymark_core::kpi::{KpiPeriod, due, history, target_of};
use waymark_core::{Kpi, Period, Workspace};

use crate::not_available::NotAvailable;
use crate::plain::{Day, finite};
use crate::scoreboard::Held;
use crate::words::Health;

/// What a KPI came to in a past period. A period without a reading is a gap: its value is `null`, never 0.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct PastPeriod {
    /// Its first day.
    pub start: Day,
    /// Its last day.
    pub end: Day,
    /// The day of its latest reading.
    pub as_of: Option<Day>,
    /// What its readings come to.
    pub value: Option<f64>,
    /// Why they come to nothing, where there are any.
    pub not_available: Option<NotAvailable>,
    /// What the whole period is held against.
    pub target: Option<Held>,
    /// What the value is held against: of a sum in a running period the share of the target that is due.
    pub due: Option<Held>,
    /// How much of what is due is attained; `null` where a ratio says nothing, and where it is infinite.
    pub attainment: Option<f64>,
    /// How it stands; `null` without a value.
    pub health: Option<Health>,
    /// What is due minus the value, in the unit; of a range the way to its nearer bound.
    pub gap: Option<f64>,
}

/// The periods of a KPI from the one of a first day to the one of a last day, as they were known on that.
pub(crate) fn past_periods(workspace: &Workspace, kpi: &Kpi, from: NaiveDate, to: NaiveDate) -> Vec<PastPeriod> {
    let first = Period::around(from, kpi.frequency, workspace.head().settings.fiscal_year_start);
    let periods: Vec<Period> = std::iter::successors(first, Period::next)
        .take_while(|period| period.start() <= to)
        .collect();
    let known = history(workspace, kpi.id, None, &periods, to);
    let past = periods.iter().zip(known);
    past.map(|(period, known)| PastPeriod::of(kpi, *period, known.as_ref(), to))
        .collect()
}

impl PastPeriod {
    fn of(kpi: &Kpi, period: Period, known: Option<&KpiPeriod>, to: NaiveDate) -> Self {
        let value = known.map(|known| &known.value);
        let target = target_of(kpi, period);
        Self {
            start: Day(period.start()),
            end: Day(period.end()),
            as_of: known.map(|known| Day(known.as_of)),
            value: value.and_then(|value| value.as_ref().ok()).map(|value| value.get()),
            not_available: value.and_then(|value| value.as_ref().err()).map(NotAvailable::from),
            target: target.map(Held::from),
            due: target.map(|held| Held::from(due(kpi, held, period, to))),
            attainment: known.and_then(|known| finite(known.attainment?.raw())),
            health: known.and_then(|known| known.health).map(Health::from),
            gap: known.and_then(|known| known.gap).map(|gap| gap.get()),
        }
    }
}
