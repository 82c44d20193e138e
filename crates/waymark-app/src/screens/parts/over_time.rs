//! What charts over time share: the words of their frame, how days are written, and the table behind them.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::charts::{DayStep, FrameWords, Landing, Swatch};
use crate::components::TableWrap;
use crate::i18n::Words;

/// The words of the frame round a chart.
pub(crate) const fn frame_words(words: Words) -> FrameWords {
    FrameWords {
        show_table: words.action_show_table(),
        show_chart: words.action_show_chart(),
        save: words.chart_save(),
        save_svg: words.chart_save_svg(),
        save_png: words.chart_save_png(),
        not_saved: words.chart_not_saved(),
    }
}

/// How a day below a chart is written.
pub(crate) fn day_writer(words: Words) -> Callback<(NaiveDate, DayStep), String> {
    Callback::new(move |(day, step): (NaiveDate, DayStep)| day_below(words, day, step))
}

/// A day below a chart, as short as its neighbours allow.
pub(crate) fn day_below(words: Words, day: NaiveDate, step: DayStep) -> String {
    match step {
        DayStep::Day => words.date_short(day),
        DayStep::Month => words.month_alone(day),
        DayStep::MonthAndYear => words.month(day),
        DayStep::Year => day.year().to_string(),
    }
}

/// What may stand in a legend: whether it does, how it is drawn, what it is called.
pub(crate) type LegendEntry = (bool, Swatch, &'static str);

/// The entry of a forecast, with its band where it has one.
pub(crate) fn forecast_entry(words: Words, landing: Option<&Landing>) -> LegendEntry {
    match landing {
        Some(Landing { range: Some(_), .. }) => (true, Swatch::Forecast, words.chart_forecast()),
        Some(Landing { range: None, .. }) => (true, Swatch::Landing, words.chart_forecast_alone()),
        None => (false, Swatch::Landing, words.chart_forecast_alone()),
    }
}

/// What the lines mean, as far as they are there.
pub(crate) fn legend_of(entries: impl IntoIterator<Item = LegendEntry>) -> Vec<(Swatch, String)> {
    let there = entries.into_iter().filter(|it| it.0);
    there.map(|(_, swatch, name)| (swatch, name.to_owned())).collect()
}

/// A row of the table behind a chart: its day, and a number for each column.
pub(crate) type NumberRow = (String, Vec<Option<String>>);

/// The table behind a chart: a row a day, a column a number.
pub(crate) fn number_table(
    words: Words,
    label: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<NumberRow>,
) -> AnyView {
    let head = columns.into_iter().map(|name| {
        view! {
            <th scope="col" class="number">
                {name}
            </th>
        }
    });
    let row = |(day, numbers): NumberRow| {
        let cells = numbers
            .into_iter()
            .map(|number| view! { <td class="number">{number}</td> });
        view! {
            <tr>
                <th scope="row">{day}</th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    };
    view! {
        <TableWrap label>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.check_in_date()}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}
