//! Where a cycle will end, in sentences.

use waymark_core::scoring::{Band, MeanScore};

use crate::i18n::{Part, Words};

/// What is known about a cycle on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CycleSeen {
    /// Its score and where it leads.
    pub mean: MeanScore,
    /// How many of its objectives are off track.
    pub talks: usize,
    /// Whether it is closed, or its last day has passed.
    pub is_over: bool,
}

/// Where a cycle stands and where it will land: "At 0.48, where 0.56 was the plan."
#[derive(Clone, Debug, PartialEq)]
pub struct CycleOutlook {
    /// Where it stands.
    pub now: Vec<Part>,
    /// Where it will land; a pill with the band follows where there is one.
    pub ahead: Vec<Part>,
    /// What the projection means, of a cycle that is over what its score means.
    pub band: Option<Band>,
    /// What else is to be said: what needs a conversation, what has no score.
    pub rest: Vec<String>,
}

/// The sentences; none for a cycle without objectives.
#[must_use]
pub fn cycle_outlook(words: Words, seen: &CycleSeen) -> Option<CycleOutlook> {
    let CycleSeen { mean, talks, is_over } = *seen;
    let Some(score) = mean.score.map(|score| words.score(score)) else {
        return (mean.left_out > 0).then(|| CycleOutlook {
            now: vec![Part::Words(words.cycle_outlook_silent())],
            ahead: Vec::new(),
            band: None,
            rest: Vec::new(),
        });
    };
    let expected = mean.rolled.expected.filter(|_| !is_over);
    let now = match expected.map(|score| words.score(score)) {
        _ if is_over => words.cycle_outlook_ended_parts(&score),
        Some(expected) => words.cycle_outlook_at_plan_parts(&score, &expected),
        None => words.cycle_outlook_at_parts(&score),
    };
    let (ahead, band) = match mean.rolled.projected {
        _ if is_over => (Vec::new(), Some(mean.band)),
        Some(lands) => (words.cycle_outlook_lands_parts(&words.score(lands)), Some(mean.outlook)),
        None => (vec![Part::Words(words.cycle_outlook_too_early())], None),
    };
    let counted = |count: usize, say: fn(Words, usize) -> String| (count > 0).then(|| say(words, count));
    let rest = [
        counted(if is_over { 0 } else { talks }, |words, count| {
            words.cycle_outlook_talks(count)
        }),
        counted(mean.left_out, |words, count| words.cycle_outlook_left_out(count)),
    ];
    Some(CycleOutlook {
        now,
        ahead,
        band,
        rest: rest.into_iter().flatten().collect(),
    })
}
