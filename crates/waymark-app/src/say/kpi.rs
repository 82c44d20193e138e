//! KPIs: their values, periods, parts and how they stand.

use waymark_core::formula::{Ask, Divisor, NotAvailable, When};
use waymark_core::kpi::Health;
use waymark_core::{Frequency, Kpi, Period, Segment, Value, Workspace};

use super::value::{difference_with_unit, value_in_brief, value_with_unit};
use crate::charts::ColumnName;
use crate::components::Mark;
use crate::i18n::Words;

/// A value of a KPI in its unit: `18 h`, `€12.50`, `45%`.
#[must_use]
pub fn kpi_value(words: Words, kpi: &Kpi, value: Value) -> String {
    value_with_unit(words, value.get(), kpi.unit.as_ref())
}

/// A value of a KPI beside another one that bears the unit: `154` of `180 leads`, but `€12` of `€18`.
pub(super) fn kpi_value_in_brief(words: Words, kpi: &Kpi, value: Value) -> String {
    value_in_brief(words, value.get(), kpi.unit.as_ref())
}

/// How far a value of a KPI lies from another one, with its sign: `+6`, `−0.3 h`.
#[must_use]
pub fn kpi_difference(words: Words, kpi: &Kpi, by: Value) -> String {
    difference_with_unit(words, by.get(), kpi.unit.as_ref())
}

/// A period by its name: `3 Nov 2026`, `W47 2026`, `Nov 2026`, `Q4 2026`, `2026`.
#[must_use]
pub fn period(words: Words, period: Period) -> String {
    let (year, number) = period.name();
    match period.frequency() {
        Frequency::Day => words.date(period.start()),
        Frequency::Week => words.kpi_period_week(&number.to_string(), &year.to_string()),
        Frequency::Month => words.month(period.start()),
        Frequency::Quarter => words.kpi_period_quarter(&number.to_string(), &year.to_string()),
        Frequency::Year => words.kpi_period_year(&year.to_string()),
    }
}

/// What a period is called below a chart: without its year beside others of the same year.
#[must_use]
pub fn period_below(words: Words, shown: Period) -> ColumnName {
    let (year, number) = shown.name();
    let short = match shown.frequency() {
        Frequency::Day => words.date_short(shown.start()),
        Frequency::Week => words.kpi_page_week(&number.to_string()),
        Frequency::Month => words.month_alone(shown.start()),
        Frequency::Quarter => words.kpi_page_quarter(&number.to_string()),
        Frequency::Year => words.kpi_period_year(&year.to_string()),
    };
    ColumnName {
        short,
        long: period(words, shown),
        year,
    }
}

/// The word for how a KPI stands; none is no data.
#[must_use]
pub const fn health_word(words: Words, health: Option<Health>) -> &'static str {
    match health {
        Some(Health::Green) => words.health_green(),
        Some(Health::Amber) => words.health_amber(),
        Some(Health::Red) => words.health_red(),
        Some(Health::Tracking) => words.health_tracking(),
        None => words.health_none(),
    }
}

/// The shape for how a KPI stands; what is only watched has the ring, like what has no data.
#[must_use]
pub const fn health_mark(health: Option<Health>) -> Mark {
    match health {
        Some(Health::Green) => Mark::OnTrack,
        Some(Health::Amber) => Mark::AtRisk,
        Some(Health::Red) => Mark::OffTrack,
        Some(Health::Tracking) | None => Mark::NoData,
    }
}

/// The name of a part; none is what belongs to no part.
#[must_use]
pub fn part_name(words: Words, workspace: &Workspace, part: Option<&Segment>) -> String {
    let found = match part {
        None => return words.kpi_part_none().to_owned(),
        Some(Segment::Person(id)) => workspace.person(*id).map(|person| person.name.to_string()),
        Some(Segment::Team(id)) => workspace.team(*id).map(|team| team.name.to_string()),
        Some(Segment::Named(name)) => Some(name.to_string()),
    };
    found.unwrap_or_else(|| words.kpi_part_gone().to_owned())
}

/// Why a KPI has no value, with the name of what is missing (K-6).
#[must_use]
pub fn not_available(words: Words, why: &NotAvailable) -> String {
    match why {
        NotAvailable::Missing(Ask {
            name,
            when: When::Current,
        }) => words.kpi_not_available_missing(name.as_str()),
        NotAvailable::Missing(Ask {
            name,
            when: When::Previous,
        }) => words.kpi_not_available_missing_before(name.as_str()),
        NotAvailable::DivisionByZero(Divisor::Input(ask)) => words.kpi_not_available_division(ask.name.as_str()),
        NotAvailable::DivisionByZero(Divisor::Part(text)) => words.kpi_not_available_division(text),
        NotAvailable::OutOfRange => words.kpi_not_available_range().to_owned(),
    }
}
