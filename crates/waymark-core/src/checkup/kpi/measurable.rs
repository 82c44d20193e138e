//! P2: a KPI has a unit; a way to go it always has.

use super::{KpiFacts, Watched};

/// A hint where it has no unit.
pub(super) fn facts(watched: &Watched<'_>) -> Option<KpiFacts> {
    watched.kpi.unit.is_none().then_some(KpiFacts::NoUnit)
}

#[cfg(test)]
mod tests {
    use super::super::testing::found;
    use super::super::{KpiFacts, KpiRule};
    use crate::goal::Kpi;
    use crate::testing::{kpi, percent, workspace};

    #[test]
    fn a_unit_makes_a_kpi_measurable() {
        let bare = Kpi {
            unit: None,
            ..kpi("leads", None)
        };
        let counted = Kpi {
            unit: Some(percent()),
            ..bare.clone()
        };
        assert_eq!(found(&workspace([]), &bare, KpiRule::P2), Some(KpiFacts::NoUnit));
        assert_eq!(found(&workspace([]), &counted, KpiRule::P2), None);
    }
}
