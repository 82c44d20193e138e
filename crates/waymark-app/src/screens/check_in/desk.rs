//! The round: what is asked for, in an order that stays while lines are saved.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;
use waymark_core::due::{Asked, Due, DueList, NotDue, Round, Summary, due, summary};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{ObjectiveId, Workspace};

use super::kept::{Kept, Place, RoundKept, RoundKey};
use super::kept_text::RowName;
use crate::i18n::{Words, words};
use crate::platform::{MeSetting, choose_element, first_inside, focus_found_soon, focus_soon, me_setting};
use crate::store::{Store, store};

/// A round of check-ins. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) words: Words,
    pub(super) store: Store,
    pub(super) kept: Kept,
    pub(super) key: RoundKey,
    /// Who the reader is.
    pub(super) me: MeSetting,
    /// The day that values are of, unless a line says otherwise.
    pub(super) day: RwSignal<NaiveDate>,
    /// What is due still.
    pub(super) open: Memo<BTreeMap<Asked, Due>>,
    /// What is asked for in this round, done or not.
    pub(super) places: Memo<Vec<Place>>,
    /// What stands below it though it is not due.
    pub(super) beside: Memo<Vec<Place>>,
    /// From which day on what is not due will be.
    pub(super) next: Memo<BTreeMap<Asked, Option<NaiveDate>>>,
    pub(super) rows: Memo<Vec<Row>>,
    pub(super) summary: Memo<Summary>,
    /// The line that has the focus, or shall get it.
    pub(super) here: RwSignal<usize>,
    pub(super) table: NodeRef<html::Table>,
    opened: StoredValue<(Scoreboard, KpiBoard)>,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// The objective of the key results below; none above the KPIs.
    Heading(Option<ObjectiveId>),
    /// What stands below is not due.
    Beside,
    /// An entry, with its place among all.
    Entry(usize, Asked),
}

/// The heading of what came of the round.
pub(super) const OUTCOME_ID: &str = "due-outcome";

/// Where an entry is typed, the most fitting first.
const ENTRIES: [&str; 3] = ["input[data-entry]", "[data-entry] input:checked", "[data-entry] input"];

impl Desk {
    pub(super) fn new(key: RoundKey) -> Self {
        let (words, store, kept) = (words(), store(), expect_context::<Kept>());
        kept.begin(key.workspace, |row| {
            store.peek(|session| row.is_in(session.workspace()))
        });
        let begun = kept.round(key);
        let opened = match &begun {
            Some(round) => round.opened.clone(),
            None => store.peek(|session| (session.scoreboard().clone(), session.kpis().clone())),
        };
        let list =
            Memo::new(move |_| store.session(|all| due(all.workspace(), all.scoreboard(), all.kpis(), key.whose)));
        let begun = begun.map(|round| round.places).unwrap_or_default();
        let places = Memo::new(move |before: Option<&Vec<Place>>| {
            let before = before.unwrap_or(&begun).clone();
            store.workspace(|all| list.with(|list| followed(all, before, list)))
        });
        let opened = StoredValue::new(opened);
        let unsaved = StoredValue::new(kept.unsaved());
        let beside = Memo::new(move |_| {
            let shows_all = kept.shows_all.get();
            let is_wanted = |row: &RowName| shows_all || unsaved.with_value(|unsaved| unsaved.contains(row));
            places.with(|places| list.with(|list| beside(places, list, is_wanted)))
        });
        Effect::new(move |_| {
            kept.keep_round(RoundKept {
                key,
                places: places.get(),
                opened: opened.get_value(),
            });
        });
        Self {
            words,
            store,
            kept,
            key,
            me: me_setting(),
            day: RwSignal::new(key.day),
            open: Memo::new(move |_| list.with(by_asked)),
            places,
            rows: Memo::new(move |_| places.with(|places| beside.with(|beside| all_rows(places, beside)))),
            summary: Memo::new(move |_| summed_up(store, (places, beside), list, opened)),
            beside,
            next: Memo::new(move |_| list.with(by_day)),
            here: RwSignal::new(0),
            table: NodeRef::new(),
            opened,
        }
    }

    /// Reads the scores as they were when the round was begun.
    pub(super) fn opened<T>(self, read: impl FnOnce(&Scoreboard, &KpiBoard) -> T) -> T {
        self.opened.with_value(|(board, kpis)| read(board, kpis))
    }

    /// Whether something that was asked for is no longer due; follows it.
    pub(super) fn is_other(self, place: &Place) -> bool {
        self.next.with(|next| next.contains_key(&place.asked))
    }

    /// A line has the focus now.
    pub(super) fn stands_at(self, line: usize) {
        if self.here.get_untracked() != line {
            self.here.set(line);
        }
    }

    /// Goes to the field of a line.
    pub(super) fn go(self, line: usize) {
        let line = line.min(self.count().saturating_sub(1));
        self.here.set(line);
        let find = move || {
            let table = self.table.get_untracked()?;
            let row = first_inside(&table, &[&format!("[data-line='{line}']")])?;
            first_inside(&row, &ENTRIES)
        };
        match find() {
            Some(field) => choose_element(&field),
            // Its rows are made with the next frame.
            None => focus_found_soon(find),
        }
    }

    /// Goes to the button that saves a line, which takes the place of the one that was pressed.
    pub(super) fn go_to_save(self, line: usize) {
        focus_found_soon(move || {
            let table = self.table.get_untracked()?;
            let row = first_inside(&table, &[&format!("[data-line='{line}']")])?;
            first_inside(&row, &[".due-acts .button[data-kind='primary']"])
        });
    }

    /// How many lines there are.
    fn count(self) -> usize {
        self.places.with_untracked(Vec::len) + self.beside.with_untracked(Vec::len)
    }

    /// Goes to the line after one; after the last to what came of the round, once all is done.
    pub(super) fn go_on(self, line: usize) {
        let next = line + 1;
        let is_last = next == self.count() || self.places.with_untracked(|places| next == places.len());
        if is_last && self.summary.with_untracked(Summary::is_complete) {
            focus_soon(OUTCOME_ID);
        } else {
            self.go(next);
        }
    }

    /// Goes to the first line that is due still.
    pub(super) fn go_to_first_open(self) {
        let is_open = |place: &Place| self.open.with_untracked(|open| open.contains_key(&place.asked));
        let first = self.places.with_untracked(|places| places.iter().position(is_open));
        if let Some(line) = first {
            self.go(line);
        }
    }
}

fn by_asked(list: &DueList) -> BTreeMap<Asked, Due> {
    list.iter().map(|due| (due.asked.clone(), due.clone())).collect()
}

fn summed_up(
    store: Store,
    (places, beside): (Memo<Vec<Place>>, Memo<Vec<Place>>),
    list: Memo<DueList>,
    opened: StoredValue<(Scoreboard, KpiBoard)>,
) -> Summary {
    let asked = |places: Memo<Vec<Place>>| -> Vec<Asked> {
        places.with(|places| places.iter().map(|place| place.asked.clone()).collect())
    };
    let (asked, beside) = (asked(places), asked(beside));
    store.session(|all| {
        let summed = |(board, kpis): &(Scoreboard, KpiBoard), still: &DueList| {
            let round = Round {
                asked: &asked,
                beside: &beside,
                still,
                before: (board, kpis),
                now: (all.scoreboard(), all.kpis()),
            };
            summary(all.workspace(), round)
        };
        opened.with_value(|opened| list.with(|list| summed(opened, list)))
    })
}

/// What was asked for before, without what has gone, and with what has become due since below its objective.
fn followed(workspace: &Workspace, before: Vec<Place>, list: &DueList) -> Vec<Place> {
    let is_there = |place: &Place| match &place.asked {
        Asked::KeyResult(id) => workspace.key_result(*id).is_some(),
        Asked::Kpi { kpi, .. } => workspace.kpi(*kpi).is_some(),
    };
    let mut places: Vec<Place> = before.into_iter().filter(is_there).collect();
    let known: BTreeSet<Asked> = places.iter().map(|place| place.asked.clone()).collect();
    let of_objectives = list.objectives.iter().flat_map(|group| {
        let objective = Some(group.objective);
        group.key_results.iter().map(move |due| (objective, due))
    });
    for (objective, due) in of_objectives.chain(list.kpis.iter().map(|due| (None, due))) {
        if known.contains(&due.asked) {
            continue;
        }
        let after_its_own = places.iter().rposition(|place| place.objective == objective);
        let before_kpis = || places.iter().position(|place| place.objective.is_none());
        let at = match (after_its_own, objective) {
            (Some(last), _) => last + 1,
            (None, Some(_)) => before_kpis().unwrap_or(places.len()),
            (None, None) => places.len(),
        };
        let asked = due.asked.clone();
        places.insert(at, Place { objective, asked });
    }
    places
}

/// The key results that are not due, of which those stand below that are wanted.
fn beside(places: &[Place], list: &DueList, is_wanted: impl Fn(&RowName) -> bool) -> Vec<Place> {
    let known: BTreeSet<&Asked> = places.iter().map(|place| &place.asked).collect();
    let place = |one: &NotDue| Place {
        objective: Some(one.objective),
        asked: Asked::KeyResult(one.key_result),
    };
    let others = list.others.iter().map(place);
    others
        .filter(|place| !known.contains(&place.asked) && is_wanted(&RowName::of(&place.asked)))
        .collect()
}

fn by_day(list: &DueList) -> BTreeMap<Asked, Option<NaiveDate>> {
    list.others
        .iter()
        .map(|one| (Asked::KeyResult(one.key_result), one.next))
        .collect()
}

/// What is due, and below a heading of its own what is not.
fn all_rows(places: &[Place], beside: &[Place]) -> Vec<Row> {
    let mut all = rows(places, 0);
    if !beside.is_empty() {
        all.push(Row::Beside);
        all.extend(rows(beside, places.len()));
    }
    all
}

/// The places with a heading above those of one objective, and above the KPIs.
fn rows(places: &[Place], first: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut above: Option<Option<ObjectiveId>> = None;
    for (line, place) in places.iter().enumerate() {
        if above != Some(place.objective) {
            above = Some(place.objective);
            rows.push(Row::Heading(place.objective));
        }
        rows.push(Row::Entry(first + line, place.asked.clone()));
    }
    rows
}
