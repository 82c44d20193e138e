//! What everything that shows a deck shares: its slides, which one is shown, and how one gets to another.

use leptos::prelude::*;
use waymark_core::deck::{Deck, Slide, SlideId, deck};
use waymark_core::{Cycle, Shared};

use crate::i18n::Words;
use crate::platform::{Router, lower};
use crate::routes::{Filter, Location, Route, Stage};
use crate::screens::parts::cycle_in_view;
use crate::store::Store;

/// What is shown. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) router: Router,
    pub(super) cycle: Memo<Option<Shared<Cycle>>>,
    pub(super) deck: Memo<Deck>,
    /// Which slide is shown, from 0 on.
    pub(super) at: Memo<usize>,
    /// The slide; none in an empty deck.
    pub(super) slide: Memo<Option<Slide>>,
}

impl Scene {
    pub(super) fn new(words: Words, store: Store, router: Router) -> Self {
        let cycle = cycle_in_view();
        let filter = Memo::new(move |_| router.filter());
        let deck = Memo::new(move |_| {
            let cycle = cycle.with(|cycle| cycle.as_ref().map(|cycle| cycle.id));
            let wanted = filter.with(Filter::wanted);
            store.session(|session| deck(session.known(), cycle, &wanted, lower))
        });
        let wanted = Memo::new(move |_| router.location().staging.slide);
        // A slide that is gone is followed by the one that has taken its place.
        let at = Memo::new(move |before: Option<&usize>| {
            let before = before.copied().unwrap_or_default();
            deck.with(|deck| place(deck, wanted.get(), before))
        });
        let slide = Memo::new(move |_| deck.with(|deck| deck.slides.get(at.get()).cloned()));
        Self {
            words,
            store,
            router,
            cycle,
            deck,
            at,
            slide,
        }
    }

    pub(super) fn count(self) -> usize {
        self.deck.with(|deck| deck.slides.len())
    }

    /// Shows a slide; there is none before the first and after the last.
    pub(super) fn go_to(self, place: usize) {
        let last = untrack(|| self.count()).saturating_sub(1);
        let id = self
            .deck
            .with_untracked(|deck| deck.slides.get(place.min(last)).map(Slide::id));
        if let Some(id) = id {
            let here = self.router.location_now();
            let staging = here.staging.at(id);
            self.router.replace(here.with_staging(staging));
        }
    }

    pub(super) fn next(self) {
        self.go_to(self.at.get_untracked().saturating_add(1));
    }

    pub(super) fn previous(self) {
        self.go_to(self.at.get_untracked().saturating_sub(1));
    }

    pub(super) fn last(self) {
        self.go_to(usize::MAX);
    }

    /// The next one; after the last the first.
    pub(super) fn go_round(self) {
        let next = self.at.get_untracked().saturating_add(1);
        let is_last = next >= untrack(|| self.count());
        self.go_to(if is_last { 0 } else { next });
    }

    /// The same goals on another stage; the slide goes along.
    pub(super) fn on(self, stage: Stage) -> Location {
        let here = self.router.location();
        let staging = here.staging;
        here.at(Route::Present(stage))
            .with_filter(here.filter)
            .with_staging(staging)
    }

    /// Goes to the page of what is shown.
    pub(super) fn open(self) {
        let to = match self.slide.get_untracked() {
            Some(Slide::Objective(id)) => Route::Objective(id),
            Some(Slide::Kpis { .. }) => Route::Kpis(crate::routes::KpiView::default()),
            Some(Slide::Cover | Slide::Talk) | None => return self.leave(),
        };
        self.router.navigate(to);
    }

    /// Back to the overview of the same goals.
    pub(super) fn leave(self) {
        let here = self.router.location_now();
        self.router.go(here.at(Route::Overview).with_filter(here.filter));
    }

    /// What a slide is called.
    pub(super) fn title(self, slide: &Slide) -> String {
        let words = self.words;
        match slide {
            Slide::Cover => self.cycle.with(|cycle| {
                let title = cycle.as_ref().map(|cycle| cycle.title.to_string());
                title.unwrap_or_default()
            }),
            Slide::Objective(id) => self.store.workspace(|all| {
                let title = all.objective(*id).map(|one| one.title.to_string());
                title.unwrap_or_default()
            }),
            Slide::Kpis { page, .. } => self.gauges_title(*page),
            Slide::Talk => words.attention_heading().to_owned(),
        }
    }

    /// Says which of the slides with KPIs it is, where there are several.
    fn gauges_title(self, page: usize) -> String {
        let is_gauges = |slide: &&Slide| matches!(slide, Slide::Kpis { .. });
        let parts = self.deck.with(|deck| deck.slides.iter().filter(is_gauges).count());
        let number = |count: usize| self.words.number(count as f64);
        match parts {
            0 | 1 => self.words.nav_kpis().to_owned(),
            parts => self.words.present_kpis(&number(page + 1), &number(parts)),
        }
    }
}

fn place(deck: &Deck, wanted: Option<SlideId>, before: usize) -> usize {
    match wanted {
        None => 0,
        Some(id) => deck
            .place_of(id)
            .unwrap_or(before)
            .min(deck.slides.len().saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(slides: &[Slide]) -> Deck {
        Deck {
            slides: slides.to_vec(),
            resting: 0,
        }
    }

    #[test]
    fn the_slide_of_the_address_is_shown_else_the_first() {
        let deck = of(&[Slide::Cover, Slide::Talk]);
        assert_eq!(place(&deck, None, 1), 0);
        assert_eq!(place(&deck, Some(SlideId::Talk), 0), 1);
    }

    #[test]
    fn a_slide_that_is_gone_is_followed_by_the_one_in_its_place() {
        let deck = of(&[Slide::Cover, Slide::Talk]);
        assert_eq!(place(&deck, Some(SlideId::Kpis(3)), 1), 1);
        assert_eq!(place(&deck, Some(SlideId::Kpis(3)), 7), 1);
        assert_eq!(place(&of(&[]), Some(SlideId::Talk), 7), 0);
    }
}
