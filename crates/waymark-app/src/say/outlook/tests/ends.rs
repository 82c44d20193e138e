//! What has not begun, rests, is judged, or has ended.

use waymark_core::{Ambition, Judgement, KeyResultChange, NewManualStatus, State, Text};

use super::super::{ahead, joined};
use super::goal::{EARLY, Goal, rising, title};
use super::{Plain, check, words};

#[test]
fn what_was_never_read_or_rests_has_nothing_ahead() {
    check(&rising(&[]), 42, "", "");
    let reason = Text::default;
    let paused = KeyResultChange::State(State::Paused { reason: reason() });
    check(&rising(&EARLY).and(paused), 42, "", "");
    let dropped = KeyResultChange::State(State::Dropped { reason: reason() });
    check(&rising(&EARLY).and(dropped), 42, "", "");
}

#[test]
fn what_the_owner_says_leaves_the_numbers_as_they_are() {
    let judged = KeyResultChange::Manual(Some(NewManualStatus {
        judgement: Judgement::OffTrack,
        reason: title("The big one left"),
    }));
    let [english, _] = words();
    let told = |goal: &Goal| goal.seen(42, |seen| joined(ahead::ahead(english, &Plain, seen)));
    assert_eq!(told(&rising(&EARLY).and(judged)), told(&rising(&EARLY)));
}

#[test]
fn the_last_day_and_the_days_after_it_say_so() {
    check(
        &rising(&EARLY),
        91,
        "Today is the last day.",
        "Heute ist der letzte Tag.",
    );
    check(
        &rising(&EARLY),
        92,
        "The last day was 2026-12-31.",
        "Der letzte Tag war der 2026-12-31.",
    );
}

#[test]
fn a_closed_cycle_says_its_grade_and_what_that_means() {
    let healthy = rising(&[(80, 70.0)]).closed();
    check(
        &healthy,
        92,
        "Closed with the grade 0.70. A healthy stretch.",
        "Abgeschlossen mit der Note 0.70. Gesund gestreckt.",
    );
    let missed = Goal {
        ambition: Ambition::Committed,
        ..rising(&[(80, 90.0)]).closed()
    };
    check(
        &missed,
        92,
        "Closed with the grade 0.90. Committed and not met: note why.",
        "Abgeschlossen mit der Note 0.90. Zugesagt und nicht erfüllt: Halte fest, warum.",
    );
    check(
        &rising(&[(80, 110.0)]).closed(),
        92,
        "Closed with the grade 1.00. All of the way: was it too easy?",
        "Abgeschlossen mit der Note 1.00. Der ganze Weg: War es zu leicht?",
    );
    check(
        &rising(&[]).closed(),
        92,
        "Closed without a grade: nothing was read.",
        "Ohne Note abgeschlossen: Es gab keinen Wert.",
    );
}
