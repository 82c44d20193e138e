//! Databases that are upgraded, held, deleted and closed under an open page.

use super::bench::{Both, Indexed, fresh_name};
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_store::contract::{Bench, author, change, key, space};
use waymark_store::{Author, CommitFault, Fault, Format, Pointed, RecordStore, Standing, web};

fn newer() -> Author {
    Author {
        format: Format(9),
        ..author("new")
    }
}

async fn furnish<S: RecordStore>(store: &S) {
    let records = [(key("a"), "1".to_owned())];
    store.replace(None, &space("w1"), &records).await.expect("fresh");
}

#[wasm_bindgen_test]
async fn an_old_page_gives_way_to_an_update_and_can_only_read() {
    let bench = Indexed::fresh();
    let old = bench.open(author("old")).await;
    furnish(&old).await;
    let new = web::indexed_db(&bench.0, newer())
        .await
        .expect("the old page gives way");
    assert_eq!(new.load(&space("w1")).await.expect("readable").records.len(), 1);

    // The new page has not written yet: that it opened the database is enough.
    let refused = old.commit(&space("w1"), &[change("b", None, Some("2"))]).await;
    assert_eq!(refused, Err(CommitFault::Fault(Fault::TooNew(Format(9)))));
    let seen = old.load(&space("w1")).await.expect("still readable");
    assert_eq!((seen.records.len(), seen.newer), (1, Some(Format(9))));
    assert_eq!(old.raw_dump().await, new.raw_dump().await);
    new.commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("the new page writes");
}

#[wasm_bindgen_test]
async fn an_old_page_opened_after_an_update_can_only_read() {
    let bench = Indexed::fresh();
    let new = web::indexed_db(&bench.0, newer()).await.expect("opens");
    furnish(&new).await;
    let old = bench.open(author("old")).await;
    assert_eq!(old.load(&space("w1")).await.expect("readable").newer, Some(Format(9)));
    let refused = old.commit(&space("w1"), &[change("b", None, Some("2"))]).await;
    assert_eq!(refused, Err(CommitFault::Fault(Fault::TooNew(Format(9)))));
}

#[wasm_bindgen_test]
async fn a_page_that_does_not_give_way_is_not_waited_for() {
    let name = fresh_name();
    let stubborn = Database::open(name.as_str())
        .with_version(1u32)
        .build()
        .expect("opens")
        .await
        .expect("opens");
    let blocked = web::indexed_db(&name, author("new")).await.map(drop);
    assert!(matches!(blocked, Err(Fault::Blocked(_))), "{blocked:?}");

    stubborn.close();
    let store = web::indexed_db(&name, author("new"))
        .await
        .expect("nobody holds it now");
    furnish(&store).await;
}

#[wasm_bindgen_test]
async fn a_deleted_database_is_opened_anew_and_no_edit_goes_into_the_void() {
    let bench = Indexed::fresh();
    let store = bench.open(author("a")).await;
    furnish(&store).await;
    Database::delete_by_name(&bench.0)
        .expect("asked")
        .await
        .expect("our page gives way");
    let refused = store.commit(&space("w1"), &[change("b", None, Some("2"))]).await;
    assert_eq!(refused, Err(CommitFault::Moved { to: None }));
    assert_eq!(store.pointer().await, Ok(Pointed::Nowhere));
    furnish(&store).await;
}

#[wasm_bindgen_test]
async fn an_evicted_database_is_filled_from_local_storage() {
    let bench = Both::fresh();
    let page = bench.open(author("a")).await;
    furnish(&page).await;
    Database::delete_by_name(&bench.0.0)
        .expect("asked")
        .await
        .expect("our page gives way");
    let page = bench.open(author("b")).await;
    assert!(matches!(page.pointer().await, Ok(Pointed::At(pointer)) if pointer.space == space("w1")));
    assert_eq!(page.load(&space("w1")).await.expect("readable").records.len(), 1);
    assert_eq!(page.standing(), Standing::Durable);
    page.commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("the database has the pointer again");
    let truth = page
        .truth()
        .expect("opened")
        .load(&space("w1"))
        .await
        .expect("readable");
    assert_eq!(truth.records.len(), 2);
}

#[wasm_bindgen_test]
async fn every_commit_asks_for_strict_durability() {
    let store = Indexed::fresh().open(author("a")).await;
    let spy = Function::new_no_args(
        "const begin = IDBDatabase.prototype.transaction;
         window.asked = [];
         IDBDatabase.prototype.transaction = function (names, mode, options) {
             const begun = begin.call(this, names, mode, options);
             if (begun.mode === 'readwrite') window.asked.push(begun.durability);
             return begun;
         };
         return () => { IDBDatabase.prototype.transaction = begin; return window.asked.join(); };",
    );
    let stop: Function = spy.call0(&JsValue::NULL).expect("the spy is set").into();
    furnish(&store).await;
    store
        .commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("saved");
    let asked = stop.call0(&JsValue::NULL).expect("the spy is lifted");
    assert_eq!(asked.as_string().as_deref(), Some("strict,strict"));
}

#[wasm_bindgen_test]
async fn an_aborted_transaction_is_not_called_saved() {
    let store = Indexed::fresh().open(author("a")).await;
    furnish(&store).await;
    let saboteur = Function::new_no_args(
        "const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (value, key) {
             const request = put.call(this, value, key);
             request.addEventListener('success', () => this.transaction.abort());
             return request;
         };
         const commit = IDBTransaction.prototype.commit;
         IDBTransaction.prototype.commit = function () {};
         return () => { IDBObjectStore.prototype.put = put; IDBTransaction.prototype.commit = commit; };",
    );
    let stop: Function = saboteur.call0(&JsValue::NULL).expect("set").into();
    let failed = store.commit(&space("w1"), &[change("b", None, Some("2"))]).await;
    stop.call0(&JsValue::NULL).expect("lifted");
    assert!(
        matches!(failed, Err(CommitFault::Fault(Fault::Aborted(_)))),
        "{failed:?}"
    );
    assert_eq!(store.load(&space("w1")).await.expect("readable").records.len(), 1);
    store
        .commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("a retry works");
}
