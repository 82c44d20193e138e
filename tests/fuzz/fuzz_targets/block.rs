//! Tries any bytes whatever as blocks that are pasted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waymark_tests::fuzzed::pasted_block;

fuzz_target!(|bytes: &[u8]| assert_eq!(pasted_block(bytes), Ok(())));
