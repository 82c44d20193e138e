//! The words for what core names: one concept, one word.
//!
//! Every `match` names all variants, so that a new one asks for its word.

use waymark_core::scoring::Band;
use waymark_core::{
    Ambition, Cadence, Corridor, CycleKind, CycleState, Direction, Horizon, Level, MeasureKind, Progress, State, Zone,
};

use super::{NumberRefusal, Words};

impl Words {
    /// Organisation, team, person.
    #[must_use]
    pub const fn level(self, level: Level) -> &'static str {
        match level {
            Level::Organisation => self.level_organisation(),
            Level::Team => self.level_team(),
            Level::Person => self.level_person(),
        }
    }

    /// Aspirational, committed, learning.
    #[must_use]
    pub const fn ambition(self, ambition: Ambition) -> &'static str {
        match ambition {
            Ambition::Aspirational => self.ambition_aspirational(),
            Ambition::Committed => self.ambition_committed(),
            Ambition::Learning => self.ambition_learning(),
        }
    }

    /// What success means: "0.7 is a success".
    #[must_use]
    pub const fn ambition_meaning(self, ambition: Ambition) -> &'static str {
        match ambition {
            Ambition::Aspirational => self.ambition_aspirational_meaning(),
            Ambition::Committed => self.ambition_committed_meaning(),
            Ambition::Learning => self.ambition_learning_meaning(),
        }
    }

    /// Over-performing, on track, at risk, off track, no data.
    #[must_use]
    pub const fn band(self, band: Band) -> &'static str {
        match band {
            Band::OverPerforming => self.band_over_performing(),
            Band::OnTrack => self.band_on_track(),
            Band::AtRisk => self.band_at_risk(),
            Band::OffTrack => self.band_off_track(),
            Band::NoData => self.band_no_data(),
        }
    }

    /// Strategic, tactical.
    #[must_use]
    pub const fn horizon(self, horizon: Horizon) -> &'static str {
        match horizon {
            Horizon::Strategic => self.horizon_strategic(),
            Horizon::Tactical => self.horizon_tactical(),
        }
    }

    /// Active, paused, dropped.
    #[must_use]
    pub const fn state(self, state: &State) -> &'static str {
        match state {
            State::Active => self.state_active(),
            State::Paused { .. } => self.state_paused(),
            State::Dropped { .. } => self.state_dropped(),
        }
    }

    /// Planned, active, closed.
    #[must_use]
    pub const fn cycle_state(self, state: CycleState) -> &'static str {
        match state {
            CycleState::Planned => self.cycle_state_planned(),
            CycleState::Active => self.cycle_state_active(),
            CycleState::Closed => self.cycle_state_closed(),
        }
    }

    /// Quarter, year, month, any two dates.
    #[must_use]
    pub const fn cycle_kind(self, kind: CycleKind) -> &'static str {
        match kind {
            CycleKind::Quarter => self.cycle_kind_quarter(),
            CycleKind::Year => self.cycle_kind_year(),
            CycleKind::Month => self.cycle_kind_month(),
            CycleKind::Free => self.cycle_kind_free(),
        }
    }

    /// Every week, every 10 days.
    #[must_use]
    pub fn cadence(self, cadence: Cadence) -> String {
        match cadence {
            Cadence::Weekly => self.cadence_weekly().to_owned(),
            Cadence::TwoWeekly => self.cadence_two_weekly().to_owned(),
            Cadence::Monthly => self.cadence_monthly().to_owned(),
            Cadence::Quarterly => self.cadence_quarterly().to_owned(),
            Cadence::Days(days) => self.cadence_days(days.get()),
        }
    }

    /// Metric, milestones, and the other ways to measure.
    #[must_use]
    pub const fn measure(self, kind: MeasureKind) -> &'static str {
        match kind {
            MeasureKind::Metric => self.measure_metric(),
            MeasureKind::Stay => self.measure_stay(),
            MeasureKind::Milestones => self.measure_milestones(),
            MeasureKind::Checklist => self.measure_checklist(),
            MeasureKind::Done => self.measure_done(),
            MeasureKind::Percent => self.measure_percent(),
            MeasureKind::Zones => self.measure_zones(),
            MeasureKind::Baseline => self.measure_finding_a_baseline(),
            MeasureKind::Unknown => self.measure_unknown(),
        }
    }

    /// Stay above, below, within.
    #[must_use]
    pub const fn corridor(self, corridor: &Corridor) -> &'static str {
        match corridor {
            Corridor::Above(_) => self.measure_stay_above(),
            Corridor::Below(_) => self.measure_stay_below(),
            Corridor::Within(_) => self.measure_stay_within(),
        }
    }

    /// Increase, decrease.
    #[must_use]
    pub const fn direction(self, direction: Direction) -> &'static str {
        match direction {
            Direction::Increase => self.direction_increase(),
            Direction::Decrease => self.direction_decrease(),
        }
    }

    /// Fail, commit, target, stretch.
    #[must_use]
    pub const fn zone(self, zone: Zone) -> &'static str {
        match zone {
            Zone::Fail => self.zone_fail(),
            Zone::Commit => self.zone_commit(),
            Zone::Target => self.zone_target(),
            Zone::Stretch => self.zone_stretch(),
        }
    }

    /// Open, doing, done, dropped.
    #[must_use]
    pub const fn progress(self, progress: Progress) -> &'static str {
        match progress {
            Progress::Open => self.progress_open(),
            Progress::Doing => self.progress_doing(),
            Progress::Done => self.progress_done(),
            Progress::Dropped => self.progress_dropped(),
        }
    }

    /// Why a typed text is no number, and what one looks like.
    #[must_use]
    pub fn number_refusal(self, refusal: NumberRefusal) -> String {
        match refusal {
            NumberRefusal::Empty => self.number_empty().to_owned(),
            NumberRefusal::NotANumber => self.number_not_a_number(&self.number(1234.5)),
            NumberRefusal::TooLarge => self.number_too_large().to_owned(),
        }
    }
}
