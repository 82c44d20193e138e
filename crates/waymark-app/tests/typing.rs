//! What a person types is theirs: fields, texts edited in place and lists put in order, in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, reason = "a test fails by it")]

use leptos::{mount::mount_to, prelude::*, task::tick, wasm_bindgen::JsCast};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use waymark_app::components::{Dialog, InlineEdit, InlineEditWords, NumberField, Reorder, ReorderSaying, ReorderWords};
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

/// Turns of the browser's queue in which the page must have come to rest.
const PATIENCE: usize = 50;

/// A view in the page, taken out of it in the end.
struct Page {
    root: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Page {
    async fn with<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("room for it");
        let mounted = Box::new(mount_to(root.clone(), view));
        tick().await;
        Self {
            root,
            _mounted: mounted,
        }
    }

    /// The first element that matches, as soon as there is one.
    async fn find<E: JsCast>(&self, which: &str) -> E {
        for _ in 0..PATIENCE {
            if let Some(element) = self.root.query_selector(which).expect("a selector") {
                return element.dyn_into().expect("an element of that kind");
            }
            tick().await;
        }
        panic!("no {which} in {}", self.root.inner_html());
    }

    /// Waits until `is_so`, and fails if it never is.
    async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        for _ in 0..PATIENCE {
            if is_so() {
                return;
            }
            tick().await;
        }
        panic!("never: {what}, in {}", self.root.inner_html());
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn press(target: &HtmlElement, key: &str, is_composing: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_is_composing(is_composing);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    target.dispatch_event(&event).expect("a target");
}

fn send(target: &HtmlElement, event: &str) {
    target
        .dispatch_event(&Event::new(event).expect("an event"))
        .expect("a target");
}

/// A text edited in place, all that it handed over, and its field.
async fn editing(text: &'static str) -> (Page, RwSignal<Vec<String>>, HtmlInputElement) {
    let saved = RwSignal::new(Vec::new());
    let words = InlineEditWords {
        label: "Title".into(),
        placeholder: "Add a title".into(),
    };
    let page = Page::with(move || {
        view! { <InlineEdit words value=text on_commit=move |text| saved.update(|all| all.push(text)) /> }
    })
    .await;
    page.find::<HtmlElement>("button").await.click();
    let input: HtmlInputElement = page.find("input").await;
    page.until("the field holds the text", || input.value() == text).await;
    (page, saved, input)
}

#[wasm_bindgen_test]
async fn enter_saves_once() {
    let (page, saved, input) = editing("Old").await;
    input.set_value("New");
    press(&input, "Enter", false);
    page.find::<HtmlElement>("button").await;
    assert_eq!(saved.get_untracked(), ["New"]);
}

#[wasm_bindgen_test]
async fn escape_reverts() {
    let (page, saved, input) = editing("Old").await;
    input.set_value("New");
    press(&input, "Escape", false);
    let button: HtmlElement = page.find("button").await;
    assert_eq!(button.text_content().as_deref(), Some("Old"));
    assert!(saved.get_untracked().is_empty());
}

#[wasm_bindgen_test]
async fn leaving_saves() {
    let (page, saved, input) = editing("Old").await;
    input.set_value("New");
    send(&input, "blur");
    page.find::<HtmlElement>("button").await;
    assert_eq!(saved.get_untracked(), ["New"]);
}

#[wasm_bindgen_test]
async fn enter_that_ends_a_composition_submits_nothing() {
    let (page, saved, input) = editing("Old").await;
    input.set_value("目標");
    press(&input, "Enter", true);
    tick().await;
    assert!(saved.get_untracked().is_empty());
    assert_eq!(page.find::<HtmlInputElement>("input").await.value(), "目標");
}

/// A number field, what the document holds, and all that it handed over.
async fn number() -> (Page, RwSignal<String>, RwSignal<Vec<i64>>, HtmlInputElement) {
    let (text, saved) = (RwSignal::new("52".to_owned()), RwSignal::new(Vec::new()));
    let parse = |typed: String| typed.parse::<i64>().map_err(|_| "Not a number".to_owned());
    let page = Page::with(move || {
        let save = move |value| saved.update(|all| all.push(value));
        view! { <NumberField label="Now" text parse=parse on_commit=save /> }
    })
    .await;
    let input: HtmlInputElement = page.find("input").await;
    page.until("the field holds the number", || input.value() == "52").await;
    (page, text, saved, input)
}

#[wasm_bindgen_test]
async fn what_is_being_typed_is_not_written_over() {
    let (page, text, _, input) = number().await;
    send(&input, "focus");
    input.set_value("-");
    text.set("60".to_owned());
    for _ in 0..PATIENCE {
        tick().await;
    }
    assert_eq!(input.value(), "-");
    input.set_value("60");
    send(&input, "blur");
    text.set("61".to_owned());
    page.until("a field that is not in use follows", || input.value() == "61")
        .await;
}

#[wasm_bindgen_test]
async fn a_number_is_handed_over_on_enter() {
    let (_page, text, saved, input) = number().await;
    send(&input, "focus");
    input.set_value("58");
    press(&input, "Enter", false);
    text.set("58".to_owned());
    send(&input, "blur");
    assert_eq!(saved.get_untracked(), [58]);
}

#[wasm_bindgen_test]
async fn what_is_no_number_stays_with_the_reason() {
    let (page, _, saved, input) = number().await;
    send(&input, "focus");
    input.set_value("5x");
    send(&input, "blur");
    let error: HtmlElement = page.find(".field-error span").await;
    assert_eq!(error.text_content().as_deref(), Some("Not a number"));
    assert_eq!(input.value(), "5x");
    assert!(saved.get_untracked().is_empty());
    send(&input, "focus");
    input.set_value("52");
    send(&input, "blur");
    page.until("the reason goes when it is mended", || {
        page.root.query_selector(".field-error span").ok().flatten().is_none()
    })
    .await;
}

/// Three rows, all moves that were asked for, and the handle of the first.
async fn rows() -> (Page, RwSignal<Vec<(u8, usize)>>, HtmlElement) {
    let moves = RwSignal::new(Vec::new());
    let words = ReorderWords {
        handle: Callback::new(|key: u8| format!("Move {key}")),
        say: Callback::new(|saying: ReorderSaying| format!("{:?} {} of {}", saying.step, saying.place, saying.count)),
    };
    let page = Page::with(move || {
        let on_move = move |step| moves.update(|all| all.push(step));
        view! {
            <Reorder keys=Signal::stored(vec![7_u8, 8, 9]) words on_move let(key)>
                {key}
            </Reorder>
        }
    })
    .await;
    let handle = page.find("button").await;
    (page, moves, handle)
}

#[wasm_bindgen_test]
async fn a_row_is_moved_by_keyboard_and_said_aloud() {
    let (page, moves, handle) = rows().await;
    let said: HtmlElement = page.find("[aria-live]").await;
    for key in [" ", "ArrowDown", "ArrowDown"] {
        press(&handle, key, false);
    }
    page.until("the line shows", || {
        page.root.query_selector("[data-drop=after]").ok().flatten().is_some()
    })
    .await;
    assert!(moves.get_untracked().is_empty());
    press(&handle, " ", false);
    assert_eq!(moves.get_untracked(), [(7, 2)]);
    page.until("it is said", || {
        said.text_content().as_deref() == Some("Dropped 3 of 3")
    })
    .await;
}

#[wasm_bindgen_test]
async fn escape_puts_a_row_back() {
    let (page, moves, handle) = rows().await;
    for key in ["Enter", "ArrowDown", "Escape", "Enter", "Enter"] {
        press(&handle, key, false);
    }
    page.until("nothing is lifted", || {
        page.root.query_selector("[data-lifted]").ok().flatten().is_none()
    })
    .await;
    assert!(moves.get_untracked().is_empty());
}

#[wasm_bindgen_test]
async fn a_closed_dialog_says_so_and_is_empty() {
    let open = RwSignal::new(false);
    let page = Page::with(move || {
        view! {
            <Dialog title="Close" close_label="Close" open on_close=move || open.set(false)>
                <input class="reason" />
            </Dialog>
        }
    })
    .await;
    assert!(page.root.query_selector(".reason").expect("a selector").is_none());
    open.set(true);
    let reason: HtmlElement = page.find(".reason").await;
    let dialog: web_sys::HtmlDialogElement = page.find("dialog").await;
    page.until("it is open", || dialog.open()).await;
    assert!(reason.is_connected());
    dialog.close();
    // the browser reports it in a task of its own
    page.find::<HtmlElement>("dialog:not([open])").await;
    send(&dialog, "close");
    page.until("its content is gone", || {
        page.root.query_selector(".reason").ok().flatten().is_none()
    })
    .await;
    assert!(!open.get_untracked());
}
