//! Which cycle, whose goals, and what is left out; all of it in the address.

use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::report::Part;
use waymark_core::{PersonId, TeamId, Workspace};

use super::Scene;
use crate::components::{Checkbox, Choice, SelectField};
use crate::i18n::Words;
use crate::routes::Filter;
use crate::say::{self, TeamAt};
use crate::screens::overview::CycleChooser;
use crate::screens::parts::cycle_in_view;

/// What stands before the id of a team, and of a person, in a key of the list.
const TEAM: &str = "team ";
const PERSON: &str = "person ";

/// The choices.
pub(super) fn choices(scene: Scene) -> AnyView {
    let words = scene.words;
    let parts = Part::ALL.map(|part| leaves_out(scene, part));
    view! {
        <section class="card card-body report-choices no-print">
            <div class="report-whose">
                <CycleChooser cycle=cycle_in_view() />
                {whose(scene)}
            </div>
            <fieldset class="report-parts">
                <legend>{words.report_leave_out()}</legend>
                {parts.collect_view()}
            </fieldset>
            <p class="quiet small">{words.report_people_help()}</p>
        </section>
    }
    .into_any()
}

/// Everybody, a team, a person.
fn whose(scene: Scene) -> AnyView {
    let Scene {
        words, store, router, ..
    } = scene;
    let choices = Memo::new(move |_| store.workspace(|all| of_whom(words, all)));
    let chosen = Signal::derive(move || key(&router.filter()));
    let choose = move |key: String| {
        router.filter_by(Filter {
            team: key.strip_prefix(TEAM).and_then(|id| TeamId::parse(id).ok()),
            person: key.strip_prefix(PERSON).and_then(|id| PersonId::parse(id).ok()),
            ..router.location_now().filter
        });
    };
    view! { <SelectField label=words.report_whose() choices chosen on_choose=choose /> }.into_any()
}

fn key(filter: &Filter) -> String {
    match (filter.person, filter.team) {
        (Some(id), _) => format!("{PERSON}{id}"),
        (None, Some(id)) => format!("{TEAM}{id}"),
        (None, None) => String::new(),
    }
}

fn of_whom(words: Words, workspace: &Workspace) -> Vec<Choice> {
    let team = |TeamAt { team, .. }: TeamAt| {
        let name = words.report_pick_team(team.name.as_str());
        Choice::new(format!("{TEAM}{}", team.id), name)
    };
    let teams = say::team_tree(words, workspace).into_iter().map(team);
    let people: Vec<Choice> = workspace
        .people()
        .map(|person| {
            let name = words.report_pick_person(person.name.as_str());
            Choice::new(format!("{PERSON}{}", person.id), name)
        })
        .collect();
    let people = sorted_by(people, |one, other| words.order(&one.label, &other.label));
    std::iter::once(Choice::new("", words.report_everyone()))
        .chain(teams)
        .chain(people)
        .collect()
}

fn leaves_out(scene: Scene, part: Part) -> AnyView {
    let Scene { words, router, .. } = scene;
    let checked = Signal::derive(move || router.location().left_out.has(part));
    let change = move |is_left_out: bool| {
        let here = router.location_now();
        let left_out = match is_left_out {
            true => here.left_out.and(part),
            false => here.left_out.but(part),
        };
        router.replace(here.with_left_out(left_out));
    };
    view! { <Checkbox label=name(words, part) checked on_change=change /> }.into_any()
}

const fn name(words: Words, part: Part) -> &'static str {
    match part {
        Part::People => words.report_part_people(),
        Part::Notes => words.report_part_notes(),
        Part::Kpis => words.report_part_kpis(),
        Part::Talks => words.report_part_talks(),
        Part::Charts => words.report_part_charts(),
    }
}
