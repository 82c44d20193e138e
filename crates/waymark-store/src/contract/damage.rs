//! Promises about what cannot be read, and about newer programs.

use super::{Bench, FORMAT, author, change, current, furnished, key, loaded, pairs, space, values};
use crate::{Author, CommitFault, Damaged, Fault, Format, Pointed, RecordStore, Unreadable};

const TORN: &str = "4.a 30 {\"name\":\"Gro";

fn torn() -> Damaged {
    Damaged {
        key: "b".into(),
        raw: TORN.into(),
        why: Unreadable::Length,
    }
}

/// The texts of all entries that were set aside.
async fn aside<S: RecordStore>(store: &S) -> Vec<String> {
    let entries = store.raw_dump().await.expect("the store can be read");
    let mut kept: Vec<_> = entries
        .into_iter()
        .filter(|entry| entry.key.starts_with("waymark/1/aside/"))
        .map(|entry| entry.text)
        .collect();
    kept.dedup();
    kept
}

/// The rest opens; the damaged part is named with its whole text.
pub async fn a_damaged_record_does_not_hide_the_rest<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    bench.plant("waymark/1/w1/b", TORN).await;
    bench.plant("waymark/1/w1/", "x").await;
    let found = loaded(&store, "w1").await;
    let nameless = Damaged {
        key: String::new(),
        raw: "x".into(),
        why: Unreadable::Key,
    };
    assert_eq!(found.damaged, [nameless, torn()]);
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\"")]));
}

/// Every damaged text is kept, none over another, and a readable record is not moved.
pub async fn a_damaged_record_is_set_aside_whole<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    for text in [TORN, "other", TORN] {
        bench.plant("waymark/1/w1/b", text).await;
        store.set_aside(&space("w1"), "b").await.expect("there is room");
        assert_eq!(loaded(&store, "w1").await.damaged, Vec::new());
    }
    store.set_aside(&space("w1"), "a").await.expect("nothing to do");
    store.set_aside(&space("w1"), "missing").await.expect("nothing to do");
    let mut kept = aside(&store).await;
    kept.sort();
    kept.dedup();
    assert_eq!(kept, [TORN, "other"]);
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\"")]));
    assert_eq!(store.spaces().await, Ok(vec![space("w1")]));
}

/// Whether the writer saw the record whole before or saw nothing.
pub async fn an_edit_over_a_damaged_record_keeps_its_text<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    bench.plant("waymark/1/w1/a", "torn a").await;
    bench.plant("waymark/1/w1/b", TORN).await;
    let changes = [
        change("a", None, Some("1")),
        change("b", Some(&records[1].revision), Some("2")),
    ];
    store
        .commit(&space("w1"), &changes)
        .await
        .expect("damage is no conflict");
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "1"), ("b", "2")]));
    let mut kept = aside(&store).await;
    kept.sort();
    kept.dedup();
    assert_eq!(kept, [TORN, "torn a"]);
}

/// The spaces are still found, and pointing anew keeps the damaged text.
pub async fn a_damaged_pointer_is_reported_and_kept<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    for text in ["half a poin", "1.a 4 meta", "1.a -"] {
        bench.plant("waymark/1/meta/current", text).await;
        assert_eq!(store.pointer().await, Ok(Pointed::Damaged(text.into())));
        assert_eq!(store.spaces().await, Ok(vec![space("w1")]));
        let refused = store.commit(&space("w1"), &[change("c", None, Some("1"))]).await;
        assert_eq!(refused, Err(CommitFault::Moved { to: None }));

        store.point(None, &space("w1")).await.expect("nobody else pointed");
        assert_eq!(current(&store).await, Some(space("w1")));
        assert!(aside(&store).await.contains(&text.to_owned()));
    }
}

/// An old page open after an update: it can show and export, and changes not one byte.
pub async fn a_newer_format_is_read_only_to_the_byte<B: Bench>(bench: &B) {
    let (old, pointer, records) = furnished(bench, "a").await;
    let newer = bench
        .open(Author {
            format: Format(FORMAT.0 + 1),
            ..author("b")
        })
        .await;
    let edit = change("a", Some(&records[0].revision), Some("\"A2\""));
    newer
        .commit(&space("w1"), &[edit])
        .await
        .expect("a newer program may write");
    bench.plant("waymark/1/w1/torn", TORN).await;

    let before = old.raw_dump().await;
    let found = loaded(&old, "w1").await;
    assert_eq!(found.newer, Some(Format(FORMAT.0 + 1)));
    assert_eq!(found.records.len(), 2);

    let fault = Fault::TooNew(Format(FORMAT.0 + 1));
    let refused = Err(CommitFault::Fault(fault.clone()));
    let edit = change("b", Some(&records[1].revision), Some("1"));
    assert_eq!(old.commit(&space("w1"), &[edit]).await.map(drop), refused);
    let new = [(key("n"), "1".to_owned())];
    assert_eq!(
        old.replace(Some(&pointer.revision), &space("w2"), &new).await.map(drop),
        refused
    );
    assert_eq!(
        old.point(Some(&pointer.revision), &space("w2")).await.map(drop),
        refused
    );
    assert_eq!(old.drop_space(&space("w2")).await, refused);
    assert_eq!(old.adopt(&space("w1"), &records).await, Err(fault.clone()));
    assert_eq!(old.adopt_pointer(&pointer).await, Err(fault.clone()));
    assert_eq!(old.set_aside(&space("w1"), "torn").await, Err(fault));
    assert_eq!(old.raw_dump().await, before);
}

/// After an update the first write closes the door behind it.
pub async fn an_older_format_is_raised_by_the_first_write<B: Bench>(bench: &B) {
    let old = bench
        .open(Author {
            format: Format(1),
            ..author("a")
        })
        .await;
    old.replace(None, &space("w1"), &[]).await.expect("fresh");
    let new = bench.open(author("b")).await;
    assert_eq!(loaded(&new, "w1").await.newer, None);
    new.commit(&space("w1"), &[change("a", None, Some("1"))])
        .await
        .expect("newer");
    assert_eq!(loaded(&old, "w1").await.newer, Some(FORMAT));
}
