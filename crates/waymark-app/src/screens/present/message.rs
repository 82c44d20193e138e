//! What the window with the slides and its remote tell each other: lines of text that are checked when they are read.
//!
//! Another tab may be of an older or a newer version, and anything can be said on a channel: whatever is not understood
//! is nothing.

use super::stopwatch::Timer;

/// The channel. A change that older tabs would misread takes another name.
pub(super) const CHANNEL: &str = "waymark/present/1";

/// Between the fields of a message; no title and no note keeps it.
const BETWEEN: char = '\u{1f}';
/// How much of a text is told, in letters.
const LONGEST_TEXT: usize = 400;
/// How many sentences are told beside a slide.
const MOST_NOTES: usize = 24;
/// More slides than anybody shows.
const MOST_SLIDES: usize = 100_000;
/// How long the name of a window may be.
const LONGEST_NAME: usize = 64;

/// A word between the window with the slides and its remote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// A remote asks who shows slides.
    Who,
    /// A window shows slides.
    Showing(Showing),
    /// A window shows slides no longer.
    Gone(String),
    /// A remote asks a window to do something.
    Do(String, Wish),
}

/// What a window with slides shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Showing {
    /// The name of the window.
    pub(super) window: String,
    /// When it was opened, in milliseconds since 1970.
    pub(super) opened: u64,
    /// Which slide, from 0 on, less than `count`.
    pub(super) at: usize,
    /// How many there are.
    pub(super) count: usize,
    pub(super) title: String,
    /// The title of the next one; empty on the last.
    pub(super) next: String,
    pub(super) is_blank: bool,
    pub(super) timer: Timer,
    /// What can be said about the slide.
    pub(super) notes: Vec<String>,
}

/// What a remote can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Next,
    Previous,
    First,
    Last,
    /// A slide, from 0 on.
    GoTo(usize),
    /// Start or stop the time.
    Timer,
    /// Count from nothing on.
    Reset,
    /// Hide the slide, or show it again.
    Blank,
}

impl Message {
    pub(super) fn encode(&self) -> String {
        let fields = match self {
            Self::Who => vec!["who".to_owned()],
            Self::Gone(window) => vec!["gone".to_owned(), plain(window)],
            Self::Do(window, wish) => vec!["do".to_owned(), plain(window), wish.encode()],
            Self::Showing(showing) => showing.encode(),
        };
        fields.join(&BETWEEN.to_string())
    }

    /// Reads what [`Self::encode`] wrote; nothing for anything else.
    pub(super) fn decode(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(BETWEEN).collect();
        match fields.as_slice() {
            ["who"] => Some(Self::Who),
            ["gone", window] => name(window).map(Self::Gone),
            ["do", window, wish] => Some(Self::Do(name(window)?, Wish::decode(wish)?)),
            ["showing", rest @ ..] => Showing::decode(rest).map(Self::Showing),
            _ => None,
        }
    }
}

impl Showing {
    fn encode(&self) -> Vec<String> {
        let head = [
            "showing".to_owned(),
            plain(&self.window),
            self.opened.to_string(),
            self.at.to_string(),
            self.count.to_string(),
            plain(&self.title),
            plain(&self.next),
            if self.is_blank { "blank" } else { "" }.to_owned(),
        ];
        let notes = self.notes.iter().take(MOST_NOTES).map(|note| plain(note));
        head.into_iter().chain(self.timer.encode()).chain(notes).collect()
    }

    fn decode(fields: &[&str]) -> Option<Self> {
        let [
            window,
            opened,
            at,
            count,
            title,
            next,
            blank,
            minutes,
            before,
            since,
            own,
            own_since,
            notes @ ..,
        ] = fields
        else {
            return None;
        };
        let count = number(count, MOST_SLIDES)?;
        Some(Self {
            window: name(window)?,
            opened: opened.parse().ok()?,
            at: number(at, count.checked_sub(1)?)?,
            count,
            title: plain(title),
            next: plain(next),
            is_blank: !blank.is_empty(),
            timer: Timer::decode([minutes, before, since, own, own_since])?,
            notes: notes.iter().take(MOST_NOTES).map(|note| plain(note)).collect(),
        })
    }
}

impl Wish {
    fn encode(self) -> String {
        match self {
            Self::Next => "next".to_owned(),
            Self::Previous => "previous".to_owned(),
            Self::First => "first".to_owned(),
            Self::Last => "last".to_owned(),
            Self::Timer => "timer".to_owned(),
            Self::Reset => "reset".to_owned(),
            Self::Blank => "blank".to_owned(),
            Self::GoTo(at) => at.to_string(),
        }
    }

    fn decode(text: &str) -> Option<Self> {
        match text {
            "next" => Some(Self::Next),
            "previous" => Some(Self::Previous),
            "first" => Some(Self::First),
            "last" => Some(Self::Last),
            "timer" => Some(Self::Timer),
            "reset" => Some(Self::Reset),
            "blank" => Some(Self::Blank),
            at => number(at, MOST_SLIDES).map(Self::GoTo),
        }
    }
}

/// A text on one line, without what stands between fields, and not longer than anybody reads.
fn plain(text: &str) -> String {
    let letters = text.chars().map(|it| if it.is_control() { ' ' } else { it });
    letters.take(LONGEST_TEXT).collect()
}

fn name(text: &str) -> Option<String> {
    let is_name = !text.is_empty() && text.len() <= LONGEST_NAME && !text.chars().any(char::is_control);
    is_name.then(|| text.to_owned())
}

fn number(text: &str, most: usize) -> Option<usize> {
    text.parse().ok().filter(|number| *number <= most)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn showing() -> Showing {
        Showing {
            window: "w1".to_owned(),
            opened: 1_000,
            at: 1,
            count: 9,
            title: "Win the market".to_owned(),
            next: "Grow".to_owned(),
            is_blank: true,
            timer: Timer {
                minutes: Some(30),
                ..Timer::default()
            }
            .toggled(5_000),
            notes: vec!["Ada: one deal is open".to_owned()],
        }
    }

    #[test]
    fn every_message_arrives() {
        let wishes = [
            Wish::Next,
            Wish::Previous,
            Wish::First,
            Wish::Last,
            Wish::GoTo(7),
            Wish::Timer,
            Wish::Reset,
            Wish::Blank,
        ];
        let wishes = wishes.map(|wish| Message::Do("w1".to_owned(), wish));
        let others = [
            Message::Who,
            Message::Gone("w1".to_owned()),
            Message::Showing(showing()),
        ];
        for message in wishes.into_iter().chain(others) {
            assert_eq!(Message::decode(&message.encode()), Some(message));
        }
    }

    #[test]
    fn a_title_of_two_lines_arrives_on_one() {
        let told = Showing {
            title: "Win\nthe\u{1f}market".to_owned(),
            ..showing()
        };
        let Some(Message::Showing(heard)) = Message::decode(&Message::Showing(told).encode()) else {
            panic!("it is not understood");
        };
        assert_eq!(heard.title, "Win the market");
    }

    #[test]
    fn what_cannot_be_is_not_understood() {
        let beyond = Showing { at: 9, ..showing() };
        let none = Showing {
            at: 0,
            count: 0,
            ..showing()
        };
        let nameless = Showing {
            window: String::new(),
            ..showing()
        };
        for told in [beyond, none, nameless] {
            assert_eq!(Message::decode(&Message::Showing(told).encode()), None);
        }
    }

    proptest! {
        #[test]
        fn what_others_say_is_not_understood_and_never_panics(text in ".*") {
            prop_assert_eq!(Message::decode(&text), None);
        }

        #[test]
        fn fields_of_any_kind_never_panic(fields in proptest::collection::vec("[0-9a-z]{0,24}|-?[0-9]{1,30}", 0..40)) {
            for kind in ["who", "gone", "do", "showing"] {
                let all: Vec<&str> = std::iter::once(kind).chain(fields.iter().map(String::as_str)).collect();
                let _ = Message::decode(&all.join("\u{1f}"));
            }
        }
    }
}
