//! Values that change seldom, made of values that change often.

use leptos::prelude::*;

/// The same value. Who follows it is told when it is another, and not so much as asked while it is not: that costs, where
/// there are a thousand of them. It is new a tick after what it is made of, before anything is painted.
#[must_use]
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(source: Signal<T>) -> Signal<T> {
    let (kept, keep) = signal(source.get_untracked());
    follow(Box::new(move || {
        source.with(|now| {
            if kept.with_untracked(|before| before != now) {
                keep.set(now.clone());
            }
        });
    }));
    kept.into()
}

/// Compiled once, whatever is settled.
fn follow(settle: Box<dyn Fn()>) {
    Effect::new(move |_| settle());
}
