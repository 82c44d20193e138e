//! What the mirror does when a copy is full or denied, and what it says about it.

use super::disks::{Disks, blocked, edit, furnish, start, value_in, value_of_a};
use waymark_store::contract::{author, change, key, space};
use waymark_store::{
    CommitFault, Fault, Loaded, MemoryShelf, Mirror, Mishap, Pointed, RecordStore, Records, Standing, WhenFull,
};

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
async fn a_copy_that_missed_a_whole_replacement_catches_up_with_both_workspaces() {
    let disks = Disks {
        copy: MemoryShelf::new(0, WhenFull::Refuses),
        ..Disks::default()
    };
    let mirror = disks.open();
    let first = mirror.replace(None, &space("w1"), &[(key("a"), "1".into())]).await;
    let pointer = first.expect("fresh").pointer;
    let second = mirror
        .replace(Some(&pointer.revision), &space("w2"), &[(key("n"), "2".into())])
        .await;
    let pointer = second.expect("as expected").pointer;
    assert_eq!(mirror.standing(), Standing::OnlyIndexed { why: Fault::Full });

    disks.copy.set_quota(5_000);
    mirror
        .commit(&space("w2"), &[change("m", None, Some("3"))])
        .await
        .expect("saved");
    assert_eq!(mirror.standing(), Standing::Durable);
    let copy = disks.copy().expect("opens");
    assert_eq!(copy.spaces().await, Ok(vec![space("w1"), space("w2")]));
    assert_eq!(copy.pointer().await, Ok(Pointed::At(pointer)));
    assert_eq!(copy.load(&space("w2")).await.expect("readable").records.len(), 2);
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
async fn a_store_in_memory_of_its_own_starts_empty() {
    let memory = Records::in_memory(author("a"));
    assert_eq!(memory.pointer().await, Ok(Pointed::Nowhere));
}
