//! A handful of KPIs for the overview: what is red and what is a health metric first.

use leptos::prelude::*;
use waymark_core::kpi::Health;
use waymark_core::{Id, Kpi, KpiId, KpiRole};

use super::against::Yardstick;
use super::seen::TileSeen;
use crate::charts::Sparkline;
use crate::components::{KeyedList, StatusMark};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::store::{Session, store};

/// How many are shown.
const SHOWN: usize = 6;

/// The KPIs to look at first, and a way to all of them; nothing where there are none.
#[component]
pub(crate) fn KpiBrief() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let keys = Memo::new(move |_| store.session(first));
    let has_any = Memo::new(move |_| keys.with(|keys| !keys.is_empty()));
    view! {
        <Show when=move || has_any.get()>
            <section class="card kpi-brief">
                <div class="card-head">
                    <h2>{words.nav_kpis()}</h2>
                    <a class="small" href=move || router.href(Route::Kpis(KpiView::Dashboard))>
                        {words.kpi_dash_all()}
                    </a>
                </div>
                <ul class="tiles">
                    <KeyedList keys children=|id: Id| view! { <BriefTile id=KpiId::new(id) /> }.into_any() />
                </ul>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn BriefTile(id: KpiId) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let seen = Memo::new(move |_| store.session(|session| TileSeen::of(words, session, id, Yardstick::default())));
    let shown = move |seen: TileSeen| {
        let (Ok(value) | Err(value)) = seen.value;
        view! {
            <a class="tile" href=router.href(Route::Kpi(id))>
                <bdi class="small">{seen.name}</bdi>
                <b class="tile-value">{value}</b>
                <span class="row">
                    <StatusMark mark=seen.mark label=seen.health />
                    <Sparkline points=Signal::stored(seen.spark) mark=Signal::stored(seen.mark) />
                </span>
            </a>
        }
        .into_any()
    };
    view! { <li>{move || seen.get().map(shown)}</li> }
}

/// Red ones and health metrics, then the others, each in the order made by hand.
fn first(session: &Session) -> Vec<Id> {
    let is_red = |kpi: &Kpi| session.kpis().kpi(kpi.id).and_then(|known| known.health()) == Some(Health::Red);
    let is_first = |kpi: &Kpi| is_red(kpi) || kpi.role == KpiRole::HealthMetric;
    let all = || session.workspace().kpis();
    let (first, rest) = (all().filter(|kpi| is_first(kpi)), all().filter(|kpi| !is_first(kpi)));
    first.chain(rest).take(SHOWN).map(|kpi| kpi.id.id()).collect()
}
