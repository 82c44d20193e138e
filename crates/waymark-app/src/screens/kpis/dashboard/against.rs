//! What the tiles are compared with.

use leptos::prelude::*;
use waymark_core::kpi::Against;
use waymark_core::{Benchmark, BenchmarkKind, Kpi};

use crate::components::{Choice, SelectField};
use crate::i18n::{Words, words};
use crate::platform::{keep_preference, preference};

/// Where the choice is kept on this device.
const PREFERENCE: &str = "kpi-against";

/// What the latest values of all KPIs are compared with (K-5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Yardstick {
    /// As many days of the period before.
    #[default]
    SameDays,
    /// The whole period before.
    Previous,
    /// As many days of the same period a year before.
    LastYear,
    /// The first benchmark that each has.
    Benchmark,
    /// The first competitor that each has.
    Competitor,
}

impl Yardstick {
    const ALL: [Self; 5] = [
        Self::SameDays,
        Self::Previous,
        Self::LastYear,
        Self::Benchmark,
        Self::Competitor,
    ];

    /// The one that was chosen on this device last.
    pub(super) fn kept() -> Self {
        let key = preference(PREFERENCE).unwrap_or_default();
        Self::of_key(&key)
    }

    const fn key(self) -> &'static str {
        match self {
            Self::SameDays => "same-days",
            Self::Previous => "previous",
            Self::LastYear => "last-year",
            Self::Benchmark => "benchmark",
            Self::Competitor => "competitor",
        }
    }

    fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.key() == key).unwrap_or_default()
    }

    const fn name(self, words: Words) -> &'static str {
        match self {
            Self::SameDays => words.kpi_dash_against_same_days(),
            Self::Previous => words.kpi_dash_against_previous(),
            Self::LastYear => words.kpi_dash_against_last_year(),
            Self::Benchmark => words.kpi_dash_against_benchmark(),
            Self::Competitor => words.kpi_dash_against_competitor(),
        }
    }

    /// What that is for one KPI; none where it has no such benchmark.
    pub(super) fn of(self, kpi: &Kpi) -> Option<Against> {
        match self {
            Self::SameDays => Some(Against::SameDays),
            Self::Previous => Some(Against::PreviousPeriod),
            Self::LastYear => Some(Against::SameDaysLastYear),
            Self::Benchmark | Self::Competitor => {
                let kind = self.kind();
                let place = kpi.benchmarks.iter().position(|it| Some(it.kind) == kind);
                place.map(Against::Benchmark)
            }
        }
    }

    /// Whose value it is; none where it is one of the KPI itself.
    pub(super) fn benchmark(self, kpi: &Kpi) -> Option<&Benchmark> {
        let kind = self.kind()?;
        kpi.benchmarks.iter().find(|it| it.kind == kind)
    }

    const fn kind(self) -> Option<BenchmarkKind> {
        match self {
            Self::SameDays | Self::Previous | Self::LastYear => None,
            Self::Benchmark => Some(BenchmarkKind::Benchmark),
            Self::Competitor => Some(BenchmarkKind::Competitor),
        }
    }
}

/// The choice of a yardstick.
#[component]
pub(super) fn AgainstField(yardstick: RwSignal<Yardstick>) -> impl IntoView {
    let words = words();
    let choices = Yardstick::ALL.map(|it| Choice::new(it.key(), it.name(words))).to_vec();
    let choose = move |key: String| {
        yardstick.set(Yardstick::of_key(&key));
        keep_preference(PREFERENCE, &key);
    };
    view! {
        <SelectField
            label=words.kpi_dash_against()
            choices=Signal::stored(choices)
            chosen=Signal::derive(move || yardstick.get().key().to_owned())
            on_choose=choose
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_yardstick_comes_back_from_its_key() {
        for yardstick in Yardstick::ALL {
            assert_eq!(Yardstick::of_key(yardstick.key()), yardstick);
        }
        assert_eq!(Yardstick::of_key("moon"), Yardstick::SameDays);
    }
}
