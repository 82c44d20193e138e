//! Notes, saved views and final grades with any references.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::{
    CycleId, FinalGrade, KeyResultId, KpiId, Note, NoteId, NoteKind, ObjectiveId, OwnGrade, Parent, PersonId,
    SavedView, TeamId, Topic, Verdict, ViewId,
};

use super::scalars::{date, foreign, id, rank, share, text, title};

/// A note with any references.
pub fn note() -> BoxedStrategy<Note> {
    let about = prop_oneof![
        id().prop_map(|id| Topic::Cycle(CycleId::new(id))),
        id().prop_map(|id| Topic::Objective(ObjectiveId::new(id))),
        id().prop_map(|id| Topic::KeyResult(KeyResultId::new(id))),
        id().prop_map(|id| Topic::Kpi(KpiId::new(id))),
    ];
    let names = (id(), option::of(about), option::of(id()), option::of(id()));
    let days = (date(), option::of(date()));
    (names, select(NoteKind::ALL.to_vec()), title(), days, rank(), foreign())
        .prop_map(
            |((id, about, team, by), kind, text, (date, done), rank, foreign)| Note {
                id: NoteId::new(id),
                kind,
                text,
                about,
                date,
                done,
                team: team.map(TeamId::new),
                by: by.map(PersonId::new),
                rank,
                foreign,
            },
        )
        .boxed()
}

/// A view of anything.
pub fn saved_view() -> BoxedStrategy<SavedView> {
    (id(), title(), title(), rank(), foreign())
        .prop_map(|(id, title, address, rank, foreign)| SavedView {
            id: ViewId::new(id),
            title,
            address,
            rank,
            foreign,
        })
        .boxed()
}

/// What was said of a goal, or nothing.
pub(super) fn grade() -> BoxedStrategy<Option<FinalGrade>> {
    let own = (share(), title()).prop_map(|(grade, reason)| OwnGrade { grade, reason });
    let verdict = select(vec![Verdict::Keep, Verdict::Change, Verdict::Drop]);
    let grade = (
        option::of(share()),
        option::of(own),
        text(),
        text(),
        option::of(verdict),
    )
        .prop_map(|(proposed, own, miss, learning, verdict)| FinalGrade {
            proposed,
            own,
            miss,
            learning,
            verdict,
        });
    option::of(grade).boxed()
}

/// An objective or a key result of any name.
pub(super) fn goal() -> BoxedStrategy<Parent> {
    prop_oneof![
        id().prop_map(|id| Parent::Objective(ObjectiveId::new(id))),
        id().prop_map(|id| Parent::KeyResult(KeyResultId::new(id))),
    ]
    .boxed()
}
