//! What holds for every report of every workspace.

use std::collections::BTreeSet;

use proptest::prelude::*;
use waymark_core::kpi::KpiBoard;
use waymark_core::report::{LeftOut, Part, Report, Scope, report};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Known, Workspace};

use crate::generators::workspace;
use crate::records::day;

/// Whose reports there are of a workspace: everybody's, and those of a few teams and people.
fn scopes(workspace: &Workspace) -> Vec<Scope> {
    let teams = workspace.teams().take(3).map(|team| Scope::Team(team.id));
    let people = workspace.people().take(3).map(|person| Scope::Person(person.id));
    std::iter::once(Scope::Everyone).chain(teams).chain(people).collect()
}

/// The reports of the cycles of a workspace, with one part left out or none.
fn reports(workspace: &Workspace, left_out: LeftOut) -> Vec<(Scope, Report)> {
    let today = day(51);
    let (scores, kpis) = (Scoreboard::new(workspace, today), KpiBoard::new(workspace, today));
    let known = Known {
        workspace,
        scores: &scores,
        kpis: &kpis,
    };
    let all = scopes(workspace);
    workspace
        .cycles()
        .take(3)
        .flat_map(|cycle| all.iter().map(move |scope| (cycle.id, *scope)))
        .filter_map(|(cycle, scope)| Some((scope, report(known, cycle, scope, left_out)?)))
        .collect()
}

/// The names of all that a report tells.
fn told(report: &Report) -> BTreeSet<String> {
    let goals = report.objectives.iter().flat_map(|one| {
        let key_results = one
            .key_results
            .iter()
            .map(|it| format!("key result {}", it.key_result.id));
        std::iter::once(format!("objective {}", one.objective.id)).chain(key_results)
    });
    let kpis = report.kpis.iter().map(|one| format!("kpi {}", one.kpi.id));
    let notes = report.notes.iter().flat_map(|group| {
        group
            .notes
            .iter()
            .map(|note| format!("note {} {}", note.day, note.text))
    });
    let talks = report
        .talks
        .iter()
        .map(|talk| format!("talk {:?} {}", talk.reasons, talk.name));
    goals.chain(kpis).chain(notes).chain(talks).collect()
}

/// Whether anybody is named in it, by name or by id.
fn names_anybody(report: &Report) -> bool {
    let in_goals = report.objectives.iter().any(|one| {
        let in_key_results = one.key_results.iter().any(|it| {
            let current = it.known.as_ref().and_then(|known| known.current.as_ref());
            it.owner.is_some() || it.key_result.owner.is_some() || current.is_some_and(|it| it.by.is_some())
        });
        one.owner.is_some() || one.objective.owner.is_some() || in_key_results
    });
    let in_kpis = report
        .kpis
        .iter()
        .any(|one| one.owner.is_some() || one.kpi.owner.is_some() || one.kpi.dimension.is_some());
    let in_notes = report
        .notes
        .iter()
        .flat_map(|it| &it.notes)
        .any(|note| note.by.is_some());
    in_goals || in_kpis || in_notes
}

proptest! {
    #[test]
    fn a_narrower_report_tells_nothing_that_the_whole_does_not(workspace in workspace()) {
        let all = reports(&workspace, LeftOut::default());
        for (_, narrow) in &all {
            let whole = all.iter().find(|(scope, one)| *scope == Scope::Everyone && one.cycle.id == narrow.cycle.id);
            let whole = whole.map(|(_, one)| told(one)).unwrap_or_default();
            prop_assert!(told(narrow).is_subset(&whole), "{:?}", narrow.whose);
        }
    }

    #[test]
    fn leaving_out_only_takes_away(workspace in workspace(), part in prop::sample::select(Part::ALL.to_vec())) {
        let all = reports(&workspace, LeftOut::default());
        let fewer = reports(&workspace, LeftOut::default().and(part));
        prop_assert_eq!(all.len(), fewer.len());
        for ((_, full), (_, less)) in all.iter().zip(&fewer) {
            prop_assert!(told(less).is_subset(&told(full)), "{:?}", part);
            prop_assert_eq!(full.mean, less.mean);
        }
    }

    #[test]
    fn without_people_nobody_is_named(workspace in workspace()) {
        for (_, one) in reports(&workspace, LeftOut::default().and(Part::People)) {
            prop_assert!(!names_anybody(&one), "{:?}", one);
        }
    }
}
