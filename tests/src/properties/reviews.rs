//! What holds for every session, in every workspace.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use waymark_core::kpi::KpiBoard;
use waymark_core::review::{Place, Review, Session, SessionKind, review};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{FiscalMonth, Note, Workspace};

use crate::generators::{lively, workspace};
use crate::records::day;

fn week(date: NaiveDate, today: NaiveDate) -> Option<Session> {
    Session::around(date, SessionKind::Week, FiscalMonth::JANUARY, today)
}

/// A session with the scores of its last day left out: notes ask nothing of them.
fn of(workspace: &Workspace, session: Session) -> Review {
    let nothing = Workspace::new((**workspace.head()).clone());
    let (board, kpis) = (
        Scoreboard::new(&nothing, session.until()),
        KpiBoard::new(&nothing, session.until()),
    );
    review(workspace, &board, &kpis, session, None)
}

/// The weeks from some before the day of a note to some after, seen long after.
fn weeks_around(note: &Note) -> Vec<Session> {
    let day = |days: u64| {
        note.date
            .checked_sub_days(Days::new(14))?
            .checked_add_days(Days::new(days))
    };
    let today = note.date.checked_add_days(Days::new(400));
    (0..8).filter_map(|at| week(day(at * 7)?, today?)).collect()
}

/// Whether a session should have a note, told from its days alone.
fn belongs(note: &Note, session: Session) -> bool {
    let (first, last) = (session.period().start(), session.period().end());
    let is_written = note.date <= last;
    let is_open_or_done_now = note.done.is_none_or(|done| done.max(note.date) >= first);
    let is_of_now = session.period().has(note.date);
    let stands = if note.kind.is_task() {
        is_written && is_open_or_done_now
    } else {
        is_of_now
    };
    session.kind().has(note.kind) && stands
}

proptest! {
    #[test]
    fn every_note_stands_in_exactly_the_sessions_it_belongs_to(workspace in workspace()) {
        for note in workspace.notes().take(4) {
            for session in weeks_around(note) {
                let found = of(&workspace, session).notes.iter().any(|entry| entry.note.id == note.id);
                prop_assert_eq!(found, belongs(note, session), "{:?} in {:?}", note, session);
            }
        }
    }

    #[test]
    fn every_note_of_a_session_stands_at_one_place(workspace in prop_oneof![workspace(), lively()], on in 0_u64..200) {
        for kind in SessionKind::ALL {
            let Some(session) = Session::around(day(on), kind, FiscalMonth::JANUARY, day(on)) else { continue };
            let found = of(&workspace, session);
            let places: std::collections::BTreeSet<Place> =
                found.notes.iter().map(|entry| found.place_of(&workspace, entry)).collect();
            let at_places: usize = places.iter().map(|place| found.at(&workspace, *place).count()).sum();
            prop_assert_eq!(at_places, found.notes.len());
        }
    }

    #[test]
    fn a_session_ends_where_the_next_one_begins(on in 0_u64..2000, kind in prop::sample::select(SessionKind::ALL.to_vec())) {
        let session = Session::around(day(on), kind, FiscalMonth::JANUARY, day(3000));
        let next = session.and_then(|session| session.next());
        prop_assert_eq!(next.and_then(|next| next.previous()), session);
    }
}
