//! One line through the cycles: what was read of a key result in the cycles before and after.

use leptos::prelude::*;
use waymark_core::closing::legs;
use waymark_core::{KeyResultId, Workspace};

use super::goal::Goal;
use crate::charts::{SparkPoint, Sparkline};
use crate::components::{Mark, TableWrap};
use crate::i18n::Words;
use crate::platform::router;
use crate::routes::Route;
use crate::say;

/// A cycle of the line, in words.
#[derive(Clone, PartialEq)]
struct Row {
    key_result: KeyResultId,
    title: String,
    cycle: String,
    first: String,
    last: String,
    grade: String,
}

/// The whole line.
#[derive(Clone, Default, PartialEq)]
struct Line {
    rows: Vec<Row>,
    points: Vec<SparkPoint>,
}

impl Line {
    fn of(words: Words, workspace: &Workspace, id: KeyResultId) -> Self {
        let mut line = Self::default();
        for leg in legs(workspace, id) {
            let (Some(key_result), Some(cycle)) = (workspace.key_result(leg.key_result), workspace.cycle(leg.cycle))
            else {
                continue;
            };
            let value = |point: Option<&(chrono::NaiveDate, waymark_core::Value)>| {
                let value = point.map(|point| say::value_on_scale(words, &key_result.measure, point.1.get()));
                value.unwrap_or_else(|| words.reading_none().to_owned())
            };
            let grade = key_result.grade.as_ref().and_then(|grade| grade.stands());
            line.rows.push(Row {
                key_result: key_result.id,
                title: key_result.title.to_string(),
                cycle: cycle.title.to_string(),
                first: value(leg.points.first()),
                last: value(leg.points.last()),
                grade: grade.map_or_else(String::new, |grade| words.number_with(grade.get(), 2)),
            });
            line.points.extend(leg.points.iter().map(|(day, value)| SparkPoint {
                at: (*day - chrono::NaiveDate::default()).num_days() as f64,
                value: Some(value.get()),
            }));
        }
        line
    }
}

/// The card; nothing of a key result that lives in one cycle alone.
pub(super) fn line(goal: Goal) -> AnyView {
    let words = goal.words;
    let line = Memo::new(move |_| goal.store.workspace(|all| Line::of(words, all, goal.id)));
    (move || {
        let Line { rows, points } = line.get();
        if rows.len() < 2 {
            return None;
        }
        let label = rows
            .iter()
            .map(|row| format!("{}: {}", row.cycle, row.last))
            .collect::<Vec<_>>();
        let label = words.all_of(&label.iter().map(String::as_str).collect::<Vec<_>>());
        let mark = Signal::stored(Mark::NoData);
        let rows = rows.into_iter().map(|one| row(goal, one)).collect_view();
        Some(
            view! {
                <section class="card">
                    <h2 class="card-head">{words.close_line()}</h2>
                    <div class="card-body line-chart">
                        <Sparkline points=Signal::stored(points) mark label=words.close_line_label(&label) />
                    </div>
                    <TableWrap label=words.close_line()>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{words.noun_cycle()}</th>
                                    <th scope="col">{words.noun_key_result()}</th>
                                    <th scope="col" class="number">{words.close_line_first()}</th>
                                    <th scope="col" class="number">{words.close_line_last()}</th>
                                    <th scope="col" class="number">{words.close_grade()}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                </section>
            }
            .into_any(),
        )
    })
    .into_any()
}

fn row(goal: Goal, row: Row) -> AnyView {
    let title = if row.key_result == goal.id {
        view! { <bdi>{row.title}</bdi> }.into_any()
    } else {
        let href = router().href(Route::KeyResult(row.key_result));
        view! {
            <a href=href>
                <bdi>{row.title}</bdi>
            </a>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{row.cycle}</bdi>
            </th>
            <td>{title}</td>
            <td class="number">{row.first}</td>
            <td class="number">{row.last}</td>
            <td class="number">{row.grade}</td>
        </tr>
    }
    .into_any()
}
