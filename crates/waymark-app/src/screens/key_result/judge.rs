//! How the owner sees it, in the place of what the numbers say, until the next check-in.

use leptos::prelude::*;
use waymark_core::{Edit, Judgement, KeyResultChange, NewManualStatus, Title};

use super::goal::Goal;
use crate::components::{Choice, DraftField, Form, Segmented};
use crate::i18n::Words;
use crate::say;

const JUDGEMENTS: [(&str, Judgement); 3] = [
    ("on-track", Judgement::OnTrack),
    ("at-risk", Judgement::AtRisk),
    ("off-track", Judgement::OffTrack),
];

/// The form; `foot` is made from what its save is called and what it does.
pub(super) fn judge(
    goal: Goal,
    on_done: Callback<()>,
    foot: fn(Goal, &'static str, Callback<()>, Callback<()>) -> AnyView,
) -> AnyView {
    let words = goal.words;
    let now = untrack(|| goal.read(|it| it.manual.clone()));
    let judgement = now.as_ref().map_or(Judgement::AtRisk, |manual| manual.judgement);
    let chosen = RwSignal::new(key_of(judgement).to_owned());
    let why = RwSignal::new(now.map(|manual| manual.reason.to_string()).unwrap_or_default());
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| match Title::new(&why.get_untracked()) {
        Ok(reason) => {
            let new = NewManualStatus {
                judgement: chosen.with_untracked(|key| of_key(key)),
                reason,
            };
            let edit = Edit::ChangeKeyResult(goal.id, KeyResultChange::Manual(Some(new)));
            if goal.store.dispatch_told(edit) {
                on_done.run(());
            }
        }
        Err(fault) => error.set(Some(say::text_fault(words, fault))),
    });
    let choices = JUDGEMENTS.map(|(key, judgement)| Choice::new(key, word(words, judgement)));
    let label = words.key_result_judge();
    view! {
        <Form label on_save=save on_leave=on_done>
            <div class="field">
                <span class="field-label">{words.key_result_judge_how()}</span>
                <div>
                    <Segmented
                        label=words.key_result_judge_how()
                        choices=Signal::stored(choices.to_vec())
                        chosen
                        on_choose=move |key| chosen.set(key)
                    />
                </div>
            </div>
            <DraftField label=words.key_result_why() draft=why help=words.key_result_judge_help() error />
            {foot(goal, label, save, on_done)}
        </Form>
    }
    .into_any()
}

const fn word(words: Words, judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::OnTrack => words.band_on_track(),
        Judgement::AtRisk => words.band_at_risk(),
        Judgement::OffTrack => words.band_off_track(),
    }
}

fn key_of(judgement: Judgement) -> &'static str {
    let found = JUDGEMENTS.iter().find(|it| it.1 == judgement);
    found.map_or("", |it| it.0)
}

fn of_key(key: &str) -> Judgement {
    let found = JUDGEMENTS.iter().find(|it| it.0 == key);
    found.map_or(Judgement::AtRisk, |it| it.1)
}
