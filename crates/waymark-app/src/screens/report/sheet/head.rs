//! What a report is of, where the cycle stands, what to talk about, and its objectives at a glance.

use waymark_core::report::{ObjectivePart, Part, Report, Stands, Talk, Whose};
use waymark_file::sheet::{Block, ColumnKind, Line, Run, Table, Tone};

use super::{NOTHING, column, heading, of_parts, score, status, words_run};
use crate::i18n::Words;
use crate::say::{self, CycleSeen};

/// The cycle, whose goals, and where it stands.
pub(super) fn head(words: Words, report: &Report) -> Vec<Block> {
    let line = |tone, runs| Block::Line(Line { tone, runs });
    let mut blocks = vec![Block::Title(vec![Run::Name(report.cycle.title.to_string())])];
    let whose = match &report.whose {
        Whose::Everyone => None,
        Whose::Team(name) => Some(words.report_of_team(name.as_str())),
        Whose::Person(Some(name)) => Some(words.report_of_person(name.as_str())),
        Whose::Person(None) => Some(words.report_of_one().to_owned()),
    };
    blocks.extend(whose.map(|whose| line(Tone::Plain, vec![Run::StrongName(whose)])));
    let (cycle, day) = (&report.cycle, words.date(report.day));
    let from_to = words.date_range(cycle.span.start(), cycle.span.end());
    let days = words.report_span(&from_to, &say::cycle_days(words, cycle, report.day));
    let made = words.report_made(report.workspace.as_str(), &days, &day);
    blocks.push(line(Tone::Quiet, vec![words_run(made)]));
    blocks.extend(outlook(words, report).map(|runs| line(Tone::Lead, runs)));
    if report.objectives.is_empty() {
        blocks.push(line(Tone::Plain, vec![words_run(words.report_none())]));
    }
    blocks
}

/// Where the cycle stands and will land.
fn outlook(words: Words, report: &Report) -> Option<Vec<Run>> {
    let seen = CycleSeen {
        mean: report.mean,
        talks: report.off_track,
        is_over: report.is_over(),
    };
    let outlook = say::cycle_outlook(words, &seen)?;
    let band = outlook.band.map(|band| status(say::mark(band), words.band(band)));
    let mut runs: Vec<Run> = of_parts(outlook.now).collect();
    runs.push(words_run(" "));
    runs.extend(of_parts(outlook.ahead));
    if let Some(band) = band {
        runs.extend([words_run(" "), band]);
    }
    runs.extend(outlook.rest.into_iter().map(|text| words_run(format!(" {text}"))));
    Some(runs)
}

/// What to talk about; nothing where there is nothing, or where it was left out.
pub(super) fn talks(words: Words, report: &Report) -> Vec<Block> {
    if report.talks.is_empty() {
        return Vec::new();
    }
    let items = report.talks.iter().map(|one| talk(words, one)).collect();
    vec![heading(words.attention_heading()), Block::List(items)]
}

fn talk(words: Words, talk: &Talk) -> Vec<Run> {
    let (stands, is_kpi) = match &talk.stands {
        Stands::Goal(one) => (status(say::status_mark(one), say::status_word(words, one)), false),
        Stands::Kpi(health) => (
            status(say::health_mark(*health), say::health_word(words, *health)),
            true,
        ),
    };
    let what = say::concern(
        words,
        say::Matter {
            reasons: &talk.reasons,
            measure: talk.measure.as_ref(),
            outlook: talk.outlook.as_ref(),
            is_kpi,
        },
    );
    vec![
        stands,
        words_run(" "),
        Run::StrongName(talk.name.to_string()),
        words_run(what),
    ]
}

/// A line for each objective.
pub(super) fn glance(words: Words, report: &Report) -> Vec<Block> {
    if report.objectives.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![
        column(words.noun_objective(), ColumnKind::Words),
        column(words.noun_status(), ColumnKind::Words),
        column(words.noun_score(), ColumnKind::Numbers),
        column(words.report_planned(), ColumnKind::Numbers),
        column(words.report_lands(), ColumnKind::Numbers),
    ];
    if report.is_closed() {
        columns.push(column(words.close_grade(), ColumnKind::Numbers));
    }
    if report.says(Part::People) {
        columns.push(column(words.noun_owner(), ColumnKind::Words));
    }
    let rows = report.objectives.iter().map(|one| row(words, report, one)).collect();
    let table = Table {
        caption: words.report_glance().to_owned(),
        columns,
        rows,
    };
    vec![heading(words.report_glance()), Block::Table(table)]
}

fn row(words: Words, report: &Report, one: &ObjectivePart) -> Vec<Vec<Run>> {
    let rolled = one.known.map(|known| known.rolled).unwrap_or_default();
    let numbers = [
        one.known.and_then(|known| known.score),
        rolled.expected,
        rolled.projected,
    ];
    let stands = one.known.map(|known| known.status).unwrap_or_default();
    let grade = one.objective.grade.as_ref().and_then(|grade| grade.stands());
    let grade = grade.map_or_else(|| NOTHING.to_owned(), |grade| words.number_with(grade.get(), 2));
    let owner = one.owner.as_ref().map_or(NOTHING, |name| name.as_str());
    let word = say::status_word(words, &stands);
    let first = [
        vec![Run::Name(one.objective.title.to_string())],
        vec![status(say::status_mark(&stands), word)],
    ];
    first
        .into_iter()
        .chain(numbers.map(|number| vec![words_run(score(words, number))]))
        .chain(report.is_closed().then(|| vec![words_run(grade)]))
        .chain(report.says(Part::People).then(|| vec![Run::Name(owner.to_owned())]))
        .collect()
}
