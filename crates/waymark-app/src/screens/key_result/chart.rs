//! The values over time, as a chart or as the table behind it.

use leptos::prelude::*;
use waymark_core::scoring::{daily, number};
use waymark_core::{Corridor, Label, Measure, Unit};

use super::goal::Goal;
use crate::charts::{ChartWords, Level, ValueChart, ValuePlot, ValueShape};
use crate::components::{Button, ButtonKind, Mark, TableWrap};
use crate::i18n::Words;
use crate::say;

/// The unit of what is in percent.
const PERCENT: &str = "%";
/// From here on an axis writes numbers short.
const LARGE: f64 = 10_000.0;

/// The card of the chart.
pub(super) fn chart(goal: Goal) -> AnyView {
    let words = goal.words;
    let plot = Memo::new(move |_| plot(goal));
    let is_table = RwSignal::new(false);
    let has_values = Memo::new(move |_| plot.with(|plot| plot.as_ref().is_some_and(|plot| !plot.values.is_empty())));
    let body = move || {
        if is_table.get() {
            table(goal, plot)
        } else {
            picture(goal, plot)
        }
    };
    let toggle = Signal::derive(move || {
        let label = if is_table.get() {
            words.action_show_chart()
        } else {
            words.action_show_table()
        };
        label.to_owned()
    });
    view! {
        <Show when=move || has_values.get()>
            <section class="card">
                <h2 class="visually-hidden">{words.key_result_course()}</h2>
                {body}
                <div class="chart-foot">
                    <Button
                        label=toggle
                        kind=ButtonKind::Link
                        small=true
                        on_press=move |()| is_table.update(|it| *it = !*it)
                    />
                </div>
            </section>
        </Show>
    }
    .into_any()
}

fn plot(goal: Goal) -> Option<ValuePlot> {
    let record = goal.record()?;
    let measure = &record.measure;
    goal.store.session(|session| {
        let all = session.workspace();
        let span = all.span_of(&record)?;
        let today = session.today();
        let value = |check_in: &waymark_core::CheckIn| number(measure, check_in.reading.as_ref()?);
        let values = daily(&all.log(goal.id), measure, today)
            .into_iter()
            .filter_map(|check_in| Some((check_in.date, value(check_in)?.get())))
            .collect();
        Some(ValuePlot {
            start: span.start(),
            end: span.end(),
            today,
            values,
            levels: levels(measure),
        })
    })
}

/// What the values are held against, on the scale of the measure (S-1).
fn levels(measure: &Measure) -> Vec<(Level, f64)> {
    match measure {
        Measure::Metric(metric) => [
            (Level::Baseline, metric.baseline),
            (Level::Target, Some(metric.target)),
            (Level::Stretch, metric.stretch),
        ]
        .into_iter()
        .filter_map(|(level, value)| Some((level, value?.get())))
        .collect(),
        Measure::Stay(stay) => match stay.corridor {
            Corridor::Above(low) => vec![(Level::Low, low.get())],
            Corridor::Below(high) => vec![(Level::High, high.get())],
            Corridor::Within(bounds) => vec![(Level::Low, bounds.low().get()), (Level::High, bounds.high().get())],
        },
        Measure::Percent => vec![(Level::Baseline, 0.0), (Level::Target, 100.0)],
        Measure::Milestones(_) | Measure::Checklist(_) | Measure::Done { .. } | Measure::Zones(_) => {
            vec![(Level::Baseline, 0.0), (Level::Target, 1.0)]
        }
        Measure::Baseline { .. } | Measure::Unknown(_) => Vec::new(),
    }
}

/// How numbers on the scale of the measure are written.
#[derive(Clone)]
enum Scale {
    Value(Option<Unit>),
    Share,
}

impl Scale {
    fn of(measure: &Measure) -> Self {
        match measure {
            Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } => Self::Value(measure.unit().cloned()),
            Measure::Percent => Self::Value(Label::new(PERCENT).ok().map(|name| Unit { name, decimals: None })),
            Measure::Milestones(_)
            | Measure::Checklist(_)
            | Measure::Done { .. }
            | Measure::Zones(_)
            | Measure::Unknown(_) => Self::Share,
        }
    }

    fn write(&self, words: Words, number: f64) -> String {
        match self {
            Self::Value(unit) => say::value_with_unit(words, number, unit.as_ref()),
            Self::Share => words.percent(number),
        }
    }

    /// A number of the axis, where room is short: without its unit, which the level lines say, and large ones short.
    fn tick(&self, words: Words, number: f64) -> String {
        match self {
            Self::Share => words.percent(number),
            Self::Value(Some(unit)) if unit.name.as_str() == PERCENT => words.quantity(number, PERCENT),
            Self::Value(_) if number.abs() >= LARGE => words.compact(number),
            Self::Value(_) => words.number(number),
        }
    }
}

fn picture(goal: Goal, plot: Memo<Option<ValuePlot>>) -> AnyView {
    let words = goal.words;
    let scale = goal.record().map_or(Scale::Share, |it| Scale::of(&it.measure));
    let scale = StoredValue::new(scale);
    let write = move |number| scale.with_value(|scale| scale.write(words, number));
    let level = move |(level, number): (Level, f64)| {
        let number = write(number);
        match level {
            Level::Baseline => words.chart_baseline(&number),
            Level::Target => words.chart_target(&number),
            Level::Stretch => words.chart_stretch(&number),
            Level::Low => words.chart_low(&number),
            Level::High => words.chart_high(&number),
        }
    };
    let chart_words = ChartWords {
        number: Callback::new(move |number| scale.with_value(|scale| scale.tick(words, number))),
        day: Callback::new(move |day| words.date_short(day)),
        level: Callback::new(level),
        today: words.chart_today(),
    };
    let shape = Memo::new(move |_| plot.with(|plot| plot.as_ref().map(ValueShape::of)));
    let mark = Signal::derive(move || goal.judgement().map_or(Mark::NoData, |it| it.mark));
    let label = Signal::derive(move || message(goal, plot, &write));
    let chart = move || {
        shape
            .get()
            .map(|shape| view! { <ValueChart shape=Signal::stored(shape) mark label words=chart_words /> })
    };
    chart.into_any()
}

/// What the chart says, in words.
fn message(goal: Goal, plot: Memo<Option<ValuePlot>>, write: &dyn Fn(f64) -> String) -> String {
    let words = goal.words;
    let ends = plot.with(|plot| {
        let values = &plot.as_ref()?.values;
        Some((*values.first()?, *values.last()?))
    });
    let judged = goal.judgement().map_or("", |it| it.word);
    ends.map_or_else(String::new, |((from, first), (to, last))| {
        words.chart_message(
            &words.date_short(from),
            &write(first),
            &words.date_short(to),
            &write(last),
            judged,
        )
    })
}

fn table(goal: Goal, plot: Memo<Option<ValuePlot>>) -> AnyView {
    let words = goal.words;
    let scale = goal.record().map_or(Scale::Share, |it| Scale::of(&it.measure));
    let rows = move || {
        let values = plot.get().map(|plot| plot.values).unwrap_or_default();
        let row = |(day, value): (chrono::NaiveDate, f64)| {
            view! {
                <tr>
                    <th scope="row">{words.date(day)}</th>
                    <td class="number">{scale.write(words, value)}</td>
                </tr>
            }
        };
        values.into_iter().map(row).collect_view()
    };
    view! {
        <TableWrap label=words.key_result_course()>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.check_in_date()}</th>
                        <th scope="col" class="number">
                            {words.noun_value()}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}
