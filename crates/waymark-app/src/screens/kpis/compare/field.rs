//! What was chosen, as the address keeps it: the KPIs, the period, and by what they or their parts are ranked.

use leptos::prelude::*;
use waymark_core::kpi::{RECENT, RankBy, can_stand_beside, periods_until, segments};
use waymark_core::{Kpi, KpiId, Period, Shared, Workspace};

use crate::i18n::Words;
use crate::platform::{Router, focus_first_soon};
use crate::routes::{Compared, parse_iso_date};
use crate::store::Store;

/// Where a further KPI is chosen.
const BESIDE: &str = ".compare-beside select";

/// What was chosen. Copy it into parts and callbacks.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) router: Router,
    /// The KPIs that have parts, or another one that can stand beside them, by rank.
    pub(super) kpis: Memo<Vec<KpiId>>,
    compared: Memo<Compared>,
    /// The KPI, then those beside it.
    chosen: Memo<Vec<KpiId>>,
}

impl Field {
    pub(super) fn new(words: Words, store: Store, router: Router) -> Self {
        let kpis = Memo::new(move |_| store.workspace(comparable));
        let compared = Memo::new(move |_| router.location().compared);
        let chosen = Memo::new(move |_| {
            let named = compared.with(|compared| compared.kpis().to_vec());
            kpis.with(|kpis| store.workspace(|all| chosen(all, kpis, &named)))
        });
        Self {
            words,
            store,
            router,
            kpis,
            compared,
            chosen,
        }
    }

    /// The KPI; of several the first.
    pub(super) fn kpi(self) -> Option<Shared<Kpi>> {
        let id = self.chosen.with(|chosen| chosen.first().copied())?;
        self.store.workspace(|all| all.kpi(id).cloned())
    }

    /// The KPIs beside each other; none where one KPI is seen by its parts.
    pub(super) fn several(self) -> Option<Vec<KpiId>> {
        self.chosen.with(|chosen| (chosen.len() > 1).then(|| chosen.clone()))
    }

    /// The KPIs that can be put beside those that are there.
    pub(super) fn further(self) -> Vec<Shared<Kpi>> {
        let chosen = self.chosen.get();
        let Some(first) = self.kpi() else {
            return Vec::new();
        };
        self.store.workspace(|all| {
            let fits = |kpi: &&Shared<Kpi>| can_stand_beside(&first, kpi) && !chosen.contains(&kpi.id);
            all.kpis().filter(fits).cloned().collect()
        })
    }

    /// The periods that can be chosen, newest first.
    pub(super) fn periods(self) -> Vec<Period> {
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
        let kpi = self.kpi()?;
        let day = self.compared.with(|compared| compared.day);
        let chosen = day.and_then(|day| {
            self.store.session(|session| {
                let start = session.workspace().head().settings.fiscal_year_start;
                let period = Period::around(day, kpi.frequency, start)?;
                (period.start() <= session.today()).then_some(period)
            })
        });
        chosen
            .or_else(|| {
                self.store
                    .kpis(|board| board.kpi(kpi.id)?.latest.as_ref().map(|latest| latest.period))
            })
            .or_else(|| self.periods().first().copied())
    }

    /// By what KPIs or parts are ranked.
    pub(super) fn by(self) -> RankBy {
        self.compared.with(|compared| compared.by)
    }

    /// Another KPI alone.
    pub(super) fn choose(self, key: &str) {
        self.change(|now| now.of(KpiId::parse(key).ok()));
    }

    /// A further KPI beside those that are there.
    pub(super) fn put_beside(self, key: &str) {
        let chosen = self.chosen.get_untracked();
        self.change(|now| now.of(chosen.into_iter().chain(KpiId::parse(key).ok())));
    }

    /// One of several less. Its button goes with it, so the focus goes to where one is put there.
    pub(super) fn take_out(self, id: KpiId) {
        let chosen = self.chosen.get_untracked();
        self.change(|now| now.of(chosen.into_iter().filter(|held| *held != id)));
        focus_first_soon(BESIDE);
    }

    /// Another period, by its first day.
    pub(super) fn choose_period(self, key: &str) {
        let day = parse_iso_date(key);
        self.change(|mut now| {
            now.day = day;
            now
        });
    }

    pub(super) fn choose_by(self, by: RankBy) {
        self.change(|mut now| {
            now.by = by;
            now
        });
    }

    fn change(self, change: impl FnOnce(Compared) -> Compared) {
        let location = self.router.location_now();
        let compared = change(location.compared.clone());
        self.router.replace(location.with_compared(compared));
    }
}

/// The KPIs that have parts, or another one that can stand beside them.
fn comparable(all: &Workspace) -> Vec<KpiId> {
    let has_parts = |kpi: &Kpi| kpi.dimension.is_some() || !segments(all, kpi.id).is_empty();
    let has_others = |kpi: &Kpi| {
        all.kpis()
            .any(|other| other.id != kpi.id && can_stand_beside(kpi, other))
    };
    all.kpis()
        .filter(|kpi| has_others(kpi) || has_parts(kpi))
        .map(|kpi| kpi.id)
        .collect()
}

/// The KPI that is named first, or the first that has parts, then those named that can stand beside it.
fn chosen(all: &Workspace, kpis: &[KpiId], named: &[KpiId]) -> Vec<KpiId> {
    let first = named.iter().find(|id| kpis.contains(id)).copied();
    let split = || kpis.iter().find(|id| !segments(all, **id).is_empty()).copied();
    let Some(first) = first.or_else(split).or_else(|| kpis.first().copied()) else {
        return Vec::new();
    };
    let fits = |id: &KpiId| {
        let pair = all.kpi(first).zip(all.kpi(*id));
        *id != first && pair.is_some_and(|(first, other)| can_stand_beside(first, other))
    };
    std::iter::once(first)
        .chain(named.iter().copied().filter(fits))
        .collect()
}
