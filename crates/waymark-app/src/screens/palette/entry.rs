//! A line of the palette.

use leptos::prelude::Callback;
use waymark_core::query::Piece;
use waymark_core::{Kind, RecordKey};

use crate::commands::{CommandId, Group};
use crate::components::IconName;
use crate::routes::Location;

/// A line of the palette.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    /// Its name, by which it is known again.
    pub(super) name: Name,
    /// Where it stands.
    pub(super) section: Section,
    /// What it is called, with the words marked.
    pub(super) title: Vec<Piece>,
    /// What it belongs to.
    pub(super) about: String,
    /// Drawn before the words.
    pub(super) icon: IconName,
    /// Its keys, as they are written.
    pub(super) keys: Vec<String>,
    /// Can be chosen now.
    pub(super) is_enabled: bool,
    /// What choosing does.
    pub(super) act: Act,
}

/// What choosing a line does.
#[derive(Clone)]
pub(super) enum Act {
    /// Does something.
    Run(Callback<()>),
    /// Goes somewhere.
    Go(Box<Location>),
}

/// Two lines of one name do the same, so what they run is not compared.
impl PartialEq for Act {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Run(_), Self::Run(_)) => true,
            (Self::Go(one), Self::Go(other)) => one == other,
            (Self::Run(_), Self::Go(_)) | (Self::Go(_), Self::Run(_)) => false,
        }
    }
}

/// Names a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A command.
    Command(CommandId),
    /// A record of the workspace.
    Record(RecordKey),
    /// The state of a day.
    Day,
    /// A search of everything.
    Everything,
}

/// A stretch of the list with a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// Chosen lately.
    Recent,
    /// Commands of one sort.
    Commands(Group),
    /// All sorts of commands, when words are looked for.
    Found,
    /// Searches that were given a name.
    Views,
    /// What has a name.
    Kind(Kind),
    /// Further ways.
    More,
}
