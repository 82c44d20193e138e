//! When what is pursued: objectives as bars over the days of a cycle, what is due, and who has several at once.

mod picture;
mod seen;

use leptos::prelude::*;
use waymark_core::Objective;
use waymark_core::schedule::Schedule;

use crate::charts::ChartFrame;
use crate::components::{Button, ButtonKind, EmptyState, IconName, TableWrap};
use crate::i18n::{Words, words};
use crate::platform::{lower, router};
use crate::routes::Route;
use crate::screens::overview::{CycleChooser, GoalFilters};
use crate::screens::parts::{cycle_in_view, frame_words};
use crate::store::store;
use picture::Picture;
use seen::{Crowd, Line, Seen};

/// The timeline.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let cycle = cycle_in_view();
    let filter = Memo::new(move |_| waymark_core::Filter {
        cycle: None,
        ..router.filter().wanted()
    });
    let schedule = Memo::new(move |_| {
        let id = cycle.with(|it| it.as_ref().map(|it| it.id))?;
        filter.with(|wanted| {
            store.session(|session| {
                let is_wanted = |it: &Objective| wanted.matches(session.known(), it, lower);
                Schedule::new(session.workspace(), id, &is_wanted)
            })
        })
    });
    let all = Memo::new(move |_| {
        let id = cycle.with(|it| it.as_ref().map(|it| it.id));
        let schedule = id.and_then(|id| store.workspace(|all| Schedule::new(all, id, &|_| true)));
        schedule.map_or(0, |it| it.bars.len())
    });
    let seen = Memo::new(move |_| {
        schedule.with(|it| {
            it.as_ref()
                .map(|it| store.session(|session| Seen::of(words, session, it)))
        })
    });
    let shown = Memo::new(move |_| seen.with(|it| it.as_ref().map_or(0, |it| it.lines.len())));
    let has_any = Memo::new(move |_| all.get() > 0);
    let fits_any = Memo::new(move |_| shown.get() > 0);
    let days = move || cycle.with(|it| it.as_ref().map(|it| words.date_range(it.span.start(), it.span.end())));
    let body = move || match (has_any.get(), fits_any.get()) {
        (false, _) => nothing(words),
        (true, false) => view! { <p class="quiet">{words.filter_nothing(all.get())}</p> }.into_any(),
        (true, true) => bars(words, seen),
    };
    view! {
        <div class="timeline-page stack">
            <header class="page-head">
                <h1 tabindex="-1">{words.timeline_title()}</h1>
                <span class="quiet">{days}</span>
                <a class="small no-print" href=move || router.location().at(Route::Map).with_filter(router.filter()).to_string()>
                    {words.nav_map()}
                </a>
                <div class="page-actions no-print">
                    <CycleChooser cycle />
                </div>
            </header>
            <Show when=move || has_any.get()>
                <GoalFilters shown all />
            </Show>
            {body}
        </div>
    }
    .into_any()
}

fn bars(words: Words, seen: Memo<Option<Seen>>) -> AnyView {
    let caption = words.timeline_caption();
    view! {
        <section class="card card-body" aria-label=caption>
            <ChartFrame
                caption=caption
                words=frame_words(words)
                table=move || table(words, &seen.with(|it| it.as_ref().map(|it| it.lines.clone()).unwrap_or_default()))
            >
                <Picture seen />
            </ChartFrame>
        </section>
        {move || crowds(words, seen.with(|it| it.as_ref().map(|it| it.crowds.clone()).unwrap_or_default()))}
    }
    .into_any()
}

/// The same in a table.
fn table(words: Words, lines: &[Line]) -> AnyView {
    let heads = [
        words.noun_objective(),
        words.noun_cycle(),
        words.timeline_days(),
        words.noun_owner(),
        words.noun_status(),
        words.noun_score(),
        words.timeline_by_today(),
        words.timeline_dates(),
    ];
    let head = heads.map(|name| view! { <th scope="col">{name}</th> });
    let row = |line: &Line| {
        let dates = line.dates.iter().map(|day| view! { <li>{day.told.clone()}</li> });
        view! {
            <tr>
                <th scope="row">
                    <bdi>{line.title.clone()}</bdi>
                </th>
                <td>{line.cycle.clone()}</td>
                <td>{line.days.clone()}</td>
                <td>
                    <bdi>{line.owner.clone()}</bdi>
                </td>
                <td>{line.status.clone()}</td>
                <td class="number">{line.score.clone()}</td>
                <td class="number">{line.expected.clone()}</td>
                <td>
                    <ul>{dates.collect_view()}</ul>
                </td>
            </tr>
        }
        .into_any()
    };
    let rows = lines.iter().map(row).collect_view();
    view! {
        <TableWrap label=words.timeline_caption()>
            <table class="table">
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

/// Who has several objectives at once; nothing where nobody has.
fn crowds(words: Words, crowds: Vec<Crowd>) -> Option<AnyView> {
    let row = |crowd: Crowd| {
        view! {
            <li class="card-row">
                <b>
                    <bdi>{crowd.name}</bdi>
                </b>
                " "
                <span>{words.timeline_load(crowd.count)}</span>
                <span class="meta">
                    <span>{crowd.days}</span>
                    <bdi>{crowd.titles.join(" · ")}</bdi>
                </span>
            </li>
        }
        .into_any()
    };
    (!crowds.is_empty()).then(|| {
        view! {
            <section class="card">
                <div class="card-head">
                    <h2>{words.timeline_crowds()}</h2>
                </div>
                <ul>{crowds.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Without objectives there are no bars yet, but somewhere to begin.
fn nothing(words: Words) -> AnyView {
    let router = router();
    let begin = move |()| router.navigate(Route::Overview);
    view! {
        <EmptyState
            icon=IconName::Calendar
            text=words.timeline_empty()
            example=move || view! { <p>{words.timeline_empty_example()}</p> }
        >
            <Button label=words.nav_overview() kind=ButtonKind::Primary on_press=begin />
        </EmptyState>
    }
    .into_any()
}
