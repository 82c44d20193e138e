//! Every crash point and every single failure of every operation: afterwards the store is as before or as after.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use waymark_store::contract::{author, change, key, space};
use waymark_store::{
    CommitFault, Fault, Faulty, MemoryMedium, MemoryShelf, Mirror, Mishap, NewSteps, Pointed, Pointer, RecordStore,
    Records, Shelved, SpaceId, StoredRecord, Trap,
};

/// What a person would find after the page is opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    pointed: Pointed,
    records: Vec<StoredRecord>,
    old_space: Vec<StoredRecord>,
    steps: Vec<String>,
    old_steps: Vec<String>,
    damaged: Vec<String>,
    aside: BTreeSet<String>,
}

/// A disk of some kind.
trait World {
    type Store: RecordStore;

    fn fresh() -> Self;
    fn open(&self, trap: &Trap) -> Result<Self::Store, Fault>;
    fn plant(&self, key: &str, text: &str);
}

struct Transactional(MemoryMedium);

impl World for Transactional {
    type Store = Records;

    fn fresh() -> Self {
        Self(MemoryMedium::default())
    }

    fn open(&self, trap: &Trap) -> Result<Self::Store, Fault> {
        Ok(Records::new(Faulty::new(self.0.clone(), trap.clone()), author("a")))
    }

    fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

struct OnShelf(MemoryShelf);

impl World for OnShelf {
    type Store = Records;

    fn fresh() -> Self {
        Self(MemoryShelf::default())
    }

    fn open(&self, trap: &Trap) -> Result<Self::Store, Fault> {
        let shelf = Shelved::open(Faulty::new(self.0.clone(), trap.clone()))?;
        Ok(Records::new(shelf, author("a")))
    }

    fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
    }
}

struct Mirrored(Transactional, OnShelf);

impl World for Mirrored {
    type Store = Mirror;

    fn fresh() -> Self {
        Self(Transactional::fresh(), OnShelf::fresh())
    }

    fn open(&self, trap: &Trap) -> Result<Self::Store, Fault> {
        Ok(Mirror::new(self.0.open(trap), self.1.open(trap), author("a")))
    }

    fn plant(&self, key: &str, text: &str) {
        self.0.plant(key, text);
        self.1.plant(key, text);
    }
}

/// The operations under test, on a workspace `w2` with `a` and `b`, a torn record and an old space `w1`.
#[derive(Debug, Clone, Copy)]
enum Operation {
    Open,
    OneRecord,
    ThreeRecords,
    WithSteps,
    OverDamage,
    Replace,
    ReplaceWithSteps,
    PointBack,
    SetAside,
    DropOld,
}

const ALL: [Operation; 10] = [
    Operation::Open,
    Operation::OneRecord,
    Operation::ThreeRecords,
    Operation::WithSteps,
    Operation::OverDamage,
    Operation::Replace,
    Operation::ReplaceWithSteps,
    Operation::PointBack,
    Operation::SetAside,
    Operation::DropOld,
];

fn steps(texts: &[&str]) -> NewSteps {
    NewSteps {
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        ..NewSteps::default()
    }
}

/// What the page knew before the operation.
struct Known {
    pointer: Pointer,
    records: Vec<StoredRecord>,
}

async fn furnish<W: World>() -> (W, Known) {
    let world = W::fresh();
    let store = world.open(&Trap::default()).expect("no trap is set");
    let old = [(key("x"), "1".to_owned()), (key("y"), "2".to_owned())];
    let first = store.replace_with(None, &space("w1"), &old, &steps(&["begun"])).await;
    let first = first.expect("fresh");
    let new = [(key("a"), "\"A\"".to_owned()), (key("b"), "\"B\"".to_owned())];
    let second = store
        .replace(Some(&first.pointer.revision), &space("w2"), &new)
        .await
        .expect("as expected");
    store
        .commit_with(&space("w2"), &[], &steps(&["old"]))
        .await
        .expect("room");
    world.plant("waymark/1/w2/torn", "torn");
    (
        world,
        Known {
            pointer: second.pointer,
            records: second.records,
        },
    )
}

async fn run<S: RecordStore>(operation: Operation, store: &S, known: &Known) -> Result<(), CommitFault> {
    let (a, b) = (&known.records[0].revision, &known.records[1].revision);
    let at = Some(&known.pointer.revision);
    match operation {
        Operation::Open => {
            store.pointer().await?;
            store.load(&space("w2")).await?;
            Ok(())
        }
        Operation::OneRecord => {
            let changes = [change("a", Some(a), Some("\"A2\""))];
            store.commit(&space("w2"), &changes).await.map(drop)
        }
        Operation::ThreeRecords => {
            let changes = [
                change("a", Some(a), Some("\"A2\"")),
                change("b", Some(b), None),
                change("c", None, Some("3")),
            ];
            store.commit(&space("w2"), &changes).await.map(drop)
        }
        Operation::WithSteps => {
            let changes = [change("a", Some(a), Some("\"A2\"")), change("b", Some(b), None)];
            let new = NewSteps {
                forget: vec![1],
                ..steps(&["done", "undone"])
            };
            store.commit_with(&space("w2"), &changes, &new).await.map(drop)
        }
        Operation::ReplaceWithSteps => {
            let new = [(key("n"), "1".to_owned())];
            store
                .replace_with(at, &space("w3"), &new, &steps(&["begun"]))
                .await
                .map(drop)
        }
        Operation::OverDamage => {
            let changes = [change("torn", None, Some("\"whole\"")), change("a", Some(a), Some("1"))];
            store.commit(&space("w2"), &changes).await.map(drop)
        }
        Operation::Replace => {
            let new = [(key("n"), "1".to_owned()), (key("m"), "2".to_owned())];
            store.replace(at, &space("w3"), &new).await.map(drop)
        }
        Operation::PointBack => store.point(at, &space("w1")).await.map(drop),
        Operation::SetAside => Ok(store.set_aside(&space("w2"), "torn").await?),
        Operation::DropOld => store.drop_space(&space("w1")).await,
    }
}

/// Opens the disk as after a restart; what the copies lack they get here.
async fn state<W: World>(world: &W) -> State {
    let store = world.open(&Trap::default()).expect("no trap is set");
    let pointed = store.pointer().await.expect("readable");
    let Pointed::At(pointer) = &pointed else {
        unreachable!("the pointer is lost: {pointed:?}");
    };
    let loaded = store.load(&pointer.space).await.expect("readable");
    let again = store.load(&pointer.space).await.expect("readable");
    assert_eq!(again.superseded, Vec::new(), "the copies differ after they were mended");
    assert_eq!(again.records, loaded.records);
    let entries = store.raw_dump().await.expect("readable");
    assert!(
        entries.iter().all(|entry| !entry.key.contains("journal")),
        "a journal is left"
    );
    let texts = async |at: &SpaceId| -> Vec<String> {
        let steps = store.steps(at).await.expect("readable");
        steps.steps.into_iter().map(|step| step.text).collect()
    };
    let aside = entries.into_iter().filter(|entry| entry.key.contains("/aside/"));
    State {
        records: loaded.records,
        old_space: store.load(&space("w1")).await.expect("readable").records,
        steps: texts(&pointer.space).await,
        old_steps: texts(&space("w1")).await,
        damaged: loaded.damaged.into_iter().map(|damaged| damaged.raw).collect(),
        aside: aside.map(|entry| entry.text).collect(),
        pointed,
    }
}

/// The state to judge. A drop may have stopped half way: then it is done again, and must come to its end.
async fn finish<W: World>(world: &W, operation: Operation, known: &Known) -> State {
    if matches!(operation, Operation::DropOld) {
        let store = world.open(&Trap::default()).expect("no trap is set");
        run(operation, &store, known).await.expect("a drop can be repeated");
    }
    state(world).await
}

/// Meets every operation of the storage below with the mishap; gives how many there were.
async fn check<W: World>(operation: Operation, mishap: &Mishap) -> usize {
    let (world, known) = furnish::<W>().await;
    let before = state(&world).await;
    run(operation, &world.open(&Trap::default()).expect("no trap"), &known)
        .await
        .expect("no mishap");
    let after = state(&world).await;

    for n in 0.. {
        let (world, known) = furnish::<W>().await;
        let trap = Trap::default();
        trap.set(n, mishap.clone());
        let result = match world.open(&trap) {
            Ok(store) => run(operation, &store, &known).await,
            Err(fault) => Err(fault.into()),
        };
        let found = finish(&world, operation, &known).await;
        // A text that was set aside before the edit failed does no harm.
        let comparable = State {
            aside: before.aside.clone(),
            ..state(&world).await
        };
        let is_before = comparable == before;
        let after = without_steps(&before, &after, &found, mishap);
        assert!(
            is_before || found == after,
            "{operation:?} {mishap:?} at {n}: {found:#?}"
        );
        if result.is_ok() && matches!(operation, Operation::SetAside) {
            // A copy that could not be opened still holds the text, and it is named again.
            assert_eq!(found.aside, after.aside);
        } else if result.is_ok() {
            assert_eq!(found, after, "{operation:?} {mishap:?} at {n} was called done");
        } else if matches!(mishap, Mishap::Fails(_)) && !matches!(operation, Operation::DropOld) {
            assert!(
                is_before,
                "{operation:?} {mishap:?} at {n} failed and left something: {found:#?}"
            );
        }
        if !trap.has_sprung() {
            return n;
        }
    }
    unreachable!("the operations of one step are finite")
}

/// What the goals are worth more than: where there is no room for both, or where the truth is gone and the copy goes on,
/// the edit is saved without its steps.
fn without_steps(before: &State, after: &State, found: &State, mishap: &Mishap) -> State {
    let is_given_up = match mishap {
        Mishap::Fails(Fault::Full) => found.steps.is_empty(),
        Mishap::Fails(Fault::Blocked(_)) => found.steps.is_empty() || found.steps == before.steps,
        Mishap::Fails(_) | Mishap::DiesBefore | Mishap::DiesAfter => false,
    };
    let steps = if is_given_up { &found.steps } else { &after.steps };
    State {
        steps: steps.clone(),
        ..after.clone()
    }
}

fn check_all<W: World>(at_least: usize) {
    let mishaps = [
        Mishap::DiesBefore,
        Mishap::DiesAfter,
        Mishap::Fails(Fault::Full),
        Mishap::Fails(Fault::Aborted("once".into())),
        Mishap::Fails(Fault::Blocked("once".into())),
    ];
    let mut points = 0;
    for operation in ALL {
        for mishap in &mishaps {
            points += pollster::block_on(check::<W>(operation, mishap));
        }
    }
    assert!(points >= at_least, "only {points} crash points were met");
}

#[test]
fn a_transactional_store_is_never_in_between() {
    check_all::<Transactional>(40);
}

#[test]
fn a_shelf_is_never_in_between() {
    check_all::<OnShelf>(300);
}

#[test]
fn a_mirror_is_never_in_between() {
    check_all::<Mirrored>(400);
}
