//! A cycle as slides: what a meeting looks at together, the worst first.
//!
//! - `slide`: what a slide shows, and its name in an address.
//! - `order`: which objective and which KPI comes first.
//!
//! A deck says only what is shown and in which order; every number on a slide comes from the scoreboard and the board of
//! the KPIs when it is drawn, so a deck that is on the screen follows every edit.

mod order;
mod slide;

pub use slide::{KPIS_PER_SLIDE, Slide, SlideId};

use crate::attention::{About, Concern, attention};
use crate::goal::{CycleId, CycleState, KeyResult, Kpi, Objective, Shared};
use crate::query::{Filter, Known, Lower, kpis_matching, objectives_matching};
use crate::scoring::MeanScore;
use crate::workspace::RecordKey;

/// What a meeting looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    /// The slides in their order; none where nothing is to be shown.
    pub slides: Vec<Slide>,
    /// How many objectives are left out since they are paused or dropped.
    pub resting: usize,
}

/// The slides of a cycle, or of the KPIs alone where there is none, as far as a filter wants them: the cycle, its objectives,
/// the KPIs, what to talk about.
///
/// A deck without an objective and without a KPI has no slides. Of a closed cycle there is nothing left to talk about.
/// The filter's own cycle and kind do not matter.
pub fn deck(known: Known<'_>, cycle: Option<CycleId>, filter: &Filter, lower: Lower) -> Deck {
    let filter = wanted(filter);
    let objectives: Vec<&Shared<Objective>> = cycle
        .into_iter()
        .flat_map(|cycle| objectives_matching(known, cycle, &filter, lower))
        .collect();
    let all = objectives.len();
    let active: Vec<_> = objectives.into_iter().filter(|one| one.state.is_active()).collect();
    let resting = all - active.len();
    let kpis: Vec<&Shared<Kpi>> = kpis_matching(known, &filter, lower).collect();
    let has_any = all > 0 || !kpis.is_empty();
    let cover = cycle.filter(|_| has_any).map(|_| Slide::Cover);
    let talk = cycle
        .filter(|cycle| has_any && is_open(known, *cycle))
        .map(|_| Slide::Talk);
    let objectives = order::objectives(known, active)
        .into_iter()
        .map(|one| Slide::Objective(one.id));
    let kpis = order::kpis(known, kpis);
    let kpis = kpis.chunks(KPIS_PER_SLIDE).enumerate().map(|(page, kpis)| Slide::Kpis {
        page,
        kpis: kpis.iter().map(|kpi| kpi.id).collect(),
    });
    Deck {
        slides: cover.into_iter().chain(objectives).chain(kpis).chain(talk).collect(),
        resting,
    }
}

/// What the objectives of a deck come to together, those that rest among them.
pub fn mean(known: Known<'_>, cycle: CycleId, filter: &Filter, lower: Lower) -> MeanScore {
    let filter = wanted(filter);
    let own = objectives_matching(known, cycle, &filter, lower);
    known.scores.of_some(known.workspace, cycle, own.map(|one| &**one))
}

/// What to talk about in a cycle, the most urgent first, as far as a filter wants the objective or the KPI (P-8).
pub fn talk(known: Known<'_>, cycle: CycleId, filter: &Filter, lower: Lower) -> Vec<Concern> {
    let filter = wanted(filter);
    let all = known.workspace;
    let fits = |one: &Shared<Objective>| filter.matches(known, one, lower);
    let of = |key_result: &Shared<KeyResult>| all.objective(key_result.objective);
    let found = attention(all, known.scores, known.kpis, cycle);
    let is_wanted = |about: About| match about {
        About::Objective(id) => all.objective(id).is_some_and(fits),
        About::KeyResult(id) => all.key_result(id).and_then(of).is_some_and(fits),
        About::Kpi(id) => filter.fits(known, RecordKey::Kpi(id)),
    };
    found.into_iter().filter(|concern| is_wanted(concern.about)).collect()
}

impl Deck {
    /// Where a slide is; none where it is not in the deck, or not any more.
    pub fn place_of(&self, id: SlideId) -> Option<usize> {
        self.slides.iter().position(|slide| slide.id() == id)
    }
}

fn wanted(filter: &Filter) -> Filter {
    Filter {
        cycle: None,
        kind: None,
        ..filter.clone()
    }
}

fn is_open(known: Known<'_>, cycle: CycleId) -> bool {
    let cycle = known.workspace.cycle(cycle);
    cycle.is_some_and(|cycle| cycle.state != CycleState::Closed)
}

#[cfg(test)]
mod tests;
