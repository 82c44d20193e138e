//! Promises about commits and about taking records over.

use super::{Bench, author, change, current, furnished, key, loaded, moved_to, pairs, space, values};
use crate::{CommitFault, Fault, Pointed, RecordStore, Revision, StoredRecord};

/// Nothing stored is not damaged, not an error and not an empty workspace.
pub async fn a_fresh_store_points_nowhere<B: Bench>(bench: &B) {
    let store = bench.open(author("a")).await;
    assert_eq!(store.pointer().await, Ok(Pointed::Nowhere));
    assert_eq!(store.spaces().await, Ok(Vec::new()));
    assert_eq!(loaded(&store, "w1").await.records, Vec::new());
}

/// Same or another handle: the record, its text and its revision.
pub async fn a_commit_is_seen_by_every_handle<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let changes = [
        change("a", Some(&records[0].revision), Some("\"A2\"")),
        change("objective/c", None, Some("\"C\"")),
    ];
    let written = store.commit(&space("w1"), &changes).await.expect("nobody else wrote");
    assert_eq!(written[0].revision, Revision::new(2, author("a").writer));
    assert_eq!(written[1].revision, Revision::new(1, author("a").writer));

    let other = bench.open(author("b")).await;
    for handle in [&store, &other] {
        assert_eq!(current(handle).await, Some(space("w1")));
        let found = loaded(handle, "w1").await;
        assert_eq!(
            found.records,
            [written[0].clone(), records[1].clone(), written[1].clone()]
        );
        assert_eq!((found.damaged, found.newer), (Vec::new(), None));
    }
    assert_eq!(store.commit(&space("w1"), &[]).await, Ok(Vec::new()));
}

/// A page that believes in a workspace which is not there must not write into the void.
pub async fn a_commit_without_a_workspace_is_refused<B: Bench>(bench: &B) {
    let store = bench.open(author("a")).await;
    let result = store.commit(&space("w1"), &[change("a", None, Some("1"))]).await;
    assert_eq!(result, Err(moved_to(None)));
    assert_eq!(loaded(&store, "w1").await.records, Vec::new());
}

/// Empty, spaces, line ends, quotes, other planes, 64 kB.
pub async fn every_text_comes_back_unchanged<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    let long = "ä".repeat(32 * 1024);
    let texts = [
        "",
        " ",
        "-",
        "\r\n\t\"\\",
        "👩‍🚀\u{202e}\u{0}",
        "1.a 3 abc",
        long.as_str(),
    ];
    for (at, text) in texts.iter().enumerate() {
        let changes = [change(&format!("text {at}/ü#"), None, Some(text))];
        store.commit(&space("w1"), &changes).await.expect("nobody else wrote");
    }
    let other = bench.open(author("b")).await;
    let found = loaded(&other, "w1").await;
    for (at, text) in texts.iter().enumerate() {
        let record = found.records.iter().find(|r| r.key == key(&format!("text {at}/ü#")));
        assert_eq!(record.and_then(|r| r.value.as_deref()), Some(*text));
    }
}

/// The loser gets the winner's record and the store is as the winner left it.
pub async fn a_stale_writer_is_told_what_is_there<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let other = bench.open(author("b")).await;
    let theirs = other
        .commit(
            &space("w1"),
            &[change("a", Some(&records[0].revision), Some("\"theirs\""))],
        )
        .await
        .expect("first");
    for expected in [Some(&records[0].revision), None] {
        let late = store
            .commit(&space("w1"), &[change("a", expected, Some("\"mine\""))])
            .await;
        assert_eq!(
            late,
            Err(CommitFault::Conflict {
                theirs: theirs.clone(),
                vanished: Vec::new()
            })
        );
    }
    assert_eq!(
        values(&store, "w1").await,
        pairs(&[("a", "\"theirs\""), ("b", "\"B\"")])
    );
}

/// One stale change among three: none is written.
pub async fn a_commit_is_all_or_nothing<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let before = store.raw_dump().await;
    let changes = [
        change("a", Some(&records[0].revision), Some("1")),
        change("b", None, Some("2")),
        change("c", None, Some("3")),
    ];
    let result = store.commit(&space("w1"), &changes).await;
    assert_eq!(
        result,
        Err(CommitFault::Conflict {
            theirs: vec![records[1].clone()],
            vanished: Vec::new()
        })
    );
    assert_eq!(store.raw_dump().await, before);
}

/// Two texts for one record in one commit have no order.
pub async fn a_record_changed_twice_in_a_commit_is_refused<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    let before = store.raw_dump().await;
    let changes = [change("c", None, Some("1")), change("c", None, Some("2"))];
    let result = store.commit(&space("w1"), &changes).await;
    assert!(
        matches!(result, Err(CommitFault::Fault(Fault::Aborted(_)))),
        "{result:?}"
    );
    assert_eq!(store.raw_dump().await, before);
}

/// A removal is a version: it conflicts, it is loaded, and it can be built upon.
pub async fn a_removed_record_stays_as_a_removal<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let removed = store
        .commit(&space("w1"), &[change("a", Some(&records[0].revision), None)])
        .await
        .expect("nobody else wrote");
    assert_eq!(removed[0].value, None);
    assert!(loaded(&store, "w1").await.records.contains(&removed[0]));

    let unaware = store.commit(&space("w1"), &[change("a", None, Some("1"))]).await;
    assert_eq!(
        unaware,
        Err(CommitFault::Conflict {
            theirs: removed.clone(),
            vanished: Vec::new()
        })
    );

    let revived = change("a", Some(&removed[0].revision), Some("\"again\""));
    store
        .commit(&space("w1"), &[revived])
        .await
        .expect("built on the removal");
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"again\""), ("b", "\"B\"")]));
}

/// "Not there" is told apart from "changed".
pub async fn an_expected_record_that_is_missing_is_named<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let result = store
        .commit(&space("w1"), &[change("z", Some(&records[0].revision), Some("1"))])
        .await;
    assert_eq!(
        result,
        Err(CommitFault::Conflict {
            theirs: Vec::new(),
            vanished: vec![key("z")]
        })
    );
}

/// Records come with the revisions they have, as often as one likes.
pub async fn adopting_twice_equals_once<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let newer = StoredRecord {
        revision: records[0].revision.next(&author("z").writer),
        ..records[0].clone()
    };
    let given = [newer.clone(), StoredRecord { key: key("n"), ..newer }];
    store.adopt(&space("w1"), &given).await.expect("there is room");
    let once = store.raw_dump().await;
    store.adopt(&space("w1"), &given).await.expect("there is room");
    assert_eq!(store.raw_dump().await, once);
    assert_eq!(
        loaded(&store, "w1").await.records,
        [given[0].clone(), records[1].clone(), given[1].clone()]
    );
}

/// An older version never replaces a newer one, not even a removal.
pub async fn adopting_never_goes_back<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let changes = [change("a", Some(&records[0].revision), None)];
    let removed = store.commit(&space("w1"), &changes).await.expect("nobody else wrote");
    store.adopt(&space("w1"), &records).await.expect("there is room");
    assert_eq!(
        loaded(&store, "w1").await.records,
        [removed[0].clone(), records[1].clone()]
    );
}
