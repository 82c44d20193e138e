//! KPIs: a table with a line of the last periods.

use waymark_core::Value;
use waymark_core::report::{KpiPart, Part, Report};
use waymark_file::sheet::{Block, ColumnKind, Run, Table};

use super::picture::spark;
use super::{NOTHING, column, heading, status, words_run};
use crate::charts::SparkPoint;
use crate::i18n::Words;
use crate::say;

/// The table; nothing where there are none, or where they were left out.
pub(super) fn kpis(words: Words, report: &Report) -> Vec<Block> {
    if report.kpis.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![
        column(words.noun_kpi(), ColumnKind::Words),
        column(words.kpi_dash_health(), ColumnKind::Words),
        column(words.noun_value(), ColumnKind::Numbers),
        column(words.noun_target(), ColumnKind::Words),
        column(words.report_attained(), ColumnKind::Numbers),
        column(words.report_change(), ColumnKind::Words),
        column(words.report_period(), ColumnKind::Words),
    ];
    if report.says(Part::People) {
        columns.push(column(words.noun_owner(), ColumnKind::Words));
    }
    if report.says(Part::Charts) {
        columns.push(column(words.report_course(), ColumnKind::Pictures));
    }
    let rows = report.kpis.iter().map(|one| row(words, report, one)).collect();
    let table = Table {
        caption: words.nav_kpis().to_owned(),
        columns,
        rows,
    };
    vec![heading(words.nav_kpis()), Block::Table(table)]
}

fn row(words: Words, report: &Report, one: &KpiPart) -> Vec<Vec<Run>> {
    let KpiPart { kpi, known, owner, .. } = one;
    let health = known.as_ref().and_then(|known| known.health());
    let owner = owner.as_ref().map_or(NOTHING, |name| name.as_str());
    let picture = known.as_ref().and_then(|known| {
        let points: Vec<SparkPoint> = (0_u32..)
            .zip(&known.recent)
            .map(|(at, (_, value))| SparkPoint {
                at: at.into(),
                value: value.map(Value::get),
            })
            .collect();
        spark(&points, say::health_mark(health))
    });
    let mark = status(say::health_mark(health), say::health_word(words, health));
    let first = [vec![Run::Name(kpi.title.to_string())], vec![mark]];
    first
        .into_iter()
        .chain(numbers(words, one).map(|text| vec![words_run(text)]))
        .chain(report.says(Part::People).then(|| vec![Run::Name(owner.to_owned())]))
        .chain(
            report
                .says(Part::Charts)
                .then(|| picture.map(Run::Picture).into_iter().collect()),
        )
        .collect()
}

/// Value, target, attainment, change, period.
fn numbers(words: Words, one: &KpiPart) -> [String; 5] {
    let KpiPart { kpi, known, .. } = one;
    let nothing = || NOTHING.to_owned();
    let Some((known, latest)) = known.as_ref().and_then(|known| Some((known, known.latest.as_ref()?))) else {
        return [
            words.kpi_dash_no_reading().to_owned(),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
        ];
    };
    let value = match &latest.value {
        Ok(value) => say::kpi_value(words, kpi, *value),
        Err(why) => say::not_available(words, why),
    };
    let attained = latest
        .attainment
        .map_or_else(nothing, |score| words.score_percent(score));
    let change = known.change.as_ref().map_or_else(nothing, |change| {
        let from = words.kpi_dash_change_from(&say::kpi_value(words, kpi, change.with));
        let by = words.report_change_of(&say::kpi_change(words, kpi, change), &from);
        words.report_beside(&by, say::kpi_trend(words, change.trend))
    });
    [
        value,
        say::kpi_target(words, kpi, latest),
        attained,
        change,
        say::period(words, latest.period),
    ]
}
