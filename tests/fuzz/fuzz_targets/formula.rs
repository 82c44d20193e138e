//! Tries any bytes whatever as formulas of KPIs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waymark_tests::fuzzed::formula;

fuzz_target!(|bytes: &[u8]| assert_eq!(formula(bytes), Ok(())));
