//! The sentence with gaps.

use leptos::prelude::*;
use waymark_core::MeasureKind;

use super::draft::{Gap, OkrDraft};
use crate::components::{Blank, BlankKind};
use crate::i18n::Part;

impl Gap {
    /// Every gap, in the order of the English sentence.
    const ALL: [Self; 5] = [Self::Objective, Self::KeyResult, Self::Baseline, Self::Target, Self::By];

    /// What stands for it in the sentence.
    const fn key(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::KeyResult => "key-result",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::By => "by",
        }
    }

    /// The gap that a key stands for.
    fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gap| gap.key() == key)
    }
}

/// The sentence; of what is no metric it has no values.
pub(super) fn sentence(draft: OkrDraft) -> AnyView {
    let words = draft.words;
    let kind = Memo::new(move |_| draft.editor.draft.kind());
    let [objective, key_result, baseline, target, by] = Gap::ALL.map(Gap::key);
    let line = move || {
        let parts = match kind.get() {
            MeasureKind::Metric => words.welcome_sentence_parts(objective, key_result, baseline, target, by),
            _ => words.okr_sentence_other_parts(objective, key_result, by),
        };
        parts.into_iter().map(|part| piece(draft, part)).collect_view()
    };
    let measure = move || {
        let kind = kind.get();
        let said = || words.okr_sentence_measure(words.measure(kind));
        (kind != MeasureKind::Metric).then(|| view! { <p class="field-help">{said()}</p> })
    };
    view! {
        <div class="sentence-line">{line}</div>
        {measure}
    }
    .into_any()
}

fn piece(draft: OkrDraft, part: Part) -> AnyView {
    match part {
        Part::Words(text) => view! { <span class="sentence-words">{text}</span> }.into_any(),
        Part::Value(key) => match Gap::of_key(&key) {
            Some(gap) => blank(draft, gap),
            None => ().into_any(),
        },
    }
}

fn blank(draft: OkrDraft, gap: Gap) -> AnyView {
    let words = draft.words;
    let (label, example, kind) = match gap {
        Gap::Objective => (
            words.noun_objective(),
            words.welcome_example_objective(),
            BlankKind::Text,
        ),
        Gap::KeyResult => (
            words.noun_key_result(),
            words.welcome_example_key_result(),
            BlankKind::Text,
        ),
        Gap::Baseline => (
            words.noun_baseline(),
            words.welcome_example_baseline(),
            BlankKind::Number,
        ),
        Gap::Target => (words.noun_target(), words.welcome_example_target(), BlankKind::Number),
        Gap::By => (words.settings_last_day(), "", BlankKind::Date),
    };
    let (value, error) = (draft.text(gap), draft.error(gap));
    view! { <Blank label kind value example=example.to_owned() error /> }.into_any()
}
