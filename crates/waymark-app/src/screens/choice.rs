//! KPIs, OKRs or both: five questions, the answer with its reasons, and the start that fits.

use leptos::prelude::*;
use waymark_core::choice::{Advice, Question, Start, advice};
use waymark_core::{KpiId, ObjectiveId};

use crate::components::{Button, ButtonKind, Choice, Panel, Segmented};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::screens::kpi_form::{KpiDraft, KpiForm};
use crate::screens::okr::{OkrDraft, OkrForm, Place, Shape};
use crate::store::store;

const YES: &str = "yes";
const NO: &str = "no";

/// What was answered, in the order of the questions.
type Answers = RwSignal<[Option<bool>; Question::ALL.len()]>;

/// The five questions.
#[component]
pub(super) fn ChoiceHelper() -> impl IntoView {
    let words = words();
    let answers: Answers = RwSignal::default();
    let found = Memo::new(move |_| answers.with(|answers| found(answers)));
    let questions = (0..)
        .zip(Question::ALL)
        .map(|(at, question)| asked(words, answers, at, question))
        .collect_view();
    let outcome = move || match found.get() {
        None => view! { <p class="quiet">{words.choice_answer_rest()}</p> }.into_any(),
        Some(advice) => advised(words, &advice),
    };
    view! {
        <div class="stack">
            <div class="stack stack-close">
                <h1 tabindex="-1">{words.choice_title()}</h1>
                <p class="lead">{words.choice_lead()}</p>
            </div>
            <div class="card card-body">{questions}</div>
            <div aria-live="polite">{outcome}</div>
        </div>
    }
}

/// What the answers come to, once all are given.
fn found(answers: &[Option<bool>]) -> Option<Advice> {
    let all: Option<Vec<bool>> = answers.iter().copied().collect();
    let all = all?;
    let is_yes = |question| {
        let asked = Question::ALL.into_iter().zip(&all);
        asked.into_iter().any(|(one, yes)| one == question && *yes)
    };
    Some(advice(is_yes))
}

fn asked(words: Words, answers: Answers, at: usize, question: Question) -> AnyView {
    let label = say::choice::question(words, question);
    let choices = vec![Choice::new(YES, words.choice_yes()), Choice::new(NO, words.choice_no())];
    let chosen = Signal::derive(move || match answers.with(|answers| answers[at]) {
        Some(true) => YES.to_owned(),
        Some(false) => NO.to_owned(),
        None => String::new(),
    });
    let choose = move |key: String| answers.update(|answers| answers[at] = Some(key == YES));
    view! {
        <div class="question">
            <span aria-hidden="true">{label}</span>
            <Segmented label choices=Signal::stored(choices) chosen on_choose=choose />
        </div>
    }
    .into_any()
}

/// The answer, why, and a button that begins.
fn advised(words: Words, advice: &Advice) -> AnyView {
    let [title, about, how] = say::choice::start(words, advice.start);
    let reasons: Vec<_> = say::choice::reasons(words, advice)
        .into_iter()
        .map(|reason| view! { <li>{reason}</li> })
        .collect();
    let is_begun = RwSignal::new(false);
    let start = advice.start;
    let begin = move || {
        if is_begun.get() {
            begun(words, start, is_begun)
        } else {
            let begin = move |()| is_begun.set(true);
            view! {
                <div class="row">
                    <Button label=words.choice_begin() kind=ButtonKind::Primary on_press=begin />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Panel title lead=about>
            <div>
                <p>{words.choice_because()}</p>
                <ul class="reasons">{reasons}</ul>
            </div>
            <p>{how}</p>
            {begin}
        </Panel>
    }
    .into_any()
}

/// The start that fits.
fn begun(words: Words, start: Start, is_begun: RwSignal<bool>) -> AnyView {
    let router = router();
    let on_leave = Callback::new(move |()| is_begun.set(false));
    let draft = match start {
        Start::Kpis | Start::Both => {
            let draft = KpiDraft::new(words, store());
            let on_saved = Callback::new(move |id: KpiId| router.navigate(Route::Kpi(id)));
            let (label, save_label) = (words.kpis_new(), words.action_add());
            return view! { <KpiForm draft label save_label on_saved on_leave /> }.into_any();
        }
        Start::Okrs => OkrDraft::new(words, store(), Place::Today, Shape::Sentence),
    };
    let on_saved = Callback::new(move |_: ObjectiveId| router.navigate(Route::Overview));
    view! { <OkrForm draft label=words.action_new_objective() save_label=words.welcome_make() on_saved on_leave /> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_advised_before_all_five_are_answered() {
        assert_eq!(found(&[Some(true), Some(false), None, Some(true), Some(true)]), None);
        let start = |answers: [bool; 5]| found(&answers.map(Some)).map(|it| it.start);
        assert_eq!(start([true, true, false, false, false]), Some(Start::Kpis));
        assert_eq!(start([false, false, true, true, true]), Some(Start::Okrs));
        assert_eq!(start([false, true, false, true, true]), Some(Start::Both));
    }
}
