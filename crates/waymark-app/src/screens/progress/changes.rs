//! What changed between two days: which goals stand otherwise, from what to what.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use waymark_core::scoreboard::{Difference, Moment, Scoreboard, Subject, differences};
use waymark_core::{CycleId, Workspace};

use super::InView;
use crate::components::{DateField, StatusMark, TableWrap};
use crate::i18n::{Words, words};
use crate::platform::{Router, router};
use crate::routes::Route;
use crate::say::{self, mark};
use crate::store::{Session, store};

/// Two days to choose, and the goals that stand otherwise.
#[component]
pub(super) fn Changes(cycle: InView) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let (from, to) = (RwSignal::new(None), RwSignal::new(None));
    let since = Memo::new(move |_| from.get().unwrap_or_else(|| monday_before(store.today())));
    let until = Memo::new(move |_| to.get().unwrap_or_else(|| store.today()));
    let found = Memo::new(move |_| {
        let cycle = cycle.with(|it| it.as_ref().map(|it| it.id));
        let (since, until) = (since.get(), until.get());
        cycle.map_or_else(Vec::new, |cycle| {
            store.session(|session| between(session, cycle, since, until))
        })
    });
    let list = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p class="card-row quiet">{words.progress_unchanged()}</p> }.into_any();
        }
        store.session(|session| table(words, router, session.workspace(), &found))
    };
    let label = move || words.progress_changed(found.with(Vec::len));
    view! {
        <section class="card">
            <div class="card-body">
                <div class="row">
                    <DateField
                        label=words.progress_from()
                        value=Signal::derive(move || Some(since.get()))
                        latest=Signal::derive(move || Some(until.get()))
                        on_commit=move |day| from.set(day)
                    />
                    <DateField
                        label=words.progress_to()
                        value=Signal::derive(move || Some(until.get()))
                        earliest=Signal::derive(move || Some(since.get()))
                        latest=Signal::derive(move || Some(store.today()))
                        on_commit=move |day| to.set(day)
                    />
                </div>
                <p class="quiet" role="status">
                    {label}
                </p>
            </div>
            {list}
        </section>
    }
    .into_any()
}

/// The Monday before a day; of a Monday the one a week earlier.
fn monday_before(day: NaiveDate) -> NaiveDate {
    let since = match day.weekday().num_days_from_monday() {
        0 => 7,
        days => days,
    };
    day.checked_sub_days(Days::new(since.into())).unwrap_or(day)
}

fn between(session: &Session, cycle: CycleId, since: NaiveDate, until: NaiveDate) -> Vec<Difference> {
    let workspace = session.workspace();
    let board = |day| {
        if day == session.today() {
            session.scoreboard().clone()
        } else {
            Scoreboard::new(workspace, day)
        }
    };
    differences(workspace, &board(since), &board(until), cycle)
}

fn table(words: Words, router: Router, workspace: &Workspace, found: &[Difference]) -> AnyView {
    let rows: Vec<_> = found
        .iter()
        .filter_map(|difference| row(words, router, workspace, difference))
        .collect();
    view! {
        <TableWrap label=words.progress_changes()>
            <table class="table changes">
                <thead>
                    <tr>
                        <th scope="col">{words.progress_goal()}</th>
                        <th scope="col" class="number">
                            {words.progress_before()}
                        </th>
                        <th scope="col" class="number">
                            {words.progress_now()}
                        </th>
                        <th scope="col" class="number">
                            {words.progress_points()}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

fn row(words: Words, router: Router, workspace: &Workspace, difference: &Difference) -> Option<AnyView> {
    let (title, to) = match difference.subject {
        Subject::Cycle(id) => (workspace.cycle(id)?.title.to_string(), Route::Overview),
        Subject::Objective(id) => (workspace.objective(id)?.title.to_string(), Route::Objective(id)),
        Subject::KeyResult(id) => (workspace.key_result(id)?.title.to_string(), Route::KeyResult(id)),
        Subject::Team(..) | Subject::Person(..) => return None,
    };
    let is_part = matches!(difference.subject, Subject::KeyResult(_));
    let points = difference.points.map(|points| words.score_difference(points));
    let row = view! {
        <tr data-part=is_part.then_some("true")>
            <th scope="row">
                <a href=router.href(to)>
                    <bdi>{title}</bdi>
                </a>
            </th>
            <td class="number">{moment(words, workspace, difference.subject, &difference.before)}</td>
            <td class="number">{moment(words, workspace, difference.subject, &difference.after)}</td>
            <td class="number">{points}</td>
        </tr>
    };
    Some(row.into_any())
}

/// Shape, value where there is one, and score.
fn moment(words: Words, workspace: &Workspace, subject: Subject, moment: &Moment) -> AnyView {
    let value = match subject {
        Subject::KeyResult(id) => workspace
            .key_result(id)
            .zip(moment.value)
            .map(|(goal, value)| say::value_on_scale(words, &goal.measure, value.get())),
        Subject::Objective(_) | Subject::Cycle(_) | Subject::Team(..) | Subject::Person(..) => None,
    };
    let score = moment.score.map(|score| words.score(score));
    view! {
        <span class="changes-moment">
            {value.map(|value| view! { <span class="quiet">{value}</span> })} <b>{score}</b>
            <StatusMark mark=mark(moment.band) label=words.band(moment.band) />
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_since_the_last_monday_are_looked_at_unless_it_is_monday() {
        let day = |of_november| NaiveDate::from_ymd_opt(2026, 11, of_november).expect("a date");
        assert_eq!(monday_before(day(21)), day(16));
        assert_eq!(monday_before(day(17)), day(16));
        assert_eq!(monday_before(day(16)), day(9));
    }
}
