//! Rows that keep their place in the page while the list changes round them.

use std::{collections::HashSet, hash::Hash};

use leptos::{prelude::*, task};

/// One row for every key, in the order of the keys. A row is made once and gets its key; it finds its data itself.
///
/// `<For/>` puts rows in the wrong order when one update adds some and moves others. So such an update is done in two:
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
    let shown = RwSignal::new(distinct(&keys.get_untracked()));
    Effect::new(move |_| {
        let next = distinct(&keys.get());
        let now = shown.get_untracked();
        if next == now {
            return;
        }
        match halfway(&now, &next) {
            None => shown.set(next),
            Some(halfway) => {
                shown.set(halfway);
                task::spawn_local(async move {
                    task::tick().await;
                    // the list may have changed again, or gone, while this waited
                    if let Some(keys) = keys.try_get_untracked() {
                        shown.try_set(distinct(&keys));
                    }
                });
            }
        }
    });
    view! { <For each=move || shown.get() key=|key: &K| key.clone() children=move |key| children(key).into_any() /> }
}

/// `keys` without those that came before.
fn distinct<K: Clone + Eq + Hash>(keys: &[K]) -> Vec<K> {
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().filter(|key| seen.insert(*key)).cloned().collect()
}

/// The list between `now` and `next`: those that stay, in the order of `now`, then the new ones in the order of `next`.
/// None when one update will do, as nothing is new or nothing that stays is moved.
fn halfway<K: Clone + Eq + Hash>(now: &[K], next: &[K]) -> Option<Vec<K>> {
    let (before, after): (HashSet<&K>, HashSet<&K>) = (now.iter().collect(), next.iter().collect());
    let stay: Vec<&K> = now.iter().filter(|key| after.contains(key)).collect();
    let (old, new): (Vec<&K>, Vec<&K>) = next.iter().partition(|key| before.contains(key));
    let adds_and_moves = !new.is_empty() && stay != old;
    adds_and_moves.then(|| stay.into_iter().chain(new).cloned().collect())
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
    fn adding_alone_takes_one_update() {
        check_halfway(&[0, 1], &[0, 1, 2], None);
        check_halfway(&[0, 1], &[0, 2, 1], None);
        check_halfway(&[], &[2, 1], None);
    }

    #[test]
    fn removing_and_moving_take_one_update() {
        check_halfway(&[0, 1, 2], &[3, 0, 2], None);
        check_halfway(&[0, 1, 2], &[2, 0], None);
        check_halfway(&[0, 1, 2], &[], None);
    }

    #[test]
    fn a_key_that_comes_twice_counts_once() {
        assert_eq!(distinct(&[1, 2, 1, 3, 2]), [1, 2, 3]);
    }
}
