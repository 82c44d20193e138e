//! Teams and key results week by week.

use leptos::prelude::*;
use waymark_core::scoreboard::{Moment, Subject, timeline, weeks};
use waymark_core::{Cycle, Span};

use super::InView;
use crate::charts::{HeatCell, HeatColumn, HeatMap, HeatRow, HeatTable};
use crate::components::{Button, ButtonKind};
use crate::i18n::{Words, words};
use crate::platform::{Router, router};
use crate::routes::Route;
use crate::say::{self, mark};
use crate::store::{Session, store};

/// How many key results are shown before one asks for all.
const FIRST: usize = 40;

/// Two tables: the teams that have objectives in the cycle, and its key results.
#[component]
pub(super) fn HeatMaps(cycle: InView) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let is_whole = RwSignal::new(false);
    let teams = Memo::new(move |_| {
        let cycle = cycle.get()?;
        Some(store.session(|session| teams(words, session, &cycle)))
    });
    let key_results = Memo::new(move |_| {
        let cycle = cycle.get()?;
        let most = if is_whole.get() { usize::MAX } else { FIRST };
        Some(store.session(|session| key_results(words, router, session, &cycle, most)))
    });
    let count = Memo::new(move |_| {
        cycle.with(|it| {
            it.as_ref()
                .map_or(0, |it| store.session(|session| goals(session, it).count()))
        })
    });
    let hidden = Memo::new(move |_| {
        if is_whole.get() {
            0
        } else {
            count.get().saturating_sub(FIRST)
        }
    });
    let more = Signal::derive(move || words.progress_more(hidden.get()));
    view! {
        <div class="stack">
            {part(words.progress_teams_by_week(), teams)}
            {part(words.progress_key_results_by_week(), key_results)}
            <Show when=move || { hidden.get() > 0 }>
                <Button label=more kind=ButtonKind::Quiet on_press=move |()| is_whole.set(true) />
            </Show>
        </div>
    }
    .into_any()
}

/// A table under its heading; nothing while it has no cells.
fn part(name: &'static str, table: Memo<Option<HeatTable>>) -> AnyView {
    let has_cells = Memo::new(move |_| {
        table.with(|it| {
            it.as_ref()
                .is_some_and(|it| !it.rows.is_empty() && !it.columns.is_empty())
        })
    });
    let table = Signal::derive(move || table.get().unwrap_or_default());
    view! {
        <Show when=move || has_cells.get()>
            <section class="card">
                <div class="card-head">
                    <h2>{name}</h2>
                </div>
                <HeatMap table label=words().progress_heat_reader(name) />
            </section>
        </Show>
    }
    .into_any()
}

fn goals<'a>(session: &'a Session, cycle: &Cycle) -> impl Iterator<Item = &'a waymark_core::KeyResult> + use<'a> {
    let workspace = session.workspace();
    let objectives = workspace.objectives_in(cycle.id).filter(|it| it.state.is_active());
    objectives
        .flat_map(|it| workspace.key_results_of(it.id))
        .filter(|it| it.state.is_active())
        .map(|it| &**it)
}

fn teams(words: Words, session: &Session, cycle: &Cycle) -> HeatTable {
    let workspace = session.workspace();
    let has_goals = |id| workspace.objectives_in(cycle.id).any(|it| it.team == Some(id));
    let rows = say::team_tree(words, workspace)
        .into_iter()
        .filter(|at| has_goals(at.team.id))
        .map(|at| {
            let subject = Subject::Team(cycle.id, at.team.id);
            row(words, session, cycle.span, at.team.name.to_string(), None, subject)
        });
    HeatTable {
        corner: words.noun_team().to_owned(),
        columns: columns(words, session, cycle.span),
        rows: rows.collect(),
    }
}

fn key_results(words: Words, router: Router, session: &Session, cycle: &Cycle, most: usize) -> HeatTable {
    let rows = goals(session, cycle).take(most).map(|it| {
        let address = router.href(Route::KeyResult(it.id));
        let subject = Subject::KeyResult(it.id);
        row(words, session, cycle.span, it.title.to_string(), Some(address), subject)
    });
    HeatTable {
        corner: words.noun_key_result().to_owned(),
        columns: columns(words, session, cycle.span),
        rows: rows.collect(),
    }
}

fn columns(words: Words, session: &Session, span: Span) -> Vec<HeatColumn> {
    let column = |day| HeatColumn {
        short: words.date_short(day),
        name: words.progress_of_week(&words.date_short(day)),
    };
    weeks(span, session.today()).into_iter().map(column).collect()
}

fn row(
    words: Words,
    session: &Session,
    span: Span,
    name: String,
    address: Option<String>,
    subject: Subject,
) -> HeatRow {
    let moments = timeline(session.workspace(), subject, &weeks(span, session.today()));
    HeatRow {
        name,
        address,
        cells: moments.iter().map(|moment| cell(words, moment)).collect(),
    }
}

fn cell(words: Words, moment: &Moment) -> HeatCell {
    let status = words.band(moment.band);
    HeatCell {
        mark: mark(moment.band),
        told: match moment.score {
            Some(score) => words.progress_told(&words.score(score), status),
            None => status.to_owned(),
        },
    }
}
