//! The facts: owner, weight, cadence, days, tags, how it is measured. Each is edited where it stands.

use leptos::prelude::*;
use waymark_core::{Cadence, Edit, KeyResultChange, Label, Text};

use super::add_line::add_line;
use super::goal::{Goal, Panel};
use super::measure::weight;
use crate::components::{Button, ButtonKind, DateField, SelectField, TagList, TextArea, TextField};
use crate::say;
use crate::screens::kpi_form::HoldAsKpi;
use crate::screens::parts::{CadenceField, owner_choices, owner_key, owner_of};
use crate::store::Notice;

/// The card of the facts.
pub(super) fn facts(goal: Goal) -> AnyView {
    let words = goal.words;
    let body = move || if goal.is_open() { fields(goal) } else { told(goal) };
    view! {
        <section class="card card-body">
            <h2>{words.key_result_facts()}</h2>
            {measure(goal)}
            <HoldAsKpi id=goal.id />
            {body}
        </section>
    }
    .into_any()
}

/// How it is measured, in a line, with the way to change it.
fn measure(goal: Goal) -> AnyView {
    let words = goal.words;
    let kind = move || goal.read(|it| words.measure(it.measure.kind()));
    let change = move || {
        let open = move |()| goal.panel.set(Panel::Measure);
        goal.is_open()
            .then(|| view! { <Button label=words.key_result_change_measure() kind=ButtonKind::Link small=true on_press=open /> })
    };
    view! {
        <div class="row">
            <span>{kind}</span>
            {change}
        </div>
    }
    .into_any()
}

fn fields(goal: Goal) -> AnyView {
    let (words, store) = (goal.words, goal.store);
    let owners = Memo::new(move |_| store.workspace(|all| owner_choices(words, all)));
    let owner = Signal::derive(move || owner_key(goal.read(|it| it.owner)));
    let cadence = move || goal.read(|it| it.cadence);
    let description = Signal::derive(move || goal.read(|it| it.description.to_string()));
    let describe = move |text: String| match Text::new(&text) {
        Ok(text) => goal.change(KeyResultChange::Description(text)),
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    };
    view! {
        <TextArea label=words.key_result_description() value=description on_commit=describe />
        <SelectField
            label=words.noun_owner()
            choices=owners
            chosen=owner
            on_choose=move |key: String| goal.change(KeyResultChange::Owner(owner_of(&key)))
        />
        {weight_field(goal)}
        <CadenceField
            value=Signal::derive(cadence)
            on_choose=move |cadence| goal.change(KeyResultChange::Cadence(cadence))
        />
        {dates(goal)}
        {tags(goal)}
    }
    .into_any()
}

fn weight_field(goal: Goal) -> AnyView {
    let words = goal.words;
    let value = Signal::derive(move || words.number_to_edit(goal.read(|it| it.weight).get()));
    let error = RwSignal::new(None);
    let commit = move |typed: String| match weight(words, &typed) {
        Ok(weight) => {
            error.set(None);
            goal.change(KeyResultChange::Weight(weight));
        }
        Err(reason) => error.set(Some(reason)),
    };
    view! {
        <TextField label=words.noun_weight() value help=words.key_result_form_weight_help() error on_commit=commit />
    }
    .into_any()
}

/// Its own first and last day; a refusal is told in a notice and the fields go back.
fn dates(goal: Goal) -> AnyView {
    let words = goal.words;
    let day = move |is_start: bool| Signal::derive(move || goal.read(|it| if is_start { it.start } else { it.end }));
    let (start, end) = (day(true), day(false));
    let set = move |start, end| goal.change(KeyResultChange::Dates { start, end });
    view! {
        <div class="fields">
            <DateField
                label=words.key_result_form_start()
                value=start
                on_commit=move |day| set(day, end.get_untracked())
            />
            <DateField
                label=words.key_result_form_end()
                value=end
                on_commit=move |day| set(start.get_untracked(), day)
            />
        </div>
    }
    .into_any()
}

fn tags(goal: Goal) -> AnyView {
    let words = goal.words;
    let tags = Signal::derive(move || goal.read(|it| it.tags.iter().map(ToString::to_string).collect::<Vec<_>>()));
    let change = move |change: &dyn Fn(&mut Vec<Label>)| {
        let mut tags = untrack(|| goal.read(|it| it.tags.clone()));
        change(&mut tags);
        goal.store
            .dispatch(Edit::ChangeKeyResult(goal.id, KeyResultChange::Tags(tags)))
    };
    let remove = move |tag: String| {
        change(&|tags| tags.retain(|it| it.as_str() != tag));
    };
    let add = move |typed: String| match Label::new(&typed) {
        Ok(tag) => change(&|tags| {
            if !tags.contains(&tag) {
                tags.push(tag.clone());
            }
        }),
        Err(fault) => {
            goal.store.post(Notice::Said(say::text_fault(words, fault)));
            false
        }
    };
    view! {
        <TagList label=words.key_result_tags() tags remove_label=words.action_delete() on_remove=Callback::new(remove) />
        {add_line(words.key_result_add_tag(), Callback::new(add))}
    }
    .into_any()
}

/// The facts of a key result that may not be changed.
fn told(goal: Goal) -> AnyView {
    let words = goal.words;
    let record = goal.record();
    let owner = record.as_ref().and_then(|it| it.owner);
    let owner = goal.store.workspace(|all| Some(all.person(owner?)?.name.to_string()));
    let cadence = record.as_ref().map_or(Cadence::default(), |it| it.cadence);
    let weight = record.map(|it| words.number(it.weight.get()));
    view! {
        <dl class="why-beside">
            <div>
                <dt>{words.noun_owner()}</dt>
                <dd>{owner.unwrap_or_else(|| words.pick_nobody().to_owned())}</dd>
            </div>
            <div>
                <dt>{words.noun_weight()}</dt>
                <dd>{weight}</dd>
            </div>
            <div>
                <dt>{words.noun_cadence()}</dt>
                <dd>{words.cadence(cadence)}</dd>
            </div>
        </dl>
    }
    .into_any()
}
