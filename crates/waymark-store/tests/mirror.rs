//! Two copies, and everything that can be wrong with one of them.
#![cfg(not(target_arch = "wasm32"))]

mod mirror {
    pub(crate) mod disks;
    mod fallback;
    mod mending;
}
