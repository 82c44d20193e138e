//! The nouns that generated edits are about.
//!
//! Ids come from small pools, so that edits often meet what is there, and sometimes what is not.

use chrono::NaiveDate;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::*;

use super::kpi_edits::feed;
use crate::records;

const CYCLES: &[&str] = &["q1", "q2", "q3"];
const PEOPLE: &[&str] = &["ada", "ben", "cleo"];
const TEAMS: &[&str] = &["t1", "t2", "t3"];
const OBJECTIVES: &[&str] = &["o1", "o2", "o3", "o4"];
const KEY_RESULTS: &[&str] = &["k1", "k2", "k3", "k4", "k5"];
const CHECK_INS: &[&str] = &["c1", "c2", "c3", "c4", "c5", "c6"];
const NOTES: &[&str] = &["n1", "n2", "n3"];
const VIEWS: &[&str] = &["v1", "v2"];
const INITIATIVES: &[&str] = &["i1", "i2", "i3"];

macro_rules! ids {
    ($($name:ident: $id:ident from $pool:ident),* $(,)?) => {$(
        pub(super) fn $name() -> impl Strategy<Value = $id> + Clone {
            select($pool).prop_map(|text| $id::parse(text).unwrap())
        }
    )*};
}

ids! {
    cycle_id: CycleId from CYCLES,
    person_id: PersonId from PEOPLE,
    team_id: TeamId from TEAMS,
    objective_id: ObjectiveId from OBJECTIVES,
    key_result_id: KeyResultId from KEY_RESULTS,
    check_in_id: CheckInId from CHECK_INS,
    initiative_id: InitiativeId from INITIATIVES,
    note_id: NoteId from NOTES,
    view_id: ViewId from VIEWS,
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The day on which all generated edits are made.
pub(crate) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();

pub(super) fn title() -> impl Strategy<Value = Title> {
    select(&["Grow", "Keep", "Win", "Learn"][..]).prop_map(|text| Title::new(text).unwrap())
}

pub(super) fn text() -> impl Strategy<Value = Text> {
    select(&["", "Because", "So\nthat"][..]).prop_map(|text| Text::new(text).unwrap())
}

pub(super) fn weight() -> impl Strategy<Value = Weight> {
    select(&[0.0, 1.0, 3.0][..]).prop_map(|number| Weight::new(number).unwrap())
}

pub(super) fn tags() -> impl Strategy<Value = Vec<Label>> {
    let tag = select(&["north", "south"][..]).prop_map(|text| Label::new(text).unwrap());
    proptest::collection::vec(tag, 0..3)
}

/// Mostly today or earlier; tomorrow and a year that is not kept among them.
pub(super) fn date() -> impl Strategy<Value = NaiveDate> {
    select(vec![
        day(2026, 10, 31),
        day(2026, 11, 14),
        TODAY,
        day(2026, 11, 22),
        day(1850, 1, 1),
    ])
}

pub(super) fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Active),
        text().prop_map(|reason| State::Paused { reason }),
        text().prop_map(|reason| State::Dropped { reason }),
    ]
}

pub(super) fn span() -> impl Strategy<Value = Span> {
    select(vec![
        (day(2026, 10, 1), day(2026, 12, 31)),
        (day(2026, 1, 1), day(2026, 12, 31)),
    ])
    .prop_map(|(start, end)| Span::new(start, end).unwrap())
}

pub(super) fn cycle_state() -> impl Strategy<Value = CycleState> {
    prop_oneof![4 => Just(CycleState::Active), 1 => Just(CycleState::Planned), 1 => Just(CycleState::Closed)]
}

pub(super) fn parent() -> impl Strategy<Value = Option<Parent>> {
    option::of(prop_oneof![
        objective_id().prop_map(Parent::Objective),
        key_result_id().prop_map(Parent::KeyResult),
    ])
}

pub(super) fn answer() -> impl Strategy<Value = Option<Answer>> {
    option::of((date(), title()).prop_map(|(date, note)| Answer { date, note }))
}

/// Points before, within and behind the cycles.
fn plan() -> impl Strategy<Value = Plan> {
    let days = vec![day(2025, 12, 31), day(2026, 10, 31), day(2026, 11, 14), day(2027, 2, 1)];
    let points = proptest::sample::subsequence(days, 0..=2);
    points.prop_map(|days| {
        let value = Value::new(25.0).unwrap();
        Plan::new(days.into_iter().map(|date| PlanPoint { date, value }).collect()).unwrap()
    })
}

pub(super) fn litmus() -> impl Strategy<Value = Option<Litmus>> {
    option::of(select(vec![Litmus::Holds, Litmus::Fails]))
}

pub(super) fn new_manual_status() -> impl Strategy<Value = Option<NewManualStatus>> {
    let judgement = select(vec![Judgement::OnTrack, Judgement::AtRisk, Judgement::OffTrack]);
    option::of((judgement, title()).prop_map(|(judgement, reason)| NewManualStatus { judgement, reason }))
}

/// What was said of a key result somewhere else, on any day.
fn manual_status() -> impl Strategy<Value = Option<ManualStatus>> {
    (new_manual_status(), date(), 0..4_u64).prop_map(|(new, date, since)| {
        new.map(|NewManualStatus { judgement, reason }| ManualStatus {
            judgement,
            reason,
            date,
            since,
        })
    })
}

pub(super) fn measure() -> impl Strategy<Value = Measure> {
    let item = |text| ChecklistItem {
        id: ItemId::parse(text).unwrap(),
        title: Title::new(text).unwrap(),
    };
    prop_oneof![
        4 => (option::of(0..50), 50..100, plan(), feed()).prop_map(|(baseline, target, plan, feed)| Measure::Metric(Metric {
            unit: None,
            direction: Direction::Increase,
            baseline: baseline.map(|number| Value::new(f64::from(number)).unwrap()),
            target: Value::new(f64::from(target)).unwrap(),
            stretch: None,
            mode: None,
            plan,
            feed,
        })),
        1 => Just(Measure::Percent),
        1 => option::of(date()).prop_map(|due| Measure::Done { due }),
        1 => proptest::collection::vec(select(&["x", "y"][..]), 0..3)
            .prop_map(move |items| Measure::Checklist(items.into_iter().map(item).collect())),
    ]
}

pub(super) fn cycle() -> impl Strategy<Value = Cycle> {
    (cycle_id(), title(), span(), cycle_state()).prop_map(|(id, title, span, state)| Cycle {
        title,
        span,
        state,
        ..records::cycle(id.as_str())
    })
}

pub(super) fn person() -> impl Strategy<Value = Person> {
    (person_id(), title(), option::of(team_id())).prop_map(|(id, name, team)| Person {
        name,
        team,
        ..records::person(id.as_str())
    })
}

pub(super) fn team() -> impl Strategy<Value = Team> {
    (team_id(), title(), option::of(team_id())).prop_map(|(id, name, parent)| Team {
        name,
        parent,
        ..records::team(id.as_str())
    })
}

pub(super) fn objective() -> impl Strategy<Value = Objective> {
    let owners = (option::of(team_id()), option::of(person_id()));
    let place = (objective_id(), cycle_id(), parent());
    (place, title(), owners).prop_map(|((id, cycle, parent), title, (team, owner))| Objective {
        title,
        team,
        owner,
        parent,
        ..records::objective(id.as_str(), cycle.as_str())
    })
}

pub(super) fn key_result() -> impl Strategy<Value = KeyResult> {
    let place = (key_result_id(), objective_id());
    let manual = prop_oneof![3 => Just(None), 1 => manual_status()];
    (place, title(), option::of(person_id()), measure(), manual).prop_map(
        |((id, objective), title, owner, measure, manual)| KeyResult {
            title,
            owner,
            manual,
            ..records::key_result(id.as_str(), objective.as_str(), measure)
        },
    )
}

pub(super) fn initiative() -> impl Strategy<Value = Initiative> {
    let place = (initiative_id(), key_result_id());
    (place, title(), option::of(person_id())).prop_map(|((id, key_result), title, owner)| Initiative {
        title,
        owner,
        ..records::initiative(id.as_str(), key_result.as_str())
    })
}

/// Numbers mostly, which fit most measures; sometimes something else or nothing.
fn reading() -> impl Strategy<Value = Option<Reading>> {
    prop_oneof![
        6 => (0..120).prop_map(|number| Some(Reading::Number(Value::new(f64::from(number)).unwrap()))),
        1 => any::<bool>().prop_map(|done| Some(Reading::Done(done))),
        1 => Just(None),
    ]
}

pub(super) fn new_check_in() -> impl Strategy<Value = NewCheckIn> {
    let confidence = option::of((0..=10_u8).prop_map(|number| Confidence::new(number).unwrap()));
    let what = (reading(), confidence, text());
    (check_in_id(), key_result_id(), date(), what, option::of(person_id())).prop_map(
        |(id, key_result, date, (reading, confidence, note), by)| NewCheckIn {
            id,
            key_result,
            date,
            reading,
            confidence,
            note,
            by,
        },
    )
}

pub(super) fn check_in_key() -> impl Strategy<Value = CheckInKey> {
    (key_result_id(), check_in_id()).prop_map(|(key_result, id)| CheckInKey { key_result, id })
}

pub(super) fn supports() -> impl Strategy<Value = Vec<Parent>> {
    proptest::collection::vec(parent(), 0..3).prop_map(|parents| parents.into_iter().flatten().collect())
}

pub(super) fn grade() -> impl Strategy<Value = Option<FinalGrade>> {
    let own = option::of((Just(Share::ALL), title()).prop_map(|(grade, reason)| OwnGrade { grade, reason }));
    option::of((own, text()).prop_map(|(own, learning)| FinalGrade {
        own,
        learning,
        ..FinalGrade::default()
    }))
}

pub(super) fn topic() -> impl Strategy<Value = Option<Topic>> {
    option::of(prop_oneof![
        cycle_id().prop_map(Topic::Cycle),
        objective_id().prop_map(Topic::Objective),
        key_result_id().prop_map(Topic::KeyResult),
        super::kpi_edits::kpi_id().prop_map(Topic::Kpi),
    ])
}

pub(super) fn note() -> impl Strategy<Value = Note> {
    let names = (note_id(), option::of(team_id()), option::of(person_id()), topic());
    (names, title(), date()).prop_map(|((id, team, by, about), text, date)| Note {
        id,
        kind: NoteKind::Priority,
        text,
        about,
        date,
        done: None,
        team,
        by,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    })
}

pub(super) fn view() -> impl Strategy<Value = SavedView> {
    (view_id(), title(), title()).prop_map(|(id, title, address)| SavedView {
        id,
        title,
        address,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    })
}
