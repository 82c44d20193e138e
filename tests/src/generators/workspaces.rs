//! Heads, cycles, people, teams, and whole workspaces in order.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use waymark_core::{
    BandScheme, Closing, Cycle, CycleId, CycleKind, CycleState, FiscalMonth, Head, Person, PersonId, Record, Rules,
    ScoringMode, Settings, Span, StatusPreset, Team, TeamId, Workspace, WorkspaceId, mend,
};

use super::goals::{check_in, initiative, key_result, objective};
use super::kpis::{funnel, kpi, kpi_reading};
use super::rhythm::{note, saved_view};
use super::scalars::{date, foreign, id, title};

/// A head with any settings.
pub fn head() -> BoxedStrategy<Head> {
    let month = (1..=12u8).prop_map(|month| FiscalMonth::new(month).expect("a month"));
    let settings = (rules(), month, option::of(title())).prop_map(|(rules, fiscal_year_start, cycle_label)| Settings {
        scoring_mode: rules.scoring_mode,
        bands: rules.bands,
        status_preset: rules.status_preset,
        fiscal_year_start,
        cycle_label,
    });
    (id(), title(), settings, foreign())
        .prop_map(|(id, title, settings, foreign)| Head {
            id: WorkspaceId::new(id),
            title,
            settings,
            foreign,
        })
        .boxed()
}

/// What goals are judged by, of any sort.
fn rules() -> impl Strategy<Value = Rules> {
    let scoring_mode = prop::sample::select(vec![ScoringMode::Auto, ScoringMode::Linear, ScoringMode::Ratio]);
    let bands = prop::sample::select(vec![BandScheme::Standard, BandScheme::Google]);
    let preset = prop::sample::select(vec![StatusPreset::Outlook, StatusPreset::Strict, StatusPreset::Gap]);
    (scoring_mode, bands, preset).prop_map(|(scoring_mode, bands, status_preset)| Rules {
        scoring_mode,
        bands,
        status_preset,
    })
}

/// A cycle of any kind and state.
pub fn cycle() -> BoxedStrategy<Cycle> {
    let kind = prop::sample::select(vec![
        CycleKind::Quarter,
        CycleKind::Year,
        CycleKind::Month,
        CycleKind::Free,
    ]);
    let state = prop::sample::select(vec![CycleState::Planned, CycleState::Active, CycleState::Closed]);
    let span = (date(), date()).prop_map(|(a, b)| match Span::new(a.min(b), a.max(b)) {
        Ok(span) => span,
        Err(_) => Span::new(
            a.pred_opt().expect("not the first day"),
            a.succ_opt().expect("not the last day"),
        )
        .expect("three days"),
    });
    let closing = option::of((date(), rules()).prop_map(|(date, rules)| Closing { date, rules }));
    let past = (closing, vec(date(), 0..3));
    (id(), title(), kind, span, state, past, foreign())
        .prop_map(|(id, title, kind, span, state, (closing, reopened), foreign)| Cycle {
            id: CycleId::new(id),
            title,
            kind,
            span,
            state,
            closing,
            reopened,
            foreign,
        })
        .boxed()
}

/// A person, perhaps of a team.
pub fn person() -> BoxedStrategy<Person> {
    (id(), title(), option::of(id()), foreign())
        .prop_map(|(id, name, team, foreign)| Person {
            id: PersonId::new(id),
            name,
            team: team.map(TeamId::new),
            foreign,
        })
        .boxed()
}

/// A team, perhaps part of another.
pub fn team() -> BoxedStrategy<Team> {
    (id(), title(), option::of(id()), foreign())
        .prop_map(|(id, name, parent, foreign)| Team {
            id: TeamId::new(id),
            name,
            parent: parent.map(TeamId::new),
            foreign,
        })
        .boxed()
}

/// A record of any kind.
pub fn record() -> BoxedStrategy<Record> {
    prop_oneof![
        head().prop_map(Record::from),
        cycle().prop_map(Record::from),
        person().prop_map(Record::from),
        team().prop_map(Record::from),
        objective().prop_map(Record::from),
        key_result().prop_map(Record::from),
        check_in().prop_map(Record::from),
        initiative().prop_map(Record::from),
        kpi().prop_map(Record::from),
        kpi_reading().prop_map(Record::from),
        funnel().prop_map(Record::from),
        note().prop_map(Record::from),
        saved_view().prop_map(Record::from),
    ]
    .boxed()
}

/// A workspace in order, with records of every kind.
pub fn workspace() -> BoxedStrategy<Workspace> {
    let people = (vec(cycle(), 0..4), vec(person(), 0..4), vec(team(), 0..4));
    let goals = (
        vec(objective(), 0..6),
        vec(key_result(), 0..8),
        vec(check_in(), 0..12),
        vec(initiative(), 0..4),
    );
    let numbers = (vec(kpi(), 0..5), vec(kpi_reading(), 0..10), vec(funnel(), 0..3));
    let rhythm = (vec(note(), 0..5), vec(saved_view(), 0..3));
    (head(), people, goals, numbers, rhythm)
        .prop_map(
            |(
                head,
                (cycles, people, teams),
                (objectives, key_results, check_ins, initiatives),
                (kpis, readings, funnels),
                (notes, views),
            )| {
                let records = (cycles.into_iter().map(Record::from))
                    .chain(people.into_iter().map(Record::from))
                    .chain(teams.into_iter().map(Record::from))
                    .chain(objectives.into_iter().map(Record::from))
                    .chain(key_results.into_iter().map(Record::from))
                    .chain(check_ins.into_iter().map(Record::from))
                    .chain(initiatives.into_iter().map(Record::from))
                    .chain(kpis.into_iter().map(Record::from))
                    .chain(readings.into_iter().map(Record::from))
                    .chain(funnels.into_iter().map(Record::from))
                    .chain(notes.into_iter().map(Record::from))
                    .chain(views.into_iter().map(Record::from));
                mend(Workspace::from_records(head, records)).0
            },
        )
        .boxed()
}
