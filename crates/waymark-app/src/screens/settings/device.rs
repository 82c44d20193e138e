//! What belongs to this device: appearance, language, reminder, storage.

use leptos::prelude::*;

use super::reminder::ReminderSettings;
use super::storage::StorageSettings;
use crate::components::{Checkbox, Choice, Panel, Segmented, SelectField};
use crate::i18n::{Language, LanguageChoice, Words, words};
use crate::platform::{Theme, focus_heading_soon, language_setting, letters_setting, theme_setting};
use crate::say;

/// Appearance, language, reminder, storage.
#[component]
pub(super) fn Device() -> impl IntoView {
    let words = words();
    view! {
        <Panel title=words.settings_device() lead=words.settings_device_lead().to_owned()>
            <ThemeField />
            <LanguageField />
            <LettersField />
        </Panel>
        <ReminderSettings />
        <StorageSettings />
    }
}

#[component]
fn ThemeField() -> impl IntoView {
    let (words, setting) = (words(), theme_setting());
    let themes: Vec<_> = Theme::ALL
        .map(|theme| Choice::new(theme.key(), say::theme(words, theme)))
        .into();
    view! {
        <div class="field">
            <p class="field-label" aria-hidden="true">
                {words.theme_label()}
            </p>
            <Segmented
                label=words.theme_label()
                choices=themes
                chosen=Signal::derive(move || setting.theme().key().to_owned())
                on_choose=move |key: String| setting.choose(Theme::from_key(&key))
            />
        </div>
    }
}

#[component]
fn LanguageField() -> impl IntoView {
    let (words, setting) = (words(), language_setting());
    let system = Choice::new(LanguageChoice::System.key(), words.language_system());
    let languages = Language::ALL.map(|language| {
        // Each is called as those call it who speak it.
        let own = Words::new(language, language.into());
        Choice::new(language.tag(), own.language_name())
    });
    let choices = [vec![system], languages.into()].concat();
    let choose = move |key: String| {
        setting.choose(LanguageChoice::from_key(&key));
        // Every view is built anew, and this field with it.
        focus_heading_soon();
    };
    view! {
        <SelectField
            label=words.settings_language()
            choices
            chosen=Signal::derive(move || setting.choice().key().to_owned())
            on_choose=choose
        />
    }
}

/// Who strikes a key by chance, or speaks to the computer, can do without keys of one letter.
#[component]
fn LettersField() -> impl IntoView {
    let (words, setting) = (words(), letters_setting());
    view! {
        <div class="field">
            <Checkbox
                label=words.settings_letters()
                checked=Signal::derive(move || setting.are_on())
                on_change=move |are_on| setting.choose(are_on)
            />
            <p class="small quiet">{words.settings_letters_about()}</p>
        </div>
    }
}
