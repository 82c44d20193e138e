//! The editor of a formula: the text, what its names stand for, what it comes to, and what is wrong while it is typed.

use leptos::prelude::*;
use waymark_core::formula::{Formula, Name, NotAvailable, UnitText};
use waymark_core::kpi::{KpiPeriod, Windows, in_period, series};
use waymark_core::order::sorted_by;
use waymark_core::{Aim, Kpi, KpiId, KpiSource, Period, Refusal, Targets, Title, Workspace, apply};

use super::draft::{KpiDraft, new_kpi};
use super::reading::Field;
use super::shelf::shelf;
use crate::components::{Button, Choice, DraftField, IconName, SelectField};
use crate::i18n::Words;
use crate::say;
use crate::store::Session;

/// The key of "nothing" among the KPIs.
const NOTHING: &str = "";

/// The editor.
pub(super) fn formula(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    // What is wrong shows as soon as something is typed.
    let error = Signal::derive(move || {
        let is_blank = draft.formula.with(|text| text.trim().is_empty());
        if is_blank {
            return draft.error(Field::Formula).get();
        }
        draft.formula.with(|text| {
            let fault = Formula::parse(text).err()?;
            Some(say::formula_fault(words, text, &fault))
        })
    });
    view! {
        <div class="form-part">
            <DraftField label=words.kpi_form_formula() draft=draft.formula help=words.kpi_form_formula_help() error />
            {place(draft)} {names(draft)} {outcome(draft)} {shelf(draft)}
        </div>
    }
    .into_any()
}

/// The text with the place marked from which on it cannot be read.
fn place(draft: KpiDraft) -> AnyView {
    let marked = Memo::new(move |_| {
        draft.formula.with(|text| {
            let fault = Formula::parse(text).err().filter(|_| !text.trim().is_empty())?;
            let (before, after) = text.split_at(fault.at);
            let end = after.char_indices().nth(1).map_or(after.len(), |(at, _)| at);
            let (at, rest) = after.split_at(end);
            Some([before, at, rest].map(str::to_owned))
        })
    });
    (move || {
        marked.get().map(|[before, at, rest]| {
            // At the end there is no sign to mark.
            let at = if at.is_empty() { "\u{a0}".to_owned() } else { at };
            view! {
                <p class="formula-place" aria-hidden="true">
                    {before}
                    <mark>{at}</mark>
                    {rest}
                </p>
            }
            .into_any()
        })
    })
    .into_any()
}

/// What each name stands for.
fn names(draft: KpiDraft) -> AnyView {
    let asked = Memo::new(move |_| {
        let formula = draft.formula.with(|text| Formula::parse(text).ok());
        let inputs = formula.map(|formula| formula.inputs()).unwrap_or_default();
        inputs.into_iter().map(|asked| asked.name).collect::<Vec<Name>>()
    });
    (move || {
        let rows: Vec<_> = asked.get().into_iter().map(|name| stands_for(draft, name)).collect();
        (!rows.is_empty()).then(|| view! { <div class="fields">{rows}</div> }.into_any())
    })
    .into_any()
}

fn stands_for(draft: KpiDraft, name: Name) -> AnyView {
    let (words, store) = (draft.words, draft.store);
    let name = StoredValue::new(name);
    let choices = Memo::new(move |_| {
        let inputs = draft.inputs.get();
        store.workspace(|all| kpi_choices(words, all, &inputs, draft.id()))
    });
    let bound = Memo::new(move |_| store.workspace(|all| name.with_value(|name| draft.stands_for(all, name))));
    let chosen = Memo::new(move |_| bound.get().map_or_else(|| NOTHING.to_owned(), |id| id.to_string()));
    let choose = move |key: String| bind(draft, name.get_value(), KpiId::parse(&key).ok());
    let make = move |()| {
        if let Ok(title) = Title::new(&name.get_value().as_str().replace('_', " ")) {
            let frequency = draft.frequency.with_untracked(|_| draft.typed_frequency());
            let input = Kpi {
                frequency,
                aim: Aim::Higher(Targets::default()),
                ..new_kpi(title)
            };
            bind(draft, name.get_value(), Some(input.id));
            draft.inputs.update(|all| all.push(input));
        }
    };
    let label = words.kpi_form_stands_for(name.get_value().as_str());
    let missing = move || {
        bound.get().is_none().then(|| {
            view! { <Button label=words.kpi_form_make_input() icon=IconName::Plus small=true on_press=make /> }
                .into_any()
        })
    };
    view! {
        <div class="stack stack-close">
            <SelectField label choices chosen on_choose=choose />
            <div>{missing}</div>
        </div>
    }
    .into_any()
}

/// Lets a name stand for a KPI.
pub(super) fn bind(draft: KpiDraft, name: Name, kpi: Option<KpiId>) {
    draft.bound.update(|all| {
        all.retain(|one| one.0 != name);
        all.push((name, kpi));
    });
}

fn kpi_choices(words: Words, workspace: &Workspace, inputs: &[Kpi], own: KpiId) -> Vec<Choice> {
    let choice = |kpi: &Kpi| Choice::new(kpi.id.as_str(), kpi.title.as_str());
    let known = workspace.kpis().filter(|kpi| kpi.id != own).map(|kpi| choice(kpi));
    let new = inputs
        .iter()
        .map(|kpi| Choice::new(kpi.id.as_str(), words.kpi_form_new_input(kpi.title.as_str())));
    let all = sorted_by(known.chain(new).collect(), |one: &Choice, other: &Choice| {
        words.order(&one.label, &other.label)
    });
    std::iter::once(Choice::new(NOTHING, words.kpi_form_stands_for_nothing()))
        .chain(all)
        .collect()
}

/// What the formula comes to in its latest period, with its unit; read out as it changes.
fn outcome(draft: KpiDraft) -> AnyView {
    let said = Memo::new(move |_| {
        let typed = draft.kpi_for_a_look()?;
        Some(draft.store.session(|session| look(draft, session, &typed)))
    });
    (view! {
        <p class="form-outcome" aria-live="polite">
            {said}
        </p>
    })
    .into_any()
}

impl KpiDraft {
    /// The KPI as far as its formula goes; none while that cannot be read.
    fn kpi_for_a_look(self) -> Option<Kpi> {
        let stand_in = Title::new(self.words.noun_kpi()).ok()?;
        let title = self.title.with(|text| Title::new(text)).unwrap_or(stand_in);
        let source = self.read_formula()?;
        Some(Kpi {
            title,
            source,
            unit: super::draft::unit(&self.unit.get(), self.decimals.with(|text| text.parse().ok())),
            frequency: self.typed_frequency(),
            ..self.before.get_value()
        })
    }
}

/// One or two sentences: the value or why there is none, the unit or what speaks against it.
fn look(draft: KpiDraft, session: &Session, kpi: &Kpi) -> String {
    let words = draft.words;
    let mut sketch = session.workspace().clone();
    // Without the stored one, so that it can be added in the place of it; what is typed is only looked at.
    let inputs = draft.inputs.get().into_iter().map(waymark_core::Edit::AddKpi);
    let own = match sketch.kpi(kpi.id) {
        Some(before) => waymark_core::KpiChange::between(before, kpi)
            .into_iter()
            .map(|change| waymark_core::Edit::ChangeKpi(kpi.id, change))
            .collect(),
        None => vec![waymark_core::Edit::AddKpi(kpi.clone())],
    };
    let edit = waymark_core::Edit::Together(inputs.chain(own).collect());
    match apply(&sketch, &edit, session.today()) {
        Ok(next) => sketch = next,
        Err(refusal @ Refusal::FormulaLoop) => return say::refusal(words, session.workspace(), refusal),
        Err(refusal) => return say::refusal(words, session.workspace(), refusal),
    }
    let value = match latest(&sketch, kpi, session) {
        None => words.kpi_form_result_none().to_owned(),
        Some(known) => match &known.value {
            Ok(value) => words.kpi_form_result(&say::kpi_value(words, kpi, *value), &say::period(words, known.period)),
            Err(why) => not_available(words, why),
        },
    };
    match unit(words, &sketch, kpi) {
        Some(unit) => words.kpi_form_result_and_unit(&value, &unit),
        None => value,
    }
}

fn not_available(words: Words, why: &NotAvailable) -> String {
    say::not_available(words, why)
}

/// The latest period in which one of the inputs has a reading.
fn latest(workspace: &Workspace, kpi: &Kpi, session: &Session) -> Option<KpiPeriod> {
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let series = series(workspace, kpi.id, Windows::Periods(kpi.frequency, fiscal_start), None);
    let day = series.latest(session.today())?.date;
    let period = Period::around(day, kpi.frequency, fiscal_start)?;
    in_period(workspace, kpi.id, None, period, session.today())
}

/// What the units of the inputs make, or which of them do not go together.
fn unit(words: Words, workspace: &Workspace, kpi: &Kpi) -> Option<String> {
    let KpiSource::Formula(formula) = &kpi.source else {
        return None;
    };
    let unit_of = |name: &Name| {
        let input = workspace.kpi(formula.kpi(name)?)?;
        UnitText::new(input.unit.as_ref()?.name.as_str())
    };
    match formula.formula.unit(unit_of) {
        Ok(unit) => unit.map(|unit| words.kpi_form_unit_is(&unit.to_string())),
        Err(doubt) => Some(say::unit_doubt(words, &doubt)),
    }
}
