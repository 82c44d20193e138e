//! The people who own goals.

use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::{Edit, Foreign, Person, PersonChange, PersonId, Shared, TeamId, Title};

use crate::components::{
    AddLine, Avatar, Choice, IconButton, IconName, InlineEdit, InlineEditWords, KeyedList, Panel, SelectField,
};
use crate::i18n::words;
use crate::platform::new_id;
use crate::say;
use crate::store::{Notice, store};

/// The list of people, by name.
#[component]
pub(super) fn People() -> impl IntoView {
    let (words, store) = (words(), store());
    let ids = Memo::new(move |_| {
        store.workspace(|all| {
            let people = all.people().cloned().collect();
            let by_name = sorted_by(people, |one: &Shared<Person>, other: &Shared<Person>| {
                words.order(one.name.as_str(), other.name.as_str())
            });
            by_name.into_iter().map(|person| person.id).collect::<Vec<_>>()
        })
    });
    let add = move |typed: String| match Title::new(&typed) {
        Ok(name) => store.dispatch(Edit::AddPerson(Person {
            id: PersonId::new(new_id()),
            name,
            team: None,
            foreign: Foreign::default(),
        })),
        Err(fault) => {
            store.post(Notice::Said(say::text_fault(words, fault)));
            false
        }
    };
    view! {
        <Panel title=words.noun_people() lead=words.settings_people_lead().to_owned()>
            <AddLine label=words.settings_person_name() add_label=words.action_add() on_add=add />
            <ul class="settings-list">
                <KeyedList keys=ids children=|id: PersonId| view! { <PersonRow id /> } />
            </ul>
        </Panel>
    }
}

#[component]
fn PersonRow(id: PersonId) -> impl IntoView {
    let (words, store) = (words(), store());
    let person = Memo::new(move |_| store.workspace(|all| all.person(id).cloned()));
    let name = Memo::new(move |_| person.with(|it| it.as_ref().map(|it| it.name.to_string()).unwrap_or_default()));
    let team = move || {
        let team = person.with(|it| it.as_ref().and_then(|it| it.team));
        team.map(|team| team.to_string()).unwrap_or_default()
    };
    let teams = Memo::new(move |_| {
        let nobody = Choice::new("", words.settings_no_team());
        let teams = store.workspace(|all| say::team_choices(words, all, None));
        [vec![nobody], teams].concat()
    });
    let rename = move |typed: String| match Title::new(&typed) {
        Ok(name) => {
            store.dispatch(Edit::ChangePerson(id, PersonChange::Name(name)));
        }
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    };
    let say = |text: &str| Signal::stored(text.to_owned());
    let edit_words = InlineEditWords {
        label: say(words.settings_person_name()),
        placeholder: say(words.settings_person_name()),
    };
    view! {
        <li class="settings-row">
            <Avatar name />
            <div class="settings-row-name">
                <InlineEdit words=edit_words value=name on_commit=rename />
            </div>
            <SelectField
                label=Signal::derive(move || words.settings_team_of(&name.get()))
                label_hidden=true
                choices=teams
                chosen=Signal::derive(team)
                on_choose=move |key: String| {
                    store.dispatch(Edit::ChangePerson(id, PersonChange::Team(TeamId::parse(&key).ok())));
                }
            />
            <IconButton
                label=Signal::derive(move || words.settings_remove(&name.get()))
                icon=IconName::Trash
                on_press=move |()| {
                    store.dispatch_told(Edit::RemovePerson(id));
                }
            />
        </li>
    }
}
