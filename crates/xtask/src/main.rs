//! `cargo xtask`: builds, serves and tests Waymark.
fn main() {}
