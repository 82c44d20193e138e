//! The timeline as a picture: a line an objective, walked by arrows; what is due is read out day by day.

use chrono::Datelike;
use leptos::{ev, prelude::*};
use waymark_core::ObjectiveId;

use super::seen::{Day, Line, Seen};
use crate::charts::{DayName, DaySheet};
use crate::components::{KeyedList, StatusMark};
use crate::i18n::{Words, words};
use crate::platform::{attribute_round, focus_soon, router};
use crate::routes::Route;

/// What elements of lines carry to be known by.
const LINE: &str = "data-line";

/// Where the reader is: an objective, and one of its days.
type Here = RwSignal<Option<(ObjectiveId, Option<usize>)>>;

/// The lines below the days, and what the reader is at in words.
#[component]
pub(super) fn Picture(seen: Memo<Option<Seen>>) -> impl IntoView {
    let words = words();
    let here: Here = RwSignal::new(None);
    let keys = Memo::new(move |_| {
        let ids = |seen: &Seen| seen.lines.iter().map(|it| it.id).collect::<Vec<_>>();
        seen.with(|seen| seen.as_ref().map(ids).unwrap_or_default())
    });
    let today = move || seen.with(|it| it.as_ref().and_then(|it| it.today).map(|it| format!("{it}%")));
    let has_today = move || seen.with(|it| it.as_ref().is_some_and(|it| it.today.is_some()));
    let scale = Memo::new(move |_| seen.with(|it| it.as_ref().map(|it| it.sheet)));
    let told = move || {
        let (id, day) = here.get()?;
        seen.with(|seen| {
            let line = seen.as_ref()?.lines.iter().find(|it| it.id == id)?;
            Some(
                day.and_then(|at| line.dates.get(at))
                    .map_or_else(|| spoken(words, line), |it| it.told.clone()),
            )
        })
    };
    view! {
        <div
            class="span-sheet"
            data-today=move || has_today().then_some("true")
            style:--today=today
            on:keydown=move |event| key_down(seen, here, &event)
            on:focusin=move |event: ev::FocusEvent| {
                if let Some(id) = line_of(&event) {
                    here.set(Some((id, None)));
                }
            }
        >
            <div class="span-days" aria-hidden="true">
                {move || scale.get().map(|sheet| days(words, sheet))}
            </div>
            <ul class="span-lines">
                <KeyedList keys children=move |id| line(words, seen, here, id) />
            </ul>
        </div>
        <p class="span-told" aria-live="polite">
            {told}
        </p>
    }
    .into_any()
}

fn days(words: Words, sheet: DaySheet) -> AnyView {
    let one = |(day, at, name): (chrono::NaiveDate, f64, DayName)| {
        let text = match name {
            DayName::Day => words.date_short(day),
            DayName::Month => words.month_alone(day),
            DayName::Year => day.year().to_string(),
        };
        view! { <span style:--from=percent(at)>{text}</span> }
    };
    sheet.named().into_iter().map(one).collect_view().into_any()
}

fn line(words: Words, seen: Memo<Option<Seen>>, here: Here, id: ObjectiveId) -> AnyView {
    let line = Memo::new(move |_| {
        seen.with(|seen| {
            seen.as_ref()
                .and_then(|seen| seen.lines.iter().find(|it| it.id == id).cloned())
        })
    });
    let is_stop = Memo::new(move |_| match here.get() {
        Some((now, _)) => now == id,
        None => seen.with(|seen| {
            seen.as_ref()
                .and_then(|it| it.lines.first())
                .is_some_and(|it| it.id == id)
        }),
    });
    let shown = move || line.get().map(|line| shown(words, here, is_stop, &line));
    view! { <li class="span-item">{shown}</li> }.into_any()
}

fn shown(words: Words, here: Here, is_stop: Memo<bool>, line: &Line) -> AnyView {
    let router = router();
    let (id, bar) = (line.id, line.bar);
    let mark = |(at, day): (usize, &Day)| {
        let is_here = move || here.get() == Some((id, Some(at)));
        let place = day.at?;
        Some(view! {
            <span
                class="span-date"
                style:--from=percent(place)
                title=day.told.clone()
                data-past=day.is_past.then_some("true")
                data-here=move || is_here().then_some("true")
            ></span>
        })
    };
    let dates = line.dates.iter().enumerate().map(mark).collect_view();
    view! {
        {line.heading.clone().map(|cycle| view! { <h2 class="span-cycle">{cycle}</h2> })}
        <a
            class="span-line"
            id=element(id)
            data-line=id.to_string()
            data-status=line.mark.name()
            href=move || router.href(Route::Objective(id))
            tabindex=move || if is_stop.get() { "0" } else { "-1" }
        >
            <span class="span-name">
                <StatusMark mark=line.mark label=line.status.clone() />
                <span>
                    <b>
                        <bdi>{line.title.clone()}</bdi>
                    </b>
                    <span class="span-owner">
                        <bdi>{line.owner.clone()}</bdi>
                        {line.load.map(|count| view! { <span class="span-load">{words.timeline_load(count)}</span> })}
                    </span>
                </span>
            </span>
            <span class="span-track">
                <span
                    class="span-bar"
                    style:--from=percent(bar.from)
                    style:--width=percent(bar.width)
                    data-before=bar.is_open_before.then_some("true")
                    data-after=bar.is_open_after.then_some("true")
                >
                    <span class="span-filled" style:--width=percent(line.filled)></span>
                    {line.due.map(|due| view! { <span class="span-due" style:--from=percent(due)></span> })}
                    <span class="span-score number">{line.score.clone()}</span>
                </span>
                {dates}
            </span>
            <span class="visually-hidden">", " {spoken(words, line)}</span>
        </a>
    }
    .into_any()
}

/// A part of a width.
fn percent(part: f64) -> String {
    format!("{part}%")
}

/// What only the picture says of a line.
fn spoken(words: Words, line: &Line) -> String {
    let score = line.score.as_ref().map(|it| words.map_score(it));
    let expected = line.expected.as_ref().map(|it| words.timeline_expected(it));
    let parts = [Some(line.days.clone()), score, expected];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn element(id: ObjectiveId) -> String {
    format!("timeline-{id}")
}

fn line_of(event: &ev::Event) -> Option<ObjectiveId> {
    ObjectiveId::parse(&attribute_round(event, LINE)?).ok()
}

/// Up and down go from line to line, left and right from day to day of a line.
fn key_down(seen: Memo<Option<Seen>>, here: Here, event: &ev::KeyboardEvent) {
    let Some(id) = line_of(event).filter(|_| !event.alt_key() && !event.ctrl_key() && !event.meta_key()) else {
        return;
    };
    let day = here.get_untracked().and_then(|(_, day)| day);
    let next = seen.with_untracked(|seen| {
        let lines = &seen.as_ref()?.lines;
        let at = lines.iter().position(|it| it.id == id)?;
        next(&event.key(), (at, day), (lines.len(), lines[at].dates.len())).map(|(at, day)| (lines[at].id, day))
    });
    if let Some((to, day)) = next {
        event.prevent_default();
        here.set(Some((to, day)));
        if to != id {
            focus_soon(&element(to));
        }
    }
}

/// Where a key leads from a line and one of its days, among so many lines and days.
fn next(key: &str, (at, day): (usize, Option<usize>), (lines, days): (usize, usize)) -> Option<(usize, Option<usize>)> {
    let last = lines.checked_sub(1)?;
    match key {
        "ArrowUp" => Some((at.saturating_sub(1), None)),
        "ArrowDown" => Some(((at + 1).min(last), None)),
        "Home" => Some((0, None)),
        "End" => Some((last, None)),
        "ArrowRight" => {
            let to = day.map_or(0, |day| day + 1);
            (to < days).then_some((at, Some(to)))
        }
        "ArrowLeft" => Some((at, day?.checked_sub(1))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn up_and_down_go_from_line_to_line_and_stop_at_the_ends() {
        assert_eq!(next("ArrowDown", (0, Some(1)), (3, 2)), Some((1, None)));
        assert_eq!(next("ArrowDown", (2, None), (3, 2)), Some((2, None)));
        assert_eq!(next("End", (0, None), (3, 2)), Some((2, None)));
    }

    #[test]
    fn left_and_right_go_through_the_days_of_a_line() {
        assert_eq!(next("ArrowRight", (1, None), (3, 2)), Some((1, Some(0))));
        assert_eq!(next("ArrowRight", (1, Some(1)), (3, 2)), None);
        assert_eq!(next("ArrowLeft", (1, Some(0)), (3, 2)), Some((1, None)));
        assert_eq!(next("ArrowLeft", (1, None), (3, 2)), None);
    }

    #[test]
    fn without_lines_and_with_other_keys_nothing_moves() {
        assert_eq!(next("ArrowDown", (0, None), (0, 0)), None);
        assert_eq!(next("x", (0, None), (3, 2)), None);
    }
}
