//! What hangs on the KPI: key results that it feeds, objectives that improve it, formulas and funnels that it is in.

use leptos::prelude::*;
use waymark_core::Workspace;
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;

use super::gauge::Gauge;
use crate::components::{Mark, StatusWord};
use crate::i18n::Words;
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::say;

/// The card of the links; none where nothing hangs on it.
pub(super) fn links(gauge: Gauge) -> AnyView {
    let words = gauge.words;
    let groups = Memo::new(move |_| {
        gauge.store.session(|session| {
            let seen = Seen {
                words,
                all: session.workspace(),
                scores: session.scoreboard(),
                kpis: session.kpis(),
            };
            seen.groups(gauge)
        })
    });
    let body = move || {
        let groups = groups.get();
        (!groups.is_empty()).then(|| {
            view! {
                <section class="card card-body">
                    <h2>{words.kpi_page_links()}</h2>
                    {groups.into_iter().map(group).collect_view()}
                </section>
            }
            .into_any()
        })
    };
    body.into_any()
}

/// One thing that hangs on the KPI.
#[derive(Clone, PartialEq)]
struct Link {
    title: String,
    route: Route,
    status: Option<(Mark, String)>,
}

type Group = (&'static str, Vec<Link>);

struct Seen<'a> {
    words: Words,
    all: &'a Workspace,
    scores: &'a Scoreboard,
    kpis: &'a KpiBoard,
}

impl Seen<'_> {
    fn groups(&self, gauge: Gauge) -> Vec<Group> {
        let words = self.words;
        let groups = [
            (words.kpi_page_improved_by(), self.objectives(gauge)),
            (words.kpi_page_feeds(), self.key_results(gauge)),
            (words.kpi_page_used_in(), self.formulas(gauge)),
            (words.kpi_page_funnels(), self.funnels(gauge)),
        ];
        groups.into_iter().filter(|(_, links)| !links.is_empty()).collect()
    }

    fn objectives(&self, gauge: Gauge) -> Vec<Link> {
        let link = |objective: &waymark_core::Objective| Link {
            title: objective.title.to_string(),
            route: Route::Objective(objective.id),
            status: self.scores.objective(objective.id).map(|known| {
                let status = &known.status;
                (say::status_mark(status), say::status_word(self.words, status))
            }),
        };
        self.all.improving(gauge.id).map(|it| link(it)).collect()
    }

    fn key_results(&self, gauge: Gauge) -> Vec<Link> {
        let link = |key_result: &waymark_core::KeyResult| Link {
            title: key_result.title.to_string(),
            route: Route::KeyResult(key_result.id),
            status: self.scores.key_result(key_result.id).map(|known| {
                let status = &known.outlook.status;
                (say::status_mark(status), say::status_word(self.words, status))
            }),
        };
        self.all.fed_by(gauge.id).map(|it| link(it)).collect()
    }

    fn formulas(&self, gauge: Gauge) -> Vec<Link> {
        let link = |kpi: &waymark_core::Kpi| Link {
            title: kpi.title.to_string(),
            route: Route::Kpi(kpi.id),
            status: self.kpis.kpi(kpi.id).map(|known| {
                let health = known.health();
                (
                    say::health_mark(health),
                    say::health_word(self.words, health).to_owned(),
                )
            }),
        };
        self.all.formulas_of(gauge.id).map(|it| link(it)).collect()
    }

    fn funnels(&self, gauge: Gauge) -> Vec<Link> {
        let funnels = self.all.funnels().filter(|funnel| {
            funnel.length == Some(gauge.id) || funnel.stages.iter().any(|stage| stage.kpi == gauge.id)
        });
        let link = |funnel: &waymark_core::Funnel| Link {
            title: funnel.title.to_string(),
            route: Route::Kpis(KpiView::Funnel),
            status: None,
        };
        funnels.map(|it| link(it)).collect()
    }
}

fn group((name, links): Group) -> AnyView {
    let router = router();
    let link = |Link { title, route, status }: Link| {
        let status = status.map(|(mark, word)| view! { <StatusWord mark=Signal::stored(mark) word /> });
        view! {
            <li>
                <a href=router.href(route)>
                    <bdi>{title}</bdi>
                </a>
                {status}
            </li>
        }
    };
    view! {
        <div class="kpi-links">
            <h3>{name}</h3>
            <ul>{links.into_iter().map(link).collect_view()}</ul>
        </div>
    }
    .into_any()
}
