//! The rules of KPIs with numbers that one can check in one's head.

mod beside;
mod board;
mod boundaries;
mod comparison;
mod edits;
mod entry;
mod feed;
mod gaps;
mod series;
mod side_by_side;
mod standing;
mod worked;
mod zone;

use chrono::NaiveDate;

use super::{KpiPeriod, in_period};
use crate::edit::Edit;
use crate::goal::{Aggregation, FiscalMonth, Frequency, Kpi, KpiSource, Period, Value};
use crate::testing::{day, id, kpi, made, read, today, workspace};
use crate::workspace::Workspace;

/// The month of 2026 with this number.
fn month(number: u32) -> Period {
    Period::around(day(2026, number, 1), Frequency::Month, FiscalMonth::JANUARY).unwrap()
}

/// A KPI with readings of these days of 2026, each `(month, day, number)`.
fn with_readings(kpi: Kpi, readings: &[(u32, u32, f64)]) -> Workspace {
    let name = kpi.id.to_string();
    let edits = readings
        .iter()
        .map(|&(month, of_month, number)| Edit::Read(read(&name, day(2026, month, of_month), number)));
    made(&workspace([]), std::iter::once(Edit::AddKpi(kpi)).chain(edits))
}

/// The KPI `leads`, aggregated so, with a target in every month.
fn leads(aggregation: Aggregation, target: Option<f64>) -> Kpi {
    Kpi {
        source: KpiSource::Readings(aggregation),
        ..kpi("leads", target)
    }
}

fn known_on(workspace: &Workspace, name: &str, period: Period, today: NaiveDate) -> Option<KpiPeriod> {
    in_period(workspace, id(name), None, period, today)
}

/// What a KPI comes to in a month, as a number.
fn value_in(workspace: &Workspace, name: &str, number: u32) -> Option<f64> {
    known_on(workspace, name, month(number), today())?
        .value
        .ok()
        .map(Value::get)
}
