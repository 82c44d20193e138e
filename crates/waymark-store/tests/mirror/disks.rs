//! Two disks, and a page on them.

use waymark_store::contract::{author, change, key, space};
use waymark_store::{
    CommitFault, Fault, Faulty, Loaded, MemoryMedium, MemoryShelf, Mirror, Pointed, RecordStore, Records, Revision,
    Shelved, Trap,
};

/// Both disks, and a trap in the truth.
#[derive(Default)]
pub(crate) struct Disks {
    pub(crate) truth: MemoryMedium,
    pub(crate) copy: MemoryShelf,
    pub(crate) trap: Trap,
}

impl Disks {
    pub(crate) fn truth(&self) -> Result<Records, Fault> {
        Ok(Records::new(
            Faulty::new(self.truth.clone(), self.trap.clone()),
            author("a"),
        ))
    }

    pub(crate) fn copy(&self) -> Result<Records, Fault> {
        Ok(Records::new(Shelved::open(self.copy.clone())?, author("a")))
    }

    pub(crate) fn open(&self) -> Mirror {
        Mirror::new(self.truth(), self.copy(), author("a"))
    }

    pub(crate) fn without_truth(&self) -> Mirror {
        Mirror::new(Err(blocked()), self.copy(), author("a"))
    }

    pub(crate) fn without_copy(&self) -> Mirror {
        Mirror::new(self.truth(), Err(blocked()), author("a"))
    }
}

pub(crate) fn blocked() -> Fault {
    Fault::Blocked("denied".into())
}

/// Starts a page as the app does: where is the workspace, and what is in it.
pub(crate) async fn start(mirror: &Mirror) -> Loaded {
    match mirror.pointer().await.expect("something can be read") {
        Pointed::At(pointer) => mirror.load(&pointer.space).await.expect("something can be read"),
        Pointed::Nowhere | Pointed::Damaged(_) => Loaded::default(),
    }
}

/// A workspace with one record `a`; gives its revision.
pub(crate) async fn furnish(mirror: &Mirror) -> Revision {
    let records = [(key("a"), "1".to_owned())];
    let replaced = mirror.replace(None, &space("w1"), &records).await.expect("fresh");
    replaced.records[0].revision.clone()
}

pub(crate) async fn edit(mirror: &Mirror, seen: &Revision, value: &str) -> Result<Revision, CommitFault> {
    let written = mirror
        .commit(&space("w1"), &[change("a", Some(seen), Some(value))])
        .await?;
    Ok(written[0].revision.clone())
}

pub(crate) fn value_of_a(loaded: &Loaded) -> Option<&str> {
    loaded
        .records
        .iter()
        .find(|record| record.key == key("a"))?
        .value
        .as_deref()
}

/// The value of `a` in one copy alone.
pub(crate) async fn value_in<S: RecordStore>(store: &S) -> Option<String> {
    value_of_a(&store.load(&space("w1")).await.expect("readable")).map(str::to_owned)
}
