//! Puts a document in order whose records do not fit together.

use std::collections::BTreeSet;

use crate::kpi::loop_closers;
use crate::workspace::{Link, Record, RecordKey, Workspace};

/// One thing that was put in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// The record that it was done to.
    pub key: RecordKey,
    /// What was done.
    pub kind: MendKind,
}

/// What was done to put a record in order.
#[derive(Clone, Debug, PartialEq)]
pub enum MendKind {
    /// It named an owner, author, team, parent or corrected check-in that does not exist, or supported or went on with
    /// itself; it names none now.
    Cleared {
        /// What it named.
        named: RecordKey,
    },
    /// It served itself, was part of itself or asked for its own number, through others; it does so no longer.
    LoopBroken,
    /// What it belongs to does not exist: it was taken out, and is handed over here.
    Orphan(Box<Record>),
}

/// Puts a document in order: no reference leads nowhere, nothing serves itself.
///
/// A document in order comes back as it was, with no mends. The cost is O(n log n) for n records, however damaged.
pub fn mend(mut workspace: Workspace) -> (Workspace, Vec<Mend>) {
    let mut mends = Vec::new();
    take_orphans(&mut workspace, &mut mends);
    clear_dangling(&mut workspace, &mut mends);
    break_objective_loops(&mut workspace, &mut mends);
    break_team_loops(&mut workspace, &mut mends);
    break_formula_loops(&mut workspace, &mut mends);
    (workspace, mends)
}

/// Takes out what belongs to nothing.
///
/// What belonged to an orphan is one in the next round; there are as many rounds as levels, four at most.
fn take_orphans(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    loop {
        // What belongs to one thing stands together, so that most need not be looked for again.
        let mut last_found = None;
        let mut is_there = |container: RecordKey| {
            if last_found != Some(container) && workspace.has(container) {
                last_found = Some(container);
            }
            last_found == Some(container)
        };
        let orphans: Vec<Record> = workspace
            .named_records()
            .filter(|record| record.container().is_some_and(|container| !is_there(container)))
            .cloned()
            .collect();
        if orphans.is_empty() {
            return;
        }
        for orphan in orphans {
            workspace.take(orphan.key());
            mends.push(Mend {
                key: orphan.key(),
                kind: MendKind::Orphan(Box::new(orphan)),
            });
        }
    }
}

fn clear_dangling(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let mut dangling = Vec::new();
    for record in workspace.named_records() {
        record.for_each_link(&mut |link, named| {
            if !workspace.has(named) || is_itself(workspace, record.key(), link, named) {
                dangling.push((record.key(), link, named));
            }
        });
    }
    for (key, link, named) in dangling {
        clear(workspace, key, link, named);
        mends.push(Mend {
            key,
            kind: MendKind::Cleared { named },
        });
    }
}

/// Whether a goal supports itself, one of its own key results, or goes on with itself.
fn is_itself(workspace: &Workspace, key: RecordKey, link: Link, named: RecordKey) -> bool {
    let is_free = matches!(link, Link::Supports | Link::Continues);
    let container = || workspace.record(named).and_then(|it| it.container());
    is_free && (named == key || container() == Some(key))
}

fn break_objective_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<_> = workspace.objectives().map(|one| one.id).collect();
    let served = |workspace: &Workspace, id| {
        let parent = workspace.parent_objective(workspace.objective(id)?)?;
        Some(parent.id)
    };
    break_loops(workspace, mends, ids, served, RecordKey::Objective);
}

fn break_team_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<_> = workspace.teams().map(|one| one.id).collect();
    let whole = |workspace: &Workspace, id| workspace.team(id)?.parent;
    break_loops(workspace, mends, ids, whole, RecordKey::Team);
}

fn break_formula_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    for (asker, asked) in loop_closers(workspace) {
        clear(workspace, RecordKey::Kpi(asker), Link::Input, RecordKey::Kpi(asked));
        mends.push(Mend {
            key: RecordKey::Kpi(asker),
            kind: MendKind::LoopBroken,
        });
    }
}

/// Cuts every loop once, at the member whose parent is met again when the chain is followed from the lowest id.
fn break_loops<I: Ord + Copy>(
    workspace: &mut Workspace,
    mends: &mut Vec<Mend>,
    ids: Vec<I>,
    up: fn(&Workspace, I) -> Option<I>,
    key_of: fn(I) -> RecordKey,
) {
    let mut sound = BTreeSet::new();
    for id in ids {
        let Some(last) = loop_closer(id, |id| up(workspace, id), &mut sound) else {
            continue;
        };
        clear(workspace, key_of(last), Link::Parent, key_of(last));
        mends.push(Mend {
            key: key_of(last),
            kind: MendKind::LoopBroken,
        });
    }
}

/// Follows a chain upwards; returns the member whose parent was already met on the way, if the chain bites itself.
///
/// All members met are sound afterwards: either they were, or the caller cuts the loop at the member returned. So each
/// is walked over once, however many chains lead through it.
fn loop_closer<I: Ord + Copy>(start: I, up: impl Fn(I) -> Option<I>, sound: &mut BTreeSet<I>) -> Option<I> {
    let mut met = BTreeSet::new();
    let mut here = start;
    let closer = loop {
        if sound.contains(&here) {
            break None;
        }
        met.insert(here);
        match up(here) {
            None => break None,
            Some(next) if met.contains(&next) => break Some(here),
            Some(next) => here = next,
        }
    };
    sound.extend(met);
    closer
}

fn clear(workspace: &mut Workspace, key: RecordKey, link: Link, named: RecordKey) {
    if let Some(record) = workspace.record(key) {
        workspace.put(record.without(link, named));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{CheckIn, Objective, ObjectiveId, Parent, Person, Team};
    use crate::testing::{
        check_in_key, company, cycle, id, initiative, key_result, objective, person, team, workspace,
    };

    fn serving(name: &str, parent: &str) -> Record {
        let parent = Some(Parent::Objective(id(parent)));
        Objective {
            parent,
            ..objective(name)
        }
        .into()
    }

    /// What was done to a workspace of these records, which is in order afterwards.
    #[track_caller]
    fn mends(records: impl IntoIterator<Item = Record>) -> Vec<(RecordKey, MendKind)> {
        let (mended, mends) = mend(workspace(records));
        assert_eq!(mend(mended.clone()), (mended, vec![]));
        mends.into_iter().map(|mend| (mend.key, mend.kind)).collect()
    }

    #[test]
    fn a_document_in_order_comes_back_as_it_was() {
        assert_eq!(mend(company()), (company(), vec![]));
    }

    #[test]
    fn what_belongs_to_nothing_is_handed_over_with_all_that_belonged_to_it() {
        let entry = CheckIn {
            key_result: id("k"),
            ..CheckIn::clone(company().check_in(check_in_key("k1", "b")).unwrap())
        };
        let orphans: [Record; 4] = [
            objective("o").into(),
            key_result("k", "o").into(),
            entry.into(),
            initiative("i", "k").into(),
        ];
        let expected = orphans
            .clone()
            .map(|orphan| (orphan.key(), MendKind::Orphan(Box::new(orphan))));
        assert_eq!(mends(orphans), expected);
    }

    #[test]
    fn whatever_names_nothing_is_cleared() {
        let gone_team = RecordKey::Team(id("gone"));
        let gone_person = RecordKey::Person(id("gone"));
        let gone_parent = RecordKey::KeyResult(id("gone"));
        let lost = Objective {
            team: Some(id("gone")),
            owner: Some(id("gone")),
            parent: Some(Parent::KeyResult(id("gone"))),
            ..objective("o")
        };
        let cleared = |key, named| (key, MendKind::Cleared { named });
        assert_eq!(
            mends([
                cycle("q4").into(),
                Person {
                    team: Some(id("gone")),
                    ..person("p")
                }
                .into(),
                Team {
                    parent: Some(id("gone")),
                    ..team("t")
                }
                .into(),
                lost.into(),
            ]),
            [
                cleared(RecordKey::Person(id("p")), gone_team),
                cleared(RecordKey::Team(id("t")), gone_team),
                cleared(RecordKey::Objective(id("o")), gone_team),
                cleared(RecordKey::Objective(id("o")), gone_person),
                cleared(RecordKey::Objective(id("o")), gone_parent),
            ]
        );
    }

    #[test]
    fn a_check_in_that_names_an_unknown_author_and_corrects_nothing_loses_both_names() {
        let key = check_in_key("k1", "b");
        let lost = company().check_in(key).unwrap().with(|entry| {
            entry.by = Some(id("gone"));
            entry.replaces = Some(id("gone"));
        });
        let expected = [
            RecordKey::Person(id("gone")),
            RecordKey::CheckIn(check_in_key("k1", "gone")),
        ]
        .map(|named| (RecordKey::CheckIn(key), MendKind::Cleared { named }));
        assert_eq!(mends(company().records().chain([lost.into()])), expected);
    }

    #[test]
    fn what_supports_itself_or_its_own_key_result_does_so_no_more() {
        let [itself, own, other] = [
            Parent::Objective(id("a")),
            Parent::KeyResult(id("k")),
            Parent::Objective(id("b")),
        ];
        let supporting = Objective {
            supports: vec![itself, own, other],
            ..objective("a")
        };
        let records = || {
            [
                cycle("q4").into(),
                supporting.clone().into(),
                objective("b").into(),
                key_result("k", "a").into(),
            ]
        };
        let cleared = |named| (RecordKey::Objective(id("a")), MendKind::Cleared { named });
        let expected = [RecordKey::Objective(id("a")), RecordKey::KeyResult(id("k"))].map(cleared);
        assert_eq!(mends(records()), expected);
        let (mended, _) = mend(workspace(records()));
        assert_eq!(mended.objective(id("a")).unwrap().supports, [other]);
    }

    #[test]
    fn every_loop_is_cut_once() {
        let records = [
            cycle("q4").into(),
            serving("a", "b"),
            serving("b", "c"),
            serving("c", "b"),
            serving("itself", "itself"),
            Team {
                parent: Some(id("y")),
                ..team("x")
            }
            .into(),
            Team {
                parent: Some(id("x")),
                ..team("y")
            }
            .into(),
        ];
        assert_eq!(
            mends(records),
            [
                (RecordKey::Objective(id("c")), MendKind::LoopBroken),
                (RecordKey::Objective(id("itself")), MendKind::LoopBroken),
                (RecordKey::Team(id("y")), MendKind::LoopBroken),
            ]
        );
    }

    #[test]
    fn a_loop_through_a_key_result_is_cut() {
        let serves_k = Objective {
            parent: Some(Parent::KeyResult(id("k"))),
            ..objective("b")
        };
        let records = [
            cycle("q4").into(),
            serving("a", "b"),
            serves_k.into(),
            key_result("k", "a").into(),
        ];
        assert_eq!(mends(records), [(RecordKey::Objective(id("b")), MendKind::LoopBroken)]);
    }

    /// Follows the chain of 10,000 objectives once, not once for each of them: else this takes minutes.
    #[test]
    fn ten_thousand_objectives_in_one_loop_are_cut_once() {
        let name = |number: usize| format!("o{:05}", number % 10_000);
        for step in [1, 9_999] {
            let chain = (0..10_000).map(|number| serving(&name(number), &name(number + step)));
            let (mended, mends) = mend(workspace(chain.chain([cycle("q4").into()])));
            assert_eq!(mends.len(), 1);
            let free = mended.objectives().filter(|one| one.parent.is_none());
            let expected: ObjectiveId = if step == 1 { id("o09999") } else { id("o00001") };
            assert_eq!(free.map(|one| one.id).collect::<Vec<_>>(), [expected]);
        }
    }
}
