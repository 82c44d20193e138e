//! What the mirror does when one copy is full, blocked, cleared, evicted or damaged, and what it says about it.
#![cfg(not(target_arch = "wasm32"))]

use waymark_store::contract::{author, change, key, space};
use waymark_store::{
    CommitFault, Fault, Faulty, Loaded, MemoryMedium, MemoryShelf, Mirror, Mishap, Place, Pointed, RecordStore,
    Records, Revision, Shelf, Shelved, Standing, Trap, WhenFull,
};

/// Both disks, and a trap in the truth.
#[derive(Default)]
struct Disks {
    truth: MemoryMedium,
    copy: MemoryShelf,
    trap: Trap,
}

impl Disks {
    fn truth(&self) -> Result<Records, Fault> {
        Ok(Records::new(
            Faulty::new(self.truth.clone(), self.trap.clone()),
            author("a"),
        ))
    }

    fn copy(&self) -> Result<Records, Fault> {
        Ok(Records::new(Shelved::open(self.copy.clone())?, author("a")))
    }

    fn open(&self) -> Mirror {
        Mirror::new(self.truth(), self.copy(), author("a"))
    }

    fn without_truth(&self) -> Mirror {
        Mirror::new(Err(blocked()), self.copy(), author("a"))
    }

    fn without_copy(&self) -> Mirror {
        Mirror::new(self.truth(), Err(blocked()), author("a"))
    }
}

fn blocked() -> Fault {
    Fault::Blocked("denied".into())
}

/// Starts a page as the app does: where is the workspace, and what is in it.
async fn start(mirror: &Mirror) -> Loaded {
    match mirror.pointer().await.expect("something can be read") {
        Pointed::At(pointer) => mirror.load(&pointer.space).await.expect("something can be read"),
        Pointed::Nowhere | Pointed::Damaged(_) => Loaded::default(),
    }
}

/// A workspace with one record `a`; gives its revision.
async fn furnish(mirror: &Mirror) -> Revision {
    let records = [(key("a"), "1".to_owned())];
    let replaced = mirror.replace(None, &space("w1"), &records).await.expect("fresh");
    replaced.records[0].revision.clone()
}

async fn edit(mirror: &Mirror, seen: &Revision, value: &str) -> Result<Revision, CommitFault> {
    let written = mirror
        .commit(&space("w1"), &[change("a", Some(seen), Some(value))])
        .await?;
    Ok(written[0].revision.clone())
}

fn value_of_a(loaded: &Loaded) -> Option<&str> {
    loaded
        .records
        .iter()
        .find(|record| record.key == key("a"))?
        .value
        .as_deref()
}

/// The value of `a` in one copy alone.
async fn value_in<S: RecordStore>(store: &S) -> Option<String> {
    value_of_a(&store.load(&space("w1")).await.expect("readable")).map(str::to_owned)
}

#[pollster::test]
async fn an_edit_is_in_both_copies_with_one_revision() {
    let disks = Disks::default();
    let mirror = disks.open();
    let seen = furnish(&mirror).await;
    edit(&mirror, &seen, "2").await.expect("saved");
    assert_eq!(mirror.standing(), Standing::Durable);
    let truth = disks
        .truth()
        .expect("opens")
        .load(&space("w1"))
        .await
        .expect("readable");
    let copy = disks.copy().expect("opens").load(&space("w1")).await.expect("readable");
    assert_eq!(truth.records, copy.records);
    assert_eq!(value_of_a(&truth), Some("2"));
}

#[pollster::test]
async fn a_full_copy_lets_the_truth_go_on_and_catches_up_later() {
    for when_full in [WhenFull::Refuses, WhenFull::IsSilent] {
        let disks = Disks {
            copy: MemoryShelf::new(1_000, when_full),
            ..Disks::default()
        };
        let mirror = disks.open();
        let seen = furnish(&mirror).await;
        let long = format!("\"{}\"", "x".repeat(1_000));
        let seen = edit(&mirror, &seen, &long).await.expect("saved in the truth");
        assert_eq!(mirror.standing(), Standing::OnlyIndexed { why: Fault::Full });
        assert_eq!(value_in(&disks.copy().expect("opens")).await.as_deref(), Some("1"));

        disks.copy.set_quota(5_000);
        mirror
            .commit(&space("w1"), &[change("b", None, Some("2"))])
            .await
            .expect("saved");
        assert_eq!(mirror.standing(), Standing::Durable);
        assert_eq!(value_in(&disks.copy().expect("opens")).await, Some(long.clone()));
        edit(&mirror, &seen, "short").await.expect("saved");
        assert_eq!(mirror.standing(), Standing::Durable);
    }
}

#[pollster::test]
async fn a_blocked_copy_is_said_and_the_truth_serves() {
    let disks = Disks::default();
    let mirror = disks.without_copy();
    assert_eq!(start(&mirror).await, Loaded::default());
    let seen = furnish(&mirror).await;
    edit(&mirror, &seen, "2").await.expect("saved");
    assert_eq!(mirror.standing(), Standing::OnlyIndexed { why: blocked() });
    assert_eq!(value_of_a(&start(&disks.open()).await), Some("2"));
    assert_eq!(value_in(&disks.copy().expect("opens")).await.as_deref(), Some("2"));
}

#[pollster::test]
async fn a_blocked_truth_is_said_and_gets_the_edits_when_it_is_back() {
    let disks = Disks::default();
    let seen = furnish(&disks.open()).await;

    let mirror = disks.without_truth();
    assert_eq!(value_of_a(&start(&mirror).await), Some("1"));
    let seen = edit(&mirror, &seen, "2").await.expect("kept in the copy");
    assert_eq!(mirror.standing(), Standing::OnlyLocal { why: blocked() });

    let mirror = disks.open();
    assert_eq!(value_of_a(&start(&mirror).await), Some("2"));
    assert_eq!(mirror.standing(), Standing::Durable);
    assert_eq!(value_in(&disks.truth().expect("opens")).await.as_deref(), Some("2"));
    edit(&mirror, &seen, "3").await.expect("the truth knows the revision");
}

#[pollster::test]
async fn with_both_blocked_memory_serves_with_a_standing_warning() {
    let mirror = Mirror::new(Err(blocked()), Err(Fault::Full), author("a"));
    assert_eq!(start(&mirror).await, Loaded::default());
    let seen = furnish(&mirror).await;
    edit(&mirror, &seen, "2").await.expect("kept in memory");
    assert_eq!(value_of_a(&start(&mirror).await), Some("2"));
    assert_eq!(
        mirror.standing(),
        Standing::MemoryOnly {
            indexed: blocked(),
            local: Fault::Full
        }
    );
}

#[pollster::test]
async fn a_truth_that_fails_for_good_hands_over_to_the_copy() {
    for fault in [blocked(), Fault::Gone("deleted".into())] {
        let disks = Disks::default();
        let mirror = disks.open();
        let seen = furnish(&mirror).await;
        disks.trap.set(0, Mishap::Fails(fault.clone()));
        let seen = edit(&mirror, &seen, "2").await.expect("kept in the copy");
        assert_eq!(mirror.standing(), Standing::OnlyLocal { why: fault });
        edit(&mirror, &seen, "3").await.expect("kept in the copy");
        assert_eq!(value_of_a(&start(&mirror).await), Some("3"));
        assert_eq!(
            mirror.standing(),
            Standing::Durable,
            "loading again met the truth again and mended it"
        );
        assert_eq!(value_in(&disks.truth().expect("opens")).await.as_deref(), Some("3"));
    }
}

#[pollster::test]
async fn a_truth_that_is_full_or_aborts_is_never_called_saved() {
    for fault in [Fault::Full, Fault::Aborted("disk".into())] {
        let disks = Disks::default();
        let mirror = disks.open();
        let seen = furnish(&mirror).await;
        disks.trap.set(0, Mishap::Fails(fault.clone()));
        assert_eq!(edit(&mirror, &seen, "2").await, Err(CommitFault::Fault(fault)));
        assert_eq!(mirror.standing(), Standing::Durable);
        for copy in [
            value_in(&disks.truth().expect("opens")).await,
            value_in(&disks.copy().expect("opens")).await,
        ] {
            assert_eq!(copy.as_deref(), Some("1"));
        }
        edit(&mirror, &seen, "2").await.expect("a retry may work");
    }
}

#[pollster::test]
async fn a_page_that_has_read_its_goals_is_never_given_an_empty_memory() {
    let disks = Disks::default();
    furnish(&disks.open()).await;
    let mirror = Mirror::new(disks.truth(), Err(blocked()), author("a"));
    assert_eq!(value_of_a(&start(&mirror).await), Some("1"));
    disks.trap.set(0, Mishap::DiesBefore);
    assert!(mirror.load(&space("w1")).await.is_err());
    assert!(!matches!(mirror.standing(), Standing::MemoryOnly { .. }));
}

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

#[pollster::test]
async fn a_store_in_memory_of_its_own_starts_empty() {
    let memory = Records::in_memory(author("a"));
    assert_eq!(memory.pointer().await, Ok(Pointed::Nowhere));
}
