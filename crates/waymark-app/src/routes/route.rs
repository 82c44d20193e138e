//! The screens and what they show.

use waymark_core::review::SessionKind;
use waymark_core::{CycleId, KeyResultId, KpiId, ObjectiveId};

use super::percent;

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// Everything at a glance.
    #[default]
    Overview,
    /// One objective.
    Objective(ObjectiveId),
    /// One key result.
    KeyResult(KeyResultId),
    /// Everything that is due.
    CheckIn,
    /// All KPIs.
    Kpis(KpiView),
    /// One KPI.
    Kpi(KpiId),
    /// Everything that has the words, or fits the filter.
    Search,
    /// What serves what.
    Map,
    /// When what is pursued.
    Timeline,
    /// How the cycle went.
    Progress(ProgressView),
    /// Closing a cycle, and what of it goes on.
    Close(CycleId),
    /// A cycle before a room.
    Present(Stage),
    /// Looking back and ahead: a week's review, a month's or a quarter's feedback.
    Review(SessionKind),
    /// A cycle as it is handed to others.
    Report,
    /// Templates and examples.
    Library,
    /// Opening, saving, importing.
    Files,
    /// Everything that was done.
    History,
    /// One section of the settings.
    Settings(SettingsSection),
    /// The first run.
    Welcome,
    /// KPIs, OKRs or both.
    Choice,
    /// An address that leads nowhere; its path as it was.
    NotFound(String),
}

/// How the KPIs are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KpiView {
    /// Gauges and tiles.
    #[default]
    Dashboard,
    /// Periods across, KPIs down.
    Grid,
    /// Side by side.
    Compare,
    /// Stages with conversion.
    Funnel,
    /// What is missing, largest first.
    Gap,
}

/// How a cycle is shown to a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Slides that a person leads through.
    #[default]
    Slides,
    /// What leads through the slides of another window.
    Remote,
    /// Slides that go on by themselves.
    Tv,
}

/// How the past of a cycle is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProgressView {
    /// Its score over time.
    #[default]
    Course,
    /// Teams and key results by week.
    HeatMap,
    /// What changed between two days.
    Changes,
}

/// A part of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SettingsSection {
    /// Name, currency, scoring.
    #[default]
    Workspace,
    /// The cycles.
    Cycles,
    /// The people.
    People,
    /// The teams.
    Teams,
    /// Language and appearance, kept on this device.
    Device,
}

impl KpiView {
    /// Every view, in the order of its tabs.
    pub const ALL: [Self; 5] = [Self::Dashboard, Self::Grid, Self::Compare, Self::Funnel, Self::Gap];

    const fn name(self) -> &'static str {
        match self {
            Self::Dashboard => "dashboard",
            Self::Grid => "grid",
            Self::Compare => "compare",
            Self::Funnel => "funnel",
            Self::Gap => "gap",
        }
    }
}

impl ProgressView {
    /// Every view, in the order of its tabs.
    pub const ALL: [Self; 3] = [Self::Course, Self::HeatMap, Self::Changes];

    const fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::HeatMap => "heat-map",
            Self::Changes => "changes",
        }
    }
}

impl Stage {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Slides, Self::Remote, Self::Tv];
}

impl SettingsSection {
    /// Every section, in the order of its tabs.
    pub const ALL: [Self; 5] = [Self::Workspace, Self::Cycles, Self::People, Self::Teams, Self::Device];

    const fn name(self) -> &'static str {
        match self {
            Self::Workspace => "workspace",
            Self::Cycles => "cycles",
            Self::People => "people",
            Self::Teams => "teams",
            Self::Device => "device",
        }
    }
}

const fn session_name(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Week => "week",
        SessionKind::Month => "month",
        SessionKind::Quarter => "quarter",
    }
}

impl Route {
    /// The screen of a path such as `/objective/abc`; `/` and nothing are the overview.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let mut segments = Vec::new();
        for segment in path.split('/').filter(|it| !it.is_empty()) {
            match percent::decoded(segment) {
                Some(segment) => segments.push(segment),
                None => return Self::NotFound(path.to_owned()),
            }
        }
        let segments: Vec<_> = segments.iter().map(String::as_str).collect();
        Self::of(&segments).unwrap_or_else(|| Self::NotFound(path.to_owned()))
    }

    fn of(segments: &[&str]) -> Option<Self> {
        let view = |name: &str| KpiView::ALL.into_iter().find(|it| it.name() == name);
        let progress = |name: &str| ProgressView::ALL.into_iter().find(|it| it.name() == name);
        let session = |name: &str| SessionKind::ALL.into_iter().find(|it| session_name(*it) == name);
        let section = |name: &str| SettingsSection::ALL.into_iter().find(|it| it.name() == name);
        match *segments {
            [] => Some(Self::Overview),
            ["objective", id] => ObjectiveId::parse(id).ok().map(Self::Objective),
            ["key-result", id] => KeyResultId::parse(id).ok().map(Self::KeyResult),
            ["check-in"] => Some(Self::CheckIn),
            ["kpis"] => Some(Self::Kpis(KpiView::default())),
            ["kpis", name] => view(name).map(Self::Kpis),
            ["kpi", id] => KpiId::parse(id).ok().map(Self::Kpi),
            ["search"] => Some(Self::Search),
            ["map"] => Some(Self::Map),
            ["timeline"] => Some(Self::Timeline),
            ["progress"] => Some(Self::Progress(ProgressView::default())),
            ["progress", name] => progress(name).map(Self::Progress),
            ["close", id] => CycleId::parse(id).ok().map(Self::Close),
            ["present"] => Some(Self::Present(Stage::Slides)),
            ["present", "remote"] => Some(Self::Present(Stage::Remote)),
            ["tv"] => Some(Self::Present(Stage::Tv)),
            ["review"] => Some(Self::Review(SessionKind::default())),
            ["review", name] => session(name).map(Self::Review),
            ["report"] => Some(Self::Report),
            ["library"] => Some(Self::Library),
            ["files"] => Some(Self::Files),
            ["history"] => Some(Self::History),
            ["settings"] => Some(Self::Settings(SettingsSection::default())),
            ["settings", name] => section(name).map(Self::Settings),
            ["welcome"] => Some(Self::Welcome),
            ["choice"] => Some(Self::Choice),
            _ => None,
        }
    }

    /// The path of the screen. Ids need no escaping: they are letters, digits, `-` and `_`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Overview => "/".to_owned(),
            Self::Objective(id) => format!("/objective/{id}"),
            Self::KeyResult(id) => format!("/key-result/{id}"),
            Self::CheckIn => "/check-in".to_owned(),
            Self::Kpis(KpiView::Dashboard) => "/kpis".to_owned(),
            Self::Kpis(view) => format!("/kpis/{}", view.name()),
            Self::Kpi(id) => format!("/kpi/{id}"),
            Self::Search => "/search".to_owned(),
            Self::Map => "/map".to_owned(),
            Self::Timeline => "/timeline".to_owned(),
            Self::Progress(ProgressView::Course) => "/progress".to_owned(),
            Self::Progress(view) => format!("/progress/{}", view.name()),
            Self::Close(id) => format!("/close/{id}"),
            Self::Present(Stage::Slides) => "/present".to_owned(),
            Self::Present(Stage::Remote) => "/present/remote".to_owned(),
            Self::Present(Stage::Tv) => "/tv".to_owned(),
            Self::Review(SessionKind::Week) => "/review".to_owned(),
            Self::Review(kind) => format!("/review/{}", session_name(*kind)),
            Self::Report => "/report".to_owned(),
            Self::Library => "/library".to_owned(),
            Self::Files => "/files".to_owned(),
            Self::History => "/history".to_owned(),
            Self::Settings(SettingsSection::Workspace) => "/settings".to_owned(),
            Self::Settings(section) => format!("/settings/{}", section.name()),
            Self::Welcome => "/welcome".to_owned(),
            Self::Choice => "/choice".to_owned(),
            Self::NotFound(path) => path.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KpiView, ProgressView, Route, SessionKind, SettingsSection, Stage};

    #[test]
    fn nothing_and_a_slash_are_the_overview() {
        assert_eq!(Route::parse(""), Route::Overview);
        assert_eq!(Route::parse("/"), Route::Overview);
    }

    #[test]
    fn every_view_and_section_has_its_own_address() {
        let views = KpiView::ALL.map(Route::Kpis);
        let sections = SettingsSection::ALL.map(Route::Settings);
        let progress = ProgressView::ALL.map(Route::Progress);
        let sessions = SessionKind::ALL.map(Route::Review);
        let stages = Stage::ALL.map(Route::Present);
        let all = views.into_iter().chain(sections).chain(progress).chain(sessions);
        for route in all.chain(stages) {
            assert_eq!(Route::parse(&route.path()), route);
        }
    }

    #[test]
    fn an_unknown_address_is_kept_as_it_was() {
        for path in [
            "/nowhere",
            "/objective",
            "/objective/",
            "/objective/a%2Fb",
            "/objective/a/b",
            "/kpis/pie",
            "/%zz",
        ] {
            assert_eq!(Route::parse(path), Route::NotFound(path.to_owned()), "{path}");
        }
    }

    #[test]
    fn a_trailing_slash_changes_nothing() {
        assert_eq!(Route::parse("/check-in/"), Route::CheckIn);
    }
}
