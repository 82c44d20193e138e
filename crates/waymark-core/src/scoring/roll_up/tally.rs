//! The running sums behind a roll-up and a mean.

use super::exact::Exact;
use crate::goal::Weight;
use crate::scoring::numbers::is_zero;
use crate::scoring::score::Score;

/// What one member gives to a roll-up or a mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part {
    /// How much it counts.
    pub(crate) weight: Weight,
    /// Its score, if it has one.
    pub(crate) score: Option<Score>,
}

/// The running sums of members that come, go and change; the order of events leaves no trace.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    all: Sums,
    reporting: Sums,
    // Of the reporting members: the sum of weight times score, and of scores.
    weighted: Exact,
    plain: Exact,
}

/// How many members there are, and their weights.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sums {
    members: usize,
    // Those whose weight is not zero.
    weighty: usize,
    weights: Exact,
}

impl Tally {
    /// How many members count.
    pub(crate) fn members(&self) -> usize {
        self.all.members
    }

    /// How many of them have a score.
    pub(crate) fn reporting(&self) -> usize {
        self.reporting.members
    }

    /// Whether there is no member.
    pub(crate) fn is_empty(&self) -> bool {
        self.all.members == 0
    }

    /// Sum of weight times score over sum of weights, members without a score at 0; none while none has one (R-1, S-12).
    pub(crate) fn roll_up(&self) -> Option<Score> {
        self.over(&self.all)
    }

    /// The same over the members that have a score, the others left out.
    pub(crate) fn mean(&self) -> Option<Score> {
        self.over(&self.reporting)
    }

    /// The part of the whole that a member with this weight makes.
    pub(crate) fn share_of(&self, weight: Weight) -> f64 {
        if self.all.members == 0 {
            0.0
        } else if self.all.weighty == 0 {
            1.0 / self.all.members as f64
        } else if is_zero(weight.get()) {
            0.0
        } else {
            weight.get() / self.all.weights.get()
        }
    }

    /// All weights 0 count the same; of some the others only inform.
    fn over(&self, whole: &Sums) -> Option<Score> {
        if self.reporting.members == 0 {
            None
        } else if whole.weighty == 0 {
            Some(Score::new(self.plain.get() / whole.members as f64))
        } else {
            Some(Score::new(self.weighted.get() / whole.weights.get()))
        }
    }

    /// A member comes.
    pub(crate) fn enter(&mut self, part: Part) {
        self.all.enter(part.weight);
        if let Some(score) = part.score {
            self.reporting.enter(part.weight);
            self.weighted = self.weighted + weighted(part.weight, score);
            self.plain = self.plain + Exact::of(score.roll_up());
        }
    }

    /// A member that came before goes.
    pub(crate) fn strike(&mut self, part: Part) {
        self.all.strike(part.weight);
        if let Some(score) = part.score {
            self.reporting.strike(part.weight);
            self.weighted = self.weighted - weighted(part.weight, score);
            self.plain = self.plain - Exact::of(score.roll_up());
        }
    }

    /// The members of two lists as one.
    pub(crate) fn union(&self, other: &Self) -> Self {
        Self {
            all: self.all.union(&other.all),
            reporting: self.reporting.union(&other.reporting),
            weighted: self.weighted + other.weighted,
            plain: self.plain + other.plain,
        }
    }
}

impl Sums {
    fn enter(&mut self, weight: Weight) {
        self.members += 1;
        if !is_zero(weight.get()) {
            self.weighty += 1;
            self.weights = self.weights + Exact::of(weight.get());
        }
    }

    fn strike(&mut self, weight: Weight) {
        self.members -= 1;
        if !is_zero(weight.get()) {
            self.weighty -= 1;
            self.weights = self.weights - Exact::of(weight.get());
        }
    }

    fn union(&self, other: &Self) -> Self {
        Self {
            members: self.members + other.members,
            weighty: self.weighty + other.weighty,
            weights: self.weights + other.weights,
        }
    }
}

fn weighted(weight: Weight, score: Score) -> Exact {
    if is_zero(weight.get()) {
        Exact::default()
    } else {
        Exact::of(weight.get() * score.roll_up())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(parts: &[(Option<f64>, f64)]) -> Tally {
        let mut tally = Tally::default();
        for (score, weight) in parts {
            tally.enter(Part {
                weight: Weight::new(*weight).unwrap(),
                score: score.map(Score::new),
            });
        }
        tally
    }

    fn check_roll_up(parts: &[(Option<f64>, f64)], expected: Option<f64>) {
        let score = tally(parts).roll_up().map(Score::raw);
        let is_same = match (score, expected) {
            (Some(score), Some(expected)) => is_zero(score - expected),
            (score, expected) => score == expected,
        };
        assert!(is_same, "{parts:?}: {score:?}, expected {expected:?}");
    }

    #[test]
    fn members_are_clamped_before_they_are_weighed() {
        check_roll_up(&[(Some(1.5), 1.0), (Some(0.4), 1.0)], Some(0.7));
        check_roll_up(&[(Some(-0.2), 1.0), (Some(0.4), 1.0)], Some(0.2));
        check_roll_up(&[(Some(f64::INFINITY), 1.0), (Some(0.0), 1.0)], Some(0.5));
    }

    #[test]
    fn weights_of_zero_count_the_same_when_all_are_and_only_inform_when_some_are() {
        check_roll_up(&[(Some(0.8), 0.0), (Some(0.4), 0.0)], Some(0.6));
        check_roll_up(&[(Some(0.8), 0.0), (Some(0.4), 3.0)], Some(0.4));
    }

    #[test]
    fn a_member_without_a_score_counts_zero_in_a_roll_up_and_is_left_out_of_a_mean() {
        let parts = [(None, 1.0), (Some(0.9), 1.0)];
        check_roll_up(&parts, Some(0.45));
        assert_eq!(tally(&parts).mean(), Some(Score::new(0.9)));
    }

    #[test]
    fn nothing_reporting_is_no_score() {
        check_roll_up(&[], None);
        check_roll_up(&[(None, 1.0), (None, 2.0)], None);
    }

    #[test]
    fn the_effective_share_is_shown_whatever_the_weights_add_up_to() {
        let share = |weights: &[f64], of: f64| {
            let parts: Vec<_> = weights.iter().map(|weight| (Some(0.5), *weight)).collect();
            tally(&parts).share_of(Weight::new(of).unwrap())
        };
        assert_eq!(share(&[1.0, 3.0], 3.0), 0.75);
        assert_eq!(share(&[0.0, 3.0], 0.0), 0.0);
        assert_eq!(share(&[0.0, 0.0], 0.0), 0.5);
    }

    #[test]
    fn coming_and_going_leaves_no_trace() {
        let mut busy = tally(&[(Some(0.1), 0.3), (Some(0.7), 1e6)]);
        busy.strike(Part {
            weight: Weight::new(1e6).unwrap(),
            score: Some(Score::new(0.7)),
        });
        assert_eq!(busy, tally(&[(Some(0.1), 0.3)]));
    }
}
