//! A reading where it stands: day, value, part, note.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::kpi::segments;
use waymark_core::order::sorted_by;
use waymark_core::{
    DimensionKind, Edit, Kpi, KpiId, KpiReadingId, Label, NewKpiReading, PersonId, Segment, Shared, TeamId, Text,
};

use crate::components::{Button, ButtonKind, Choice, DateField, DraftField, Form, SelectField};
use crate::i18n::{Words, words};
use crate::platform::new_id;
use crate::say;
use crate::screens::parts::required;
use crate::store::{Session, store};

/// The key of a part that there is no reading of yet.
const OTHER: &str = "+";

/// A reading while it is being typed.
#[derive(Clone, Copy)]
struct Draft {
    words: Words,
    kpi: StoredValue<Shared<Kpi>>,
    date: RwSignal<Option<NaiveDate>>,
    value: RwSignal<String>,
    part: RwSignal<String>,
    part_name: RwSignal<String>,
    note: RwSignal<String>,
}

impl Draft {
    fn new(words: Words, kpi: Shared<Kpi>, today: NaiveDate) -> Self {
        Self {
            words,
            kpi: StoredValue::new(kpi),
            date: RwSignal::new(Some(today)),
            value: RwSignal::default(),
            part: RwSignal::default(),
            part_name: RwSignal::default(),
            note: RwSignal::default(),
        }
    }

    /// What is typed, as an edit.
    fn edit(self) -> Result<Edit, String> {
        let words = self.words;
        let fault = |fault| say::text_fault(words, fault);
        Ok(Edit::Read(NewKpiReading {
            id: KpiReadingId::new(new_id()),
            kpi: self.kpi.with_value(|kpi| kpi.id),
            date: self.date.get().ok_or_else(|| words.check_in_no_date().to_owned())?,
            segment: self.segment()?,
            value: required(words, &self.value.get())?,
            note: Text::new(&self.note.get()).map_err(fault)?,
            by: None,
        }))
    }

    fn segment(self) -> Result<Option<Segment>, String> {
        let key = self.part.get();
        let named = |name: &str| Label::new(name).map(Segment::Named);
        let kind = self
            .kpi
            .with_value(|kpi| kpi.dimension.as_ref().map(|it| it.kind.clone()));
        if key.is_empty() {
            return Ok(None);
        }
        Ok(match kind {
            None => None,
            Some(DimensionKind::Person) => PersonId::parse(&key).ok().map(Segment::Person),
            Some(DimensionKind::Team) => TeamId::parse(&key).ok().map(Segment::Team),
            Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_)) => {
                let name = if key == OTHER { self.part_name.get() } else { key };
                Some(named(&name).map_err(|fault| say::text_fault(self.words, fault))?)
            }
        })
    }
}

/// The parts that a reading can speak of: none of them first.
fn part_choices(words: Words, session: &Session, kpi: &Kpi) -> Vec<Choice> {
    let all = session.workspace();
    let known = || segments(all, kpi.id).into_iter().filter_map(|part| named_key(&part));
    let parts: Vec<Choice> = match kpi.dimension.as_ref().map(|it| &it.kind) {
        None => return Vec::new(),
        Some(DimensionKind::Person) => all
            .people()
            .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
            .collect(),
        Some(DimensionKind::Team) => all
            .teams()
            .map(|it| Choice::new(it.id.as_str(), it.name.as_str()))
            .collect(),
        Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_)) => {
            known().map(|name| Choice::new(name.clone(), name)).collect()
        }
    };
    let is_free = matches!(
        kpi.dimension.as_ref().map(|it| &it.kind),
        Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_))
    );
    let other = is_free.then(|| Choice::new(OTHER, words.kpi_dash_part_other()));
    std::iter::once(Choice::new("", words.kpi_part_none()))
        .chain(sorted_by(parts, |one, other| words.order(&one.label, &other.label)))
        .chain(other)
        .collect()
}

fn named_key(part: &Segment) -> Option<String> {
    match part {
        Segment::Named(name) => Some(name.to_string()),
        Segment::Person(_) | Segment::Team(_) => None,
    }
}

/// The form of a reading; Enter saves it, Escape leaves it.
#[component]
pub(super) fn AddReading(id: KpiId, on_done: Callback<()>) -> impl IntoView {
    let (words, store) = (words(), store());
    let begun = store.peek(|session| {
        let kpi = session.workspace().kpi(id)?.clone();
        let choices = part_choices(words, session, &kpi);
        Some((choices, Draft::new(words, kpi, session.today())))
    });
    begun.map(|(choices, draft)| form(draft, choices, on_done))
}

fn form(draft: Draft, choices: Vec<Choice>, on_done: Callback<()>) -> AnyView {
    let (words, store) = (draft.words, store());
    let trouble = RwSignal::new(None::<String>);
    let save = Callback::new(move |()| match untrack(|| draft.edit()) {
        Ok(edit) => {
            if store.dispatch_told(edit) {
                on_done.run(());
            }
        }
        Err(reason) => trouble.set(Some(reason)),
    });
    let (title, unit) = draft.kpi.with_value(|kpi| {
        let unit = kpi.unit.as_ref().map(|unit| unit.name.to_string());
        (kpi.title.to_string(), unit.unwrap_or_default())
    });
    let latest = Signal::derive(move || Some(store.today()));
    let has_parts = !choices.is_empty();
    let parts = move || {
        view! {
            <SelectField
                label=words.kpi_dash_part()
                choices=Signal::stored(choices.clone())
                chosen=draft.part
                on_choose=move |key| draft.part.set(key)
            />
            <Show when=move || draft.part.with(|part| part == OTHER)>
                <DraftField label=words.kpi_dash_part_name() draft=draft.part_name />
            </Show>
        }
    };
    view! {
        <Form label=words.kpi_dash_add_of(&title) on_save=save on_leave=on_done>
            <DraftField label=words.noun_value() draft=draft.value is_number=true unit />
            <DateField
                label=words.check_in_date()
                value=draft.date
                latest
                on_commit=move |day| draft.date.set(day)
            />
            {has_parts.then(parts)}
            <DraftField label=words.noun_note() draft=draft.note />
            {move || {
                trouble
                    .get()
                    .map(|reason| {
                        view! {
                            <p class="field-error" role="alert">
                                {reason}
                            </p>
                        }
                    })
            }}
            <div class="row">
                <Button label=words.action_save() kind=ButtonKind::Primary small=true on_press=save />
                <Button label=words.action_cancel() kind=ButtonKind::Quiet small=true on_press=on_done />
            </div>
        </Form>
    }
    .into_any()
}
