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
    /// What it gives to each column, where it gives anything.
    pub(crate) gives: [Option<Score>; COLUMNS],
    /// Whether its projection was made, not assumed.
    pub(crate) is_projected: bool,
    /// Whether its status is off track.
    pub(crate) is_off_track: bool,
    /// Whether all of the way is covered and it is not achieved yet: what must be kept until the end (P-6).
    pub(crate) is_pending: bool,
}

/// How many columns a tally has.
pub(crate) const COLUMNS: usize = 6;

/// What is summed up beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// Scores.
    Score,
    /// Expected scores.
    Expected,
    /// Projected scores.
    Projected,
    /// The lower ends of projections.
    Low,
    /// Their higher ends.
    High,
    /// Confidence, as a share of the highest.
    Confidence,
}

/// The running sums of members that come, go and change; the order of events leaves no trace.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    all: Sums,
    columns: [Sum; COLUMNS],
    projected: usize,
    off_track: Sums,
    pending: Sums,
}

/// How many members there are, and their weights.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sums {
    members: usize,
    // Those whose weight is not zero.
    weighty: usize,
    weights: Exact,
}

/// Of the members that give something: who they are, the sum of weight times score, and of scores.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sum {
    giving: Sums,
    weighted: Exact,
    plain: Exact,
}

impl Tally {
    /// How many members count.
    pub(crate) fn members(&self) -> usize {
        self.all.members
    }

    /// How many of them have a score.
    pub(crate) fn reporting(&self) -> usize {
        self.column(Column::Score).giving.members
    }

    /// How many of them have a projection of their own.
    pub(crate) fn projected(&self) -> usize {
        self.projected
    }

    /// Whether one of these that counts in `whole` is off track.
    pub(crate) fn has_off_track(&self, whole: &Self) -> bool {
        whole.all.counts_any(&self.off_track)
    }

    /// Whether one that counts must still be kept until the end (P-6).
    pub(crate) fn has_pending(&self) -> bool {
        self.all.counts_any(&self.pending)
    }

    /// Whether there is no member.
    pub(crate) fn is_empty(&self) -> bool {
        self.all.members == 0
    }

    /// Sum of weight times score over sum of weights, members without a score at 0; none while none has one (R-1, S-12).
    pub(crate) fn roll_up(&self) -> Option<Score> {
        self.column(Column::Score).over(&self.all)
    }

    /// The weighted mean of a column over the members that give something to it, the others left out.
    pub(crate) fn mean(&self, of: Column) -> Option<Score> {
        let column = self.column(of);
        column.over(&column.giving)
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

    /// A member comes.
    pub(crate) fn enter(&mut self, part: Part) {
        self.all.enter(part.weight);
        for (column, score) in self.columns.iter_mut().zip(part.gives) {
            column.enter(part.weight, score);
        }
        self.projected += usize::from(part.is_projected);
        if part.is_off_track {
            self.off_track.enter(part.weight);
        }
        if part.is_pending {
            self.pending.enter(part.weight);
        }
    }

    /// A member that came before goes.
    pub(crate) fn strike(&mut self, part: Part) {
        self.all.strike(part.weight);
        for (column, score) in self.columns.iter_mut().zip(part.gives) {
            column.strike(part.weight, score);
        }
        self.projected -= usize::from(part.is_projected);
        if part.is_off_track {
            self.off_track.strike(part.weight);
        }
        if part.is_pending {
            self.pending.strike(part.weight);
        }
    }

    /// The members of two lists as one.
    pub(crate) fn union(&self, other: &Self) -> Self {
        let mut columns = self.columns;
        for (column, other) in columns.iter_mut().zip(&other.columns) {
            *column = column.union(other);
        }
        Self {
            all: self.all.union(&other.all),
            columns,
            projected: self.projected + other.projected,
            off_track: self.off_track.union(&other.off_track),
            pending: self.pending.union(&other.pending),
        }
    }

    fn column(&self, of: Column) -> &Sum {
        let [score, expected, projected, low, high, confidence] = &self.columns;
        match of {
            Column::Score => score,
            Column::Expected => expected,
            Column::Projected => projected,
            Column::Low => low,
            Column::High => high,
            Column::Confidence => confidence,
        }
    }
}

impl Sum {
    /// All weights 0 count the same; of some the others only inform.
    fn over(&self, whole: &Sums) -> Option<Score> {
        if self.giving.members == 0 {
            None
        } else if whole.weighty == 0 {
            Some(Score::new(self.plain.get() / whole.members as f64))
        } else {
            Some(Score::new(self.weighted.get() / whole.weights.get()))
        }
    }

    fn enter(&mut self, weight: Weight, score: Option<Score>) {
        if let Some(score) = score {
            self.giving.enter(weight);
            self.weighted = self.weighted + weighted(weight, score);
            self.plain = self.plain + Exact::of(score.roll_up());
        }
    }

    fn strike(&mut self, weight: Weight, score: Option<Score>) {
        if let Some(score) = score {
            self.giving.strike(weight);
            self.weighted = self.weighted - weighted(weight, score);
            self.plain = self.plain - Exact::of(score.roll_up());
        }
    }

    fn union(&self, other: &Self) -> Self {
        Self {
            giving: self.giving.union(&other.giving),
            weighted: self.weighted + other.weighted,
            plain: self.plain + other.plain,
        }
    }
}

impl Sums {
    /// Whether one of `some` counts among these: of weights that are not all 0, those of 0 only inform.
    fn counts_any(&self, some: &Self) -> bool {
        if self.weighty == 0 {
            some.members > 0
        } else {
            some.weighty > 0
        }
    }

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

    fn part(score: Option<f64>, weight: f64) -> Part {
        Part {
            weight: Weight::new(weight).unwrap(),
            gives: [score.map(Score::new); COLUMNS],
            is_projected: false,
            is_off_track: false,
            is_pending: false,
        }
    }

    fn tally(parts: &[(Option<f64>, f64)]) -> Tally {
        let mut tally = Tally::default();
        for (score, weight) in parts {
            tally.enter(part(*score, *weight));
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
        assert_eq!(tally(&parts).mean(Column::Projected), Some(Score::new(0.9)));
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
        busy.strike(part(Some(0.7), 1e6));
        assert_eq!(busy, tally(&[(Some(0.1), 0.3)]));
    }

    /// Members that are projected, off track and pending, of which each weighs this much.
    fn troubled(weights: &[f64]) -> Tally {
        let mut tally = Tally::default();
        for weight in weights {
            tally.enter(Part {
                is_projected: true,
                is_off_track: true,
                is_pending: true,
                ..part(Some(0.5), *weight)
            });
        }
        tally
    }

    #[test]
    fn two_lists_as_one_are_the_list_of_all_their_members() {
        let one_by_one = troubled(&[2.0, 3.0, 5.0, 7.0, 0.0]);
        assert_eq!(troubled(&[2.0, 3.0]).union(&troubled(&[5.0, 7.0, 0.0])), one_by_one);
    }

    #[test]
    fn a_member_of_weight_0_is_no_trouble_unless_all_weigh_0() {
        let trouble = |of: Tally| (of.has_off_track(&of), of.has_pending());
        let with_calm = |mut tally: Tally, weight| {
            tally.enter(part(Some(0.5), weight));
            tally
        };
        assert_eq!(trouble(troubled(&[0.0])), (true, true));
        assert_eq!(trouble(with_calm(troubled(&[]), 0.0)), (false, false));
        assert_eq!(trouble(with_calm(troubled(&[0.0]), 1.0)), (false, false));
        assert_eq!(trouble(with_calm(troubled(&[1.0]), 1.0)), (true, true));
    }

    #[test]
    fn a_list_is_empty_until_one_comes_and_after_the_last_went() {
        let mut tally = Tally::default();
        assert!(tally.is_empty());
        tally.enter(part(None, 1.0));
        assert!(!tally.is_empty());
        tally.strike(part(None, 1.0));
        assert!(tally.is_empty());
    }
}
