//! The first slide, and the last one: where the cycle stands, and what to talk about.

use leptos::prelude::*;
use waymark_core::deck::{Deck, Slide, mean, talk};
use waymark_core::scoring::Band;
use waymark_core::{Cycle, CycleState};

use super::scene::Scene;
use crate::charts::Timeline;
use crate::components::{StatusPill, StatusWord};
use crate::i18n::{Part, Words};
use crate::platform::lower;
use crate::routes::Filter;
use crate::say::{CycleSeen, cycle_outlook, mark};
use crate::screens::overview::{Concerning, Known, concern_list, days};
use crate::store::Session;

/// How much a room talks about in one meeting.
const MOST_CONCERNS: usize = 7;
/// The statuses in the order of the slides.
const BANDS: [Band; 5] = [
    Band::OffTrack,
    Band::AtRisk,
    Band::NoData,
    Band::OnTrack,
    Band::OverPerforming,
];

/// What the slide of the cycle shows.
#[derive(Clone, Default, PartialEq)]
struct Seen {
    whose: Option<String>,
    days: String,
    passed: f64,
    cycle: CycleSeen,
    /// How many objectives stand how, in the order of the slides; only those that there are.
    counts: Vec<(Band, usize)>,
    resting: usize,
}

/// The slide of the cycle, below its title.
pub(super) fn cover(scene: Scene) -> AnyView {
    let words = scene.words;
    let seen = Memo::new(move |_| {
        let filter = scene.router.filter();
        let cycle = scene.cycle.get();
        let of = |session: &Session, cycle: &Cycle| scene.deck.with(|deck| seen(words, session, cycle, &filter, deck));
        cycle.map(|cycle| scene.store.session(|session| of(session, &cycle)))
    });
    (move || seen.get().map(|seen| cover_view(words, seen))).into_any()
}

fn seen(words: Words, session: &Session, cycle: &Cycle, filter: &Filter, deck: &Deck) -> Seen {
    let (all, board, today) = (session.workspace(), session.scoreboard(), session.today());
    let band = |slide: &Slide| match slide {
        Slide::Objective(id) => Some(board.objective(*id).map(|known| known.status.band).unwrap_or_default()),
        Slide::Cover | Slide::Kpis { .. } | Slide::Talk => None,
    };
    let count = |wanted: Band| {
        deck.slides
            .iter()
            .filter_map(band)
            .filter(|band| *band == wanted)
            .count()
    };
    let team = filter.team.and_then(|id| all.team(id)).map(|team| team.name.as_str());
    let person = filter
        .person
        .and_then(|id| all.person(id))
        .map(|person| person.name.as_str());
    let whose: Vec<&str> = team.into_iter().chain(person).collect();
    Seen {
        whose: (!whose.is_empty()).then(|| whose.join(", ")),
        days: days(words, cycle, today),
        passed: cycle.span.passed(today).get(),
        cycle: CycleSeen {
            mean: mean(session.known(), cycle.id, &filter.wanted(), lower),
            talks: count(Band::OffTrack),
            is_over: cycle.state == CycleState::Closed || today > cycle.span.end(),
        },
        counts: BANDS
            .map(|band| (band, count(band)))
            .into_iter()
            .filter(|it| it.1 > 0)
            .collect(),
        resting: deck.resting,
    }
}

fn cover_view(words: Words, seen: Seen) -> AnyView {
    let outlook = cycle_outlook(words, &seen.cycle);
    let lead = outlook.map(|outlook| {
        let pill = outlook
            .band
            .map(|band| view! { <StatusPill mark=mark(band) word=words.band(band) /> });
        view! {
            <p class="lead present-lead">
                {outlook.now.into_iter().map(part).collect_view()} " "
                {outlook.ahead.into_iter().map(part).collect_view()} " " {pill}
            </p>
            <p class="lead">{outlook.rest.join(" ")}</p>
        }
    });
    let count = |(band, count): (Band, usize)| {
        view! {
            <li class="present-count">
                <b class="number">{words.number(count as f64)}</b>
                <StatusWord mark=Signal::stored(mark(band)) word=words.band(band) />
            </li>
        }
    };
    let resting = (seen.resting > 0).then(|| words.present_resting(seen.resting));
    view! {
        <p class="meta">
            {seen.whose.map(|whose| view! { <bdi>{whose}</bdi> })} <span>{seen.days.clone()}</span>
        </p>
        <Timeline passed=Signal::stored(seen.passed) label=seen.days />
        {lead}
        <ul class="present-counts" aria-label=words.present_counts()>
            {seen.counts.into_iter().map(count).collect_view()}
        </ul>
        {resting.map(|resting| view! { <p class="quiet">{resting}</p> })}
    }
    .into_any()
}

/// Numbers stand out from the words between them.
fn part(part: Part) -> AnyView {
    match part {
        Part::Words(words) => words.into_any(),
        Part::Value(value) => view! { <b class="number">{value}</b> }.into_any(),
    }
}

/// The last slide, below its title: what to talk about, the most urgent first.
pub(super) fn closing(scene: Scene) -> AnyView {
    let Scene { words, store, .. } = scene;
    let lines = Memo::new(move |_| {
        let wanted = scene.router.filter().wanted();
        let cycle = scene.cycle.with(|cycle| cycle.as_ref().map(|cycle| cycle.id));
        let of = |session: &Session, cycle| {
            let known = Known {
                workspace: session.workspace(),
                board: session.scoreboard(),
                kpis: session.kpis(),
            };
            let found = talk(session.known(), cycle, &wanted, lower);
            let shown = found.iter().take(MOST_CONCERNS);
            let lines = shown
                .filter_map(|concern| Concerning::of(words, known, concern))
                .collect();
            (lines, found.len().saturating_sub(MOST_CONCERNS))
        };
        let none: (Vec<Concerning>, usize) = (Vec::new(), 0);
        cycle.map_or(none, |cycle| store.session(|session| of(session, cycle)))
    });
    view! {
        <div class="present-talk">{move || concern_list(words, lines.get().0)}</div>
        {move || {
            let rest = Some(lines.get().1).filter(|rest| *rest > 0)?;
            Some(view! { <p class="quiet">{words.attention_more(rest)}</p> }.into_any())
        }}
    }
    .into_any()
}
