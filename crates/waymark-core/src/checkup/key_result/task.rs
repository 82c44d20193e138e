//! K2: a task is an initiative, not a key result.

use crate::checkup::language::List;
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, KeyResultChange};
use crate::goal::{Foreign, Initiative, InitiativeId, Measure, Progress, Rank};
use crate::workspace::RecordKey;

/// The most key results that it is offered to become an initiative of.
const OFFERS_MAX: usize = 3;

/// A warning where the title starts with the verb of a task and a number measures it.
///
/// Done or not done, milestones and checklists measure tasks: there it is meant.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    if examined.is_output() {
        return Vec::new();
    }
    let Some(found) = subject.lexicon.find_verb(List::Tasks, &examined.title) else {
        return Vec::new();
    };
    let facts = Facts::Word {
        found: found.to_owned(),
    };
    let finding = Finding::new(RuleId::K2, Severity::Warning, examined.key_result.id, facts);
    vec![
        finding
            .fixed_by(measured_as_done(examined))
            .fixed_by(as_initiative(subject, examined)),
    ]
}

/// Measures it as done or not done, while no reading would be lost.
fn measured_as_done(examined: &Examined<'_>) -> Option<(FixKind, Edit)> {
    let measure = Measure::Done { due: None };
    let has_readings = examined.log.standing().any(|check_in| check_in.reading.is_some());
    (!has_readings).then(|| {
        (
            FixKind::MeasureAsDone,
            examined.change(KeyResultChange::Measure(measure)),
        )
    })
}

/// Makes it an initiative of a sibling that a number measures, while nothing would be lost.
fn as_initiative(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<(FixKind, Edit)> {
    let task = examined.key_result;
    let id = InitiativeId::new(task.id.id());
    if !examined.is_bare(subject.workspace) || subject.workspace.has(RecordKey::Initiative(id)) {
        return Vec::new();
    }
    let is_result = |one: &&Examined<'_>| {
        one.key_result.id != task.id && one.is_counted() && subject.lexicon.find_verb(List::Tasks, &one.title).is_none()
    };
    let offer = |one: &Examined<'_>| {
        let initiative = Initiative {
            id,
            key_result: one.key_result.id,
            title: task.title.clone(),
            note: task.description.clone(),
            owner: task.owner,
            due: task.end,
            progress: Progress::Open,
            rank: Rank::FIRST,
            foreign: Foreign::default(),
        };
        let edits = vec![Edit::RemoveKeyResult(task.id), Edit::AddInitiative(initiative)];
        (FixKind::MakeInitiativeOf(one.key_result.id), Edit::Together(edits))
    };
    subject
        .key_results
        .iter()
        .filter(is_result)
        .take(OFFERS_MAX)
        .map(offer)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KeyResult;
    use crate::checkup::testing::{
        ENGLISH, GERMAN, check_fixed, check_key_results, facts_of_measure, fixes, with_key_results,
    };
    use crate::edit::NewCheckIn;
    use crate::testing::title;
    use crate::testing::{id, key_result, made, reading};

    #[test]
    fn english_tasks() {
        check_key_results(
            ENGLISH,
            RuleId::K2,
            &[
                "Launch the new website",
                "Create a customer advisory board",
                "Build 3 integrations",
                "Deliver 5 trainings",
                "Write 10 blog posts",
                "Hire 4 engineers",
                "Complete the migration",
                "Set up a help centre",
                "Sign-up: redesign the form",
            ],
            &[
                "Close 100 deals",
                "App rating from 3.9 to 4.5",
                "Build time from 12 to 5 minutes",
                "Launch delay from 10 to 3 days",
                "Raise the average deal by 2,000 euros",
                "Customers who complete the tour from 40 % to 60 %",
                "Help centre articles that answer the question",
                "Sales reps hired and productive within 60 days",
            ],
        );
    }

    #[test]
    fn german_tasks() {
        check_key_results(
            GERMAN,
            RuleId::K2,
            &[
                "Neue Website launchen",
                "Newsletter erstellen",
                "Launch der neuen Website",
                "3 Schnittstellen bauen bis März",
                "10 Blogartikel schreiben",
                "4 Entwickler einstellen",
                "Wir richten ein Hilfecenter ein",
                "Durchführung von 5 Workshops",
                "Handbuch fertigstellen, dann verteilen",
            ],
            &[
                "100 Abschlüsse",
                "App-Bewertung von 3,9 auf 4,5",
                "Kunden erstellen 500 Berichte selbst",
                "Zufriedenheit von 70 % auf 85 %",
                "Antwortzeit von 24 auf 8 Stunden senken",
                "Anteil der Kunden, die den Rundgang abschließen können",
                "Umsatz von 1 auf 2 Mio. Euro steigern",
            ],
        );
    }

    #[test]
    fn a_task_may_be_measured_as_done() {
        let launch = |measure| KeyResult {
            title: title("Launch the shop"),
            measure,
            ..key_result("k", "o")
        };
        let workspace = with_key_results([launch(Measure::Percent)]);
        check_fixed(&workspace, RuleId::K2, &FixKind::MeasureAsDone);
        assert_eq!(facts_of_measure(RuleId::K2, Measure::Done { due: None }), []);
    }

    #[test]
    fn a_task_can_become_an_initiative_of_a_result() {
        let launch = KeyResult {
            title: title("Launch the shop"),
            ..key_result("launch", "o")
        };
        let workspace = with_key_results([launch, key_result("result", "o")]);
        let fixed = check_fixed(&workspace, RuleId::K2, &FixKind::MakeInitiativeOf(id("result")));
        let initiative = fixed.initiatives_of(id("result")).next().unwrap();
        assert_eq!(initiative.title.as_str(), "Launch the shop");
        assert!(fixed.key_result(id("launch")).is_none());
    }

    #[test]
    fn what_has_readings_stays_as_it_is() {
        let launch = KeyResult {
            title: title("Launch the shop"),
            ..key_result("launch", "o")
        };
        let workspace = with_key_results([launch, key_result("result", "o")]);
        let begun = made(
            &workspace,
            [Edit::CheckIn(NewCheckIn {
                ..reading("c", "launch")
            })],
        );
        assert_eq!(fixes(&begun, RuleId::K2), []);
    }

    #[test]
    fn a_task_becomes_an_initiative_only_of_a_result_that_a_number_measures() {
        let titled = |name: &str, text: &str, measure| KeyResult {
            title: title(text),
            measure,
            ..key_result(name, "o")
        };
        let counted = || key_result("any", "o").measure;
        let workspace = with_key_results([
            titled("launch", "Launch the shop", counted()),
            titled("ready", "The shop is ready", Measure::Percent),
            titled("write", "Write 10 blog posts", counted()),
            titled("deals", "Close 100 deals", counted()),
        ]);
        let offered: Vec<_> = fixes(&workspace, RuleId::K2)
            .into_iter()
            .filter(|kind| matches!(kind, FixKind::MakeInitiativeOf(_)))
            .collect();
        // Once for each of the two tasks.
        assert_eq!(
            offered,
            [
                FixKind::MakeInitiativeOf(id("deals")),
                FixKind::MakeInitiativeOf(id("deals"))
            ]
        );
    }
}
