//! Which scores a list of changed records can have changed.

use std::collections::BTreeSet;

use crate::goal::{
    BandScheme, Cycle, FiscalMonth, KeyResultId, KpiId, Objective, ObjectiveId, Parent, ScoringMode, Settings,
    StatusPreset,
};
use crate::kpi;
use crate::workspace::{Change, Record, Workspace};

/// What is to be looked at again.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// Key results whose score or weight may differ.
    pub(super) key_results: BTreeSet<KeyResultId>,
    /// Objectives whose own record or place in the tree may differ.
    pub(super) objectives: BTreeSet<ObjectiveId>,
}

/// The two versions of the document that are compared.
#[derive(Clone, Copy)]
pub(super) struct Versions<'a> {
    pub(super) before: &'a Workspace,
    pub(super) after: &'a Workspace,
}

impl Touched {
    /// Everything in a workspace.
    pub(super) fn all(workspace: &Workspace) -> Self {
        let mut touched = Self::default();
        touched
            .key_results
            .extend(workspace.key_results().map(|key_result| key_result.id));
        touched
            .objectives
            .extend(workspace.objectives().map(|objective| objective.id));
        touched
    }

    /// What the difference between two versions touches; `None` when it touches everything.
    pub(super) fn between(versions: Versions<'_>) -> Option<Self> {
        let mut touched = Self::default();
        for change in versions.after.changes_since(versions.before) {
            match (&change.before, &change.after) {
                (Some(Record::Head(before)), Some(Record::Head(after))) => {
                    if judged_by(&before.settings) != judged_by(&after.settings) {
                        return None;
                    }
                }
                _ => touched.add(versions, &change),
            }
        }
        for kpi in kpi::touched(versions.before, versions.after) {
            touched.add_fed(versions, kpi);
        }
        Some(touched)
    }

    /// The key results that a KPI feeds (K-9).
    fn add_fed(&mut self, versions: Versions<'_>, kpi: KpiId) {
        for workspace in [versions.before, versions.after] {
            self.key_results.extend(workspace.fed_by(kpi).map(|one| one.id));
        }
    }

    fn add(&mut self, versions: Versions<'_>, change: &Change) {
        for side in [&change.before, &change.after].into_iter().flatten() {
            match side {
                Record::KeyResult(key_result) => {
                    self.key_results.insert(key_result.id);
                    if has_moved(change) {
                        self.add_children(versions, Parent::KeyResult(key_result.id));
                    }
                }
                Record::CheckIn(check_in) => {
                    self.key_results.insert(check_in.key_result);
                }
                Record::Objective(objective) => {
                    self.objectives.insert(objective.id);
                    if is_judged_otherwise(change) {
                        self.add_key_results(versions, objective.id);
                    }
                    if has_come_or_gone(change) || counts_others(change) {
                        self.add_all_children(versions, objective.id);
                    }
                }
                Record::Cycle(cycle) if has_other_days(change) => self.add_cycle(versions, cycle),
                Record::Cycle(_) => {}
                Record::Head(_)
                | Record::Person(_)
                | Record::Team(_)
                | Record::Initiative(_)
                | Record::Kpi(_)
                | Record::KpiReading(_)
                | Record::Funnel(_)
                | Record::Note(_)
                | Record::SavedView(_) => {}
            }
        }
    }

    /// The objectives that serve exactly this parent.
    fn add_children(&mut self, versions: Versions<'_>, parent: Parent) {
        for workspace in [versions.before, versions.after] {
            self.objectives
                .extend(workspace.children_of_parent(parent).map(|child| child.id));
        }
    }

    /// The objectives that serve an objective, directly or through its key results.
    fn add_all_children(&mut self, versions: Versions<'_>, of: ObjectiveId) {
        for workspace in [versions.before, versions.after] {
            self.objectives.extend(workspace.children_of(of).map(|child| child.id));
        }
    }

    fn add_key_results(&mut self, versions: Versions<'_>, of: ObjectiveId) {
        for workspace in [versions.before, versions.after] {
            self.key_results
                .extend(workspace.key_results_of(of).map(|key_result| key_result.id));
        }
    }

    fn add_cycle(&mut self, versions: Versions<'_>, cycle: &Cycle) {
        for objective in versions.after.objectives_in(cycle.id) {
            self.objectives.insert(objective.id);
            self.add_key_results(versions, objective.id);
            // What was kept counts in their place while the cycle is closed (C-2).
            if objective.frozen.is_some() {
                self.add_all_children(versions, objective.id);
            }
        }
    }
}

/// What every goal of a workspace is judged by.
fn judged_by(settings: &Settings) -> (ScoringMode, BandScheme, StatusPreset, FiscalMonth) {
    (
        settings.scoring_mode,
        settings.bands,
        settings.status_preset,
        settings.fiscal_year_start,
    )
}

fn has_come_or_gone(change: &Change) -> bool {
    change.before.is_none() || change.after.is_none()
}

/// Whether others may count in an objective than did, of those that serve it: what is kept of them is, or of which cycle
/// it is (C-2).
fn counts_others(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Objective(before)), Some(Record::Objective(after))) => {
            (&before.frozen, before.cycle) != (&after.frozen, after.cycle)
        }
        _ => false,
    }
}

/// Whether a cycle came, went, or changed the days or the state that goals are held against.
fn has_other_days(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Cycle(before)), Some(Record::Cycle(after))) => {
            (before.span, before.state, before.closing) != (after.span, after.state, after.closing)
        }
        _ => true,
    }
}

/// Whether a key result came, went or changed its objective.
fn has_moved(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::KeyResult(before)), Some(Record::KeyResult(after))) => before.objective != after.objective,
        _ => true,
    }
}

/// Whether an objective came, went or changed what its key results are held against.
fn is_judged_otherwise(change: &Change) -> bool {
    let judged_by = |objective: &Objective| (objective.cycle, objective.ambition);
    match (&change.before, &change.after) {
        (Some(Record::Objective(before)), Some(Record::Objective(after))) => judged_by(before) != judged_by(after),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{CycleChange, Edit, KeyResultChange, ObjectiveChange};
    use crate::goal::{Ambition, Span};
    use crate::testing::{company, day, id, made, objective, reading, title, workspace};

    fn touched_by(settings: Settings) -> Option<Touched> {
        let before = company();
        let after = made(&before, [Edit::ChangeSettings(settings)]);
        Touched::between(Versions {
            before: &before,
            after: &after,
        })
    }

    #[test]
    fn what_every_goal_is_judged_by_touches_everything() {
        for settings in [
            Settings {
                scoring_mode: ScoringMode::Ratio,
                ..Settings::default()
            },
            Settings {
                bands: BandScheme::Google,
                ..Settings::default()
            },
            Settings {
                status_preset: StatusPreset::Gap,
                ..Settings::default()
            },
        ] {
            assert!(touched_by(settings.clone()).is_none(), "{settings:?}");
        }
    }

    #[test]
    fn how_new_cycles_are_named_touches_nothing() {
        let settings = Settings {
            cycle_label: Some(title("{year}")),
            ..Settings::default()
        };
        let touched = touched_by(settings).unwrap();
        assert!(touched.key_results.is_empty() && touched.objectives.is_empty());
    }

    fn between(before: &Workspace, after: &Workspace) -> [Vec<String>; 2] {
        let touched = Touched::between(Versions { before, after }).unwrap();
        let key_results = touched.key_results.iter().map(ToString::to_string).collect();
        [
            key_results,
            touched.objectives.iter().map(ToString::to_string).collect(),
        ]
    }

    /// Holds which key results and which objectives of the company are looked at again after an edit.
    #[track_caller]
    fn check_touched(edit: Edit, key_results: &[&str], objectives: &[&str]) {
        let with_o3 = made(&company(), [Edit::AddObjective(objective("o3"))]);
        let after = made(&with_o3, [edit.clone()]);
        assert_eq!(between(&with_o3, &after), [key_results, objectives], "{edit:?}");
    }

    #[test]
    fn a_change_of_a_key_result_touches_it_alone_until_it_moves() {
        let change = |change| Edit::ChangeKeyResult(id("k1"), change);
        check_touched(change(KeyResultChange::Title(title("Be praised"))), &["k1"], &[]);
        check_touched(Edit::CheckIn(reading("new", "k1")), &["k1"], &[]);
        let away = Edit::MoveKeyResult {
            id: id("k1"),
            to: id("o3"),
            before: None,
        };
        // What serves it serves another objective with it.
        check_touched(away, &["k1"], &["o2"]);
    }

    #[test]
    fn a_change_of_an_objective_touches_what_is_judged_or_counted_by_it() {
        let change = |change| Edit::ChangeObjective(id("o1"), change);
        check_touched(change(ObjectiveChange::Title(title("Be praised"))), &[], &["o1"]);
        let committed = ObjectiveChange::Ambition(Ambition::Committed);
        check_touched(change(committed), &["k1", "k2"], &["o1"]);
        check_touched(change(ObjectiveChange::Cycle(id("q1"))), &["k1", "k2"], &["o1", "o2"]);
    }

    #[test]
    fn other_days_of_a_cycle_touch_all_of_its_goals_and_another_name_none() {
        let change = |change| Edit::ChangeCycle(id("q4"), change);
        let span = Span::new(day(2026, 10, 1), day(2026, 11, 30)).unwrap();
        check_touched(
            change(CycleChange::Span(span)),
            &["k1", "k2", "k3"],
            &["o1", "o2", "o3"],
        );
        check_touched(change(CycleChange::Title(title("Autumn"))), &[], &[]);
    }

    #[test]
    fn an_objective_that_comes_or_goes_touches_those_that_serve_it() {
        let whole = company();
        let part = workspace(whole.records().filter(|one| match one {
            Record::Objective(objective) => objective.id != id("o1"),
            _ => true,
        }));
        let expected = [vec!["k1", "k2"], vec!["o1", "o2"]];
        assert_eq!(between(&part, &whole), expected);
        assert_eq!(between(&whole, &part), expected);
    }
}
