//! The course of a key result: where it is, should be and will be, and the same in words.

use waymark_core::forecast::StatusKind;
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::scoring::{Score, Shown};

use crate::charts::Journey;
use crate::i18n::Words;

/// The picture of a key result on its way; once it rests or has ended, only where it is.
pub(crate) fn journey(known: &KeyResultScore) -> Journey {
    let outlook = known.outlook;
    let ahead = outlook.projection.filter(|_| is_under_way(known));
    Journey {
        here: known.score.map(Score::raw),
        expected: outlook
            .expected
            .filter(|_| is_under_way(known))
            .map(|expected| expected.score.raw()),
        landing: ahead.map(|projection| (projection.low.raw(), projection.high.raw())),
    }
}

/// The same in words: "58% of the way, 57% expected today, likely to land at 86%".
pub(crate) fn course_label(words: Words, known: Option<&KeyResultScore>) -> String {
    let Some((known, score)) = known.and_then(|known| Some((known, known.score?))) else {
        return words.course_unknown().to_owned();
    };
    let here = match score.shown() {
        Shown::WorseThanBaseline => words.score_worse_than_baseline().to_owned(),
        _ => words.course_way(&words.score_percent(score)),
    };
    let outlook = known.outlook;
    let expected = outlook.expected.filter(|_| is_under_way(known));
    let ahead = outlook.projection.filter(|_| is_under_way(known));
    [
        Some(here),
        expected.map(|expected| words.course_expected(&words.score_percent(expected.score))),
        ahead.map(|projection| words.course_lands(&words.score_percent(projection.score))),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}

const fn is_under_way(known: &KeyResultScore) -> bool {
    match known.outlook.status.kind {
        StatusKind::Achieved | StatusKind::Judged(_) | StatusKind::NotStarted | StatusKind::Computed => true,
        StatusKind::Dropped | StatusKind::Paused | StatusKind::Closed(_) | StatusKind::Overdue => false,
    }
}
