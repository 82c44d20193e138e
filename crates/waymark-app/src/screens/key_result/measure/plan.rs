//! The plan of a metric: what it is meant to be on days between its start and its end (P-2).

use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::{ItemId, Plan, PlanFault, PlanPoint};

use super::draft::{MeasureDraft, PointDraft};
use super::reading::Reader;
use super::{Editor, Field};
use crate::components::{Button, DateField, DraftField, IconButton, IconName, KeyedList};
use crate::screens::parts::required;

/// The rows of the plan, and the way to one more.
pub(super) fn plan(editor: Editor) -> AnyView {
    let words = editor.draft.words;
    let points = editor.draft.plan;
    let keys = Signal::derive(move || points.with(|all| all.iter().map(|point| point.id).collect::<Vec<_>>()));
    let row = move |id| match points.with_untracked(|all| all.iter().find(|point| point.id == id).copied()) {
        Some(point) => row(editor, point),
        None => ().into_any(),
    };
    let add = move |()| points.update(|all| all.push(PointDraft::empty()));
    let is_open = points.with_untracked(|all| !all.is_empty());
    view! {
        <details class="form-more" open=is_open>
            <summary>{words.measure_form_plan()}</summary>
            <div class="form-part">
                <p class="field-help">{words.measure_form_plan_help()}</p>
                <KeyedList keys children=row />
                <div>
                    <Button label=words.measure_form_plan_add() icon=IconName::Plus small=true on_press=add />
                </div>
            </div>
        </details>
    }
    .into_any()
}

fn row(editor: Editor, point: PointDraft) -> AnyView {
    let (words, draft) = (editor.draft.words, editor.draft);
    let remove_label = Signal::derive(move || {
        let day = point.date.get().map(|day| words.date(day));
        words.measure_form_plan_remove(&day.unwrap_or_default())
    });
    let remove = move |()| draft.plan.update(|all| all.retain(|other| other.id != point.id));
    view! {
        <div class="item-row" data-kind="point">
            <DateField
                label=words.measure_form_plan_day()
                value=point.date
                error=editor.error(Field::PointDay(point.id))
                on_commit=move |day| point.date.set(day)
            />
            <DraftField
                label=words.noun_value()
                draft=point.value
                is_number=true
                unit=draft.unit
                error=editor.error(Field::PointValue(point.id))
            />
            <IconButton label=remove_label icon=IconName::Trash small=true on_press=remove />
        </div>
    }
    .into_any()
}

impl MeasureDraft {
    /// The plan that is typed; rows in which nothing is typed are none of it.
    pub(super) fn read_plan(self, reader: &mut Reader) -> Option<Plan> {
        let words = self.words;
        let is_typed = |point: &PointDraft| point.date.get().is_some() || !point.value.get().trim().is_empty();
        let mut points: Vec<(ItemId, PlanPoint)> = Vec::new();
        for point in self.plan.get().iter().filter(|point| is_typed(point)) {
            let day = point
                .date
                .get()
                .ok_or_else(|| words.measure_form_plan_no_day().to_owned());
            let date = reader.take(Field::PointDay(point.id), day);
            let value = reader.take(Field::PointValue(point.id), required(words, &point.value.get()));
            if let (Some(date), Some(value)) = (date, value) {
                points.push((point.id, PlanPoint { date, value }));
            }
        }
        let points = sorted_by(points, |one, other| one.1.date.cmp(&other.1.date));
        let second = points.windows(2).find(|pair| pair[0].1.date == pair[1].1.date);
        let last = second.map(|pair| pair[1].0).or(points.last().map(|point| point.0));
        let outcome = Plan::new(points.into_iter().map(|point| point.1).collect());
        let told = outcome.map_err(|fault| match fault {
            PlanFault::NotInOrder => words.measure_form_plan_twice().to_owned(),
            PlanFault::OutOfRange => words.refusal_date_out_of_range().to_owned(),
        });
        match last {
            Some(id) => reader.take(Field::PointDay(id), told),
            None => told.ok(),
        }
    }
}
