//! Fresh disks in a browser.

use std::cell::Cell;
use waymark_store::contract::Bench;
use waymark_store::web::{self, IndexedMedium, LocalShelf};
use waymark_store::{Author, Batch, Format, Medium, Mirror, PREFIX, Reads, Records, Shelf, Write};

/// A database that no other test uses.
pub(crate) fn fresh_name() -> String {
    thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
    let count = COUNT.replace(COUNT.get() + 1);
    format!("test {} {count}", js_sys::Date::now())
}

/// Writes into a database past the contract.
pub(crate) async fn plant_in(database: &str, key: &str, text: &str) {
    let medium = IndexedMedium::open(database, Format(1))
        .await
        .expect("the database opens");
    let batch = Batch {
        beside: Vec::new(),
        decisive: vec![Write::Put(key.into(), text.into())],
    };
    let planted = medium.step(&Reads::default(), &|_| Ok(batch.clone())).await;
    planted.expect("the database takes any text");
}

/// Local storage without anything of ours.
pub(crate) struct Local(pub(crate) LocalShelf);

impl Local {
    pub(crate) fn fresh() -> Self {
        let shelf = LocalShelf::open().expect("this browser has local storage");
        for key in shelf.keys().expect("readable") {
            if key.starts_with(PREFIX) {
                shelf.remove(&key).expect("removable");
            }
        }
        Self(shelf)
    }
}

impl Bench for Local {
    type Store = Records;

    async fn open(&self, author: Author) -> Records {
        web::local_storage(author).expect("this browser has local storage")
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.set(key, text).expect("there is room");
    }
}

/// A new database.
pub(crate) struct Indexed(pub(crate) String);

impl Indexed {
    pub(crate) fn fresh() -> Self {
        Self(fresh_name())
    }
}

impl Bench for Indexed {
    type Store = Records;

    async fn open(&self, author: Author) -> Records {
        web::indexed_db(&self.0, author)
            .await
            .expect("this browser has databases")
    }

    async fn plant(&self, key: &str, text: &str) {
        plant_in(&self.0, key, text).await;
    }
}

/// Both, as the page uses them.
pub(crate) struct Both(pub(crate) Indexed, pub(crate) Local);

impl Both {
    pub(crate) fn fresh() -> Self {
        Self(Indexed::fresh(), Local::fresh())
    }
}

impl Bench for Both {
    type Store = Mirror;

    async fn open(&self, author: Author) -> Mirror {
        let indexed = web::indexed_db(&self.0.0, author.clone()).await;
        Mirror::new(indexed, web::local_storage(author.clone()), author)
    }

    async fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text).await;
        self.1.plant(key, text).await;
    }
}
