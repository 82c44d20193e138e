//! The commands: those with keys, which the page has from its start, and all of them, which the palette asks for.

use leptos::prelude::*;

use super::{Command, CommandId, Group, Reach, Shortcut, Window, Wish, desk, places, rest};
use crate::files;
use crate::i18n::Words;
use crate::later::later;
use crate::platform::{Chord, focus, is_there, router};
use crate::routes::{KpiView, Route, Stage};
use crate::screens::parts::SEARCH_FIELD;
use crate::store::store;

/// Every command that has keys, in the order of a list. In the page, below the store.
#[must_use]
pub fn with_keys(words: Words) -> Vec<Command> {
    [
        goals(words),
        steps(words),
        places::with_keys(words),
        file(words),
        page(words),
    ]
    .concat()
}

/// Every command, group by group. In the page, below the store.
#[must_use]
pub fn all(words: Words) -> Vec<Command> {
    let all = [with_keys(words), rest::all(words)].concat();
    let of = |group| all.iter().filter(move |command| command.group == group).cloned();
    Group::ALL.into_iter().flat_map(of).collect()
}

fn goals(words: Words) -> Vec<Command> {
    let (store, router, desk) = (store(), router(), desk());
    let on_overview = move |wish| {
        move || {
            router.navigate(Route::Overview);
            desk.ask(wish, Route::Overview);
        }
    };
    let check_in = move || match router.location_now().route {
        here @ (Route::KeyResult(_) | Route::Objective(_)) => desk.ask(Wish::CheckIn, here),
        _ => {
            router.navigate(Route::CheckIn);
            desk.ask(Wish::CheckIn, Route::CheckIn);
        }
    };
    let new_kpi = move || {
        let to = match router.location_now().route {
            here @ Route::Kpis(_) => here,
            _ => Route::Kpis(KpiView::default()),
        };
        router.navigate(to.clone());
        desk.ask(Wish::NewKpi, to);
    };
    let can_change = Signal::derive(move || !store.is_read_only());
    let key = |key| Some(Shortcut::Chord(Chord::key(key)));
    vec![
        Command {
            shortcut: key("n"),
            is_enabled: can_change,
            ..command(
                CommandId::NewObjective,
                words.action_new_objective(),
                Group::Goals,
                on_overview(Wish::NewObjective),
            )
        },
        Command {
            shortcut: key("k"),
            is_enabled: can_change,
            ..command(CommandId::NewKpi, words.kpis_new(), Group::Goals, new_kpi)
        },
        Command {
            shortcut: key("c"),
            is_enabled: can_change,
            ..command(CommandId::CheckIn, words.action_check_in(), Group::Goals, check_in)
        },
        Command {
            shortcut: key("p"),
            ..command(CommandId::Present, words.present_title(), Group::Goals, present())
        },
        Command {
            shortcut: key("/"),
            ..command(CommandId::Search, words.action_search(), Group::Goals, search())
        },
    ]
}

/// The goals that are looked at, before a room.
fn present() -> impl Fn() + Clone + Send + Sync + 'static {
    let router = router();
    move || {
        let here = router.location_now();
        let there = here.at(Route::Present(Stage::Slides));
        router.go(there.with_filter(here.filter));
    }
}

/// A screen that has a field for words of its own is searched there, every other one leads to the search of everything.
fn search() -> impl Fn() + Clone + Send + Sync + 'static {
    let (router, desk) = (router(), desk());
    move || {
        if is_there(SEARCH_FIELD) {
            focus(SEARCH_FIELD);
        } else {
            router.navigate(Route::Search);
            desk.ask(Wish::Search, Route::Search);
        }
    }
}

fn steps(words: Words) -> Vec<Command> {
    let store = store();
    vec![
        Command {
            shortcut: Some(Shortcut::Chord(Chord::command("z"))),
            is_enabled: Signal::derive(move || store.can_undo()),
            ..command(CommandId::Undo, words.action_undo(), Group::Goals, move || store.undo())
        },
        Command {
            shortcut: Some(Shortcut::Chord(Chord::command("z").with_shift())),
            is_enabled: Signal::derive(move || store.can_redo()),
            ..command(CommandId::Redo, words.action_redo(), Group::Goals, move || store.redo())
        },
    ]
}

fn file(words: Words) -> Vec<Command> {
    let (store, later, arrivals) = (store(), later(), files::arrivals());
    let anywhere = |letter, command| Command {
        shortcut: Some(Shortcut::Chord(Chord::command(letter))),
        reach: Reach::Everywhere,
        ..command
    };
    vec![
        anywhere(
            "s",
            command(CommandId::SaveFile, words.command_save_file(), Group::File, move || {
                files::download_goal_file(words, store, later);
            }),
        ),
        anywhere(
            "o",
            command(CommandId::OpenFile, words.command_open_file(), Group::File, move || {
                arrivals.pick();
            }),
        ),
    ]
}

fn page(words: Words) -> Vec<Command> {
    let desk = desk();
    vec![
        Command {
            shortcut: Some(Shortcut::Chord(Chord::command("k"))),
            reach: Reach::Everywhere,
            ..command(CommandId::Palette, words.palette_title(), Group::Page, move || {
                desk.open(Window::Palette);
            })
        },
        Command {
            shortcut: Some(Shortcut::Chord(Chord::key("?"))),
            ..command(CommandId::Help, words.command_help(), Group::Page, move || {
                desk.open(Window::Keys);
            })
        },
    ]
}

/// A command without keys that can always be used.
pub(super) fn command(id: CommandId, label: &str, group: Group, run: impl Fn() + Send + Sync + 'static) -> Command {
    Command {
        id,
        label: label.to_owned(),
        group,
        shortcut: None,
        reach: Reach::OutsideText,
        is_enabled: Signal::stored(true),
        run: Callback::new(move |()| run()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_after_g_leads_to_one_place() {
        let mut letters: Vec<char> = places::LETTERS.iter().map(|place| place.0).collect();
        letters.sort_unstable();
        let count = letters.len();
        letters.dedup();
        assert_eq!(letters.len(), count);
    }
}
