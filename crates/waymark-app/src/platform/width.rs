//! How much room an element has, now and when that changes.

use leptos::html;
use leptos::prelude::{NodeRef, ReadSignal, RwSignal, Set, StoredValue, UpdateValue, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// What letters measure where the browser does not say.
const USUAL_LETTER: f64 = 13.0;

/// Ends with the view that watches.
struct Watch {
    observer: ResizeObserver,
    _on_change: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The width of an element and the size of its letters, in pixels; none until it stands in the page.
///
/// The element must not get another height when its width changes, or browsers complain of a loop.
#[must_use]
pub fn watch_width(element: NodeRef<html::Div>) -> ReadSignal<Option<(f64, f64)>> {
    let found = RwSignal::new(None);
    let watch = StoredValue::new_local(None);
    element.on_load(move |element| {
        let element: Element = element.unchecked_into();
        let watched = element.clone();
        let measure = move || {
            // hidden, as in a closed tab: what it had is kept
            let width = f64::from(watched.client_width());
            if width > 0.0 {
                found.set(Some((width, letter_size(&watched))));
            }
        };
        measure();
        let on_change = Closure::<dyn Fn()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(on_change.as_ref().unchecked_ref()) {
            observer.observe(&element);
            watch.update_value(|it| {
                *it = Some(Watch {
                    observer,
                    _on_change: on_change,
                });
            });
        }
    });
    found.read_only()
}

fn letter_size(element: &Element) -> f64 {
    let style = window().get_computed_style(element).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(USUAL_LETTER)
}
