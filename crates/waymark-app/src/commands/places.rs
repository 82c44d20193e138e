//! Where one can go: the screens with a letter of their own, and the views and sections of some.

use waymark_core::review::SessionKind;

use super::list::command;
use super::{Command, CommandId, Group, Shortcut};
use crate::i18n::Words;
use crate::platform::router;
use crate::routes::{KpiView, ProgressView, Route, SettingsSection, Stage};
use crate::say;

/// The letters that lead to a screen after `g`, in the order of a list.
pub(super) const LETTERS: [(char, Route); 9] = [
    ('o', Route::Overview),
    ('c', Route::CheckIn),
    ('k', Route::Kpis(KpiView::Dashboard)),
    ('p', Route::Progress(ProgressView::Course)),
    ('m', Route::Map),
    ('t', Route::Timeline),
    ('r', Route::Review(SessionKind::Week)),
    ('f', Route::Files),
    ('s', Route::Settings(SettingsSection::Workspace)),
];

/// The screens with a letter.
pub(super) fn with_keys(words: Words) -> Vec<Command> {
    let place = |(letter, route): (char, Route)| Command {
        shortcut: Some(Shortcut::Go(letter)),
        ..to(route.clone(), screen(words, &route))
    };
    LETTERS.map(place).into()
}

/// The views and sections of screens, and the screens that have no letter.
pub(super) fn others(words: Words) -> Vec<Command> {
    let within = |place: &str, part: &str| words.palette_part(place, part);
    let kpis = KpiView::ALL.into_iter().skip(1).map(|view| {
        let label = within(words.nav_kpis(), kpi_view(words, view));
        to(Route::Kpis(view), &label)
    });
    let progress = ProgressView::ALL
        .into_iter()
        .skip(1)
        .map(|view| to(Route::Progress(view), progress_view(words, view)));
    let sessions = SessionKind::ALL.into_iter().skip(1).map(|kind| {
        let label = within(words.nav_review(), say::session_kind(words, kind));
        to(Route::Review(kind), &label)
    });
    let settings = SettingsSection::ALL.into_iter().map(|section| {
        let label = within(words.nav_settings(), settings_section(words, section));
        to(Route::Settings(section), &label)
    });
    let alone = [
        to(Route::Report, words.report_title()),
        to(Route::Search, words.search_title()),
        to(Route::Present(Stage::Tv), words.present_tv()),
        to(Route::Present(Stage::Remote), words.present_remote()),
        to(Route::Choice, words.choice_open()),
        to(Route::Welcome, words.title_welcome()),
    ];
    kpis.chain(progress)
        .chain(sessions)
        .chain(settings)
        .chain(alone)
        .collect()
}

fn to(route: Route, label: &str) -> Command {
    let router = router();
    let id = CommandId::GoTo(route.clone());
    command(id, label, Group::Places, move || router.navigate(route.clone()))
}

fn screen(words: Words, route: &Route) -> &'static str {
    match route {
        Route::CheckIn => words.nav_check_in(),
        Route::Kpis(_) => words.nav_kpis(),
        Route::Progress(view) => progress_view(words, *view),
        Route::Map => words.nav_map(),
        Route::Timeline => words.timeline_title(),
        Route::Review(_) => words.nav_review(),
        Route::Files => words.nav_files(),
        Route::Settings(_) => words.nav_settings(),
        _ => words.nav_overview(),
    }
}

const fn kpi_view(words: Words, view: KpiView) -> &'static str {
    match view {
        KpiView::Dashboard => words.kpis_dashboard(),
        KpiView::Grid => words.kpis_grid(),
        KpiView::Compare => words.kpis_compare(),
        KpiView::Funnel => words.kpis_funnel(),
        KpiView::Gap => words.kpis_gap(),
    }
}

const fn progress_view(words: Words, view: ProgressView) -> &'static str {
    match view {
        ProgressView::Course => words.progress_course(),
        ProgressView::HeatMap => words.progress_heat_map(),
        ProgressView::Changes => words.progress_changes(),
    }
}

const fn settings_section(words: Words, section: SettingsSection) -> &'static str {
    match section {
        SettingsSection::Workspace => words.settings_workspace(),
        SettingsSection::Cycles => words.noun_cycles(),
        SettingsSection::People => words.noun_people(),
        SettingsSection::Teams => words.noun_teams(),
        SettingsSection::Device => words.settings_device(),
    }
}
