//! The contract on every backend that does not need a browser.
#![cfg(not(target_arch = "wasm32"))]

use waymark_store::contract::{self, Bench};
use waymark_store::{
    Author, Faulty, MemoryMedium, MemoryShelf, Mirror, Records, Shelf, Shelved, Trap, WhenFull, contract_cases,
};

/// One module of tests for one bench.
macro_rules! native_tests {
    ([$module:ident $bench:expr] $($case:ident)*) => {
        mod $module {
            use super::*;
            $(#[test] fn $case() { pollster::block_on(contract::$case(&$bench)); })*
        }
    };
}

contract_cases!(native_tests![memory InMemory::default()]);
contract_cases!(native_tests![shelf OnShelf::default()]);
contract_cases!(native_tests![faulty_without_a_fault Trapped::default()]);
contract_cases!(native_tests![mirror Mirrored::default()]);
contract_cases!(
    native_tests![mirror_with_a_full_copy Mirrored { copy: MemoryShelf::new(0, WhenFull::IsSilent), ..Mirrored::default() }]
);

#[derive(Default)]
struct InMemory(MemoryMedium);

impl Bench for InMemory {
    type Store = Records;

    async fn open(&self, author: Author) -> Records {
        Records::new(self.0.clone(), author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

#[derive(Default)]
struct OnShelf(MemoryShelf);

impl Bench for OnShelf {
    type Store = Records;

    async fn open(&self, author: Author) -> Self::Store {
        Records::new(Shelved::open(self.0.clone()).expect("a shelf in memory opens"), author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

#[derive(Default)]
struct Trapped(MemoryMedium);

impl Bench for Trapped {
    type Store = Records;

    async fn open(&self, author: Author) -> Self::Store {
        Records::new(Faulty::new(self.0.clone(), Trap::default()), author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

#[derive(Default)]
struct Mirrored {
    truth: MemoryMedium,
    copy: MemoryShelf,
}

impl Bench for Mirrored {
    type Store = Mirror;

    async fn open(&self, author: Author) -> Self::Store {
        let truth = Records::new(self.truth.clone(), author.clone());
        let copy = Shelved::open(self.copy.clone()).map(|shelf| Records::new(shelf, author.clone()));
        Mirror::new(Ok(truth), copy, author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.truth.plant(key, text);
        self.copy.set(key, text).expect("this shelf is silent when it is full");
    }
}
