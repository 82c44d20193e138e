//! What a report tells and what it does not, by hand.

use super::*;
use crate::edit::{Edit, NewCheckIn};
use crate::goal::{Kpi, KpiRole, Note, NoteKind, Topic};
use crate::kpi::KpiBoard;
use crate::scoreboard::Scoreboard;
use crate::testing::{close, company, day, id, kpi, made, note, read, reading, text, title, today};
use crate::workspace::Workspace;

fn of(workspace: &Workspace, scope: Scope, left_out: LeftOut) -> Report {
    let (scores, kpis) = (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()));
    let known = Known {
        workspace,
        scores: &scores,
        kpis: &kpis,
    };
    report(known, id("q4"), scope, left_out).unwrap()
}

fn without(part: Part) -> LeftOut {
    LeftOut::default().and(part)
}

/// The [`company`] with a note and a KPI of Ada's, and one of everybody's each.
fn rich() -> Workspace {
    let ada = Some(id("ada"));
    let of_sales = Some(id("sales"));
    made(
        &company(),
        [
            Edit::CheckIn(NewCheckIn {
                note: text("Two deals slipped"),
                by: ada,
                ..reading("c", "k1")
            }),
            Edit::AddNote(Note {
                by: ada,
                team: of_sales,
                text: title("Call the ten largest"),
                ..note("n1")
            }),
            Edit::AddNote(Note {
                kind: NoteKind::Win,
                text: title("First customer abroad"),
                ..note("n2")
            }),
            Edit::AddKpi(Kpi {
                owner: ada,
                team: of_sales,
                role: KpiRole::HealthMetric,
                ..kpi("calls", Some(100.0))
            }),
            Edit::AddKpi(kpi("visits", Some(100.0))),
            Edit::Read(read("calls", day(2026, 11, 3), 10.0)),
        ],
    )
}

/// The names of what a report tells: objectives with their key results, KPIs, how many notes.
#[track_caller]
fn check_told(report: &Report, goals: &[(&str, &[&str])], kpis: &[&str], notes: usize) {
    let told: Vec<(String, Vec<String>)> = report
        .objectives
        .iter()
        .map(|one| {
            let names = one.key_results.iter().map(|it| it.key_result.id.to_string());
            (one.objective.id.to_string(), names.collect())
        })
        .collect();
    let expected: Vec<(String, Vec<String>)> = goals
        .iter()
        .map(|(name, key_results)| {
            (
                (*name).to_owned(),
                key_results.iter().map(|it| (*it).to_owned()).collect(),
            )
        })
        .collect();
    assert_eq!(told, expected);
    let told: Vec<String> = report.kpis.iter().map(|one| one.kpi.id.to_string()).collect();
    assert_eq!(told, kpis);
    assert_eq!(report.notes.iter().map(|it| it.notes.len()).sum::<usize>(), notes);
}

#[test]
fn everything_of_the_cycle_is_told_by_rank() {
    let report = of(&rich(), Scope::Everyone, LeftOut::default());
    check_told(
        &report,
        &[("o1", &["k1", "k2"]), ("o2", &["k3"])],
        &["calls", "visits"],
        2,
    );
    assert_eq!(report.whose, Whose::Everyone);
    assert!(!report.talks.is_empty());
}

#[test]
fn a_team_is_told_its_goals_and_numbers_and_those_of_its_parts() {
    for name in ["sales", "all"] {
        let report = of(&rich(), Scope::Team(id(name)), LeftOut::default());
        check_told(&report, &[("o1", &["k1", "k2"])], &["calls"], 1);
    }
}

#[test]
fn a_person_is_told_what_they_own_and_their_key_results_in_goals_of_others() {
    let workspace = rich();
    let report = of(&workspace, Scope::Person(id("ada")), LeftOut::default());
    check_told(&report, &[("o1", &["k1", "k2"])], &["calls"], 1);
    let mine = Edit::ChangeKeyResult(id("k3"), crate::KeyResultChange::Owner(Some(id("ben"))));
    let report = of(&made(&workspace, [mine]), Scope::Person(id("ben")), LeftOut::default());
    check_told(&report, &[("o2", &["k3"])], &[], 0);
}

#[test]
fn key_results_of_others_are_counted_and_not_told() {
    let mine = Edit::ChangeKeyResult(id("k2"), crate::KeyResultChange::Owner(Some(id("ben"))));
    let report = of(&made(&rich(), [mine]), Scope::Person(id("ben")), LeftOut::default());
    check_told(&report, &[("o1", &["k2"])], &[], 0);
    assert_eq!(report.objectives[0].untold, 1);
    assert_eq!(report.mean.score, None);
}

#[test]
fn the_score_of_a_part_is_that_of_its_own_objectives() {
    let workspace = rich();
    let board = Scoreboard::new(&workspace, today());
    let mean = |scope| of(&workspace, scope, LeftOut::default()).mean;
    assert_eq!(mean(Scope::Everyone), board.cycle(id("q4")));
    assert_eq!(mean(Scope::Team(id("sales"))), board.team(id("q4"), id("sales")));
    assert_eq!(mean(Scope::Team(id("all"))), board.team(id("q4"), id("sales")));
    assert_eq!(mean(Scope::Person(id("ada"))), board.person(id("q4"), id("ada")));
}

#[test]
fn without_people_nobody_is_named() {
    let named = made(
        &rich(),
        [Edit::ChangePerson(
            id("ada"),
            crate::PersonChange::Name(title("Ada Lovelace")),
        )],
    );
    for scope in [Scope::Everyone, Scope::Team(id("sales")), Scope::Person(id("ada"))] {
        let told = format!("{:?}", of(&named, scope, LeftOut::default()));
        assert!(told.contains("Lovelace") && told.contains("ada"), "{scope:?}");
        let told = format!("{:?}", of(&named, scope, without(Part::People)));
        assert!(!told.contains("Lovelace") && !told.contains("ada"), "{scope:?}: {told}");
    }
}

#[test]
fn without_notes_nothing_that_was_written_is_told() {
    let told = |left_out| format!("{:?}", of(&rich(), Scope::Everyone, left_out));
    let written = ["Two deals slipped", "Call the ten largest", "First customer abroad"];
    assert!(written.iter().all(|it| told(LeftOut::default()).contains(it)));
    assert!(!written.iter().any(|it| told(without(Part::Notes)).contains(it)));
}

#[test]
fn without_kpis_none_is_talked_about_either() {
    let report = of(&rich(), Scope::Everyone, without(Part::Kpis));
    assert_eq!(report.kpis, []);
    let is_kpi = |talk: &Talk| matches!(talk.stands, Stands::Kpi(_));
    assert!(!report.talks.iter().any(is_kpi));
}

#[test]
fn without_kpis_a_note_about_one_does_not_name_it() {
    let about = Edit::AddNote(Note {
        about: Some(Topic::Kpi(id("calls"))),
        ..note("n3")
    });
    let workspace = made(&rich(), [about]);
    let named = |left_out| {
        let report = of(&workspace, Scope::Everyone, left_out);
        let notes = report.notes.into_iter().flat_map(|group| group.notes);
        notes.filter(|note| note.about.is_some()).count()
    };
    assert_eq!((named(LeftOut::default()), named(without(Part::Kpis))), (1, 0));
}

#[test]
fn notes_of_other_days_stand_in_it_only_where_they_are_about_the_cycle() {
    let before = |name: &str, about| {
        Edit::AddNote(Note {
            date: day(2026, 9, 1),
            about,
            ..note(name)
        })
    };
    let workspace = made(
        &company(),
        [before("n1", None), before("n2", Some(Topic::Cycle(id("q4"))))],
    );
    let report = of(&workspace, Scope::Everyone, LeftOut::default());
    assert_eq!(report.notes.iter().map(|it| it.notes.len()).sum::<usize>(), 1);
}

#[test]
fn a_closed_cycle_has_nothing_to_talk_about() {
    let report = of(&made(&rich(), [close("q4")]), Scope::Everyone, LeftOut::default());
    assert!(report.is_closed() && report.is_over());
    assert_eq!(report.talks, []);
}

#[test]
fn of_whom_is_not_there_nothing_is_told() {
    let workspace = company();
    let (scores, kpis) = (Scoreboard::new(&workspace, today()), KpiBoard::new(&workspace, today()));
    let known = Known {
        workspace: &workspace,
        scores: &scores,
        kpis: &kpis,
    };
    for scope in [Scope::Team(id("gone")), Scope::Person(id("gone"))] {
        assert_eq!(report(known, id("q4"), scope, LeftOut::default()), None);
    }
    assert_eq!(report(known, id("gone"), Scope::Everyone, LeftOut::default()), None);
}

#[test]
fn a_part_that_is_left_out_comes_back_alone() {
    let all: LeftOut = Part::ALL.into_iter().collect();
    let but_notes: Vec<Part> = all.but(Part::Notes).parts().collect();
    let others: Vec<Part> = Part::ALL.into_iter().filter(|part| *part != Part::Notes).collect();
    assert_eq!(but_notes, others);
}
