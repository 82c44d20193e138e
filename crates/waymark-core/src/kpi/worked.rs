//! How a computed KPI comes to its value: what its formula asks for, and the answers (K-6).

use chrono::NaiveDate;

use super::history::in_period;
use crate::formula::{Ask, NotAvailable, When};
use crate::goal::{KpiFormula, KpiId, Period, Segment, Value};
use crate::workspace::Workspace;

/// One answer to a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked for.
    pub ask: Ask,
    /// The KPI that the name stands for; none where it was removed.
    pub kpi: Option<KpiId>,
    /// The period that is meant.
    pub period: Option<Period>,
    /// What the KPI comes to there, or why to nothing; none without a reading.
    pub value: Option<Result<Value, NotAvailable>>,
}

/// What a formula asks for in a period, and the answers, in the order in which it names them.
pub fn answers(
    workspace: &Workspace,
    formula: &KpiFormula,
    part: Option<&Segment>,
    period: Period,
    today: NaiveDate,
) -> Vec<Answer> {
    let mut answers = Vec::new();
    for asked in formula.formula.inputs() {
        let kpi = formula.kpi(&asked.name);
        let whens = [
            (asked.is_asked_now, When::Current, Some(period)),
            (asked.is_asked_before, When::Previous, period.previous()),
        ];
        for (_, when, period) in whens.into_iter().filter(|it| it.0) {
            let known = kpi
                .zip(period)
                .and_then(|(kpi, period)| in_period(workspace, kpi, part, period, today));
            answers.push(Answer {
                ask: Ask {
                    name: asked.name.clone(),
                    when,
                },
                kpi,
                period,
                value: known.map(|known| known.value),
            });
        }
    }
    answers
}
