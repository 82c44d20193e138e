//! A funnel while it is filled in.

use leptos::prelude::*;
use waymark_core::{
    Edit, Foreign, Funnel, FunnelChange, FunnelId, KpiId, Rank, Share, Stage, StageBenchmark, Title, Workspace,
};

use crate::i18n::Words;
use crate::platform::new_id;

/// How many stages a new funnel begins with.
const STAGES: u32 = 3;
/// A way needs a beginning and an end.
const FEWEST: usize = 2;

/// What is filled in so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    of: Option<FunnelId>,
    pub(super) title: RwSignal<String>,
    pub(super) stages: RwSignal<Vec<StageDraft>>,
    pub(super) length: RwSignal<Option<KpiId>>,
    // The next number that no stage has had.
    next: RwSignal<u32>,
}

/// One stage so far.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct StageDraft {
    /// What it is known by, wherever it stands.
    pub(super) number: u32,
    pub(super) kpi: RwSignal<Option<KpiId>>,
    pub(super) low: RwSignal<Option<Share>>,
    pub(super) high: RwSignal<Option<Share>>,
}

impl StageDraft {
    fn new(number: u32, stage: Option<&Stage>) -> Self {
        let benchmark = stage.and_then(|stage| stage.benchmark);
        Self {
            number,
            kpi: RwSignal::new(stage.map(|stage| stage.kpi)),
            low: RwSignal::new(benchmark.map(StageBenchmark::low)),
            high: RwSignal::new(benchmark.map(StageBenchmark::high)),
        }
    }

    fn stage(self) -> Option<Stage> {
        let (low, high) = (self.low.get_untracked(), self.high.get_untracked());
        let benchmark = match (low, high) {
            (Some(low), Some(high)) => Some(StageBenchmark::new(low, high)),
            (Some(one), None) | (None, Some(one)) => Some(StageBenchmark::new(one, one)),
            (None, None) => None,
        };
        let kpi = self.kpi.get_untracked()?;
        Some(Stage { kpi, benchmark })
    }
}

impl Draft {
    /// A funnel that is there to change, or an empty one.
    pub(super) fn of(workspace: &Workspace, id: Option<FunnelId>) -> Self {
        let funnel = id.and_then(|id| workspace.funnel(id));
        let stages: Vec<StageDraft> = match funnel {
            Some(funnel) => (0..)
                .zip(&funnel.stages)
                .map(|(at, one)| StageDraft::new(at, Some(one)))
                .collect(),
            None => (0..STAGES).map(|at| StageDraft::new(at, None)).collect(),
        };
        let next = stages.iter().map(|stage| stage.number + 1).max().unwrap_or(0);
        Self {
            of: funnel.map(|funnel| funnel.id),
            title: RwSignal::new(funnel.map(|funnel| funnel.title.to_string()).unwrap_or_default()),
            stages: RwSignal::new(stages),
            length: RwSignal::new(funnel.and_then(|funnel| funnel.length)),
            next: RwSignal::new(next),
        }
    }

    /// The stage of a number.
    pub(super) fn stage(self, number: u32) -> Option<StageDraft> {
        self.stages
            .with_untracked(|stages| stages.iter().find(|one| one.number == number).copied())
    }

    /// Where the stage of a number stands.
    pub(super) fn place(self, number: u32) -> usize {
        self.stages
            .with(|stages| stages.iter().position(|one| one.number == number))
            .unwrap_or(0)
    }

    pub(super) fn add_stage(self) {
        let number = self.next.get_untracked();
        self.next.set(number + 1);
        self.stages.update(|stages| stages.push(StageDraft::new(number, None)));
    }

    pub(super) fn take_out(self, number: u32) {
        self.stages.update(|stages| stages.retain(|one| one.number != number));
    }

    pub(super) fn move_up(self, number: u32) {
        self.stages.update(|stages| {
            let at = stages.iter().position(|one| one.number == number);
            if let Some((at, before)) = at.and_then(|at| Some((at, at.checked_sub(1)?))) {
                stages.swap(at, before);
            }
        });
    }

    pub(super) fn move_down(self, number: u32) {
        self.stages.update(|stages| {
            let at = stages.iter().position(|one| one.number == number);
            if let Some(at) = at.filter(|at| at + 1 < stages.len()) {
                stages.swap(at, at + 1);
            }
        });
    }

    /// What saving it does, and the funnel that it makes.
    ///
    /// # Errors
    /// What is missing, as a sentence.
    pub(super) fn edit(self, words: Words) -> Result<(FunnelId, Edit), &'static str> {
        let title = self.title.get_untracked();
        let title = Title::new(&title).map_err(|_| words.kpi_funnel_needs_title())?;
        let drafts = self.stages.get_untracked();
        let stages: Vec<Stage> = drafts.into_iter().filter_map(StageDraft::stage).collect();
        let is_twice = |(at, one): (usize, &Stage)| stages[..at].iter().any(|before| before.kpi == one.kpi);
        if stages.len() < FEWEST || stages.iter().enumerate().any(is_twice) {
            return Err(words.kpi_funnel_needs_stages());
        }
        let length = self.length.get_untracked();
        let Some(id) = self.of else {
            let id = FunnelId::new(new_id());
            let rank = Rank::at(0);
            let foreign = Foreign::default();
            return Ok((
                id,
                Edit::AddFunnel(Funnel {
                    id,
                    title,
                    stages,
                    length,
                    rank,
                    foreign,
                }),
            ));
        };
        let changes = [
            FunnelChange::Title(title),
            FunnelChange::Stages(stages),
            FunnelChange::Length(length),
        ];
        let edits = changes.map(|change| Edit::ChangeFunnel(id, change));
        Ok((id, Edit::Together(edits.to_vec())))
    }
}
