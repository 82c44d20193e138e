//! What is known of KPIs, and of the key results that they feed, keeps in step with edits.

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Aggregation, Edit, Feed, KpiSource, Measure, Metric, Workspace, apply};

use crate::generators::edits::{TODAY, company, edit, kpi_edit};
use crate::records::{key_result, kpi_id, metric};

/// The company with a key result that is fed by a sum, and one that is fed by what a formula makes of it.
fn fed_company() -> Workspace {
    let fed = |id: &str, kpi: &str| {
        let feed = Feed {
            kpi: kpi_id(kpi),
            segment: None,
            frozen: None,
        };
        let metric = Metric {
            feed: Some(feed),
            ..metric(Some(0.0), 100.0)
        };
        Edit::AddKeyResult(key_result(id, "o1", Measure::Metric(metric)))
    };
    let rate = crate::records::kpi("rate", KpiSource::Readings(Aggregation::Average));
    let edits = [Edit::AddKpi(rate), fed("k3", "leads"), fed("k4", "rate")];
    crate::generators::edits::after(&company(), &edits)
}

/// Makes the edits one by one and holds both boards, kept in step, against those made afresh.
fn check_in_step(mut workspace: Workspace, edits: &[Edit]) -> Result<(), TestCaseError> {
    let mut kpis = KpiBoard::new(&workspace, TODAY);
    let mut scores = Scoreboard::new(&workspace, TODAY);
    for edit in edits {
        let Ok(next) = apply(&workspace, edit, TODAY) else {
            continue;
        };
        kpis = kpis.update(&workspace, &next);
        scores = scores.update(&workspace, &next);
        prop_assert_eq!(&kpis, &KpiBoard::new(&next, TODAY), "{:?}", edit);
        prop_assert_eq!(&scores, &Scoreboard::new(&next, TODAY), "{:?}", edit);
        workspace = next;
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_is_known_of_kpis_follows_every_edit(edits in vec(edit(), 1..30)) {
        check_in_step(company(), &edits)?;
    }

    #[test]
    fn scores_follow_the_readings_of_the_kpi_that_feeds_them(edits in vec(kpi_edit(), 1..20)) {
        check_in_step(fed_company(), &edits)?;
    }
}
