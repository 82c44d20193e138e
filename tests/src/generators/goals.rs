//! Objectives, key results, check-ins, initiatives; their references are those of a small set of ids.

use std::num::NonZeroU16;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use waymark_core::{
    Ambition, Answer, Cadence, CheckIn, CheckInId, Contribution, CycleId, Horizon, Initiative, InitiativeId, Judgement,
    KeyResult, KeyResultId, KpiId, Level, Litmus, ManualStatus, Objective, ObjectiveId, PersonId, Progress,
    ScoreSource, State, TeamId,
};

use super::measures::{measure, reading};
use super::rhythm::{goal, grade};
use super::scalars::{confidence, date, foreign, id, label, rank, share, text, title, weight};

/// An objective with any references.
pub fn objective() -> BoxedStrategy<Objective> {
    let level = prop::sample::select(vec![Level::Organisation, Level::Team, Level::Person]);
    let ambition = prop::sample::select(vec![Ambition::Aspirational, Ambition::Committed, Ambition::Learning]);
    let horizon = prop::sample::select(vec![Horizon::Strategic, Horizon::Tactical]);
    let source = prop::sample::select(vec![ScoreSource::KeyResults, ScoreSource::Children, ScoreSource::Both]);
    let answer = option::of((date(), title()).prop_map(|(date, note)| Answer { date, note }));
    let litmus = option::of(prop::sample::select(vec![Litmus::Holds, Litmus::Fails]));
    let links = (option::of(goal()), vec(goal(), 0..3), option::of(id()));
    let owners = (option::of(id()), option::of(id()));
    let names = (id(), id(), owners, links, option::of(id()));
    let words = (title(), text(), vec(label(), 0..3), answer, foreign());
    (
        names,
        words,
        (level, ambition, horizon, source, litmus),
        (rank(), weight(), state(), grade(), frozen()),
    )
        .prop_map(
            |(
                (id, cycle, (team, owner), (parent, supports, continues), improves),
                (title, description, tags, answer, foreign),
                (level, ambition, horizon, source, litmus),
                (rank, weight, state, grade, frozen),
            )| Objective {
                id: ObjectiveId::new(id),
                title,
                description,
                cycle: CycleId::new(cycle),
                level,
                team: team.map(TeamId::new),
                owner: owner.map(PersonId::new),
                ambition,
                answer,
                litmus,
                horizon,
                rank,
                weight,
                tags,
                parent,
                supports,
                continues: continues.map(ObjectiveId::new),
                improves: improves.map(KpiId::new),
                source,
                state,
                grade,
                frozen,
                foreign,
            },
        )
        .boxed()
}

/// What objectives of other cycles gave, each once; mostly nothing.
fn frozen() -> impl Strategy<Value = Option<Vec<Contribution>>> {
    let shares = || (option::of(share()), option::of(share()), option::of(share()));
    let one = (id(), title(), weight(), shares(), shares(), any::<bool>()).prop_map(
        |(objective, title, weight, (score, expected, projected), (low, high, confidence), is_pending)| Contribution {
            objective: ObjectiveId::new(objective),
            title,
            weight,
            score,
            expected,
            projected,
            low,
            high,
            confidence,
            is_pending,
        },
    );
    let list = vec(one, 0..3).prop_map(|mut all| {
        all.sort_by_key(|one| one.objective);
        all.dedup_by_key(|one| one.objective);
        all
    });
    option::weighted(0.3, list)
}

/// A key result with any references.
pub fn key_result() -> BoxedStrategy<KeyResult> {
    let names = (id(), id(), option::of(id()), option::of(id()));
    let words = (title(), text(), vec(label(), 0..3), foreign());
    let days = (option::of(date()), option::of(date()), cadence());
    (
        names,
        words,
        days,
        measure(),
        (weight(), rank(), state(), option::of(manual_status()), grade()),
    )
        .prop_map(
            |(
                (id, objective, owner, continues),
                (title, description, tags, foreign),
                (start, end, cadence),
                measure,
                (weight, rank, state, manual, grade),
            )| KeyResult {
                id: KeyResultId::new(id),
                objective: ObjectiveId::new(objective),
                title,
                description,
                owner: owner.map(PersonId::new),
                measure,
                weight,
                rank,
                start,
                end,
                cadence,
                tags,
                state,
                manual,
                continues: continues.map(KeyResultId::new),
                grade,
                foreign,
            },
        )
        .boxed()
}

/// A check-in with any references; its reading need not fit the measure.
pub fn check_in() -> BoxedStrategy<CheckIn> {
    let names = (id(), id(), option::of(id()), option::of(id()));
    let sequence = prop_oneof![Just(0), 0..20u64, any::<u64>()];
    (
        names,
        date(),
        sequence,
        option::of(reading()),
        option::of(confidence()),
        text(),
        any::<bool>(),
        foreign(),
    )
        .prop_map(
            |((id, key_result, by, replaces), date, sequence, reading, confidence, note, withdrawn, foreign)| CheckIn {
                id: CheckInId::new(id),
                key_result: KeyResultId::new(key_result),
                date,
                sequence,
                reading,
                confidence,
                note,
                by: by.map(PersonId::new),
                replaces: replaces.map(CheckInId::new),
                withdrawn,
                foreign,
            },
        )
        .boxed()
}

/// An initiative with any references.
pub fn initiative() -> BoxedStrategy<Initiative> {
    let progress = prop::sample::select(vec![Progress::Open, Progress::Doing, Progress::Done, Progress::Dropped]);
    let names = (id(), id(), option::of(id()));
    (names, title(), text(), option::of(date()), progress, rank(), foreign())
        .prop_map(
            |((id, key_result, owner), title, note, due, progress, rank, foreign)| Initiative {
                id: InitiativeId::new(id),
                key_result: KeyResultId::new(key_result),
                title,
                note,
                owner: owner.map(PersonId::new),
                due,
                progress,
                rank,
                foreign,
            },
        )
        .boxed()
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        3 => Just(State::Active),
        1 => text().prop_map(|reason| State::Paused { reason }),
        1 => text().prop_map(|reason| State::Dropped { reason }),
    ]
}

fn manual_status() -> impl Strategy<Value = ManualStatus> {
    let judgement = prop::sample::select(vec![Judgement::OnTrack, Judgement::AtRisk, Judgement::OffTrack]);
    let since = prop_oneof![Just(0), 0..20u64, any::<u64>()];
    (judgement, title(), date(), since).prop_map(|(judgement, reason, date, since)| ManualStatus {
        judgement,
        reason,
        date,
        since,
    })
}

fn cadence() -> impl Strategy<Value = Cadence> {
    let days = (1..=u16::MAX).prop_map(|days| Cadence::Days(NonZeroU16::new(days).expect("from 1 on")));
    prop_oneof![
        Just(Cadence::Weekly),
        Just(Cadence::TwoWeekly),
        Just(Cadence::Monthly),
        Just(Cadence::Quarterly),
        days,
    ]
}
