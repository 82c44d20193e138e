//! Ids that tie a control to its words.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An id that no other element of this page has, such as `field-7`.
#[must_use]
pub(crate) fn field_id(kind: &str) -> String {
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_elements_share_an_id() {
        assert_ne!(field_id("field"), field_id("field"));
    }
}
