//! P4: somebody wants a KPI to move, or answers for it.

use super::{KpiFacts, Watched};

/// A hint where no objective improves it, no key result is fed by it, and nobody owns it though people are named.
pub(super) fn facts(watched: &Watched<'_>) -> Option<KpiFacts> {
    let Watched { workspace, kpi, .. } = watched;
    // Where nobody is named, everything is its one owner's.
    let is_owned = kpi.owner.is_some() || workspace.people().next().is_none();
    let has_goal = workspace.improving(kpi.id).next().is_some() || workspace.fed_by(kpi.id).next().is_some();
    (!is_owned && !has_goal).then_some(KpiFacts::NoUse)
}

#[cfg(test)]
mod tests {
    use super::super::testing::found;
    use super::super::{KpiFacts, KpiRule};
    use crate::goal::{Feed, KeyResult, Kpi, Measure, Metric, Objective};
    use crate::testing::{cycle, id, key_result, kpi, metric, objective, person, workspace};
    use crate::workspace::Record;

    fn found_with(kpi: &Kpi, records: impl IntoIterator<Item = Record>) -> Option<KpiFacts> {
        let all = [kpi.clone().into(), person("ada").into(), cycle("q4").into()];
        found(&workspace(all.into_iter().chain(records)), kpi, KpiRule::P4)
    }

    #[test]
    fn an_owner_or_a_goal_makes_a_kpi_relevant() {
        let bare = kpi("leads", None);
        assert_eq!(found_with(&bare, []), Some(KpiFacts::NoUse));
        let owned = Kpi {
            owner: Some(id("ada")),
            ..bare.clone()
        };
        assert_eq!(found_with(&owned, []), None);
        let improved = Objective {
            improves: Some(id("leads")),
            ..objective("o")
        };
        assert_eq!(found_with(&bare, [improved.into()]), None);
        let fed = KeyResult {
            measure: Measure::Metric(Metric {
                feed: Some(Feed {
                    kpi: id("leads"),
                    segment: None,
                    frozen: None,
                }),
                ..metric(None, 9.0)
            }),
            ..key_result("k", "o")
        };
        assert_eq!(found_with(&bare, [objective("o").into(), fed.into()]), None);
    }

    #[test]
    fn where_nobody_is_named_everything_has_its_one_owner() {
        let bare = kpi("leads", None);
        assert_eq!(found(&workspace([]), &bare, KpiRule::P4), None);
    }
}
