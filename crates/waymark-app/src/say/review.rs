//! Reviews and feedback sessions: what their days and notes are called, and what they come to.

use waymark_core::NoteKind;
use waymark_core::review::{Session, SessionKind, Tally};

use super::kpi::period;
use crate::i18n::Words;

/// What the notes of a kind are called, what adds one, and what stands where none is: an example.
#[derive(Clone, Copy, Debug)]
pub struct NoteWords {
    /// The heading.
    pub name: &'static str,
    /// What adds one.
    pub add: &'static str,
    /// What they are for, with an example.
    pub empty: Option<&'static str>,
}

/// The words for the notes of a kind.
#[must_use]
pub const fn note_words(words: Words, kind: NoteKind) -> NoteWords {
    let (name, add, empty) = match kind {
        NoteKind::Remark => (words.review_remark(), words.review_remark_add(), None),
        NoteKind::Priority => (
            words.review_priority(),
            words.review_priority_add(),
            Some(words.review_priority_empty()),
        ),
        NoteKind::Ahead => (
            words.review_ahead(),
            words.review_ahead_add(),
            Some(words.review_ahead_empty()),
        ),
        NoteKind::Confidence => (words.review_confidence(), words.review_confidence_add(), None),
        NoteKind::Health => (words.review_health(), words.review_health_add(), None),
        NoteKind::Win => (
            words.review_win(),
            words.review_win_add(),
            Some(words.review_win_empty()),
        ),
        NoteKind::Start => (
            words.review_start(),
            words.review_start_add(),
            Some(words.review_start_empty()),
        ),
        NoteKind::Stop => (
            words.review_stop(),
            words.review_stop_add(),
            Some(words.review_stop_empty()),
        ),
        NoteKind::Continue => (
            words.review_continue(),
            words.review_continue_add(),
            Some(words.review_continue_empty()),
        ),
        NoteKind::Plus => (words.review_plus(), words.review_plus_add(), None),
        NoteKind::Minus => (words.review_minus(), words.review_minus_add(), None),
        NoteKind::Learning => (
            words.review_learning(),
            words.review_learning_add(),
            Some(words.review_learning_empty()),
        ),
    };
    NoteWords { name, add, empty }
}

/// What a session looks back at: "Week".
#[must_use]
pub const fn session_kind(words: Words, kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Week => words.review_kind_week(),
        SessionKind::Month => words.review_kind_month(),
        SessionKind::Quarter => words.review_kind_quarter(),
    }
}

/// "W47 2026, 16 – 22 Nov 2026".
#[must_use]
pub fn session_name(words: Words, session: Session) -> String {
    let days = session.period();
    words.review_days(&period(words, days), &words.date_range(days.start(), days.end()))
}

/// "3 carried over, 2 done, confidence fell on 2"; begins with a capital letter.
#[must_use]
pub fn review_tally(words: Words, tally: Tally) -> String {
    let clause = |count: usize, say: &dyn Fn(Words, usize) -> String| (count > 0).then(|| say(words, count));
    let clauses: Vec<String> = [
        clause(tally.carried, &|words, count| words.review_carried(count)),
        clause(tally.written, &|words, count| words.review_new(count)),
        clause(tally.done, &|words, count| words.review_done(count)),
        clause(tally.fell, &|words, count| words.review_fell(count)),
        clause(tally.rose, &|words, count| match tally.fell {
            0 => words.review_rose_alone(count),
            _ => words.review_rose(count),
        }),
        clause(tally.worse, &|words, count| words.review_worse(count)),
        clause(tally.better, &|words, count| words.review_better(count)),
        clause(tally.wins, &|words, count| words.review_wins(count)),
    ]
    .into_iter()
    .flatten()
    .collect();
    match clauses.as_slice() {
        [] => words.review_calm().to_owned(),
        clauses => capitalised(&clauses.join(", ")),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_begins_with_a_capital_letter_or_a_number() {
        assert_eq!(capitalised("confidence fell"), "Confidence fell");
        assert_eq!(capitalised("3 new"), "3 new");
        assert_eq!(capitalised("überholt"), "Überholt");
    }
}
