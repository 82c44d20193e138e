//! Rows of which there may be any number: values with their days, and what others reach.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::{Benchmark, BenchmarkKind, DatedValue, Id, ItemId};

use super::draft::{KpiDraft, number};
use super::reading::Field;
use crate::components::{Button, Choice, DateField, DraftField, IconButton, IconName, KeyedList, SelectField};
use crate::i18n::Words;
use crate::platform::new_id;

/// The key of a competitor.
pub(super) const COMPETITOR: &str = "competitor";

/// A value from a day on, while it is being typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct DayRow {
    /// Its name while the form is open.
    pub(super) id: ItemId,
    pub(super) date: RwSignal<Option<NaiveDate>>,
    pub(super) value: RwSignal<String>,
}

/// What others reach, while it is being typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct OtherRow {
    /// Its name while the form is open.
    pub(super) id: ItemId,
    pub(super) name: RwSignal<String>,
    /// [`COMPETITOR`], or nothing.
    pub(super) kind: RwSignal<String>,
    pub(super) value: RwSignal<String>,
    pub(super) source: RwSignal<String>,
}

impl DayRow {
    fn empty() -> Self {
        Self {
            id: ItemId::new(new_id()),
            date: RwSignal::new(None),
            value: RwSignal::default(),
        }
    }

    pub(super) fn of(words: Words, one: &DatedValue) -> Self {
        Self {
            id: ItemId::new(new_id()),
            date: RwSignal::new(Some(one.date)),
            value: RwSignal::new(number(words, Some(one.value))),
        }
    }
}

impl OtherRow {
    fn empty() -> Self {
        Self {
            id: ItemId::new(new_id()),
            name: RwSignal::default(),
            kind: RwSignal::default(),
            value: RwSignal::default(),
            source: RwSignal::default(),
        }
    }

    pub(super) fn of(words: Words, one: &Benchmark) -> Self {
        let kind = match one.kind {
            BenchmarkKind::Benchmark => "",
            BenchmarkKind::Competitor => COMPETITOR,
        };
        Self {
            id: ItemId::new(new_id()),
            name: RwSignal::new(one.name.to_string()),
            kind: RwSignal::new(kind.to_owned()),
            value: RwSignal::new(number(words, Some(one.value))),
            source: RwSignal::new(one.source.to_string()),
        }
    }
}

/// Values with their days; `add` is what the button says.
pub(super) fn days(draft: KpiDraft, rows: RwSignal<Vec<DayRow>>, add: &'static str) -> AnyView {
    let words = draft.words;
    let keys = Memo::new(move |_| rows.with(|all| all.iter().map(|row| row.id.id()).collect::<Vec<_>>()));
    let row = move |id: Id| {
        let found = rows.with_untracked(|all| all.iter().find(|row| row.id.id() == id).copied());
        found.map_or_else(|| ().into_any(), |row| day(draft, rows, row))
    };
    let on_add = move |()| rows.update(|all| all.push(DayRow::empty()));
    let has_any = move || rows.with(|all| !all.is_empty());
    view! {
        <KeyedList keys children=row />
        <div class="row">
            <Button label=add icon=IconName::Plus small=true on_press=on_add />
            <Show when=has_any>
                <span class="field-help">{words.kpi_form_days_help()}</span>
            </Show>
        </div>
    }
    .into_any()
}

fn day(draft: KpiDraft, rows: RwSignal<Vec<DayRow>>, row: DayRow) -> AnyView {
    let words = draft.words;
    let remove = move |()| rows.update(|all| all.retain(|other| other.id != row.id));
    view! {
        <div class="item-row" data-kind="point">
            <DateField
                label=words.kpi_form_day()
                value=row.date
                error=draft.error(Field::Day(row.id))
                on_commit=move |day| row.date.set(day)
            />
            <DraftField
                label=words.noun_target()
                draft=row.value
                is_number=true
                unit=draft.unit
                error=draft.error(Field::DayValue(row.id))
            />
            <IconButton label=words.action_delete() icon=IconName::Trash small=true on_press=remove />
        </div>
    }
    .into_any()
}

/// What others reach.
pub(super) fn others(draft: KpiDraft) -> AnyView {
    let rows = draft.others;
    let keys = Memo::new(move |_| rows.with(|all| all.iter().map(|row| row.id.id()).collect::<Vec<_>>()));
    let row = move |id: Id| {
        let found = rows.with_untracked(|all| all.iter().find(|row| row.id.id() == id).copied());
        found.map_or_else(|| ().into_any(), |row| other(draft, row))
    };
    let on_add = move |()| rows.update(|all| all.push(OtherRow::empty()));
    view! {
        <KeyedList keys children=row />
        <div>
            <Button label=draft.words.kpi_form_other_add() icon=IconName::Plus small=true on_press=on_add />
        </div>
    }
    .into_any()
}

fn other(draft: KpiDraft, row: OtherRow) -> AnyView {
    let words = draft.words;
    let kinds = vec![
        Choice::new("", words.kpi_form_other_benchmark()),
        Choice::new(COMPETITOR, words.kpi_form_other_competitor()),
    ];
    let remove = move |()| draft.others.update(|all| all.retain(|other| other.id != row.id));
    view! {
        <div class="item-row">
            <div class="fields">
                <DraftField
                    label=words.kpi_form_other_name()
                    draft=row.name
                    error=draft.error(Field::OtherName(row.id))
                />
                <SelectField
                    label=words.kpi_form_other_kind()
                    choices=Signal::stored(kinds)
                    chosen=row.kind
                    on_choose=move |key| row.kind.set(key)
                />
                <DraftField
                    label=words.noun_value()
                    draft=row.value
                    is_number=true
                    unit=draft.unit
                    error=draft.error(Field::OtherValue(row.id))
                />
                <DraftField
                    label=words.kpi_form_other_source()
                    draft=row.source
                    error=draft.error(Field::OtherSource(row.id))
                />
            </div>
            <IconButton label=words.action_delete() icon=IconName::Trash small=true on_press=remove />
        </div>
    }
    .into_any()
}
