//! The commands without keys.

use leptos::prelude::{Callback, Signal, With, WithUntracked};
use waymark_core::{Cycle, CycleState, Shared};

use super::list::command;
use super::{Command, CommandId, Group, places};
use crate::files::{Sample, open_as_new};
use crate::i18n::{Language, LanguageChoice, Words};
use crate::platform::{Theme, language_setting, print_page, router, theme_setting};
use crate::routes::Route;
use crate::say;
use crate::screens::parts::cycle_in_view;
use crate::store::store;

/// Places, the end of a cycle, samples, appearance, language, the day that is looked at, printing.
pub(super) fn all(words: Words) -> Vec<Command> {
    let mut all = places::others(words);
    all.push(close_cycle(words));
    all.extend(Sample::ALL.map(|one| sample(words, one)));
    all.push(next_theme(words));
    all.extend(Theme::ALL.map(|one| theme(words, one)));
    all.extend(languages(words));
    all.push(back_to_today(words));
    all.push(command(
        CommandId::Print,
        words.palette_print(),
        Group::Page,
        print_page,
    ));
    all
}

fn close_cycle(words: Words) -> Command {
    let (store, router, cycle) = (store(), router(), cycle_in_view());
    let is_open = move |cycle: &Shared<Cycle>| cycle.state != CycleState::Closed && !store.is_read_only();
    Command {
        is_enabled: Signal::derive(move || cycle.with(|cycle| cycle.as_ref().is_some_and(is_open))),
        ..command(CommandId::CloseCycle, words.close_this(), Group::Goals, move || {
            if let Some(id) = cycle.with_untracked(|cycle| cycle.as_ref().map(|cycle| cycle.id)) {
                router.navigate(Route::Close(id));
            }
        })
    }
}

fn sample(words: Words, sample: Sample) -> Command {
    let (store, router) = (store(), router());
    let label = words.palette_part(words.palette_sample(), say::sample(words, sample).0);
    command(CommandId::OpenSample(sample), &label, Group::File, move || {
        open_as_new(words, store, router, sample, Callback::new(|()| ()));
    })
}

fn next_theme(words: Words) -> Command {
    let setting = theme_setting();
    command(CommandId::NextTheme, words.command_theme(), Group::Page, move || {
        let now = setting.theme_now();
        let next = Theme::ALL.iter().copied().cycle().skip_while(|it| *it != now).nth(1);
        setting.choose(next.unwrap_or_default());
    })
}

fn theme(words: Words, theme: Theme) -> Command {
    let setting = theme_setting();
    let label = words.palette_part(words.theme_label(), say::theme(words, theme));
    command(CommandId::Theme(theme), &label, Group::Page, move || {
        setting.choose(theme);
    })
}

fn languages(words: Words) -> Vec<Command> {
    let setting = language_setting();
    let choose = |choice: LanguageChoice, name: &str| {
        let label = words.palette_part(words.settings_language(), name);
        command(CommandId::Language(choice), &label, Group::Page, move || {
            setting.choose(choice);
        })
    };
    let system = choose(LanguageChoice::System, words.language_system());
    // Each is called as those call it who speak it.
    let own = Language::ALL.map(|it| choose(LanguageChoice::Only(it), Words::new(it, it.into()).language_name()));
    std::iter::once(system).chain(own).collect()
}

fn back_to_today(words: Words) -> Command {
    let router = router();
    Command {
        is_enabled: Signal::derive(move || router.location().as_of.is_some()),
        ..command(CommandId::BackToToday, words.as_of_leave(), Group::Page, move || {
            router.go(router.location_now().with_as_of(None));
        })
    }
}
