//! Picking an objective up and choosing what it serves or supports: by keys, by a press, by dragging.

use leptos::prelude::*;
use waymark_core::{Edit, ObjectiveChange, Parent, apply};

use super::desk::{Desk, Lifted, Purpose};
use super::plan::Key;
use crate::components::{Button, ButtonKind, Icon, IconName};
use crate::i18n::words;
use crate::say;
use crate::store::store;

impl Key {
    fn parent(self) -> Parent {
        match self {
            Self::Objective(id) => Parent::Objective(id),
            Self::KeyResult(id) => Parent::KeyResult(id),
        }
    }
}

impl Desk {
    /// Picks an objective up.
    pub(super) fn lift(self, key: Key, purpose: Purpose) {
        if let Key::Objective(id) = key
            && untrack(|| self.is_movable(id))
        {
            self.over.set(None);
            self.lifted.set(Some(Lifted { id, purpose }));
        }
    }

    /// What is picked up stays where it is.
    pub(super) fn cancel(self) {
        if let Some(lifted) = self.lifted.get_untracked() {
            self.lifted.set(None);
            self.over.set(None);
            self.go(Key::Objective(lifted.id));
        }
    }

    /// Puts down what is picked up: it serves this row, or nothing. What is refused stays picked up, and a notice says why.
    pub(super) fn drop_on(self, target: Option<Key>) {
        let Some(lifted) = self.lifted.get_untracked() else {
            return;
        };
        self.over.set(None);
        let Some(edit) = self.edit(lifted, target) else {
            self.cancel();
            return;
        };
        if store().dispatch_told(edit) {
            self.lifted.set(None);
            self.reveal(lifted.id);
        }
    }

    /// What putting it down there would do; none where it changes nothing.
    fn edit(self, lifted: Lifted, target: Option<Key>) -> Option<Edit> {
        let parent = target.map(Key::parent);
        let objective = store().peek(|session| session.workspace().objective(lifted.id).cloned())?;
        let change = match lifted.purpose {
            Purpose::Serve => (objective.parent != parent).then_some(ObjectiveChange::Parent(parent))?,
            Purpose::Support => {
                let next = parent.map_or(Vec::new(), |parent| toggled(&objective.supports, parent));
                (objective.supports != next).then_some(ObjectiveChange::Supports(next))?
            }
        };
        Some(Edit::ChangeObjective(lifted.id, change))
    }

    /// Why what is picked up cannot be put down on a row, in words.
    fn why_not(self, target: Key) -> Option<String> {
        let edit = self.edit(self.lifted.get()?, Some(target))?;
        store().session(|session| {
            let workspace = session.workspace();
            let refusal = apply(workspace, &edit, session.today()).err()?;
            Some(say::refusal(words(), workspace, refusal))
        })
    }

    /// The row that would be chosen now: the one under the pointer, else the one that has the focus.
    pub(super) fn target(self) -> Option<Key> {
        let lifted = self.lifted.get()?;
        let target = self.over.get().or_else(|| self.here.get())?;
        (target != Key::Objective(lifted.id)).then_some(target)
    }
}

/// What an objective supports, with one more, or without it where it was among them.
fn toggled(supports: &[Parent], which: Parent) -> Vec<Parent> {
    let mut next: Vec<_> = supports.iter().copied().filter(|it| *it != which).collect();
    if next.len() == supports.len() {
        next.push(which);
    }
    next
}

/// What is picked up, what can be done with it, and why not where it cannot.
#[component]
pub(super) fn LiftBar(desk: Desk) -> impl IntoView {
    let (words, store) = (words(), store());
    let title = Memo::new(move |_| {
        let lifted = desk.lifted.get()?;
        store.workspace(|all| all.objective(lifted.id).map(|it| it.title.to_string()))
    });
    let target = Memo::new(move |_| desk.target());
    let why = Memo::new(move |_| desk.why_not(target.get()?));
    let is_supported = Memo::new(move |_| {
        let (Some(lifted), Some(target)) = (desk.lifted.get(), target.get()) else {
            return false;
        };
        let one = store.workspace(|all| all.objective(lifted.id).cloned());
        one.is_some_and(|it| it.supports.contains(&target.parent()))
    });
    let serves = Memo::new(move |_| {
        let target = target.get()?;
        store.workspace(|all| match target {
            Key::Objective(id) => all.objective(id).map(|it| it.title.to_string()),
            Key::KeyResult(id) => all.key_result(id).map(|it| it.title.to_string()),
        })
    });
    let purpose = move || desk.lifted.get().map_or(Purpose::Serve, |it| it.purpose);
    let told = move || match (why.get(), serves.get(), purpose()) {
        (Some(why), _, _) => why,
        (None, Some(title), Purpose::Serve) => words.map_would_serve(&title),
        (None, Some(title), Purpose::Support) if is_supported.get() => words.map_would_not_support(&title),
        (None, Some(title), Purpose::Support) => words.map_would_support(&title),
        (None, None, Purpose::Serve) => words.map_choose().to_owned(),
        (None, None, Purpose::Support) => words.map_choose_support().to_owned(),
    };
    let free = Signal::derive(move || match purpose() {
        Purpose::Serve => words.map_free().to_owned(),
        Purpose::Support => words.map_support_none().to_owned(),
    });
    let bar = move |title: String| {
        view! {
            <div class="map-lift no-print">
                <Icon name=IconName::Link />
                <p role="status">
                    <b>{words.map_lifted(&title)}</b>
                    " "
                    <span data-refused=move || why.with(Option::is_some).then_some("true")>{told}</span>
                </p>
                <Button label=free small=true on_press=move |()| desk.drop_on(None) />
                <Button
                    label=words.action_cancel()
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move |()| desk.cancel()
                />
            </div>
        }
        .into_any()
    };
    move || title.get().map(bar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::ObjectiveId;

    #[test]
    fn what_is_supported_already_is_supported_no_more() {
        let [one, other] = ["a", "b"].map(|id| Parent::Objective(ObjectiveId::parse(id).unwrap()));
        assert_eq!(toggled(&[one], other), [one, other]);
        assert_eq!(toggled(&[one, other], one), [other]);
    }
}
