//! Objectives with their key results.

use waymark_core::report::{KeyResultPart, ObjectivePart, Part, Report};
use waymark_core::{Corridor, FinalGrade, Measure};
use waymark_file::sheet::{Block, Card, Group, Line, Run, Tone};

use super::picture::course;
use super::{NOTHING, heading, of_said, score, status, words_run};
use crate::i18n::Words;
use crate::say::{self, ObjectiveSeen};

/// Each objective with its key results.
pub(super) fn goals(words: Words, report: &Report) -> Vec<Block> {
    if report.objectives.is_empty() {
        return Vec::new();
    }
    let groups = report
        .objectives
        .iter()
        .map(|one| Block::Group(group(words, report, one)));
    std::iter::once(heading(words.report_objectives()))
        .chain(groups)
        .collect()
}

fn group(words: Words, report: &Report, one: &ObjectivePart) -> Group {
    let mut lines = vec![Line {
        tone: Tone::Plain,
        runs: standing(words, report, one),
    }];
    lines.push(Line {
        tone: Tone::Quiet,
        runs: facts(words, one),
    });
    lines.extend(graded(words, one.objective.grade.as_ref()));
    Group {
        name: one.objective.title.to_string(),
        lines,
        of_cards: words.noun_key_results().to_owned(),
        of_status: words.noun_status().to_owned(),
        cards: one.key_results.iter().map(|one| card(words, report, one)).collect(),
    }
}

/// How it stands, and where it will end.
fn standing(words: Words, report: &Report, one: &ObjectivePart) -> Vec<Run> {
    let Some(known) = &one.known else {
        return Vec::new();
    };
    let word = say::status_word(words, &known.status);
    let said = say::objective_outlook(
        words,
        ObjectiveSeen {
            known,
            ambition: one.objective.ambition,
            off_track: one.off_track,
            span: Some(report.cycle.span),
            today: report.day,
        },
    );
    let first = [status(say::status_mark(&known.status), word), words_run(" ")];
    first.into_iter().chain(of_said(said)).collect()
}

/// Who it belongs to, what counts as success, and what of it is not told.
fn facts(words: Words, one: &ObjectivePart) -> Vec<Run> {
    let names = [&one.owner, &one.team].into_iter().flatten();
    let mut runs: Vec<Run> = names
        .flat_map(|name| [Run::Name(name.to_string()), words_run(" · ")])
        .collect();
    runs.push(words_run(words.ambition(one.objective.ambition)));
    if one.untold > 0 {
        runs.push(words_run(format!(" · {}", words.report_untold(one.untold))));
    }
    runs
}

fn card(words: Words, report: &Report, one: &KeyResultPart) -> Card {
    let record = &one.key_result;
    let state = one.known.as_ref().map(|known| known.outlook.status).unwrap_or_default();
    let seen = say::Seen {
        key_result: record,
        known: one.known.as_ref(),
        span: one.span,
        today: report.day,
    };
    let said: Vec<Run> = of_said(say::outlook(words, seen)).collect();
    let mut lines = vec![Line {
        tone: Tone::Quiet,
        runs: said,
    }];
    lines.extend(one.note.as_ref().map(|(day, note)| {
        let day = words.date_short(*day);
        Line {
            tone: Tone::Said,
            runs: vec![
                words_run(format!("{day}: ")),
                Run::Name(note.as_str().trim().to_owned()),
            ],
        }
    }));
    lines.extend(graded(words, record.grade.as_ref()));
    let picture = report.says(Part::Charts).then(|| course(words, report, one)).flatten();
    Card {
        name: record.title.to_string(),
        status: vec![status(say::status_mark(&state), say::status_word(words, &state))],
        facts: numbers(words, report, one),
        picture,
        lines,
    }
}

/// Every card has the same ones, so that they stand in columns where there is no room for cards.
fn numbers(words: Words, report: &Report, one: &KeyResultPart) -> Vec<(String, String)> {
    let (record, known) = (&one.key_result, one.known.as_ref());
    let nothing = || NOTHING.to_owned();
    let reading = known.and_then(|known| known.current.as_ref()?.reading.as_ref());
    let outlook = known.map(|known| known.outlook).unwrap_or_default();
    let confidence = known.and_then(|known| known.confidence);
    let grade = record.grade.as_ref().and_then(FinalGrade::stands);
    let value = reading.map_or_else(nothing, |it| say::reading(words, &record.measure, it));
    let grade = report.is_closed().then(|| {
        let grade = grade.map_or_else(nothing, |grade| words.number_with(grade.get(), 2));
        (words.close_grade().to_owned(), grade)
    });
    let owner = report.says(Part::People).then(|| {
        let owner = one.owner.as_ref().map_or_else(nothing, ToString::to_string);
        (words.noun_owner().to_owned(), owner)
    });
    let expected = outlook.expected.map(|expected| expected.score);
    let lands = outlook.projection.map(|projection| projection.score);
    let confidence = confidence.map_or_else(nothing, |it| words.goal_confidence(&it.get().to_string()));
    let all = [
        (words.noun_value(), value),
        (words.report_way(), way(words, &record.measure)),
        (words.noun_score(), score(words, known.and_then(|known| known.score))),
        (words.report_planned(), score(words, expected)),
        (words.report_lands(), score(words, lands)),
        (words.noun_confidence(), confidence),
    ];
    all.into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .chain(grade)
        .chain(owner)
        .collect()
}

/// From where to where, or what must be kept; else how it is measured.
fn way(words: Words, measure: &Measure) -> String {
    let value = |value: f64| say::value_with_unit(words, value, measure.unit());
    match measure {
        Measure::Metric(metric) => {
            let target = value(metric.target.get());
            match metric.baseline {
                Some(baseline) => words.report_way_from(&value(baseline.get()), &target),
                None => target,
            }
        }
        Measure::Stay(stay) => match stay.corridor {
            Corridor::Above(low) => words.kpi_dash_target_at_least(&value(low.get())),
            Corridor::Below(high) => words.kpi_dash_target_at_most(&value(high.get())),
            Corridor::Within(bounds) => {
                words.kpi_dash_target_within(&value(bounds.low().get()), &value(bounds.high().get()))
            }
        },
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => words.measure(measure.kind()).to_owned(),
    }
}

/// What was said of it as its cycle closed.
fn graded(words: Words, grade: Option<&FinalGrade>) -> Vec<Line> {
    let Some(grade) = grade else {
        return Vec::new();
    };
    let own = grade.own.as_ref();
    let verdict = grade
        .verdict
        .map(|verdict| say::verdict(words, Some(verdict)).to_owned());
    let all = [
        (words.close_reason(), own.map(|own| own.reason.to_string())),
        (words.close_miss(), Some(grade.miss.to_string())),
        (words.close_learning(), Some(grade.learning.to_string())),
        (words.close_verdict(), verdict),
    ];
    let told = all.into_iter().filter_map(|(name, text)| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        Some(Line {
            tone: Tone::Plain,
            runs: vec![
                Run::Strong(name.to_owned()),
                words_run(": "),
                Run::Name(text.trim().to_owned()),
            ],
        })
    });
    told.collect()
}
