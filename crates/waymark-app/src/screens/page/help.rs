//! The list of keys, made from the commands.

use leptos::prelude::*;

use crate::commands::{Command, Group, Shortcut, Window, desk};
use crate::components::Dialog;
use crate::i18n::words;
use crate::platform::{is_apple, letters_setting};

/// All commands that have keys, by group.
#[component]
pub(crate) fn Help() -> impl IntoView {
    let (words, desk, letters) = (words(), desk(), letters_setting());
    let groups = move || {
        Group::ALL
            .into_iter()
            .map(|group| view! { <HelpGroup group /> })
            .collect_view()
    };
    view! {
        <Dialog
            title=words.command_help()
            close_label=words.action_close()
            open=Signal::derive(move || desk.window() == Some(Window::Keys))
            on_close=move |()| desk.close(Window::Keys)
        >
            <Show when=move || !letters.are_on()>
                <p class="quiet">{words.command_letters_off()}</p>
            </Show>
            <div class="help">{groups}</div>
        </Dialog>
    }
}

#[component]
fn HelpGroup(group: Group) -> impl IntoView {
    let (words, desk, letters) = (words(), desk(), letters_setting());
    let rows = move || {
        let are_on = letters.are_on();
        let commands = desk.commands().into_iter().filter(|command| command.group == group);
        commands
            .filter_map(|Command { label, shortcut, .. }| Some((label, shortcut?)))
            .filter(|(_, shortcut)| are_on || !shortcut.is_of_letters())
            .map(|(label, shortcut)| {
                view! {
                    <div class="help-row">
                        <dt>{label}</dt>
                        <dd>
                            <Keys shortcut />
                        </dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <section>
            <h3>{group.name(words)}</h3>
            <dl>{rows}</dl>
        </section>
    }
}

/// Keys as they are written on the keyboard.
#[component]
fn Keys(shortcut: Shortcut) -> impl IntoView {
    let caps = shortcut.caps(words(), is_apple());
    caps.into_iter().map(|cap| view! { <kbd>{cap}</kbd> }).collect_view()
}
