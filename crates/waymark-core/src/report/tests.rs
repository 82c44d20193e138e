//! What a report tells and what it does not, by hand.

use super::*;
use crate::edit::{Edit, NewCheckIn};
use crate::goal::{Across, Confidence, Foreign, Kpi, KpiRole, Note, NoteKind, Reading, State, Topic};
use crate::kpi::KpiBoard;
use crate::scoreboard::Scoreboard;
use crate::testing::{
    by_region, check_in_key, close, company, day, id, kpi, made, note, read, read_of, reading, text, title, today,
    value,
};
use crate::workspace::Workspace;

fn of(workspace: &Workspace, scope: Scope, left_out: LeftOut) -> Report {
    on(today(), workspace, scope, left_out)
}

/// The report as of a day.
fn on(day: NaiveDate, workspace: &Workspace, scope: Scope, left_out: LeftOut) -> Report {
    let (scores, kpis) = (Scoreboard::new(workspace, day), KpiBoard::new(workspace, day));
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

/// Holds that these notes of a workspace are told, each with what it is about.
#[track_caller]
fn check_notes(workspace: &Workspace, expected: &[(&str, Option<&str>)]) {
    let report = of(workspace, Scope::Everyone, LeftOut::default());
    let notes = report.notes.iter().flat_map(|group| &group.notes);
    let told = notes.map(|note| (note.text.as_str(), note.about.as_ref().map(Title::as_str)));
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn notes_of_other_days_stand_in_it_only_where_they_are_about_the_cycle() {
    let before = |name: &str, about| {
        Edit::AddNote(Note {
            date: day(2026, 9, 1),
            text: title(name),
            about,
            ..note(name)
        })
    };
    let workspace = made(
        &company(),
        [before("n1", None), before("n2", Some(Topic::Cycle(id("q4"))))],
    );
    check_notes(&workspace, &[("n2", None)]);
}

#[test]
fn a_note_says_what_it_is_about_where_that_is_not_the_cycle_itself() {
    let renamed = Edit::ChangeCycle(id("q1"), crate::CycleChange::Title(title("Q1 2027")));
    let about = |name: &str, about| {
        Edit::AddNote(Note {
            text: title(name),
            about: Some(about),
            ..note(name)
        })
    };
    let notes = [
        about("of-it", Topic::Cycle(id("q4"))),
        about("of-the-next", Topic::Cycle(id("q1"))),
        about("of-a-key-result", Topic::KeyResult(id("k1"))),
    ];
    let expected = [
        ("of-it", None),
        ("of-the-next", Some("Q1 2027")),
        ("of-a-key-result", Some("Recommend us more")),
    ];
    check_notes(&made(&company(), [renamed].into_iter().chain(notes)), &expected);
}

#[test]
fn what_was_ticked_off_later_is_still_to_be_done() {
    let task = |name: &str, done| {
        Edit::AddNote(Note {
            text: title(name),
            date: day(2026, 11, 18),
            done: Some(done),
            ..note(name)
        })
    };
    let notes = [task("by-friday", day(2026, 11, 20)), task("by-saturday", today())];
    let report = on(
        day(2026, 11, 20),
        &made(&company(), notes),
        Scope::Everyone,
        LeftOut::default(),
    );
    let done = report.notes.iter().flat_map(|group| &group.notes).map(|note| note.done);
    assert_eq!(done.collect::<Vec<_>>(), [Some(day(2026, 11, 20)), None]);
}

#[test]
fn a_cycle_is_over_on_the_day_after_its_last() {
    let is_over = |day| on(day, &company(), Scope::Everyone, LeftOut::default()).is_over();
    let days = [today(), day(2026, 12, 31), day(2027, 1, 1)];
    assert_eq!(days.map(is_over), [false, false, true]);
    let report = on(day(2027, 1, 1), &company(), Scope::Everyone, LeftOut::default());
    assert!(!report.is_closed());
}

#[test]
fn a_report_says_all_but_what_was_left_out() {
    let says = |left_out| {
        let report = of(&company(), Scope::Everyone, left_out);
        Part::ALL.map(|part| report.says(part))
    };
    assert_eq!(says(LeftOut::default()), [true; 5]);
    assert_eq!(says(without(Part::Notes)), [true, false, true, true, true]);
    assert_eq!(
        says(without(Part::Notes).and(Part::Notes)),
        [true, false, true, true, true]
    );
}

/// The [`company`] with nothing reached of `k1` seven weeks into twelve.
fn behind() -> Workspace {
    let nothing = NewCheckIn {
        reading: Some(Reading::Number(value(40.0))),
        ..reading("c", "k1")
    };
    made(&company(), [Edit::CheckIn(nothing)])
}

/// Holds how many objectives are off track, and how many key results of the first.
#[track_caller]
fn check_off_track(workspace: &Workspace, objectives: usize, key_results: usize) {
    let report = of(workspace, Scope::Everyone, LeftOut::default());
    assert_eq!(
        (report.off_track, report.objectives[0].off_track),
        (objectives, key_results)
    );
}

#[test]
fn what_is_off_track_is_counted_where_it_is_worked_on() {
    check_off_track(&company(), 0, 0);
    check_off_track(&behind(), 1, 1);
    let rest = || State::Paused { reason: text("") };
    let resting = Edit::ChangeObjective(id("o1"), crate::ObjectiveChange::State(rest()));
    check_off_track(&made(&behind(), [resting]), 0, 1);
    let given_up = Edit::ChangeKeyResult(id("k1"), crate::KeyResultChange::State(rest()));
    check_off_track(&made(&behind(), [given_up]), 0, 0);
}

#[test]
fn a_key_result_is_told_day_by_day_with_what_was_said_last_on_each() {
    let later = |name: &str, number| NewCheckIn {
        reading: Some(Reading::Number(value(number))),
        ..reading(name, "k1")
    };
    let confident = NewCheckIn {
        reading: None,
        confidence: Some(Confidence::new(7).unwrap()),
        ..reading("e", "k1")
    };
    let edits = [
        Edit::CheckIn(later("c", 46.0)),
        Edit::CheckIn(later("d", 47.0)),
        Edit::CheckIn(confident),
    ];
    let report = of(&made(&company(), edits), Scope::Everyone, LeftOut::default());
    let point = |date, number, confidence| Point {
        day: date,
        value: Some(value(number)),
        confidence,
    };
    let expected = [
        point(day(2026, 11, 7), 45.0, None),
        point(day(2026, 11, 14), 45.0, None),
        point(today(), 47.0, Some(Confidence::new(7).unwrap())),
    ];
    assert_eq!(report.objectives[0].key_results[0].points, expected);
}

#[test]
fn the_last_thing_that_was_written_is_told_though_nothing_was_written_since() {
    let silent = Edit::CheckIn(reading("d", "k1"));
    let report = of(&made(&rich(), [silent]), Scope::Everyone, LeftOut::default());
    let notes = report.objectives[0].key_results.iter().map(|one| one.note.clone());
    assert_eq!(
        notes.collect::<Vec<_>>(),
        [Some((today(), text("Two deals slipped"))), None]
    );
}

#[test]
fn the_parts_of_a_kpi_are_not_told_as_they_may_be_people() {
    let split = Edit::AddKpi(Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..kpi("leads", None)
    });
    let of_a_part = Edit::Read(read_of("Grace", read("leads", day(2026, 11, 3), 5.0)));
    let report = of(
        &made(&company(), [split, of_a_part]),
        Scope::Everyone,
        LeftOut::default(),
    );
    assert!(
        report.kpis[0]
            .known
            .as_ref()
            .is_some_and(|known| known.latest.is_some())
    );
    assert!(!format!("{report:?}").contains("Grace"));
}

#[test]
fn an_objective_and_a_kpi_are_told_with_their_team() {
    let teams = |report: Report| {
        let of_goals = report.objectives.into_iter().map(|one| one.team);
        of_goals
            .chain(report.kpis.into_iter().map(|one| one.team))
            .collect::<Vec<_>>()
    };
    let sales = Some(title("sales"));
    let expected = [sales.clone(), None, sales, None];
    assert_eq!(teams(of(&rich(), Scope::Everyone, LeftOut::default())), expected);
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

#[test]
fn what_other_programs_wrote_into_a_check_in_is_not_told() {
    let mut workspace = company();
    let latest = workspace.check_in(check_in_key("k1", "b")).unwrap();
    let annotated = latest.with(|one| one.foreign = Foreign::new("theirs"));
    workspace.put(annotated.into());
    let report = of(&workspace, Scope::Everyone, LeftOut::default());
    let known = report.objectives[0].key_results[0].known.as_ref().unwrap();
    assert_eq!(known.current.as_ref().map(|one| one.id), Some(id("b")));
    assert!(!format!("{report:?}").contains("theirs"));
}
