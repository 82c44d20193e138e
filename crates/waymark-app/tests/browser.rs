//! The browser's side of addresses, ids, preferences and the clock.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{Owner, mount_to_body, window};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use waymark_app::platform::{Clock, Router, Theme, ThemeSetting, keep_preference, new_id, new_writer_name, preference};
use waymark_app::routes::{Filter, Location, Route, parse_iso_date};

wasm_bindgen_test_configure!(run_in_browser);

fn in_root<T>(test: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    let result = owner.with(test);
    // The router keeps listening, as in the page, so its signals have to live on.
    std::mem::forget(owner);
    result
}

fn hash() -> String {
    window().location().hash().expect("an address")
}

#[wasm_bindgen_test]
fn going_to_a_screen_changes_the_address_and_the_screen() {
    in_root(|| {
        let router = Router::provide();
        router.navigate(Route::CheckIn);
        assert_eq!(router.route(), Route::CheckIn);
        assert_eq!(hash(), "#/check-in");
        router.navigate(Route::Overview);
        assert_eq!(hash(), "#/");
    });
}

#[wasm_bindgen_test]
fn a_filter_changes_the_address_in_place() {
    in_root(|| {
        let router = Router::provide();
        router.navigate(Route::Overview);
        let entries = window().history().and_then(|it| it.length()).expect("a history");
        router.filter_by(Filter {
            text: "größer & mehr".to_owned(),
            ..Filter::default()
        });
        assert_eq!(Location::parse(&hash()).filter.text, "größer & mehr");
        assert_eq!(
            window().history().and_then(|it| it.length()).expect("a history"),
            entries
        );
        router.navigate(Route::Overview);
    });
}

#[wasm_bindgen_test]
fn the_address_may_set_today_and_links_keep_it() {
    in_root(|| {
        let router = Router::provide();
        let clock = Clock::provide(router);
        let day = parse_iso_date("2024-02-29");
        router.replace(Location::default().with_as_of(day));
        assert_eq!(Some(clock.today()), day);
        assert_eq!(router.href(Route::CheckIn), "#/check-in?asof=2024-02-29");
        router.replace(Location::default());
        assert_eq!(clock.today(), clock.calendar_day());
    });
}

#[wasm_bindgen_test]
fn ids_are_new_and_in_the_order_of_their_making() {
    let ids: Vec<_> = (0..1000).map(|_| new_id()).collect();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(new_writer_name().len(), 16);
    assert_ne!(new_writer_name(), new_writer_name());
}

#[wasm_bindgen_test]
fn a_preference_is_kept_under_a_name_of_ours() {
    assert_eq!(preference("test"), None);
    keep_preference("test", "value");
    assert_eq!(preference("test").as_deref(), Some("value"));
    let storage = window().local_storage().expect("allowed").expect("there");
    assert_eq!(
        storage.get_item("waymark/preference/test"),
        Ok(Some("value".to_owned()))
    );
    storage.remove_item("waymark/preference/test").expect("allowed");
}

#[wasm_bindgen_test]
async fn a_chosen_theme_is_on_the_page() {
    let root = window()
        .document()
        .and_then(|it| it.document_element())
        .expect("a page");
    let made = Rc::new(Cell::new(None));
    mount_to_body({
        let made = made.clone();
        move || made.set(Some(ThemeSetting::provide()))
    });
    let setting = made.get().expect("mounted");
    for (theme, expected) in [(Theme::Dark, Some("dark")), (Theme::System, None)] {
        setting.choose(theme);
        leptos::task::tick().await;
        assert_eq!(root.get_attribute("data-theme").as_deref(), expected);
    }
}
