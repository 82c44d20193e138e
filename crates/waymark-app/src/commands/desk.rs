//! Where keys become commands, and commands become wishes to the screen that can fulfil them.

use leptos::prelude::*;

use super::shortcut::{Meaning, meaning};
use super::{Command, CommandId, Reach, Shortcut};
use crate::platform::{
    Chord, Focus, Handled, LettersSetting, Router, is_dialog_open, milliseconds_since_1970, on_chord,
};
use crate::routes::Route;

/// How long `g` waits for its letter, in milliseconds.
const SEQUENCE_TIME: u64 = 2_000;

/// How long a key waits for the commands of the page, in milliseconds: longer, and it is not expected any more.
const EARLY_TIME: u64 = 3_000;

/// What only the screen can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Open the form for a new objective.
    NewObjective,
    /// Open the next check-in that is due.
    CheckIn,
    /// Give the search field the focus.
    Search,
    /// Open the form for a new KPI.
    NewKpi,
    /// Open the form for an objective that improves the KPI.
    ImproveKpi,
    /// Show what the check-up says.
    CheckUp,
}

/// What stands before the page when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The list of keys.
    Keys,
    /// Commands and names by their words.
    Palette,
}

/// Keys that were pressed before the commands of the page had come.
#[derive(Clone, Debug)]
struct Early {
    shortcut: Shortcut,
    focus: Focus,
    /// When, in milliseconds.
    at: u64,
}

/// The commands of the page, and what they ask of its screens.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    commands: RwSignal<Vec<Command>>,
    wish: RwSignal<Option<(Wish, Route)>>,
    begun_at: StoredValue<Option<u64>>,
    early: StoredValue<Option<Early>>,
    window: RwSignal<Option<Window>>,
    router: Router,
    letters: LettersSetting,
}

impl Desk {
    /// Listens to the keys. Once, in the root.
    #[must_use]
    pub fn provide(router: Router, letters: LettersSetting) -> Self {
        let desk = Self {
            commands: RwSignal::default(),
            wish: RwSignal::default(),
            begun_at: StoredValue::new(None),
            early: StoredValue::new(None),
            window: RwSignal::new(None),
            router,
            letters,
        };
        on_chord(move |chord, focus| desk.press(chord, focus));
        provide_context(desk);
        desk
    }

    /// Takes the commands of the page as it is built now. What was asked for by key just before is done.
    pub fn bind(self, commands: Vec<Command>) {
        self.commands.set(commands);
        let early = self.early.try_update_value(Option::take).flatten();
        let since = |then| milliseconds_since_1970().saturating_sub(then);
        if let Some(Early { shortcut, focus, .. }) = early.filter(|early| since(early.at) <= EARLY_TIME) {
            untrack(|| {
                self.meant_by(&shortcut)
                    .map_or(Handled::No, |command| run(&command, focus))
            });
        }
    }

    /// All commands.
    #[must_use]
    pub fn commands(self) -> Vec<Command> {
        self.commands.get()
    }

    /// One command; none before the page is built.
    #[must_use]
    pub fn command(self, id: CommandId) -> Option<Command> {
        self.commands
            .with(|all| all.iter().find(|command| command.id == id).cloned())
    }

    /// Asks something of a screen, which the address has to show.
    pub fn ask(self, wish: Wish, of: Route) {
        self.wish.set(Some((wish, of)));
    }

    /// Whether something is asked of the screen that is shown; then it is no longer. In an effect of the screen.
    #[must_use]
    pub fn take(self, wish: Wish) -> bool {
        let here = self.router.route();
        let is_wanted = self
            .wish
            .with(|asked| asked.as_ref().is_some_and(|(asked, of)| *asked == wish && *of == here));
        if is_wanted {
            self.wish.set(None);
        }
        is_wanted
    }

    /// Forgets what was asked of a screen that is shown no longer.
    pub fn forget_other_wishes(self, here: &Route) {
        let is_other = |asked: &Option<(Wish, Route)>| asked.as_ref().is_some_and(|(_, of)| of != here);
        if self.wish.with_untracked(is_other) {
            self.wish.set(None);
        }
    }

    /// What stands before the page.
    #[must_use]
    pub fn window(self) -> Option<Window> {
        self.window.get()
    }

    /// Puts something before the page.
    pub fn open(self, window: Window) {
        self.window.set(Some(window));
    }

    /// Takes this away from before the page; another one that was asked for meanwhile stays.
    pub fn close(self, window: Window) {
        if self.window.try_get_untracked().flatten() == Some(window) {
            self.window.set(None);
        }
    }

    /// Whether `g` has been pressed and waits for its letter, which is no key of an element then.
    #[must_use]
    pub fn is_begun(self) -> bool {
        let since = |then| milliseconds_since_1970().saturating_sub(then);
        self.begun_at
            .get_value()
            .is_some_and(|then| since(then) <= SEQUENCE_TIME)
    }

    fn press(self, chord: &Chord, focus: Focus) -> Handled {
        let now = milliseconds_since_1970();
        let begun_at = self.begun_at.get_value();
        self.begun_at.set_value(None);
        self.early.set_value(None);
        if is_dialog_open() || (chord.is_single() && !self.letters.are_on_untracked()) {
            return Handled::No;
        }
        let is_begun = begun_at.is_some_and(|then| now.saturating_sub(then) <= SEQUENCE_TIME);
        match meaning(chord, is_begun) {
            Meaning::Begun => {
                self.begun_at.set_value(Some(now));
                Handled::Yes
            }
            Meaning::Complete(shortcut) => {
                if let Some(command) = self.meant_by(&shortcut) {
                    return run(&command, focus);
                }
                if shortcut.is_of_letters() && self.commands.with_untracked(Vec::is_empty) {
                    self.early.set_value(Some(Early {
                        shortcut,
                        focus,
                        at: now,
                    }));
                }
                Handled::No
            }
        }
    }

    fn meant_by(self, shortcut: &Shortcut) -> Option<Command> {
        let is_meant = |command: &&Command| command.shortcut.as_ref() == Some(shortcut);
        self.commands.with_untracked(|all| all.iter().find(is_meant).cloned())
    }
}

/// What is not enabled is still taken: the browser's own meaning of the keys would be a surprise.
fn run(command: &Command, focus: Focus) -> Handled {
    if command.reach == Reach::OutsideText && focus == Focus::TextField {
        return Handled::No;
    }
    if command.is_enabled.get_untracked() {
        command.run.run(());
    }
    Handled::Yes
}

/// The desk of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn desk() -> Desk {
    expect_context()
}
