//! The list that words lead to: commands and names, the best stretch first.

use leptos::prelude::{GetUntracked, StoredValue};
use waymark_core::query::{Piece, Rank, marked, named};
use waymark_core::{Query, RecordKey, SavedView};

use super::entry::{Act, Entry, Name, Section};
use super::recent::recent;
use crate::commands::{Command, Group};
use crate::components::IconName;
use crate::i18n::Words;
use crate::platform::{is_apple, letters_setting, lower};
use crate::routes::{Filter, Location, Route, parse_iso_date};
use crate::say;
use crate::screens::parts::{Found, kind_icon, view_location};
use crate::store::Session;

/// How many of a kind are listed; a search of everything has the others.
const MOST: usize = 8;
/// How many commands are listed beside what has a name.
const MOST_COMMANDS: usize = 8;

/// What the palette has when it opens.
pub(super) struct Source {
    commands: Vec<Command>,
    recent: Vec<Name>,
    is_apple: bool,
    /// Whether single letters are shortcuts.
    has_letters: bool,
}

impl Source {
    pub(super) fn new(commands: Vec<Command>) -> StoredValue<Self> {
        StoredValue::new(Self {
            commands,
            recent: recent(),
            is_apple: is_apple(),
            has_letters: letters_setting().are_on_untracked(),
        })
    }
}

/// What is listed for the words that are typed; for none what was chosen lately, and then every command.
pub(super) fn entries(
    words: Words,
    source: &Source,
    session: &Session,
    text: &str,
    query: &Query,
    here: &Location,
) -> Vec<Entry> {
    let list = List {
        words,
        source,
        session,
        query,
        here,
    };
    if query.is_empty() {
        list.at_rest()
    } else {
        list.found(text)
    }
}

struct List<'s> {
    words: Words,
    source: &'s Source,
    session: &'s Session,
    query: &'s Query,
    here: &'s Location,
}

impl List<'_> {
    fn at_rest(&self) -> Vec<Entry> {
        let recent = self.source.recent.iter().filter_map(|name| self.known(name));
        let commands = self.source.commands.iter();
        let commands = commands.map(|it| self.command(it, Section::Commands(it.group)));
        recent.chain(self.views().1).chain(commands).collect()
    }

    fn found(&self, text: &str) -> Vec<Entry> {
        let mut stretches = self.names();
        let (rank, views) = self.views();
        stretches.extend(rank.map(|rank| (rank, views)));
        stretches.extend(self.commands());
        // the order of the stretches stays where the best of two fit alike
        stretches.sort_by_key(|(rank, _)| *rank);
        let found = stretches.into_iter().flat_map(|(_, entries)| entries);
        self.day(text)
            .into_iter()
            .chain(found)
            .chain([self.everything(text)])
            .collect()
    }

    /// The names that fit, kind by kind, each with its best rank.
    fn names(&self) -> Vec<(Rank, Vec<Entry>)> {
        let hits = named(self.session.known(), self.query, lower, MOST);
        let of_kind = |kind| {
            let hits = || hits.iter().filter(|hit| hit.kind == kind);
            let best = hits().next()?.rank;
            Some((
                best,
                hits()
                    .filter_map(|hit| self.record(hit.key, Section::Kind(kind)))
                    .collect(),
            ))
        };
        waymark_core::Kind::ALL.into_iter().filter_map(of_kind).collect()
    }

    fn commands(&self) -> Option<(Rank, Vec<Entry>)> {
        let rank = |command: &Command| {
            let parts = [command.label.as_str(), command.group.name(self.words)];
            self.query.rank(&parts, lower)
        };
        let commands = self.source.commands.iter();
        let mut found: Vec<_> = commands.filter_map(|it| Some((rank(it)?, it))).collect();
        found.sort_by_key(|(rank, _)| *rank);
        let best = found.first()?.0;
        let entries = found.into_iter().take(MOST_COMMANDS);
        Some((best, entries.map(|(_, it)| self.command(it, Section::Found)).collect()))
    }

    /// The saved views that fit, with the best rank.
    fn views(&self) -> (Option<Rank>, Vec<Entry>) {
        let views = self.session.workspace().views();
        let rank = |title: &str| self.query.rank(&[title], lower);
        let mut found: Vec<_> = views
            .filter_map(|view| Some((rank(view.title.as_str())?, view)))
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        let best = found.first().map(|(rank, _)| *rank);
        let entries = found.into_iter().map(|(_, view)| self.view(view, Section::Views));
        (best, entries.collect())
    }

    fn view(&self, view: &SavedView, section: Section) -> Entry {
        Entry {
            name: Name::Record(RecordKey::SavedView(view.id)),
            section,
            title: marked(view.title.as_str(), self.query, lower),
            about: String::new(),
            icon: IconName::Filter,
            keys: Vec::new(),
            is_enabled: true,
            act: Act::Go(Box::new(view_location(view.address.as_str(), self.here))),
        }
    }

    fn known(&self, name: &Name) -> Option<Entry> {
        match name {
            Name::Command(id) => {
                let command = self.source.commands.iter().find(|command| command.id == *id)?;
                Some(self.command(command, Section::Recent))
            }
            Name::Record(RecordKey::SavedView(id)) => {
                let view = self.session.workspace().view(*id)?;
                Some(self.view(view, Section::Recent))
            }
            Name::Record(key) => self.record(*key, Section::Recent),
            Name::Day | Name::Everything => None,
        }
    }

    fn command(&self, command: &Command, section: Section) -> Entry {
        let works = |keys: &&crate::commands::Shortcut| self.source.has_letters || !keys.is_of_letters();
        let caps = |keys: &crate::commands::Shortcut| keys.caps(self.words, self.source.is_apple);
        Entry {
            name: Name::Command(command.id.clone()),
            section,
            title: marked(&command.label, self.query, lower),
            about: match section {
                Section::Found => command.group.name(self.words).to_owned(),
                Section::Recent | Section::Commands(_) | Section::Views | Section::Kind(_) | Section::More => {
                    String::new()
                }
            },
            icon: command_icon(command.group),
            keys: command.shortcut.as_ref().filter(works).map(caps).unwrap_or_default(),
            is_enabled: command.is_enabled.get_untracked(),
            act: Act::Run(command.run),
        }
    }

    fn record(&self, key: RecordKey, section: Section) -> Option<Entry> {
        let found = Found::of(self.words, self.session, key, self.query, self.here)?;
        let below = found
            .below
            .iter()
            .flatten()
            .map(|piece| piece.text.as_str())
            .collect::<String>();
        let about = found.about.into_iter().chain((!below.is_empty()).then_some(below));
        Some(Entry {
            name: Name::Record(key),
            section,
            title: found.title,
            about: about.collect::<Vec<_>>().join(" · "),
            icon: kind_icon(found.kind),
            keys: Vec::new(),
            is_enabled: true,
            act: Act::Go(Box::new(found.to)),
        })
    }

    /// A day that is typed leads to its state.
    fn day(&self, text: &str) -> Option<Entry> {
        let day = parse_iso_date(text.trim())?;
        Some(Entry {
            name: Name::Day,
            section: Section::More,
            title: plain(self.words.palette_day(&self.words.date_long(day))),
            about: String::new(),
            icon: IconName::Calendar,
            keys: Vec::new(),
            is_enabled: true,
            act: Act::Go(Box::new(self.here.with_as_of(Some(day)))),
        })
    }

    fn everything(&self, text: &str) -> Entry {
        let text = text.trim().to_owned();
        let title = plain(self.words.palette_everything(&text));
        let filter = Filter {
            text,
            ..Filter::default()
        };
        Entry {
            name: Name::Everything,
            section: Section::More,
            title,
            about: String::new(),
            icon: IconName::Search,
            keys: Vec::new(),
            is_enabled: true,
            act: Act::Go(Box::new(self.here.at(Route::Search).with_filter(filter))),
        }
    }
}

/// The heading of a stretch.
pub(super) fn heading(words: Words, section: Section) -> &'static str {
    match section {
        Section::Recent => words.palette_recent(),
        Section::Commands(group) => group.name(words),
        Section::Found => words.palette_commands(),
        Section::Views => words.view_list(),
        Section::Kind(kind) => say::kinds(words, kind),
        Section::More => words.palette_more(),
    }
}

const fn command_icon(group: Group) -> IconName {
    match group {
        Group::Goals => IconName::Flag,
        Group::Places => IconName::ChevronEnd,
        Group::File => IconName::File,
        Group::Page => IconName::Settings,
    }
}

fn plain(text: String) -> Vec<Piece> {
    vec![Piece { text, is_hit: false }]
}
