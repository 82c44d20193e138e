//! The rows of a list stand in the page as the keys stand in the list, whatever happens to the list.
#![cfg(target_arch = "wasm32")]

use leptos::{mount::mount_to, prelude::*, task::tick, wasm_bindgen::JsCast, web_sys::HtmlElement};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use waymark_app::components::KeyedList;

wasm_bindgen_test_configure!(run_in_browser);

/// Lists that are tried one after the other.
const ROUNDS: usize = 2_000;
/// Keys that a list is made of.
const KEYS: u32 = 9;
/// Turns of the browser's queue in which a list must have come to rest.
const PATIENCE: usize = 20;

/// Numbers that look random and are the same in every run (xorshift, Marsaglia 2003).
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % sides
    }

    /// Some of the keys in any order, each at most once.
    fn list(&mut self) -> Vec<u32> {
        let mut keys: Vec<u32> = (0..KEYS).collect();
        for at in (1..keys.len()).rev() {
            let other = self.roll(u32::try_from(at).expect("few keys") + 1);
            keys.swap(at, usize::try_from(other).expect("few keys"));
        }
        keys.truncate(usize::try_from(self.roll(KEYS + 1)).expect("few keys"));
        keys
    }

    /// `list` with a few keys taken out, put in or moved, which is what people do.
    fn changed(&mut self, list: &[u32]) -> Vec<u32> {
        let mut list = list.to_vec();
        for _ in 0..=self.roll(3) {
            let place = usize::try_from(self.roll(KEYS)).expect("few keys").min(list.len());
            let key = self.roll(KEYS);
            match (self.roll(3), list.iter().position(|held| *held == key)) {
                (0, Some(held)) => drop(list.remove(held)),
                (1, Some(held)) => {
                    list.remove(held);
                    list.insert(place.min(list.len()), key);
                }
                (_, None) => list.insert(place, key),
                (_, Some(_)) => {}
            }
        }
        list
    }
}

/// A list in the page, taken out of it in the end.
struct Page {
    root: HtmlElement,
    keys: RwSignal<Vec<u32>>,
    _mounted: Box<dyn std::any::Any>,
}

impl Page {
    fn with(first: &[u32]) -> Self {
        let root: HtmlElement = document().create_element("ul").expect("a list").unchecked_into();
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("room for it");
        let keys = RwSignal::new(first.to_vec());
        let mounted = mount_to(root.clone(), move || {
            view! {
                <KeyedList keys let(key)>
                    <li>{key}</li>
                </KeyedList>
            }
        });
        Self {
            root,
            keys,
            _mounted: Box::new(mounted),
        }
    }

    fn rows(&self) -> Vec<u32> {
        let rows = self.root.children();
        (0..rows.length())
            .filter_map(|at| rows.item(at)?.text_content()?.parse().ok())
            .collect()
    }

    /// Waits until the rows are the keys, and fails if they never are.
    async fn check(&self, before: &[u32]) {
        let wanted = self.keys.get_untracked();
        for _ in 0..PATIENCE {
            if self.rows() == wanted {
                break;
            }
            tick().await;
        }
        // and it stays so
        tick().await;
        assert_eq!(self.rows(), wanted, "after {before:?}");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

async fn check_changes(mut next: impl FnMut(&[u32]) -> Vec<u32>) {
    let page = Page::with(&[0, 1, 2]);
    page.check(&[]).await;
    for _ in 0..ROUNDS {
        let before = page.keys.get_untracked();
        page.keys.set(next(&before));
        page.check(&before).await;
    }
}

#[wasm_bindgen_test]
async fn rows_that_are_added_and_moved_at_once_stand_in_order() {
    let page = Page::with(&[0, 1, 2]);
    page.keys.set(vec![3, 4, 2, 1, 0]);
    page.check(&[0, 1, 2]).await;
}

#[wasm_bindgen_test]
async fn any_list_after_any_other_stands_in_order() {
    let mut dice = Dice(2_463_534_242);
    check_changes(|_| dice.list()).await;
}

#[wasm_bindgen_test]
async fn small_changes_leave_rows_in_order() {
    let mut dice = Dice(88_675_123);
    check_changes(|list| dice.changed(list)).await;
}

#[wasm_bindgen_test]
async fn a_list_that_changes_again_before_it_came_to_rest_ends_in_order() {
    let mut dice = Dice(521_288_629);
    let page = Page::with(&[0, 1, 2]);
    for _ in 0..ROUNDS {
        let before = page.keys.get_untracked();
        page.keys.set(dice.list());
        if dice.roll(2) == 0 {
            tick().await;
        }
        page.keys.set(dice.list());
        page.check(&before).await;
    }
}

#[wasm_bindgen_test]
async fn a_row_that_stays_is_the_same_row() {
    let page = Page::with(&[0, 1, 2]);
    let row = page.root.children().item(2).expect("the row of key 2");
    page.keys.set(vec![2, 5, 0]);
    page.check(&[0, 1, 2]).await;
    assert!(page.root.children().item(0).is_some_and(|first| first == row));
}
