//! Searches that were given a name: kept in the workspace, one press away here and in the palette.

use leptos::prelude::*;
use waymark_core::{Edit, Foreign, Rank, SavedView, Shared, Title, ViewChange, ViewId, Workspace};

use crate::components::{Button, ButtonKind, DraftField, Form, IconName, KeyedList, Menu, MenuItem};
use crate::i18n::words;
use crate::platform::{focus_any_soon, lower, new_id, router};
use crate::routes::Location;
use crate::screens::parts::view_location;
use crate::store::store;

/// Which name is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// That of a new view: what the address shows now.
    New,
    /// That of a view that is there.
    Other(ViewId),
}

/// The views, and a way to give what is shown a name.
#[component]
pub(super) fn Views(is_on: Memo<bool>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let naming = RwSignal::new(None);
    let ids = Memo::new(move |_| store.workspace(|all| all.views().map(|it| it.id).collect::<Vec<_>>()));
    let is_saved = Memo::new(move |_| {
        let here = address(&router.location());
        store.workspace(|all| all.views().any(|it| it.address.as_str() == here))
    });
    let can_save = move || is_on.get() && !is_saved.get() && naming.get().is_none() && !store.is_read_only();
    let item = move |id: ViewId| view! { <View id ids naming /> }.into_any();
    view! {
        <div class="views no-print">
            <Show when=move || ids.with(|ids| !ids.is_empty())>
                <ul class="views-list" aria-label=words.view_list()>
                    <KeyedList keys=ids children=item />
                </ul>
            </Show>
            <Show when=can_save>
                <Button
                    label=words.view_save()
                    icon=IconName::Plus
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move |()| naming.set(Some(Naming::New))
                />
            </Show>
        </div>
        {move || naming.get().map(|of| view! { <NameForm of naming /> }.into_any())}
    }
    .into_any()
}

/// One view: a link to what it shows, and what can be done with it.
#[component]
fn View(id: ViewId, ids: Memo<Vec<ViewId>>, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let view = Memo::new(move |_| store.workspace(|all| all.view(id).cloned()));
    let menu = move |name: &str| {
        let items = vec![
            MenuItem::new(words.view_rename(), IconName::Pencil, move || {
                naming.set(Some(Naming::Other(id)));
            }),
            shift(id, ids, Way::Earlier),
            shift(id, ids, Way::Later),
            MenuItem::new(words.action_delete(), IconName::Trash, move || {
                store.dispatch_told(Edit::RemoveView(id));
            })
            .dangerous(),
        ];
        view! { <Menu label=words.view_more(name) items=Signal::stored(items) small=true /> }
    };
    let shown = move |view: Shared<SavedView>| {
        let title = view.title.to_string();
        let kept = Location::parse(view.address.as_str());
        let is_shown = move || router.location().with_as_of(None) == kept;
        let href = move || view_location(view.address.as_str(), &router.location()).to_string();
        view! {
            <li class="view" id=element(id)>
                <a href=href aria-current=move || is_shown().then_some("page")>
                    <bdi>{title.clone()}</bdi>
                </a>
                {menu(&title)}
            </li>
        }
        .into_any()
    };
    move || view.get().map(shown)
}

/// Where a view goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Earlier,
    Later,
}

fn element(id: ViewId) -> String {
    format!("view-{id}")
}

/// Moves a view by one place; the focus goes along.
fn shift(id: ViewId, ids: Memo<Vec<ViewId>>, way: Way) -> MenuItem {
    let (words, store) = (words(), store());
    let (label, icon) = match way {
        Way::Earlier => (words.view_earlier(), IconName::ChevronUp),
        Way::Later => (words.view_later(), IconName::ChevronDown),
    };
    let go = move || {
        if let Some(before) = ids.with_untracked(|ids| neighbour(ids, id, way)) {
            store.dispatch_told(Edit::MoveView { id, before });
            focus_any_soon(vec![format!("#{} button", element(id))]);
        }
    };
    MenuItem {
        is_enabled: Signal::derive(move || ids.with(|ids| neighbour(ids, id, way).is_some())),
        ..MenuItem::new(label, icon, go)
    }
}

/// What a view stands before when it has gone by one place, none for the end; none at all where it cannot go.
fn neighbour(ids: &[ViewId], id: ViewId, way: Way) -> Option<Option<ViewId>> {
    let at = ids.iter().position(|it| *it == id)?;
    match way {
        Way::Earlier => ids.get(at.checked_sub(1)?).copied().map(Some),
        Way::Later => ids.get(at + 1).map(|_| ids.get(at + 2).copied()),
    }
}

/// The field of a name: Enter saves, Escape leaves.
#[component]
fn NameForm(of: Naming, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let now = match of {
        Naming::New => String::new(),
        Naming::Other(id) => store.peek(|session| {
            let view = session.workspace().view(id);
            view.map(|it| it.title.to_string()).unwrap_or_default()
        }),
    };
    let typed = RwSignal::new(now);
    let other = match of {
        Naming::New => None,
        Naming::Other(id) => Some(id),
    };
    let is_taken = Memo::new(move |_| {
        let views = |all: &Workspace| {
            typed.with(|typed| is_taken(all.views().map(|it| (it.id, it.title.as_str())), typed, other))
        };
        store.workspace(views)
    });
    let error = Signal::derive(move || is_taken.get().then(|| words.view_name_taken().to_owned()));
    let on_leave = Callback::new(move |()| naming.set(None));
    let on_save = Callback::new(move |()| {
        let Some(title) = Title::new(&typed.get_untracked())
            .ok()
            .filter(|_| !is_taken.get_untracked())
        else {
            return;
        };
        let edit = match of {
            Naming::Other(id) => Some(Edit::ChangeView(id, ViewChange::Title(title))),
            Naming::New => new_view(title, &router.location_now()).map(Edit::AddView),
        };
        if edit.is_some_and(|edit| store.dispatch(edit)) {
            naming.set(None);
        }
    });
    view! {
        <Form label=words.view_save() on_save on_leave>
            <DraftField label=words.view_name() draft=typed error />
            <div class="row">
                <Button label=words.action_save() kind=ButtonKind::Primary on_press=on_save />
                <Button label=words.action_cancel() on_press=on_leave />
            </div>
        </Form>
    }
    .into_any()
}

/// Whether another view has this name already, whichever way its letters are written.
fn is_taken<'a>(mut views: impl Iterator<Item = (ViewId, &'a str)>, typed: &str, own: Option<ViewId>) -> bool {
    let typed = lower(typed.trim());
    views.any(|(id, title)| Some(id) != own && lower(title) == typed)
}

fn new_view(title: Title, here: &Location) -> Option<SavedView> {
    Some(SavedView {
        id: ViewId::new(new_id()),
        title,
        address: Title::new(&address(here)).ok()?,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    })
}

/// What a view keeps of an address: what stands behind `#`, without the day.
fn address(here: &Location) -> String {
    here.with_as_of(None).to_string().trim_start_matches('#').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_goes_by_one_place_and_not_beyond_the_ends() {
        let ids = ["a", "b", "c"].map(|id| ViewId::parse(id).unwrap());
        let [a, b, c] = ids;
        assert_eq!(neighbour(&ids, b, Way::Earlier), Some(Some(a)));
        assert_eq!(neighbour(&ids, b, Way::Later), Some(None));
        assert_eq!(neighbour(&ids, a, Way::Later), Some(Some(c)));
        assert_eq!(neighbour(&ids, a, Way::Earlier), None);
        assert_eq!(neighbour(&ids, c, Way::Later), None);
    }

    #[test]
    fn two_views_do_not_have_one_name() {
        let [a, b] = ["a", "b"].map(|id| ViewId::parse(id).unwrap());
        let views = || [(a, "At risk"), (b, "Sales")].into_iter();
        assert!(is_taken(views(), " at risk ", None));
        assert!(is_taken(views(), "Sales", Some(a)));
        assert!(!is_taken(views(), "Sales", Some(b)));
        assert!(!is_taken(views(), "Marketing", None));
    }
}
