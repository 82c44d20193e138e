//! The check-in where it stands: what was read, how sure one is, what happened, and what it does to the score.

mod draft;
mod fields;

use leptos::prelude::*;
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{Ambition, CheckInId, CheckInKey, Edit, KeyResultId, Shared};

use crate::components::{Button, ButtonKind, ConfidencePicker, DateField, Form, StatusWord, TextArea};
use crate::i18n::{Words, words};
use crate::say;
use crate::store::{Session, Store, store};
use draft::{Beginning, Draft};
use fields::reading_fields;

/// The form of a check-in. It begins with what was read last, or with the check-in that it corrects.
#[component]
pub fn CheckInForm(
    /// What is checked in.
    id: KeyResultId,
    /// The check-in that it corrects.
    #[prop(default = None)]
    corrects: Option<CheckInId>,
    /// It is saved or left.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let begun = store.peek(|session| begin(words, session, id, corrects));
    match begun {
        Ok(draft) => form(store, draft, on_done),
        Err(reason) => view! { <p class="quiet">{reason}</p> }.into_any(),
    }
}

/// The draft, or why there can be none.
fn begin(words: Words, session: &Session, id: KeyResultId, corrects: Option<CheckInId>) -> Result<Draft, String> {
    let all = session.workspace();
    let missing = || words.refusal_missing(words.noun_key_result());
    let key_result = all.key_result(id).ok_or_else(missing)?.clone();
    let known = session.scoreboard().key_result(id).cloned();
    let of_log = |id| {
        let key = CheckInKey {
            key_result: key_result.id,
            id,
        };
        all.check_in(key).cloned()
    };
    let from = Beginning {
        corrects: corrects.and_then(of_log),
        current: known.as_ref().and_then(|known| known.current.clone()),
        confidence: known.as_ref().and_then(|known| known.confidence),
        today: session.today(),
    };
    Ok(Draft::new(words, key_result, from))
}

fn form(store: Store, draft: Draft, on_done: Callback<()>) -> AnyView {
    let words = draft.words;
    let tried = RwSignal::new(false);
    let trouble = RwSignal::new(None::<String>);
    let save = Callback::new(move |()| {
        tried.set(true);
        let outcome = untrack(|| draft.edit()).and_then(|edit| check(words, store, edit));
        match outcome {
            Ok(edit) => {
                if store.dispatch_told(edit) {
                    on_done.run(());
                }
            }
            Err(reason) => trouble.set(Some(reason)),
        }
    });
    let label = draft.key_result.with_value(|it| words.check_in_of(it.title.as_str()));
    let latest = Signal::derive(move || Some(store.today()));
    view! {
        <Form label on_save=save on_leave=on_done>
            {reading_fields(draft, tried)}
            <div class="form-pair">
                <div class="field">
                    <span class="field-label">{words.noun_confidence()}</span>
                    <ConfidencePicker
                        label=words.noun_confidence()
                        value=draft.confidence
                        on_choose=move |bet| draft.confidence.set(Some(bet))
                    />
                </div>
                <DateField
                    label=words.check_in_date()
                    value=draft.date
                    latest
                    on_commit=move |day| draft.date.set(day)
                />
            </div>
            <TextArea
                label=words.check_in_note()
                value=draft.note
                on_commit=move |text| draft.note.set(text)
                on_input=move |text: String| draft.note.set(text)
            />
            <div class="form-foot">
                <div class="form-outcome" aria-live="polite">
                    {preview(store, draft)}
                </div>
                <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
                <Button label=words.action_save() kind=ButtonKind::Primary on_press=save />
            </div>
            <p class="field-error" role="alert">
                {trouble}
            </p>
        </Form>
    }
    .into_any()
}

/// The edit, if it could be made.
fn check(words: Words, store: Store, edit: Edit) -> Result<Edit, String> {
    store.peek(|session| match session.scores_after(&edit) {
        Ok(_) => Ok(edit),
        Err(reason) => Err(say::refusal(words, session.workspace(), reason)),
    })
}

/// What the new reading does to the score, while it is typed.
fn preview(store: Store, draft: Draft) -> impl Fn() -> Option<AnyView> {
    let words = draft.words;
    let id = draft.key_result.with_value(|it| it.id);
    let known = Memo::new(move |_| {
        let edit = draft.edit().ok()?;
        store.session(|session| {
            let before = session.scoreboard().key_result(id).cloned();
            let after = session.scores_after(&edit).ok()?.key_result(id).cloned();
            Some((before, after?))
        })
    });
    move || {
        let (before, after) = known.get()?;
        let text = outlook(words, before.as_ref(), &after);
        let judged = store.peek(|session| judgement(words, session, id, &after))?;
        let shown = view! {
            <span>{text}</span>
            " "
            <StatusWord mark=Signal::stored(judged.mark) word=judged.word />
        };
        Some(shown.into_any())
    }
}

fn outlook(words: Words, before: Option<&Shared<KeyResultScore>>, after: &KeyResultScore) -> String {
    let before = before.and_then(|known| known.score).map(|score| words.score(score));
    match (before, after.score.map(|score| words.score(score))) {
        (Some(before), Some(after)) if before != after => words.check_in_score_goes(&before, &after),
        (Some(_), Some(after)) | (None, Some(after)) => words.check_in_score_is(&after),
        (_, None) => words.check_in_no_score().to_owned(),
    }
}

fn judgement(words: Words, session: &Session, id: KeyResultId, known: &KeyResultScore) -> Option<say::Judgement> {
    let all = session.workspace();
    let key_result = all.key_result(id)?;
    let ambition = all
        .objective(key_result.objective)
        .map_or(Ambition::default(), |it| it.ambition);
    Some(say::judgement(words, &key_result.state, ambition, Some(known)))
}
