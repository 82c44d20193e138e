//! The check-in where it stands: what was read, how sure one is, what happened, and what it does to score and outlook.

pub(crate) mod draft;
pub(crate) mod fields;

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::forecast::Status;
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{CheckInId, CheckInKey, Edit, KeyResultId};

use crate::components::{Button, ButtonKind, ConfidencePicker, DateField, Form, StatusWord, TextArea};
use crate::i18n::{Words, words};
use crate::say::{self, Said, Seen};
use crate::screens::parts::told;
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
    /// The day that it is for, where that is not today.
    #[prop(optional, into)]
    day: Option<NaiveDate>,
    /// It is saved or left.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let begun = store.peek(|session| begin(words, session, id, corrects));
    match begun {
        Ok(draft) => {
            if day.is_some() {
                draft.date.set(day);
            }
            form(store, draft, on_done)
        }
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
    let fed_by = key_result.feed().and_then(|feed| all.kpi(feed.kpi));
    let from = Beginning {
        corrects: corrects.and_then(of_log),
        current: known.as_ref().and_then(|known| known.current.clone()),
        confidence: known.as_ref().and_then(|known| known.confidence),
        fed_by: fed_by.map(|kpi| kpi.title.clone()),
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

/// What a reading would do.
#[derive(Clone, PartialEq)]
struct Preview {
    score: String,
    status: Status,
    outlook: Vec<Said>,
}

impl Preview {
    fn of(words: Words, session: &Session, id: KeyResultId, edit: &Edit) -> Option<Self> {
        let before = session.scoreboard().key_result(id);
        let board = session.scores_after(edit).ok()?;
        let after = board.key_result(id)?;
        let key_result = session.workspace().key_result(id)?;
        let seen = Seen {
            key_result,
            known: Some(&**after),
            span: session.workspace().span_of(key_result),
            today: session.today(),
        };
        Some(Self {
            score: score(words, before.map(|known| &**known), after),
            status: after.outlook.status,
            outlook: say::outlook(words, seen),
        })
    }
}

/// What the new reading does to score, status, pace and outlook, while it is typed.
fn preview(store: Store, draft: Draft) -> impl Fn() -> Option<AnyView> {
    let words = draft.words;
    let id = draft.key_result.with_value(|it| it.id);
    let known = Memo::new(move |_| {
        let edit = draft.edit().ok()?;
        store.session(|session| Preview::of(words, session, id, &edit))
    });
    move || {
        let Preview { score, status, outlook } = known.get()?;
        let (mark, word) = (say::status_mark(&status), say::status_word(words, &status));
        let shown = view! {
            <p><span>{score}</span> " " <StatusWord mark=Signal::stored(mark) word /></p>
            <p class="quiet">{told(outlook)}</p>
        };
        Some(shown.into_any())
    }
}

fn score(words: Words, before: Option<&KeyResultScore>, after: &KeyResultScore) -> String {
    let before = before.and_then(|known| known.score).map(|score| words.score(score));
    match (before, after.score.map(|score| words.score(score))) {
        (Some(before), Some(after)) if before != after => words.check_in_score_goes(&before, &after),
        (Some(_), Some(after)) | (None, Some(after)) => words.check_in_score_is(&after),
        (_, None) => words.check_in_no_score().to_owned(),
    }
}
