//! The workspaces of this browser, side by side.

use leptos::prelude::*;
use waymark_core::{Edit, Title, Workspace};

use crate::components::{Button, ButtonKind, IconName, InlineEdit, InlineEditWords, Panel};
use crate::files::empty_like;
use crate::i18n::words;
use crate::platform::router;
use crate::platform::storage::new_space;
use crate::routes::Route;
use crate::say;
use crate::store::{Notice, Shelved, store};

/// The list, with a way to another one and to a new one.
#[component]
pub(super) fn Workspaces() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let add = move |()| {
        let title = Title::new(words.workspace_untitled()).expect("the tables have a short title here");
        let workspace = store.peek(|session| empty_like(session.workspace(), title));
        store.add_workspace(new_space(), workspace);
        router.navigate(Route::Welcome);
    };
    let others = move || {
        let shelf = store.shelf().into_iter().filter(|shelved| !shelved.is_current);
        shelf.map(|shelved| view! { <Other shelved /> }).collect_view()
    };
    view! {
        <Panel
            title=words.files_workspaces()
            lead=words.files_workspaces_lead().to_owned()
            actions=move || view! { <Button label=words.files_new_workspace() icon=IconName::Plus on_press=add /> }
        >
            <ul class="workspaces">
                <Current />
                {others}
            </ul>
        </Panel>
    }
}

/// The one on the screen; its title is edited where it stands.
#[component]
fn Current() -> impl IntoView {
    let (words, store) = (words(), store());
    let title = Memo::new(move |_| store.workspace(|all| all.head().title.to_string()));
    let counts = move || store.workspace(counts(words));
    let rename = move |typed: String| match Title::new(&typed) {
        Ok(title) => {
            store.dispatch(Edit::RenameWorkspace(title));
        }
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    };
    let say = |text: &str| Signal::stored(text.to_owned());
    let edit_words = InlineEditWords {
        label: say(words.settings_workspace_title()),
        placeholder: say(words.settings_workspace_title()),
    };
    view! {
        <li class="workspace" data-current="true">
            <div>
                <InlineEdit words=edit_words value=title on_commit=rename />
                <p class="small quiet">{counts}</p>
            </div>
            <span class="tag">{words.files_on_screen()}</span>
        </li>
    }
}

fn counts(words: crate::i18n::Words) -> impl Fn(&Workspace) -> String {
    move |all| {
        let objectives = words.files_count_objectives(all.objective_count());
        let key_results = words.files_count_key_results(all.key_result_count());
        words.all_of(&[objectives.as_str(), key_results.as_str()])
    }
}

/// One that is not on the screen.
#[component]
fn Other(shelved: Shelved) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let Shelved {
        space,
        head,
        objectives,
        key_results,
        ..
    } = shelved;
    let title = head.title.to_string();
    let (objectives, key_results) = (
        words.files_count_objectives(objectives),
        words.files_count_key_results(key_results),
    );
    let removed = space.clone();
    let open = move |()| {
        store.switch_to(space.clone());
        router.navigate(Route::Overview);
    };
    view! {
        <li class="workspace">
            <div>
                <bdi>{title.clone()}</bdi>
                <p class="small quiet">{words.all_of(&[objectives.as_str(), key_results.as_str()])}</p>
            </div>
            <div class="workspace-actions">
                <Button label=words.files_switch_to(&title) small=true on_press=open />
                <Button
                    label=words.files_remove(&title)
                    kind=ButtonKind::Danger
                    small=true
                    on_press=move |()| store.remove_workspace(removed.clone())
                />
            </div>
        </li>
    }
}
