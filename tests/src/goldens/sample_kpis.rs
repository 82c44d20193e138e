//! What the KPIs of the samples say on one day, as a person would check it: `tests/goldens/kpis/NAME.txt`.
//!
//! After a change that is meant, `WAYMARK_GOLDENS=write cargo test -p waymark-tests sample_kpis` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use waymark_core::formula::NotAvailable;
use waymark_core::kpi::{
    Comparison, FunnelReport, GapsOf, Held, KpiBoard, KpiScore, RankBy, funnel_report, gaps, ranking,
};
use waymark_core::{FiscalMonth, Frequency, Funnel, Kpi, Period, Value, Workspace};
use waymark_file::open;

use crate::samples::paths;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goldens/kpis");

/// The day that the samples are of.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn share(share: Option<f64>) -> String {
    share.map_or_else(|| "n/a".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

fn number(value: Value) -> String {
    format!("{:.2}", value.get())
}

fn value(value: &Result<Value, NotAvailable>) -> String {
    match value {
        Ok(value) => number(*value),
        Err(why) => format!("{why:?}"),
    }
}

fn held(held: Option<Held>) -> String {
    match held {
        None => "nothing".to_owned(),
        Some(Held::AtLeast(level)) => format!("at least {}", number(level)),
        Some(Held::AtMost(level)) => format!("at most {}", number(level)),
        Some(Held::Within(range)) => {
            let bounds = range.bounds;
            format!("{} to {}", number(bounds.low()), number(bounds.high()))
        }
    }
}

fn change(change: Option<Comparison>) -> String {
    change.map_or_else(
        || "none".to_owned(),
        |change| format!("{:+.2} ({}) {:?}", change.by.get(), share(change.share), change.trend),
    )
}

/// One line for what is known of a KPI.
fn known(kpi: &Kpi, known: &KpiScore) -> String {
    let Some(latest) = &known.latest else {
        return format!("{}: no reading", kpi.id);
    };
    let streak = known.streak.map_or_else(
        || "none".to_owned(),
        |streak| format!("{} {:?}", streak.periods, streak.health),
    );
    format!(
        "{}: {} on {} of {}, due {} -> {} {:?}; before {}; last year {}; running {streak}",
        kpi.id,
        value(&latest.value),
        latest.as_of,
        latest.period.start(),
        held(latest.due),
        share(latest.attainment.map(|score| score.raw())),
        latest.health,
        change(known.change),
        change(known.last_year),
    )
}

/// One line for each stage.
fn stages(funnel: &Funnel, report: &FunnelReport) -> String {
    let mut text = format!(
        "{}: overall {}, leakiest {:?}, length {:?}\n",
        funnel.id,
        share(report.overall),
        report.leakiest.map(|place| report.stages[place].kpi),
        report.length,
    );
    for stage in &report.stages {
        let stage = format!(
            "  {}: {:?}, {} of the one before, {:?}",
            stage.kpi,
            stage.value,
            share(stage.conversion),
            stage.standing
        );
        writeln!(text, "{stage}").unwrap();
    }
    text
}

fn kpis(workspace: &Workspace) -> String {
    let board = KpiBoard::new(workspace, today());
    let mut text = String::new();
    for kpi in workspace.kpis() {
        let one = board.kpi(kpi.id).unwrap();
        writeln!(text, "{}", known(kpi, one)).unwrap();
        let Some(latest) = &one.latest else { continue };
        for row in ranking(workspace, kpi.id, latest.period, RankBy::Value, today()) {
            let found = row.known.as_ref().map(|known| value(&known.value));
            writeln!(text, "  {:?} {:?} {found:?}", row.rank, row.part).unwrap();
        }
    }
    let october = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    let october = Period::around(october, Frequency::Month, FiscalMonth::JANUARY).unwrap();
    for funnel in workspace.funnels() {
        let report = funnel_report(workspace, funnel, None, october, today());
        text.push_str(&stages(funnel, &report));
    }
    for gap in gaps(workspace, &board, GapsOf::Latest) {
        writeln!(text, "missing {}: {} {}", gap.kpi, number(gap.gap), share(gap.missing)).unwrap();
    }
    text
}

fn check_golden(sample: &Path) {
    let name = sample.file_stem().unwrap().to_string_lossy();
    let workspace = open(&std::fs::read(sample).unwrap()).unwrap().workspace;
    if workspace.kpi_count() == 0 {
        return;
    }
    let kpis = kpis(&workspace);
    let golden = Path::new(FOLDER).join(format!("{name}.txt"));
    if std::env::var_os("WAYMARK_GOLDENS").is_some_and(|wish| wish == "write") {
        std::fs::write(&golden, &kpis).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(kpis, expected, "{}", golden.display());
}

#[test]
fn the_kpis_of_the_samples_say_what_their_goldens_say() {
    paths().iter().for_each(|sample| check_golden(sample));
}

#[test]
fn a_sample_has_at_most_one_kpi_that_is_red_for_long_without_an_objective() {
    for path in paths() {
        let workspace = open(&std::fs::read(&path).unwrap()).unwrap().workspace;
        let board = KpiBoard::new(&workspace, today());
        let is_red = |kpi: &Kpi| board.kpi(kpi.id).is_some_and(|known| known.red_periods() >= 3);
        let red: Vec<String> = workspace
            .kpis()
            .filter(|kpi| is_red(kpi) && workspace.improving(kpi.id).next().is_none())
            .map(|kpi| kpi.id.to_string())
            .collect();
        assert!(red.len() <= 1, "{}: {red:?}", path.display());
    }
}
