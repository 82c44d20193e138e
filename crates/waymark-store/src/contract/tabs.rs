//! Promises about several pages at once.

use super::{Bench, author, change, furnished, loaded, space, values};
use crate::{CommitFault, RecordStore, Revision, StoredRecord};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Commits that each of two tabs makes; enough to meet every interleaving, few enough for a browser.
const ROUNDS: u64 = 500;

/// Both count up one record as fast as they can: the sum is what both counted.
pub async fn two_tabs_lose_no_commit<B: Bench>(bench: &B) {
    let (one, _, records) = furnished(bench, "a").await;
    let two = bench.open(author("b")).await;
    let zero = change("count", None, Some("0"));
    let start = one.commit(&space("w1"), &[zero]).await.expect("nobody else wrote");
    both(count_up(&one, &start[0]), count_up(&two, &start[0])).await;
    let found = loaded(&one, "w1").await;
    let count = found
        .records
        .iter()
        .find(|r| r.key == start[0].key)
        .expect("still there");
    assert_eq!(count.value.as_deref(), Some((2 * ROUNDS).to_string().as_str()));
    assert_eq!(count.revision.counter(), 2 * ROUNDS + 1);
    assert_eq!(found.records.len(), records.len() + 1);
}

/// Adds one [`ROUNDS`] times, each time on what is really there.
async fn count_up<S: RecordStore>(store: &S, start: &StoredRecord) {
    let mut seen = start.clone();
    let mut left = ROUNDS;
    while left > 0 {
        let count: u64 = seen.value.as_deref().and_then(|v| v.parse().ok()).expect("a number");
        let next = change("count", Some(&seen.revision), Some(&(count + 1).to_string()));
        let answer = store.commit(&space("w1"), &[next]).await;
        seen = if let Err(CommitFault::Conflict { theirs, .. }) = answer {
            theirs.into_iter().next().expect("one change, one conflict")
        } else {
            left -= 1;
            let written = answer.expect("a race gives conflicts at most");
            written.into_iter().next().expect("one change, one record")
        };
        breathe().await;
    }
}

/// Records are the grain: what another tab does to another record is no business of this one.
pub async fn two_tabs_editing_different_records_never_conflict<B: Bench>(bench: &B) {
    let (one, _, records) = furnished(bench, "a").await;
    let two = bench.open(author("b")).await;
    both(
        edit(&one, "a", &records[0].revision),
        edit(&two, "b", &records[1].revision),
    )
    .await;
    let found = values(&one, "w1").await;
    assert_eq!(found, values(&two, "w1").await);
    assert_eq!(found, super::pairs(&[("a", "49"), ("b", "49")]));
}

async fn edit<S: RecordStore>(store: &S, name: &str, start: &Revision) {
    let mut seen = start.clone();
    for round in 0..50 {
        let next = change(name, Some(&seen), Some(&round.to_string()));
        let written = store
            .commit(&space("w1"), &[next])
            .await
            .expect("nobody else edits this record");
        seen = written[0].revision.clone();
        breathe().await;
    }
}

/// Runs two futures side by side until both are done.
async fn both(one: impl Future<Output = ()>, two: impl Future<Output = ()>) {
    let (mut one, mut two) = (pin!(one), pin!(two));
    let (mut one_done, mut two_done) = (false, false);
    poll_fn(|context| {
        one_done = one_done || one.as_mut().poll(context).is_ready();
        two_done = two_done || two.as_mut().poll(context).is_ready();
        if one_done && two_done {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Lets the other tab have a turn where a backend answers at once.
async fn breathe() {
    let mut waited = false;
    poll_fn(|context| {
        if waited {
            return Poll::Ready(());
        }
        waited = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
