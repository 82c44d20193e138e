//! One change for many records, as one step: what it changes, and what cannot take it.

use std::collections::BTreeMap;

use crate::edit::{Edit, InitiativeChange, KeyResultChange, KpiChange, ObjectiveChange};
use crate::goal::{CycleId, CycleState, Initiative, KeyResult, Kpi, Label, Objective, PersonId, State, Weight};
use crate::query::Kind;
use crate::workspace::{RecordKey, Workspace};

/// What shall be so for all of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Bulk {
    /// Who answers for it.
    Owner(Option<PersonId>),
    /// The cycle it belongs to; objectives take their key results with them.
    Cycle(CycleId),
    /// One more word to find it by.
    AddTag(Label),
    /// One less.
    RemoveTag(Label),
    /// How much it counts beside its siblings.
    Weight(Weight),
    /// Active, paused or dropped.
    State(State),
}

/// What a change comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BulkPlan {
    /// An edit for each record that changes.
    pub edits: Vec<Edit>,
    /// What stays as it is, and why.
    pub left_out: Vec<LeftOut>,
}

/// Records of one kind that stay as they are for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What they are.
    pub kind: Kind,
    /// Why.
    pub reason: WhyLeftOut,
    /// How many.
    pub count: usize,
}

/// Why a record stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyLeftOut {
    /// Its kind has nothing of the sort: key results have no cycle of their own.
    HasNone,
    /// Its cycle is closed (C-2).
    Closed,
    /// It is so already.
    IsSo,
}

impl BulkPlan {
    /// What comes of a change of these records, each named once.
    pub fn of(workspace: &Workspace, keys: &[RecordKey], bulk: &Bulk) -> Self {
        let mut edits = Vec::new();
        let mut left_out: BTreeMap<(Kind, WhyLeftOut), usize> = BTreeMap::new();
        for key in keys {
            match (edit(workspace, *key, bulk), key.kind()) {
                (Some(Ok(edit)), _) => edits.push(edit),
                (Some(Err(why)), Some(kind)) => *left_out.entry((kind, why)).or_default() += 1,
                // It is not there any more.
                (None, _) | (Some(Err(_)), None) => {}
            }
        }
        let left_out = left_out
            .into_iter()
            .map(|((kind, reason), count)| LeftOut { kind, reason, count });
        Self {
            edits,
            left_out: left_out.collect(),
        }
    }
}

impl Kind {
    /// Whether something of its kind can be changed together with others.
    pub const fn is_changed_in_bulk(self) -> bool {
        match self {
            Self::Objective | Self::KeyResult | Self::Kpi | Self::Initiative => true,
            Self::CheckIn | Self::Note | Self::Person | Self::Team | Self::Cycle => false,
        }
    }
}

/// The edit of one record; none where it is not there.
fn edit(workspace: &Workspace, key: RecordKey, bulk: &Bulk) -> Option<Result<Edit, WhyLeftOut>> {
    Some(match key {
        RecordKey::Objective(id) => {
            let one = workspace.objective(id)?;
            open(workspace, one.cycle)
                .and_then(|()| of_objective(one, bulk))
                .map(|change| Edit::ChangeObjective(id, change))
        }
        RecordKey::KeyResult(id) => {
            let one = workspace.key_result(id)?;
            open_by(workspace, one)
                .and_then(|()| of_key_result(one, bulk))
                .map(|change| Edit::ChangeKeyResult(id, change))
        }
        RecordKey::Kpi(id) => of_kpi(workspace.kpi(id)?, bulk).map(|change| Edit::ChangeKpi(id, change)),
        RecordKey::Initiative(id) => {
            let one = workspace.initiative(id)?;
            open_by(workspace, workspace.key_result(one.key_result)?)
                .and_then(|()| of_initiative(one, bulk))
                .map(|change| Edit::ChangeInitiative(id, change))
        }
        RecordKey::CheckIn(_) | RecordKey::Person(_) | RecordKey::Team(_) | RecordKey::Cycle(_) => {
            Err(WhyLeftOut::HasNone)
        }
        RecordKey::Head
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => return None,
    })
}

fn of_objective(one: &Objective, bulk: &Bulk) -> Result<ObjectiveChange, WhyLeftOut> {
    match bulk {
        Bulk::Owner(owner) => changed(one.owner != *owner, ObjectiveChange::Owner(*owner)),
        Bulk::Cycle(cycle) => changed(one.cycle != *cycle, ObjectiveChange::Cycle(*cycle)),
        Bulk::AddTag(tag) => with_tag(&one.tags, tag).map(ObjectiveChange::Tags),
        Bulk::RemoveTag(tag) => without_tag(&one.tags, tag).map(ObjectiveChange::Tags),
        Bulk::Weight(weight) => changed(one.weight != *weight, ObjectiveChange::Weight(*weight)),
        Bulk::State(state) => changed(one.state != *state, ObjectiveChange::State(state.clone())),
    }
}

fn of_key_result(one: &KeyResult, bulk: &Bulk) -> Result<KeyResultChange, WhyLeftOut> {
    match bulk {
        Bulk::Owner(owner) => changed(one.owner != *owner, KeyResultChange::Owner(*owner)),
        Bulk::Cycle(_) => Err(WhyLeftOut::HasNone),
        Bulk::AddTag(tag) => with_tag(&one.tags, tag).map(KeyResultChange::Tags),
        Bulk::RemoveTag(tag) => without_tag(&one.tags, tag).map(KeyResultChange::Tags),
        Bulk::Weight(weight) => changed(one.weight != *weight, KeyResultChange::Weight(*weight)),
        Bulk::State(state) => changed(one.state != *state, KeyResultChange::State(state.clone())),
    }
}

fn of_kpi(one: &Kpi, bulk: &Bulk) -> Result<KpiChange, WhyLeftOut> {
    match bulk {
        Bulk::Owner(owner) => changed(one.owner != *owner, KpiChange::Owner(*owner)),
        Bulk::AddTag(tag) => with_tag(&one.tags, tag).map(KpiChange::Tags),
        Bulk::RemoveTag(tag) => without_tag(&one.tags, tag).map(KpiChange::Tags),
        Bulk::Cycle(_) | Bulk::Weight(_) | Bulk::State(_) => Err(WhyLeftOut::HasNone),
    }
}

fn of_initiative(one: &Initiative, bulk: &Bulk) -> Result<InitiativeChange, WhyLeftOut> {
    match bulk {
        Bulk::Owner(owner) => changed(one.owner != *owner, InitiativeChange::Owner(*owner)),
        Bulk::Cycle(_) | Bulk::AddTag(_) | Bulk::RemoveTag(_) | Bulk::Weight(_) | Bulk::State(_) => {
            Err(WhyLeftOut::HasNone)
        }
    }
}

fn changed<T>(is_other: bool, change: T) -> Result<T, WhyLeftOut> {
    if is_other { Ok(change) } else { Err(WhyLeftOut::IsSo) }
}

fn with_tag(tags: &[Label], tag: &Label) -> Result<Vec<Label>, WhyLeftOut> {
    let more = tags.iter().chain([tag]).cloned().collect();
    changed(!tags.contains(tag), more)
}

fn without_tag(tags: &[Label], tag: &Label) -> Result<Vec<Label>, WhyLeftOut> {
    let less = tags.iter().filter(|one| *one != tag).cloned().collect();
    changed(tags.contains(tag), less)
}

fn open(workspace: &Workspace, cycle: CycleId) -> Result<(), WhyLeftOut> {
    let is_closed = workspace
        .cycle(cycle)
        .is_some_and(|cycle| cycle.state == CycleState::Closed);
    if is_closed { Err(WhyLeftOut::Closed) } else { Ok(()) }
}

fn open_by(workspace: &Workspace, one: &KeyResult) -> Result<(), WhyLeftOut> {
    let cycle = workspace.objective(one.objective).map(|objective| objective.cycle);
    cycle.map_or(Ok(()), |cycle| open(workspace, cycle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{closed_company, company, id, kpi, label, made, text, weight};

    fn keys() -> [RecordKey; 5] {
        [
            RecordKey::Objective(id("o1")),
            RecordKey::KeyResult(id("k1")),
            RecordKey::KeyResult(id("k2")),
            RecordKey::Initiative(id("i1")),
            RecordKey::Kpi(id("leads")),
        ]
    }

    fn with_kpi() -> Workspace {
        made(&company(), [Edit::AddKpi(kpi("leads", None))])
    }

    /// The plan's edits are made, as one step; what is left out reads "2 KeyResult HasNone".
    #[track_caller]
    fn check_plan(workspace: &Workspace, bulk: &Bulk, changed: usize, left_out: &[&str]) -> Workspace {
        let plan = BulkPlan::of(workspace, &keys(), bulk);
        assert_eq!(plan.edits.len(), changed);
        let said = |it: &LeftOut| format!("{} {:?} {:?}", it.count, it.kind, it.reason);
        assert_eq!(plan.left_out.iter().map(said).collect::<Vec<_>>(), left_out);
        let after = made(workspace, [Edit::Together(plan.edits)]);
        assert_eq!(BulkPlan::of(&after, &keys(), bulk).edits, [], "nothing is left to do");
        after
    }

    #[test]
    fn an_owner_suits_all_kinds_of_goals() {
        let ben = Some(id("ben"));
        let after = check_plan(&with_kpi(), &Bulk::Owner(ben), 5, &[]);
        assert_eq!(after.key_result(id("k2")).unwrap().owner, ben);
        assert_eq!(after.kpi(id("leads")).unwrap().owner, ben);
        assert_eq!(after.key_result(id("k3")).unwrap().owner, None);
    }

    #[test]
    fn objectives_move_to_a_cycle_with_their_key_results() {
        let left_out = ["2 KeyResult HasNone", "1 Kpi HasNone", "1 Initiative HasNone"];
        let after = check_plan(&with_kpi(), &Bulk::Cycle(id("q1")), 1, &left_out);
        let key_result = after.key_result(id("k1")).unwrap();
        assert_eq!(after.cycle_of(key_result).unwrap().id, id("q1"));
    }

    #[test]
    fn a_tag_comes_once_and_goes_again() {
        let tag = label("north");
        let after = check_plan(&with_kpi(), &Bulk::AddTag(tag.clone()), 4, &["1 Initiative HasNone"]);
        assert_eq!(after.objective(id("o1")).unwrap().tags, std::slice::from_ref(&tag));
        let left_out = [
            "1 Objective IsSo",
            "2 KeyResult IsSo",
            "1 Kpi IsSo",
            "1 Initiative HasNone",
        ];
        assert_eq!(check_plan(&after, &Bulk::AddTag(tag.clone()), 0, &left_out), after);
        check_plan(&after, &Bulk::RemoveTag(tag), 4, &["1 Initiative HasNone"]);
    }

    #[test]
    fn weight_and_state_are_those_of_objectives_and_key_results() {
        let left_out = ["1 Kpi HasNone", "1 Initiative HasNone"];
        check_plan(&with_kpi(), &Bulk::Weight(weight(3.0)), 3, &left_out);
        let reason = text("No budget");
        let after = check_plan(&with_kpi(), &Bulk::State(State::Dropped { reason }), 3, &left_out);
        assert!(!after.objective(id("o1")).unwrap().state.is_active());
    }

    #[test]
    fn what_belongs_to_a_closed_cycle_stays() {
        let left_out = ["1 Objective Closed", "2 KeyResult Closed", "1 Initiative Closed"];
        check_plan(&closed_company(), &Bulk::Owner(None), 0, &left_out);
    }

    #[test]
    fn what_is_gone_is_passed_over() {
        let gone = [RecordKey::Objective(id("nowhere"))];
        let plan = BulkPlan::of(&company(), &gone, &Bulk::Owner(None));
        assert_eq!(plan, BulkPlan::default());
    }

    #[test]
    fn goals_kpis_and_initiatives_are_changed_together_and_nothing_else() {
        let changed: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_changed_in_bulk()).collect();
        assert_eq!(changed, [Kind::Objective, Kind::KeyResult, Kind::Kpi, Kind::Initiative]);
    }
}
