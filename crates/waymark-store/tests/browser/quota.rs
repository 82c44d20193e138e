//! Local storage that is full of other pages' things.

use super::bench::{Both, Local};
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_store::contract::{Bench, author, change, key, space};
use waymark_store::{CommitFault, Fault, RecordStore, Shelf, Standing};

/// UTF-16 units of one origin, keys included.
const QUOTA: usize = 5_242_880;
const GAME: &str = "game";

/// Fills what is left with one entry of another page; gives its text.
fn fill(local: &Local) -> String {
    let keys = local.0.keys().expect("readable");
    let text = |key: &String| local.0.get(key).expect("readable").unwrap_or_default();
    let used: usize = keys
        .iter()
        .map(|key| (key.clone() + &text(key)).encode_utf16().count())
        .sum();
    let filling = "ü".repeat(QUOTA - used - GAME.len());
    local.0.set(GAME, &filling).expect("it just fits");
    filling
}

#[wasm_bindgen_test]
async fn a_full_local_storage_says_so_and_loses_nothing() {
    let bench = Local::fresh();
    let store = bench.open(author("a")).await;
    let replaced = store
        .replace(None, &space("w1"), &[(key("a"), "1".into())])
        .await
        .expect("room");
    let filling = fill(&bench);
    let before = store.raw_dump().await;

    let seen = &replaced.records[0].revision;
    let changes = [change("a", Some(seen), Some("longer")), change("b", None, Some("2"))];
    assert_eq!(
        store.commit(&space("w1"), &changes).await,
        Err(CommitFault::Fault(Fault::Full))
    );
    assert_eq!(
        store.commit(&space("w1"), &changes[1..]).await,
        Err(CommitFault::Fault(Fault::Full))
    );
    assert_eq!(store.raw_dump().await, before);
    let foreign = store.load(&space("w1")).await.expect("readable").foreign;
    assert!(foreign.units >= filling.chars().count() + GAME.len());
    assert_eq!(bench.0.get(GAME).expect("readable"), Some(filling));
    bench.0.remove(GAME).expect("removable");
    store.commit(&space("w1"), &changes).await.expect("there is room again");
}

#[wasm_bindgen_test]
async fn with_local_storage_full_edits_are_saved_in_the_database_alone() {
    let bench = Both::fresh();
    let page = bench.open(author("a")).await;
    page.replace(None, &space("w1"), &[(key("a"), "1".into())])
        .await
        .expect("fresh");
    assert_eq!(page.standing(), Standing::Durable);
    fill(&bench.1);
    page.commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("saved in the database");
    assert_eq!(page.standing(), Standing::OnlyIndexed { why: Fault::Full });

    let again = bench.open(author("b")).await;
    assert_eq!(again.load(&space("w1")).await.expect("readable").records.len(), 2);
    assert_eq!(again.standing(), Standing::OnlyIndexed { why: Fault::Full });

    bench.1.0.remove(GAME).expect("removable");
    page.commit(&space("w1"), &[change("c", None, Some("3"))])
        .await
        .expect("saved");
    assert_eq!(page.standing(), Standing::Durable);
    let copy = page.copy().expect("opened").load(&space("w1")).await.expect("readable");
    assert_eq!(copy.records.len(), 3);
}
