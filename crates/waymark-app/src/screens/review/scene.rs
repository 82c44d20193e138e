//! What the parts of a review share: the session, what stands in it, and how its notes are changed.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::kpi::KpiBoard;
use waymark_core::review::{Entry, Place, Review, Session, SessionKind, review};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Edit, Foreign, Id, Note, NoteChange, NoteId, Rank, TeamId, Title, Workspace};

use super::topic::topic_choices;
use crate::components::Choice;
use crate::i18n::Words;
use crate::platform::{Router, new_id};
use crate::say;
use crate::screens::overview::{Concerning, Known};
use crate::store::{self, Notice, Store};

/// What the parts of a review share. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) router: Router,
    pub(super) kind: SessionKind,
    pub(super) session: Memo<Option<Session>>,
    pub(super) team: Memo<Option<TeamId>>,
    pub(super) seen: Memo<Option<Arc<Seen>>>,
    /// What a note can be about.
    pub(super) topics: Memo<Vec<Choice>>,
    /// Nothing may be changed.
    pub(super) is_fixed: Signal<bool>,
}

/// What stands in a session.
#[derive(Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) review: Review,
    /// What to talk about besides, as it is shown.
    pub(super) talk: Vec<Concerning>,
}

impl Scene {
    pub(super) fn new(words: Words, store: Store, router: Router, kind: SessionKind) -> Self {
        let session = Memo::new(move |_| {
            let wanted = router.location().compared.day;
            store.session(|now| {
                let fiscal_start = now.workspace().head().settings.fiscal_year_start;
                let around = |day| Session::around(day, kind, fiscal_start, now.today());
                wanted.and_then(around).or_else(|| around(now.today()))
            })
        });
        let team = Memo::new(move |_| router.filter().team);
        let past = StoredValue::new(None);
        let seen = Memo::new(move |_| {
            let (session, team) = (session.get()?, team.get());
            Some(Arc::new(store.session(|now| look(words, now, session, team, past))))
        });
        let topics = Memo::new(move |_| {
            let objectives = seen.with(|seen| seen.as_ref().map(|seen| seen.review.objectives.clone()));
            store.workspace(|all| topic_choices(words, all, &objectives.unwrap_or_default()))
        });
        Self {
            words,
            store,
            router,
            kind,
            session,
            team,
            seen,
            topics,
            is_fixed: Signal::derive(move || store.is_read_only()),
        }
    }

    /// Reads from what stands in the session, and again whenever that changes.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&Review) -> T) -> T {
        self.seen
            .with(|seen| seen.as_ref().map(|seen| read(&seen.review)).unwrap_or_default())
    }

    /// The notes at a place, by rank.
    pub(super) fn ids_at(self, place: Place) -> Memo<Vec<Id>> {
        Memo::new(move |_| {
            self.store
                .workspace(|all| self.read(|review| review.at(all, place).map(|entry| entry.note.id.id()).collect()))
        })
    }

    /// A note as it stands in the session.
    pub(super) fn entry(self, id: Id) -> Option<Entry> {
        let id = NoteId::new(id);
        self.read(|review| review.notes.iter().find(|entry| entry.note.id == id).cloned())
    }

    /// Writes a note of the last day that the session knows; gives whether it could be.
    pub(super) fn write(self, place: Place, typed: &str) -> bool {
        let Some(session) = self.session.get_untracked() else {
            return false;
        };
        let Some(text) = self.title(typed) else {
            return false;
        };
        self.store.dispatch(Edit::AddNote(Note {
            id: NoteId::new(new_id()),
            kind: place.kind(),
            text,
            about: place.about(),
            date: session.until(),
            done: None,
            team: self.team.get_untracked(),
            by: None,
            rank: Rank::FIRST,
            foreign: Foreign::default(),
        }))
    }

    /// What was typed as the text of a note; a notice says why it cannot be.
    pub(super) fn title(self, typed: &str) -> Option<Title> {
        Title::new(typed)
            .inspect_err(|fault| self.store.post(Notice::Said(say::text_fault(self.words, *fault))))
            .ok()
    }

    pub(super) fn change(self, id: Id, change: NoteChange) {
        self.store.dispatch(Edit::ChangeNote(NoteId::new(id), change));
    }

    /// Ticks a note off on the last day that the session knows, or opens it again.
    pub(super) fn tick(self, id: Id, is_done: bool) {
        let day = self.session.get_untracked().map(|session| session.until());
        self.change(id, NoteChange::Done(day.filter(|_| is_done)));
    }
}

/// What is known on the last day of a session that is past; kept, so that an edit costs what it changes.
struct Past {
    workspace: Workspace,
    board: Scoreboard,
    kpis: KpiBoard,
}

impl Past {
    fn on(day: NaiveDate, workspace: &Workspace, before: Option<Self>) -> Self {
        let (board, kpis) = match before.filter(|before| before.board.today() == day) {
            Some(before) => (
                before.board.update(&before.workspace, workspace),
                before.kpis.update(&before.workspace, workspace),
            ),
            None => (Scoreboard::new(workspace, day), KpiBoard::new(workspace, day)),
        };
        Self {
            workspace: workspace.clone(),
            board,
            kpis,
        }
    }
}

fn look(
    words: Words,
    now: &store::Session,
    session: Session,
    team: Option<TeamId>,
    past: StoredValue<Option<Past>>,
) -> Seen {
    let workspace = now.workspace();
    if session.until() == now.today() {
        let known = Known {
            workspace,
            board: now.scoreboard(),
            kpis: now.kpis(),
        };
        return Seen::of(words, known, session, team);
    }
    let before = past.try_update_value(Option::take).flatten();
    let then = Past::on(session.until(), workspace, before);
    let known = Known {
        workspace,
        board: &then.board,
        kpis: &then.kpis,
    };
    let seen = Seen::of(words, known, session, team);
    past.set_value(Some(then));
    seen
}

impl Seen {
    fn of(words: Words, known: Known<'_>, session: Session, team: Option<TeamId>) -> Self {
        let review = review(known.workspace, known.board, known.kpis, session, team);
        let talk = review.concerns.iter();
        Self {
            talk: talk
                .filter_map(|concern| Concerning::of(words, known, concern))
                .collect(),
            review,
        }
    }
}
