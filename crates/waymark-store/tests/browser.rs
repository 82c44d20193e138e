//! The contract and the faults of the world on the browser's own storage.
//!
//! Run with `wasm-bindgen-test-runner` as the runner of the target `wasm32-unknown-unknown`, as `cargo xtask test` does.
#![cfg(target_arch = "wasm32")]

mod browser {
    pub(crate) mod bench;
    mod contract;
    mod database;
    mod denied;
    mod quota;
    mod tabs;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
