//! Something that was found, as it is shown: its title with the words marked, what it belongs to, where it leads.

use leptos::prelude::*;
use waymark_core::query::{Piece, line};
use waymark_core::{Kind, PersonId, Query, RecordKey, Workspace};

use super::notes_about::review_of;
use crate::components::{IconName, Mark};
use crate::i18n::Words;
use crate::platform::lower;
use crate::routes::{Filter, Location, Route};
use crate::say;
use crate::store::Session;

/// Something that was found, as it is shown.
#[derive(Clone, PartialEq)]
pub(crate) struct Found {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its title.
    pub(crate) title: Vec<Piece>,
    /// The part with the words that the title does not have.
    pub(crate) below: Option<Vec<Piece>>,
    /// What it belongs to: its objective or cycle, its owner, its day.
    pub(crate) about: Vec<String>,
    /// How it stands: the shape and its word.
    pub(crate) mark: Option<(Mark, String)>,
    /// Where it leads.
    pub(crate) to: Location,
}

impl Found {
    /// None where it is not there any more.
    pub(crate) fn of(words: Words, session: &Session, key: RecordKey, query: &Query, here: &Location) -> Option<Self> {
        let workspace = session.workspace();
        let line = line(workspace, key, query, lower)?;
        Some(Self {
            kind: key.kind()?,
            title: line.title,
            below: line.below,
            about: about(words, workspace, key).unwrap_or_default(),
            mark: mark(words, session, key),
            to: place(workspace, key, here)?,
        })
    }
}

/// The outline that stands for a kind.
pub(crate) const fn kind_icon(kind: Kind) -> IconName {
    match kind {
        Kind::Objective => IconName::Flag,
        Kind::KeyResult => IconName::Check,
        Kind::Kpi => IconName::Gauge,
        Kind::Initiative => IconName::ChevronEnd,
        Kind::CheckIn => IconName::History,
        Kind::Note => IconName::Pencil,
        Kind::Person => IconName::Person,
        Kind::Team => IconName::People,
        Kind::Cycle => IconName::Calendar,
    }
}

/// What a saved view shows, on the day that is looked at.
pub(crate) fn view_location(address: &str, here: &Location) -> Location {
    Location::parse(address).with_as_of(here.as_of)
}

/// A text with the words that were looked for marked.
pub(crate) fn marked_text(pieces: Vec<Piece>) -> AnyView {
    let piece = |Piece { text, is_hit }| {
        if is_hit {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            text.into_any()
        }
    };
    view! { <bdi>{pieces.into_iter().map(piece).collect_view()}</bdi> }.into_any()
}

/// Where it is shown; a person and a team lead to what is theirs.
fn place(workspace: &Workspace, key: RecordKey, here: &Location) -> Option<Location> {
    let filtered = |route, filter| here.at(route).with_filter(filter);
    Some(match key {
        RecordKey::Objective(id) => here.at(Route::Objective(id)),
        RecordKey::KeyResult(id) => here.at(Route::KeyResult(id)),
        RecordKey::Kpi(id) => here.at(Route::Kpi(id)),
        RecordKey::Initiative(id) => here.at(Route::KeyResult(workspace.initiative(id)?.key_result)),
        RecordKey::CheckIn(key) => here.at(Route::KeyResult(key.key_result)),
        RecordKey::Note(id) => {
            let note = workspace.note(id)?;
            let team = note.team;
            review_of(note, here).with_filter(Filter {
                team,
                ..Filter::default()
            })
        }
        RecordKey::Person(id) => filtered(
            Route::Search,
            Filter {
                person: Some(id),
                ..Filter::default()
            },
        ),
        RecordKey::Team(id) => filtered(
            Route::Search,
            Filter {
                team: Some(id),
                ..Filter::default()
            },
        ),
        RecordKey::Cycle(id) => filtered(
            Route::Overview,
            Filter {
                cycle: Some(id),
                ..Filter::default()
            },
        ),
        RecordKey::Head | RecordKey::KpiReading(_) | RecordKey::Funnel(_) | RecordKey::SavedView(_) => return None,
    })
}

fn about(words: Words, all: &Workspace, key: RecordKey) -> Option<Vec<String>> {
    let person = |id: Option<PersonId>| Some(all.person(id?)?.name.to_string());
    let team = |id| Some(all.team(id?)?.name.to_string());
    let said = match key {
        RecordKey::Objective(id) => {
            let one = all.objective(id)?;
            [
                all.cycle(one.cycle).map(|it| it.title.to_string()),
                team(one.team),
                person(one.owner),
            ]
        }
        RecordKey::KeyResult(id) => {
            let one = all.key_result(id)?;
            let objective = all.objective(one.objective)?;
            let cycle = all.cycle(objective.cycle).map(|it| it.title.to_string());
            [Some(objective.title.to_string()), cycle, person(one.owner)]
        }
        RecordKey::Kpi(id) => {
            let one = all.kpi(id)?;
            let group = one.group.as_ref().map(|it| it.to_string());
            [group, team(one.team), person(one.owner)]
        }
        RecordKey::Initiative(id) => {
            let one = all.initiative(id)?;
            let of = all.key_result(one.key_result).map(|it| it.title.to_string());
            [of, Some(words.progress(one.progress).to_owned()), person(one.owner)]
        }
        RecordKey::CheckIn(key) => {
            let one = all.check_in(key)?;
            [Some(words.date(one.date)), person(one.by), None]
        }
        RecordKey::Note(id) => {
            let one = all.note(id)?;
            let kind = say::note_words(words, one.kind).name;
            let written = words.review_notes_written(kind, &words.date(one.date));
            [Some(written), team(one.team), person(one.by)]
        }
        RecordKey::Person(id) => [team(all.person(id)?.team), None, None],
        RecordKey::Team(id) => [team(all.team(id)?.parent), None, None],
        RecordKey::Cycle(id) => {
            let span = all.cycle(id)?.span;
            [Some(words.date_range(span.start(), span.end())), None, None]
        }
        RecordKey::Head | RecordKey::KpiReading(_) | RecordKey::Funnel(_) | RecordKey::SavedView(_) => return None,
    };
    Some(said.into_iter().flatten().collect())
}

fn mark(words: Words, session: &Session, key: RecordKey) -> Option<(Mark, String)> {
    let of_status = |status| (say::status_mark(&status), say::status_word(words, &status));
    match key {
        RecordKey::Objective(id) => Some(of_status(session.scoreboard().objective(id)?.status)),
        RecordKey::KeyResult(id) => Some(of_status(session.scoreboard().key_result(id)?.outlook.status)),
        RecordKey::Kpi(id) => {
            let health = session.kpis().kpi(id)?.health();
            Some((say::health_mark(health), say::health_word(words, health).to_owned()))
        }
        RecordKey::Initiative(_)
        | RecordKey::CheckIn(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::Cycle(_)
        | RecordKey::Head
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => None,
    }
}
