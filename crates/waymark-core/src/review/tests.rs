//! What stands in a session, by hand.

use super::*;
use crate::attention::Reason;
use crate::edit::{Edit, KpiChange, NewCheckIn, NoteChange};
use crate::goal::{Aim, Confidence, FiscalMonth, Kpi, KpiRole, Note, Objective, Reading};
use crate::kpi::Health;
use crate::testing::{company, day, id, kpi, made, note, objective, read, reading, targets, today, value};

/// The week of a day, seen on Saturday 21 November 2026.
fn week_of(workspace: &Workspace, date: chrono::NaiveDate, team: Option<TeamId>) -> Review {
    of(workspace, SessionKind::Week, date, team)
}

fn of(workspace: &Workspace, kind: SessionKind, date: chrono::NaiveDate, team: Option<TeamId>) -> Review {
    let session = Session::around(date, kind, FiscalMonth::JANUARY, today()).unwrap();
    let board = Scoreboard::new(workspace, session.until());
    let kpis = KpiBoard::new(workspace, session.until());
    review(workspace, &board, &kpis, session, team)
}

/// A note written on a day of November.
fn written(name: &str, kind: NoteKind, of_november: u32) -> Note {
    Note {
        kind,
        date: day(2026, 11, of_november),
        ..note(name)
    }
}

fn with_notes(notes: impl IntoIterator<Item = Note>) -> Workspace {
    made(&company(), notes.into_iter().map(Edit::AddNote))
}

/// The notes of the week of a day of November: name, whether carried, whether ticked off.
#[track_caller]
fn check_week<const N: usize>(workspace: &Workspace, of_november: u32, expected: [(&str, bool, bool); N]) {
    let week = week_of(workspace, day(2026, 11, of_november), None);
    let found: Vec<(String, bool, bool)> = week
        .notes
        .iter()
        .map(|entry| (entry.note.id.to_string(), entry.is_carried, entry.done.is_some()))
        .collect();
    let expected = expected.map(|(name, carried, done)| (name.to_owned(), carried, done));
    assert_eq!(found, expected);
}

#[test]
fn a_priority_is_carried_from_week_to_week_until_it_is_ticked_off() {
    // Mondays: 2, 9 and 16 November
    let done = Note {
        done: Some(day(2026, 11, 12)),
        ..written("done", NoteKind::Priority, 3)
    };
    let workspace = with_notes([done, written("open", NoteKind::Priority, 8)]);
    check_week(&workspace, 2, [("done", false, false), ("open", false, false)]);
    check_week(&workspace, 9, [("done", true, true), ("open", true, false)]);
    check_week(&workspace, 16, [("open", true, false)]);
}

#[test]
fn what_is_ticked_off_or_written_on_a_monday_stands_in_the_week_that_begins() {
    let done = Note {
        done: Some(day(2026, 11, 9)),
        ..written("done", NoteKind::Priority, 3)
    };
    let workspace = with_notes([
        done,
        written("new", NoteKind::Ahead, 9),
        written("win", NoteKind::Win, 9),
    ]);
    let new = [("done", true, true), ("new", false, false), ("win", false, false)];
    check_week(&workspace, 9, new);
    check_week(&workspace, 16, [("new", true, false)]);
}

#[test]
fn an_earlier_week_reads_as_it_was_whatever_is_ticked_off_later() {
    let before = with_notes([written("call", NoteKind::Ahead, 3)]);
    let after = made(&before, [Edit::ChangeNote(id("call"), NoteChange::Done(Some(today())))]);
    let first = |workspace| week_of(workspace, day(2026, 11, 3), None).tally();
    assert_eq!(first(&before), first(&after));
    check_week(&after, 16, [("call", true, true)]);
}

#[test]
fn a_win_stands_in_the_week_of_its_day_alone() {
    let workspace = with_notes([written("win", NoteKind::Win, 10)]);
    check_week(&workspace, 2, []);
    check_week(&workspace, 9, [("win", false, false)]);
    check_week(&workspace, 16, []);
}

#[test]
fn what_was_ticked_off_before_it_was_written_was_ticked_off_on_that_day() {
    let odd = Note {
        done: Some(day(2026, 11, 3)),
        ..written("odd", NoteKind::Priority, 10)
    };
    let workspace = with_notes([odd]);
    check_week(&workspace, 9, [("odd", false, true)]);
    check_week(&workspace, 16, []);
}

#[test]
fn a_team_has_its_notes_and_those_of_its_parts() {
    let of_sales = Note {
        team: Some(id("sales")),
        ..written("ours", NoteKind::Priority, 17)
    };
    let workspace = with_notes([of_sales, written("all-of-us", NoteKind::Priority, 17)]);
    let count = |team| week_of(&workspace, today(), team).notes.len();
    assert_eq!(
        (count(None), count(Some(id("all"))), count(Some(id("sales")))),
        (2, 1, 1)
    );
}

#[test]
fn feedback_is_for_months_and_quarters() {
    let workspace = with_notes([
        written("start", NoteKind::Start, 3),
        written("plus", NoteKind::Plus, 17),
        written("priority", NoteKind::Priority, 17),
    ]);
    let names = |kind| {
        let notes = of(&workspace, kind, today(), None).notes;
        notes.iter().map(|entry| entry.note.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(SessionKind::Week), ["priority"]);
    assert_eq!(names(SessionKind::Month), ["start", "plus"]);
    assert_eq!(names(SessionKind::Quarter), ["start", "plus"]);
}

#[test]
fn plus_and_minus_stand_with_their_objective_also_where_they_are_about_a_key_result() {
    let about = |name, about| Note {
        about: Some(about),
        ..written(name, NoteKind::Plus, 17)
    };
    let workspace = with_notes([
        about("of-o1", Topic::Objective(id("o1"))),
        about("of-k1", Topic::KeyResult(id("k1"))),
        about("of-q4", Topic::Cycle(id("q4"))),
        written("of-nothing", NoteKind::Plus, 17),
    ]);
    let month = of(&workspace, SessionKind::Month, today(), None);
    assert_eq!(month.objectives, [id("o1"), id("o2")]);
    let at = |place| {
        let entries = month.at(&workspace, place);
        entries.map(|entry| entry.note.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        at(Place::About(NoteKind::Plus, Topic::Objective(id("o1")))),
        ["of-o1", "of-k1"]
    );
    assert_eq!(at(Place::Kind(NoteKind::Plus)), ["of-q4", "of-nothing"]);
}

#[test]
fn objectives_are_those_of_the_cycles_that_are_worked_on() {
    let workspace = made(
        &company(),
        [Edit::AddObjective(Objective {
            cycle: id("q1"),
            ..objective("next")
        })],
    );
    assert_eq!(week_of(&workspace, today(), None).objectives, [id("o1"), id("o2")]);
    // before the quarter
    assert_eq!(week_of(&workspace, day(2026, 9, 1), None).objectives, []);
    assert_eq!(week_of(&workspace, today(), Some(id("sales"))).objectives, [id("o1")]);
}

/// A check-in on a day of November that gives no more than confidence.
fn trusted(key_result: &str, of_november: u32, confidence: u8) -> Edit {
    Edit::CheckIn(NewCheckIn {
        date: day(2026, 11, of_november),
        reading: None,
        confidence: Some(Confidence::new(confidence).unwrap()),
        ..reading(&format!("{key_result}-{of_november}"), key_result)
    })
}

/// The changes of the week from 16 November on: key result, from, to.
#[track_caller]
fn check_changes<const N: usize>(edits: &[Edit], expected: [(&str, Option<u8>, u8); N], steady: usize) {
    let workspace = made(&company(), edits.iter().cloned());
    let week = week_of(&workspace, today(), None);
    let found: Vec<_> = week
        .confidence
        .iter()
        .map(|one| (one.key_result.to_string(), one.from.map(Confidence::get), one.to.get()))
        .collect();
    let expected = expected.map(|(name, from, to)| (name.to_owned(), from, to));
    assert_eq!((found, week.steady), (expected.to_vec(), steady));
}

#[test]
fn confidence_is_compared_with_that_before_the_week_and_the_biggest_fall_comes_first() {
    check_changes(
        &[
            trusted("k1", 10, 5),
            trusted("k1", 17, 7),
            trusted("k2", 15, 8),
            trusted("k2", 16, 3),
            trusted("k3", 20, 6),
        ],
        [("k2", Some(8), 3), ("k1", Some(5), 7), ("k3", None, 6)],
        0,
    );
}

#[test]
fn confidence_that_came_back_within_the_week_did_not_change() {
    check_changes(
        &[trusted("k1", 10, 5), trusted("k1", 17, 2), trusted("k1", 18, 5)],
        [],
        1,
    );
    check_changes(&[trusted("k1", 10, 5)], [], 1);
}

#[test]
fn why_confidence_changed_stands_with_its_key_result() {
    let why = |name, key_result: &str| Note {
        about: Some(Topic::KeyResult(id(key_result))),
        ..written(name, NoteKind::Confidence, 18)
    };
    let notes = [why("of-k1", "k1"), why("of-k2", "k2")].map(Edit::AddNote);
    let workspace = made(
        &company(),
        [trusted("k1", 10, 8), trusted("k1", 17, 5)].into_iter().chain(notes),
    );
    let week = week_of(&workspace, today(), None);
    let count = |place| week.at(&workspace, place).count();
    assert_eq!(count(Place::About(NoteKind::Confidence, Topic::KeyResult(id("k1")))), 1);
    assert_eq!(count(Place::Kind(NoteKind::Confidence)), 1);
    assert_eq!((week.tally().fell, week.tally().rose), (1, 0));
}

/// A health metric whose last value counts and that should reach 100.
fn metric() -> Kpi {
    Kpi {
        role: KpiRole::HealthMetric,
        source: crate::goal::KpiSource::Readings(crate::goal::Aggregation::Last),
        aim: Aim::Higher(targets(Some(100.0))),
        ..kpi("uptime", None)
    }
}

#[test]
fn a_health_metric_says_how_it_stands_and_how_it_stood_before_the_week() {
    let workspace = made(
        &company(),
        [
            Edit::AddKpi(metric()),
            Edit::AddKpi(kpi("leads", None)),
            Edit::Read(read("uptime", day(2026, 11, 15), 100.0)),
            Edit::Read(read("uptime", day(2026, 11, 16), 80.0)),
        ],
    );
    let week = week_of(&workspace, today(), None);
    let found: Vec<_> = week
        .health
        .iter()
        .map(|one| (one.before, one.health(), one.turn()))
        .collect();
    assert_eq!(found, [(Some(Health::Green), Some(Health::Red), Some(Turn::Worse))]);
    assert_eq!((week.tally().worse, week.tally().better), (1, 0));
    let before = week_of(&workspace, day(2026, 11, 15), None);
    let found: Vec<_> = before
        .health
        .iter()
        .map(|one| (one.before, one.health(), one.turn()))
        .collect();
    assert_eq!(found, [(None, Some(Health::Green), None)]);
}

#[test]
fn what_got_better_is_ill_only_while_it_still_stands_badly() {
    let is_ill = |readings: [f64; 2]| {
        let on = |(day_of, number): (u32, f64)| Edit::Read(read("uptime", day(2026, 11, day_of), number));
        let [before, now] = readings;
        let edits = [Edit::AddKpi(metric()), on((15, before)), on((16, now))];
        week_of(&made(&company(), edits), today(), None).health[0].is_ill()
    };
    assert!(is_ill([100.0, 80.0]), "it fell");
    assert!(!is_ill([80.0, 100.0]), "it is well again");
    assert!(is_ill([80.0, 92.0]), "better, and still amber");
    assert!(!is_ill([100.0, 100.0]), "it stayed well");
}

#[test]
fn a_kpi_is_a_health_metric_only_while_it_is_called_one() {
    let indicator = Edit::ChangeKpi(id("uptime"), KpiChange::Role(KpiRole::Indicator));
    let workspace = made(&company(), [Edit::AddKpi(metric()), indicator]);
    assert_eq!(week_of(&workspace, today(), None).health, []);
}

#[test]
fn what_needs_attention_is_talked_about_but_no_health_metric_twice() {
    let workspace = made(
        &company(),
        [
            Edit::AddKpi(metric()),
            Edit::Read(read("uptime", day(2026, 11, 16), 80.0)),
            Edit::CheckIn(NewCheckIn {
                reading: Some(Reading::Number(value(38.0))),
                ..reading("fall", "k1")
            }),
        ],
    );
    let concerns = week_of(&workspace, today(), None).concerns;
    let first = concerns.first().map(|concern| (concern.about, concern.reason()));
    assert_eq!(
        first,
        Some((About::KeyResult(id("k1")), Some(&Reason::WorseThanBaseline)))
    );
    assert!(!concerns.iter().any(|concern| concern.about == About::Kpi(id("uptime"))));
    assert!(concerns.len() <= CONCERNS_MAX);
}

#[test]
fn a_team_talks_about_its_own_goals_alone() {
    let sales = Some(id("sales"));
    let goals = |team| {
        let concerns = week_of(&company(), today(), team).concerns;
        let all = company();
        let objective = |about| match about {
            About::Objective(id) => Some(id),
            About::KeyResult(id) => all.key_result(id).map(|one| one.objective),
            About::Kpi(_) => None,
        };
        let goals: std::collections::BTreeSet<_> = concerns.iter().filter_map(|one| objective(one.about)).collect();
        goals.into_iter().map(|id| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(goals(None), ["o1", "o2"]);
    assert_eq!(goals(sales), ["o1"]);
}

#[test]
fn a_tally_counts_what_is_open_carried_and_done() {
    let done = Note {
        done: Some(today()),
        ..written("c", NoteKind::Priority, 3)
    };
    let workspace = with_notes([
        written("a", NoteKind::Priority, 3),
        written("b", NoteKind::Ahead, 17),
        done,
        written("d", NoteKind::Win, 17),
        written("e", NoteKind::Priority, 18),
    ]);
    let tally = week_of(&workspace, today(), None).tally();
    assert_eq!((tally.carried, tally.written, tally.done, tally.wins), (1, 2, 1, 1));
}

#[test]
fn what_is_said_of_a_health_metric_stands_with_it() {
    let about = |name, kpi: &str| Note {
        about: Some(Topic::Kpi(id(kpi))),
        ..written(name, NoteKind::Health, 18)
    };
    let edits = [
        Edit::AddKpi(metric()),
        Edit::AddKpi(kpi("leads", None)),
        Edit::AddNote(about("of-uptime", "uptime")),
        Edit::AddNote(about("of-leads", "leads")),
    ];
    let workspace = made(&company(), edits);
    let week = week_of(&workspace, today(), None);
    let places: Vec<Place> = week
        .notes
        .iter()
        .map(|entry| week.place_of(&workspace, entry))
        .collect();
    let uptime = Topic::Kpi(id("uptime"));
    assert_eq!(
        places,
        [Place::About(NoteKind::Health, uptime), Place::Kind(NoteKind::Health)]
    );
    assert_eq!(
        places.iter().map(|place| place.kind()).collect::<Vec<_>>(),
        [NoteKind::Health; 2]
    );
    assert_eq!(
        places.iter().map(|place| place.about()).collect::<Vec<_>>(),
        [Some(uptime), None]
    );
}

#[test]
fn a_team_talks_about_its_own_kpis_alone() {
    let missed = |name: &str, team: Option<&str>| {
        let one = Kpi {
            id: id(name),
            team: team.map(id),
            ..metric()
        };
        [Edit::AddKpi(one), Edit::Read(read(name, day(2026, 11, 16), 20.0))]
    };
    let edits = missed("ours", Some("sales")).into_iter().chain(missed("theirs", None));
    let workspace = made(&company(), edits);
    let kpis = |team| {
        let concerns = of(&workspace, SessionKind::Month, today(), team).concerns;
        let kpi = |one: Concern| match one.about {
            About::Kpi(id) => Some(id.to_string()),
            About::Objective(_) | About::KeyResult(_) => None,
        };
        concerns.into_iter().filter_map(kpi).collect::<Vec<_>>()
    };
    assert_eq!(kpis(None), ["ours", "theirs"]);
    assert_eq!(kpis(Some(id("sales"))), ["ours"]);
}

#[test]
fn a_cycle_is_looked_at_from_its_first_day_to_its_last() {
    // the cycle runs from Thursday 1 October to Thursday 31 December
    let count = |date| week_of(&company(), date, None).objectives.len();
    assert_eq!(count(day(2026, 9, 27)), 0);
    assert_eq!(count(day(2026, 9, 28)), 2);
    let later = |date: chrono::NaiveDate| {
        let session = Session::around(date, SessionKind::Week, FiscalMonth::JANUARY, date).unwrap();
        let (board, kpis) = (Scoreboard::new(&company(), date), KpiBoard::new(&company(), date));
        review(&company(), &board, &kpis, session, None).objectives.len()
    };
    assert_eq!([day(2026, 9, 30), day(2026, 10, 1)].map(later), [0, 2]);
    assert_eq!([day(2027, 1, 3), day(2027, 1, 4)].map(later), [2, 0]);
}
