//! A new objective, written where it will stand.

use leptos::prelude::*;
use waymark_core::{
    Ambition, CycleId, Edit, Foreign, Horizon, Level, Objective, ObjectiveChange, ObjectiveId, Rank, ScoreSource,
    Shared, State, Text, Title, Weight,
};

use crate::components::{Button, ButtonKind, DraftField, Form};
use crate::i18n::words;
use crate::platform::{focus_soon, new_id};
use crate::say;
use crate::screens::objective::{Draft, fields};
use crate::store::store;

/// A form: the title is enough, Enter saves; the rest waits behind a button. Escape puts it away.
#[component]
pub fn NewObjective(
    /// The cycle that it will belong to.
    cycle: CycleId,
    /// It is saved, or not wanted any more.
    on_done: Callback<()>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let objective = RwSignal::new(Shared::new(blank(words.action_new_objective(), cycle)));
    let change = move |change: ObjectiveChange| objective.update(|it| *it = it.with(|one| change.make(one)));
    let draft = Draft {
        objective: objective.into(),
        on_change: Callback::new(change),
    };
    let title = RwSignal::new(String::new());
    let refused = RwSignal::new(None);
    let save = Callback::new(move |()| match Title::new(&title.get_untracked()) {
        Ok(title) => {
            let objective = objective.get_untracked().with(|one| one.title = title);
            let id = objective.id;
            if store.dispatch(Edit::AddObjective((*objective).clone())) {
                on_done.run(());
                focus_soon(id.as_str());
            }
        }
        Err(fault) => refused.set(Some(say::text_fault(words, fault))),
    });
    let is_more = RwSignal::new(false);
    view! {
        <div class="card card-body">
            <Form label=words.action_new_objective() on_save=save on_leave=on_done>
                <DraftField
                    label=words.objective_title()
                    draft=title
                    help=words.objective_title_help()
                    error=refused
                />
                {move || is_more.get().then(|| fields(draft))}
                <div class="form-foot">
                    <Show when=move || !is_more.get()>
                        <Button
                            label=words.objective_more_fields()
                            kind=ButtonKind::Quiet
                            on_press=move |()| is_more.set(true)
                        />
                    </Show>
                    <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
                    <Button label=words.action_add() kind=ButtonKind::Primary on_press=save />
                </div>
            </Form>
        </div>
    }
    .into_any()
}

/// An objective nobody has written yet; `title` stands in until one is typed.
fn blank(title: &str, cycle: CycleId) -> Objective {
    Objective {
        id: ObjectiveId::new(new_id()),
        title: Title::new(title).expect("a button's words are no blank line"),
        description: Text::default(),
        cycle,
        level: Level::default(),
        team: None,
        owner: None,
        ambition: Ambition::default(),
        answer: None,
        litmus: None,
        horizon: Horizon::default(),
        rank: Rank::FIRST,
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        source: ScoreSource::default(),
        state: State::Active,
        foreign: Foreign::default(),
    }
}
