//! Grading an objective and its key results.

use leptos::prelude::*;
use waymark_core::closing::{Goal, GoalDraft, ObjectiveDraft};
use waymark_core::{KeyResultId, ObjectiveId, Verdict};

use super::closing::Closing;
use super::typed::{Fault, Typed, TypedGoal, stepped};
use crate::components::{Button, ButtonKind, Choice, DraftField, Form, Segmented, StepField};
use crate::platform::focus_first_wrong_soon;
use crate::say;

const VERDICTS: [(&str, Option<Verdict>); 4] = [
    ("", None),
    ("keep", Some(Verdict::Keep)),
    ("change", Some(Verdict::Change)),
    ("drop", Some(Verdict::Drop)),
];

/// The step of one objective.
pub(super) fn objective(closing: Closing, id: ObjectiveId) -> AnyView {
    let draft = closing.draft.with_untracked(|draft| {
        let all = draft.as_ref()?.objectives.iter();
        all.into_iter().find(|one| one.id == id).cloned()
    });
    let Some(draft) = draft else { return ().into_any() };
    let title = closing.store.peek(|all| {
        let objective = all.workspace().objective(id);
        objective.map(|it| it.title.to_string()).unwrap_or_default()
    });
    let own: Vec<Goal> = draft.key_results.iter().map(|(id, _)| Goal::KeyResult(*id)).collect();
    let next = Callback::new(move |()| {
        let is_here = |goal: &Goal| *goal == Goal::Objective(id) || own.contains(goal);
        let is_wrong = |(goal, fault): &(Goal, Fault)| is_here(goal) && matches!(fault, Fault::Grade(_));
        if untrack(|| closing.faults()).iter().any(is_wrong) {
            focus_first_wrong_soon();
        } else {
            closing.next();
        }
    });
    let leave = Callback::new(move |()| closing.leave_for(closing.cycle));
    let key_results = draft.key_results.iter();
    let key_results: Vec<AnyView> = key_results.map(|(id, goal)| key_result(closing, *id, goal)).collect();
    let fields = goal_fields(closing, Goal::Objective(id), &draft.goal, Some(&draft));
    let label = title.clone();
    view! {
        <Form label on_save=next on_leave=leave>
            <h2>
                <bdi>{title}</bdi>
            </h2>
            {fields}
            {key_results}
            {foot(closing, next)}
        </Form>
    }
    .into_any()
}

/// Back and next; below all steps but the last.
pub(super) fn foot(closing: Closing, next: Callback<()>) -> AnyView {
    let words = closing.words;
    let is_first = Memo::new(move |_| closing.place().0 <= 1);
    let back = move |()| closing.back();
    view! {
        <div class="form-foot">
            <p class="quiet small close-keys">{words.close_keys()}</p>
            <Button label=words.close_back() kind=ButtonKind::Quiet disabled=is_first on_press=back />
            <Button label=words.close_next() kind=ButtonKind::Primary on_press=next />
        </div>
    }
    .into_any()
}

fn key_result(closing: Closing, id: KeyResultId, goal: &GoalDraft) -> AnyView {
    let words = closing.words;
    let (title, reached) = closing.store.peek(|all| {
        let key_result = all.workspace().key_result(id);
        let now = all.scoreboard().key_result(id).and_then(|known| known.current.clone());
        let reading = now.as_ref().and_then(|check_in| check_in.reading.as_ref());
        let reached = key_result.map(|it| say::plain(&say::reached(words, &it.measure, reading)));
        (key_result.map(|it| it.title.to_string()).unwrap_or_default(), reached)
    });
    view! {
        <section class="close-goal">
            <h3>
                <bdi>{title}</bdi>
            </h3>
            <p class="quiet close-reached">{reached}</p>
            {goal_fields(closing, Goal::KeyResult(id), goal, None)}
        </section>
    }
    .into_any()
}

/// What is typed of a goal: each letter is kept as it comes.
#[derive(Clone, Copy)]
struct Fields {
    grade: RwSignal<String>,
    reason: RwSignal<String>,
    miss: RwSignal<String>,
    learning: RwSignal<String>,
    verdict: RwSignal<String>,
}

impl Fields {
    fn new(closing: Closing, goal: Goal, draft: &GoalDraft) -> Self {
        let before = closing.typed.with_untracked(|typed| typed.goals.get(&goal).cloned());
        let typed = before.unwrap_or_else(|| TypedGoal::of(closing.words, draft));
        let fields = Self {
            grade: RwSignal::new(typed.grade),
            reason: RwSignal::new(typed.reason),
            miss: RwSignal::new(typed.miss),
            learning: RwSignal::new(typed.learning),
            verdict: RwSignal::new(key_of(typed.verdict).to_owned()),
        };
        let first = TypedGoal::of(closing.words, draft);
        Effect::new(move |_| {
            let typed = fields.typed();
            // What nobody touched follows what is proposed.
            let is_same = |all: &Typed| *all.goals.get(&goal).unwrap_or(&first) == typed;
            if !closing.typed.with_untracked(is_same) {
                closing.typed.update(|all| {
                    all.began.entry(goal).or_insert_with(|| first.clone());
                    all.goals.insert(goal, typed);
                });
            }
        });
        fields
    }

    fn typed(self) -> TypedGoal {
        TypedGoal {
            grade: self.grade.get(),
            reason: self.reason.get(),
            miss: self.miss.get(),
            learning: self.learning.get(),
            verdict: verdict_of(&self.verdict.get()),
        }
    }
}

/// Grade, reason, verdict, learning; of an objective that was missed, why.
fn goal_fields(closing: Closing, goal: Goal, draft: &GoalDraft, of: Option<&ObjectiveDraft>) -> AnyView {
    let words = closing.words;
    let fields = Fields::new(closing, goal, draft);
    let held = StoredValue::new(draft.clone());
    let own = Memo::new(move |_| {
        let typed = fields.typed();
        held.with_value(|draft| typed.own(words, draft))
    });
    let is_own = Memo::new(move |_| own.with(|own| matches!(own, Ok(Some(_)) | Err(Fault::NoReason))));
    let wrong = Signal::derive(move || match own.get() {
        Err(Fault::Grade(why)) => Some(why),
        Err(Fault::NoReason) | Ok(_) => None,
    });
    let step = Callback::new(move |(text, by): (String, i32)| stepped(words, &text, by));
    let proposed = draft.proposed.map_or_else(
        || words.close_no_score().to_owned(),
        |grade| {
            let number = words.number_with(grade.proposed.get(), 2);
            let reading = say::grade_reading(words, grade).unwrap_or_default();
            format!("{} {reading}", words.close_proposed(&number))
        },
    );
    let miss = of.map(|one| miss_field(closing, one.id, fields.miss));
    view! {
        <div class="close-fields">
            <div class="close-grade">
                <StepField
                    label=words.close_grade()
                    draft=fields.grade
                    on_step=step
                    help=proposed.trim().to_owned()
                    error=wrong
                />
            </div>
            <Show when=move || is_own.get()>
                <DraftField label=words.close_reason() draft=fields.reason help=words.close_reason_help() />
            </Show>
            {miss}
            {verdict(closing, fields.verdict)}
            <DraftField label=words.close_learning() draft=fields.learning />
        </div>
    }
    .into_any()
}

/// Why a committed objective was missed; of others nothing.
fn miss_field(closing: Closing, id: ObjectiveId, miss: RwSignal<String>) -> AnyView {
    let words = closing.words;
    let is_missed = Memo::new(move |_| {
        closing.draft.with(|draft| {
            let mut all = draft.iter().flat_map(|draft| &draft.objectives);
            all.any(|one| one.id == id && one.is_missed)
        })
    });
    view! {
        <Show when=move || is_missed.get()>
            <DraftField label=words.close_miss() draft=miss help=words.close_miss_help() />
        </Show>
    }
    .into_any()
}

fn verdict(closing: Closing, verdict: RwSignal<String>) -> AnyView {
    let words = closing.words;
    let choices = VERDICTS.map(|(key, verdict)| Choice::new(key, say::verdict(words, verdict)));
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">
                {words.close_verdict()}
            </span>
            <div>
                <Segmented
                    label=words.close_verdict()
                    choices=Signal::stored(choices.to_vec())
                    chosen=verdict
                    on_choose=move |key| verdict.set(key)
                />
            </div>
        </div>
    }
    .into_any()
}

pub(super) fn key_of(verdict: Option<Verdict>) -> &'static str {
    let found = VERDICTS.iter().find(|it| it.1 == verdict);
    found.map_or("", |it| it.0)
}

pub(super) fn verdict_of(key: &str) -> Option<Verdict> {
    VERDICTS.iter().find(|it| it.0 == key).and_then(|it| it.1)
}
