//! What stands in a deck, by hand.

use super::*;
use crate::edit::{Edit, NewCheckIn, ObjectiveChange};
use crate::goal::{Ambition, Kpi, KpiRole, Reading, State, Text};
use crate::kpi::KpiBoard;
use crate::scoreboard::Scoreboard;
use crate::testing::{
    closed_company, company, cycle, day, id, key_result, kpi, label, made, objective, read, reading, today, value,
    workspace,
};
use crate::workspace::Workspace;

fn with_known<T>(workspace: &Workspace, ask: impl FnOnce(Known<'_>) -> T) -> T {
    let (scores, kpis) = (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()));
    ask(Known {
        workspace,
        scores: &scores,
        kpis: &kpis,
    })
}

/// The names of the slides of `q4`.
#[track_caller]
fn check_slides<const N: usize>(workspace: &Workspace, filter: &Filter, expected: [&str; N]) {
    let found = with_known(workspace, |known| {
        deck(known, Some(id("q4")), filter, str::to_lowercase)
    });
    let found: Vec<String> = found.slides.iter().map(|slide| slide.id().to_string()).collect();
    assert_eq!(found, expected);
}

/// An objective of `q4` with one key result from 40 to 50 that was read today.
fn read_at(name: &str, number: f64) -> [Edit; 3] {
    let key_result_name = format!("{name}-kr");
    let reading = NewCheckIn {
        reading: Some(Reading::Number(value(number))),
        ..reading(&format!("{name}-read"), &key_result_name)
    };
    [
        Edit::AddObjective(objective(name)),
        Edit::AddKeyResult(key_result(&key_result_name, name)),
        Edit::CheckIn(reading),
    ]
}

fn quarter(edits: impl IntoIterator<Item = Edit>) -> Workspace {
    made(&made(&workspace([]), [Edit::AddCycle(cycle("q4"))]), edits)
}

#[test]
fn what_is_off_track_comes_first_and_what_is_done_last() {
    let edits = [read_at("done", 50.0), read_at("lost", 40.0)].concat();
    let silent = Edit::AddObjective(objective("silent"));
    let all = quarter(edits.into_iter().chain([silent]));
    let slides = ["cycle", "objective-lost", "objective-silent", "objective-done", "talk"];
    check_slides(&all, &Filter::default(), slides);
}

#[test]
fn of_equal_ones_what_is_committed_comes_first_then_the_order_made_by_hand() {
    let all = quarter(["one", "two", "three"].map(|name| {
        let ambition = match name {
            "three" => Ambition::Committed,
            _ => Ambition::Aspirational,
        };
        Edit::AddObjective(Objective {
            ambition,
            ..objective(name)
        })
    }));
    let slides = ["cycle", "objective-three", "objective-one", "objective-two", "talk"];
    check_slides(&all, &Filter::default(), slides);
    let order = Edit::MoveObjective {
        id: id("two"),
        before: Some(id("one")),
    };
    let slides = ["cycle", "objective-three", "objective-two", "objective-one", "talk"];
    check_slides(&made(&all, [order]), &Filter::default(), slides);
}

#[test]
fn what_rests_is_left_out_and_counted() {
    let reason = Text::default();
    let rest = ObjectiveChange::State(State::Paused { reason });
    let all = made(&company(), [Edit::ChangeObjective(id("o2"), rest)]);
    check_slides(&all, &Filter::default(), ["cycle", "objective-o1", "talk"]);
    let found = with_known(&all, |known| {
        deck(known, Some(id("q4")), &Filter::default(), str::to_lowercase)
    });
    assert_eq!(found.resting, 1);
}

#[test]
fn a_cycle_without_objectives_and_kpis_has_no_slides() {
    check_slides(&quarter([]), &Filter::default(), []);
}

#[test]
fn kpis_stand_six_on_a_slide_the_red_ones_first() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let kpis = names.map(|name| Edit::AddKpi(kpi(name, Some(100.0))));
    let readings = [
        Edit::Read(read("g", day(2026, 10, 31), 1.0)),
        Edit::Read(read("a", day(2026, 10, 31), 200.0)),
    ];
    let all = quarter(kpis.into_iter().chain(readings));
    check_slides(&all, &Filter::default(), ["cycle", "kpis-1", "kpis-2", "talk"]);
    let found = with_known(&all, |known| deck(known, None, &Filter::default(), str::to_lowercase));
    let on = |ids: &[&str]| ids.iter().map(|name| id(name)).collect::<Vec<_>>();
    let expected = [
        Slide::Kpis {
            page: 0,
            kpis: on(&["g", "b", "c", "d", "e", "f"]),
        },
        Slide::Kpis {
            page: 1,
            kpis: on(&["h", "a"]),
        },
    ];
    assert_eq!(found.slides, expected);
}

#[test]
fn of_kpis_that_stand_alike_health_metrics_come_first() {
    let metric = Kpi {
        role: KpiRole::HealthMetric,
        ..kpi("b", None)
    };
    let all = quarter([Edit::AddKpi(kpi("a", None)), Edit::AddKpi(metric)]);
    let found = with_known(&all, |known| deck(known, None, &Filter::default(), str::to_lowercase));
    let kpis = vec![id("b"), id("a")];
    assert_eq!(found.slides, [Slide::Kpis { page: 0, kpis }]);
}

#[test]
fn a_team_sees_its_own_objectives() {
    let filter = Filter {
        team: Some(id("sales")),
        ..Filter::default()
    };
    check_slides(&company(), &filter, ["cycle", "objective-o1", "talk"]);
    let talked = with_known(&company(), |known| talk(known, id("q4"), &filter, str::to_lowercase));
    let is_own = |about: About| match about {
        About::Objective(it) => it == id("o1"),
        About::KeyResult(it) => it == id("k1") || it == id("k2"),
        About::Kpi(_) => false,
    };
    assert!(!talked.is_empty() && talked.iter().all(|concern| is_own(concern.about)));
}

#[test]
fn of_a_closed_cycle_nothing_is_left_to_talk_about() {
    let found = with_known(&closed_company(), |known| {
        deck(known, Some(id("q4")), &Filter::default(), str::to_lowercase)
    });
    assert_eq!(found.place_of(SlideId::Talk), None);
    assert_eq!(found.place_of(SlideId::Cover), Some(0));
}

#[test]
fn the_cover_scores_what_the_deck_shows() {
    let tagged = Objective {
        tags: vec![label("growth")],
        ..objective("won")
    };
    let won = [Edit::AddObjective(tagged)]
        .into_iter()
        .chain(read_at("won", 50.0).into_iter().skip(1));
    let all = quarter(won.chain(read_at("lost", 40.0)));
    let of = |filter: &Filter| with_known(&all, |known| mean(known, id("q4"), filter, str::to_lowercase).score);
    let growth = Filter {
        tag: Some(label("growth")),
        ..Filter::default()
    };
    let number = |filter: &Filter| of(filter).map(|score| score.raw());
    assert_eq!((number(&Filter::default()), number(&growth)), (Some(0.5), Some(1.0)));
}

#[test]
fn a_deck_is_of_its_own_cycle_and_of_all_kinds_whatever_else_is_searched_for() {
    let filter = Filter {
        cycle: Some(id("q1")),
        kind: Some(crate::query::Kind::Team),
        ..Filter::default()
    };
    let all = made(&company(), [Edit::AddKpi(kpi("leads", None))]);
    let slides = ["cycle", "objective-o1", "objective-o2", "kpis-1", "talk"];
    check_slides(&all, &filter, slides);
}
