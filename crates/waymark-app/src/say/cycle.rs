//! Which days a cycle has and how many have passed; what a new one is called.

use chrono::{Days, NaiveDate};
use waymark_core::{CalendarCycle, Cycle, CycleKind, CycleState, Settings, Span, Workspace};

use crate::i18n::Words;

/// How long a cycle of any two dates is proposed to be, in days: thirteen weeks.
const FREE_DAYS: u64 = 13 * 7;

/// How much of the time has passed, in words; of a closed cycle that it is closed, whatever was left of it.
#[must_use]
pub fn cycle_days(words: Words, cycle: &Cycle, today: NaiveDate) -> String {
    match cycle.state {
        CycleState::Planned | CycleState::Active => span_days(words, cycle.span, today),
        CycleState::Closed => match &cycle.closing {
            Some(closing) => words.cycle_closed_on(&words.date_long(closing.date)),
            None => words.cycle_closed().to_owned(),
        },
    }
}

/// What a cycle that is closed before its last day still has; nothing where it is over.
#[must_use]
pub fn closed_early(words: Words, span: Span, today: NaiveDate) -> Option<String> {
    let left = span.days_left(today);
    (left > 0).then(|| words.close_days_left(left, &words.number(span.days() as f64)))
}

fn span_days(words: Words, span: Span, today: NaiveDate) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use waymark_core::{Closing, CycleId, Foreign, Rules, Title};

    fn words() -> Words {
        Words::new(Language::En, Language::En.into())
    }

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn quarter() -> Cycle {
        Cycle {
            id: CycleId::parse("c1").expect("an id"),
            title: Title::new("Q4 2026").expect("a title"),
            kind: CycleKind::Quarter,
            span: Span::new(day(10, 1), day(12, 31)).expect("a span"),
            state: CycleState::Active,
            closing: None,
            reopened: Vec::new(),
            foreign: Foreign::default(),
        }
    }

    #[test]
    fn a_closed_cycle_has_no_days_left_but_the_day_it_was_closed_on() {
        let today = day(11, 21);
        assert_eq!(cycle_days(words(), &quarter(), today), "52 of 92 days, 40 left");
        let closed = Cycle {
            state: CycleState::Closed,
            ..quarter()
        };
        assert_eq!(cycle_days(words(), &closed, today), "closed");
        let dated = Cycle {
            closing: Some(Closing {
                date: today,
                rules: Rules::default(),
            }),
            ..closed
        };
        let on = words().date_long(today);
        assert_eq!(cycle_days(words(), &dated, today), format!("closed on {on}"));
    }

    #[test]
    fn who_closes_a_cycle_early_reads_how_many_days_it_still_has() {
        let early = |today| closed_early(words(), quarter().span, today);
        let said = early(day(11, 21));
        assert_eq!(said.as_deref(), Some("40 of 92 days are left."));
        assert_eq!(early(day(12, 30)).as_deref(), Some("One of 92 days is left."));
        assert_eq!(early(day(12, 31)), None);
    }
}
