//! The fields of an objective: for one that is being written and for one that is there.

use leptos::prelude::*;
use waymark_core::{
    Ambition, Edit, Foreign, Horizon, Id, KeyResultId, KpiId, Label, Level, Objective, ObjectiveChange, ObjectiveId,
    Parent, Person, PersonId, ScoreSource, Shared, Team, TeamId, Text, Title, Workspace, possible_parents,
};

use super::supports::supports;
use crate::components::{Choice, SelectField, TextArea, TextField};
use crate::i18n::{Words, words};
use crate::platform::{new_id, router};
use crate::routes::Route;
use crate::say::team_choices;
use crate::screens::parts::owner_choices;
use crate::store::{Notice, store};

/// An objective that is being written or changed, and what takes its changes.
#[derive(Clone, Copy)]
pub(in crate::screens) struct Draft {
    /// The objective as it is now.
    pub(in crate::screens) objective: Signal<Shared<Objective>>,
    /// Takes a change.
    pub(in crate::screens) on_change: Callback<ObjectiveChange>,
}

/// All levels, ambitions and so on, in the order in which they are offered.
const LEVELS: [Level; 3] = [Level::Organisation, Level::Team, Level::Person];
const AMBITIONS: [Ambition; 3] = [Ambition::Aspirational, Ambition::Committed, Ambition::Learning];
const HORIZONS: [Horizon; 2] = [Horizon::Tactical, Horizon::Strategic];
const SOURCES: [ScoreSource; 3] = [ScoreSource::KeyResults, ScoreSource::Children, ScoreSource::Both];

/// The key of the choice that asks for a name.
const NEW: &str = "+";
/// Before the id of a key result among parents; `+` is no part of an id.
const KEY_RESULT: &str = "+";

impl Draft {
    fn text(self, get: fn(&Objective) -> String) -> Memo<String> {
        Memo::new(move |_| self.objective.with(|it| get(it)))
    }
}

/// Who, what for and how: every field but title, state and cycle.
pub(in crate::screens) fn fields(draft: Draft) -> AnyView {
    let words = words();
    let meaning = Signal::derive(move || {
        words
            .ambition_meaning(draft.objective.with(|it| it.ambition))
            .to_owned()
    });
    view! {
        <div class="fields">
            {owner(words, draft)} {team(words, draft)}
            {one_of(
                draft,
                words.noun_level(),
                LEVELS.map(|it| words.level(it)).to_vec(),
                |it| place(&LEVELS, it.level),
                |at| at_place(&LEVELS, at).map(ObjectiveChange::Level),
                Signal::stored(String::new()),
            )}
            {one_of(
                draft,
                words.noun_ambition(),
                AMBITIONS.map(|it| words.ambition(it)).to_vec(),
                |it| place(&AMBITIONS, it.ambition),
                |at| at_place(&AMBITIONS, at).map(ObjectiveChange::Ambition),
                meaning,
            )}
            {one_of(
                draft,
                words.noun_horizon(),
                HORIZONS.map(|it| words.horizon(it)).to_vec(),
                |it| place(&HORIZONS, it.horizon),
                |at| at_place(&HORIZONS, at).map(ObjectiveChange::Horizon),
                Signal::stored(String::new()),
            )} {parent(words, draft)} {supports(words, draft)} {improves(words, draft)}
            {one_of(
                draft,
                words.objective_source(),
                SOURCES.map(|it| source(words, it)).to_vec(),
                |it| place(&SOURCES, it.source),
                |at| at_place(&SOURCES, at).map(ObjectiveChange::Source),
                Signal::stored(String::new()),
            )} {weight(words, draft)} {tags(words, draft)}
        </div>
        {description(words, draft)}
    }
    .into_any()
}

/// Where the score comes from, in a word.
pub(in crate::screens) const fn source(words: Words, source: ScoreSource) -> &'static str {
    match source {
        ScoreSource::KeyResults => words.objective_source_key_results(),
        ScoreSource::Children => words.objective_source_children(),
        ScoreSource::Both => words.objective_source_both(),
    }
}

fn place<T: PartialEq>(all: &[T], value: T) -> usize {
    all.iter().position(|it| *it == value).unwrap_or(0)
}

fn at_place<T: Copy>(all: &[T], at: usize) -> Option<T> {
    all.get(at).copied()
}

/// One of a few that have words, by its place among them.
fn one_of(
    draft: Draft,
    label: &'static str,
    labels: Vec<&'static str>,
    get: fn(&Objective) -> usize,
    change: fn(usize) -> Option<ObjectiveChange>,
    help: Signal<String>,
) -> AnyView {
    let choices: Vec<_> = (0..)
        .zip(labels)
        .map(|(at, label): (usize, _)| Choice::new(at.to_string(), label))
        .collect();
    let chosen = Memo::new(move |_| draft.objective.with(|it| get(it)).to_string());
    let choose = move |key: String| {
        if let Some(change) = key.parse().ok().and_then(change) {
            draft.on_change.run(change);
        }
    };
    let help = Signal::derive(move || Some(help.get()).filter(|it| !it.is_empty()));
    view! { <SelectField label choices=Signal::stored(choices) chosen on_choose=choose help=help /> }.into_any()
}

fn owner(words: Words, draft: Draft) -> AnyView {
    named(
        draft,
        [words.noun_owner(), words.objective_new_person()],
        owner_choices,
        |it| it.owner.map(|it| it.to_string()),
        |key| ObjectiveChange::Owner(PersonId::parse(key).ok()),
        |id, name| {
            let id = PersonId::new(id);
            let person = Person {
                id,
                name,
                team: None,
                foreign: Foreign::default(),
            };
            (Edit::AddPerson(person), ObjectiveChange::Owner(Some(id)))
        },
    )
}

fn team(words: Words, draft: Draft) -> AnyView {
    named(
        draft,
        [words.noun_team(), words.objective_new_team()],
        |words, all| {
            let mut teams = team_choices(words, all, None);
            teams.insert(0, Choice::new("", words.objective_no_team()));
            teams
        },
        |it| it.team.map(|it| it.to_string()),
        |key| ObjectiveChange::Team(TeamId::parse(key).ok()),
        |id, name| {
            let id = TeamId::new(id);
            let team = Team {
                id,
                name,
                parent: None,
                foreign: Foreign::default(),
            };
            (Edit::AddTeam(team), ObjectiveChange::Team(Some(id)))
        },
    )
}

/// One of those that have names, nobody, or a new one, whose name is asked for at once.
fn named(
    draft: Draft,
    [label, new]: [&'static str; 2],
    list: fn(Words, &Workspace) -> Vec<Choice>,
    get: fn(&Objective) -> Option<String>,
    change: fn(&str) -> ObjectiveChange,
    add: fn(Id, Title) -> (Edit, ObjectiveChange),
) -> AnyView {
    let (words, store) = (words(), store());
    let is_new = RwSignal::new(false);
    let choices = Memo::new(move |_| {
        let mut choices = store.workspace(|all| list(words, all));
        choices.push(Choice::new(NEW, new));
        choices
    });
    let chosen = Memo::new(move |_| match is_new.get() {
        true => NEW.to_owned(),
        false => draft.objective.with(|it| get(it)).unwrap_or_default(),
    });
    let choose = move |key: String| {
        is_new.set(key == NEW);
        if key != NEW {
            draft.on_change.run(change(&key));
        }
    };
    let name = move |typed: String| {
        if let Ok(name) = Title::new(&typed) {
            let (edit, change) = add(new_id(), name);
            if store.dispatch(edit) {
                draft.on_change.run(change);
            }
        }
        is_new.set(false);
    };
    view! {
        <div class="stack stack-close">
            <SelectField label choices chosen on_choose=choose />
            {move || is_new.get().then(|| view! { <TextField label=new value="" on_commit=name /> })}
        </div>
    }
    .into_any()
}

/// What it serves; never itself or what serves it.
fn parent(words: Words, draft: Draft) -> AnyView {
    let store = store();
    let id = draft.objective.with_untracked(|it| it.id);
    let choices = Memo::new(move |_| store.workspace(|all| parents(words, all, id)));
    let chosen = draft.text(|it| match it.parent {
        None => String::new(),
        Some(Parent::Objective(id)) => id.to_string(),
        Some(Parent::KeyResult(id)) => format!("{KEY_RESULT}{id}"),
    });
    let choose = move |key: String| {
        draft.on_change.run(ObjectiveChange::Parent(parent_of(&key)));
    };
    view! { <SelectField label=words.objective_serves() choices chosen on_choose=choose /> }.into_any()
}

/// The KPI that it improves.
fn improves(words: Words, draft: Draft) -> AnyView {
    let store = store();
    let choices = Memo::new(move |_| {
        store.workspace(|all| {
            let kpis: Vec<_> = all
                .kpis()
                .map(|kpi| Choice::new(kpi.id.as_str(), kpi.title.as_str()))
                .collect();
            std::iter::once(Choice::new("", words.objective_improves_nothing()))
                .chain(kpis)
                .collect::<Vec<_>>()
        })
    });
    let chosen = draft.text(|it| it.improves.map(|id| id.to_string()).unwrap_or_default());
    let choose = move |key: String| {
        draft.on_change.run(ObjectiveChange::Improves(KpiId::parse(&key).ok()));
    };
    let router = router();
    let link = move || {
        let id = draft.objective.with(|it| it.improves)?;
        let title = store.workspace(|all| all.kpi(id).map(|kpi| kpi.title.to_string()))?;
        let href = router.href(Route::Kpi(id));
        Some(view! {
            <a class="small" href=href>
                <bdi>{title}</bdi>
            </a>
        })
    };
    view! {
        <div class="stack stack-close">
            <SelectField label=words.objective_improves() choices chosen on_choose=choose />
            {link}
        </div>
    }
    .into_any()
}

/// The goal that a key of [`parents`] means; none for nothing.
pub(super) fn parent_of(key: &str) -> Option<Parent> {
    match key.strip_prefix(KEY_RESULT) {
        Some(key) => KeyResultId::parse(key).ok().map(Parent::KeyResult),
        None => ObjectiveId::parse(key).ok().map(Parent::Objective),
    }
}

/// Nothing, and all that an objective can serve or support, by their keys.
pub(super) fn parents(words: Words, workspace: &Workspace, id: ObjectiveId) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", words.objective_serves_nothing())];
    for objective in possible_parents(workspace, id) {
        choices.push(Choice::new(objective.id.as_str(), objective.title.as_str()));
        choices.extend(workspace.key_results_of(objective.id).map(|it| {
            let key = format!("{KEY_RESULT}{}", it.id);
            Choice::new(key, words.objective_key_result_choice(it.title.as_str()))
        }));
    }
    choices
}

fn weight(words: Words, draft: Draft) -> AnyView {
    let value = Memo::new(move |_| words.number_to_edit(draft.objective.with(|it| it.weight.get())));
    let error = RwSignal::new(None);
    let commit = move |typed: String| match typed_weight(words, &typed) {
        Ok(weight) => {
            error.set(None);
            draft.on_change.run(ObjectiveChange::Weight(weight));
        }
        Err(reason) => error.set(Some(reason)),
    };
    view! { <TextField label=words.noun_weight() value on_commit=commit error help=words.key_result_form_weight_help() /> }
        .into_any()
}

/// A weight as a person typed it, or what is wrong with it.
pub(in crate::screens) fn typed_weight(words: Words, typed: &str) -> Result<waymark_core::Weight, String> {
    let number = words
        .typed_number(typed)
        .map_err(|refusal| words.number_refusal(refusal))?;
    waymark_core::Weight::new(number.value).map_err(|_| words.objective_weight_refused().to_owned())
}

fn tags(words: Words, draft: Draft) -> AnyView {
    let value = draft.text(|it| it.tags.iter().map(Label::as_str).collect::<Vec<_>>().join(", "));
    let commit = move |typed: String| {
        let tags = typed.split(',').filter_map(|it| Label::new(it).ok()).collect();
        draft.on_change.run(ObjectiveChange::Tags(tags));
    };
    view! { <TextField label=words.objective_tags() value on_commit=commit help=words.objective_tags_help() /> }
        .into_any()
}

fn description(words: Words, draft: Draft) -> AnyView {
    let store = store();
    let value = draft.text(|it| it.description.to_string());
    let commit = move |typed: String| match Text::new(&typed) {
        Ok(text) => draft.on_change.run(ObjectiveChange::Description(text)),
        Err(fault) => store.post(Notice::Said(crate::say::text_fault(words, fault))),
    };
    view! { <TextArea label=words.objective_description() value on_commit=commit /> }.into_any()
}
