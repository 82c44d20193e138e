//! Tries any bytes whatever as goal files.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waymark_tests::fuzzed::goal_file;

fuzz_target!(|bytes: &[u8]| assert_eq!(goal_file(bytes), Ok(())));
