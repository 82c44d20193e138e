//! Targets of single parts: of a person, a team, a region.

use std::collections::BTreeSet;

use leptos::prelude::*;
use waymark_core::kpi::segments;
use waymark_core::{DimensionKind, Id, ItemId, Label, PartTarget, PersonId, Segment, TeamId, Workspace};

use super::draft::{KpiDraft, dimension_key, number};
use super::reading::{Field, Reader};
use crate::components::{Button, Choice, DraftField, IconButton, IconName, KeyedList, SelectField, SuggestField};
use crate::i18n::Words;
use crate::platform::new_id;
use crate::say;

/// The target of a part, while it is being typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct PartRow {
    /// Its name while the form is open.
    pub(super) id: ItemId,
    /// What the KPI is split by where this is a part: rows of other kinds wait.
    pub(super) kind: StoredValue<String>,
    /// The id of a person or team, else the name.
    pub(super) part: RwSignal<String>,
    pub(super) value: RwSignal<String>,
}

impl PartRow {
    fn empty(kind: String) -> Self {
        Self {
            id: ItemId::new(new_id()),
            kind: StoredValue::new(kind),
            part: RwSignal::default(),
            value: RwSignal::default(),
        }
    }

    pub(super) fn of(words: Words, kind: &DimensionKind, one: &PartTarget) -> Self {
        let row = Self::empty(dimension_key(kind).to_owned());
        row.part.set(part_key(&one.part));
        row.value.set(number(words, Some(one.target)));
        row
    }

    fn is_of(self, kind: &str) -> bool {
        self.kind.with_value(|own| own == kind)
    }

    /// Whether its part is chosen from those that there are, not typed.
    fn is_picked(self) -> bool {
        self.is_of("person") || self.is_of("team")
    }

    fn is_blank(self) -> bool {
        [self.part, self.value]
            .into_iter()
            .all(|text| text.with(|text| text.trim().is_empty()))
    }
}

fn part_key(part: &Segment) -> String {
    match part {
        Segment::Person(id) => id.to_string(),
        Segment::Team(id) => id.to_string(),
        Segment::Named(name) => name.to_string(),
    }
}

/// The part that a row speaks of; nothing where it is left open.
fn part(kind: &DimensionKind, key: &str) -> Option<Segment> {
    match kind {
        DimensionKind::Person => PersonId::parse(key).ok().map(Segment::Person),
        DimensionKind::Team => TeamId::parse(key).ok().map(Segment::Team),
        DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_) => {
            Label::new(key).ok().map(Segment::Named)
        }
    }
}

/// The targets of the rows in which something is typed.
pub(super) fn read(reader: &mut Reader, kind: &DimensionKind, rows: &[PartRow]) -> Option<Vec<PartTarget>> {
    let words = reader.words;
    let mut parts = BTreeSet::new();
    let typed = rows
        .iter()
        .filter(|row| row.is_of(dimension_key(kind)) && !row.is_blank());
    let targets: Vec<_> = typed
        .map(|row| {
            let found = row.part.with(|key| part(kind, key));
            let known = found.ok_or_else(|| words.kpi_form_part_missing().to_owned());
            let once = known.and_then(|part| match parts.insert(part.clone()) {
                true => Ok(part),
                false => Err(words.kpi_form_part_twice().to_owned()),
            });
            let part = reader.take(Field::Part(row.id), once);
            let target = reader.required(Field::PartTarget(row.id), row.value);
            part.zip(target).map(|(part, target)| PartTarget { part, target })
        })
        .collect();
    targets.into_iter().collect()
}

/// The rows, once the KPI is split.
pub(super) fn parts(draft: KpiDraft) -> AnyView {
    let words = draft.words;
    let kind = Memo::new(move |_| draft.dimension.get());
    let keys = Memo::new(move |_| {
        let own = |all: &Vec<PartRow>| {
            let own = all.iter().filter(|row| kind.with(|kind| row.is_of(kind)));
            own.map(|row| row.id.id()).collect::<Vec<_>>()
        };
        draft.parts.with(own)
    });
    let row = move |id: Id| {
        let found = draft
            .parts
            .with_untracked(|all| all.iter().find(|row| row.id.id() == id).copied());
        found.map_or_else(|| ().into_any(), |row| one(draft, row))
    };
    let on_add = move |()| draft.parts.update(|all| all.push(PartRow::empty(kind.get_untracked())));
    view! {
        <Show when=move || kind.with(|kind| !kind.is_empty())>
            <span class="field-label">{words.kpi_form_part_targets()}</span>
            <KeyedList keys children=row />
            <div class="row">
                <Button label=words.kpi_form_part_add() icon=IconName::Plus small=true on_press=on_add />
                <span class="field-help">{words.kpi_form_parts_help()}</span>
            </div>
        </Show>
    }
    .into_any()
}

fn one(draft: KpiDraft, row: PartRow) -> AnyView {
    let words = draft.words;
    let (unsaid, wrong) = (draft.error(Field::Part(row.id)), draft.error(Field::PartTarget(row.id)));
    // A list to choose from has no room for a remark of its own.
    let error = Signal::derive(move || unsaid.get().filter(|_| row.is_picked()).or_else(|| wrong.get()));
    let remove = move |()| draft.parts.update(|all| all.retain(|other| other.id != row.id));
    view! {
        <div class="item-row" data-kind="point">
            {which(draft, row)}
            <DraftField
                label=words.noun_target()
                draft=row.value
                is_number=true
                unit=draft.unit
                error
            />
            <IconButton label=words.action_delete() icon=IconName::Trash small=true on_press=remove />
        </div>
    }
    .into_any()
}

/// Which part: one of the people or teams, or a name.
fn which(draft: KpiDraft, row: PartRow) -> AnyView {
    let (words, store) = (draft.words, draft.store);
    if row.is_picked() {
        let is_person = row.is_of("person");
        let label = if is_person {
            words.noun_person()
        } else {
            words.noun_team()
        };
        let choices = Memo::new(move |_| {
            let known = store.workspace(|all| segments_to_pick(all, is_person));
            let chosen = row.part.with(|key| {
                let kind = if is_person {
                    DimensionKind::Person
                } else {
                    DimensionKind::Team
                };
                part(&kind, key)
            });
            // One who is gone keeps the target until somebody takes it away.
            let gone = chosen.filter(|chosen| !known.contains(chosen));
            let name = |part: &Segment| {
                store.workspace(|all| Choice::new(part_key(part), say::part_name(words, all, Some(part))))
            };
            let none = std::iter::once(Choice::new("", words.kpi_form_part_open()));
            none.chain(known.iter().chain(&gone).map(name)).collect::<Vec<_>>()
        });
        return view! { <SelectField label choices chosen=row.part on_choose=move |key| row.part.set(key) /> }
            .into_any();
    }
    let id = draft.id();
    let names = Memo::new(move |_| {
        let parts = store.workspace(|all| segments(all, id));
        parts.iter().map(part_key).collect::<Vec<_>>()
    });
    let error = draft.error(Field::Part(row.id));
    view! { <SuggestField label=words.kpi_form_part() draft=row.part error suggestions=names /> }.into_any()
}

fn segments_to_pick(all: &Workspace, is_person: bool) -> Vec<Segment> {
    if is_person {
        return all.people().map(|person| Segment::Person(person.id)).collect();
    }
    all.teams().map(|team| Segment::Team(team.id)).collect()
}
