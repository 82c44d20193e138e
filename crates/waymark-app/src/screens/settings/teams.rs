//! The tree of teams.

use leptos::prelude::*;
use waymark_core::{Edit, Foreign, Team, TeamChange, TeamId, Title};

use crate::components::{
    AddLine, Choice, IconButton, IconName, InlineEdit, InlineEditWords, KeyedList, Panel, SelectField,
};
use crate::i18n::words;
use crate::platform::new_id;
use crate::say;
use crate::store::{Notice, store};

/// The teams, each before its parts.
#[component]
pub(super) fn Teams() -> impl IntoView {
    let (words, store) = (words(), store());
    let tree = Memo::new(move |_| store.workspace(|all| say::team_tree(words, all)));
    let ids = Memo::new(move |_| tree.with(|tree| tree.iter().map(|at| at.team.id).collect::<Vec<_>>()));
    let add = move |typed: String| match Title::new(&typed) {
        Ok(name) => store.dispatch(Edit::AddTeam(Team {
            id: TeamId::new(new_id()),
            name,
            parent: None,
            foreign: Foreign::default(),
        })),
        Err(fault) => {
            store.post(Notice::Said(say::text_fault(words, fault)));
            false
        }
    };
    view! {
        <Panel title=words.noun_teams() lead=words.settings_teams_lead().to_owned()>
            <AddLine label=words.settings_team_name() add_label=words.action_add() on_add=add />
            <ul class="settings-list">
                <KeyedList keys=ids children=move |id: TeamId| view! { <TeamRow id tree /> } />
            </ul>
        </Panel>
    }
}

#[component]
fn TeamRow(id: TeamId, tree: Memo<Vec<say::TeamAt>>) -> impl IntoView {
    let (words, store) = (words(), store());
    let at = Memo::new(move |_| tree.with(|tree| tree.iter().find(|at| at.team.id == id).cloned()));
    let name = Memo::new(move |_| at.with(|at| at.as_ref().map(|at| at.team.name.to_string()).unwrap_or_default()));
    let depth = move || at.with(|at| at.as_ref().map_or(0, |at| at.depth).to_string());
    let parent = move || {
        let parent = at.with(|at| at.as_ref().and_then(|at| at.team.parent));
        parent.map(|parent| parent.to_string()).unwrap_or_default()
    };
    let parents = Memo::new(move |_| {
        let none = Choice::new("", words.settings_no_parent_team());
        let teams = store.workspace(|all| say::team_choices(words, all, Some(id)));
        [vec![none], teams].concat()
    });
    let rename = move |typed: String| match Title::new(&typed) {
        Ok(name) => {
            store.dispatch(Edit::ChangeTeam(id, TeamChange::Name(name)));
        }
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    };
    let say = |text: &str| Signal::stored(text.to_owned());
    let edit_words = InlineEditWords {
        label: say(words.settings_team_name()),
        placeholder: say(words.settings_team_name()),
    };
    view! {
        <li class="settings-row" style:--depth=depth>
            <div class="settings-row-name team-name">
                <InlineEdit words=edit_words value=name on_commit=rename />
            </div>
            <SelectField
                label=Signal::derive(move || words.settings_parent_of(&name.get()))
                label_hidden=true
                choices=parents
                chosen=Signal::derive(parent)
                on_choose=move |key: String| {
                    store.dispatch(Edit::ChangeTeam(id, TeamChange::Parent(TeamId::parse(&key).ok())));
                }
            />
            <IconButton
                label=Signal::derive(move || words.settings_remove(&name.get()))
                icon=IconName::Trash
                on_press=move |()| {
                    store.dispatch_told(Edit::RemoveTeam(id));
                }
            />
        </li>
    }
}
