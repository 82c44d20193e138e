//! The contract on every backend that does not need a browser.

use waymark_store::contract::{self, Bench};
use waymark_store::{Author, Memory, MemoryMedium, contract_cases};

/// One module of tests for one bench.
macro_rules! native_tests {
    ([$module:ident $bench:expr] $($case:ident)*) => {
        mod $module {
            use super::*;
            $(#[test] fn $case() { pollster::block_on(contract::$case(&$bench)); })*
        }
    };
}

#[derive(Default)]
struct InMemory(MemoryMedium);

impl Bench for InMemory {
    type Store = Memory;

    async fn open(&self, author: Author) -> Memory {
        Memory::new(self.0.clone(), author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

contract_cases!(native_tests![memory InMemory::default()]);
