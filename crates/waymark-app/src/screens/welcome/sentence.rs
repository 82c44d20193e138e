//! A sentence with gaps that makes a first OKR.

use leptos::{ev, prelude::*};
use waymark_core::CycleKind;

use super::first_okr::{Gap, Sentence, Wrong, first_okr};
use crate::components::{Blank, BlankKind, ButtonKind, Submit};
use crate::i18n::{Part, words};
use crate::platform::{focus_first_wrong_soon, router};
use crate::routes::{Route, print_iso_date};
use crate::say;
use crate::store::store;

/// What is typed into the gaps.
#[derive(Clone, Copy)]
struct Draft {
    objective: RwSignal<String>,
    key_result: RwSignal<String>,
    baseline: RwSignal<String>,
    target: RwSignal<String>,
    by: RwSignal<String>,
}

impl Draft {
    fn text(self, gap: Gap) -> RwSignal<String> {
        match gap {
            Gap::Objective => self.objective,
            Gap::KeyResult => self.key_result,
            Gap::Baseline => self.baseline,
            Gap::Target => self.target,
            Gap::By => self.by,
        }
    }

    fn sentence(self) -> Sentence {
        Sentence {
            objective: self.objective.get_untracked(),
            key_result: self.key_result.get_untracked(),
            baseline: self.baseline.get_untracked(),
            target: self.target.get_untracked(),
            by: self.by.get_untracked(),
        }
    }
}

/// The form; sent off, it makes a cycle, an objective and a key result in one step and shows the overview.
#[component]
pub(super) fn SentenceForm() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let quarter_end = store.peek(|session| {
        let settings = &session.workspace().head().settings;
        say::cycle_around(words, settings, session.today(), CycleKind::Quarter).map(|(span, _)| span.end())
    });
    let new = RwSignal::<String>::default;
    let draft = Draft {
        objective: new(),
        key_result: new(),
        baseline: new(),
        target: new(),
        by: RwSignal::new(quarter_end.map(print_iso_date).unwrap_or_default()),
    };
    let wrong = RwSignal::new(Vec::<Wrong>::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let made = store.peek(|session| first_okr(words, session.workspace(), &draft.sentence(), session.today()));
        match made {
            Ok(edit) => {
                wrong.set(Vec::new());
                if store.dispatch_told(edit) {
                    router.navigate(Route::Overview);
                }
            }
            Err(all) => {
                wrong.set(all);
                focus_first_wrong_soon();
            }
        }
    };
    let names = Gap::ALL.map(Gap::key);
    let [objective, key_result, baseline, target, by] = names;
    let piece = move |part| match part {
        Part::Words(text) => view! { <span class="sentence-words">{text}</span> }.into_any(),
        Part::Value(key) => Gap::of_key(&key)
            .map(|gap| view! { <GapField gap text=draft.text(gap) wrong /> })
            .into_any(),
    };
    let pieces = words.welcome_sentence_parts(objective, key_result, baseline, target, by);
    view! {
        <form class="sentence" on:submit=submit>
            <div class="sentence-line">{pieces.into_iter().map(piece).collect_view()}</div>
            <Submit label=words.welcome_make() kind=ButtonKind::Primary />
        </form>
    }
}

#[component]
fn GapField(gap: Gap, text: RwSignal<String>, wrong: RwSignal<Vec<Wrong>>) -> impl IntoView {
    let words = words();
    let error = Signal::derive(move || {
        wrong.with(|all| all.iter().find(|wrong| wrong.gap == gap).map(|wrong| wrong.why.clone()))
    });
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
    view! { <Blank label kind value=text example=example.to_owned() error /> }
}
