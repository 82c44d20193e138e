//! P5: a KPI has a target for the period of today; a frequency it always has.

use super::{KpiFacts, Watched};
use crate::kpi::target_of;

/// A hint where the period of today has no target.
pub(super) fn facts(watched: &Watched<'_>) -> Option<KpiFacts> {
    let period = watched.period()?;
    let is_open = target_of(watched.kpi, period).is_none();
    is_open.then_some(KpiFacts::NoTarget { period })
}

#[cfg(test)]
mod tests {
    use super::super::testing::found;
    use super::super::{KpiFacts, KpiRule};
    use crate::goal::{Aim, Course, DatedValue, DatedValues, FiscalMonth, Frequency, Kpi, Period, Targets};
    use crate::testing::{day, kpi, today, value, workspace};

    #[test]
    fn a_target_for_the_period_of_today_makes_a_kpi_timed() {
        let period = Period::around(today(), Frequency::Month, FiscalMonth::JANUARY).unwrap();
        let none = Some(KpiFacts::NoTarget { period });
        assert_eq!(found(&workspace([]), &kpi("leads", Some(9.0)), KpiRule::P5), None);
        assert_eq!(found(&workspace([]), &kpi("leads", None), KpiRule::P5), none);
        let from_next_year = DatedValue {
            date: day(2027, 1, 1),
            value: value(9.0),
        };
        let later = Kpi {
            aim: Aim::Higher(Targets {
                course: Course::Steps(DatedValues::new(vec![from_next_year]).unwrap()),
                own: DatedValues::default(),
            }),
            ..kpi("leads", None)
        };
        assert_eq!(found(&workspace([]), &later, KpiRule::P5), none);
    }
}
