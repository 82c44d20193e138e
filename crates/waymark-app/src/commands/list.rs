//! The commands.

use leptos::prelude::*;

use super::{Command, CommandId, Group, Reach, Shortcut, Wish, desk};
use crate::files;
use crate::i18n::Words;
use crate::platform::{Chord, Theme, router, theme_setting};
use crate::routes::{KpiView, Route};
use crate::store::store;

/// Every command, in the order of a list. In the page, below the store.
#[must_use]
pub fn all(words: Words) -> Vec<Command> {
    [goals(words), steps(words), places(words), file(words), page(words)].concat()
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
        _ => on_overview(Wish::CheckIn)(),
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
            shortcut: key("/"),
            ..command(
                CommandId::Search,
                words.action_search(),
                Group::Goals,
                on_overview(Wish::Search),
            )
        },
    ]
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

fn places(words: Words) -> Vec<Command> {
    let router = router();
    let place = |id, letter, label, route: Route| Command {
        shortcut: Some(Shortcut::Go(letter)),
        ..command(id, label, Group::Places, move || router.navigate(route.clone()))
    };
    vec![
        place(CommandId::GoToOverview, 'o', words.nav_overview(), Route::Overview),
        place(CommandId::GoToFiles, 'f', words.nav_files(), Route::Files),
        place(
            CommandId::GoToSettings,
            's',
            words.nav_settings(),
            Route::Settings(crate::routes::SettingsSection::default()),
        ),
    ]
}

fn file(words: Words) -> Vec<Command> {
    let (store, arrivals) = (store(), files::arrivals());
    let anywhere = |letter, command| Command {
        shortcut: Some(Shortcut::Chord(Chord::command(letter))),
        reach: Reach::Everywhere,
        ..command
    };
    vec![
        anywhere(
            "s",
            command(CommandId::SaveFile, words.command_save_file(), Group::File, move || {
                files::download_goal_file(store);
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
    let (desk, theme) = (desk(), theme_setting());
    let next_theme = move || {
        let now = theme.theme_now();
        let next = Theme::ALL.iter().copied().cycle().skip_while(|it| *it != now).nth(1);
        theme.choose(next.unwrap_or_default());
    };
    vec![
        command(CommandId::Theme, words.command_theme(), Group::Page, next_theme),
        Command {
            shortcut: Some(Shortcut::Chord(Chord::key("?"))),
            ..command(CommandId::Help, words.command_help(), Group::Page, move || {
                desk.show_help(true);
            })
        },
    ]
}

/// A command without keys that can always be used.
fn command(id: CommandId, label: &str, group: Group, run: impl Fn() + Send + Sync + 'static) -> Command {
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
