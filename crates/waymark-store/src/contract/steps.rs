//! Promises about the history: it is written with the records it tells of, or neither is.

use super::{Bench, author, change, furnished, key, loaded, pairs, space, values};
use crate::{CommitFault, LoadedSteps, NewSteps, RecordStore, STEPS_KEPT, StoredStep, Unreadable};

fn steps(texts: &[&str]) -> NewSteps {
    NewSteps {
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        ..NewSteps::default()
    }
}

async fn history<S: RecordStore>(store: &S) -> LoadedSteps {
    store.steps(&space("w1")).await.expect("the store can be read")
}

/// Number and text of every step.
async fn told<S: RecordStore>(store: &S) -> Vec<(u64, String)> {
    let steps = history(store).await.steps.into_iter();
    steps.map(|StoredStep { number, text }| (number, text)).collect()
}

fn numbered(expected: &[(u64, &str)]) -> Vec<(u64, String)> {
    expected
        .iter()
        .map(|(number, text)| (*number, (*text).to_owned()))
        .collect()
}

/// Steps are numbered in the order of the commits, whoever made them, and every handle sees them.
pub async fn steps_are_kept_in_the_order_of_the_commits<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let other = bench.open(author("b")).await;
    let edit = [change("a", Some(&records[0].revision), Some("2"))];
    let first = store
        .commit_with(&space("w1"), &edit, &steps(&["one", "two\n\"ä"]))
        .await;
    let first = first.expect("nobody else wrote");
    assert_eq!((first.records.len(), first.steps), (1, vec![1, 2]));
    let second = other
        .commit_with(&space("w1"), &[change("c", None, Some("3"))], &steps(&["three"]))
        .await;
    assert_eq!(second.expect("another record").steps, [3]);
    for handle in [&store, &other] {
        assert_eq!(
            told(handle).await,
            numbered(&[(1, "one"), (2, "two\n\"ä"), (3, "three")])
        );
        assert_eq!(history(handle).await.damaged, Vec::new());
    }
}

/// Whoever does not ask for the history does not find it: not among the records, not among the spaces.
pub async fn steps_are_nothing_to_who_does_not_know_them<B: Bench>(bench: &B) {
    let (store, _, records) = furnished(bench, "a").await;
    let committed = store.commit_with(&space("w1"), &[], &steps(&["one"])).await;
    committed.expect("nobody else wrote");
    assert_eq!(loaded(&store, "w1").await.records, records);
    assert_eq!(loaded(&store, "w1").await.damaged, Vec::new());
    assert_eq!(store.spaces().await, Ok(vec![space("w1")]));
    store
        .commit(&space("w1"), &[change("c", None, Some("3"))])
        .await
        .expect("as ever");
    assert_eq!(told(&store).await, numbered(&[(1, "one")]));
}

/// A commit that is refused leaves no step; the next one has the number.
pub async fn a_refused_commit_leaves_no_step<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    let before = store.raw_dump().await;
    let stale = [change("a", None, Some("2"))];
    let refused = store.commit_with(&space("w1"), &stale, &steps(&["one"])).await;
    assert!(matches!(refused, Err(CommitFault::Conflict { .. })), "{refused:?}");
    let moved = store.commit_with(&space("w2"), &[], &steps(&["one"])).await;
    assert!(matches!(moved, Err(CommitFault::Moved { .. })), "{moved:?}");
    assert_eq!(store.raw_dump().await, before);
    let next = store.commit_with(&space("w1"), &[], &steps(&["two"])).await;
    assert_eq!(next.expect("nobody else wrote").steps, [1]);
}

/// The oldest goes when there are too many, and what the writer gives up goes at once.
pub async fn old_steps_go_first<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    let texts: Vec<String> = (1..=STEPS_KEPT).map(|number| number.to_string()).collect();
    let many = NewSteps {
        texts,
        ..NewSteps::default()
    };
    store.commit_with(&space("w1"), &[], &many).await.expect("room");
    store
        .commit_with(&space("w1"), &[], &steps(&["next"]))
        .await
        .expect("room");
    let kept = told(&store).await;
    assert_eq!(kept.len() as u64, STEPS_KEPT);
    assert_eq!((kept[0].0, kept[kept.len() - 1].0), (2, STEPS_KEPT + 1));
    let fewer = NewSteps {
        forget: (2..=STEPS_KEPT).collect(),
        ..steps(&["last"])
    };
    store.commit_with(&space("w1"), &[], &fewer).await.expect("room");
    assert_eq!(
        told(&store).await,
        numbered(&[(STEPS_KEPT + 1, "next"), (STEPS_KEPT + 2, "last")])
    );
}

/// Damage is named and hides neither the other steps nor the records; a lost count writes over nothing.
pub async fn a_damaged_step_hides_nothing<B: Bench>(bench: &B) {
    let (store, _, _) = furnished(bench, "a").await;
    store
        .commit_with(&space("w1"), &[], &steps(&["one", "two", "three"]))
        .await
        .expect("room");
    bench.plant("waymark/1/.steps/w1/0000000002", "1.a 30 tw").await;
    bench.plant("waymark/1/.steps/w1/x", "1.a 1 x").await;
    bench.plant("waymark/1/.steps/w1/last", "?").await;
    let found = history(&store).await;
    let why: Vec<_> = found
        .damaged
        .iter()
        .map(|damaged| (damaged.key.as_str(), damaged.why))
        .collect();
    assert_eq!(why, [("0000000002", Unreadable::Length), ("x", Unreadable::Key)]);
    assert_eq!(values(&store, "w1").await, pairs(&[("a", "\"A\""), ("b", "\"B\"")]));
    let next = NewSteps {
        above: 3,
        ..steps(&["four"])
    };
    assert_eq!(
        store.commit_with(&space("w1"), &[], &next).await.expect("room").steps,
        [4]
    );
    assert_eq!(told(&store).await, numbered(&[(1, "one"), (3, "three"), (4, "four")]));
}

/// A workspace begins its history with itself, and takes it along when it goes.
pub async fn a_history_comes_and_goes_with_its_workspace<B: Bench>(bench: &B) {
    let store = bench.open(author("a")).await;
    let records = [(key("a"), "1".to_owned())];
    let first = store
        .replace_with(None, &space("w1"), &records, &steps(&["begun"]))
        .await;
    let at = first.expect("fresh").pointer.revision;
    assert_eq!(told(&store).await, numbered(&[(1, "begun")]));
    let second = store
        .replace(Some(&at), &space("w2"), &records)
        .await
        .expect("as expected");
    assert_eq!(told(&store).await, numbered(&[(1, "begun")]));
    store.drop_space(&space("w1")).await.expect("not the current one");
    assert_eq!(history(&store).await, LoadedSteps::default());
    bench.plant("waymark/1/.steps/w1/0000000001", "1.a 3 old").await;
    let again = store
        .replace(Some(&second.pointer.revision), &space("w1"), &records)
        .await;
    again.expect("as expected");
    assert_eq!(history(&store).await, LoadedSteps::default());
}
