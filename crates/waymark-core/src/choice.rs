//! What to begin with: KPIs, OKRs, or both. Five questions, and why the answer is what it is.
//!
//! KPIs watch what is there; OKRs say where to go. Who needs one of them should not have to keep both.

/// A question, to be answered by yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Is what is offered simple, without fixed processes yet?
    Simple,
    /// Does one need to see soon how things perform?
    Tracking,
    /// Is it unclear where to be in a year?
    Direction,
    /// Do people or teams pull in different directions?
    Alignment,
    /// Is something wanted that going on as before will not bring?
    Ambition,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 5] = [
        Self::Simple,
        Self::Tracking,
        Self::Direction,
        Self::Alignment,
        Self::Ambition,
    ];

    /// What a yes speaks for.
    pub fn speaks_for(self) -> Tool {
        match self {
            Self::Simple | Self::Tracking => Tool::Kpis,
            Self::Direction | Self::Alignment | Self::Ambition => Tool::Okrs,
        }
    }
}

/// What numbers are put to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// Watching.
    Kpis,
    /// Going somewhere.
    Okrs,
}

/// What to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Start {
    /// Numbers to watch are enough.
    Kpis,
    /// Goals are what is missing; numbers come with their key results.
    Okrs,
    /// Goals, and the numbers that are watched on the way; some of those become key results.
    Both,
}

/// What to begin with, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to begin with.
    pub start: Start,
    /// The questions whose yes speaks for it, in their order; none where nothing presses.
    pub because: Vec<Question>,
}

/// What the answers come to; `yes` says of each question whether it was answered so.
///
/// Without a reason for OKRs it is KPIs; without need to track it is OKRs; with both reasons it is both, except that
/// where all is simple a single reason for OKRs can wait.
pub fn advice(yes: impl Fn(Question) -> bool) -> Advice {
    let for_okrs = Question::ALL
        .into_iter()
        .filter(|question| question.speaks_for() == Tool::Okrs && yes(*question))
        .count();
    let start = match (for_okrs, yes(Question::Tracking)) {
        (0, _) => Start::Kpis,
        (_, false) => Start::Okrs,
        (1, true) if yes(Question::Simple) => Start::Kpis,
        (_, true) => Start::Both,
    };
    let is_reason = |question: &Question| match start {
        Start::Kpis => question.speaks_for() == Tool::Kpis,
        Start::Okrs => question.speaks_for() == Tool::Okrs,
        // That all is simple speaks for one thing alone.
        Start::Both => *question != Question::Simple,
    };
    let because = Question::ALL
        .into_iter()
        .filter(|question| yes(*question) && is_reason(question))
        .collect();
    Advice { start, because }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All ways to answer, each as a set of bits, the first question lowest.
    const ALL: std::ops::Range<u8> = 0..32;

    fn bit(question: Question) -> u8 {
        1 << question as u8
    }

    fn of(answers: u8) -> Advice {
        advice(|question| answers & bit(question) != 0)
    }

    #[track_caller]
    fn check_start(yes: &[Question], start: Start, because: &[Question]) {
        let answers = yes.iter().fold(0, |answers, question| answers | bit(*question));
        let expected = Advice {
            start,
            because: because.to_vec(),
        };
        assert_eq!(of(answers), expected);
    }

    #[test]
    fn each_of_the_32_answers_has_its_start() {
        use Start::{Both, Kpis, Okrs};
        // Direction, alignment and ambition in eight ways; simple and tracking in four.
        let table = [
            // neither, simple, tracking, both of them
            [Kpis, Kpis, Kpis, Kpis], // none
            [Okrs, Okrs, Both, Kpis], // direction
            [Okrs, Okrs, Both, Kpis], // alignment
            [Okrs, Okrs, Both, Both], // direction, alignment
            [Okrs, Okrs, Both, Kpis], // ambition
            [Okrs, Okrs, Both, Both], // direction, ambition
            [Okrs, Okrs, Both, Both], // alignment, ambition
            [Okrs, Okrs, Both, Both], // all three
        ];
        for answers in ALL {
            let expected = table[usize::from(answers >> 2)][usize::from(answers & 3)];
            assert_eq!(of(answers).start, expected, "{answers:05b}");
        }
    }

    #[test]
    fn every_reason_was_answered_with_yes_and_speaks_for_the_start() {
        for answers in ALL {
            let Advice { start, because } = of(answers);
            for question in &because {
                assert!(answers & bit(*question) != 0, "{answers:05b}");
                let is_fitting = match start {
                    Start::Kpis => question.speaks_for() == Tool::Kpis,
                    Start::Okrs => question.speaks_for() == Tool::Okrs,
                    Start::Both => true,
                };
                assert!(is_fitting, "{answers:05b}");
            }
            assert_eq!(because.is_empty(), answers == 0, "{answers:05b}");
        }
    }

    #[test]
    fn every_question_can_decide() {
        for question in Question::ALL {
            let decides = ALL.into_iter().any(|answers| {
                let other = answers ^ bit(question);
                of(answers).start != of(other).start
            });
            assert!(decides, "{question:?} changes nothing");
        }
    }

    #[test]
    fn one_more_reason_for_okrs_never_takes_them_away() {
        let okrs = [Question::Direction, Question::Alignment, Question::Ambition];
        for (answers, question) in ALL.flat_map(|answers| okrs.map(|question| (answers, question))) {
            let (before, after) = (of(answers).start, of(answers | bit(question)).start);
            assert!(before == Start::Kpis || after != Start::Kpis, "{answers:05b}");
        }
    }

    #[test]
    fn both_names_the_reasons_of_both() {
        use Question::{Alignment, Ambition, Simple, Tracking};
        check_start(
            &[Simple, Tracking, Alignment, Ambition],
            Start::Both,
            &[Tracking, Alignment, Ambition],
        );
        check_start(&[Simple, Tracking, Ambition], Start::Kpis, &[Simple, Tracking]);
        check_start(&[Simple, Ambition], Start::Okrs, &[Ambition]);
    }
}
