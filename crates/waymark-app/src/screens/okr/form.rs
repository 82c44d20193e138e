//! The form round both ways to write it, and the fields.

use leptos::prelude::*;
use waymark_core::ObjectiveId;

use super::draft::{Gap, OkrDraft, Shape};
use super::kept::KeptOkr;
use super::sentence::sentence;
use crate::components::{Button, ButtonKind, Choice, DateField, DraftField, Form, Segmented};
use crate::platform::focus_first_wrong_soon;
use crate::routes::{parse_iso_date, print_iso_date};
use crate::screens::key_result::measure_editor;
use crate::screens::objective::fields;
use crate::screens::parts::checkup::WhileTyping;

const SENTENCE: &str = "sentence";
const FORM: &str = "form";

/// A new objective with its first key result. Saved in one step, which a notice offers to undo.
#[component]
pub(crate) fn OkrForm(
    /// What is typed.
    draft: OkrDraft,
    /// What the form is for; read out.
    label: &'static str,
    /// What saves it.
    save_label: &'static str,
    /// It is saved.
    on_saved: Callback<ObjectiveId>,
    /// It is not wanted any more. Where it can be left, it takes the focus as it appears.
    #[prop(optional)]
    on_leave: Option<Callback<()>>,
    /// It is kept until it is saved or left.
    #[prop(optional)]
    kept: Option<KeptOkr>,
) -> impl IntoView {
    let words = draft.words;
    let forget = move || {
        if let Some(kept) = kept {
            kept.forget();
        }
    };
    let on_leave = on_leave.map(|on_leave| {
        Callback::new(move |()| {
            forget();
            on_leave.run(());
        })
    });
    let save = Callback::new(move |()| match draft.edit() {
        Some((id, edit)) => {
            if draft.store.dispatch_told(edit) {
                forget();
                on_saved.run(id);
            }
        }
        None => focus_first_wrong_soon(),
    });
    let leave = on_leave.unwrap_or_else(|| Callback::new(|()| {}));
    let shape = draft.shape;
    let written = move || match shape.get() {
        Shape::Sentence => view! {
            {sentence(draft)}
            {found_about_objective(draft)}
            {found_about_key_result(draft)}
        }
        .into_any(),
        Shape::Form => form(draft),
    };
    view! {
        <Form label on_save=save on_leave=leave takes_focus=on_leave.is_some()>
            {kept.map(KeptOkr::line)}
            {written}
            <div class="form-foot">
                {switch(draft)}
                {on_leave
                    .map(|on_leave| {
                        view! { <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_leave /> }
                    })}
                <Button label=save_label kind=ButtonKind::Primary on_press=save />
            </div>
        </Form>
    }
    .into_any()
}

fn found_about_objective(draft: OkrDraft) -> AnyView {
    let on_fix = Callback::new(move |fix| draft.amend_objective(&fix));
    view! { <WhileTyping found=draft.found_about_objective() on_fix /> }.into_any()
}

fn found_about_key_result(draft: OkrDraft) -> AnyView {
    let on_fix = Callback::new(move |fix| draft.amend_key_result(&fix));
    view! { <WhileTyping found=draft.found_about_key_result() unit=Signal::derive(move || draft.unit()) on_fix /> }
        .into_any()
}

/// The switch between the two ways.
fn switch(draft: OkrDraft) -> AnyView {
    let words = draft.words;
    let choices = vec![
        Choice::new(SENTENCE, words.okr_shape_sentence()),
        Choice::new(FORM, words.okr_shape_form()),
    ];
    let chosen = Signal::derive(move || match draft.shape.get() {
        Shape::Sentence => SENTENCE.to_owned(),
        Shape::Form => FORM.to_owned(),
    });
    let choose = move |key: String| {
        draft.write_as(match key.as_str() {
            SENTENCE => Shape::Sentence,
            _ => Shape::Form,
        });
    };
    view! {
        <div class="form-switch">
            <Segmented label=words.okr_shape() choices=Signal::stored(choices) chosen on_choose=choose />
        </div>
    }
    .into_any()
}

/// The fields: the title is enough, the rest waits.
fn form(draft: OkrDraft) -> AnyView {
    let words = draft.words;
    let is_more = RwSignal::new(false);
    let more = move || {
        if is_more.get() {
            fields(draft.fields())
        } else {
            let label = words.objective_more_fields();
            view! {
                <div class="row">
                    <Button label small=true on_press=move |()| is_more.set(true) />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <DraftField
            label=words.objective_title()
            draft=draft.title
            help=words.objective_title_help()
            error=draft.error(Gap::Objective)
        />
        {found_about_objective(draft)}
        {more}
        {key_result(draft)}
    }
    .into_any()
}

/// The first key result, folded while nothing is typed of it.
fn key_result(draft: OkrDraft) -> AnyView {
    let words = draft.words;
    let is_begun = draft.is_key_result_begun();
    let last_day = Signal::derive(move || draft.by.with(|text| parse_iso_date(text)));
    let set_last_day = move |day: Option<chrono::NaiveDate>| draft.by.set(day.map(print_iso_date).unwrap_or_default());
    view! {
        <details class="form-more" open=is_begun>
            <summary>{words.okr_first_key_result()}</summary>
            <div class="stack">
                <DraftField
                    label=words.key_result_form_title()
                    draft=draft.key_result
                    help=words.okr_first_key_result_help()
                    error=draft.error(Gap::KeyResult)
                />
                {measure_editor(words, draft.editor)}
                <div class="fields">
                    <DateField
                        label=words.settings_last_day()
                        value=last_day
                        on_commit=set_last_day
                        error=draft.error(Gap::By)
                    />
                </div>
                {found_about_key_result(draft)}
            </div>
        </details>
    }
    .into_any()
}
