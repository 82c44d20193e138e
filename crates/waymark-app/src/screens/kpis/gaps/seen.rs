//! What the list of gaps shows, in words.

use waymark_core::kpi::{Gap, GapsOf, gaps};
use waymark_core::{Kpi, KpiId, Value};

use crate::components::Mark;
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// The list: what is behind, the largest share first, then what is met or ahead.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GapsSeen {
    /// The largest gap in a sentence, or that there is none.
    pub(super) message: String,
    pub(super) behind: Vec<GapSeen>,
    pub(super) ahead: Vec<GapSeen>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GapSeen {
    pub(super) id: KpiId,
    pub(super) name: String,
    pub(super) mark: Mark,
    pub(super) health: &'static str,
    pub(super) period: String,
    pub(super) planned: String,
    pub(super) reached: String,
    /// How much is missing, or by how much it is ahead; none where it is neither.
    pub(super) missing: Option<String>,
    pub(super) share: Option<String>,
    /// How long the bar is; none for what is not behind.
    pub(super) bar: Option<String>,
    /// The row in a sentence.
    sentence: String,
}

impl GapsSeen {
    pub(super) fn of(words: Words, session: &Session, of: GapsOf) -> Self {
        let found = gaps(session.workspace(), session.kpis(), of);
        let (ahead, behind): (Vec<Gap>, Vec<Gap>) = found.into_iter().partition(Gap::is_met);
        let row = |gap: &Gap| GapSeen::of(words, session.workspace().kpi(gap.kpi)?, gap);
        let behind: Vec<GapSeen> = behind.iter().filter_map(row).collect();
        let message = behind.first().map(|gap| gap.sentence.clone());
        Self {
            message: message.unwrap_or_else(|| words.kpi_gap_none_missing().to_owned()),
            behind,
            ahead: ahead.iter().filter_map(row).collect(),
        }
    }
}

impl GapSeen {
    fn of(words: Words, kpi: &Kpi, gap: &Gap) -> Option<Self> {
        let value = |value: Value| say::kpi_value(words, kpi, value);
        let due = gap.known.due?;
        let reached = value(*gap.known.value.as_ref().ok()?);
        let (name, planned) = (kpi.title.to_string(), say::kpi_held(words, kpi, due));
        let size = value(gap.size());
        let share = gap.missing.map(|share| words.percent(share.abs()));
        let of_level = due.level().map_or_else(|| planned.clone(), value);
        let sentence = match &share {
            Some(share) => words.kpi_gap_message(&name, &of_level, &reached, &size, share),
            None => words.kpi_gap_message_no_share(&name, &of_level, &reached, &size),
        };
        let is_met = gap.is_met();
        let missing = match (is_met, gap.gap == Value::ZERO) {
            (true, true) => None,
            (true, false) => Some(words.kpi_gap_ahead_by(&size)),
            (false, _) => Some(size),
        };
        let health = gap.known.health;
        Some(Self {
            id: gap.kpi,
            name,
            mark: say::health_mark(health),
            health: say::health_word(words, health),
            period: say::period(words, gap.known.period),
            planned,
            reached,
            bar: gap.missing.filter(|_| !is_met).map(width),
            share: share.filter(|_| missing.is_some()),
            missing,
            sentence,
        })
    }
}

/// A share of the widest bar, which stands for all of the target and more.
fn width(share: f64) -> String {
    format!("{}%", (share.clamp(0.0, 1.0) * 100.0).round())
}
