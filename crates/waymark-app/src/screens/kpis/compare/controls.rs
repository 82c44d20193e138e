//! The controls: which KPI, what beside it, which period, in which order.

use leptos::prelude::*;
use waymark_core::kpi::RankBy;
use waymark_core::{Kpi, KpiId, Period};

use super::field::Field;
use crate::components::{Choice, Segmented, SelectField};
use crate::routes::print_iso_date;
use crate::say;

const VALUE: &str = "value";
const ATTAINMENT: &str = "attainment";

/// The controls.
pub(super) fn controls(field: Field) -> AnyView {
    let words = field.words;
    let bys = vec![
        Choice::new(VALUE, words.kpi_compare_by_value()),
        Choice::new(ATTAINMENT, words.kpi_compare_by_attainment()),
    ];
    let by = Signal::derive(move || {
        match field.by() {
            RankBy::Value => VALUE,
            RankBy::Attainment => ATTAINMENT,
        }
        .to_owned()
    });
    let choose_by = move |key: String| {
        field.choose_by(if key == ATTAINMENT {
            RankBy::Attainment
        } else {
            RankBy::Value
        });
    };
    view! {
        <div class="kpi-options">{kpi(field)} {beside(field)} {period(field)}</div>
        <Segmented label=words.kpi_compare_by() choices=Signal::stored(bys) chosen=by on_choose=choose_by />
    }
    .into_any()
}

fn choice(kpi: &Kpi) -> Choice {
    Choice::new(kpi.id.as_str(), kpi.title.as_str())
}

fn kpi(field: Field) -> AnyView {
    let words = field.words;
    let choices = Memo::new(move |_| {
        field.kpis.with(|kpis| {
            field.store.workspace(|all| {
                let of = |id: &KpiId| all.kpi(*id).map(|kpi| choice(kpi));
                kpis.iter().filter_map(of).collect::<Vec<_>>()
            })
        })
    });
    let chosen = Signal::derive(move || field.kpi().map(|kpi| kpi.id.to_string()).unwrap_or_default());
    let choose = move |key: String| field.choose(&key);
    view! { <SelectField label=words.noun_kpi() label_hidden=true choices chosen on_choose=choose /> }.into_any()
}

/// What can be put beside it; nothing where there is nothing.
fn beside(field: Field) -> AnyView {
    let words = field.words;
    let choices = Memo::new(move |_| {
        let none = Choice::new("", words.kpi_compare_beside_none());
        let further = field.further();
        std::iter::once(none)
            .chain(further.iter().map(|kpi| choice(kpi)))
            .collect::<Vec<_>>()
    });
    let has_any = Memo::new(move |_| choices.with(|choices| choices.len() > 1) || field.several().is_some());
    let choose = move |key: String| field.put_beside(&key);
    view! {
        <Show when=move || has_any.get()>
            <div class="compare-beside">
                <SelectField
                    label=words.kpi_compare_beside()
                    label_hidden=true
                    choices
                    chosen=Signal::stored(String::new())
                    on_choose=choose
                />
            </div>
        </Show>
    }
    .into_any()
}

fn period(field: Field) -> AnyView {
    let words = field.words;
    let choices = Signal::derive(move || {
        let choice = |period: Period| Choice::new(print_iso_date(period.start()), say::period(words, period));
        let mut periods = field.periods();
        periods.extend(field.period().filter(|it| !periods.contains(it)));
        periods.into_iter().map(choice).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let period = field.period();
        period.map(|period| print_iso_date(period.start())).unwrap_or_default()
    });
    let choose = move |key: String| field.choose_period(&key);
    view! { <SelectField label=words.kpi_page_period() label_hidden=true choices chosen on_choose=choose /> }.into_any()
}
