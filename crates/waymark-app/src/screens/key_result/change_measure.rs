//! The form that changes how a key result is measured.

use leptos::prelude::*;
use waymark_core::checkup::Fix;
use waymark_core::{Edit, KeyResultChange, KeyResultId};

use super::measure::{Editor, MeasureDraft, measure_editor};
use crate::components::{Button, ButtonKind, Form};
use crate::i18n::words;
use crate::screens::parts::checkup::{WhileTyping, is_about_measure, of_key_result};
use crate::store::store;

/// Changes how a key result is measured. Readings that do not fit the new measure stay in the log.
#[component]
pub fn ChangeMeasure(
    /// Which.
    id: KeyResultId,
    /// It is changed or left.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let tried = RwSignal::new(false);
    let draft = store.peek(|session| {
        let measure = session.workspace().key_result(id).map(|it| it.measure.clone());
        measure.map_or_else(|| MeasureDraft::new(words), |measure| MeasureDraft::of(words, &measure))
    });
    let editor = Editor::new(draft, tried);
    let save = Callback::new(move |()| {
        tried.set(true);
        if let Some(measure) = editor.measure()
            && store.dispatch_told(Edit::ChangeKeyResult(id, KeyResultChange::Measure(measure)))
        {
            on_done.run(());
        }
    });
    let found = Memo::new(move |_| {
        let record = store.session(|all| all.workspace().key_result(id).cloned());
        let Some(record) = record else { return Vec::new() };
        let unfinished = editor.unfinished();
        let draft = match editor.typed() {
            Some(measure) => record.with(|it| it.measure = measure),
            None => record,
        };
        let mut found = store.session(|all| of_key_result(words, all.workspace(), all.today(), &draft, unfinished));
        found.retain(|it| is_about_measure(it.rule));
        found
    });
    let on_fix = Callback::new(move |fix: Fix| {
        let record = store.peek(|all| all.workspace().key_result(id).cloned());
        let typed = record.map(|it| match editor.measure() {
            Some(measure) => it.with(|it| it.measure = measure),
            None => it,
        });
        if let Some(amended) = typed.and_then(|it| fix.amended_key_result(&it)) {
            draft.put_measure(&amended.measure);
        }
    });
    view! {
        <Form label=words.noun_measure() on_save=save on_leave=on_done>
            {measure_editor(words, editor)}
            <WhileTyping found unit=Signal::derive(move || editor.unit()) on_fix />
            <p class="field-help">{words.measure_form_kept_log()}</p>
            <div class="form-foot">
                <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
                <Button label=words.action_save() kind=ButtonKind::Primary on_press=save />
            </div>
        </Form>
    }
    .into_any()
}
