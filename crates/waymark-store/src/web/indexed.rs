//! IndexedDB: one strict transaction a step, done when the browser says `complete`.

use super::connection::{Connection, RECORDS};
use super::failure;
use crate::fault::{CommitFault, Fault};
use crate::layout;
use crate::medium::{Batch, Decision, Found, Medium, Pending, Reads, Write};
use crate::record::{Foreign, Place};
use crate::revision::Format;
use indexed_db_futures::KeyRange;
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The page's database.
#[derive(Debug)]
pub struct IndexedMedium {
    name: String,
    format: Format,
    connection: RefCell<Option<Rc<Connection>>>,
}

impl IndexedMedium {
    /// Opens the database, creates it where there is none.
    ///
    /// # Errors
    /// [`Fault::Blocked`] when the browser denies it or an old page does not give way.
    pub async fn open(name: &str, format: Format) -> Result<Self, Fault> {
        let connection = Connection::open(name, format).await?;
        Ok(Self {
            name: name.to_owned(),
            format,
            connection: RefCell::new(Some(Rc::new(connection))),
        })
    }

    async fn connection(&self) -> Result<Rc<Connection>, Fault> {
        if let Some(open) = &*self.connection.borrow() {
            return Ok(Rc::clone(open));
        }
        let opened = Rc::new(Connection::open(&self.name, self.format).await?);
        *self.connection.borrow_mut() = Some(Rc::clone(&opened));
        Ok(opened)
    }

    /// Forgets a connection that turned out to be closed, so that the next use opens another.
    fn forget(&self, closed: &Rc<Connection>) {
        drop(self.connection.borrow_mut().take_if(|known| Rc::ptr_eq(known, closed)));
    }

    /// Tries again once on a new connection when the old one is closed or its database deleted.
    async fn read_again(&self, reads: &Reads) -> Result<Found, Fault> {
        let open = self.connection().await?;
        match read(&open, reads).await {
            Err(Fault::Gone(_)) => {
                self.forget(&open);
                read(&*self.connection().await?, reads).await
            }
            result => result,
        }
    }

    /// As [`read_again`](Self::read_again). A transaction on a closed connection never began, so nothing is done twice.
    async fn step_again(&self, reads: &Reads, decide: &Decision<'_>) -> Result<(), CommitFault> {
        let open = self.connection().await?;
        match step(&open, reads, decide).await {
            Err(CommitFault::Fault(Fault::Gone(_))) => {
                self.forget(&open);
                step(&*self.connection().await?, reads, decide).await
            }
            result => result,
        }
    }
}

impl Medium for IndexedMedium {
    fn place(&self) -> Place {
        Place::IndexedDb
    }

    fn foreign(&self) -> Result<Foreign, Fault> {
        Ok(Foreign::default())
    }

    fn read<'a>(&'a self, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>> {
        Box::pin(self.read_again(reads))
    }

    fn step<'a>(&'a self, reads: &'a Reads, decide: &'a Decision<'a>) -> Pending<'a, Result<(), CommitFault>> {
        Box::pin(self.step_again(reads, decide))
    }
}

fn read<'a>(connection: &'a Connection, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>> {
    Box::pin(async {
        let transaction = begin(connection, TransactionMode::Readonly)?;
        find(connection, &transaction, reads).await
    })
}

fn step<'a>(
    connection: &'a Connection,
    reads: &'a Reads,
    decide: &'a Decision<'a>,
) -> Pending<'a, Result<(), CommitFault>> {
    Box::pin(async {
        let transaction = begin(connection, TransactionMode::Readwrite)?;
        let found = find(connection, &transaction, reads).await?;
        // A refusal drops the transaction, which aborts it.
        let batch = decide(&found)?;
        write(&transaction, batch).map_err(failure::of_error)?;
        Ok(commit(transaction).await?)
    })
}

fn begin(connection: &Connection, mode: TransactionMode) -> Result<Transaction<'_>, Fault> {
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    let builder = connection
        .database
        .transaction(RECORDS)
        .with_mode(mode)
        .with_options(options);
    builder.build().map_err(failure::of_error)
}

/// What was asked for. A newer program that opened the database counts as one that wrote.
async fn find(connection: &Connection, transaction: &Transaction<'_>, reads: &Reads) -> Result<Found, Fault> {
    let mut found = found(transaction, reads).await.map_err(failure::of_error)?;
    if let Some(newer) = connection.newer()
        && reads.keys.iter().any(|key| key == layout::FORMAT)
    {
        let highest = layout::format(found.get(layout::FORMAT))
            .max(Some(newer))
            .unwrap_or(newer);
        found.insert(layout::FORMAT.into(), highest.0.to_string());
    }
    Ok(found)
}

/// All requests are made before the first is waited for, so that the transaction never idles.
async fn found(transaction: &Transaction<'_>, reads: &Reads) -> Result<Found, Error> {
    let records = transaction.object_store(RECORDS)?;
    let mut singles = Vec::with_capacity(reads.keys.len());
    for key in &reads.keys {
        singles.push((key, records.get::<JsValue, _, _>(key.as_str()).primitive()?));
    }
    let mut ranges = Vec::with_capacity(reads.prefixes.len());
    for prefix in &reads.prefixes {
        let keys = records
            .get_all_keys::<String>()
            .with_query::<String, _>(under(prefix))
            .primitive()?;
        let texts = records
            .get_all::<JsValue>()
            .with_query::<String, _>(under(prefix))
            .primitive()?;
        ranges.push((keys, texts));
    }
    let mut names = Vec::with_capacity(reads.names.len());
    for prefix in &reads.names {
        let keys = records.get_all_keys::<String>();
        names.push(keys.with_query::<String, _>(under(prefix)).primitive()?);
    }
    let mut found = Found::new();
    for keys in names {
        for key in keys.await? {
            found.insert(key?, String::new());
        }
    }
    for (key, request) in singles {
        if let Some(value) = request.await? {
            found.insert(key.clone(), text(value));
        }
    }
    for (keys, texts) in ranges {
        for (key, value) in keys.await?.zip(texts.await?) {
            found.insert(key?, text(value?));
        }
    }
    Ok(found)
}

/// All keys that begin with the prefix. Every prefix of the layout ends with a slash, and `0` follows the slash.
fn under(prefix: &str) -> KeyRange<String> {
    let end = format!("{}0", prefix.trim_end_matches('/'));
    KeyRange::Bound(prefix.to_owned(), false, end, true)
}

/// A value that is no text is shown as one, so that it is found damaged and not overlooked.
fn text(value: JsValue) -> String {
    value.as_string().unwrap_or_else(|| format!("{value:?}"))
}

fn write(transaction: &Transaction<'_>, batch: Batch) -> Result<(), Error> {
    let records: ObjectStore<'_> = transaction.object_store(RECORDS)?;
    for write in batch.beside.into_iter().chain(batch.decisive) {
        // Nobody waits for the single requests: a failed one fails the transaction.
        match write {
            Write::Put(key, text) => drop(records.put(text).with_key(key).primitive()?),
            Write::Delete(key) => drop(records.delete(key).primitive()?),
        }
    }
    Ok(())
}

/// Ends at `complete`; a failure is named by the transaction itself, which knows about the quota.
async fn commit(transaction: Transaction<'_>) -> Result<(), Fault> {
    let sys = transaction.as_sys().clone();
    transaction.commit().await.map_err(|error| match sys.error() {
        Some(exception) => failure::of_exception(&exception),
        None => failure::of_error(error),
    })
}
