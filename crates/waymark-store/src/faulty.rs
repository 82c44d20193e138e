//! Storage that fails when told to: every crash point of every operation can be met on purpose.

use crate::fault::{CommitFault, Fault};
use crate::medium::{Decision, Found, Medium, Pending, Reads};
use crate::record::{Foreign, Place};
use crate::shelf::Shelf;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What happens at the chosen operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mishap {
    /// It fails without effect; later ones work.
    Fails(Fault),
    /// The page dies before it; nothing works afterwards.
    DiesBefore,
    /// It takes effect and the page dies before hearing of it.
    DiesAfter,
}

/// Counts operations and springs at one of them; clones count together.
#[derive(Debug, Clone, Default)]
pub struct Trap {
    set: Rc<RefCell<Option<(usize, Mishap)>>>,
    count: Rc<Cell<usize>>,
    sprung: Rc<Cell<bool>>,
}

impl Trap {
    /// Springs at the `n`th operation from now, counted from 0.
    pub fn set(&self, n: usize, mishap: Mishap) {
        *self.set.borrow_mut() = Some((self.count.get() + n, mishap));
        self.sprung.set(false);
    }

    /// Whether it sprang since it was set.
    #[must_use]
    pub fn has_sprung(&self) -> bool {
        self.sprung.get()
    }

    /// What happens at this operation.
    fn tread(&self) -> Option<Mishap> {
        let now = self.count.replace(self.count.get() + 1);
        let set = self.set.borrow();
        let (at, mishap) = set.as_ref()?;
        if now == *at {
            self.sprung.set(true);
            return Some(mishap.clone());
        }
        let dead = now > *at && !matches!(mishap, Mishap::Fails(_));
        dead.then_some(Mishap::DiesBefore)
    }
}

/// A medium or a shelf with a trap before every operation.
#[derive(Debug, Clone)]
pub struct Faulty<S> {
    inner: S,
    trap: Trap,
}

impl<S> Faulty<S> {
    /// The storage behind the trap.
    pub fn new(inner: S, trap: Trap) -> Self {
        Self { inner, trap }
    }

    fn run<T>(&self, operation: impl FnOnce(&S) -> Result<T, Fault>) -> Result<T, Fault> {
        match self.trap.tread() {
            None => operation(&self.inner),
            Some(Mishap::Fails(fault)) => Err(fault),
            Some(Mishap::DiesBefore) => Err(dead()),
            Some(Mishap::DiesAfter) => operation(&self.inner).and(Err(dead())),
        }
    }
}

/// What a dead page hears. It is no [`Fault::Gone`], which would let a mirror go on with the other copy.
fn dead() -> Fault {
    Fault::Aborted("the page died".into())
}

impl<S: Shelf> Shelf for Faulty<S> {
    fn place(&self) -> Place {
        self.inner.place()
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.run(Shelf::keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.run(|shelf| shelf.get(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.run(|shelf| shelf.set(key, text))
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.run(|shelf| shelf.remove(key))
    }
}

impl<M: Medium> Medium for Faulty<M> {
    fn place(&self) -> Place {
        self.inner.place()
    }

    fn foreign(&self) -> Result<Foreign, Fault> {
        self.run(Medium::foreign)
    }

    fn read<'a>(&'a self, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>> {
        Box::pin(async {
            match self.trap.tread() {
                None => self.inner.read(reads).await,
                Some(Mishap::Fails(fault)) => Err(fault),
                Some(Mishap::DiesBefore | Mishap::DiesAfter) => Err(dead()),
            }
        })
    }

    fn step<'a>(&'a self, reads: &'a Reads, decide: &'a Decision<'a>) -> Pending<'a, Result<(), CommitFault>> {
        Box::pin(async {
            match self.trap.tread() {
                None => self.inner.step(reads, decide).await,
                Some(Mishap::Fails(fault)) => Err(fault.into()),
                Some(Mishap::DiesBefore) => Err(dead().into()),
                Some(Mishap::DiesAfter) => self.inner.step(reads, decide).await.and(Err(dead().into())),
            }
        })
    }
}
