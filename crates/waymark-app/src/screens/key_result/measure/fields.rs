//! The fields of each kind of measure.

use leptos::prelude::*;
use waymark_core::{Direction, HeldBy, MeasureKind, ScoringMode, Zone};

use super::draft::{ABOVE, BELOW, DIRECTIONS, HELD_BY, MODES, WITHIN};
use super::feed::feed;
use super::items::items;
use super::plan::plan;
use super::{Editor, Field};
use crate::components::{Button, Choice, DateField, DraftField, Segmented, SelectField, TextArea};

/// The most decimals that can be asked for.
const MOST_DECIMALS: u8 = 4;

/// The fields of a kind.
pub(super) fn of_kind(editor: Editor, kind: MeasureKind) -> AnyView {
    let words = editor.draft.words;
    match kind {
        MeasureKind::Metric => metric(editor),
        MeasureKind::Stay => stay(editor),
        MeasureKind::Milestones => items(editor, true),
        MeasureKind::Checklist => items(editor, false),
        MeasureKind::Done => {
            let due = editor.draft.due;
            view! { <DateField label=words.measure_form_due() value=due on_commit=move |day| due.set(day) /> }
                .into_any()
        }
        MeasureKind::Zones => zones(editor),
        MeasureKind::Baseline => view! { <div class="fields">{unit(editor)}</div> }.into_any(),
        MeasureKind::Percent | MeasureKind::Unknown => ().into_any(),
    }
}

fn metric(editor: Editor) -> AnyView {
    let (words, draft) = (editor.draft.words, editor.draft);
    let directions = DIRECTIONS.map(|(key, direction)| {
        let label = match direction {
            Direction::Increase => words.measure_form_go_up(),
            Direction::Decrease => words.measure_form_go_down(),
        };
        Choice::new(key, label)
    });
    let modes = MODES.map(|(key, mode)| {
        let label = match mode {
            None => words.measure_form_mode_default(),
            Some(ScoringMode::Auto) => words.measure_form_mode_auto(),
            Some(ScoringMode::Linear) => words.measure_form_mode_linear(),
            Some(ScoringMode::Ratio) => words.measure_form_mode_ratio(),
        };
        Choice::new(key, label)
    });
    view! {
        <div class="fields">
            {number(editor, words.measure_form_baseline(), draft.baseline, Field::Baseline)}
            {number(editor, words.measure_form_target(), draft.target, Field::Target)}
            {number(editor, words.measure_form_stretch(), draft.stretch, Field::Stretch)}
        </div>
        {fill(editor)}
        <div class="field">
            <span class="field-label">{words.measure_form_direction()}</span>
            <div>
                <Segmented
                    label=words.measure_form_direction()
                    choices=Signal::stored(directions.to_vec())
                    chosen=draft.direction
                    on_choose=move |key| draft.direction.set(key)
                />
            </div>
        </div>
        <div class="fields">
            {unit(editor)} {select(words.measure_form_mode(), modes.to_vec(), draft.mode)}
        </div>
        {feed(editor)} {plan(editor)}
    }
    .into_any()
}

/// Fills in the third of baseline, target and stretch (S-8).
fn fill(editor: Editor) -> AnyView {
    let draft = editor.draft;
    let words = draft.words;
    let filled = Memo::new(move |_| draft.filled());
    let on_press = move |()| {
        if let Some(Ok([baseline, target, stretch])) = filled.get_untracked() {
            draft.put(draft.baseline, Some(baseline));
            draft.put(draft.target, Some(target));
            draft.put(draft.stretch, Some(stretch));
        }
    };
    let disabled = Signal::derive(move || !matches!(filled.get(), Some(Ok(_))));
    let said = move || match filled.get() {
        Some(Err(reason)) => reason,
        Some(Ok(_)) | None => words.measure_form_fill_help().to_owned(),
    };
    view! {
        <div class="row">
            <Button label=words.measure_form_fill() small=true disabled on_press />
            <span class="field-help">{said}</span>
        </div>
    }
    .into_any()
}

fn stay(editor: Editor) -> AnyView {
    let (words, draft) = (editor.draft.words, editor.draft);
    let corridors = vec![
        Choice::new(ABOVE, words.measure_stay_above()),
        Choice::new(BELOW, words.measure_stay_below()),
        Choice::new(WITHIN, words.measure_stay_within()),
    ];
    let held_by = HELD_BY.map(|(key, held_by)| {
        let label = match held_by {
            HeldBy::Share => words.measure_form_held_share(),
            HeldBy::Latest => words.measure_form_held_latest(),
            HeldBy::Mean => words.measure_form_held_mean(),
            HeldBy::Worst => words.measure_form_held_worst(),
        };
        Choice::new(key, label)
    });
    let bounds = move || {
        let key = draft.corridor.get();
        let low = (key != BELOW).then(|| number(editor, words.measure_form_low(), draft.low, Field::Low));
        let high = (key != ABOVE).then(|| number(editor, words.measure_form_high(), draft.high, Field::High));
        (low, high)
    };
    view! {
        <div class="field">
            <span class="field-label">{words.measure_form_corridor()}</span>
            <div>
                <Segmented
                    label=words.measure_form_corridor()
                    choices=Signal::stored(corridors)
                    chosen=draft.corridor
                    on_choose=move |key| draft.corridor.set(key)
                />
            </div>
        </div>
        <div class="fields">
            {bounds} {number(editor, words.measure_form_margin(), draft.margin, Field::Margin)} {unit(editor)}
            {select(words.measure_form_held_by(), held_by.to_vec(), draft.held_by)}
        </div>
        <p class="field-help">{words.measure_form_margin_help()}</p>
    }
    .into_any()
}

fn zones(editor: Editor) -> AnyView {
    let words = editor.draft.words;
    let texts = Zone::ALL
        .into_iter()
        .zip(editor.draft.zones)
        .enumerate()
        .map(|(at, (zone, text))| {
            let label = words.measure_form_zone_text(words.zone(zone));
            view! {
                <TextArea
                    label
                    value=text
                    on_commit=move |typed| text.set(typed)
                    on_input=move |typed: String| text.set(typed)
                />
                {remark(editor.error(Field::Zone(at)))}
            }
        });
    view! { <div class="fields">{texts.collect_view()}</div> }.into_any()
}

/// A number with its unit, and what is wrong with it.
fn number(editor: Editor, label: &str, draft: RwSignal<String>, field: Field) -> AnyView {
    let unit = editor.draft.unit;
    view! { <DraftField label=label.to_owned() draft is_number=true unit error=editor.error(field) /> }.into_any()
}

/// Unit and decimals.
fn unit(editor: Editor) -> AnyView {
    let (words, draft) = (editor.draft.words, editor.draft);
    let as_typed = Choice::new("", words.measure_form_decimals_as_typed());
    let decimals = (0..=MOST_DECIMALS).map(|it| Choice::new(it.to_string(), words.number(f64::from(it))));
    let decimals = std::iter::once(as_typed).chain(decimals).collect();
    view! {
        <DraftField label=words.measure_form_unit() draft=draft.unit error=editor.error(Field::Unit) />
        {select(words.measure_form_decimals(), decimals, draft.decimals)}
    }
    .into_any()
}

fn select(label: &str, choices: Vec<Choice>, chosen: RwSignal<String>) -> AnyView {
    view! {
        <SelectField
            label=label.to_owned()
            choices=Signal::stored(choices)
            chosen
            on_choose=move |key| chosen.set(key)
        />
    }
    .into_any()
}

/// A sentence below a control, while there is one.
fn remark(text: Signal<Option<String>>) -> AnyView {
    view! {
        <p class="field-help" aria-live="polite">
            {text}
        </p>
    }
    .into_any()
}
