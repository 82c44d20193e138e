//! One open connection to the database, which gives way when a newer page needs it to.

use super::failure;
use crate::fault::Fault;
use crate::revision::Format;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The one object store: keys and texts as in the layout.
pub(super) const RECORDS: &str = "records";

/// An open database. Its version is the highest [`Format`] that ever opened it.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) database: Database,
    own: Format,
    /// Closes the connection when another page upgrades or deletes the database, so that it need not wait for us.
    _give_way: Closure<dyn FnMut()>,
}

impl Connection {
    /// Opens for reading and writing, or as a newer page left it: then every write is refused.
    pub(super) async fn open(name: &str, format: Format) -> Result<Self, Fault> {
        let opened = match request(name, Some(format.0.max(1))).await {
            Err(Refused::Denied(error)) if is_version_error(&error) => request(name, None).await,
            opened => opened,
        };
        match opened {
            Ok(database) => Ok(Self::new(database, format)),
            Err(Refused::Denied(error)) => Err(failure::of_opening(error)),
            Err(Refused::Held) => Err(Fault::Blocked("an older page holds the database".into())),
        }
    }

    fn new(database: Database, own: Format) -> Self {
        let sys = database.as_sys().clone();
        let give_way = Closure::new(move || sys.close());
        database
            .as_sys()
            .set_onversionchange(Some(give_way.as_ref().unchecked_ref()));
        Self {
            database,
            own,
            _give_way: give_way,
        }
    }

    /// The format of a newer program that opened the database, though it may not have written yet.
    pub(super) fn newer(&self) -> Option<Format> {
        let version = self.version();
        (version > self.own).then_some(version)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "set from a u32 and never lowered"
    )]
    fn version(&self) -> Format {
        Format(self.database.version() as u32)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.as_sys().close();
    }
}

/// Why there is no connection.
enum Refused {
    Denied(OpenDbError),
    /// Another page's older connection stays open.
    Held,
}

impl<E: Into<OpenDbError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Denied(error.into())
    }
}

fn is_version_error(error: &OpenDbError) -> bool {
    match error {
        OpenDbError::Base(Error::DomException(exception)) => {
            web_sys::DomException::from(exception.clone()).name() == "VersionError"
        }
        _ => false,
    }
}

/// What an opening came to, and who waits for it.
#[derive(Default)]
struct Opening {
    outcome: Option<Result<Database, OpenDbError>>,
    is_blocked: bool,
    is_given_up: bool,
    waiting: Option<Waker>,
}

/// Opens the database; a page that does not give way is not waited for.
///
/// The request itself cannot be taken back: when it succeeds after all, its connection is closed at once.
async fn request(name: &str, version: Option<u32>) -> Result<Database, Refused> {
    let opening = Rc::new(RefCell::new(Opening::default()));
    let factory = DBFactory::new()?;
    let noted = Rc::clone(&opening);
    let on_blocked = move |_: VersionChangeEvent| {
        let mut noted = noted.borrow_mut();
        noted.is_blocked = true;
        wake(&mut noted);
        Ok(())
    };
    let builder = factory
        .open_db(name)
        .with_on_blocked(on_blocked)
        .with_on_upgrade_needed(create);
    let pending = match version {
        Some(version) => builder.with_version(version).build()?,
        None => builder.build()?,
    };
    let done = Rc::clone(&opening);
    wasm_bindgen_futures::spawn_local(async move {
        let outcome = pending.await;
        let mut done = done.borrow_mut();
        match outcome {
            Ok(late) if done.is_given_up => late.close(),
            outcome => done.outcome = Some(outcome),
        }
        wake(&mut done);
    });
    poll_fn(|context| {
        let mut opening = opening.borrow_mut();
        if let Some(outcome) = opening.outcome.take() {
            return Poll::Ready(outcome.map_err(Refused::from));
        }
        if opening.is_blocked {
            opening.is_given_up = true;
            return Poll::Ready(Err(Refused::Held));
        }
        opening.waiting = Some(context.waker().clone());
        Poll::Pending
    })
    .await
}

fn wake(opening: &mut Opening) {
    if let Some(waker) = opening.waiting.take() {
        waker.wake();
    }
}

fn create(_: VersionChangeEvent, database: Database) -> Result<(), Error> {
    if !database.object_store_names().any(|name| name == RECORDS) {
        database.create_object_store(RECORDS).build()?;
    }
    Ok(())
}
