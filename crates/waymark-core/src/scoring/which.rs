//! Which expression scores a metric (S-4).

use super::score::Score;
use crate::goal::ScoringMode;

/// The expressions that can score a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expression {
    /// The share of the way from baseline to target (S-3).
    Linear,
    /// Current against target (S-2).
    Ratio,
    /// 1 while the target is met, else 0 (S-4).
    Step,
}

/// Why a metric is not scored as its mode asks; the page says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fallback {
    /// Linear was asked for and no baseline is known: the ratio scores.
    NoBaseline,
    /// Neither way nor ratio says anything: met or not met scores, until a baseline is added.
    AddBaseline,
    /// Ratio was asked for and is not valid for these numbers: linear scores, or met or not met.
    RatioNotValid,
}

/// The expression that scores, what it gives, and whether it is the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// The expression that scores.
    pub expression: Expression,
    /// What it gives.
    pub score: Score,
    /// Why it is not the one that the mode asks for.
    pub fallback: Option<Fallback>,
}

/// Chooses among what each expression gives; `None` stands for no baseline and for a ratio that is not valid (S-4).
pub fn which(mode: ScoringMode, linear: Option<Score>, ratio: Option<Score>, step: Score) -> Chosen {
    use {Expression as E, Fallback as F, ScoringMode as M};
    let (expression, score, fallback) = match (mode, linear, ratio) {
        (M::Auto | M::Linear, Some(linear), _) => (E::Linear, linear, None),
        (M::Auto | M::Ratio, _, Some(ratio)) => (E::Ratio, ratio, None),
        (M::Linear, None, Some(ratio)) => (E::Ratio, ratio, Some(F::NoBaseline)),
        (M::Auto | M::Linear, None, None) => (E::Step, step, Some(F::AddBaseline)),
        (M::Ratio, Some(linear), None) => (E::Linear, linear, Some(F::RatioNotValid)),
        (M::Ratio, None, None) => (E::Step, step, Some(F::RatioNotValid)),
    };
    Chosen {
        expression,
        score,
        fallback,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINEAR: Option<Score> = Some(Score::ZERO);
    const RATIO: Option<Score> = Some(Score::INFINITE);

    fn check_which(mode: ScoringMode, known: (Option<Score>, Option<Score>), expected: (Expression, Option<Fallback>)) {
        let chosen = which(mode, known.0, known.1, Score::ONE);
        assert_eq!((chosen.expression, chosen.fallback), expected, "{mode:?} {known:?}");
        let score = match expected.0 {
            Expression::Linear => Score::ZERO,
            Expression::Ratio => Score::INFINITE,
            Expression::Step => Score::ONE,
        };
        assert_eq!(chosen.score, score);
    }

    #[test]
    fn auto_takes_linear_then_ratio_then_asks_for_a_baseline() {
        check_which(ScoringMode::Auto, (LINEAR, RATIO), (Expression::Linear, None));
        check_which(ScoringMode::Auto, (LINEAR, None), (Expression::Linear, None));
        check_which(ScoringMode::Auto, (None, RATIO), (Expression::Ratio, None));
        check_which(
            ScoringMode::Auto,
            (None, None),
            (Expression::Step, Some(Fallback::AddBaseline)),
        );
    }

    #[test]
    fn linear_without_a_baseline_does_as_auto_and_says_so() {
        check_which(ScoringMode::Linear, (LINEAR, RATIO), (Expression::Linear, None));
        check_which(
            ScoringMode::Linear,
            (None, RATIO),
            (Expression::Ratio, Some(Fallback::NoBaseline)),
        );
        check_which(
            ScoringMode::Linear,
            (None, None),
            (Expression::Step, Some(Fallback::AddBaseline)),
        );
    }

    #[test]
    fn a_ratio_that_is_not_valid_gives_way_and_says_so() {
        check_which(ScoringMode::Ratio, (LINEAR, RATIO), (Expression::Ratio, None));
        check_which(
            ScoringMode::Ratio,
            (LINEAR, None),
            (Expression::Linear, Some(Fallback::RatioNotValid)),
        );
        check_which(
            ScoringMode::Ratio,
            (None, None),
            (Expression::Step, Some(Fallback::RatioNotValid)),
        );
    }
}
