//! A new funnel, or one that is changed: its title, its stages in order, how long it takes.

mod draft;

use leptos::prelude::*;
use waymark_core::{Edit, FunnelId, KpiId, Share};

use crate::components::{
    Button, ButtonKind, Choice, Form, IconButton, IconName, KeyedList, NumberField, SelectField, TextField,
};
use crate::i18n::{Words, words};
use crate::screens::parts::typed;
use crate::store::store;
use draft::{Draft, StageDraft};

/// A funnel to fill in. Enter saves, Escape leaves.
#[component]
pub(super) fn FunnelForm(
    /// The one that is changed; none for a new one.
    of: Option<FunnelId>,
    /// It is saved, or not wanted; the one that was saved.
    on_done: Callback<Option<FunnelId>>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let draft = store.peek(|session| Draft::of(session.workspace(), of));
    let error = RwSignal::new(None::<&'static str>);
    let on_save = Callback::new(move |()| match draft.edit(words) {
        Ok((id, edit)) => {
            store.dispatch(edit);
            on_done.run(Some(id));
        }
        Err(reason) => error.set(Some(reason)),
    });
    let on_leave = Callback::new(move |()| on_done.run(of));
    let kpis = Signal::derive(move || {
        store.workspace(|all| {
            let choice = |kpi: &waymark_core::Kpi| Choice::new(kpi.id.to_string(), kpi.title.to_string());
            all.kpis().map(|kpi| choice(kpi)).collect::<Vec<_>>()
        })
    });
    let lengths = Signal::derive(move || {
        let none = Choice::new("", words.kpi_funnel_length_none());
        std::iter::once(none).chain(kpis.get()).collect::<Vec<_>>()
    });
    let remove = of.map(|id| {
        let remove = move |()| {
            store.dispatch_told(Edit::RemoveFunnel(id));
            on_done.run(None);
        };
        view! { <Button label=words.kpi_funnel_remove() kind=ButtonKind::Danger on_press=remove /> }
    });
    let label = if of.is_some() {
        words.kpi_funnel_change_it()
    } else {
        words.kpi_funnel_new()
    };
    view! {
        <section class="card card-body">
            <Form label on_save on_leave>
                <h2>{label}</h2>
                <TextField
                    label=words.kpi_funnel_title()
                    value=draft.title
                    on_commit=move |text| draft.title.set(text)
                    on_input=move |text| draft.title.set(text)
                />
                <Stages draft kpis />
                <SelectField
                    label=words.kpi_funnel_length_kpi()
                    choices=lengths
                    chosen=Signal::derive(move || key(draft.length.get()))
                    on_choose=move |key: String| draft.length.set(KpiId::parse(&key).ok())
                />
                <p role="alert">{error}</p>
                <div class="form-foot">
                    {remove} <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_leave />
                    <Button label=words.kpi_funnel_save() kind=ButtonKind::Primary on_press=on_save />
                </div>
            </Form>
        </section>
    }
    .into_any()
}

fn key(kpi: Option<KpiId>) -> String {
    kpi.map(|id| id.to_string()).unwrap_or_default()
}

/// The stages in order, each with ways to move it and to take it out.
#[component]
fn Stages(draft: Draft, kpis: Signal<Vec<Choice>>) -> impl IntoView {
    let words = words();
    let keys = Signal::derive(move || {
        draft
            .stages
            .with(|stages| stages.iter().map(|one| one.number).collect::<Vec<_>>())
    });
    let row = move |number: u32| draft.stage(number).map(|stage| view! { <StageRow draft stage kpis /> });
    view! {
        <fieldset>
            <legend>{words.kpi_funnel_stages()}</legend>
            <ol class="funnel-rows">
                <KeyedList keys children=row />
            </ol>
            <Button
                label=words.kpi_funnel_add_stage()
                icon=IconName::Plus
                small=true
                on_press=move |()| draft.add_stage()
            />
        </fieldset>
    }
    .into_any()
}

#[component]
fn StageRow(draft: Draft, stage: StageDraft, kpis: Signal<Vec<Choice>>) -> impl IntoView {
    let words = words();
    let at = Memo::new(move |_| draft.place(stage.number));
    let number = move || words.number(place(at.get()));
    let named = move |name: fn(Words, &str) -> String| Signal::derive(move || name(words, &number()));
    let count = Signal::derive(move || draft.stages.with(Vec::len));
    let is_first = Signal::derive(move || at.get() == 0);
    let is_last = Signal::derive(move || at.get() >= count.get().saturating_sub(1));
    let pick = move |key: String| stage.kpi.set(KpiId::parse(&key).ok());
    view! {
        <li class="funnel-row">
            <SelectField
                label=named(|words, number| words.kpi_funnel_stage_number(number))
                choices=Signal::derive(move || std::iter::once(Choice::new("", "")).chain(kpis.get()).collect::<Vec<_>>())
                chosen=Signal::derive(move || key(stage.kpi.get()))
                on_choose=pick
            />
            <Show when=move || !is_first.get()>
                <Percent label=words.kpi_funnel_usual_low() share=stage.low />
                <Percent label=words.kpi_funnel_usual_high() share=stage.high />
            </Show>
            <div class="funnel-moves">
                <IconButton
                    label=named(|words, number| words.kpi_funnel_up(number))
                    icon=IconName::ChevronUp
                    disabled=is_first
                    on_press=move |()| draft.move_up(stage.number)
                />
                <IconButton
                    label=named(|words, number| words.kpi_funnel_down(number))
                    icon=IconName::ChevronDown
                    disabled=is_last
                    on_press=move |()| draft.move_down(stage.number)
                />
                <IconButton
                    label=named(|words, number| words.kpi_funnel_take_out(number))
                    icon=IconName::Trash
                    on_press=move |()| draft.take_out(stage.number)
                />
            </div>
        </li>
    }
    .into_any()
}

/// The number that people give to a place.
#[expect(clippy::cast_precision_loss, reason = "nobody has so many stages")]
fn place(at: usize) -> f64 {
    (at + 1) as f64
}

/// A share in percent; empty is none.
#[component]
fn Percent(label: &'static str, share: RwSignal<Option<Share>>) -> impl IntoView {
    let words = words();
    let text = Signal::derive(move || {
        share
            .get()
            .map(|share| words.number(share.percent()))
            .unwrap_or_default()
    });
    let parse = Callback::new(move |text: String| match typed(words, &text)? {
        None => Ok(None),
        Some(percent) => {
            let share = Share::of_percent(percent.get()).map_err(|_| words.kpi_funnel_percent_range().to_owned())?;
            Ok(Some(share))
        }
    });
    let on_commit = move |read: Option<Share>| share.set(read);
    view! { <NumberField label text parse on_commit /> }.into_any()
}
