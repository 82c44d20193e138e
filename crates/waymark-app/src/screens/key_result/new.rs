//! The form that adds a key result, with any measure.

use leptos::prelude::*;
use waymark_core::checkup::{Finding, Fix, RuleId};
use waymark_core::{Cadence, Edit, KeyResult, KeyResultId, Measure, ObjectiveId, Title, Weight};

use super::measure::{Editor, MeasureDraft, measure_editor, weight};
use crate::components::{Button, ButtonKind, DateField, DraftField, Form, SelectField};
use crate::i18n::{Words, words};
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::checkup::{WhileTyping, of_key_result};
use crate::screens::parts::{CadenceField, new_key_result, owner_choices, owner_key, owner_of};
use crate::store::{Store, store};

/// What is typed beside the measure.
#[derive(Clone, Copy)]
struct Draft {
    words: Words,
    objective: ObjectiveId,
    id: KeyResultId,
    title: RwSignal<String>,
    weight: RwSignal<String>,
    owner: RwSignal<String>,
    cadence: RwSignal<Cadence>,
    start: RwSignal<Option<chrono::NaiveDate>>,
    end: RwSignal<Option<chrono::NaiveDate>>,
}

impl Draft {
    fn new(words: Words, store: Store, objective: ObjectiveId) -> Self {
        let owner = store.peek(|session| session.workspace().objective(objective).and_then(|it| it.owner));
        Self {
            words,
            objective,
            id: KeyResultId::new(new_id()),
            title: RwSignal::new(String::new()),
            weight: RwSignal::new(words.number_to_edit(Weight::ONE.get())),
            owner: RwSignal::new(owner_key(owner)),
            cadence: RwSignal::new(Cadence::default()),
            start: RwSignal::new(None),
            end: RwSignal::new(None),
        }
    }

    fn title(self) -> Result<Title, String> {
        let words = self.words;
        self.title
            .with(|text| Title::new(text).map_err(|fault| say::text_fault(words, fault)))
    }

    fn weight(self) -> Result<Weight, String> {
        self.weight.with(|text| weight(self.words, text))
    }

    /// What the check-up says; before there is a title, only of numbers that contradict each other.
    fn found(self, store: Store, editor: Editor) -> Vec<Finding> {
        let Some(draft) = self.typed(editor) else {
            return Vec::new();
        };
        let is_titled = self.title().is_ok();
        let mut found =
            store.session(|all| of_key_result(self.words, all.workspace(), all.today(), &draft, editor.unfinished()));
        found.retain(|it| is_titled || it.rule == RuleId::K5);
        found
    }

    /// What is typed so far. Of an unfinished measure only the kind is looked at.
    fn typed(self, editor: Editor) -> Option<KeyResult> {
        let measure = editor.typed().unwrap_or(Measure::Percent);
        let stand_in = || Title::new(self.words.noun_key_result());
        self.titled(self.title().ok().or_else(|| stand_in().ok())?, measure)
    }

    /// Writes what a fix changes into the fields.
    fn amend(self, editor: Editor, fix: &Fix) {
        let draft = untrack(|| self.typed(editor));
        let amended = draft.and_then(|draft| Some((fix.amended_key_result(&draft)?, draft)));
        let Some((amended, before)) = amended else { return };
        if amended.measure != before.measure {
            editor.draft.put_measure(&amended.measure);
        }
        self.owner.set(owner_key(amended.owner));
        self.cadence.set(amended.cadence);
        self.start.set(amended.start);
        self.end.set(amended.end);
    }

    fn key_result(self, measure: Measure) -> Option<KeyResult> {
        self.titled(self.title().ok()?, measure)
    }

    fn titled(self, title: Title, measure: Measure) -> Option<KeyResult> {
        Some(KeyResult {
            owner: owner_of(&self.owner.get()),
            weight: self.weight().ok()?,
            start: self.start.get(),
            end: self.end.get(),
            cadence: self.cadence.get(),
            ..new_key_result(self.id, self.objective, title, measure)
        })
    }
}

/// Adds a key result to an objective.
#[component]
pub fn NewKeyResult(
    /// The objective it will belong to.
    objective: ObjectiveId,
    /// It is added or left.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let draft = Draft::new(words, store, objective);
    let tried = RwSignal::new(false);
    let editor = Editor::new(MeasureDraft::new(words), tried);
    let save = Callback::new(move |()| {
        tried.set(true);
        let new = editor
            .measure()
            .and_then(|measure| untrack(|| draft.key_result(measure)));
        if let Some(new) = new
            && store.dispatch_told(Edit::AddKeyResult(new))
        {
            on_done.run(());
        }
    });
    let found = Memo::new(move |_| draft.found(store, editor));
    let on_fix = Callback::new(move |fix: Fix| draft.amend(editor, &fix));
    let title_error = Signal::derive(move || draft.title().err().filter(|_| tried.get()));
    view! {
        <Form label=words.action_new_key_result() on_save=save on_leave=on_done>
            <DraftField label=words.key_result_form_title() draft=draft.title error=title_error />
            {measure_editor(words, editor)}
            {more(store, draft, tried)}
            <WhileTyping found unit=Signal::derive(move || editor.unit()) on_fix />
            <div class="form-foot">
                <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
                <Button label=words.action_add() kind=ButtonKind::Primary on_press=save />
            </div>
        </Form>
    }
    .into_any()
}

/// What may be left as it is.
fn more(store: Store, draft: Draft, tried: RwSignal<bool>) -> AnyView {
    let words = draft.words;
    let owners = Memo::new(move |_| store.workspace(|all| owner_choices(words, all)));
    let weight_error = Signal::derive(move || draft.weight().err().filter(|_| tried.get()));
    view! {
        <details class="form-more">
            <summary>{words.key_result_form_more()}</summary>
            <div class="fields">
                <SelectField
                    label=words.noun_owner()
                    choices=owners
                    chosen=draft.owner
                    on_choose=move |key| draft.owner.set(key)
                />
                <DraftField
                    label=words.noun_weight()
                    draft=draft.weight
                    is_number=true
                    help=words.key_result_form_weight_help()
                    error=weight_error
                />
                <CadenceField value=draft.cadence on_choose=move |cadence| draft.cadence.set(cadence) />
                <DateField
                    label=words.key_result_form_start()
                    value=draft.start
                    on_commit=move |day| draft.start.set(day)
                />
                <DateField
                    label=words.key_result_form_end()
                    value=draft.end
                    on_commit=move |day| draft.end.set(day)
                />
            </div>
        </details>
    }
    .into_any()
}
