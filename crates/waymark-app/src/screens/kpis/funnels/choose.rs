//! Which funnel, of which period, of whom, beside what.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{Frequency, Funnel, FunnelId, Period, Segment, Shared};

use super::seen::{Seen, parts_of};
use crate::components::{Choice, IconButton, IconName, Segmented, SelectField};
use crate::i18n::{Words, words};
use crate::say;
use crate::store::{Session, store};

/// What stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Nothing,
    Before,
    LastYear,
}

impl Beside {
    const ALL: [Self; 3] = [Self::Nothing, Self::Before, Self::LastYear];

    const fn key(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Before => "before",
            Self::LastYear => "year",
        }
    }

    const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Nothing => words.kpi_funnel_against_none(),
            Self::Before => words.kpi_funnel_against_before(),
            Self::LastYear => words.kpi_funnel_against_year(),
        }
    }

    fn of(self, period: Period) -> Option<Period> {
        match self {
            Self::Nothing => None,
            Self::Before => period.previous(),
            Self::LastYear => period.last_year(),
        }
    }
}

/// The lengths of a period that can be chosen.
const LENGTHS: [Frequency; 4] = [Frequency::Week, Frequency::Month, Frequency::Quarter, Frequency::Year];

const fn length_key(length: Frequency) -> &'static str {
    match length {
        Frequency::Day => "day",
        Frequency::Week => "week",
        Frequency::Month => "month",
        Frequency::Quarter => "quarter",
        Frequency::Year => "year",
    }
}

const fn length_name(words: Words, length: Frequency) -> &'static str {
    match length {
        Frequency::Day | Frequency::Week => words.kpi_funnel_week(),
        Frequency::Month => words.kpi_funnel_month(),
        Frequency::Quarter => words.kpi_funnel_quarter(),
        Frequency::Year => words.kpi_funnel_year(),
    }
}

/// What was chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    words: Words,
    /// None is the first.
    pub(super) funnel: RwSignal<Option<FunnelId>>,
    length: RwSignal<Frequency>,
    /// A day of the period; none is today.
    day: RwSignal<Option<NaiveDate>>,
    part: RwSignal<Option<Segment>>,
    beside: RwSignal<Beside>,
}

impl Chosen {
    pub(super) fn new() -> Self {
        Self {
            words: words(),
            funnel: RwSignal::new(None),
            length: RwSignal::new(Frequency::Month),
            day: RwSignal::new(None),
            part: RwSignal::new(None),
            beside: RwSignal::new(Beside::Nothing),
        }
    }

    /// The funnel that was chosen, or the first.
    fn funnel_of(self, session: &Session) -> Option<Shared<Funnel>> {
        let workspace = session.workspace();
        let chosen = self.funnel.get().and_then(|id| workspace.funnel(id));
        chosen.or_else(|| workspace.funnels().next()).cloned()
    }

    fn period(self, session: &Session) -> Option<Period> {
        let day = self.day.get().unwrap_or_else(|| session.today());
        let fiscal_start = session.workspace().head().settings.fiscal_year_start;
        Period::around(day, self.length.get(), fiscal_start)
    }

    /// What is known of it.
    pub(super) fn seen(self, session: &Session) -> Option<Seen> {
        let (funnel, period) = (self.funnel_of(session)?, self.period(session)?);
        let then = self.beside.get().of(period);
        let part = self.part.get();
        Some(Seen::of(self.words, session, &funnel, part.as_ref(), (period, then)))
    }
}

/// Fields to choose with.
#[component]
pub(super) fn Choose(chosen: Chosen, seen: Memo<Option<Seen>>) -> impl IntoView {
    let (words, store) = (words(), store());
    let funnels = Signal::derive(move || {
        store.workspace(|all| {
            let choice = |one: &Shared<Funnel>| Choice::new(one.id.to_string(), one.title.to_string());
            all.funnels().map(choice).collect::<Vec<_>>()
        })
    });
    let current = Signal::derive(move || {
        seen.with(|seen| seen.as_ref().map(|seen| seen.id.to_string()))
            .unwrap_or_default()
    });
    let parts = Memo::new(move |_| {
        store.session(|session| {
            let found = chosen.funnel_of(session).map(|funnel| parts_of(session, &funnel));
            let found = found.unwrap_or_default();
            let named = |part: Segment| (say::part_name(words, session.workspace(), Some(&part)), part);
            found.into_iter().map(named).collect::<Vec<_>>()
        })
    });
    let part_choices = Signal::derive(move || {
        let all = Choice::new("", words.kpi_funnel_part_all());
        let named = parts.get().into_iter().enumerate();
        let named = named.map(|(at, (name, _))| Choice::new(at.to_string(), name));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let part = Signal::derive(move || {
        let part = chosen.part.get();
        let at = parts.with(|parts| parts.iter().position(|(_, one)| Some(one) == part.as_ref()));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let choose_funnel = move |key: String| {
        chosen.part.set(None);
        chosen.funnel.set(FunnelId::parse(&key).ok());
    };
    let choose_part = move |key: String| {
        let at = key.parse::<usize>().ok();
        let part = at.and_then(|at| parts.with_untracked(|parts| parts.get(at).map(|(_, part)| part.clone())));
        chosen.part.set(part);
    };
    let beside = move |key: String| {
        let found = Beside::ALL.into_iter().find(|one| one.key() == key);
        chosen.beside.set(found.unwrap_or(Beside::Nothing));
    };
    view! {
        <section class="card card-body funnel-choose">
            <div class="row">
                <SelectField label=words.kpi_funnel_which() choices=funnels chosen=current on_choose=choose_funnel />
                <SelectField label=words.kpi_funnel_part() choices=part_choices chosen=part on_choose=choose_part />
                <SelectField
                    label=words.kpi_funnel_against()
                    choices=Beside::ALL.map(|one| Choice::new(one.key(), one.name(words))).to_vec()
                    chosen=Signal::derive(move || chosen.beside.get().key().to_owned())
                    on_choose=beside
                />
            </div>
            <Periods chosen seen />
        </section>
    }
    .into_any()
}

/// How long the period is, and the way to earlier and later ones.
#[component]
fn Periods(chosen: Chosen, seen: Memo<Option<Seen>>) -> impl IntoView {
    let (words, store) = (words(), store());
    let period = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.period)));
    let name = move || period.get().map(|period| say::period(words, period));
    let go = move |to: fn(&Period) -> Option<Period>| {
        if let Some(period) = period.get_untracked().as_ref().and_then(to) {
            chosen.day.set(Some(period.start()));
        }
    };
    let is_last = Signal::derive(move || period.get().is_none_or(|period| period.has(store.today())));
    let length = move |key: String| {
        if let Some(length) = LENGTHS.into_iter().find(|one| length_key(*one) == key) {
            chosen.length.set(length);
        }
    };
    view! {
        <div class="row">
            <Segmented
                label=words.kpi_funnel_length_of_period()
                choices=LENGTHS.map(|one| Choice::new(length_key(one), length_name(words, one))).to_vec()
                chosen=Signal::derive(move || length_key(chosen.length.get()).to_owned())
                on_choose=length
            />
            <div class="funnel-period">
                <IconButton
                    label=words.kpi_funnel_earlier()
                    icon=IconName::ChevronStart
                    on_press=move |()| go(Period::previous)
                />
                <span role="status">{name}</span>
                <IconButton
                    label=words.kpi_funnel_later()
                    icon=IconName::ChevronEnd
                    disabled=is_last
                    on_press=move |()| go(Period::next)
                />
            </div>
        </div>
    }
    .into_any()
}
