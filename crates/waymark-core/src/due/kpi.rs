//! When a KPI is due for a reading.

use chrono::NaiveDate;

use super::list::{Asked, Due, Turn};
use crate::forecast::Freshness;
use crate::goal::{DimensionKind, Kpi, KpiSource, Period, Segment, Value};
use crate::kpi::{KpiScore, PartRead};
use crate::workspace::Workspace;

/// For how many periods after the newest reading of all a part without one is still asked for; then it has gone.
const PATIENCE: usize = 2;

/// When a KPI is due: once a period has ended without a reading in it or since; its parts each by themselves.
///
/// Of a KPI that is split, those parts are asked for that were read of late: nobody knows which others there are.
pub(super) fn turns(
    workspace: &Workspace,
    kpi: &Kpi,
    known: &KpiScore,
    today: NaiveDate,
    is_wanted: impl Fn(Option<&Segment>) -> bool,
) -> Vec<Turn> {
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let around = |day| Period::around(day, kpi.frequency, fiscal_start);
    let is_read = matches!(kpi.source, KpiSource::Readings(_));
    let Some(running) = around(today).filter(|_| is_read) else {
        return Vec::new();
    };
    let turn = |part: Option<&Segment>, last: Option<(NaiveDate, Option<Value>)>| {
        let read = last.and_then(|(day, _)| around(day));
        turn(kpi, part, read, running, last)
    };
    if kpi.dimension.is_none() {
        let latest = known.latest.as_ref();
        let last = latest.map(|latest| (latest.as_of, latest.value.as_ref().ok().copied()));
        return is_wanted(None).then(|| turn(None, last)).into_iter().collect();
    }
    let newest = known.parts.iter().map(|part| part.date).max().and_then(around);
    let oldest = std::iter::successors(newest, Period::previous).nth(PATIENCE);
    let is_there = |part: &&PartRead| {
        oldest.is_none_or(|oldest| part.date >= oldest.start())
            && can_be_read(workspace, kpi, part.part.as_ref())
            && is_wanted(part.part.as_ref())
    };
    let parts = known.parts.iter().filter(is_there);
    parts
        .map(|part| turn(part.part.as_ref(), Some((part.date, Some(part.value)))))
        .collect()
}

fn turn(
    kpi: &Kpi,
    part: Option<&Segment>,
    read: Option<Period>,
    running: Period,
    last: Option<(NaiveDate, Option<Value>)>,
) -> Turn {
    let Some(ended) = running.previous() else {
        return Turn::Never;
    };
    if read.is_some_and(|read| read >= ended) {
        return running.next().map_or(Turn::Never, |next| Turn::On(next.start()));
    }
    // The first period without a reading is due once it has ended: with the first day of the one after.
    let first = read.and_then(|read| read.next()).unwrap_or(ended);
    let missed = std::iter::successors(Some(first), Period::next)
        .take_while(|period| *period < ended)
        .count();
    Turn::Now(Box::new(Due {
        asked: Asked::Kpi {
            kpi: kpi.id,
            part: part.cloned(),
            period: ended,
        },
        since: first.next().map_or(running.start(), |next| next.start()),
        missed: i64::try_from(missed).unwrap_or(i64::MAX),
        freshness: if missed == 0 { Freshness::Due } else { Freshness::Stale },
        last,
    }))
}

/// Whether a reading of the part is taken: it is of the kind that the KPI is split by, and still there.
fn can_be_read(workspace: &Workspace, kpi: &Kpi, part: Option<&Segment>) -> bool {
    let kind = kpi.dimension.as_ref().map(|dimension| &dimension.kind);
    match (part, kind) {
        (Some(Segment::Person(id)), Some(DimensionKind::Person)) => workspace.person(*id).is_some(),
        (Some(Segment::Team(id)), Some(DimensionKind::Team)) => workspace.team(*id).is_some(),
        (Some(Segment::Named(_)), Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_)))
        | (None, _) => true,
        (Some(Segment::Person(_) | Segment::Team(_) | Segment::Named(_)), _) => false,
    }
}
