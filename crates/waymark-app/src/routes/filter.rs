//! What part of the goals the reader wants to see; kept in the address, so that it can be shared and gone back to.

use waymark_core::scoring::Band;
use waymark_core::{Ambition, CycleId, Kind, Label, Level, PersonId, TeamId};

use crate::platform::lower;

/// What must be true of a goal to be shown. Empty: all goals of the cycle that is on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that its text has; empty for any.
    pub text: String,
    /// What it is.
    pub kind: Option<Kind>,
    /// The cycle it belongs to; without one, the cycle of today.
    pub cycle: Option<CycleId>,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// Who owns it.
    pub person: Option<PersonId>,
    /// Whoever owns it, also where the reader said who they are.
    pub everyone: bool,
    /// Its level.
    pub level: Option<Level>,
    /// Its ambition.
    pub ambition: Option<Ambition>,
    /// A tag it has.
    pub tag: Option<Label>,
    /// Its status.
    pub status: Option<Band>,
    /// Where it will end, by its numbers alone.
    pub outlook: Option<Band>,
    /// Only what was not checked in for too long.
    pub is_stale: bool,
}

/// Everyone, in an address.
const EVERYONE: &str = "everyone";
const KINDS: [(Kind, &str); 9] = [
    (Kind::Objective, "objective"),
    (Kind::KeyResult, "key-result"),
    (Kind::Kpi, "kpi"),
    (Kind::Initiative, "initiative"),
    (Kind::CheckIn, "check-in"),
    (Kind::Note, "note"),
    (Kind::Person, "person"),
    (Kind::Team, "team"),
    (Kind::Cycle, "cycle"),
];
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
const BANDS: [(Band, &str); 5] = [
    (Band::OverPerforming, "over-performing"),
    (Band::OnTrack, "on-track"),
    (Band::AtRisk, "at-risk"),
    (Band::OffTrack, "off-track"),
    (Band::NoData, "no-data"),
];
/// What stands in the address for yes.
const YES: &str = "yes";

impl Filter {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same without the cycle, which says where one is rather than what one looks for.
    #[must_use]
    pub fn in_any_cycle(self) -> Self {
        Self { cycle: None, ..self }
    }

    /// What core shall find.
    #[must_use]
    pub fn wanted(&self) -> waymark_core::Filter {
        waymark_core::Filter {
            kind: self.kind,
            cycle: self.cycle,
            team: self.team,
            person: self.person,
            level: self.level,
            ambition: self.ambition,
            tag: self.tag.clone(),
            status: self.status,
            outlook: self.outlook,
            is_stale: self.is_stale,
            ..waymark_core::Filter::default()
        }
        .with_text(&self.text, lower)
    }

    /// Takes one field of an address; what is unknown or cannot be read is left out.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "q" => value.clone_into(&mut self.text),
            "kind" => self.kind = kind_named(value),
            "cycle" => self.cycle = CycleId::parse(value).ok(),
            "team" => self.team = TeamId::parse(value).ok(),
            "person" => self.person = PersonId::parse(value).ok(),
            "who" => self.everyone = value == EVERYONE,
            "level" => self.level = level_named(value),
            "ambition" => self.ambition = named(&AMBITIONS, value),
            "tag" => self.tag = Label::new(value).ok(),
            "status" => self.status = band_named(value),
            "outlook" => self.outlook = band_named(value),
            "stale" => self.is_stale = value == YES,
            _ => {}
        }
    }

    /// The fields that an address keeps, in a fixed order.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let said = |name: Option<&'static str>| name.map(str::to_owned);
        let fields = [
            ("q", Some(self.text.clone()).filter(|it| !it.is_empty())),
            ("kind", said(self.kind.and_then(kind_name))),
            ("cycle", self.cycle.map(|it| it.to_string())),
            ("team", self.team.map(|it| it.to_string())),
            ("person", self.person.map(|it| it.to_string())),
            ("who", self.everyone.then(|| EVERYONE.to_owned())),
            ("level", said(self.level.and_then(level_name))),
            ("ambition", said(self.ambition.and_then(|it| name_of(&AMBITIONS, it)))),
            ("tag", self.tag.as_ref().map(|it| it.to_string())),
            ("status", said(self.status.and_then(band_name))),
            ("outlook", said(self.outlook.and_then(band_name))),
            ("stale", self.is_stale.then(|| YES.to_owned())),
        ];
        fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }
}

/// What the address calls a kind.
#[must_use]
pub fn kind_name(kind: Kind) -> Option<&'static str> {
    name_of(&KINDS, kind)
}

/// The kind that the address calls so.
#[must_use]
pub fn kind_named(name: &str) -> Option<Kind> {
    named(&KINDS, name)
}

/// What the address calls a level.
#[must_use]
pub fn level_name(level: Level) -> Option<&'static str> {
    name_of(&LEVELS, level)
}

/// The level that the address calls so.
#[must_use]
pub fn level_named(name: &str) -> Option<Level> {
    named(&LEVELS, name)
}

/// What the address calls a status.
#[must_use]
pub fn band_name(band: Band) -> Option<&'static str> {
    name_of(&BANDS, band)
}

/// The status that the address calls so.
#[must_use]
pub fn band_named(name: &str) -> Option<Band> {
    named(&BANDS, name)
}

fn named<T: Copy>(names: &[(T, &str)], name: &str) -> Option<T> {
    names.iter().find(|it| it.1 == name).map(|it| it.0)
}

fn name_of<T: Copy + PartialEq>(names: &[(T, &'static str)], value: T) -> Option<&'static str> {
    names.iter().find(|it| it.0 == value).map(|it| it.1)
}
