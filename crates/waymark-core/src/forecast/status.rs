//! The one word for a goal, and which rule gave it (P-6, R-5).

use super::grade::Grade;
use crate::goal::{Ambition, Judgement, StatusPreset};
use crate::scoring::{Band, Bands, Score, Verdict, exceeds, reaches};

/// The one word for a goal.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Status {
    /// Which of the rules gave it; the first that applies does.
    pub kind: StatusKind,
    /// How it is shown.
    pub band: Band,
    /// What the numbers alone say; it stays visible beside a judgement.
    pub computed: Computed,
}

/// Which rule gave a status, first to last (P-6).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum StatusKind {
    /// It was given up.
    Dropped,
    /// It rests.
    Paused,
    /// Its cycle is closed: what counts is the grade. `None` where there is nothing to grade.
    Closed(Option<Grade>),
    /// All of the way is covered; what must be kept is achieved only at the end.
    Achieved,
    /// Its owner says so, until the next check-in.
    Judged(Judgement),
    /// Nothing was read yet.
    #[default]
    NotStarted,
    /// Its last day has passed, and its cycle is still open.
    Overdue,
    /// The numbers say so.
    Computed,
}

/// What the numbers say, and which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// The band.
    pub band: Band,
    /// What it was made from.
    pub from: Evidence,
}

/// What a computed band was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The projected score.
    Outlook,
    /// The score over the expected score.
    Pace,
    /// The expected score minus the score.
    Gap,
    /// The latest reading, of what must be kept.
    Latest,
    /// The score alone: there is no plan to hold it against.
    Score,
    /// Nothing: it is too early to tell.
    #[default]
    TooEarly,
}

/// What a status is made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// Whether it is dropped or paused.
    pub(crate) rests: Option<StatusKind>,
    /// Whether its cycle is closed.
    pub(crate) is_closed: bool,
    /// Whether its last day has passed.
    pub(crate) is_over: bool,
    /// What its score says (S-10), and whether it is achieved.
    pub(crate) verdict: Verdict,
    /// Its score.
    pub(crate) score: Option<Score>,
    /// What it is held against.
    pub(crate) ambition: Ambition,
    /// What its owner says.
    pub(crate) judgement: Option<Judgement>,
    /// What the numbers say.
    pub(crate) computed: Computed,
}

impl Status {
    /// The status of a goal: the first rule that applies (P-6).
    pub(crate) fn of(facts: Facts) -> Self {
        let is_achieved = facts.verdict.outcome == Some(crate::scoring::Outcome::Achieved);
        let (kind, band) = if let Some(rests) = facts.rests {
            (rests, Band::NoData)
        } else if facts.is_closed {
            let grade = facts.score.map(|score| Grade::of(score, facts.ambition));
            (StatusKind::Closed(grade), facts.verdict.band)
        } else if is_achieved {
            (StatusKind::Achieved, facts.verdict.band)
        } else if let Some(judgement) = facts.judgement {
            (StatusKind::Judged(judgement), judged(judgement))
        } else if facts.score.is_none() {
            (StatusKind::NotStarted, Band::NoData)
        } else if facts.is_over {
            (StatusKind::Overdue, facts.verdict.band)
        } else {
            (StatusKind::Computed, facts.computed.band)
        };
        Self {
            kind,
            band,
            computed: facts.computed,
        }
    }
}

fn judged(judgement: Judgement) -> Band {
    match judgement {
        Judgement::OnTrack => Band::OnTrack,
        Judgement::AtRisk => Band::AtRisk,
        Judgement::OffTrack => Band::OffTrack,
    }
}

/// The scores that a computed band is made from.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scores {
    pub(crate) now: Option<Score>,
    pub(crate) expected: Option<Score>,
    pub(crate) projected: Option<Score>,
}

impl Computed {
    /// The band by a preset (P-6).
    pub(crate) fn of(preset: StatusPreset, bands: Bands, scores: Scores) -> Self {
        let (Some(now), expected) = (scores.now, scores.expected) else {
            return Self::default();
        };
        let band = |score: f64| bands.verdict(Some(Score::new(score.clamp(0.0, 1.0)))).band;
        let (band, from) = match (preset, scores.projected, expected) {
            (StatusPreset::Strict, _, Some(expected)) => (strict(share(now, expected)), Evidence::Pace),
            (StatusPreset::Gap, _, Some(expected)) => (by_gap(expected.raw() - now.raw()), Evidence::Gap),
            (_, Some(projected), _) => (band(projected.raw()), Evidence::Outlook),
            (StatusPreset::Outlook, None, Some(expected)) => (band(share(now, expected)), Evidence::Pace),
            (_, None, None) => (bands.verdict(Some(now)).band, Evidence::Score),
        };
        Self { band, from }
    }

    /// One level worse.
    pub(crate) fn worse(self) -> Self {
        let band = match self.band {
            Band::OverPerforming | Band::OnTrack => Band::AtRisk,
            Band::AtRisk | Band::OffTrack => Band::OffTrack,
            Band::NoData => Band::NoData,
        };
        Self { band, ..self }
    }
}

/// The score over the expected score, up to all of it; where nothing is expected yet, what is not worse is enough.
fn share(now: Score, expected: Score) -> f64 {
    if reaches(now.raw(), expected.raw()) {
        1.0
    } else if exceeds(expected.raw(), 0.0) {
        now.raw() / expected.raw()
    } else {
        0.0
    }
}

/// From 0.95 on track, from 0.75 at risk.
fn strict(share: f64) -> Band {
    if reaches(share, 0.95) {
        Band::OnTrack
    } else if reaches(share, 0.75) {
        Band::AtRisk
    } else {
        Band::OffTrack
    }
}

/// Up to 0 on track, up to 0.25 at risk.
fn by_gap(gap: f64) -> Band {
    if reaches(0.0, gap) {
        Band::OnTrack
    } else if reaches(0.25, gap) {
        Band::AtRisk
    } else {
        Band::OffTrack
    }
}
