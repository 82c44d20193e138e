//! What the history shows: how many periods, from where its numbers begin, what it is compared with.

use leptos::prelude::*;
use waymark_core::{Aggregation, KpiSource};

use super::super::gauge::Gauge;
use crate::charts::{From, Look};
use crate::components::{Choice, Segmented, SelectField};

/// So many periods at most, however long the readings go back.
pub(super) const MOST: usize = 1_000;
/// How many periods can be chosen.
const COUNTS: [(&str, usize); 3] = [("13", 13), ("24", 24), ("52", 52)];
const ALL: &str = "all";
const ZERO: &str = "zero";
const FITTED: &str = "fitted";
const NOTHING: &str = "";
const LAST_YEAR: &str = "last-year";
const BEFORE: &str = "before";

/// What was chosen, by its keys.
#[derive(Clone, Copy)]
pub(super) struct Options {
    count: RwSignal<String>,
    from: RwSignal<Option<String>>,
    with: RwSignal<String>,
}

/// What values are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum With {
    Nothing,
    LastYear,
    Before,
}

impl Options {
    pub(super) fn new() -> Self {
        Self {
            count: RwSignal::new(COUNTS[0].0.to_owned()),
            from: RwSignal::new(None),
            with: RwSignal::new(NOTHING.to_owned()),
        }
    }

    /// How many periods; none for all.
    pub(super) fn count(self) -> Option<usize> {
        let chosen = self.count.get();
        COUNTS.iter().find(|it| it.0 == chosen).map(|it| it.1)
    }

    pub(super) fn with(self) -> With {
        match self.with.get().as_str() {
            LAST_YEAR => With::LastYear,
            BEFORE => With::Before,
            _ => With::Nothing,
        }
    }

    /// Where the numbers begin; sums begin at 0 unless somebody says otherwise.
    pub(super) fn from(self, gauge: Gauge) -> From {
        match self.from.get().as_deref() {
            Some(ZERO) => From::Zero,
            Some(_) => From::Fitted,
            None if look(gauge) == Look::Bars => From::Zero,
            None => From::Fitted,
        }
    }
}

/// Sums are bars, others a line.
pub(super) fn look(gauge: Gauge) -> Look {
    gauge.read(|kpi| match kpi.source {
        KpiSource::Readings(Aggregation::Sum) => Look::Bars,
        KpiSource::Readings(Aggregation::Average | Aggregation::Last | Aggregation::Minimum | Aggregation::Maximum)
        | KpiSource::Formula(_)
        | KpiSource::Unknown(_) => Look::Line,
    })
}

/// The controls.
pub(super) fn controls(gauge: Gauge, options: Options) -> AnyView {
    let words = gauge.words;
    let counts = COUNTS.map(|(key, count)| Choice::new(key, words.number(count as f64)));
    let counts: Vec<Choice> = counts
        .into_iter()
        .chain([Choice::new(ALL, words.kpi_page_all())])
        .collect();
    let froms = vec![
        Choice::new(ZERO, words.kpi_page_from_zero()),
        Choice::new(FITTED, words.kpi_page_fitted()),
    ];
    let withs = vec![
        Choice::new(NOTHING, words.kpi_page_with_nothing()),
        Choice::new(LAST_YEAR, words.kpi_page_with_last_year()),
        Choice::new(BEFORE, words.kpi_page_with_before()),
    ];
    let from = Signal::derive(move || {
        match options.from(gauge) {
            From::Zero => ZERO,
            From::Fitted => FITTED,
        }
        .to_owned()
    });
    view! {
        <div class="kpi-options no-print">
            <Segmented
                label=words.kpi_page_periods()
                choices=Signal::stored(counts)
                chosen=options.count
                on_choose=move |key| options.count.set(key)
            />
            <Segmented
                label=words.kpi_page_axis()
                choices=Signal::stored(froms)
                chosen=from
                on_choose=move |key| options.from.set(Some(key))
            />
            <SelectField
                label=words.kpi_page_with()
                label_hidden=true
                choices=Signal::stored(withs)
                chosen=options.with
                on_choose=move |key| options.with.set(key)
            />
        </div>
    }
    .into_any()
}
