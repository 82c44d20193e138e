//! The browser's own storage: the only place of this crate that touches it.

mod connection;
mod failure;
mod indexed;
mod local;
mod tabs;

pub use indexed::IndexedMedium;
pub use local::LocalShelf;
pub use tabs::Channel;

use crate::fault::Fault;
use crate::mirror::Mirror;
use crate::records::Records;
use crate::revision::Author;
use crate::shelf::Shelved;

/// The database's name.
const DATABASE: &str = "waymark";

/// Records in the database of this name.
///
/// # Errors
/// [`Fault::Blocked`] when the browser denies it or another page holds it, else the reason the browser gives.
pub async fn indexed_db(name: &str, author: Author) -> Result<Records, Fault> {
    Ok(Records::new(IndexedMedium::open(name, author.format).await?, author))
}

/// Records in local storage.
///
/// # Errors
/// [`Fault::Blocked`] when the browser denies it.
pub fn local_storage(author: Author) -> Result<Records, Fault> {
    Ok(Records::new(Shelved::open(LocalShelf::open()?)?, author))
}

/// Both copies, as far as the browser lets them be opened.
pub async fn browser_store(author: Author) -> Mirror {
    let indexed = indexed_db(DATABASE, author.clone()).await;
    Mirror::new(indexed, local_storage(author.clone()), author)
}
