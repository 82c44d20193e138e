//! The editor of a measure: which kind, and the numbers of that kind. What contradicts itself is not blocked; the check-up
//! beside the form names it.

mod draft;
mod feed;
mod fields;
mod items;
mod plan;
mod reading;

use leptos::prelude::*;
use waymark_core::{Measure, MeasureKind, Unit};

use crate::components::{Described, DescribedChoice};
use crate::i18n::Words;
use draft::KINDS;
pub(crate) use draft::MeasureDraft;
pub(crate) use reading::Field;
use reading::Remark;
pub(crate) use reading::weight;

/// An editor: what is typed, and what is wrong with it.
#[derive(Clone, Copy)]
pub(crate) struct Editor {
    pub(crate) draft: MeasureDraft,
    outcome: Memo<Result<Measure, Vec<Remark>>>,
    /// Someone tried to save: what is missing shows as well.
    tried: RwSignal<bool>,
}

impl Editor {
    /// An editor of a draft; `tried` says that someone tried to save.
    pub(crate) fn new(draft: MeasureDraft, tried: RwSignal<bool>) -> Self {
        Self {
            draft,
            outcome: Memo::new(move |_| draft.measure()),
            tried,
        }
    }

    /// What is typed, for saving; none while something is wrong.
    pub(crate) fn measure(self) -> Option<Measure> {
        self.outcome.get_untracked().ok()
    }

    /// What is typed, and again whenever that changes; none while something is wrong.
    pub(crate) fn typed(self) -> Option<Measure> {
        self.outcome.with(|outcome| outcome.as_ref().ok().cloned())
    }

    /// The kind whose numbers are not all typed yet.
    pub(crate) fn unfinished(self) -> Option<MeasureKind> {
        self.outcome.with(|outcome| outcome.is_err().then(|| self.draft.kind()))
    }

    /// The unit that is typed.
    pub(crate) fn unit(self) -> Option<Unit> {
        self.draft.unit().unwrap_or_default()
    }

    /// What is wrong with a field, once someone tried to save.
    pub(crate) fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            if !self.tried.get() {
                return None;
            }
            self.outcome
                .with(|outcome| outcome.as_ref().err().and_then(|all| find(all, field)))
        })
    }
}

fn find(remarks: &[Remark], field: Field) -> Option<String> {
    remarks
        .iter()
        .find(|remark| remark.0 == field)
        .map(|remark| remark.1.clone())
}

/// The choice of a kind and the fields of the kind that is chosen.
pub(crate) fn measure_editor(words: Words, editor: Editor) -> AnyView {
    let kind = |(key, kind): (&'static str, MeasureKind)| Described {
        key,
        label: words.measure(kind).to_owned(),
        text: about(words, kind).to_owned(),
    };
    let choices = KINDS.into_iter().map(kind).collect();
    let chosen = Memo::new(move |_| editor.draft.kind());
    view! {
        <div class="form-part">
            <span class="field-label">{words.measure_form_kind()}</span>
            <DescribedChoice label=words.measure_form_kind() choices chosen=editor.draft.kind />
        </div>
        <div class="form-part">{move || fields::of_kind(editor, chosen.get())}</div>
    }
    .into_any()
}

const fn about(words: Words, kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Metric => words.measure_form_about_metric(),
        MeasureKind::Stay => words.measure_form_about_stay(),
        MeasureKind::Milestones => words.measure_form_about_milestones(),
        MeasureKind::Checklist => words.measure_form_about_checklist(),
        MeasureKind::Done => words.measure_form_about_done(),
        MeasureKind::Percent => words.measure_form_about_percent(),
        MeasureKind::Zones => words.measure_form_about_zones(),
        MeasureKind::Baseline => words.measure_form_about_baseline(),
        MeasureKind::Unknown => words.measure_unknown(),
    }
}
