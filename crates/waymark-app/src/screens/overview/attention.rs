//! What to talk about: the goals of the cycle and the KPIs that need it, the most urgent first, each with its reason and a way there.

use leptos::prelude::*;
use waymark_core::attention::{About, Concern, Reason, attention};
use waymark_core::forecast::{Outlook, Status};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Measure, Workspace};

use super::Scene;
use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, Mark, StatusMark};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::store::{Session, store};

/// How many are shown before one asks for all.
const FIRST: usize = 7;

/// A goal or KPI to talk about, as it is shown.
#[derive(Clone, PartialEq)]
pub(crate) struct Concerning {
    to: Route,
    name: String,
    /// The objective of a key result: where another one of the list has the same name, it tells them apart.
    home: Option<String>,
    what: String,
    mark: Mark,
    status: String,
    /// What its page is asked to do when one goes there.
    wish: Option<Wish>,
}

/// What is known on the day that is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) board: &'a Scoreboard,
    pub(crate) kpis: &'a KpiBoard,
}

impl<'a> Known<'a> {
    fn of(session: &'a Session) -> Self {
        Self {
            workspace: session.workspace(),
            board: session.scoreboard(),
            kpis: session.kpis(),
        }
    }
}

impl Concerning {
    pub(crate) fn of(words: Words, known: Known<'_>, concern: &Concern) -> Option<Self> {
        let Known { workspace, board, kpis } = known;
        match concern.about {
            About::Objective(id) => {
                let name = workspace.objective(id)?.title.to_string();
                let status = board.objective(id)?.status;
                Some(Self::of_goal(
                    words,
                    concern,
                    (Route::Objective(id), name),
                    status,
                    None,
                ))
            }
            About::KeyResult(id) => {
                let (goal, known) = (workspace.key_result(id)?, board.key_result(id)?);
                let at = (Route::KeyResult(id), goal.title.to_string());
                let way = Some((&goal.measure, &known.outlook));
                let home = workspace.objective(goal.objective).map(|it| it.title.to_string());
                let line = Self::of_goal(words, concern, at, known.outlook.status, way);
                Some(Self { home, ..line })
            }
            About::Kpi(id) => {
                let health = kpis.kpi(id)?.health();
                let matter = say::Matter {
                    reasons: &concern.reasons,
                    measure: None,
                    outlook: None,
                    is_kpi: true,
                };
                Some(Self {
                    to: Route::Kpi(id),
                    name: workspace.kpi(id)?.title.to_string(),
                    home: None,
                    what: say::concern(words, matter),
                    mark: say::health_mark(health),
                    status: say::health_word(words, health).to_owned(),
                    wish: wish(concern),
                })
            }
        }
    }

    fn of_goal(
        words: Words,
        concern: &Concern,
        (to, name): (Route, String),
        status: Status,
        way: Option<(&Measure, &Outlook)>,
    ) -> Self {
        let matter = say::Matter {
            reasons: &concern.reasons,
            measure: way.map(|(measure, _)| measure),
            outlook: way.map(|(_, outlook)| outlook),
            is_kpi: false,
        };
        Self {
            to,
            name,
            home: None,
            what: say::concern(words, matter),
            mark: say::status_mark(&status),
            status: say::status_word(words, &status),
            wish: None,
        }
    }
}

/// The list; nothing for a cycle that is closed or has no objectives.
#[component]
pub(crate) fn Attention(scene: Scene) -> impl IntoView {
    let (words, store) = (words(), store());
    let concerns = Memo::new(move |_| {
        let cycle = scene.cycle.with(|it| it.as_ref().map(|it| it.id));
        cycle.map_or_else(Vec::new, |cycle| {
            store.session(|session| attention(session.workspace(), session.scoreboard(), session.kpis(), cycle))
        })
    });
    let is_whole = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        let shown = if is_whole.get() { usize::MAX } else { FIRST };
        store.session(|session| {
            concerns.with(|all| {
                let shown = all.iter().take(shown);
                shown
                    .filter_map(|concern| Concerning::of(words, Known::of(session), concern))
                    .collect::<Vec<_>>()
            })
        })
    });
    let hidden = Memo::new(move |_| concerns.with(|all| all.len().saturating_sub(FIRST)));
    let label = Signal::derive(move || match is_whole.get() {
        true => words.attention_fewer().to_owned(),
        false => words.attention_more(hidden.get()),
    });
    view! {
        <section class="card attention">
            <div class="card-head">
                <h2>{words.attention_heading()}</h2>
            </div>
            {move || concern_list(words, lines.get())}
            {move || {
                (hidden.get() > 0)
                    .then(|| {
                        view! {
                            <div class="goal-add no-print">
                                <Button
                                    label
                                    kind=ButtonKind::Quiet
                                    small=true
                                    on_press=move |()| is_whole.update(|it| *it = !*it)
                                />
                            </div>
                        }
                            .into_any()
                    })
            }}
        </section>
    }
    .into_any()
}

/// A KPI that is red without an objective asks for one.
fn wish(concern: &Concern) -> Option<Wish> {
    let is_red = |reason: &Reason| matches!(reason, Reason::RedWithoutGoal { .. });
    concern.reasons.iter().any(is_red).then_some(Wish::ImproveKpi)
}

/// Each with its reason and a way there; that all is calm where there are none.
pub(crate) fn concern_list(words: Words, lines: Vec<Concerning>) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="card-row quiet">{words.attention_calm()}</p> }.into_any();
    }
    let (router, desk) = (router(), desk());
    let homes = homes(&lines);
    let row = |(line, home): (Concerning, Option<String>)| {
        let (wish, to) = (line.wish, line.to.clone());
        let ask = move |_| {
            if let Some(wish) = wish {
                desk.ask(wish, to.clone());
            }
        };
        view! {
            <li>
                <a class="card-row concern" href=router.href(line.to) on:click=ask>
                    <StatusMark mark=line.mark label=line.status />
                    <span>
                        <b>
                            <bdi>{line.name}</bdi>
                        </b>
                        {home.map(|home| view! { <span class="quiet">" (" <bdi>{home}</bdi> ")"</span> })}
                        {line.what}
                    </span>
                </a>
            </li>
        }
        .into_any()
    };
    view! { <ul>{lines.into_iter().zip(homes).map(row).collect_view()}</ul> }.into_any()
}

/// The objectives of key results that share their name with another one of the list.
fn homes(lines: &[Concerning]) -> Vec<Option<String>> {
    let is_shared = |name: &str| lines.iter().filter(|it| it.name == name).count() > 1;
    let home = |line: &Concerning| line.home.clone().filter(|_| is_shared(&line.name));
    lines.iter().map(home).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::ObjectiveId;
    use waymark_core::scoring::Band;

    fn line(name: &str, home: Option<&str>) -> Concerning {
        Concerning {
            to: Route::Objective(ObjectiveId::parse("o").unwrap()),
            name: name.to_owned(),
            home: home.map(str::to_owned),
            what: String::new(),
            mark: say::mark(Band::NoData),
            status: String::new(),
            wish: None,
        }
    }

    #[test]
    fn key_results_of_one_name_are_told_apart_by_their_objective() {
        let lines = [
            line("Answer faster", Some("Happy customers")),
            line("Sell more", Some("Grow")),
            line("Answer faster", Some("Calm nights")),
        ];
        let expected = [Some("Happy customers".to_owned()), None, Some("Calm nights".to_owned())];
        assert_eq!(homes(&lines), expected);
    }
}
