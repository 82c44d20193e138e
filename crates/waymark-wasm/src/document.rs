//! One opened goal file, and every question that can be asked of it.

use waymark_file::{Opened as File, open, save};

use crate::arguments::day;
use crate::checkup::Checkup;
use crate::history::History;
use crate::opened::Opened;
use crate::problem::Problem;
use crate::scoreboard::Scoreboard;

/// One opened goal file.
///
/// The same answers natively and in WebAssembly, to the last bit.
#[derive(Clone, Debug)]
pub struct Document {
    file: File,
}

impl Document {
    /// Opens the text of a goal file, or its bytes.
    ///
    /// # Errors
    /// Why it is not opened.
    pub fn open(text: impl AsRef<[u8]>) -> Result<Self, Problem> {
        let file = open(text.as_ref())?;
        Ok(Self { file })
    }

    /// What is in it, and what had to be put right.
    pub fn opened(&self) -> Opened<'_> {
        Opened::of(&self.file)
    }

    /// Every score as of a day.
    ///
    /// # Errors
    /// When `today` is no date.
    pub fn scoreboard(&self, today: &str) -> Result<Scoreboard<'_>, Problem> {
        Ok(Scoreboard::of(&self.file.workspace, day(today, "today")?))
    }

    /// How well its objectives are written, as of a day, by the word lists of a language: `en` or `de`.
    ///
    /// # Errors
    /// When `today` is no date, or there are no word lists of the language.
    pub fn checkup(&self, today: &str, language: &str) -> Result<Checkup<'_>, Problem> {
        Checkup::of(&self.file.workspace, day(today, "today")?, language)
    }

    /// What was known of a key result, an objective or a cycle on days from `from` to `to`.
    ///
    /// # Errors
    /// When nothing has the id, or the days are none.
    pub fn history(&self, id: &str, from: &str, to: &str) -> Result<History, Problem> {
        History::of(&self.file.workspace, id, day(from, "from")?, day(to, "to")?)
    }

    /// The goal file in its one canonical form.
    pub fn save(&self) -> String {
        save(&self.file.workspace)
    }
}
