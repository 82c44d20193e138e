//! The suite that every backend must pass: one function a promise, run natively and in a browser.
//!
//! A [`Bench`] opens as many handles as wanted on one fresh disk. [`contract_cases!`](crate::contract_cases) lists the
//! promises once and hands them to a macro that makes tests of them:
//!
//! ```
//! macro_rules! names {
//!     ([] $($case:ident)*) => { const CASES: &[&str] = &[$(stringify!($case)),*]; };
//! }
//! waymark_store::contract_cases!(names![]);
//! assert!(CASES.contains(&"a_commit_is_all_or_nothing"));
//! ```

mod commits;
mod damage;
mod spaces;
mod steps;
mod tabs;

pub use commits::*;
pub use damage::*;
pub use spaces::*;
pub use steps::*;
pub use tabs::*;

use crate::{
    Author, Change, CommitFault, Format, Loaded, Pointed, Pointer, RecordKey, RecordStore, Revision, SpaceId,
    StoredRecord, Writer,
};

/// A fresh disk, to which handles can be opened.
#[expect(
    async_fn_in_trait,
    reason = "pages have one thread, so no future here needs to be Send"
)]
pub trait Bench {
    /// The store under test.
    type Store: RecordStore;

    /// A new handle on the disk.
    async fn open(&self, author: Author) -> Self::Store;

    /// Writes an entry past the contract, in every copy there is.
    async fn plant(&self, key: &str, text: &str);
}

/// Calls `callback![[args] case case ...]` with the name of every case.
#[macro_export]
macro_rules! contract_cases {
    ($callback:ident![$($args:tt)*]) => {
        $callback! { [$($args)*]
            a_fresh_store_points_nowhere
            a_commit_is_seen_by_every_handle
            a_commit_without_a_workspace_is_refused
            every_text_comes_back_unchanged
            a_stale_writer_is_told_what_is_there
            a_commit_is_all_or_nothing
            a_record_changed_twice_in_a_commit_is_refused
            a_removed_record_stays_as_a_removal
            an_expected_record_that_is_missing_is_named
            adopting_twice_equals_once
            adopting_never_goes_back
            a_replaced_workspace_takes_no_more_edits
            a_replacement_can_be_taken_back
            of_two_replacements_one_wins
            a_space_in_use_is_not_written_over
            the_current_space_cannot_be_dropped
            a_dropped_space_is_gone_and_the_rest_stays
            a_damaged_record_does_not_hide_the_rest
            a_damaged_record_is_set_aside_whole
            an_edit_over_a_damaged_record_keeps_its_text
            a_damaged_pointer_is_reported_and_kept
            a_newer_format_is_read_only_to_the_byte
            an_older_format_is_raised_by_the_first_write
            steps_are_kept_in_the_order_of_the_commits
            steps_are_nothing_to_who_does_not_know_them
            a_refused_commit_leaves_no_step
            old_steps_go_first
            a_damaged_step_hides_nothing
            a_history_comes_and_goes_with_its_workspace
            two_tabs_lose_no_commit
            two_tabs_editing_different_records_never_conflict
        }
    };
}

/// What this program writes in the suite.
const FORMAT: Format = Format(3);

/// An author of the suite's format.
///
/// # Panics
/// When the name is not fit.
#[must_use]
pub fn author(name: &str) -> Author {
    Author {
        writer: Writer::new(name).expect("the suite names writers well"),
        format: FORMAT,
    }
}

/// A key.
///
/// # Panics
/// When the text is not fit.
#[must_use]
pub fn key(text: &str) -> RecordKey {
    RecordKey::new(text).expect("the suite names keys well")
}

/// A space.
///
/// # Panics
/// When the name is not fit.
#[must_use]
pub fn space(name: &str) -> SpaceId {
    SpaceId::new(name).expect("the suite names spaces well")
}

/// A change that builds on what `expected` says.
#[must_use]
pub fn change(name: &str, expected: Option<&Revision>, value: Option<&str>) -> Change {
    Change {
        key: key(name),
        expected: expected.cloned(),
        value: value.map(str::to_owned),
    }
}

/// A handle by `name` on a disk whose workspace `w1` holds `a` and `b`, and the records as written.
async fn furnished<B: Bench>(bench: &B, name: &str) -> (B::Store, Pointer, Vec<StoredRecord>) {
    let store = bench.open(author(name)).await;
    let records = [(key("a"), "\"A\"".to_owned()), (key("b"), "\"B\"".to_owned())];
    let replaced = store
        .replace(None, &space("w1"), &records)
        .await
        .expect("a fresh store takes a workspace");
    (store, replaced.pointer, replaced.records)
}

async fn loaded<S: RecordStore>(store: &S, name: &str) -> Loaded {
    store.load(&space(name)).await.expect("the store can be read")
}

/// The readable values of a space, by key, removals left out.
async fn values<S: RecordStore>(store: &S, name: &str) -> Vec<(String, String)> {
    let records = loaded(store, name).await.records;
    records
        .into_iter()
        .filter_map(|record| Some((record.key.to_string(), record.value?)))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
        .collect()
}

async fn current<S: RecordStore>(store: &S) -> Option<SpaceId> {
    match store.pointer().await.expect("the store can be read") {
        Pointed::At(pointer) => Some(pointer.space),
        Pointed::Nowhere | Pointed::Damaged(_) => None,
    }
}

fn moved_to(name: Option<&str>) -> CommitFault {
    CommitFault::Moved { to: name.map(space) }
}
