//! Rows that keep their place in the page while the list changes round them.

use std::{collections::HashSet, hash::Hash};

use leptos::{prelude::*, task};

/// One row for every key, in the order of the keys. A row is made once and gets its key; it finds its data itself.
///
/// `<For/>` can put rows in the wrong order when one update moves some and adds or removes others. Such an update is two:
/// the rows that stay in the order they had, with the new ones at the end; then, a tick later and before anything is
/// painted, the order that is meant. A key that comes twice counts once.
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
    F: Fn(K) -> V + Send + Clone + 'static,
    V: IntoView + 'static,
{
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
    view! { <For each=move || order.take() key=|key: &K| key.clone() children=move |key| children(key).into_any() /> }
}

/// From the list that is in the page to the list that is meant.
struct Order<K: Send + Sync + 'static> {
    /// What is meant.
    keys: Signal<Vec<K>>,
    /// What is asked of `<For/>`; it may be asked again before it has done so.
    asked: RwSignal<Vec<K>>,
    /// What `<For/>` has taken last, and so what is in the page.
    rendered: StoredValue<Vec<K>>,
}

impl<K: Send + Sync + 'static> Clone for Order<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync + 'static> Copy for Order<K> {}

impl<K: Clone + Eq + Hash + Send + Sync + 'static> Order<K> {
    /// What `<For/>` shall show now.
    fn take(self) -> Vec<K> {
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
fn distinct<K: Clone + Eq + Hash>(keys: &[K]) -> Vec<K> {
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().filter(|key| seen.insert(*key)).cloned().collect()
}

/// The list between `now` and `next`: those that stay, in the order of `now`, then the new ones in the order of `next`.
/// None when one update will do: nothing that stays is moved, or things are moved and nothing else.
fn halfway<K: Clone + Eq + Hash>(now: &[K], next: &[K]) -> Option<Vec<K>> {
    let (before, after): (HashSet<&K>, HashSet<&K>) = (now.iter().collect(), next.iter().collect());
    let stay: Vec<&K> = now.iter().filter(|key| after.contains(key)).collect();
    let (old, new): (Vec<&K>, Vec<&K>) = next.iter().partition(|key| before.contains(key));
    let is_moved = stay != old;
    let is_more_than_moved = before != after;
    (is_moved && is_more_than_moved).then(|| stay.into_iter().chain(new).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_halfway(now: &[u8], next: &[u8], expected: Option<&[u8]>) {
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
}
