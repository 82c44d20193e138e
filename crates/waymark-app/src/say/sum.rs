//! The sum behind a score, in numbers and words (S-5).

use waymark_core::scoring::{Expression, Fallback, MetricSum, Score, Shown, StaySum, Sum};
use waymark_core::{Direction, EPSILON, HeldBy, Measure};

use super::value_with_unit;
use crate::i18n::Words;

/// The sum behind a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumWords {
    /// What is reckoned: `(45 − 40) ÷ (50 − 40)`, or in words `3 of 4 periods held`.
    pub expression: String,
    /// What it comes to: `0.50`. Unlike a score that is shown elsewhere it may lie below 0 or above 2.
    pub result: String,
    /// The other ways to look at the same numbers, each with its name: `As a ratio`, `45 ÷ 50 = 0.90`.
    pub beside: Vec<(&'static str, String)>,
    /// What else should be known, one sentence each.
    pub notes: Vec<&'static str>,
}

/// The sum behind the score of a key result.
#[must_use]
pub fn sum(words: Words, measure: &Measure, sum: &Sum) -> SumWords {
    let number = |value: f64| words.number(value);
    let share = |part: f64, whole: f64| words.sum_quotient(&number(part), &number(whole));
    let of_score = |expression| SumWords {
        expression,
        result: result(words, sum.score()),
        beside: Vec::new(),
        notes: Vec::new(),
    };
    match sum {
        Sum::Metric(metric) => metric_sum(words, metric),
        Sum::Stay(stay) => of_score(stay_sum(words, measure, stay)),
        Sum::Milestones(milestones) => SumWords {
            notes: vec![if milestones.is_equal {
                words.sum_milestones_equal()
            } else {
                words.sum_milestones()
            }],
            ..of_score(share(milestones.covered, milestones.weights))
        },
        Sum::Checklist(list) => of_score(share(list.done as f64, list.items as f64)),
        Sum::Done(true) => of_score(words.reading_done().to_owned()),
        Sum::Done(false) => of_score(words.reading_not_done().to_owned()),
        Sum::Percent(value) => of_score(share(value.get(), 100.0)),
        Sum::Zone(zone) => of_score(words.sum_zone(words.zone(*zone))),
        Sum::BaselineFound(value) => of_score(words.sum_baseline(&value_with_unit(words, value.get(), measure.unit()))),
    }
}

fn metric_sum(words: Words, metric: &MetricSum) -> SumWords {
    let chosen = &metric.chosen;
    let way = |expression: Expression, score: Score| {
        let what = expression_of(words, metric, expression, score);
        words.sum_equation(&what, &result(words, score))
    };
    let others = [
        (Expression::Linear, metric.linear, words.sum_as_linear()),
        (Expression::Ratio, metric.ratio, words.sum_as_ratio()),
    ];
    let mut beside: Vec<_> = others
        .into_iter()
        .filter(|(expression, _, _)| *expression != chosen.expression)
        .filter_map(|(expression, score, name)| Some((name, way(expression, score?))))
        .collect();
    // before the target the way to the stretch has not begun
    if let Some(stretch) = metric.stretch.filter(|share| share.raw() > 0.0) {
        beside.push((words.sum_to_stretch(), words.score(stretch)));
    }
    let fallback = chosen.fallback.map(|fallback| match fallback {
        Fallback::NoBaseline => words.sum_no_baseline(),
        Fallback::AddBaseline => words.sum_add_baseline(),
        Fallback::RatioNotValid => match chosen.expression {
            Expression::Linear => words.sum_ratio_not_valid_linear(),
            Expression::Ratio | Expression::Step => words.sum_ratio_not_valid_step(),
        },
    });
    SumWords {
        expression: expression_of(words, metric, chosen.expression, chosen.score),
        result: result(words, chosen.score),
        beside,
        notes: fallback.into_iter().chain(beyond(words, chosen.score)).collect(),
    }
}

fn expression_of(words: Words, metric: &MetricSum, expression: Expression, score: Score) -> String {
    let number = |value: f64| words.number(value);
    // A number below zero would run its sign into the one before it.
    let term = |value: f64| {
        if value < 0.0 {
            words.sum_term(&number(value))
        } else {
            number(value)
        }
    };
    let (current, target) = (metric.current.get(), metric.target.get());
    match (expression, metric.baseline.map(|baseline| baseline.get())) {
        // Baseline and target are the same: only met or not met is left (S-3).
        (Expression::Linear, Some(baseline)) if (target - baseline).abs() < EPSILON => met(words, score),
        (Expression::Linear, Some(baseline)) => {
            words.sum_way(&number(current), &term(baseline), &number(target), &term(baseline))
        }
        (Expression::Ratio, _) => match metric.direction {
            Direction::Increase => words.sum_quotient(&number(current), &number(target)),
            Direction::Decrease => words.sum_quotient(&number(target), &number(current)),
        },
        (Expression::Linear, None) | (Expression::Step, _) => met(words, score),
    }
}

fn met(words: Words, score: Score) -> String {
    if score.raw() > 0.0 {
        words.sum_met().to_owned()
    } else {
        words.sum_not_met().to_owned()
    }
}

fn beyond(words: Words, score: Score) -> Option<&'static str> {
    match score.shown() {
        Shown::WorseThanBaseline => Some(words.sum_counts_as_zero()),
        Shown::Percent(percent) if percent > 100 => Some(words.sum_counts_as_one()),
        Shown::TwoHundredPlus => Some(words.sum_counts_as_one()),
        Shown::Percent(_) | Shown::LessThanOne => None,
    }
}

fn stay_sum(words: Words, measure: &Measure, stay: &StaySum) -> String {
    let number = |value: f64| value_with_unit(words, value, measure.unit());
    match stay.held_by {
        HeldBy::Share => words.sum_held(&words.number(stay.held as f64), stay.periods),
        HeldBy::Latest => words.sum_latest(&number(stay.latest.get())),
        HeldBy::Mean => words.sum_mean(&number(stay.mean.get())),
        HeldBy::Worst => words.sum_worst(&number(stay.worst.get())),
    }
}

/// The score as it came out, where a shown score would be clamped (S-9).
fn result(words: Words, score: Score) -> String {
    match score.shown() {
        Shown::WorseThanBaseline | Shown::TwoHundredPlus => words.number_with(score.raw(), 2),
        Shown::Percent(_) | Shown::LessThanOne => words.score(score),
    }
}
