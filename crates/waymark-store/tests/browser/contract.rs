//! The one contract, on each backend of the browser and on both together.

use super::bench::{Both, Indexed, Local};
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_store::contract;
use waymark_store::contract_cases;

macro_rules! browser_tests {
    ([$module:ident $bench:expr] $($case:ident)*) => {
        mod $module {
            use super::*;
            $(#[wasm_bindgen_test] async fn $case() { contract::$case(&$bench).await; })*
        }
    };
}

contract_cases!(browser_tests![local_storage Local::fresh()]);
contract_cases!(browser_tests![indexed_db Indexed::fresh()]);
contract_cases!(browser_tests![mirror Both::fresh()]);
