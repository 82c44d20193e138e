//! What is typed of a new objective and not saved: this device keeps it over a reload, until it is saved, left or put away.

use leptos::prelude::*;
use waymark_core::{CycleId, Text};

use super::draft::OkrDraft;
use crate::components::{Button, ButtonKind};
use crate::platform::{draft as kept_draft, keep_draft};
use crate::screens::parts::{lines_of, text_of};

/// Under which name this device keeps it.
const NAME: &str = "new-objective";
/// The first word of the text. Another one is of another version, which is not read.
const FORM: &str = "objective1";
/// How many texts a form has.
const FIELDS: usize = 7;

/// A form that is kept. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(crate) struct KeptOkr {
    draft: OkrDraft,
    /// What stood in the fields before anything was typed.
    begun: StoredValue<Vec<String>>,
    is_back: RwSignal<bool>,
}

impl OkrDraft {
    /// Keeps what is typed from now on, and fills in what was typed into the form of this cycle and not saved.
    pub(crate) fn keep(self, cycle: CycleId) -> KeptOkr {
        let workspace = self.store.peek(|session| session.workspace().head().id);
        let head = [FORM.to_owned(), workspace.to_string(), cycle.to_string()];
        let begun = untrack(|| self.texts());
        let found = kept_draft(NAME).and_then(|text| from_text(&text, &head));
        let kept = KeptOkr {
            draft: self,
            is_back: RwSignal::new(found.is_some()),
            begun: StoredValue::new(begun.clone()),
        };
        if let Some(found) = found {
            self.put_texts(&found);
        }
        Effect::new(move |before: Option<()>| {
            let texts = self.texts();
            if before.is_some() {
                let text = (texts != begun).then(|| to_text(&head, &texts));
                keep_draft(NAME, text.as_deref());
            }
        });
        kept
    }

    fn texts(self) -> Vec<String> {
        let mut texts: Vec<String> = self.fields_of_text().map(|text| text.get()).into();
        texts.push(self.objective.with(|one| one.description.to_string()));
        texts
    }

    fn put_texts(self, texts: &[String]) {
        for (field, text) in self.fields_of_text().into_iter().zip(texts) {
            field.set(text.clone());
        }
        let description = texts.last().and_then(|text| Text::new(text).ok()).unwrap_or_default();
        self.objective
            .update(|it| *it = it.with(|one| one.description = description));
    }

    fn fields_of_text(self) -> [RwSignal<String>; FIELDS - 1] {
        let measure = self.editor.draft;
        [
            self.title,
            self.key_result,
            measure.baseline,
            measure.target,
            measure.unit,
            self.by,
        ]
    }
}

impl KeptOkr {
    /// Forgets it: it is saved, or not wanted any more.
    pub(super) fn forget(self) {
        keep_draft(NAME, None);
    }

    /// That it is back, and the button that puts it away.
    pub(super) fn line(self) -> AnyView {
        let words = self.draft.words;
        let put_away = move |()| {
            self.begun.with_value(|begun| self.draft.put_texts(begun));
            self.is_back.set(false);
        };
        view! {
            <Show when=move || self.is_back.get()>
                <p class="small quiet" role="status">
                    {words.okr_back()}
                    " "
                    <Button label=words.due_put_away() kind=ButtonKind::Quiet small=true on_press=put_away />
                </p>
            </Show>
        }
        .into_any()
    }
}

fn to_text(head: &[String], texts: &[String]) -> String {
    text_of(&[head.to_vec(), texts.to_vec()])
}

/// What was typed, where the text is of these goals and this cycle.
fn from_text(text: &str, head: &[String]) -> Option<Vec<String>> {
    let mut lines = lines_of(text);
    let is_of_it = lines.next()? == head;
    lines.next().filter(|texts| is_of_it && texts.len() == FIELDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(cycle: &str) -> Vec<String> {
        [FORM, "acme", cycle].map(str::to_owned).into()
    }

    #[test]
    fn what_was_typed_is_read_as_it_was_kept_and_only_for_its_cycle() {
        let texts: Vec<String> = ["Win", "Deals", "0", "100", "", "2026-12-31", "Two\nlines"]
            .map(str::to_owned)
            .into();
        let text = to_text(&head("q4"), &texts);
        assert_eq!(from_text(&text, &head("q4")), Some(texts));
        assert_eq!(from_text(&text, &head("q1")), None);
        assert_eq!(from_text("", &head("q4")), None);
    }
}
