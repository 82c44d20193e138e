//! What was chosen: the KPI, the period, and by what its parts are ranked.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::kpi::{RECENT, RankBy, periods_until, segments};
use waymark_core::{Kpi, KpiId, Period, Shared};

use crate::components::{Choice, Segmented, SelectField};
use crate::i18n::Words;
use crate::routes::{parse_iso_date, print_iso_date};
use crate::say;
use crate::store::Store;

const VALUE: &str = "value";
const ATTAINMENT: &str = "attainment";

/// What was chosen. Copy it into parts and callbacks.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) words: Words,
    pub(super) store: Store,
    /// The KPIs that have parts, by rank.
    pub(super) kpis: Memo<Vec<KpiId>>,
    chosen: RwSignal<Option<KpiId>>,
    day: RwSignal<Option<NaiveDate>>,
    by: RwSignal<String>,
}

impl Field {
    pub(super) fn new(words: Words, store: Store) -> Self {
        let kpis = Memo::new(move |_| {
            store.workspace(|all| {
                let has_parts = |kpi: &&Shared<Kpi>| kpi.dimension.is_some() || !segments(all, kpi.id).is_empty();
                all.kpis().filter(has_parts).map(|kpi| kpi.id).collect::<Vec<_>>()
            })
        });
        Self {
            words,
            store,
            kpis,
            chosen: RwSignal::new(None),
            day: RwSignal::new(None),
            by: RwSignal::new(VALUE.to_owned()),
        }
    }

    /// The KPI; the first one until another is chosen.
    pub(super) fn kpi(self) -> Option<Shared<Kpi>> {
        let id = self.kpis.with(|kpis| {
            let chosen = self.chosen.get().filter(|id| kpis.contains(id));
            chosen.or_else(|| kpis.first().copied())
        })?;
        self.store.workspace(|all| all.kpi(id).cloned())
    }

    /// The periods that can be chosen, newest first.
    fn periods(self) -> Vec<Period> {
        let Some(kpi) = self.kpi() else {
            return Vec::new();
        };
        self.store.session(|session| {
            let mut periods = periods_until(session.workspace(), kpi.frequency, RECENT, session.today());
            periods.reverse();
            periods
        })
    }

    /// The period; the latest one with a reading until another is chosen.
    pub(super) fn period(self) -> Option<Period> {
        let periods = self.periods();
        let chosen = self
            .day
            .get()
            .and_then(|day| periods.iter().find(|it| it.has(day)).copied());
        let kpi = self.kpi()?;
        chosen
            .or_else(|| {
                self.store
                    .kpis(|board| board.kpi(kpi.id)?.latest.as_ref().map(|latest| latest.period))
            })
            .or_else(|| periods.first().copied())
    }

    /// By what parts are ranked.
    pub(super) fn by(self) -> RankBy {
        if self.by.with(|by| by == ATTAINMENT) {
            RankBy::Attainment
        } else {
            RankBy::Value
        }
    }
}

/// The controls.
pub(super) fn controls(field: Field) -> AnyView {
    let words = field.words;
    let kpis = Memo::new(move |_| {
        field.kpis.with(|kpis| {
            field.store.workspace(|all| {
                let choice = |id: &KpiId| Some(Choice::new(id.as_str(), all.kpi(*id)?.title.as_str()));
                kpis.iter().filter_map(choice).collect::<Vec<_>>()
            })
        })
    });
    let kpi = Signal::derive(move || field.kpi().map(|kpi| kpi.id.to_string()).unwrap_or_default());
    let periods = Signal::derive(move || {
        let choice = |period: Period| Choice::new(print_iso_date(period.start()), say::period(words, period));
        let mut periods = field.periods();
        periods.extend(field.period().filter(|it| !periods.contains(it)));
        periods.into_iter().map(choice).collect::<Vec<_>>()
    });
    let period = Signal::derive(move || {
        let period = field.period();
        period.map(|period| print_iso_date(period.start())).unwrap_or_default()
    });
    let bys = vec![
        Choice::new(VALUE, words.kpi_compare_by_value()),
        Choice::new(ATTAINMENT, words.kpi_compare_by_attainment()),
    ];
    view! {
        <div class="kpi-options">
            <SelectField
                label=words.noun_kpi()
                label_hidden=true
                choices=kpis
                chosen=kpi
                on_choose=move |key: String| field.chosen.set(KpiId::parse(&key).ok())
            />
            <SelectField
                label=words.kpi_page_period()
                label_hidden=true
                choices=periods
                chosen=period
                on_choose=move |key: String| field.day.set(parse_iso_date(&key))
            />
        </div>
        <Segmented
            label=words.kpi_compare_by()
            choices=Signal::stored(bys)
            chosen=field.by
            on_choose=move |key| field.by.set(key)
        />
    }
    .into_any()
}
