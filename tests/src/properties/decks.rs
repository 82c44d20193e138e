//! What holds for every deck, in every workspace.

use std::collections::BTreeSet;

use proptest::prelude::*;
use waymark_core::deck::{KPIS_PER_SLIDE, Slide, SlideId, deck};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Filter, Known};

use crate::generators::{lively, workspace};
use crate::records::day;

proptest! {
    #[test]
    fn a_deck_has_every_active_objective_and_every_kpi_once(all in prop_oneof![workspace(), lively()], on in 0_u64..200) {
        let (scores, kpis) = (Scoreboard::new(&all, day(on)), KpiBoard::new(&all, day(on)));
        let known = Known { workspace: &all, scores: &scores, kpis: &kpis };
        for cycle in all.cycles() {
            let found = deck(known, Some(cycle.id), &Filter::default(), str::to_lowercase);
            let active = all.objectives_in(cycle.id).filter(|one| one.state.is_active()).count();
            let mut objectives = BTreeSet::new();
            let mut gauges = BTreeSet::new();
            for slide in &found.slides {
                match slide {
                    Slide::Objective(id) => prop_assert!(objectives.insert(*id), "{id} twice"),
                    Slide::Kpis { kpis, .. } => {
                        prop_assert!((1..=KPIS_PER_SLIDE).contains(&kpis.len()));
                        for id in kpis {
                            prop_assert!(gauges.insert(*id), "{id} twice");
                        }
                    }
                    Slide::Cover | Slide::Talk => {}
                }
                prop_assert_eq!(SlideId::parse(&slide.id().to_string()), Some(slide.id()));
            }
            prop_assert_eq!(objectives.len(), active);
            prop_assert_eq!(gauges.len(), all.kpi_count());
            prop_assert_eq!(found.resting, all.objectives_in(cycle.id).count() - active);
            for (place, slide) in found.slides.iter().enumerate() {
                prop_assert_eq!(found.place_of(slide.id()), Some(place));
            }
        }
    }
}
