//! What holds for the whole workspace.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{BandScheme, Edit, FiscalMonth, ScoringMode, Settings, StatusPreset, Title};

use crate::components::{Choice, Panel, SelectField, TextField};
use crate::i18n::{Words, words};
use crate::say;
use crate::store::{Store, store};

const MODES: [(ScoringMode, &str); 3] = [
    (ScoringMode::Auto, "auto"),
    (ScoringMode::Linear, "linear"),
    (ScoringMode::Ratio, "ratio"),
];
const SCHEMES: [(BandScheme, &str); 2] = [(BandScheme::Standard, "standard"), (BandScheme::Google, "google")];
const PRESETS: [(StatusPreset, &str); 3] = [
    (StatusPreset::Outlook, "outlook"),
    (StatusPreset::Strict, "strict"),
    (StatusPreset::Gap, "gap"),
];

/// Title, scoring, calendar.
#[component]
pub(super) fn WorkspaceSettings() -> impl IntoView {
    let words = words();
    view! {
        <Panel title=words.settings_workspace()>
            <TitleField />
        </Panel>
        <Panel title=words.settings_scoring() lead=words.settings_scoring_lead().to_owned()>
            <Scoring />
        </Panel>
        <Panel title=words.settings_calendar()>
            <FiscalYear />
            <CycleLabel />
        </Panel>
    }
}

#[component]
fn TitleField() -> impl IntoView {
    let (words, store) = (words(), store());
    let error = RwSignal::new(None);
    let commit = move |typed: String| match Title::new(&typed) {
        Ok(title) => {
            error.set(None);
            store.dispatch(Edit::RenameWorkspace(title));
        }
        Err(fault) => error.set(Some(say::text_fault(words, fault))),
    };
    view! {
        <TextField
            label=words.settings_workspace_title()
            value=Memo::new(move |_| store.workspace(|all| all.head().title.to_string()))
            error
            on_commit=commit
        />
    }
}

#[component]
fn Scoring() -> impl IntoView {
    let (words, store) = (words(), store());
    let mode = Memo::new(move |_| settings(store, |it| it.scoring_mode));
    let bands = Memo::new(move |_| settings(store, |it| it.bands));
    let modes: Vec<_> = MODES.map(|(it, key)| Choice::new(key, mode_name(words, it))).into();
    let preset = Memo::new(move |_| settings(store, |it| it.status_preset));
    let presets: Vec<_> = PRESETS.map(|(it, key)| Choice::new(key, preset_name(words, it))).into();
    let schemes: Vec<_> = SCHEMES.map(|(it, key)| Choice::new(key, scheme_name(words, it))).into();
    view! {
        <SelectField
            label=words.settings_mode()
            choices=modes
            chosen=move || key_of(&MODES, mode.get())
            on_choose=move |key: String| {
                if let Some(mode) = chosen(&MODES, &key) {
                    change(store, |settings| settings.scoring_mode = mode);
                }
            }
            help=Signal::derive(move || Some(mode_meaning(words, mode.get()).to_owned()))
        />
        <SelectField
            label=words.settings_bands()
            choices=schemes
            chosen=move || key_of(&SCHEMES, bands.get())
            on_choose=move |key: String| {
                if let Some(bands) = chosen(&SCHEMES, &key) {
                    change(store, |settings| settings.bands = bands);
                }
            }
            help=Signal::derive(move || Some(scheme_meaning(words, bands.get()).to_owned()))
        />
        <SelectField
            label=words.settings_preset()
            choices=presets
            chosen=move || key_of(&PRESETS, preset.get())
            on_choose=move |key: String| {
                if let Some(preset) = chosen(&PRESETS, &key) {
                    change(store, |settings| settings.status_preset = preset);
                }
            }
            help=Signal::derive(move || Some(preset_meaning(words, preset.get()).to_owned()))
        />
    }
}

#[component]
fn FiscalYear() -> impl IntoView {
    let (words, store) = (words(), store());
    let first_of = |month: u8| NaiveDate::from_ymd_opt(2001, u32::from(month), 1).unwrap_or_default();
    let months: Vec<_> = (1..=12)
        .map(|month| Choice::new(month.to_string(), words.date_short(first_of(month))))
        .collect();
    let choose = move |key: String| {
        if let Some(month) = key.parse().ok().and_then(FiscalMonth::new) {
            change(store, |settings| settings.fiscal_year_start = month);
        }
    };
    view! {
        <SelectField
            label=words.settings_fiscal_year()
            choices=months
            chosen=move || settings(store, |it| it.fiscal_year_start.get().to_string())
            on_choose=choose
            help=words.settings_fiscal_year_help().to_owned()
        />
    }
}

/// How new cycles are called, with an example as it is typed.
#[component]
fn CycleLabel() -> impl IntoView {
    let (words, store) = (words(), store());
    let value = Memo::new(move |_| {
        settings(store, |it| {
            it.cycle_label.as_ref().map(ToString::to_string).unwrap_or_default()
        })
    });
    let draft = RwSignal::new(value.get_untracked());
    let preview = move || {
        let template = Title::new(&draft.get()).ok();
        let example = store.session(|session| {
            let settings = Settings {
                cycle_label: template,
                ..session.workspace().head().settings.clone()
            };
            say::cycle_around(words, &settings, session.today(), waymark_core::CycleKind::Quarter)
        });
        example.map(|(_, label)| words.settings_cycle_label_help("{quarter}", "{month}", "{year}", &label))
    };
    let commit = move |typed: String| {
        let label = Title::new(&typed).ok();
        change(store, |settings| settings.cycle_label = label);
    };
    view! {
        <TextField
            label=words.settings_cycle_label()
            value
            on_input=move |text| draft.set(text)
            on_commit=commit
            help=Signal::derive(preview)
        />
    }
}

fn settings<T>(store: Store, read: impl FnOnce(&Settings) -> T) -> T {
    store.workspace(|all| read(&all.head().settings))
}

fn change(store: Store, change: impl FnOnce(&mut Settings)) {
    let mut settings = store.peek(|session| session.workspace().head().settings.clone());
    change(&mut settings);
    store.dispatch(Edit::ChangeSettings(settings));
}

fn key_of<T: PartialEq>(all: &[(T, &str)], wanted: T) -> String {
    let found = all.iter().find(|(it, _)| *it == wanted);
    found.map(|(_, key)| (*key).to_owned()).unwrap_or_default()
}

fn chosen<T: Copy>(all: &[(T, &str)], wanted: &str) -> Option<T> {
    all.iter().find(|(_, key)| *key == wanted).map(|(it, _)| *it)
}

const fn mode_name(words: Words, mode: ScoringMode) -> &'static str {
    match mode {
        ScoringMode::Auto => words.settings_mode_auto(),
        ScoringMode::Linear => words.settings_mode_linear(),
        ScoringMode::Ratio => words.settings_mode_ratio(),
    }
}

const fn mode_meaning(words: Words, mode: ScoringMode) -> &'static str {
    match mode {
        ScoringMode::Auto => words.settings_mode_auto_meaning(),
        ScoringMode::Linear => words.settings_mode_linear_meaning(),
        ScoringMode::Ratio => words.settings_mode_ratio_meaning(),
    }
}

const fn scheme_name(words: Words, scheme: BandScheme) -> &'static str {
    match scheme {
        BandScheme::Standard => words.settings_bands_standard(),
        BandScheme::Google => words.settings_bands_google(),
    }
}

const fn scheme_meaning(words: Words, scheme: BandScheme) -> &'static str {
    match scheme {
        BandScheme::Standard => words.settings_bands_standard_meaning(),
        BandScheme::Google => words.settings_bands_google_meaning(),
    }
}

const fn preset_name(words: Words, preset: StatusPreset) -> &'static str {
    match preset {
        StatusPreset::Outlook => words.settings_preset_outlook(),
        StatusPreset::Strict => words.settings_preset_strict(),
        StatusPreset::Gap => words.settings_preset_gap(),
    }
}

const fn preset_meaning(words: Words, preset: StatusPreset) -> &'static str {
    match preset {
        StatusPreset::Outlook => words.settings_preset_outlook_meaning(),
        StatusPreset::Strict => words.settings_preset_strict_meaning(),
        StatusPreset::Gap => words.settings_preset_gap_meaning(),
    }
}
