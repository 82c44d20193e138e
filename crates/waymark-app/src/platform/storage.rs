//! Where records are kept in this browser, and the other tabs that keep them too.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use waymark_core::{Foreign, Head, Settings, Title, WorkspaceId};
use waymark_store::{Author, Format, Mirror, SpaceId, StoredRecord, Word, Writer};

use super::{new_id, new_writer_name};
use crate::i18n::Words;

/// The version of the stored values that this program reads and writes.
const FORMAT: Format = Format(1);

/// The records of this browser, and a line to the other tabs. Clones are the same storage.
#[derive(Clone)]
pub struct Storage(Rc<Inner>);

struct Inner {
    records: Mirror,
    title: Title,
    line: RefCell<Option<Line>>,
}

impl Storage {
    /// Opens the browser's storage; the words name workspaces that have no name yet.
    pub async fn open(words: Words) -> Self {
        let writer = Writer::new(new_writer_name()).expect("16 letters and digits name a writer");
        let author = Author { writer, format: FORMAT };
        let title = Title::new(words.workspace_untitled()).expect("the tables have a short title here");
        Self(Rc::new(Inner {
            records: open_records(author).await,
            title,
            line: RefCell::default(),
        }))
    }

    /// The records.
    #[must_use]
    pub fn records(&self) -> &Mirror {
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
    pub fn tell(&self, space: &SpaceId, records: &[StoredRecord]) {
        if let (Some(line), false) = (&*self.0.line.borrow(), records.is_empty()) {
            line.say(&Word::Records {
                space: space.clone(),
                records: records.to_vec(),
            });
        }
    }

    /// Says something to the other tabs.
    pub fn say(&self, word: &Word) {
        if let Some(line) = &*self.0.line.borrow() {
            line.say(word);
        }
    }

    /// Hears what other tabs say, from now on.
    pub fn on_told(&self, hear: impl Fn(Word) + 'static) {
        *self.0.line.borrow_mut() = Some(Line::open(hear));
    }
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Storage").field(&self.0.records.standing()).finish()
    }
}

/// The place of the very first workspace: two tabs that are both opened before anything is stored mean the same one.
#[must_use]
pub fn first_space() -> SpaceId {
    SpaceId::new("first").expect("five letters name a space")
}

/// A place for a further workspace.
#[must_use]
pub fn new_space() -> SpaceId {
    SpaceId::new(new_id().as_str()).expect("32 hexadecimal digits name a space")
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::{Author, Mirror, Word};
    use waymark_store::web::{Channel, browser_store};

    pub(super) async fn open_records(author: Author) -> Mirror {
        browser_store(author).await
    }

    /// The line to the other tabs.
    pub(super) struct Line(Channel);

    impl Line {
        pub(super) fn open(hear: impl Fn(Word) + 'static) -> Self {
            Self(Channel::open(hear))
        }

        pub(super) fn say(&self, word: &Word) {
            self.0.say(word);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod browser {
    use super::{Author, Mirror, Word};
    use waymark_store::Fault;

    /// Outside a browser there is memory only.
    pub(super) async fn open_records(author: Author) -> Mirror {
        let none = || Err(Fault::Blocked(String::new()));
        Mirror::new(none(), none(), author)
    }

    pub(super) struct Line;

    impl Line {
        pub(super) fn open(_: impl Fn(Word) + 'static) -> Self {
            Self
        }

        pub(super) fn say(&self, _: &Word) {}
    }
}

use browser::{Line, open_records};
