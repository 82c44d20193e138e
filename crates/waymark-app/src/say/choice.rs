//! What to begin with: the questions, the answer, and why.

use waymark_core::choice::{Advice, Question, Start};

use crate::i18n::Words;

/// A question.
#[must_use]
pub const fn question(words: Words, question: Question) -> &'static str {
    match question {
        Question::Simple => words.choice_ask_simple(),
        Question::Tracking => words.choice_ask_tracking(),
        Question::Direction => words.choice_ask_direction(),
        Question::Alignment => words.choice_ask_alignment(),
        Question::Ambition => words.choice_ask_ambition(),
    }
}

/// What to begin with, what that is, and how it begins here.
#[must_use]
pub const fn start(words: Words, start: Start) -> [&'static str; 3] {
    match start {
        Start::Kpis => [
            words.choice_kpis(),
            words.choice_kpis_about(),
            words.choice_kpis_start(),
        ],
        Start::Okrs => [
            words.choice_okrs(),
            words.choice_okrs_about(),
            words.choice_okrs_start(),
        ],
        Start::Both => [
            words.choice_both(),
            words.choice_both_about(),
            words.choice_both_start(),
        ],
    }
}

/// The reasons, each as the rest of a sentence that begins with "because".
#[must_use]
pub fn reasons(words: Words, advice: &Advice) -> Vec<&'static str> {
    if advice.because.is_empty() {
        return vec![words.choice_because_nothing()];
    }
    let reason = |question: &Question| match question {
        Question::Simple => words.choice_because_simple(),
        Question::Tracking => words.choice_because_tracking(),
        Question::Direction => words.choice_because_direction(),
        Question::Alignment => words.choice_because_alignment(),
        Question::Ambition => words.choice_because_ambition(),
    };
    advice.because.iter().map(reason).collect()
}
