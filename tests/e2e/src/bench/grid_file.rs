//! A goal file with as many KPIs and periods as the grid shall be smooth with.
use serde_json::{Value, json};

/// How many KPIs it has.
pub(super) const KPIS: usize = 200;
/// How many months each of them has a reading in, up to the one of [`TODAY`].
pub(super) const PERIODS: usize = 24;
/// The day that it ends with.
pub(super) const TODAY: &str = "2026-11-21";
/// KPIs of one group.
const GROUP: usize = 20;

/// The goal file.
pub(super) fn text() -> String {
    let kpis: Vec<Value> = (0..KPIS).map(kpi).collect();
    let readings: Vec<Value> = (0..KPIS)
        .flat_map(|kpi| (0..PERIODS).map(move |period| reading(kpi, period)))
        .collect();
    let workspace = json!({"id": "grid", "title": "200 KPIs"});
    json!({"format": "waymark", "version": 2, "workspace": workspace, "kpis": kpis, "readings": readings}).to_string()
}

/// The numbers of every cell, each larger by `more` than in the file, as a spreadsheet copies them.
pub(super) fn block(more: usize) -> String {
    let line = |kpi| {
        let numbers: Vec<String> = (0..PERIODS)
            .map(|period| (value(kpi, period) + more).to_string())
            .collect();
        numbers.join("\t")
    };
    (0..KPIS).map(line).collect::<Vec<_>>().join("\n")
}

fn kpi(at: usize) -> Value {
    json!({
        "id": format!("kpi-{at:03}"),
        "title": format!("KPI {}", at + 1),
        "unit": {"name": "leads", "decimals": 0},
        "frequency": "month",
        "aggregation": "sum",
        "target": {"steps": [{"date": "2024-01-01", "value": 100}]},
        "group": format!("Group {}", at / GROUP + 1),
        "rank": (at + 1) * 1024,
    })
}

fn reading(kpi: usize, period: usize) -> Value {
    // 2026-11 is the last of them.
    let month = 2026 * 12 + 10 - (PERIODS - 1 - period);
    json!({
        "kpi": format!("kpi-{kpi:03}"),
        "date": format!("{}-{:02}-15", month / 12, month % 12 + 1),
        "id": format!("r-{period}"),
        "value": value(kpi, period),
    })
}

fn value(kpi: usize, period: usize) -> usize {
    80 + (kpi * 7 + period * 3) % 40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_months_end_with_that_of_today() {
        assert_eq!(reading(0, PERIODS - 1)["date"], "2026-11-15");
        assert_eq!(reading(0, 0)["date"], "2024-12-15");
    }

    #[test]
    fn the_block_has_a_number_for_every_cell() {
        let block = block(1);
        assert_eq!(block.lines().count(), KPIS);
        assert!(block.lines().all(|line| line.split('\t').count() == PERIODS));
    }
}
