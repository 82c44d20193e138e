//! Whose entries, of which day, how many are done, and with which keys.

use leptos::prelude::*;
use waymark_core::due::Whose;
use waymark_core::order::sorted_by;
use waymark_core::{PersonId, TeamId};

use super::desk::Desk;
use super::kept::RoundKey;
use crate::charts::Timeline;
use crate::components::{Button, ButtonKind, Choice, DateField, SelectField};
use crate::i18n::words;
use crate::platform::{me_setting, router};
use crate::routes::Filter;
use crate::store::store;

/// The key of everyone among the choices; ids have no colon.
const EVERYONE: &str = "everyone";
const PERSON: &str = "person:";
const TEAM: &str = "team:";

/// Whose entries are shown, and who the reader is.
#[component]
pub(super) fn Chooser(key: Memo<RoundKey>) -> impl IntoView {
    let (words, store, router, me) = (words(), store(), router(), me_setting());
    let choices = Memo::new(move |_| {
        let me = me.person();
        let (people, teams) = store.workspace(|all| {
            let person = |it: &waymark_core::Person| {
                let name = it.name.as_str();
                let label = if me == Some(it.id) {
                    words.due_me(name)
                } else {
                    name.to_owned()
                };
                Choice::new(format!("{PERSON}{}", it.id), label)
            };
            let team =
                |it: &waymark_core::Team| Choice::new(format!("{TEAM}{}", it.id), words.due_team(it.name.as_str()));
            let people: Vec<Choice> = all.people().map(|it| person(it)).collect();
            let teams: Vec<Choice> = all.teams().map(|it| team(it)).collect();
            (people, teams)
        });
        let ordered = |choices| {
            sorted_by(choices, |one: &Choice, other: &Choice| {
                words.order(&one.label, &other.label)
            })
        };
        let everyone = Choice::new(EVERYONE, words.due_everyone());
        std::iter::once(everyone)
            .chain(ordered(people))
            .chain(ordered(teams))
            .collect::<Vec<_>>()
    });
    let chosen = move || match key.get().whose {
        Whose::Everyone => EVERYONE.to_owned(),
        Whose::Person(id) => format!("{PERSON}{id}"),
        Whose::Team(id) => format!("{TEAM}{id}"),
    };
    let choose = move |picked: String| {
        let mut filter = Filter::default();
        if let Some(id) = picked.strip_prefix(PERSON) {
            filter.person = PersonId::parse(id).ok();
        } else if let Some(id) = picked.strip_prefix(TEAM) {
            filter.team = TeamId::parse(id).ok();
        } else {
            filter.everyone = true;
        }
        router.filter_by(filter);
    };
    let is_me = move || match key.get().whose {
        Whose::Everyone | Whose::Team(_) => None,
        Whose::Person(person) => {
            let is_me = me.person() == Some(person);
            let label = if is_me {
                words.due_not_me()
            } else {
                words.due_this_is_me()
            };
            let press = move |()| me.choose((!is_me).then_some(person));
            Some(view! { <Button label kind=ButtonKind::Quiet on_press=press /> }.into_any())
        }
    };
    let has_several = Memo::new(move |_| choices.with(|choices| choices.len() > 1));
    view! {
        <Show when=move || has_several.get()>
            <SelectField
                label=words.due_whose()
                label_hidden=true
                choices
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            {is_me}
        </Show>
    }
    .into_any()
}

/// How many are done, the day of all values, the keys.
#[component]
pub(super) fn Head(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let done = move || {
        desk.summary.with(|summary| {
            let (done, asked) = (words.number(summary.done as f64), words.number(summary.asked as f64));
            words.due_done(&done, &asked)
        })
    };
    // From one memo alone: an effect that reads a memo and another one made of it misses changes.
    let told = move || {
        let is_asked = desk.summary.with(|summary| summary.asked > 0);
        if is_asked { done() } else { String::new() }
    };
    let share = Signal::derive(move || desk.summary.with(|summary| summary.share().get()));
    let has_any = Memo::new(move |_| desk.rows.with(|rows| !rows.is_empty()));
    let is_asked = Memo::new(move |_| desk.summary.with(|summary| summary.asked > 0));
    let latest = Signal::derive(move || Some(desk.key.day));
    let set_day = move |day: Option<chrono::NaiveDate>| desk.day.set(day.unwrap_or(desk.key.day));
    let key =
        |cap: &'static str, means: &'static str| view! { <span class="due-key"><kbd>{cap}</kbd> " " {means}</span> };
    view! {
        <Show when=move || has_any.get()>
            <div class="stack stack-close">
                <div class="due-head">
                    <span class="quiet" role="status">
                        {told}
                    </span>
                    <span class="due-keys small quiet no-print">
                        {key("Tab", words.due_key_tab())}
                        {key("Enter", words.due_key_enter())}
                        {key("=", words.due_key_unchanged())}
                        {key("+3", words.due_key_add())}
                        {key("Esc", words.due_key_revert())}
                    </span>
                    <div class="due-day">
                        <DateField
                            label=words.due_day()
                            value=Signal::derive(move || Some(desk.day.get()))
                            latest
                            on_commit=set_day
                        />
                    </div>
                </div>
                <Show when=move || is_asked.get()>
                    <Timeline passed=share label=Signal::derive(done) />
                </Show>
            </div>
        </Show>
    }
    .into_any()
}
