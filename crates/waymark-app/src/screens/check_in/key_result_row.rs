//! The row of a key result.

use leptos::prelude::*;
use waymark_core::due::{Asked, Effect, step};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{KeyResult, Measure, Shared};

use super::cells::{Told, confidence_field, number_field};
use super::desk::Desk;
use super::key_result::{KeyResultLine, draft, newest, was};
use super::line::{Begun, Line};
use super::row::{Cells, cells, owner_name};
use crate::components::Mark;
use crate::routes::Route;
use crate::say;
use crate::screens::parts::check_in::draft::unit_name;
use crate::screens::parts::check_in::fields::reading_fields;

type Known = Option<Shared<KeyResultScore>>;

/// The row of a key result, with its place among all rows and among the entries.
pub(super) fn key_result(desk: Desk, (place, at): (usize, usize), record: &Shared<KeyResult>) -> AnyView {
    let (words, id) = (desk.words, record.id);
    let known = was(desk, id);
    let draft = draft(desk, record, known.as_deref());
    let unit = unit_name(&record.measure);
    let begun = Begun {
        before: draft.before,
        unit: unit.clone(),
        newest: newest(desk, id),
    };
    let line = Line::new(desk, (at, Asked::KeyResult(id)), Some(draft), begun);
    let this = KeyResultLine {
        line,
        draft,
        id,
        was: StoredValue::new(known.clone()),
    };
    line.trouble.set(this.newer().map(|(_, told)| told));
    let is_saved = Memo::new(move |_| this.is_saved());
    let effect = Memo::new(move |_| this.effect());
    let now = Memo::new(move |_| match effect.get() {
        Some(effect) => Some(effect.after),
        None => desk.store.scores(|board| board.key_result(id).cloned()),
    });
    let mark = Memo::new(move |_| status(desk, &now.get()));
    let goal = StoredValue::new(record.clone());
    let told = Memo::new(move |_| {
        let effect = effect.get();
        due_still(this, is_saved.get() || effect.is_some())
            .unwrap_or_else(|| goal.with_value(|goal| goes(this, goal, effect.as_ref(), &now.get())))
    });
    let title = record.title.to_string();
    let (details, value) = entry(this, record, &title);
    let bet = known.as_ref().and_then(|known| known.confidence);
    let owner = owner_name(desk, record.owner);
    let was = last(desk, record, known.as_deref());
    // Beside a value stands its unit already.
    let unit = Some(unit).filter(|unit| !unit.is_empty() && was.is_none());
    cells(Cells {
        place,
        line,
        mark,
        told,
        is_saved,
        save: Callback::new(move |()| this.save()),
        again: Callback::new(move |()| this.again()),
        href: Route::KeyResult(id),
        about: [unit, owner].into_iter().flatten().collect(),
        was,
        details,
        value,
        confidence: Some(confidence_field(line, words.due_confidence_of(&title), bet)),
        title,
    })
}

fn status(desk: Desk, now: &Known) -> (Mark, String) {
    let status = now.as_ref().map(|now| now.outlook.status).unwrap_or_default();
    (say::status_mark(&status), say::status_word(desk.words, &status))
}

/// Since when it is due, or when it will be, while nothing is typed.
fn due_still(this: KeyResultLine, is_typed: bool) -> Option<Told> {
    let desk = this.line.desk;
    if is_typed {
        return None;
    }
    let asked = Asked::KeyResult(this.id);
    let Some(open) = desk.open.with(|open| open.get(&asked).cloned()) else {
        let next = desk.next.with(|next| next.get(&asked).copied().flatten())?;
        return Some(Told {
            text: desk.words.due_next(&desk.words.date_short(next)),
            ..Told::default()
        });
    };
    Some(Told {
        text: say::due::due(desk.words, &open, desk.key.day),
        status: None,
        is_late: open.is_overdue(),
    })
}

/// Where it goes from where it was when the round was begun.
fn goes(this: KeyResultLine, goal: &KeyResult, effect: Option<&Effect>, now: &Known) -> Told {
    let words = this.line.desk.words;
    let Some(after) = now else {
        return Told::default();
    };
    let before = this.was.get_value();
    let way = say::due::goes(words, goal, before.as_deref(), after);
    let objective = effect.and_then(|effect| {
        let (before, after) = (&effect.objective_before, &effect.objective_after);
        say::due::objective_goes(words, before.as_deref(), after.as_deref())
    });
    Told {
        text: objective.map_or(way.clone(), |objective| words.due_both(&way, &objective)),
        status: Some(status(this.line.desk, now)),
        is_late: false,
    }
}

/// What the entry of a measure is made with: below the title, and in the cell of the value.
fn entry(this: KeyResultLine, record: &KeyResult, title: &str) -> (AnyView, AnyView) {
    let (line, draft, words) = (this.line, this.draft, this.line.desk.words);
    let steps = || view! { <div data-entry="">{reading_fields(draft, RwSignal::new(true))}</div> }.into_any();
    match &record.measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Percent | Measure::Baseline { .. } => {
            let step = step(&record.measure, draft.before);
            (().into_any(), number_field(line, words.due_value_of(title), step))
        }
        Measure::Done { .. } => (().into_any(), steps()),
        Measure::Milestones(_) | Measure::Checklist(_) | Measure::Zones(_) => {
            let measure = StoredValue::new(record.measure.clone());
            let typed = move || {
                let reading = draft.reading().ok().flatten()?;
                Some(measure.with_value(|measure| say::reading(words, measure, &reading)))
            };
            (steps(), view! { <span class="number">{typed}</span> }.into_any())
        }
        Measure::Unknown(_) => (().into_any(), ().into_any()),
    }
}

/// What was read before this round, and how old that is.
fn last(desk: Desk, record: &KeyResult, known: Option<&KeyResultScore>) -> Option<(String, String)> {
    let words = desk.words;
    let current = known?.current.as_ref()?;
    let value = say::reading(words, &record.measure, current.reading.as_ref()?);
    Some((value, words.age(current.date, desk.key.day)))
}
