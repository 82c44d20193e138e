//! How a copy that is cleared, damaged or behind gets what the other has.

use super::disks::{Disks, edit, furnish, start, value_in, value_of_a};
use waymark_store::contract::{author, change, key, space};
use waymark_store::{CommitFault, Fault, MemoryShelf, Place, RecordStore, Shelf, WhenFull};

#[pollster::test]
async fn an_evicted_truth_and_a_cleared_copy_are_filled_from_the_other() {
    let disks = Disks::default();
    let seen = furnish(&disks.open()).await;
    disks.truth.wipe();
    let mirror = disks.open();
    assert_eq!(value_of_a(&start(&mirror).await), Some("1"));
    let seen = edit(&mirror, &seen, "2").await.expect("the pointer was mended too");

    for entry in disks.copy.keys().expect("readable") {
        disks.copy.remove(&entry).expect("removable");
    }
    let mirror = disks.open();
    assert_eq!(value_of_a(&start(&mirror).await), Some("2"));
    assert_eq!(value_in(&disks.copy().expect("opens")).await.as_deref(), Some("2"));
    let mirror = disks.without_truth();
    edit(&mirror, &seen, "3").await.expect("the copy has the pointer");
}

#[pollster::test]
async fn a_record_damaged_in_one_copy_is_mended_and_its_text_kept() {
    let disks = Disks::default();
    furnish(&disks.open()).await;
    disks.truth.plant("waymark/1/w1/a", "torn in the truth");
    let loaded = start(&disks.open()).await;
    assert_eq!((value_of_a(&loaded), loaded.damaged.len()), (Some("1"), 0));
    assert_eq!(value_in(&disks.truth().expect("opens")).await.as_deref(), Some("1"));

    disks.copy.plant("waymark/1/w1/a", "torn in the copy");
    let mirror = disks.open();
    assert_eq!(value_of_a(&start(&mirror).await), Some("1"));
    assert_eq!(value_in(&disks.copy().expect("opens")).await.as_deref(), Some("1"));
    let kept: Vec<_> = mirror.raw_dump().await.expect("readable");
    let kept: Vec<_> = kept
        .iter()
        .filter(|e| e.key.contains("/aside/"))
        .map(|e| (e.place, e.text.as_str()))
        .collect();
    assert_eq!(
        kept,
        [
            (Place::Memory, "torn in the truth"),
            (Place::LocalStorage, "torn in the copy")
        ]
    );
}

#[pollster::test]
async fn the_version_that_loses_between_the_copies_is_handed_out() {
    let disks = Disks::default();
    let seen = furnish(&disks.open()).await;
    edit(&disks.without_truth(), &seen, "in the copy").await.expect("kept");
    let ours = disks.truth().expect("opens");
    for (value, expected) in [("2", seen.clone()), ("3", seen.next(&author("a").writer))] {
        ours.commit(&space("w1"), &[change("a", Some(&expected), Some(value))])
            .await
            .expect("saved");
    }
    let loaded = start(&disks.open()).await;
    assert_eq!(value_of_a(&loaded), Some("3"));
    assert_eq!(loaded.superseded.len(), 1);
    assert_eq!(loaded.superseded[0].value.as_deref(), Some("in the copy"));
}

#[pollster::test]
async fn what_others_keep_is_counted_and_never_touched() {
    let disks = Disks::default();
    disks.copy.plant("game/high score", "9000");
    disks.copy.plant("waymark-other", "ä😀");
    let mirror = disks.open();
    let first = furnish(&mirror).await;
    edit(&mirror, &first, "2").await.expect("saved");
    let moved = mirror.replace(None, &space("w2"), &[]).await;
    assert!(matches!(moved, Err(CommitFault::Moved { .. })));
    let loaded = start(&mirror).await;
    assert_eq!((loaded.foreign.entries, loaded.foreign.units), (2, 15 + 4 + 13 + 3));
    assert_eq!(
        disks.copy.get("game/high score").expect("readable").as_deref(),
        Some("9000")
    );
    assert_eq!(
        disks.copy.get("waymark-other").expect("readable").as_deref(),
        Some("ä😀")
    );
    assert!(
        mirror
            .raw_dump()
            .await
            .expect("readable")
            .iter()
            .all(|entry| entry.key.starts_with("waymark/1/"))
    );
}

#[pollster::test]
async fn a_shelf_full_of_others_things_takes_nothing_and_loses_nothing() {
    let disks = Disks {
        copy: MemoryShelf::new(200, WhenFull::Refuses),
        ..Disks::default()
    };
    let store = disks.copy().expect("opens");
    let first = store
        .replace(None, &space("w1"), &[(key("a"), "1".into())])
        .await
        .expect("room");
    let others = 200 - disks.copy.used() - "game".len();
    disks.copy.plant("game", &"g".repeat(others));
    let before = store.raw_dump().await.expect("readable");
    let seen = &first.records[0].revision;
    let changes = [change("a", Some(seen), Some("22")), change("b", None, Some("3"))];
    assert_eq!(
        store.commit(&space("w1"), &changes).await,
        Err(CommitFault::Fault(Fault::Full))
    );
    assert_eq!(
        store.commit(&space("w1"), &changes[1..]).await,
        Err(CommitFault::Fault(Fault::Full))
    );
    assert_eq!(store.raw_dump().await.expect("readable"), before);
    assert_eq!(disks.copy.used(), 200);
    store
        .commit(&space("w1"), &[change("a", Some(seen), Some("2"))])
        .await
        .expect("the same length fits");
}
