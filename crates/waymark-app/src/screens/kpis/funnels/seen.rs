//! What is known of a funnel, with the words for it.

use waymark_core::kpi::{
    FunnelReport, FunnelStage, StageDifference, StageStanding, funnel_report, lowest_at, segments,
};
use waymark_core::{Funnel, FunnelId, Period, Segment, Value};

use crate::components::Mark;
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// A funnel in a period, beside another period where one was asked for, and each of its parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) id: FunnelId,
    pub(super) title: String,
    pub(super) period: Period,
    pub(super) then: Option<(Period, FunnelReport)>,
    pub(super) now: FunnelReport,
    /// The names of the stages.
    pub(super) names: Vec<String>,
    /// What reaches each stage, in its unit, or why that is not known of a part.
    pub(super) values: Vec<Option<String>>,
    /// The same in the other period.
    pub(super) values_then: Vec<Option<String>>,
    /// How long it takes, with its unit.
    pub(super) length: Option<String>,
    /// The parts by name, each with its report.
    pub(super) parts: Vec<(String, FunnelReport)>,
    /// By stage the part with the lowest conversion.
    pub(super) lowest: Vec<Option<usize>>,
    /// The names of the stages of which nothing is known by part.
    pub(super) not_split: Vec<String>,
}

impl Seen {
    /// What is known of a funnel, or of one part of it.
    pub(super) fn of(
        words: Words,
        session: &Session,
        funnel: &Funnel,
        part: Option<&Segment>,
        (period, then): (Period, Option<Period>),
    ) -> Self {
        let workspace = session.workspace();
        let report = |part, period| funnel_report(workspace, funnel, part, period, session.today());
        let value = |stage: &FunnelStage| {
            if stage.is_not_split {
                return Some(words.kpi_funnel_not_split().to_owned());
            }
            let (kpi, value) = (workspace.kpi(stage.kpi)?, stage.value?);
            Some(say::kpi_value(words, kpi, value))
        };
        let values = |report: &FunnelReport| report.stages.iter().map(value).collect();
        let now = report(part, period);
        let then = then.map(|then| (then, report(part, then)));
        let parts: Vec<(String, FunnelReport)> = parts_of(session, funnel)
            .iter()
            .map(|one| (say::part_name(words, workspace, Some(one)), report(Some(one), period)))
            .collect();
        let reports: Vec<FunnelReport> = parts.iter().map(|(_, report)| report.clone()).collect();
        let not_split = parts.first().map(|(_, report)| {
            let stages = report.stages.iter().filter(|stage| stage.is_not_split);
            stages.map(|stage| name(session, stage)).collect()
        });
        let length = |value: Value| Some(say::kpi_value(words, workspace.kpi(funnel.length?)?, value));
        Self {
            id: funnel.id,
            title: funnel.title.to_string(),
            period,
            names: now.stages.iter().map(|stage| name(session, stage)).collect(),
            values: values(&now),
            values_then: then.as_ref().map(|(_, report)| values(report)).unwrap_or_default(),
            length: now.length.and_then(length),
            lowest: (0..now.stages.len()).map(|stage| lowest_at(&reports, stage)).collect(),
            not_split: not_split.unwrap_or_default(),
            then,
            now,
            parts,
        }
    }

    /// Where most are lost, as a sentence.
    pub(super) fn message(&self, words: Words) -> String {
        let leak = || {
            let stage = self.now.leakiest?;
            let before = self.names.get(stage.checked_sub(1)?)?;
            let lost = words.number(self.now.lost_of_100()?.round());
            Some(words.kpi_funnel_leak(before, self.names.get(stage)?, &lost))
        };
        leak().unwrap_or_else(|| words.kpi_funnel_no_leak().to_owned())
    }

    /// What became of a stage since the other period.
    pub(super) fn since(&self, stage: usize) -> Option<StageDifference> {
        let (_, then) = self.then.as_ref()?;
        Some(self.now.stages.get(stage)?.since(then.stages.get(stage)?))
    }
}

/// The parts that any stage of a funnel has readings of.
pub(super) fn parts_of(session: &Session, funnel: &Funnel) -> Vec<Segment> {
    let mut parts: Vec<Segment> = funnel
        .stages
        .iter()
        .flat_map(|stage| segments(session.workspace(), stage.kpi))
        .collect();
    parts.sort();
    parts.dedup();
    parts
}

fn name(session: &Session, stage: &FunnelStage) -> String {
    let kpi = session.workspace().kpi(stage.kpi);
    kpi.map(|kpi| kpi.title.to_string()).unwrap_or_default()
}

/// A conversion or what is lost: `44%`, or `n/a`.
pub(super) fn share(words: Words, share: Option<f64>) -> String {
    share.map_or_else(
        || words.kpi_funnel_not_available().to_owned(),
        |share| words.percent(share),
    )
}

/// The shape and the word for how a conversion stands to what is usual.
pub(super) const fn standing(words: Words, standing: StageStanding) -> (Mark, &'static str) {
    match standing {
        StageStanding::Below => (Mark::OffTrack, words.kpi_funnel_below()),
        StageStanding::Usual => (Mark::OnTrack, words.kpi_funnel_as_usual()),
        StageStanding::Above => (Mark::OverPerforming, words.kpi_funnel_above()),
    }
}
