//! Putting things in order.
//!
//! The standard library compiles its sort once for every type that is sorted, which a page has to fetch as often.
//! Here it is compiled once: what is sorted are places in a list.

use std::cmp::Ordering;

/// The places `0..len` in the order that `compare` gives them; equal ones stay as they are.
pub fn places_by(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// The items in the order that `compare` gives them; equal ones stay as they are.
pub fn sorted_by<T>(items: Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) -> Vec<T> {
    let places = places_by(items.len(), &mut |one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items[place].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted = sorted_by(items, |one, other| one.0.cmp(&other.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn places_name_where_each_item_stands() {
        let items = ['c', 'a', 'b'];
        assert_eq!(places_by(3, &mut |one, other| items[one].cmp(&items[other])), [1, 2, 0]);
        assert!(places_by(0, &mut |_, _| Ordering::Equal).is_empty());
    }
}
