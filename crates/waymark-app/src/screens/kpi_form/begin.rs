//! A new KPI: the button, and the form that it opens.

use leptos::prelude::*;
use waymark_core::KpiId;

use super::{KpiDraft, KpiForm};
use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::store::{Store, store};

/// Where a new KPI begins. Copy it into views.
#[derive(Clone, Copy)]
pub(crate) struct NewKpiDesk {
    words: Words,
    store: Store,
    is_open: RwSignal<bool>,
}

impl NewKpiDesk {
    /// Opens the form when it is asked for.
    pub(crate) fn new() -> Self {
        let (words, store, desk) = (words(), store(), desk());
        let is_open = RwSignal::new(false);
        Effect::new(move |_| {
            if desk.take(Wish::NewKpi) {
                is_open.set(true);
            }
        });
        Self { words, store, is_open }
    }

    /// Whether the form is open.
    pub(crate) fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// The button; nothing while the form is open or nothing may be changed.
    pub(crate) fn button(self) -> AnyView {
        let is_hidden = move || self.is_open.get() || self.store.is_read_only();
        let open = move |()| self.is_open.set(true);
        (move || {
            (!is_hidden()).then(|| {
                view! {
                    <Button
                        label=self.words.kpis_new()
                        icon=IconName::Plus
                        kind=ButtonKind::Primary
                        on_press=open
                    />
                }
                .into_any()
            })
        })
        .into_any()
    }

    /// The form, while it is open; a KPI that is saved is shown on its page.
    pub(crate) fn form(self) -> AnyView {
        let router = router();
        let on_saved = Callback::new(move |id: KpiId| router.navigate(Route::Kpi(id)));
        let on_leave = Callback::new(move |()| self.is_open.set(false));
        (move || {
            self.is_open.get().then(|| {
                let draft = KpiDraft::new(self.words, self.store);
                view! {
                    <section class="card card-body no-print">
                        <KpiForm
                            draft
                            label=self.words.kpis_new()
                            save_label=self.words.action_add()
                            on_saved
                            on_leave
                        />
                    </section>
                }
                .into_any()
            })
        })
        .into_any()
    }
}
