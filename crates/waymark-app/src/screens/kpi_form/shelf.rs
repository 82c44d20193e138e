//! Formulas to take off the shelf: name, definition and guard; one click fills the form, with the inputs that are missing.

use leptos::prelude::*;
use waymark_core::formula::{Name, Part, Ready, Taken, UnitKind};
use waymark_core::{Aggregation, Aim, Direction, Kpi, KpiId, KpiSource, Label, Targets, Text, Title, Unit, Workspace};

use super::draft::{FORMULA, HIGHER, KpiDraft, LOWER, new_kpi, unit};
use super::formula::bind;
use super::reading::is_same_name;
use crate::components::Button;
use crate::i18n::Words;
use crate::say;

/// The shelf, folded.
pub(super) fn shelf(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let row = move |ready: Ready| {
        let said = say::ready(words, ready);
        let take = move |()| take(draft, ready);
        view! {
            <li class="shelf-row">
                <div>
                    <b>{said.name}</b>
                    " "
                    <code>{ready.formula_in_percent().as_str().to_owned()}</code>
                    <p class="field-help">{said.about} " " {guard(words, ready)}</p>
                </div>
                <Button label=words.kpi_form_shelf_take() small=true on_press=take />
            </li>
        }
    };
    view! {
        <details class="form-more">
            <summary>{words.kpi_form_shelf()}</summary>
            <ul class="shelf">{Ready::ALL.map(row).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Which inputs have to be above 0.
fn guard(words: Words, ready: Ready) -> Option<String> {
    let names: Vec<_> = ready
        .recipe()
        .above_zero
        .iter()
        .map(|it| say::ready_input(words, *it).to_owned())
        .collect();
    (!names.is_empty()).then(|| words.kpi_form_shelf_guard(&names.join(", ")))
}

/// Fills the form: formula, unit, direction, definition; what it asks for is found by its title or comes along.
fn take(draft: KpiDraft, ready: Ready) {
    let (words, recipe) = (draft.words, ready.recipe());
    let said = say::ready(words, ready);
    draft.inputs.set(Vec::new());
    draft.bound.set(Vec::new());
    draft.taken.set(FORMULA.to_owned());
    draft.title.set(said.name.to_owned());
    draft.definition.set(said.about.to_owned());
    let unit = unit_of(
        words,
        draft.store.peek(|it| currency(it.workspace())).as_ref(),
        recipe.kind,
    );
    draft
        .unit
        .set(unit.as_ref().map(|unit| unit.name.to_string()).unwrap_or_default());
    draft.decimals.set(
        unit.and_then(|unit| unit.decimals)
            .map(|it| it.to_string())
            .unwrap_or_default(),
    );
    let better = match recipe.direction {
        Direction::Increase => HIGHER,
        Direction::Decrease => LOWER,
    };
    draft.better.set(better.to_owned());
    for part in recipe.parts {
        let Ok(name) = Name::new(part.name) else { continue };
        let id = draft.store.peek(|it| known(words, it.workspace(), part));
        let id = id.or_else(|| {
            let input = input(draft, part)?;
            let id = input.id;
            draft.inputs.update(|all| all.push(input));
            Some(id)
        });
        bind(draft, name, id);
    }
    draft.formula.set(ready.formula_in_percent().as_str().to_owned());
}

/// The KPI that is called like an input, or like the formula that makes it.
fn known(words: Words, workspace: &Workspace, part: &Part) -> Option<KpiId> {
    let title = say::ready_input(words, part.input);
    workspace
        .kpis()
        .find(|kpi| is_same_name(kpi.title.as_str(), title))
        .map(|kpi| kpi.id)
}

/// A KPI for an input, with the right unit, taken together as the formula wants it.
fn input(draft: KpiDraft, part: &Part) -> Option<Kpi> {
    let words = draft.words;
    let title = Title::new(say::ready_input(words, part.input)).ok()?;
    let currency = draft.store.peek(|it| currency(it.workspace()));
    let aggregation = match part.taken {
        Taken::Sum => Aggregation::Sum,
        Taken::Last => Aggregation::Last,
        Taken::Average => Aggregation::Average,
    };
    Some(Kpi {
        definition: Text::default(),
        unit: unit_of(words, currency.as_ref(), part.kind),
        frequency: untrack(|| draft.typed_frequency()),
        source: KpiSource::Readings(aggregation),
        aim: Aim::Higher(Targets::default()),
        ..new_kpi(title)
    })
}

/// The currency that other KPIs are in; the euro where there is none.
fn currency(workspace: &Workspace) -> Option<Label> {
    let is_code = |name: &str| name.len() == 3 && name.chars().all(|sign| sign.is_ascii_uppercase());
    let mut units = workspace.kpis().filter_map(|kpi| kpi.unit.as_ref());
    let found = units.find(|unit| is_code(unit.name.as_str()) || matches!(unit.name.as_str(), "€" | "$" | "£"));
    found.map(|unit| unit.name.clone())
}

fn unit_of(words: Words, currency: Option<&Label>, kind: UnitKind) -> Option<Unit> {
    let money = currency.map_or("EUR", Label::as_str);
    match kind {
        UnitKind::Money => unit(money, None),
        UnitKind::MoneyPerDay => unit(&words.kpi_form_unit_a_day(money), Some(2)),
        UnitKind::Count => None,
        UnitKind::Share => unit("%", Some(1)),
        UnitKind::Ratio => None,
        UnitKind::Days => unit(words.kpi_form_unit_days(), None),
        UnitKind::Months => unit(words.kpi_form_unit_months(), Some(1)),
        UnitKind::Points => unit(words.kpi_form_unit_points(), None),
    }
}
