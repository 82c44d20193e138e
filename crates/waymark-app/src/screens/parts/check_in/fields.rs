//! What was read: its own input for each measure.

use leptos::prelude::*;
use waymark_core::{ChecklistItem, Measure, Milestone, Zone, Zones};

use super::draft::{DONE, Draft, NOT_DONE, PERCENT, unit_name, zone_key};
use crate::components::{Checkbox, Choice, Described, DescribedChoice, DraftField, Segmented};

/// The input for what was read; `tried` says that errors should show.
pub(crate) fn reading_fields(draft: Draft, tried: RwSignal<bool>) -> AnyView {
    let words = draft.words;
    if let Some(kpi) = draft.fed_by.get_value() {
        return view! { <p class="quiet">{words.check_in_fed_by(kpi.as_str())}</p> }.into_any();
    }
    let key_result = draft.key_result.get_value();
    match &key_result.measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Percent | Measure::Baseline { .. } => {
            let unit = unit_name(&key_result.measure);
            let error = Signal::derive(move || draft.number().err().filter(|_| tried.get()));
            view! { <DraftField label=words.noun_value() draft=draft.number is_number=true unit error /> }.into_any()
        }
        Measure::Milestones(milestones) => shares(draft, tried, milestones),
        Measure::Checklist(items) => ticks(draft, items),
        Measure::Done { .. } => {
            let choices = vec![
                Choice::new(NOT_DONE, words.reading_not_done()),
                Choice::new(DONE, words.reading_done()),
            ];
            view! {
                <Segmented
                    label=words.noun_value()
                    choices=Signal::stored(choices)
                    chosen=draft.choice
                    on_choose=move |key| draft.choice.set(key)
                />
            }
            .into_any()
        }
        Measure::Zones(zones) => zone_choice(draft, zones),
        Measure::Unknown(_) => ().into_any(),
    }
}

fn shares(draft: Draft, tried: RwSignal<bool>, milestones: &[Milestone]) -> AnyView {
    let field = |(milestone, (_, text)): (&Milestone, (_, RwSignal<String>))| {
        let error = Signal::derive(move || draft.share(&text.get()).err().filter(|_| tried.get()));
        view! { <DraftField label=milestone.title.to_string() draft=text is_number=true unit=PERCENT error /> }
    };
    let fields = milestones.iter().zip(draft.shares.get_value()).map(field);
    view! { <div class="fields">{fields.collect_view()}</div> }.into_any()
}

fn ticks(draft: Draft, items: &[ChecklistItem]) -> AnyView {
    let tick = |item: &ChecklistItem| {
        let id = item.id;
        let ticked = draft.ticked;
        let set = move |on: bool| {
            ticked.update(|ticked| {
                ticked.retain(|it| *it != id);
                if on {
                    ticked.push(id);
                }
            });
        };
        let checked = Signal::derive(move || ticked.with(|ticked| ticked.contains(&id)));
        view! { <Checkbox label=item.title.to_string() checked on_change=set /> }
    };
    view! { <div class="form-ticks">{items.iter().map(tick).collect_view()}</div> }.into_any()
}

fn zone_choice(draft: Draft, zones: &Zones) -> AnyView {
    let words = draft.words;
    let described = |zone: Zone| {
        let text = match zone {
            Zone::Fail => &zones.fail,
            Zone::Commit => &zones.commit,
            Zone::Target => &zones.target,
            Zone::Stretch => &zones.stretch,
        };
        Described {
            key: zone_key(zone),
            label: words.zone(zone).to_owned(),
            text: text.to_string(),
        }
    };
    let choices = Zone::ALL.into_iter().map(described).collect();
    view! { <DescribedChoice label=words.noun_value() choices chosen=draft.choice /> }.into_any()
}
