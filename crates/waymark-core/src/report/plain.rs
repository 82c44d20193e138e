//! Records without what a report does not say. What the reader of a report is not told must not be in it.

use super::left_out::{LeftOut, Part};
use crate::goal::{CheckIn, Cycle, FinalGrade, Foreign, KeyResult, Kpi, Objective, OwnGrade, Shared, Text};
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
