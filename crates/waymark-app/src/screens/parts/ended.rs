//! The end of a cycle on other screens: the way to it, the banner of a closed one, and how a goal ended.

use leptos::prelude::*;
use waymark_core::closing::Goal;
use waymark_core::{Cycle, CycleChange, CycleId, CycleState, Edit, FinalGrade, Shared, Workspace};

use crate::components::{Button, Icon, IconName};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::{Filter, Route};
use crate::say;
use crate::store::store;

/// Days before the end of a cycle from which on the way to its end is shown.
const LAST_DAYS: i64 = 7;

/// Of a closed cycle since when, and how to open it again; of one that is over or nearly, the way to close it; of one
/// that is planned and has begun, how to start it.
pub(crate) fn cycle_end(id: CycleId) -> AnyView {
    let (words, store) = (words(), store());
    let cycle = Memo::new(move |_| store.workspace(|all| all.cycle(id).cloned()));
    (move || {
        let cycle = cycle.get()?;
        match cycle.state {
            CycleState::Closed => Some(closed(words, &cycle)),
            CycleState::Planned => begun(words, &cycle),
            CycleState::Active => near_end(words, &cycle),
        }
    })
    .into_any()
}

fn closed(words: Words, cycle: &Shared<Cycle>) -> AnyView {
    let (store, router) = (store(), router());
    let id = cycle.id;
    let text = match cycle.closing {
        Some(closing) => words.close_banner(cycle.title.as_str(), &words.date_long(closing.date)),
        None => words.close_banner_undated(cycle.title.as_str()),
    };
    let open = move |()| {
        store.dispatch_told(Edit::ChangeCycle(id, CycleChange::State(CycleState::Active)));
    };
    let filter = Filter {
        cycle: Some(id),
        ..Filter::default()
    };
    let report = move || {
        router
            .location()
            .at(Route::Report)
            .with_filter(filter.clone())
            .to_string()
    };
    let can_open = (!store.is_read_only()).then(|| {
        view! {
            <a class="small" href=router.href(Route::Close(id))>
                {words.carry_link()}
            </a>
            <Button label=words.close_open_again() small=true on_press=open />
        }
    });
    view! {
        <div class="banner no-print" role="status">
            <Icon name=IconName::Info />
            <p class="banner-text">{text} " " <span class="quiet small">{words.close_open_again_about()}</span></p>
            <a class="small" href=report>
                {words.report_title()}
            </a>
            {can_open}
        </div>
    }
    .into_any()
}

fn begun(words: Words, cycle: &Shared<Cycle>) -> Option<AnyView> {
    let store = store();
    let id = cycle.id;
    if !cycle.span.has(store.today()) || store.is_read_only() {
        return None;
    }
    let start = move |()| {
        store.dispatch_told(Edit::ChangeCycle(id, CycleChange::State(CycleState::Active)));
    };
    Some(
        view! {
            <div class="banner no-print" role="status">
                <Icon name=IconName::Info />
                <p class="banner-text">{words.close_has_begun(cycle.title.as_str())}</p>
                <Button label=words.close_start(cycle.title.as_str()) small=true on_press=start />
            </div>
        }
        .into_any(),
    )
}

fn near_end(words: Words, cycle: &Shared<Cycle>) -> Option<AnyView> {
    let (store, router) = (store(), router());
    let today = store.today();
    if cycle.span.days_left(today) > LAST_DAYS || store.is_read_only() {
        return None;
    }
    let text = if today > cycle.span.end() {
        words.close_is_over(cycle.title.as_str())
    } else {
        words.close_is_near(cycle.title.as_str())
    };
    Some(
        view! {
            <div class="banner no-print" role="status">
                <Icon name=IconName::Info />
                <p class="banner-text">{text}</p>
                <a class="button" href=router.href(Route::Close(cycle.id))>
                    {words.close_this()}
                </a>
            </div>
        }
        .into_any(),
    )
}

/// The banner of the cycle of a goal, where it is closed.
pub(crate) fn closed_banner(goal: Goal) -> AnyView {
    let (words, store) = (words(), store());
    let cycle = Memo::new(move |_| {
        store.workspace(|all| {
            let cycle = match goal {
                Goal::Objective(id) => all.cycle(all.objective(id)?.cycle),
                Goal::KeyResult(id) => all.cycle_of(all.key_result(id)?),
            };
            cycle.filter(|cycle| cycle.state == CycleState::Closed).cloned()
        })
    });
    (move || cycle.get().map(|cycle| closed(words, &cycle))).into_any()
}

/// Another goal of the same line, with its cycle.
#[derive(Clone, PartialEq)]
struct Kin {
    route: Route,
    title: String,
    cycle: String,
}

/// How a goal ended, and what it goes on with and as.
#[derive(Clone, PartialEq)]
struct Ended {
    grade: Option<FinalGrade>,
    earlier: Option<Kin>,
    later: Vec<Kin>,
}

impl Ended {
    fn of(workspace: &Workspace, goal: Goal) -> Option<Self> {
        let kin = |goal| kin(workspace, goal);
        Some(match goal {
            Goal::Objective(id) => {
                let one = workspace.objective(id)?;
                Self {
                    grade: one.grade.clone(),
                    earlier: one.continues.and_then(|id| kin(Goal::Objective(id))),
                    later: (workspace.continued_by(id))
                        .filter_map(|it| kin(Goal::Objective(it.id)))
                        .collect(),
                }
            }
            Goal::KeyResult(id) => {
                let one = workspace.key_result(id)?;
                let later = workspace.key_results_continuing(id);
                Self {
                    grade: one.grade.clone(),
                    earlier: one.continues.and_then(|id| kin(Goal::KeyResult(id))),
                    later: later.filter_map(|it| kin(Goal::KeyResult(it.id))).collect(),
                }
            }
        })
    }

    fn is_empty(&self) -> bool {
        self.grade.is_none() && self.earlier.is_none() && self.later.is_empty()
    }
}

fn kin(workspace: &Workspace, goal: Goal) -> Option<Kin> {
    let (route, title, cycle) = match goal {
        Goal::Objective(id) => {
            let one = workspace.objective(id)?;
            (Route::Objective(id), one.title.to_string(), workspace.cycle(one.cycle)?)
        }
        Goal::KeyResult(id) => {
            let one = workspace.key_result(id)?;
            (Route::KeyResult(id), one.title.to_string(), workspace.cycle_of(one)?)
        }
    };
    Some(Kin {
        route,
        title,
        cycle: cycle.title.to_string(),
    })
}

/// The card: grade, reason, learning, verdict, and the links to the cycles before and after; nothing without any.
pub(crate) fn ended_card(goal: Goal) -> AnyView {
    let (words, store) = (words(), store());
    let ended = Memo::new(move |_| store.workspace(|all| Ended::of(all, goal)));
    (move || {
        let ended = ended.get().filter(|ended| !ended.is_empty())?;
        let facts = ended
            .grade
            .as_ref()
            .map(|grade| facts(words, grade))
            .unwrap_or_default();
        let fact = |(name, value): (&'static str, String)| {
            view! {
                <div>
                    <dt class="field-label">{name}</dt>
                    <dd>
                        <bdi>{value}</bdi>
                    </dd>
                </div>
            }
        };
        let earlier = ended
            .earlier
            .into_iter()
            .map(|kin| link(words.close_goes_on_with(), kin));
        let later = ended.later.into_iter().map(|kin| link(words.close_goes_on_as(), kin));
        let links: Vec<AnyView> = earlier.chain(later).collect();
        Some(
            view! {
                <section class="card card-body">
                    <h2>{words.close_ended()}</h2>
                    <dl class="fields">{facts.into_iter().map(fact).collect_view()}</dl>
                    {links}
                </section>
            }
            .into_any(),
        )
    })
    .into_any()
}

fn link(label: &'static str, kin: Kin) -> AnyView {
    let href = router().href(kin.route);
    view! {
        <p>
            <span class="quiet">{label}</span>
            " "
            <a href=href>
                <bdi>{kin.title}</bdi>
            </a>
            " "
            <bdi class="quiet small">{kin.cycle}</bdi>
        </p>
    }
    .into_any()
}

fn facts(words: Words, grade: &FinalGrade) -> Vec<(&'static str, String)> {
    let number = |share: waymark_core::Share| words.number_with(share.get(), 2);
    let own = grade.own.as_ref();
    let all = [
        (words.close_grade(), grade.stands().map(number)),
        (words.close_proposed_short(), own.and(grade.proposed).map(number)),
        (words.close_reason(), own.map(|own| own.reason.to_string())),
        (words.close_miss(), Some(grade.miss.to_string())),
        (words.close_learning(), Some(grade.learning.to_string())),
        (
            words.close_verdict(),
            grade
                .verdict
                .map(|verdict| say::verdict(words, Some(verdict)).to_owned()),
        ),
    ];
    all.into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|it| !it.is_empty())?)))
        .collect()
}
