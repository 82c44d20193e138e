//! Records without what a report does not say. What the reader of a report is not told must not be in it.

use super::left_out::{LeftOut, Part};
use crate::goal::{CheckIn, Cycle, FinalGrade, Foreign, KeyResult, Kpi, Objective, OwnGrade, Shared, State, Text};
use crate::kpi::KpiScore;
use crate::scoreboard::KeyResultScore;

pub(super) fn cycle(record: &Cycle) -> Cycle {
    Cycle {
        foreign: Foreign::default(),
        ..record.clone()
    }
}

pub(super) fn objective(record: &Objective, left_out: LeftOut) -> Objective {
    Objective {
        description: Text::default(),
        owner: record.owner.filter(|_| says(left_out, Part::People)),
        answer: record.answer.clone().filter(|_| says(left_out, Part::Notes)),
        tags: Vec::new(),
        state: state(&record.state, left_out),
        grade: record.grade.as_ref().map(|grade| final_grade(grade, left_out)),
        // It may name what stands in no report.
        frozen: None,
        foreign: Foreign::default(),
        ..record.clone()
    }
}

pub(super) fn key_result(record: &KeyResult, left_out: LeftOut) -> KeyResult {
    KeyResult {
        description: Text::default(),
        owner: record.owner.filter(|_| says(left_out, Part::People)),
        tags: Vec::new(),
        state: state(&record.state, left_out),
        // Its status says what the owner says; why stands with the notes.
        manual: record.manual.clone().filter(|_| says(left_out, Part::Notes)),
        grade: record.grade.as_ref().map(|grade| final_grade(grade, left_out)),
        foreign: Foreign::default(),
        ..record.clone()
    }
}

pub(super) fn key_result_score(known: &KeyResultScore, left_out: LeftOut) -> KeyResultScore {
    let check_in = |record: &Shared<CheckIn>| {
        Shared::new(CheckIn {
            note: note(&record.note, left_out),
            by: record.by.filter(|_| says(left_out, Part::People)),
            foreign: Foreign::default(),
            ..CheckIn::clone(record)
        })
    };
    KeyResultScore {
        current: known.current.as_ref().map(check_in),
        ..known.clone()
    }
}

pub(super) fn kpi(record: &Kpi, left_out: LeftOut) -> Kpi {
    Kpi {
        definition: Text::default(),
        // Its parts may be people.
        dimension: None,
        owner: record.owner.filter(|_| says(left_out, Part::People)),
        tags: Vec::new(),
        foreign: Foreign::default(),
        ..record.clone()
    }
}

/// What is known of a KPI as a whole; its parts may be people.
pub(super) fn kpi_score(known: &KpiScore) -> KpiScore {
    KpiScore {
        parts: Vec::new(),
        ..known.clone()
    }
}

pub(super) fn note(text: &Text, left_out: LeftOut) -> Text {
    if says(left_out, Part::Notes) {
        text.clone()
    } else {
        Text::default()
    }
}

/// Whether it is worked on; why not stands with the notes.
fn state(state: &State, left_out: LeftOut) -> State {
    match state {
        State::Active => State::Active,
        State::Paused { reason } => State::Paused {
            reason: note(reason, left_out),
        },
        State::Dropped { reason } => State::Dropped {
            reason: note(reason, left_out),
        },
    }
}

/// Without notes the grade that stands is told without its reason, as if it were the proposed one.
fn final_grade(grade: &FinalGrade, left_out: LeftOut) -> FinalGrade {
    let own: Option<OwnGrade> = grade.own.clone().filter(|_| says(left_out, Part::Notes));
    FinalGrade {
        proposed: if own.is_some() { grade.proposed } else { grade.stands() },
        own,
        miss: note(&grade.miss, left_out),
        learning: note(&grade.learning, left_out),
        verdict: grade.verdict,
    }
}

const fn says(left_out: LeftOut, part: Part) -> bool {
    !left_out.has(part)
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;
    use crate::goal::{Across, Answer, Contribution, Judgement, ManualStatus, Share, Verdict, Weight};
    use crate::testing::{by_region, cycle, id, label, title, today};
    use crate::testing::{key_result as plain_key_result, kpi as plain_kpi, objective as plain_objective, text};

    fn share(number: f64) -> Share {
        Share::new(number).unwrap()
    }

    /// Half of it was reached; the owner gives more.
    fn graded() -> FinalGrade {
        FinalGrade {
            proposed: Some(share(0.5)),
            own: Some(OwnGrade {
                grade: share(0.7),
                reason: title("written"),
            }),
            miss: text("written"),
            learning: text("written"),
            verdict: Some(Verdict::Keep),
        }
    }

    fn full_objective() -> Objective {
        Objective {
            description: text("secret"),
            owner: Some(id("ada")),
            answer: Some(Answer {
                date: today(),
                note: title("written"),
            }),
            tags: vec![label("secret")],
            frozen: Some(vec![Contribution {
                objective: id("gone"),
                title: title("secret"),
                weight: Weight::ONE,
                score: None,
                expected: None,
                projected: None,
                low: None,
                high: None,
                confidence: None,
                is_pending: false,
            }]),
            state: State::Paused {
                reason: text("written"),
            },
            grade: Some(graded()),
            foreign: Foreign::new("secret"),
            ..plain_objective("o")
        }
    }

    fn full_key_result() -> KeyResult {
        KeyResult {
            description: text("secret"),
            owner: Some(id("ada")),
            tags: vec![label("secret")],
            manual: Some(ManualStatus {
                judgement: Judgement::OnTrack,
                reason: title("written"),
                date: today(),
                since: 0,
            }),
            state: State::Dropped {
                reason: text("written"),
            },
            grade: Some(graded()),
            foreign: Foreign::new("secret"),
            ..plain_key_result("k", "o")
        }
    }

    fn full_kpi() -> Kpi {
        Kpi {
            definition: text("secret"),
            dimension: Some(by_region(Across::Sum)),
            owner: Some(id("ada")),
            tags: vec![label("secret")],
            foreign: Foreign::new("secret"),
            ..plain_kpi("n", None)
        }
    }

    /// Holds that what becomes of a record never says a secret, names Ada where people are told, and says what was
    /// written as often where notes are.
    #[track_caller]
    fn check_plain<T: Debug>(plain: impl Fn(LeftOut) -> T, written: usize) {
        let said = |left_out, word: &str| format!("{:?}", plain(left_out)).matches(word).count();
        let [without_people, without_notes] = [Part::People, Part::Notes].map(|part| LeftOut::default().and(part));
        assert_eq!(said(LeftOut::default(), "secret"), 0);
        assert_eq!((said(LeftOut::default(), "ada"), said(without_people, "ada")), (1, 0));
        assert_eq!(
            (said(LeftOut::default(), "written"), said(without_notes, "written")),
            (written, 0)
        );
    }

    #[test]
    fn an_objective_is_told_without_what_stands_in_no_report() {
        check_plain(|left_out| objective(&full_objective(), left_out), 5);
    }

    #[test]
    fn a_key_result_is_told_without_what_stands_in_no_report() {
        check_plain(|left_out| key_result(&full_key_result(), left_out), 5);
    }

    #[test]
    fn a_kpi_is_told_without_what_stands_in_no_report() {
        check_plain(|left_out| kpi(&full_kpi(), left_out), 0);
        assert_eq!(kpi(&full_kpi(), LeftOut::default()).dimension, None);
    }

    #[test]
    fn what_other_programs_wrote_into_a_cycle_is_not_told() {
        let foreign = Cycle {
            foreign: Foreign::new("secret"),
            ..cycle("q4")
        };
        assert_eq!(super::cycle(&foreign), cycle("q4"));
    }

    #[test]
    fn a_goal_that_rests_does_so_in_the_report_as_well() {
        let states = |left_out| {
            let (one, other) = (
                objective(&full_objective(), left_out),
                key_result(&full_key_result(), left_out),
            );
            (one.state.is_active(), other.state.is_active())
        };
        assert_eq!(states(LeftOut::default()), (false, false));
        assert_eq!(states(LeftOut::default().and(Part::Notes)), (false, false));
    }

    #[test]
    fn without_notes_the_grade_that_stands_is_told_without_its_reason() {
        assert_eq!(final_grade(&graded(), LeftOut::default()), graded());
        let plain = FinalGrade {
            proposed: Some(share(0.7)),
            verdict: Some(Verdict::Keep),
            ..FinalGrade::default()
        };
        assert_eq!(final_grade(&graded(), LeftOut::default().and(Part::Notes)), plain);
    }
}
