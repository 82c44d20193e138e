//! Everything a person can tell the page to do, each thing once: buttons, keys and the list of keys are made from it.

mod desk;
mod list;
mod places;
mod rest;
mod shortcut;

pub use desk::{Desk, Window, Wish, desk};
pub use list::{all, with_keys};
pub use shortcut::Shortcut;

use leptos::prelude::{Callback, Signal};

use crate::files::Sample;
use crate::i18n::{LanguageChoice, Words};
use crate::platform::Theme;
use crate::routes::Route;

/// Something a person can tell the page to do.
#[derive(Clone, Debug)]
pub struct Command {
    /// Which it is.
    pub id: CommandId,
    /// What it is called.
    pub label: String,
    /// Where it stands in a list of commands.
    pub group: Group,
    /// The keys for it.
    pub shortcut: Option<Shortcut>,
    /// Whether the keys work in a field that takes text too.
    pub reach: Reach,
    /// Whether it can be done now.
    pub is_enabled: Signal<bool>,
    /// Does it.
    pub run: Callback<()>,
}

/// Names a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandId {
    /// Takes back the last thing that was done.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Adds an objective.
    NewObjective,
    /// Adds a KPI.
    NewKpi,
    /// Checks in.
    CheckIn,
    /// Finds goals by their words.
    Search,
    /// Shows the goals that are looked at to a room.
    Present,
    /// Closes the cycle that is shown.
    CloseCycle,
    /// Goes to a screen.
    GoTo(Route),
    /// Saves the workspace as a goal file.
    SaveFile,
    /// Opens a goal file.
    OpenFile,
    /// Opens a sample as a new workspace.
    OpenSample(Sample),
    /// The next appearance: as the system, light, dark.
    NextTheme,
    /// An appearance.
    Theme(Theme),
    /// A language.
    Language(LanguageChoice),
    /// Looks at the goals as of today again.
    BackToToday,
    /// Prints the screen.
    Print,
    /// Finds commands and names.
    Palette,
    /// Lists the keys.
    Help,
}

/// Commands of one sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// About goals.
    Goals,
    /// Where to go.
    Places,
    /// About the file.
    File,
    /// About the page.
    Page,
}

impl Group {
    /// Every group, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Goals, Self::Places, Self::File, Self::Page];

    /// Its heading.
    #[must_use]
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Goals => words.command_group_goals(),
            Self::Places => words.command_group_places(),
            Self::File => words.command_group_file(),
            Self::Page => words.command_group_page(),
        }
    }
}

/// Where the keys of a command work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere.
    Everywhere,
    /// Not in fields that take text, which have an undo of their own.
    OutsideText,
}
