//! How a goal stands, as a mark and a word: by its status, whose kinds have words of their own (P-6, R-5).

use waymark_core::forecast::{Computed, Evidence, Grade, GradeReading, Status, StatusKind};
use waymark_core::scoring::Band;

use crate::components::Mark;
use crate::i18n::Words;

/// The word for a status: of its band, or of what comes before all bands.
#[must_use]
pub fn status_word(words: Words, status: &Status) -> String {
    let word = match status.kind {
        StatusKind::Dropped => words.state_dropped(),
        StatusKind::Paused => words.state_paused(),
        StatusKind::Closed(None) => words.status_ungraded(),
        StatusKind::Closed(Some(grade)) => graded(words, grade, status.band),
        StatusKind::Achieved => achieved(words, status.band),
        StatusKind::Judged(_) => return words.status_judged(words.band(status.band)),
        StatusKind::NotStarted => words.status_not_started(),
        StatusKind::Overdue => words.status_overdue(),
        StatusKind::Computed => computed_word(words, status.computed),
    };
    word.to_owned()
}

/// The word for what the numbers alone say of a goal.
#[must_use]
pub fn computed_word(words: Words, computed: Computed) -> &'static str {
    if computed.from == Evidence::TooEarly {
        words.status_too_early()
    } else {
        words.band(computed.band)
    }
}

/// The shape of a status.
#[must_use]
pub const fn status_mark(status: &Status) -> Mark {
    mark(status.band)
}

/// The shape of a band.
#[must_use]
pub const fn mark(band: Band) -> Mark {
    match band {
        Band::OverPerforming => Mark::OverPerforming,
        Band::OnTrack => Mark::OnTrack,
        Band::AtRisk => Mark::AtRisk,
        Band::OffTrack => Mark::OffTrack,
        Band::NoData => Mark::NoData,
    }
}

/// What counts at the end of a cycle is whether the goal was reached.
fn graded(words: Words, grade: Grade, band: Band) -> &'static str {
    match grade.reading {
        Some(GradeReading::Missed) => words.status_missed(),
        _ if grade.proposed.get() >= 1.0 => achieved(words, band),
        Some(GradeReading::HealthyStretch | GradeReading::TooEasy) | None => words.band(band),
    }
}

const fn achieved(words: Words, band: Band) -> &'static str {
    match band {
        Band::OverPerforming => words.band_over_performing(),
        Band::OnTrack | Band::AtRisk | Band::OffTrack | Band::NoData => words.status_achieved(),
    }
}

#[cfg(test)]
mod tests {
    use waymark_core::{Judgement, Share};

    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn check_status(kind: StatusKind, band: Band, mark: Mark, english: &str, german: &str) {
        let status = Status {
            kind,
            band,
            computed: Computed {
                band,
                from: Evidence::Outlook,
            },
        };
        check(&status, mark, english, german);
    }

    #[track_caller]
    fn check(status: &Status, mark: Mark, english: &str, german: &str) {
        assert_eq!(status_mark(status), mark);
        for (language, word) in [(Language::En, english), (Language::De, german)] {
            assert_eq!(status_word(Words::new(language, language.into()), status), word);
        }
    }

    fn closed(grade: f64, reading: Option<GradeReading>) -> StatusKind {
        StatusKind::Closed(Some(Grade {
            proposed: Share::new(grade).expect("a share"),
            reading,
        }))
    }

    #[test]
    fn what_the_numbers_say_is_said_by_the_band() {
        let kind = StatusKind::Computed;
        check_status(kind, Band::OnTrack, Mark::OnTrack, "On track", "Auf Kurs");
        check_status(kind, Band::AtRisk, Mark::AtRisk, "At risk", "Gefährdet");
        check_status(kind, Band::OffTrack, Mark::OffTrack, "Off track", "Nicht auf Kurs");
    }

    #[test]
    fn before_a_band_can_be_told_the_status_says_why() {
        check(&Status::default(), Mark::NoData, "Not started", "Nicht begonnen");
        let early = Status {
            kind: StatusKind::Computed,
            ..Status::default()
        };
        check(&early, Mark::NoData, "Too early to tell", "Noch zu früh");
    }

    #[test]
    fn what_the_owner_says_is_said_to_be_theirs() {
        let kind = StatusKind::Judged(Judgement::AtRisk);
        let english = "At risk, says the owner";
        check_status(
            kind,
            Band::AtRisk,
            Mark::AtRisk,
            english,
            "Gefährdet, laut Verantwortlichen",
        );
    }

    #[test]
    fn a_goal_that_rests_says_so() {
        check_status(StatusKind::Paused, Band::NoData, Mark::NoData, "Paused", "Pausiert");
        check_status(StatusKind::Dropped, Band::NoData, Mark::NoData, "Dropped", "Aufgegeben");
    }

    #[test]
    fn an_end_is_named_whatever_the_band() {
        let kind = StatusKind::Achieved;
        check_status(kind, Band::OnTrack, Mark::OnTrack, "Achieved", "Erreicht");
        check_status(
            kind,
            Band::OverPerforming,
            Mark::OverPerforming,
            "Over-performing",
            "Übertroffen",
        );
        check_status(StatusKind::Overdue, Band::AtRisk, Mark::AtRisk, "Overdue", "Überfällig");
    }

    #[test]
    fn a_closed_cycle_speaks_of_its_grades() {
        check_status(closed(1.0, None), Band::OnTrack, Mark::OnTrack, "Achieved", "Erreicht");
        let missed = closed(0.9, Some(GradeReading::Missed));
        check_status(missed, Band::OffTrack, Mark::OffTrack, "Missed", "Verfehlt");
        let healthy = closed(0.7, Some(GradeReading::HealthyStretch));
        check_status(healthy, Band::OnTrack, Mark::OnTrack, "On track", "Auf Kurs");
        let kind = StatusKind::Closed(None);
        check_status(
            kind,
            Band::NoData,
            Mark::NoData,
            "Ended without a grade",
            "Ohne Note beendet",
        );
    }
}
