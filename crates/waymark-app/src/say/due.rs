//! What is due, and what an entry does.

use chrono::NaiveDate;
use waymark_core::attention::About;
use waymark_core::due::{Asked, Due, Move, MovedBy, Summary, Turned};
use waymark_core::kpi::KpiPeriod;
use waymark_core::scoreboard::{KeyResultScore, ObjectiveScore};
use waymark_core::scoring::{Score, Trend};
use waymark_core::{KeyResult, Kpi, Workspace};

use super::kpi::{kpi_difference, kpi_value, period};
use super::outlook::landing;
use crate::i18n::Words;

/// Since when an entry is due, and how much was missed: "Due since 7 Nov, 2 check-ins missed".
#[must_use]
pub fn due(words: Words, due: &Due, today: NaiveDate) -> String {
    let told = since(words, due, &words.date_short(due.since), today);
    let missed = usize::try_from(due.missed).unwrap_or_default();
    let told = match missed {
        0 => told,
        missed => words.due_missed(&told, missed),
    };
    match &due.asked {
        Asked::KeyResult(_) => told,
        Asked::Kpi { period: wanted, .. } => words.due_reading(&period(words, *wanted), &told),
    }
}

fn since(words: Words, due: &Due, day: &str, today: NaiveDate) -> String {
    match (due.last, due.since == today) {
        (None, _) => words.due_never(day),
        (Some(_), true) => words.due_today().to_owned(),
        (Some(_), false) => words.due_since(day),
    }
}

/// Where a key result goes: "0.45 to 0.52, lands at 101".
#[must_use]
pub fn goes(words: Words, key_result: &KeyResult, before: Option<&KeyResultScore>, after: &KeyResultScore) -> String {
    let was = before.and_then(|known| known.score);
    let goes = way(words, was, after.score);
    let projection = after.outlook.projection.as_ref();
    let lands = projection.and_then(|ahead| landing(words, &key_result.measure, after.value, ahead));
    match lands {
        Some((value, _)) => words.due_lands(&goes, &value),
        None => goes,
    }
}

/// Where its objective goes with it: "objective 0.40 to 0.43"; nothing where it stays.
#[must_use]
pub fn objective_goes(words: Words, before: Option<&ObjectiveScore>, after: Option<&ObjectiveScore>) -> Option<String> {
    let (was, is) = (
        before.and_then(|known| known.score),
        after.and_then(|known| known.score),
    );
    let shown = |score: Option<Score>| score.map(Score::shown);
    (is.is_some() && shown(was) != shown(is)).then(|| words.due_objective_goes(&way(words, was, is)))
}

/// Where a KPI goes in a period: "€1,200 to €1,350", or the first value alone.
#[must_use]
pub fn kpi_goes(words: Words, kpi: &Kpi, before: Option<&KpiPeriod>, after: Option<&KpiPeriod>) -> Option<String> {
    let value = |known: Option<&KpiPeriod>| {
        let value = known?.value.as_ref().ok().copied()?;
        Some(kpi_value(words, kpi, value))
    };
    let after = value(after)?;
    Some(match value(before) {
        Some(before) if before != after => words.due_goes(&before, &after),
        Some(_) | None => after,
    })
}

/// What came of a round in one line: "9 of 10 done. 6 up, 1 down."
#[must_use]
pub fn came_of(words: Words, summary: &Summary) -> String {
    let number = |count: usize| words.number(count as f64);
    let done = words.due_done(&number(summary.done), &number(summary.asked));
    let (up, down) = (summary.count(Trend::Better), summary.count(Trend::Worse));
    let moved = match (up, down) {
        (0, 0) => words.due_steady().to_owned(),
        (up, 0) => words.due_up(&number(up)),
        (0, down) => words.due_down(&number(down)),
        (up, down) => words.due_up_and_down(&number(up), &number(down)),
    };
    if summary.asked == 0 {
        return moved;
    }
    words.due_both_sentences(&done, &moved)
}

/// What moved, in words and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// What it is called.
    pub title: String,
    /// From where to where: "0.40 to 0.45".
    pub way: String,
    /// By how much: "+0.05"; empty where nothing was known before.
    pub by: String,
    /// Whether it went off track or came back; empty where neither.
    pub turn: &'static str,
}

/// What moved; none where it has gone.
#[must_use]
pub fn moved(words: Words, workspace: &Workspace, one: &Move) -> Option<Moved> {
    let title = match one.about {
        About::Objective(id) => workspace.objective(id)?.title.to_string(),
        About::KeyResult(id) => workspace.key_result(id)?.title.to_string(),
        About::Kpi(id) => workspace.kpi(id)?.title.to_string(),
    };
    let (way, by) = match (one.by, one.about) {
        (MovedBy::Score { before, after, points }, _) => (
            way(words, before, Some(after)),
            points.map(|points| words.score_difference(points)),
        ),
        (MovedBy::Value { before, after, by }, About::Kpi(id)) => {
            let kpi = workspace.kpi(id)?;
            let after = kpi_value(words, kpi, after);
            let before = before.map(|before| kpi_value(words, kpi, before));
            let way = before.map_or(after.clone(), |before| words.due_goes(&before, &after));
            (way, by.map(|by| kpi_difference(words, kpi, by)))
        }
        (MovedBy::Value { .. }, About::Objective(_) | About::KeyResult(_)) => return None,
    };
    let turn = match (one.turn, one.about) {
        (Turned::Fell, About::Kpi(_)) => words.due_fell_red(),
        (Turned::Rose, About::Kpi(_)) => words.due_rose_red(),
        (Turned::Fell, About::Objective(_) | About::KeyResult(_)) => words.due_fell(),
        (Turned::Rose, About::Objective(_) | About::KeyResult(_)) => words.due_rose(),
        (Turned::No, _) => "",
    };
    let by = by.unwrap_or_default();
    Some(Moved { title, way, by, turn })
}

fn way(words: Words, before: Option<Score>, after: Option<Score>) -> String {
    let written = |score: Option<Score>| score.map(|score| words.score(score));
    match (written(before), written(after)) {
        (Some(before), Some(after)) if before != after => words.due_goes(&before, &after),
        (Some(_) | None, Some(after)) => words.due_score(&after),
        (_, None) => words.check_in_no_score().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use waymark_core::KeyResultId;
    use waymark_core::forecast::Freshness;

    fn day(of_november: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, of_november).expect("a day")
    }

    #[track_caller]
    fn check(due_since: u32, is_read: bool, english: &str, german: &str) {
        let one = Due {
            asked: Asked::KeyResult(KeyResultId::parse("deals").expect("an id")),
            since: day(due_since),
            missed: 0,
            freshness: Freshness::Due,
            last: is_read.then(|| (day(1), None)),
        };
        for (language, expected) in [(Language::En, english), (Language::De, german)] {
            let words = Words::new(language, language.into());
            assert_eq!(since(words, &one, "19 Nov", day(21)), expected);
        }
    }

    #[test]
    fn what_came_of_a_round_is_one_line() {
        let moves = |trends: &[Trend]| Summary {
            asked: 10,
            done: 9,
            moves: trends.iter().map(|trend| a_move(*trend)).collect(),
        };
        let check = |trends: &[Trend], expected: &str| {
            let words = Words::new(Language::En, Language::En.into());
            assert_eq!(came_of(words, &moves(trends)), expected);
        };
        check(&[], "9 of 10 done. Nothing moved.");
        check(&[Trend::Better, Trend::Better], "9 of 10 done. 2 up.");
        check(&[Trend::Worse], "9 of 10 done. 1 down.");
        check(
            &[Trend::Worse, Trend::Better, Trend::Better],
            "9 of 10 done. 2 up, 1 down.",
        );
    }

    fn a_move(trend: Trend) -> Move {
        let deals = KeyResultId::parse("deals").expect("an id");
        Move {
            about: About::KeyResult(deals),
            trend,
            by: MovedBy::Score {
                before: None,
                after: Score::ZERO,
                points: None,
            },
            turn: Turned::No,
        }
    }

    #[test]
    fn what_is_due_says_since_when() {
        check(21, true, "Due today", "Heute fällig");
        check(19, true, "Due since 19 Nov", "Fällig seit 19 Nov");
        check(
            19,
            false,
            "Nothing entered yet, due since 19 Nov",
            "Noch nichts eingetragen, fällig seit 19 Nov",
        );
    }
}
