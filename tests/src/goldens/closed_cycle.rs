//! A cycle of a sample is closed; then everything around it changes: what it scored and was graded with stays (C-2).

use chrono::NaiveDate;
use waymark_core::closing::{Answers, Draft};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    BandScheme, CycleId, Edit, NewKpiReading, ScoringMode, Settings, StatusPreset, Text, Value, Workspace, apply,
};
use waymark_file::open;

use crate::records::kpi_reading_id;
use crate::samples::{large_path, paths};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// What its goals score, what that means, and what they were graded with.
fn said_of(workspace: &Workspace, cycle: CycleId) -> Vec<String> {
    let board = Scoreboard::new(workspace, today());
    let goals = workspace.objectives_in(cycle).flat_map(|objective| {
        let known = board.objective(objective.id).unwrap();
        let own = format!(
            "{} {:?} {:?} {:?}",
            objective.id, known.score, known.band, objective.grade
        );
        let key_results = workspace.key_results_of(objective.id).map(|key_result| {
            let known = board.key_result(key_result.id).unwrap();
            format!(
                "{} {:?} {:?} {:?}",
                key_result.id, known.score, known.band, key_result.grade
            )
        });
        std::iter::once(own).chain(key_results).collect::<Vec<_>>()
    });
    goals.collect()
}

/// Other settings, another reading of each KPI that takes one, and nobody is left.
fn everything_else(workspace: &Workspace) -> Vec<Edit> {
    let settings = Settings {
        scoring_mode: ScoringMode::Ratio,
        bands: BandScheme::Google,
        status_preset: StatusPreset::Gap,
        ..workspace.head().settings.clone()
    };
    let readings = workspace.kpis().map(|kpi| {
        Edit::Read(NewKpiReading {
            id: kpi_reading_id("after-the-end"),
            kpi: kpi.id,
            date: today(),
            segment: None,
            value: Value::new(123_456.0).unwrap(),
            note: Text::default(),
            by: None,
        })
    });
    let people = workspace.people().map(|person| Edit::RemovePerson(person.id));
    std::iter::once(Edit::ChangeSettings(settings))
        .chain(readings)
        .chain(people)
        .collect()
}

#[test]
fn what_a_closed_cycle_scored_and_was_graded_with_stays_whatever_changes_around_it() {
    for path in paths().iter().filter(|path| **path != large_path()) {
        let before = open(&std::fs::read(path).unwrap()).unwrap().workspace;
        let board = Scoreboard::new(&before, today());
        let drafts = before.cycles().map(|cycle| cycle.id);
        let closed = drafts.fold(before.clone(), |workspace, cycle| {
            let draft = Draft::of(&before, &board, cycle, &Answers::new());
            draft.map_or(workspace.clone(), |draft| {
                apply(&workspace, &draft.edit(), today()).unwrap()
            })
        });
        // What is computed or split takes no such reading, which changes nothing.
        let after = everything_else(&closed).iter().fold(closed.clone(), |workspace, edit| {
            apply(&workspace, edit, today()).unwrap_or(workspace)
        });
        assert_ne!(after, closed);
        for cycle in closed.cycles() {
            assert_eq!(
                said_of(&after, cycle.id),
                said_of(&closed, cycle.id),
                "{}",
                path.display()
            );
        }
    }
}
