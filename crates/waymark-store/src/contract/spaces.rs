//! Promises about whole workspaces and the pointer.

use super::{Bench, author, change, current, furnished, key, moved_to, pairs, space, values};
use crate::{CommitFault, RecordStore};

/// A tab that still shows the old workspace learns of the new one instead of writing into the old.
pub async fn a_replaced_workspace_takes_no_more_edits<B: Bench>(bench: &B) {
    let (store, pointer, records) = furnished(bench, "a").await;
    let other = bench.open(author("b")).await;
    let imported = [(key("n"), "\"new\"".to_owned())];
    other
        .replace(Some(&pointer.revision), &space("w2"), &imported)
        .await
        .expect("the pointer is as expected");

    let late = change("a", Some(&records[0].revision), Some("\"late\""));
    assert_eq!(store.commit(&space("w1"), &[late]).await, Err(moved_to(Some("w2"))));
    assert_eq!(current(&store).await, Some(space("w2")));
    assert_eq!(values(&store, "w2").await, pairs(&[("n", "\"new\"")]));
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\""), ("b", "\"B\"")]));
    assert_eq!(store.spaces().await, Ok(vec![space("w1"), space("w2")]));
}

/// The old space is whole until it is dropped, so undo is one pointer.
pub async fn a_replacement_can_be_taken_back<B: Bench>(bench: &B) {
    let (store, first, records) = furnished(bench, "a").await;
    let second = store
        .replace(Some(&first.revision), &space("w2"), &[])
        .await
        .expect("as expected")
        .pointer;
    let third = store
        .point(Some(&second.revision), &space("w1"))
        .await
        .expect("as expected");
    assert!(third.revision > second.revision && second.revision > first.revision);
    let edit = change("a", Some(&records[0].revision), Some("1"));
    store.commit(&space("w1"), &[edit]).await.expect("current again");
}

/// Compare and swap on the pointer.
pub async fn of_two_replacements_one_wins<B: Bench>(bench: &B) {
    let (store, pointer, _) = furnished(bench, "a").await;
    let other = bench.open(author("b")).await;
    let one = [(key("n"), "1".to_owned())];
    store
        .replace(Some(&pointer.revision), &space("w2"), &one)
        .await
        .expect("first");
    let late = other.replace(Some(&pointer.revision), &space("w3"), &one).await;
    assert_eq!(late, Err(moved_to(Some("w2"))));
    assert_eq!(other.point(None, &space("w3")).await, Err(moved_to(Some("w2"))));
    assert_eq!(current(&other).await, Some(space("w2")));
    assert_eq!(values(&other, "w3").await, Vec::new());
}

/// A name drawn twice must not mix two workspaces.
pub async fn a_space_in_use_is_not_written_over<B: Bench>(bench: &B) {
    let (store, pointer, records) = furnished(bench, "a").await;
    let result = store
        .replace(Some(&pointer.revision), &space("w1"), &[(key("n"), "1".to_owned())])
        .await;
    assert_eq!(
        result,
        Err(CommitFault::Conflict {
            theirs: records,
            vanished: Vec::new()
        })
    );
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\""), ("b", "\"B\"")]));
}

/// Not even by a tab that does not know that it is current.
pub async fn the_current_space_cannot_be_dropped<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    assert_eq!(store.drop_space(&space("w1")).await, Err(moved_to(Some("w1"))));
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\""), ("b", "\"B\"")]));
}

/// A space whose name begins like another's is another space.
pub async fn a_dropped_space_is_gone_and_the_rest_stays<B: Bench>(bench: &B) {
    let (store, first, _) = furnished(bench, "a").await;
    let one = [(key("n"), "1".to_owned())];
    let second = store
        .replace(Some(&first.revision), &space("w"), &one)
        .await
        .expect("as expected")
        .pointer;
    store
        .replace(Some(&second.revision), &space("w11"), &one)
        .await
        .expect("as expected");
    store.drop_space(&space("w1")).await.expect("not current");
    store
        .drop_space(&space("w1"))
        .await
        .expect("dropping twice equals once");
    assert_eq!(store.spaces().await, Ok(vec![space("w"), space("w11")]));
    assert_eq!(values(&store, "w").await, pairs(&[("n", "1")]));
}
