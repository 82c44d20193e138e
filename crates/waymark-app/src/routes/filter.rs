//! What part of the goals the reader wants to see; kept in the address, so that it can be shared and gone back to.

use waymark_core::{Ambition, CycleId, Level, PersonId, TeamId};

use crate::platform::lower;

/// What must be true of a goal to be shown. Empty: all goals of the cycle that is on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that its text has; empty for any.
    pub text: String,
    /// The cycle it belongs to; without one, the cycle of today.
    pub cycle: Option<CycleId>,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// Who owns it.
    pub person: Option<PersonId>,
    /// Its level.
    pub level: Option<Level>,
    /// Its ambition.
    pub ambition: Option<Ambition>,
    /// Its status.
    pub status: Option<StatusFilter>,
}

/// The statuses that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusFilter {
    /// Beyond its target.
    OverPerforming,
    /// As it should be, or achieved.
    OnTrack,
    /// Behind.
    AtRisk,
    /// Far behind.
    OffTrack,
    /// Without any check-in.
    NoData,
    /// Not checked in for too long.
    Stale,
}

const LEVELS: [(Level, &str); 3] = [
    (Level::Organisation, "organisation"),
    (Level::Team, "team"),
    (Level::Person, "person"),
];
const AMBITIONS: [(Ambition, &str); 3] = [
    (Ambition::Aspirational, "aspirational"),
    (Ambition::Committed, "committed"),
    (Ambition::Learning, "learning"),
];
const STATUSES: [(StatusFilter, &str); 6] = [
    (StatusFilter::OverPerforming, "over-performing"),
    (StatusFilter::OnTrack, "on-track"),
    (StatusFilter::AtRisk, "at-risk"),
    (StatusFilter::OffTrack, "off-track"),
    (StatusFilter::NoData, "no-data"),
    (StatusFilter::Stale, "stale"),
];

impl StatusFilter {
    /// Every status, the best first.
    pub const ALL: [Self; 6] = [
        Self::OverPerforming,
        Self::OnTrack,
        Self::AtRisk,
        Self::OffTrack,
        Self::NoData,
        Self::Stale,
    ];
}

impl Filter {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What core can find by itself: text, team, person, level. Cycle, ambition and status are for the screen.
    #[must_use]
    pub fn wanted(&self) -> waymark_core::Filter {
        let mut wanted = waymark_core::Filter::default().with_text(&self.text, lower);
        wanted.team = self.team;
        wanted.person = self.person;
        wanted.level = self.level;
        wanted
    }

    /// Takes one field of an address; what is unknown or cannot be read is left out.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "q" => value.clone_into(&mut self.text),
            "cycle" => self.cycle = CycleId::parse(value).ok(),
            "team" => self.team = TeamId::parse(value).ok(),
            "person" => self.person = PersonId::parse(value).ok(),
            "level" => self.level = named(&LEVELS, value),
            "ambition" => self.ambition = named(&AMBITIONS, value),
            "status" => self.status = named(&STATUSES, value),
            _ => {}
        }
    }

    /// The fields that an address keeps, in a fixed order.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let fields = [
            ("q", Some(self.text.clone()).filter(|it| !it.is_empty())),
            ("cycle", self.cycle.map(|it| it.to_string())),
            ("team", self.team.map(|it| it.to_string())),
            ("person", self.person.map(|it| it.to_string())),
            ("level", self.level.and_then(|it| name_of(&LEVELS, it))),
            ("ambition", self.ambition.and_then(|it| name_of(&AMBITIONS, it))),
            ("status", self.status.and_then(|it| name_of(&STATUSES, it))),
        ];
        fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }
}

fn named<T: Copy>(names: &[(T, &str)], name: &str) -> Option<T> {
    names.iter().find(|it| it.1 == name).map(|it| it.0)
}

fn name_of<T: Copy + PartialEq>(names: &[(T, &str)], value: T) -> Option<String> {
    names.iter().find(|it| it.0 == value).map(|it| it.1.to_owned())
}
