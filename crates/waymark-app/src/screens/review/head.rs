//! Which session is shown: its kind, its days, its team; and what it comes to.

use leptos::{ev, prelude::*};
use waymark_core::TeamId;
use waymark_core::review::{Session, SessionKind};

use super::scene::Scene;
use crate::components::{Button, ButtonKind, Choice, IconButton, IconName, SelectField};
use crate::routes::{Compared, Filter, Location, Route};
use crate::say;

/// The heading, the kinds, the days and the teams.
pub(super) fn head(scene: Scene) -> AnyView {
    let words = scene.words;
    let name = move || scene.session.get().map(|session| say::session_name(words, session));
    let link = move |kind: SessionKind| {
        let href = move || scene.at(kind).to_string();
        view! {
            <li>
                <a class="subnav-item" href=href aria-current=(kind == scene.kind).then_some("page")>
                    {say::session_kind(words, kind)}
                </a>
            </li>
        }
    };
    let intro = match scene.kind {
        SessionKind::Week => words.review_intro(),
        SessionKind::Month | SessionKind::Quarter => words.review_intro_feedback(),
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{words.nav_review()}</h1>
            <p class="quiet">{intro}</p>
        </header>
        <nav aria-label=words.review_kind()>
            <ul class="subnav">{SessionKind::ALL.map(link).collect_view()}</ul>
        </nav>
        <div class="review-choose">{chooser(scene, name)} {teams(scene)}</div>
        <p class="review-tally" role="status">
            {move || scene.read(|review| say::review_tally(words, review.tally()))}
        </p>
    }
    .into_any()
}

/// Earlier and later, by buttons and by arrows.
fn chooser(scene: Scene, name: impl Fn() -> Option<String> + Send + Sync + 'static) -> AnyView {
    let words = scene.words;
    let earlier = move || scene.session.get().and_then(|session| session.previous());
    let later = move || scene.session.get().and_then(|session| session.next());
    let go = move |to: Option<Session>| {
        if let Some(session) = to {
            scene.router.replace(scene.of(scene.kind, session));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => untrack(earlier),
            "ArrowRight" | "ArrowDown" => untrack(later),
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    let is_running = move || scene.session.get().is_none_or(|session| session.is_running());
    let now = move |()| {
        let here = scene.router.location_now();
        scene.router.replace(here.with_compared(Compared::default()));
    };
    view! {
        <div class="review-days" role="group" aria-label=say::session_kind(words, scene.kind) on:keydown=on_key>
            <IconButton
                label=words.review_earlier()
                icon=IconName::ChevronStart
                on_press=move |()| go(untrack(earlier))
            />
            <b aria-live="polite">{name}</b>
            <IconButton
                label=words.review_later()
                icon=IconName::ChevronEnd
                disabled=Signal::derive(move || later().is_none())
                on_press=move |()| go(untrack(later))
            />
            <Show when=move || !is_running()>
                <Button label=words.review_now() kind=ButtonKind::Quiet small=true on_press=now />
            </Show>
        </div>
    }
    .into_any()
}

/// The team whose meeting it is; nothing where there are no teams.
fn teams(scene: Scene) -> AnyView {
    let words = scene.words;
    let choices = Memo::new(move |_| {
        let teams = scene.store.workspace(|all| say::team_choices(words, all, None));
        std::iter::once(Choice::new("", words.review_any_team()))
            .chain(teams)
            .collect::<Vec<_>>()
    });
    let has_any = Memo::new(move |_| choices.with(|it| it.len() > 1));
    let chosen = Signal::derive(move || scene.team.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |key: String| {
        scene.router.filter_by(Filter {
            team: TeamId::parse(&key).ok(),
            ..scene.router.location_now().filter
        });
    };
    view! {
        <Show when=move || has_any.get()>
            <SelectField label=words.noun_team() label_hidden=true choices chosen on_choose=choose />
        </Show>
    }
    .into_any()
}

impl Scene {
    /// The address of a session of another kind round the same days.
    fn at(self, kind: SessionKind) -> Location {
        let session = self.session.get();
        match session.filter(|session| !session.is_running()) {
            Some(session) => self.address(kind, Some(session.until())),
            None => self.address(kind, None),
        }
    }

    /// The address of a session; that of today needs no day.
    fn of(self, kind: SessionKind, session: Session) -> Location {
        let day = (!session.is_running()).then(|| session.period().start());
        untrack(|| self.address(kind, day))
    }

    fn address(self, kind: SessionKind, day: Option<chrono::NaiveDate>) -> Location {
        let here = self.router.location();
        let filter = Filter {
            team: here.filter.team,
            ..Filter::default()
        };
        let mut compared = Compared::default();
        compared.day = day;
        here.at(Route::Review(kind)).with_filter(filter).with_compared(compared)
    }
}
