//! How a computed KPI comes to its value: its formula, and the inputs of the period (K-6).

use leptos::prelude::*;
use waymark_core::formula::{Ask, When};
use waymark_core::kpi::{Answer, KpiPeriod, answers};
use waymark_core::{KpiFormula, KpiSource, Period, Workspace};

use super::gauge::Gauge;
use crate::platform::router;
use crate::routes::Route;
use crate::say;

/// The card of the formula; none for a KPI that is read.
pub(super) fn computed(gauge: Gauge) -> AnyView {
    let body = move || {
        let kpi = gauge.record()?;
        let KpiSource::Formula(formula) = &kpi.source else {
            return None;
        };
        Some(card(gauge, formula))
    };
    body.into_any()
}

fn card(gauge: Gauge, formula: &KpiFormula) -> AnyView {
    let words = gauge.words;
    let latest = gauge.latest();
    let inputs = gauge.store.session(|session| {
        let (all, today) = (session.workspace(), session.today());
        let period = latest.as_ref().map(|it| it.period);
        let period = period.or_else(|| {
            let fiscal_start = all.head().settings.fiscal_year_start;
            Period::around(today, all.kpi(gauge.id)?.frequency, fiscal_start)
        });
        let answers = period.map(|period| answers(all, formula, None, period, today));
        answers
            .unwrap_or_default()
            .into_iter()
            .map(|answer| Input::of(gauge, all, answer))
            .collect::<Vec<_>>()
    });
    let sum = latest.as_ref().and_then(|latest| sum(gauge, formula, latest, &inputs));
    let sum = sum.map(|text| view! { <p class="why-sum">{text}</p> });
    view! {
        <section class="card card-body">
            <h2>{words.kpi_page_how()}</h2>
            <p class="kpi-formula">{formula.formula.as_str().to_owned()}</p>
            {sum}
            <dl class="why-beside">{inputs.iter().map(input).collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// One input, in words.
struct Input {
    ask: Ask,
    name: String,
    period: String,
    href: Option<String>,
    /// Its value alone, for the sum.
    number: Option<String>,
    value: String,
}

impl Input {
    fn of(gauge: Gauge, all: &Workspace, answer: Answer) -> Self {
        let words = gauge.words;
        let kpi = answer.kpi.and_then(|id| all.kpi(id));
        let known = answer.value.as_ref().and_then(|it| it.as_ref().ok()).copied();
        let value = match (&answer.value, kpi) {
            (Some(Ok(value)), Some(kpi)) => say::kpi_value(words, kpi, *value),
            (Some(Err(why)), _) => say::not_available(words, why),
            (Some(Ok(_)) | None, _) => words.kpi_page_nothing_read().to_owned(),
        };
        let name = kpi.map(|kpi| kpi.title.to_string());
        Self {
            name: name.unwrap_or_else(|| words.kpi_page_input_gone(answer.ask.name.as_str())),
            period: answer.period.map(|it| say::period(words, it)).unwrap_or_default(),
            href: kpi.map(|kpi| router().href(Route::Kpi(kpi.id))),
            number: known.map(|value| words.number(value.get())),
            value,
            ask: answer.ask,
        }
    }
}

/// "12 / 40 = 30%": the formula with the values of the period; none where one is missing.
fn sum(gauge: Gauge, formula: &KpiFormula, latest: &KpiPeriod, inputs: &[Input]) -> Option<String> {
    let value = latest.value.as_ref().ok()?;
    let number = |ask: &Ask| inputs.iter().find(|it| it.ask == *ask)?.number.clone();
    let filled = formula
        .formula
        .filled(|ask| number(ask).unwrap_or_else(|| gauge.words.kpi_page_nothing().to_owned()));
    Some(gauge.words.kpi_page_sum_is(&filled, &gauge.write(*value)))
}

fn input(input: &Input) -> AnyView {
    let name = match &input.href {
        Some(href) => view! {
            <a href=href.clone()>
                <bdi>{input.name.clone()}</bdi>
            </a>
        }
        .into_any(),
        None => input.name.clone().into_any(),
    };
    let period = (input.ask.when == When::Previous).then(|| input.period.clone());
    view! {
        <div>
            <dt>{name} " " {period}</dt>
            <dd>{input.value.clone()}</dd>
        </div>
    }
    .into_any()
}
