//! P1: a KPI says what exactly is counted.

use super::{KpiFacts, Watched};

/// A hint where it has no definition.
pub(super) fn facts(watched: &Watched<'_>) -> Option<KpiFacts> {
    watched.kpi.definition.is_blank().then_some(KpiFacts::NoDefinition)
}

#[cfg(test)]
mod tests {
    use super::super::testing::found;
    use super::super::{KpiFacts, KpiRule};
    use crate::goal::Kpi;
    use crate::testing::{kpi, text, workspace};

    #[test]
    fn a_definition_makes_a_kpi_specific() {
        let bare = kpi("leads", None);
        let defined = Kpi {
            definition: text("First contacts by form or phone"),
            ..bare.clone()
        };
        assert_eq!(found(&workspace([]), &bare, KpiRule::P1), Some(KpiFacts::NoDefinition));
        assert_eq!(found(&workspace([]), &defined, KpiRule::P1), None);
    }
}
