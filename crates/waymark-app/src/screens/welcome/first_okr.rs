//! From a sentence with filled gaps to one edit: cycle, objective, key result.

use chrono::NaiveDate;
use waymark_core::{
    Ambition, Cadence, Cycle, CycleId, CycleKind, CycleState, Direction, Edit, Foreign, Horizon, KeyResult,
    KeyResultId, Label, Level, Measure, Metric, Objective, ObjectiveId, Plan, Rank, ScoreSource, Span, SpanFault,
    State, Text, Title, Unit, Value, Weight, Workspace,
};

use crate::i18n::{NumberRefusal, Words};
use crate::platform::new_id;
use crate::routes::parse_iso_date;
use crate::say;

/// A gap of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// What to reach.
    Objective,
    /// What is measured.
    KeyResult,
    /// Its value now.
    Baseline,
    /// The value to reach.
    Target,
    /// The last day.
    By,
}

/// What was typed into the gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) objective: String,
    pub(super) key_result: String,
    /// May stay empty, where nobody knows yet.
    pub(super) baseline: String,
    pub(super) target: String,
    /// As `2026-12-31`.
    pub(super) by: String,
}

/// What is wrong with a gap, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) gap: Gap,
    pub(super) why: String,
}

impl Gap {
    /// Every gap, in the order of the English sentence.
    pub(super) const ALL: [Self; 5] = [Self::Objective, Self::KeyResult, Self::Baseline, Self::Target, Self::By];

    /// What stands for it in the sentence.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::KeyResult => "key-result",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::By => "by",
        }
    }

    /// The gap that a key stands for.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gap| gap.key() == key)
    }
}

/// The edit that makes what the sentence says.
///
/// # Errors
/// Everything that is wrong with the gaps.
pub(super) fn first_okr(
    words: Words,
    workspace: &Workspace,
    sentence: &Sentence,
    today: NaiveDate,
) -> Result<Edit, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut keep = |gap, why| wrong.push(Wrong { gap, why });
    let objective =
        Title::new(&sentence.objective).map_err(|fault| keep(Gap::Objective, say::text_fault(words, fault)));
    let key_result =
        Title::new(&sentence.key_result).map_err(|fault| keep(Gap::KeyResult, say::text_fault(words, fault)));
    let baseline = match number(&sentence.baseline, words) {
        Err(NumberRefusal::Empty) => Ok(None),
        other => other
            .map(Some)
            .map_err(|refusal| keep(Gap::Baseline, words.number_refusal(refusal))),
    };
    let target = number(&sentence.target, words).map_err(|refusal| keep(Gap::Target, words.number_refusal(refusal)));
    let by = by(&sentence.by, today).map_err(|fault| keep(Gap::By, day_fault(words, fault)));
    let (Ok(objective), Ok(key_result), Ok(baseline), Ok(target), Ok(by)) =
        (objective, key_result, baseline, target, by)
    else {
        return Err(wrong);
    };
    let filled = Filled {
        objective,
        key_result,
        unit: target.is_percent.then(percent).flatten(),
        baseline: baseline.map(|it| it.value),
        target: target.value,
        by,
    };
    Ok(edit_of(
        filled,
        workspace,
        this_cycle(words, workspace, by, today),
        today,
    ))
}

/// The gaps, each filled with what it takes.
struct Filled {
    objective: Title,
    key_result: Title,
    unit: Option<Unit>,
    baseline: Option<Value>,
    target: Value,
    by: NaiveDate,
}

/// The cycle that holds today and is open; else the one that is given is added.
fn edit_of(filled: Filled, workspace: &Workspace, new_cycle: Cycle, today: NaiveDate) -> Edit {
    let is_now =
        |cycle: &Cycle| cycle.state != CycleState::Closed && cycle.span.start() <= today && today <= cycle.span.end();
    let known = workspace
        .cycles()
        .find(|cycle| is_now(cycle))
        .map(|cycle| (cycle.id, cycle.span));
    let (cycle, span) = known.unwrap_or((new_cycle.id, new_cycle.span));
    let objective = new_objective(filled.objective, cycle);
    let metric = Metric {
        unit: filled.unit,
        direction: Direction::default(),
        baseline: filled.baseline,
        target: filled.target,
        stretch: None,
        mode: None,
        plan: Plan::default(),
    };
    let metric = Metric {
        direction: metric.direction(),
        ..metric
    };
    let key_result = KeyResult {
        end: (filled.by != span.end()).then_some(filled.by),
        ..new_key_result(filled.key_result, objective.id, Measure::Metric(metric))
    };
    let add_cycle = known.is_none().then_some(Edit::AddCycle(new_cycle));
    let new = [Edit::AddObjective(objective), Edit::AddKeyResult(key_result)];
    Edit::Together(add_cycle.into_iter().chain(new).collect())
}

/// A number that was typed.
#[derive(Clone, Copy)]
struct Typed {
    value: Value,
    is_percent: bool,
}

fn number(text: &str, words: Words) -> Result<Typed, NumberRefusal> {
    let typed = words.typed_number(text)?;
    let value = Value::new(typed.value).map_err(|_| NumberRefusal::TooLarge)?;
    Ok(Typed {
        value,
        is_percent: typed.is_percent,
    })
}

fn percent() -> Option<Unit> {
    let name = Label::new("%").ok()?;
    Some(Unit { name, decimals: None })
}

/// The last day: after today.
fn by(text: &str, today: NaiveDate) -> Result<NaiveDate, Option<SpanFault>> {
    let day = parse_iso_date(text).ok_or(None)?;
    Span::new(today, day).map(|span| span.end()).map_err(Some)
}

fn day_fault(words: Words, fault: Option<SpanFault>) -> String {
    match fault {
        None => words.welcome_no_day(),
        Some(SpanFault::EndsBeforeItStarts) => words.welcome_past_day(),
        Some(SpanFault::OutOfRange) => words.refusal_date_out_of_range(),
    }
    .to_owned()
}

/// A new cycle for today: this quarter.
fn this_cycle(words: Words, workspace: &Workspace, by: NaiveDate, today: NaiveDate) -> Cycle {
    let quarter = say::cycle_around(words, &workspace.head().settings, today, CycleKind::Quarter);
    let (kind, span, label) = match quarter {
        Some((span, label)) => (CycleKind::Quarter, span, label),
        // Today lies at the edge of the years that are kept.
        None => {
            let span = Span::new(today, by).expect("the last day was found to lie after today");
            (CycleKind::Free, span, words.date_range(today, by))
        }
    };
    Cycle {
        id: CycleId::new(new_id()),
        title: Title::new(&label).unwrap_or_else(|_| workspace.head().title.clone()),
        kind,
        span,
        state: CycleState::Active,
        foreign: Foreign::default(),
    }
}

fn new_objective(title: Title, cycle: CycleId) -> Objective {
    Objective {
        id: ObjectiveId::new(new_id()),
        title,
        description: Text::default(),
        cycle,
        level: Level::default(),
        team: None,
        owner: None,
        ambition: Ambition::default(),
        answer: None,
        litmus: None,
        horizon: Horizon::default(),
        rank: Rank::FIRST,
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        source: ScoreSource::default(),
        state: State::default(),
        foreign: Foreign::default(),
    }
}

fn new_key_result(title: Title, objective: ObjectiveId, measure: Measure) -> KeyResult {
    KeyResult {
        id: KeyResultId::new(new_id()),
        objective,
        title,
        description: Text::default(),
        owner: None,
        measure,
        weight: Weight::ONE,
        rank: Rank::FIRST,
        start: None,
        end: None,
        cadence: Cadence::default(),
        tags: Vec::new(),
        state: State::default(),
        manual: None,
        foreign: Foreign::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::{Head, Settings, WorkspaceId, apply};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn title(text: &str) -> Title {
        Title::new(text).unwrap()
    }

    fn quarter() -> Cycle {
        Cycle {
            id: CycleId::parse("q4").unwrap(),
            title: title("Q4 2026"),
            kind: CycleKind::Quarter,
            span: Span::new(day(10, 1), day(12, 31)).unwrap(),
            state: CycleState::Active,
            foreign: Foreign::default(),
        }
    }

    /// First response from 24 to 8.
    fn filled(by: NaiveDate) -> Filled {
        Filled {
            objective: title("Support is quick"),
            key_result: title("First response"),
            unit: None,
            baseline: Value::new(24.0).ok(),
            target: Value::new(8.0).unwrap(),
            by,
        }
    }

    fn after(before: &Workspace, by: NaiveDate) -> Workspace {
        let today = day(11, 21);
        apply(before, &edit_of(filled(by), before, quarter(), today), today).unwrap()
    }

    fn empty() -> Workspace {
        Workspace::new(Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: title("Acme"),
            settings: Settings::default(),
            foreign: Foreign::default(),
        })
    }

    #[test]
    fn a_sentence_makes_a_cycle_an_objective_and_a_key_result() {
        let after = after(&empty(), day(12, 31));
        let objective = after.objectives().next().unwrap();
        let key_result = after.key_results().next().unwrap();
        assert_eq!(after.cycles().count(), 1);
        assert_eq!(objective.cycle, quarter().id);
        assert_eq!((key_result.objective, key_result.end), (objective.id, None));
    }

    #[test]
    fn a_target_below_the_baseline_is_a_decrease() {
        let after = after(&empty(), day(12, 31));
        let measure = &after.key_results().next().unwrap().measure;
        assert!(matches!(measure, Measure::Metric(metric) if !metric.has_contradiction()));
    }

    #[test]
    fn a_second_sentence_uses_the_cycle_that_is_there() {
        let twice = after(&after(&empty(), day(12, 31)), day(12, 31));
        assert_eq!((twice.cycles().count(), twice.objective_count()), (1, 2));
    }

    #[test]
    fn another_last_day_belongs_to_the_key_result() {
        let after = after(&empty(), day(12, 15));
        assert_eq!(after.key_results().next().unwrap().end, Some(day(12, 15)));
    }
}
