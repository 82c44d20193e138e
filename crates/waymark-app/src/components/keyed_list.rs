//! Rows that keep their place in the page while the list changes round them.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    rc::Rc,
};

use leptos::{prelude::*, task};

/// One row for every key, in the order of the keys. A row is made once and gets its key; it finds its data itself.
///
/// `<For/>` can put rows in the wrong order when one update moves some and adds or removes others. Such an update is two:
/// the rows that stay in the order they had, with the new ones at the end; then, a tick later and before anything is
/// painted, the order that is meant. A key that comes twice counts once.
///
/// Only what is here is compiled for every kind of key; the list itself knows numbers that stand for keys.
#[component]
pub fn KeyedList<K, F, V>(
    /// The keys, in order.
    #[prop(into)]
    keys: Signal<Vec<K>>,
    /// Makes the row of a key.
    children: F,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    F: Fn(K) -> V + 'static,
    V: IntoView + 'static,
{
    let known: StoredValue<Known<K>> = StoredValue::new(Known::default());
    let numbers = move || keys.try_with(|keys| known.try_write_value().map(|mut known| known.numbers(keys)));
    let key = move |number: usize| known.with_value(|known| known.keys[number].clone());
    rows(
        Signal::derive(move || numbers().flatten().unwrap_or_default()),
        Rc::new(move |number| children(key(number)).into_any()),
    )
}

/// The keys that a list has had since it was made, each with its number.
struct Known<K> {
    /// By number.
    keys: Vec<K>,
    numbers: HashMap<K, usize>,
}

impl<K> Default for Known<K> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            numbers: HashMap::new(),
        }
    }
}

impl<K: Clone + Eq + Hash> Known<K> {
    /// The numbers of keys, which are given to those that have none yet.
    fn numbers(&mut self, keys: &[K]) -> Vec<usize> {
        keys.iter().map(|key| self.number(key)).collect()
    }

    fn number(&mut self, key: &K) -> usize {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = self.keys.len();
        self.keys.push(key.clone());
        self.numbers.insert(key.clone(), number);
        number
    }
}

/// The rows of a list, by the numbers of their keys.
fn rows(keys: Signal<Vec<usize>>, row: Rc<dyn Fn(usize) -> AnyView>) -> AnyView {
    let first = distinct(&keys.get_untracked());
    let order = Order {
        keys,
        rendered: StoredValue::new(first.clone()),
        asked: RwSignal::new(first),
    };
    Effect::new(move |_| {
        keys.track();
        order.settle();
    });
    let row = StoredValue::new_local(row);
    // A row is made outside of the store, in which it keeps what it makes.
    let children = move |key| {
        let row = row.get_value();
        row(key)
    };
    view! { <For each=move || order.take() key=|key| *key children /> }.into_any()
}

/// From the list that is in the page to the list that is meant.
#[derive(Clone, Copy)]
struct Order {
    /// What is meant.
    keys: Signal<Vec<usize>>,
    /// What is asked of `<For/>`; it may be asked again before it has done so.
    asked: RwSignal<Vec<usize>>,
    /// What `<For/>` has taken last, and so what is in the page.
    rendered: StoredValue<Vec<usize>>,
}

impl Order {
    /// What `<For/>` shall show now.
    fn take(self) -> Vec<usize> {
        let keys = self.asked.get();
        self.rendered.set_value(keys.clone());
        keys
    }

    /// Asks for what is meant, or for what comes before it and then again. Does nothing once the list has gone.
    fn settle(self) {
        let (Some(keys), Some(now)) = (self.keys.try_get_untracked(), self.rendered.try_get_value()) else {
            return;
        };
        let next = distinct(&keys);
        let halfway = halfway(&now, &next);
        let is_last = halfway.is_none();
        let wanted = halfway.unwrap_or(next);
        if self.asked.try_with_untracked(|asked| *asked != wanted) == Some(true) {
            self.asked.set(wanted);
        }
        if !is_last {
            task::spawn_local(async move {
                task::tick().await;
                self.settle();
            });
        }
    }
}

/// `keys` without those that came before.
fn distinct(keys: &[usize]) -> Vec<usize> {
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().copied().filter(|key| seen.insert(*key)).collect()
}

/// The list between `now` and `next`: those that stay, in the order of `now`, then the new ones in the order of `next`.
/// None when one update will do: nothing that stays is moved, or things are moved and nothing else.
fn halfway(now: &[usize], next: &[usize]) -> Option<Vec<usize>> {
    let set = |keys: &[usize]| keys.iter().copied().collect::<HashSet<_>>();
    let (before, after) = (set(now), set(next));
    let stay: Vec<_> = now.iter().copied().filter(|key| after.contains(key)).collect();
    let (old, new): (Vec<_>, Vec<_>) = next.iter().copied().partition(|key| before.contains(key));
    let is_moved = stay != old;
    let is_more_than_moved = before != after;
    (is_moved && is_more_than_moved).then(|| stay.into_iter().chain(new).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_halfway(now: &[usize], next: &[usize], expected: Option<&[usize]>) {
        assert_eq!(halfway(now, next).as_deref(), expected);
    }

    #[test]
    fn adding_and_moving_at_once_takes_two_updates() {
        check_halfway(&[0, 1, 2], &[3, 4, 2, 1, 0], Some(&[0, 1, 2, 3, 4]));
        check_halfway(&[0, 1, 2], &[3, 2, 0], Some(&[0, 2, 3]));
    }

    #[test]
    fn removing_and_moving_at_once_takes_two_updates() {
        check_halfway(&[0, 8, 4, 5, 1, 3, 2, 7], &[3, 5, 4, 2], Some(&[4, 5, 3, 2]));
    }

    #[test]
    fn adding_and_removing_take_one_update() {
        check_halfway(&[0, 1], &[0, 1, 2], None);
        check_halfway(&[0, 1], &[0, 2, 1], None);
        check_halfway(&[0, 1, 2], &[3, 0, 2], None);
        check_halfway(&[], &[2, 1], None);
        check_halfway(&[0, 1, 2], &[], None);
    }

    #[test]
    fn moving_alone_takes_one_update() {
        check_halfway(&[0, 1, 2], &[2, 0, 1], None);
    }

    #[test]
    fn a_key_that_comes_twice_counts_once() {
        assert_eq!(distinct(&[1, 2, 1, 3, 2]), [1, 2, 3]);
    }

    #[test]
    fn a_key_keeps_its_number_while_the_list_changes() {
        let mut known = Known::default();
        assert_eq!(known.numbers(&["a", "b", "a"]), [0, 1, 0]);
        assert_eq!(known.numbers(&["c", "b"]), [2, 1]);
        assert_eq!(known.numbers(&["a"]), [0]);
    }
}
