//! What holds for what is due, in every workspace.

use proptest::prelude::*;
use waymark_core::due::{Asked, Due, Whose, due};
use waymark_core::kpi::{Cell, KpiBoard, typed};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Confidence, Edit, NewCheckIn, Text, Value, Workspace, apply};

use crate::generators::{lively, workspace};
use crate::records::{check_in_id, day, kpi_reading_id};

fn all_due(workspace: &Workspace, today: chrono::NaiveDate) -> Vec<Due> {
    let (board, kpis) = (Scoreboard::new(workspace, today), KpiBoard::new(workspace, today));
    due(workspace, &board, &kpis, Whose::Everyone).iter().cloned().collect()
}

/// The workspace after everything that is due has been entered.
fn entered(workspace: &Workspace, list: &[Due], today: chrono::NaiveDate) -> Workspace {
    list.iter().fold(workspace.clone(), |workspace, one| {
        let edit = match &one.asked {
            Asked::KeyResult(id) => Edit::CheckIn(NewCheckIn {
                id: check_in_id("property-check-in"),
                key_result: *id,
                date: today,
                reading: None,
                confidence: Confidence::new(5).ok(),
                note: Text::default(),
                by: None,
            }),
            Asked::Kpi { kpi, part, period } => {
                let cell = Cell {
                    part: part.clone(),
                    period: *period,
                    value: Some(Value::ZERO),
                    by: None,
                };
                let kpi = workspace.kpi(*kpi).expect("what is due is there");
                let name = || kpi_reading_id(&format!("property-{}", workspace.next_reading(kpi.id)));
                Edit::Together(typed(&workspace, kpi, &cell, name, today).expect("what is due takes readings"))
            }
        };
        apply(&workspace, &edit, today).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"))
    })
}

proptest! {
    #[test]
    fn after_everything_is_entered_nothing_is_due(workspace in prop_oneof![workspace(), lively()], on in 0_u64..200) {
        let today = day(on);
        let list = all_due(&workspace, today);
        prop_assert_eq!(all_due(&entered(&workspace, &list, today), today), vec![]);
    }

    #[test]
    fn what_is_due_is_due_since_a_day_that_has_come(workspace in lively(), on in 0_u64..200) {
        for one in all_due(&workspace, day(on)) {
            prop_assert!(one.since <= day(on) && one.missed >= 0);
        }
    }
}
