//! Rules of edits of check-ins.

use super::*;
use crate::edit::Edit;
use crate::goal::{SpanFault, Zone};
use crate::testing::{
    check_in_key, check_refused, check_touches, closed_company, company, day, id, made, reading, text, today, value,
};

/// The check-ins of `k1` that count, oldest first.
fn standing(workspace: &Workspace) -> Vec<String> {
    workspace
        .log(id("k1"))
        .standing()
        .map(|entry| entry.id.to_string())
        .collect()
}

fn correct(of: &str, with: &str) -> Edit {
    Edit::CorrectCheckIn {
        of: check_in_key("k1", of),
        with: reading(with, "k1"),
    }
}

fn withdraw(name: &str) -> Edit {
    Edit::WithdrawCheckIn(check_in_key("k1", name))
}

#[test]
fn a_check_in_records_what_was_read_and_comes_last_in_its_log() {
    let new = NewCheckIn {
        confidence: Some(Confidence::new(7).unwrap()),
        note: text("A good week"),
        by: Some(id("ben")),
        ..reading("0", "k1")
    };
    let key = check_in_key("k1", "0");
    let after = check_touches(&company(), Edit::CheckIn(new.clone()), [RecordKey::CheckIn(key)]);
    let expected = CheckIn {
        id: id("0"),
        key_result: id("k1"),
        date: today(),
        sequence: 2,
        reading: Some(Reading::Number(value(45.0))),
        confidence: new.confidence,
        note: new.note,
        by: new.by,
        replaces: None,
        withdrawn: false,
        foreign: Foreign::default(),
    };
    assert_eq!(after.check_in(key).map(|one| CheckIn::clone(one)), Some(expected));
}

#[test]
fn of_two_check_ins_on_one_day_the_one_made_later_comes_later_whatever_its_id() {
    let after = made(&company(), ["z", "y"].map(|name| Edit::CheckIn(reading(name, "k1"))));
    assert_eq!(standing(&after), ["a", "b", "z", "y"]);
}

#[test]
fn a_check_in_may_speak_of_an_earlier_day() {
    let late = NewCheckIn {
        date: day(2026, 10, 31),
        ..reading("late", "k1")
    };
    let after = made(&company(), [Edit::CheckIn(late)]);
    assert_eq!(standing(&after), ["late", "a", "b"]);
    assert_eq!(after.log(id("k1")).standing_on(day(2026, 11, 7)).count(), 2);
}

#[test]
fn a_check_in_is_made_once_for_each_key_result() {
    let exists = Refusal::Exists(RecordKey::CheckIn(check_in_key("k1", "a")));
    check_refused(&company(), Edit::CheckIn(reading("a", "k1")), exists);
    made(&company(), [Edit::CheckIn(reading("a", "k2"))]);
}

#[test]
fn a_reading_from_the_future_is_refused() {
    let date = day(2026, 11, 22);
    let future = Refusal::FutureDate { date, today: today() };
    let with = NewCheckIn {
        date,
        ..reading("c", "k1")
    };
    check_refused(&company(), Edit::CheckIn(with.clone()), future);
    let of = check_in_key("k1", "a");
    check_refused(&company(), Edit::CorrectCheckIn { of, with }, future);
    let ancient = NewCheckIn {
        date: day(1899, 12, 31),
        ..reading("c", "k1")
    };
    check_refused(
        &company(),
        Edit::CheckIn(ancient),
        Refusal::Dates(SpanFault::OutOfRange),
    );
}

#[test]
fn a_reading_fits_the_measure() {
    let wrong = NewCheckIn {
        reading: Some(Reading::Zone(Zone::Target)),
        ..reading("c", "k1")
    };
    check_refused(&company(), Edit::CheckIn(wrong), Refusal::ReadingDoesNotFit);
}

#[test]
fn a_check_in_without_reading_confidence_and_note_is_refused() {
    let empty = NewCheckIn {
        reading: None,
        note: text(" \n"),
        ..reading("c", "k1")
    };
    check_refused(&company(), Edit::CheckIn(empty.clone()), Refusal::NothingToRecord);
    made(
        &company(),
        [Edit::CheckIn(NewCheckIn {
            note: text("Ill"),
            ..empty.clone()
        })],
    );
    let confidence = Some(Confidence::new(0).unwrap());
    made(&company(), [Edit::CheckIn(NewCheckIn { confidence, ..empty })]);
}

#[test]
fn a_correction_counts_in_the_place_of_what_it_corrects_which_is_kept() {
    let after = check_touches(
        &company(),
        correct("a", "c"),
        [RecordKey::CheckIn(check_in_key("k1", "c"))],
    );
    assert_eq!(standing(&after), ["b", "c"]);
    assert_eq!(after.log(id("k1")).entries().count(), 3);
    let corrected = after.check_in(check_in_key("k1", "a"));
    assert_eq!(corrected, company().check_in(check_in_key("k1", "a")));
}

#[test]
fn of_a_correction_of_a_correction_only_the_last_counts() {
    let after = made(&company(), [correct("a", "c"), correct("c", "d")]);
    assert_eq!(standing(&after), ["b", "d"]);
}

#[test]
fn of_two_corrections_of_one_check_in_the_one_made_later_counts() {
    let after = made(&company(), [correct("a", "d"), correct("a", "c")]);
    assert_eq!(standing(&after), ["b", "c"]);
}

#[test]
fn what_a_withdrawn_correction_corrected_counts_again() {
    let twice = made(&company(), [correct("a", "c"), correct("c", "d"), withdraw("d")]);
    assert_eq!(standing(&twice), ["b", "c"]);
    assert_eq!(standing(&made(&twice, [withdraw("c")])), ["a", "b"]);
    assert_eq!(standing(&made(&twice, [withdraw("c"), withdraw("a")])), ["b"]);
}

#[test]
fn withdrawing_a_corrected_correction_does_not_let_the_first_reading_count_beside_the_last() {
    let after = made(&company(), [correct("a", "c"), correct("c", "d"), withdraw("c")]);
    assert_eq!(standing(&after), ["b", "d"]);
}

#[test]
fn a_withdrawn_check_in_is_kept_and_counts_again_when_restored() {
    let key = check_in_key("k1", "b");
    let without = check_touches(&company(), withdraw("b"), [RecordKey::CheckIn(key)]);
    assert_eq!(standing(&without), ["a"]);
    assert!(without.check_in(key).is_some());
    check_touches(&without, withdraw("b"), []);
    assert_eq!(made(&without, [Edit::RestoreCheckIn(key)]), company());
}

#[test]
fn the_numbers_of_check_ins_go_up_even_after_a_withdrawal() {
    let after = made(&company(), [withdraw("b"), Edit::CheckIn(reading("c", "k1"))]);
    assert_eq!(after.check_in(check_in_key("k1", "c")).unwrap().sequence, 2);
}

#[test]
fn a_check_in_is_corrected_only_in_its_own_log() {
    let missing = |key_result, name| Refusal::Missing(RecordKey::CheckIn(check_in_key(key_result, name)));
    check_refused(&company(), correct("gone", "c"), missing("k1", "gone"));
    let elsewhere = Edit::CorrectCheckIn {
        of: check_in_key("k1", "a"),
        with: reading("c", "k2"),
    };
    check_refused(&company(), elsewhere, missing("k2", "a"));
    check_refused(&company(), withdraw("gone"), missing("k1", "gone"));
    check_refused(
        &company(),
        Edit::RestoreCheckIn(check_in_key("k1", "gone")),
        missing("k1", "gone"),
    );
}

#[test]
fn whatever_a_check_in_names_must_be_there() {
    let by_nobody = NewCheckIn {
        by: Some(id("nobody")),
        ..reading("c", "k1")
    };
    let nobody = Refusal::Missing(RecordKey::Person(id("nobody")));
    check_refused(&company(), Edit::CheckIn(by_nobody), nobody);
    let nowhere = Refusal::Missing(RecordKey::KeyResult(id("nowhere")));
    check_refused(&company(), Edit::CheckIn(reading("c", "nowhere")), nowhere);
    check_refused(&company(), Edit::WithdrawCheckIn(check_in_key("nowhere", "a")), nowhere);
}

#[test]
fn the_log_of_a_closed_cycle_is_frozen() {
    let key = check_in_key("k1", "a");
    for edit in [
        Edit::CheckIn(reading("c", "k1")),
        correct("a", "c"),
        Edit::WithdrawCheckIn(key),
        Edit::RestoreCheckIn(key),
    ] {
        check_refused(&closed_company(), edit, Refusal::Closed(id("q4")));
    }
}

#[test]
fn check_ins_that_correct_each_other_in_a_damaged_document_count_once() {
    let damaged = [("a", "b"), ("b", "a")].map(|(name, corrected)| {
        let entry = company().check_in(check_in_key("k1", name)).unwrap().clone();
        entry.with(|entry| entry.replaces = Some(id(corrected))).into()
    });
    let head = company().head().with(|_| {});
    let workspace = Workspace::from_records(crate::goal::Head::clone(&head), company().records().chain(damaged));
    assert_eq!(standing(&workspace), ["b"]);
}
