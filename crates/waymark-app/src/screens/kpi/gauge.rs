//! What the parts of the page share: the KPI, what is known about it, whether it may be changed.

use leptos::prelude::*;
use waymark_core::kpi::{Health, KpiPeriod, KpiScore};
use waymark_core::{Edit, Kpi, KpiChange, KpiId, KpiReadingId, KpiSource, Shared, Value};

use crate::i18n::Words;
use crate::say;
use crate::store::Store;

/// The KPI of the page. Copy it into parts and callbacks.
#[derive(Clone, Copy)]
pub(super) struct Gauge {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) id: KpiId,
    record: Memo<Option<Shared<Kpi>>>,
    known: Memo<Option<Shared<KpiScore>>>,
    /// What is being done to it.
    pub(super) panel: RwSignal<Panel>,
}

/// The form that is open below the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Panel {
    /// None.
    #[default]
    Closed,
    /// A reading, or the correction of one.
    Reading(Option<KpiReadingId>),
}

impl Gauge {
    pub(super) fn new(words: Words, store: Store, id: KpiId) -> Self {
        Self {
            words,
            store,
            id,
            record: Memo::new(move |_| store.workspace(|all| all.kpi(id).cloned())),
            known: Memo::new(move |_| store.kpis(|board| board.kpi(id).cloned())),
            panel: RwSignal::new(Panel::Closed),
        }
    }

    /// The KPI; none once it is gone.
    pub(super) fn record(self) -> Option<Shared<Kpi>> {
        self.record.get()
    }

    /// Reads from the KPI; what a missing one gives is gone in the same moment.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&Kpi) -> T) -> T {
        self.record
            .with(|record| record.as_ref().map(|it| read(it)).unwrap_or_default())
    }

    /// What is known about it.
    pub(super) fn known(self) -> Option<Shared<KpiScore>> {
        self.known.get()
    }

    /// The latest period with a reading.
    pub(super) fn latest(self) -> Option<KpiPeriod> {
        self.known.with(|known| known.as_ref()?.latest.clone())
    }

    /// How it stands.
    pub(super) fn health(self) -> Option<Health> {
        self.known.with(|known| known.as_ref()?.health())
    }

    /// A value in its unit.
    pub(super) fn write(self, value: Value) -> String {
        self.read(|kpi| say::kpi_value(self.words, kpi, value))
    }

    /// Whether it has readings of its own.
    pub(super) fn is_read(self) -> bool {
        self.read(|kpi| matches!(kpi.source, KpiSource::Readings(_)))
    }

    /// Whether it may be changed now.
    pub(super) fn is_open(self) -> bool {
        !self.store.is_read_only()
    }

    /// Changes one thing of it; a notice offers to undo it.
    pub(super) fn change(self, change: KpiChange) {
        self.store.dispatch_told(Edit::ChangeKpi(self.id, change));
    }
}
