//! The row of a KPI, or of one part of it.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::due::{Asked, KpiEffect, kpi_step};
use waymark_core::kpi::{KpiPeriod, KpiScore, in_period};
use waymark_core::{Kpi, Period, Segment, Shared, Value};

use super::cells::{Told, number_field};
use super::desk::Desk;
use super::kpi::KpiLine;
use super::line::{Begun, Line};
use super::row::{Cells, cells, owner_name};
use crate::components::Mark;
use crate::routes::Route;
use crate::say;

/// The row of a KPI, with its place among all rows and among the entries.
pub(super) fn kpi(
    desk: Desk,
    (place, at): (usize, usize),
    record: &Shared<Kpi>,
    (part, period): (Option<Segment>, Period),
) -> AnyView {
    let (words, id) = (desk.words, record.id);
    let asked = Asked::Kpi {
        kpi: id,
        part: part.clone(),
        period,
    };
    let before = desk.opened(|_, kpis| read_before(kpis.kpi(id).map(|known| &**known), part.as_ref()));
    let value = before.map(|(_, value)| value);
    let unit = record.unit.as_ref().map(|unit| unit.name.to_string());
    let line = Line::new(desk, (at, asked), None, begun(value, unit.clone()));
    let this = KpiLine {
        line,
        id,
        part: StoredValue::new(part.clone()),
        period,
    };
    line.trouble.set(this.newer().map(|(_, told)| told));
    let is_saved = Memo::new(move |_| this.is_saved());
    let effect = Memo::new(move |_| this.effect());
    let now = Memo::new(move |_| match effect.get() {
        Some(effect) => effect.after,
        None => of_period(this),
    });
    let mark = Memo::new(move |_| health(desk, &now.get()));
    let goal = StoredValue::new(record.clone());
    let told = Memo::new(move |_| {
        let effect = effect.get();
        due_still(this, effect.is_some())
            .unwrap_or_else(|| goal.with_value(|goal| goes(this, goal, effect.as_ref(), &now.get())))
    });
    let owner = owner_name(desk, record.owner);
    let title = title(desk, record, part.as_ref());
    let was = before.map(|(day, value)| (say::kpi_value(words, record, value), words.age(day, desk.key.day)));
    let unit = unit.filter(|_| was.is_none());
    cells(Cells {
        place,
        line,
        mark,
        told,
        is_saved,
        save: Callback::new(move |()| this.save()),
        again: Callback::new(move |()| this.again()),
        href: Route::Kpi(id),
        about: [unit, owner].into_iter().flatten().collect(),
        was,
        details: ().into_any(),
        value: number_field(line, words.due_value_of(&title), kpi_step(record, period, value)),
        confidence: None,
        title,
    })
}

/// It is due, so nothing was read of its period; what is found over a reading since says so.
fn begun(before: Option<Value>, unit: Option<String>) -> Begun {
    Begun {
        before,
        unit: unit.unwrap_or_default(),
        newest: None,
    }
}

/// What it is called: with the name of the part, where it is one.
fn title(desk: Desk, record: &Kpi, part: Option<&Segment>) -> String {
    let Some(part) = part else {
        return record.title.to_string();
    };
    let part = desk.store.workspace(|all| say::part_name(desk.words, all, Some(part)));
    desk.words.due_part(record.title.as_str(), &part)
}

fn health(desk: Desk, now: &Option<KpiPeriod>) -> (Mark, String) {
    let health = now.as_ref().and_then(|now| now.health);
    (
        say::health_mark(health),
        say::health_word(desk.words, health).to_owned(),
    )
}

/// Since when it is due, while it is and nothing is typed.
fn due_still(this: KpiLine, is_typed: bool) -> Option<Told> {
    let desk = this.line.desk;
    let asked = this.line.asked.get_value();
    let open = desk.open.with(|open| open.get(&asked).cloned()).filter(|_| !is_typed)?;
    Some(Told {
        text: say::due::due(desk.words, &open, desk.key.day),
        status: None,
        is_late: open.is_overdue(),
    })
}

/// What its period comes to, and how that stands.
fn goes(this: KpiLine, goal: &Kpi, effect: Option<&KpiEffect>, now: &Option<KpiPeriod>) -> Told {
    let words = this.line.desk.words;
    let before = effect.and_then(|effect| effect.before.as_ref());
    let goes = say::due::kpi_goes(words, goal, before, now.as_ref());
    Told {
        text: words.due_in_period(&say::period(words, this.period), &goes.unwrap_or_default()),
        status: Some(health(this.line.desk, now)),
        is_late: false,
    }
}

fn of_period(this: KpiLine) -> Option<KpiPeriod> {
    let today = this.line.desk.key.day;
    this.line.desk.store.session(|session| {
        let all = session.workspace();
        this.part
            .with_value(|part| in_period(all, this.id, part.as_ref(), this.period, today))
    })
}

/// The reading before this round, of the whole or of a part.
fn read_before(known: Option<&KpiScore>, part: Option<&Segment>) -> Option<(NaiveDate, Value)> {
    let known = known?;
    if let Some(read) = known.parts.iter().find(|read| read.part.as_ref() == part) {
        return Some((read.date, read.value));
    }
    let latest = known.latest.as_ref()?;
    Some((latest.as_of, latest.value.as_ref().ok().copied()?))
}
