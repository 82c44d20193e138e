//! New names for records, and for the page that writes them.

use uuid::Uuid;
use waymark_core::Id;

/// A new id that nobody else has: 32 hexadecimal digits, ids made later sort later.
///
/// # Source
/// RFC 9562, UUID version 7: 48 bits of time and 74 random bits from the browser's cryptography.
#[must_use]
pub fn new_id() -> Id {
    let text = Uuid::now_v7().simple().to_string();
    Id::parse(&text).expect("32 hexadecimal digits are an id")
}

/// A random name of 16 letters and digits, for one open page.
#[must_use]
pub fn new_writer_name() -> String {
    // The front of version 7 is time; the back is random.
    let text = Uuid::now_v7().simple().to_string();
    text.chars().skip(16).collect()
}
