//! What a record names: what it belongs to, and what it refers to without belonging to it.

use super::record::{Record, RecordKey};
use crate::goal::{CheckInKey, KeyResult, Kpi, KpiId, KpiReadingKey, KpiSource, Parent, Topic};

/// A field that refers to another record and may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// The team of a person or objective.
    Team,
    /// Who answers for an objective, key result or initiative.
    Owner,
    /// What an objective serves, or what a team is part of.
    Parent,
    /// Who made a check-in.
    By,
    /// The check-in that a check-in corrects.
    Replaces,
    /// The KPI that feeds a key result.
    Feed,
    /// The KPI that an objective is to improve.
    Improves,
    /// A KPI that a name in a formula stands for.
    Input,
    /// A KPI that is a stage of a funnel.
    Stage,
    /// The KPI that says how long a funnel takes.
    Length,
    /// What an objective supports besides what it serves.
    Supports,
    /// What a goal of an earlier cycle it goes on with.
    Continues,
    /// What a note is about.
    About,
}

impl Link {
    /// The name of the field in the model.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Owner => "owner",
            Self::Parent => "parent",
            Self::By => "by",
            Self::Replaces => "replaces",
            Self::Feed => "measure",
            Self::Improves => "improves",
            Self::Input => "source",
            Self::Stage => "stages",
            Self::Length => "length",
            Self::Supports => "supports",
            Self::Continues => "continues",
            Self::About => "about",
        }
    }
}

impl Record {
    /// The record that this one belongs to and cannot be without.
    pub(crate) fn container(&self) -> Option<RecordKey> {
        match self {
            Self::Objective(one) => Some(RecordKey::Cycle(one.cycle)),
            Self::KeyResult(one) => Some(RecordKey::Objective(one.objective)),
            Self::CheckIn(one) => Some(RecordKey::KeyResult(one.key_result)),
            Self::Initiative(one) => Some(RecordKey::KeyResult(one.key_result)),
            Self::KpiReading(one) => Some(RecordKey::Kpi(one.kpi)),
            Self::Head(_)
            | Self::Cycle(_)
            | Self::Person(_)
            | Self::Team(_)
            | Self::Kpi(_)
            | Self::Funnel(_)
            | Self::Note(_)
            | Self::SavedView(_) => None,
        }
    }

    /// The records that this one refers to, each with the field that does.
    pub(crate) fn links(&self) -> Vec<(Link, RecordKey)> {
        let mut links = Vec::new();
        self.for_each_link(&mut |link, named| links.push((link, named)));
        links
    }

    /// Names the records that this one refers to, each with the field that does.
    pub(crate) fn for_each_link(&self, name: &mut dyn FnMut(Link, RecordKey)) {
        match self {
            Self::Head(_) | Self::Cycle(_) | Self::SavedView(_) => {}
            Self::Person(one) => links_to(one.team, Link::Team, RecordKey::Team, name),
            Self::Team(one) => links_to(one.parent, Link::Parent, RecordKey::Team, name),
            Self::Objective(one) => {
                links_to(one.team, Link::Team, RecordKey::Team, name);
                links_to(one.owner, Link::Owner, RecordKey::Person, name);
                links_to(one.parent, Link::Parent, parent_key, name);
                links_to(one.improves, Link::Improves, RecordKey::Kpi, name);
                links_to(one.supports.iter().copied(), Link::Supports, parent_key, name);
                links_to(one.continues, Link::Continues, RecordKey::Objective, name);
            }
            Self::KeyResult(one) => {
                links_to(one.owner, Link::Owner, RecordKey::Person, name);
                links_to(fed_by(one), Link::Feed, RecordKey::Kpi, name);
                links_to(one.continues, Link::Continues, RecordKey::KeyResult, name);
            }
            Self::Initiative(one) => links_to(one.owner, Link::Owner, RecordKey::Person, name),
            Self::CheckIn(one) => {
                let corrected = |id| {
                    RecordKey::CheckIn(CheckInKey {
                        key_result: one.key_result,
                        id,
                    })
                };
                links_to(one.by, Link::By, RecordKey::Person, name);
                links_to(one.replaces, Link::Replaces, corrected, name);
            }
            Self::Kpi(one) => {
                links_to(one.team, Link::Team, RecordKey::Team, name);
                links_to(one.owner, Link::Owner, RecordKey::Person, name);
                links_to(one.inputs(), Link::Input, RecordKey::Kpi, name);
            }
            Self::KpiReading(one) => {
                let corrected = |id| RecordKey::KpiReading(KpiReadingKey { kpi: one.kpi, id });
                links_to(one.by, Link::By, RecordKey::Person, name);
                links_to(one.replaces, Link::Replaces, corrected, name);
            }
            Self::Note(one) => {
                links_to(one.team, Link::Team, RecordKey::Team, name);
                links_to(one.by, Link::By, RecordKey::Person, name);
                links_to(one.about, Link::About, topic_key, name);
            }
            Self::Funnel(one) => {
                links_to(
                    one.stages.iter().map(|stage| stage.kpi),
                    Link::Stage,
                    RecordKey::Kpi,
                    name,
                );
                links_to(one.length, Link::Length, RecordKey::Kpi, name);
            }
        }
    }

    /// The record with a field that no longer refers to `named`; the same where it has no such field.
    ///
    /// A field that refers to one record at most is emptied whatever is named.
    pub(crate) fn without(&self, link: Link, named: RecordKey) -> Self {
        match (self, link) {
            (Self::Person(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Objective(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Objective(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::Objective(one), Link::Parent) => one.with(|one| one.parent = None).into(),
            (Self::Objective(one), Link::Improves) => one.with(|one| one.improves = None).into(),
            (Self::Objective(one), Link::Supports) => one
                .with(|one| one.supports.retain(|parent| parent_key(*parent) != named))
                .into(),
            (Self::Objective(one), Link::Continues) => one.with(|one| one.continues = None).into(),
            (Self::KeyResult(one), Link::Continues) => one.with(|one| one.continues = None).into(),
            (Self::KeyResult(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::KeyResult(one), Link::Feed) => one.with(KeyResult::unfeed).into(),
            (Self::Initiative(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::Team(one), Link::Parent) => one.with(|one| one.parent = None).into(),
            (Self::CheckIn(one), Link::By) => one.with(|one| one.by = None).into(),
            (Self::CheckIn(one), Link::Replaces) => one.with(|one| one.replaces = None).into(),
            (Self::Kpi(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Kpi(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::Kpi(one), Link::Input) => one.with(|one| clear_input(one, named)).into(),
            (Self::KpiReading(one), Link::By) => one.with(|one| one.by = None).into(),
            (Self::KpiReading(one), Link::Replaces) => one.with(|one| one.replaces = None).into(),
            (Self::Note(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Note(one), Link::By) => one.with(|one| one.by = None).into(),
            (Self::Note(one), Link::About) => one.with(|one| one.about = None).into(),
            (Self::Funnel(one), Link::Stage) => one
                .with(|one| one.stages.retain(|stage| RecordKey::Kpi(stage.kpi) != named))
                .into(),
            (Self::Funnel(one), Link::Length) => one.with(|one| one.length = None).into(),
            (
                _,
                Link::Team
                | Link::Owner
                | Link::Parent
                | Link::By
                | Link::Replaces
                | Link::Feed
                | Link::Improves
                | Link::Input
                | Link::Stage
                | Link::Length
                | Link::Supports
                | Link::Continues
                | Link::About,
            ) => self.clone(),
        }
    }
}

/// Names what one field refers to.
fn links_to<I>(
    ids: impl IntoIterator<Item = I>,
    link: Link,
    key_of: impl Fn(I) -> RecordKey,
    name: &mut dyn FnMut(Link, RecordKey),
) {
    ids.into_iter().for_each(|id| name(link, key_of(id)));
}

/// The KPI that a key result needs: what was fed before its cycle closed stands whatever becomes of the KPI (C-2).
fn fed_by(key_result: &KeyResult) -> Option<KpiId> {
    let feed = key_result.feed().filter(|feed| feed.frozen.is_none())?;
    Some(feed.kpi)
}

/// Lets the names in a formula that stand for a KPI stand for nothing.
fn clear_input(kpi: &mut Kpi, named: RecordKey) {
    if let KpiSource::Formula(formula) = &mut kpi.source {
        let named = formula
            .inputs
            .iter_mut()
            .filter(|input| input.kpi.map(RecordKey::Kpi) == Some(named));
        named.for_each(|input| input.kpi = None);
    }
}

/// The record that a note is about.
pub(crate) fn topic_key(topic: Topic) -> RecordKey {
    match topic {
        Topic::Cycle(id) => RecordKey::Cycle(id),
        Topic::Objective(id) => RecordKey::Objective(id),
        Topic::KeyResult(id) => RecordKey::KeyResult(id),
        Topic::Kpi(id) => RecordKey::Kpi(id),
    }
}

fn parent_key(parent: Parent) -> RecordKey {
    match parent {
        Parent::Objective(id) => RecordKey::Objective(id),
        Parent::KeyResult(id) => RecordKey::KeyResult(id),
    }
}
