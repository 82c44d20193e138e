//! Which days a cycle has and how many have passed; what a new one is called.

use chrono::{Days, NaiveDate};
use waymark_core::{CalendarCycle, Cycle, CycleKind, Settings, Span, Workspace};

use crate::i18n::Words;

/// How long a cycle of any two dates is proposed to be, in days: thirteen weeks.
const FREE_DAYS: u64 = 13 * 7;

/// How much of the time has passed, in words.
#[must_use]
pub fn cycle_days(words: Words, cycle: &Cycle, today: NaiveDate) -> String {
    let span = cycle.span;
    if today < span.start() {
        words.cycle_starts(&words.days_away(span.start(), today))
    } else if today > span.end() {
        words.cycle_ended(&words.days_away(span.end(), today))
    } else {
        let (day, days) = (span.day_number(today).to_string(), span.days().to_string());
        words.cycle_days(&day, &days, span.days_left(today))
    }
}

/// The cycle of a kind that a day lies in, with its label; none for a kind without a calendar.
#[must_use]
pub fn cycle_around(words: Words, settings: &Settings, day: NaiveDate, kind: CycleKind) -> Option<(Span, String)> {
    let cycle = CalendarCycle::around(day, kind, settings.fiscal_year_start)?;
    Some((cycle.span, cycle_label(words, settings, kind, cycle)))
}

/// The cycle that comes after the last one of its kind, or else the one that today lies in, with its label.
#[must_use]
pub fn next_cycle(words: Words, workspace: &Workspace, kind: CycleKind, today: NaiveDate) -> Option<(Span, String)> {
    let settings = &workspace.head().settings;
    let same = workspace.cycles().filter(|cycle| cycle.kind == kind);
    let last = same.map(|cycle| cycle.span).max_by_key(Span::end);
    match (kind, last) {
        (CycleKind::Free, _) => {
            let start = last.and_then(|span| span.end().succ_opt()).unwrap_or(today);
            let end = start.checked_add_days(Days::new(FREE_DAYS - 1))?;
            Some((Span::new(start, end).ok()?, words.date_range(start, end)))
        }
        (_, None) => cycle_around(words, settings, today, kind),
        (_, Some(span)) => {
            let cycle = CalendarCycle::after(span, kind, settings.fiscal_year_start)?;
            Some((cycle.span, cycle_label(words, settings, kind, cycle)))
        }
    }
}

/// The workspace's own template where it says what tells cycles of this kind apart, else the language's way.
fn cycle_label(words: Words, settings: &Settings, kind: CycleKind, cycle: CalendarCycle) -> String {
    let template = settings.cycle_label.as_ref().map(|template| template.as_str());
    let (year, part) = (cycle.year.to_string(), cycle.part.to_string());
    let needs = match kind {
        CycleKind::Quarter => "{quarter}",
        CycleKind::Month => "{month}",
        CycleKind::Year | CycleKind::Free => "{year}",
    };
    let is_too_fine =
        |template: &str| kind == CycleKind::Year && ["{quarter}", "{month}"].iter().any(|it| template.contains(it));
    match (template.filter(|it| it.contains(needs) && !is_too_fine(it)), kind) {
        (Some(template), _) => template
            .replace("{quarter}", &part)
            .replace("{month}", &format!("{part:0>2}"))
            .replace("{year}", &year),
        (None, CycleKind::Quarter) => words.date_quarter(&part, &year),
        (None, CycleKind::Month) => words.month(cycle.span.start()),
        (None, CycleKind::Year | CycleKind::Free) => year,
    }
}
