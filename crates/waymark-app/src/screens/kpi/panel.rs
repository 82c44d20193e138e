//! The form of a reading: a new one, or the correction of one.

use leptos::html;
use leptos::prelude::*;
use waymark_core::kpi::segments;
use waymark_core::{
    DimensionKind, Edit, Kpi, KpiReading, KpiReadingId, KpiReadingKey, Label, NewKpiReading, PersonId, Segment, TeamId,
    Text, Workspace,
};

use super::gauge::{Gauge, Panel};
use crate::components::{Button, ButtonKind, Choice, DateField, DraftField, Form, SelectField, TextArea};
use crate::i18n::Words;
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::{owner_choices, owner_key, owner_of, required};

/// The open form; when it closes, the focus goes back to `opener`.
pub(super) fn panel(gauge: Gauge, opener: NodeRef<html::Button>) -> impl Fn() -> Option<AnyView> {
    let on_done = Callback::new(move |()| {
        gauge.panel.set(Panel::Closed);
        if let Some(button) = opener.get_untracked() {
            let _ = button.focus();
        }
    });
    move || match gauge.panel.get() {
        Panel::Reading(corrects) if gauge.is_open() => {
            let draft = untrack(|| Draft::new(gauge, corrects))?;
            let form = form(gauge, draft, on_done);
            Some(view! { <section class="card card-body no-print">{form}</section> }.into_any())
        }
        Panel::Reading(_) | Panel::Closed => None,
    }
}

/// What is typed so far.
#[derive(Clone, Copy)]
struct Draft {
    corrects: Option<KpiReadingKey>,
    value: RwSignal<String>,
    part: RwSignal<String>,
    date: RwSignal<Option<chrono::NaiveDate>>,
    note: RwSignal<String>,
    by: RwSignal<String>,
}

impl Draft {
    /// Begins with the reading that it corrects, or with today.
    fn new(gauge: Gauge, corrects: Option<KpiReadingId>) -> Option<Self> {
        let kpi = gauge.record()?;
        let of = corrects.map(|id| KpiReadingKey { kpi: kpi.id, id });
        let (from, today) = gauge.store.peek(|session| {
            let found = of.and_then(|key| session.workspace().reading(key).cloned());
            (found, session.today())
        });
        let from: Option<&KpiReading> = from.as_deref();
        let value = from.map(|it| gauge.words.number_to_edit(it.value.get()));
        Some(Self {
            corrects: from.map(KpiReading::key),
            value: RwSignal::new(value.unwrap_or_default()),
            part: RwSignal::new(part_key(from.and_then(|it| it.segment.as_ref()))),
            date: RwSignal::new(Some(from.map_or(today, |it| it.date))),
            note: RwSignal::new(from.map(|it| it.note.to_string()).unwrap_or_default()),
            by: RwSignal::new(owner_key(from.map_or(kpi.owner, |it| it.by))),
        })
    }

    /// The edit, or what is wrong.
    fn edit(self, gauge: Gauge) -> Result<Edit, String> {
        let words = gauge.words;
        let kpi = gauge.record().ok_or_else(|| words.kpi_gone().to_owned())?;
        let new = NewKpiReading {
            id: KpiReadingId::new(new_id()),
            kpi: kpi.id,
            date: self.date.get().ok_or_else(|| words.check_in_no_date().to_owned())?,
            segment: segment(gauge, &kpi, &self.part.get())?,
            value: required(words, &self.value.get())?,
            note: Text::new(&self.note.get()).map_err(|fault| say::text_fault(words, fault))?,
            by: owner_of(&self.by.get()),
        };
        Ok(match self.corrects {
            Some(of) => Edit::CorrectReading { of, with: new },
            None => Edit::Read(new),
        })
    }
}

fn part_key(part: Option<&Segment>) -> String {
    match part {
        None => String::new(),
        Some(Segment::Person(id)) => id.to_string(),
        Some(Segment::Team(id)) => id.to_string(),
        Some(Segment::Named(name)) => name.to_string(),
    }
}

fn segment(gauge: Gauge, kpi: &Kpi, key: &str) -> Result<Option<Segment>, String> {
    let kind = kpi.dimension.as_ref().map(|dimension| &dimension.kind);
    let (Some(kind), false) = (kind, key.trim().is_empty()) else {
        return Ok(None);
    };
    Ok(match kind {
        DimensionKind::Person => PersonId::parse(key).ok().map(Segment::Person),
        DimensionKind::Team => TeamId::parse(key).ok().map(Segment::Team),
        DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_) => {
            let name = Label::new(key).map_err(|fault| say::text_fault(gauge.words, fault))?;
            Some(Segment::Named(name))
        }
    })
}

fn form(gauge: Gauge, draft: Draft, on_done: Callback<()>) -> AnyView {
    let words = gauge.words;
    let trouble = RwSignal::new(None::<String>);
    let save = Callback::new(move |()| match untrack(|| draft.edit(gauge)) {
        Ok(edit) => {
            if gauge.store.dispatch_told(edit) {
                on_done.run(());
            }
        }
        Err(reason) => trouble.set(Some(reason)),
    });
    let unit = untrack(|| gauge.read(|kpi| kpi.unit.as_ref().map(|unit| unit.name.to_string()).unwrap_or_default()));
    let latest = Signal::derive(move || Some(gauge.store.today()));
    let people = Memo::new(move |_| gauge.store.workspace(|all| owner_choices(words, all)));
    let label = if draft.corrects.is_some() {
        words.kpi_page_correct()
    } else {
        words.kpi_page_add_reading()
    };
    view! {
        <Form label on_save=save on_leave=on_done>
            <div class="form-pair">
                <DraftField label=words.noun_value() draft=draft.value is_number=true unit=unit />
                <DateField
                    label=words.check_in_date()
                    value=draft.date
                    latest
                    on_commit=move |day| draft.date.set(day)
                />
            </div>
            <div class="form-pair">
                {part_field(gauge, draft)}
                <SelectField
                    label=words.key_result_by()
                    choices=people
                    chosen=draft.by
                    on_choose=move |key| draft.by.set(key)
                />
            </div>
            <TextArea
                label=words.check_in_note()
                value=draft.note
                on_commit=move |text| draft.note.set(text)
                on_input=move |text: String| draft.note.set(text)
            />
            <div class="form-foot">
                <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
                <Button label=words.action_save() kind=ButtonKind::Primary on_press=save />
            </div>
            <p class="field-error" role="alert">
                {trouble}
            </p>
        </Form>
    }
    .into_any()
}

/// The part that the reading is of: people and teams are picked, others are typed.
fn part_field(gauge: Gauge, draft: Draft) -> Option<AnyView> {
    let words = gauge.words;
    // A form that is open keeps its fields; the choices in them follow.
    let kind = untrack(|| gauge.record())?.dimension.as_ref()?.kind.clone();
    let label = kind_name(gauge, &kind);
    let pick = |choices_of: fn(Words, &Workspace) -> Vec<Choice>| {
        let choices = Memo::new(move |_| {
            let none = Choice::new("", words.kpi_part_none());
            let choices = gauge.store.workspace(|all| choices_of(words, all));
            std::iter::once(none).chain(choices).collect::<Vec<_>>()
        });
        view! {
            <SelectField
                label=label.clone()
                choices
                chosen=draft.part
                on_choose=move |key| draft.part.set(key)
            />
        }
        .into_any()
    };
    Some(match &kind {
        DimensionKind::Person => pick(|words, all| owner_choices(words, all).into_iter().skip(1).collect()),
        DimensionKind::Team => pick(|words, all| say::team_choices(words, all, None)),
        DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_) => {
            let known: Vec<String> = gauge.store.peek(|session| {
                let all = session.workspace();
                let name = |part| say::part_name(words, all, Some(part));
                segments(all, gauge.id).iter().map(name).collect()
            });
            let help = (!known.is_empty()).then(|| words.kpi_page_parts_so_far(&known.join(", ")));
            view! { <DraftField label=label.clone() draft=draft.part help=help.unwrap_or_default() /> }.into_any()
        }
    })
}

/// What the KPI is split by.
pub(super) fn kind_name(gauge: Gauge, kind: &DimensionKind) -> String {
    let words = gauge.words;
    match kind {
        DimensionKind::Person => words.noun_person().to_owned(),
        DimensionKind::Team => words.noun_team().to_owned(),
        DimensionKind::Region => words.kpi_page_region().to_owned(),
        DimensionKind::Product => words.kpi_page_product().to_owned(),
        DimensionKind::Free(name) => name.to_string(),
    }
}
