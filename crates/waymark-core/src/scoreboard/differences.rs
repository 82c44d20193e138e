//! What moved between two days.

use super::Scoreboard;
use super::timeline::{Moment, Subject};
use crate::goal::CycleId;
use crate::scoring::Score;
use crate::workspace::Workspace;

/// A goal that stands otherwise on one day than on an earlier one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Which goal.
    pub subject: Subject,
    /// What was known on the earlier day.
    pub before: Moment,
    /// What is known on the later day.
    pub after: Moment,
    /// The score of the later day minus that of the earlier one, unclamped; `None` where one of them has none.
    pub points: Option<f64>,
}

/// The cycle first, then its objectives by rank, each followed by its key results: those that stand otherwise on the day
/// of `after` than on the day of `before`.
///
/// What is expected and projected changes daily and makes no difference. Both scoreboards belong to `workspace`.
pub fn differences(workspace: &Workspace, before: &Scoreboard, after: &Scoreboard, cycle: CycleId) -> Vec<Difference> {
    let goals = workspace.objectives_in(cycle).flat_map(|objective| {
        let key_results = workspace.key_results_of(objective.id);
        let own = key_results.map(|key_result| Subject::KeyResult(key_result.id));
        std::iter::once(Subject::Objective(objective.id)).chain(own)
    });
    std::iter::once(Subject::Cycle(cycle))
        .chain(goals)
        .map(|subject| difference(subject, before, after))
        .filter(|difference| difference.is_one(before, after))
        .collect()
}

fn difference(subject: Subject, before: &Scoreboard, after: &Scoreboard) -> Difference {
    let (before, after) = (before.moment(subject), after.moment(subject));
    let points = before.score.zip(after.score).map(|(before, after)| {
        let points = Score::raw(after) - Score::raw(before);
        if points.is_nan() { 0.0 } else { points }
    });
    Difference {
        subject,
        before,
        after,
        points,
    }
}

impl Difference {
    fn is_one(&self, before: &Scoreboard, after: &Scoreboard) -> bool {
        let known = |moment: &Moment| (moment.value, moment.score, moment.band, moment.confidence);
        known(&self.before) != known(&self.after) || self.has_new_check_in(before, after)
    }

    /// Whether a check-in was made that changed nothing: that is news as well.
    fn has_new_check_in(&self, before: &Scoreboard, after: &Scoreboard) -> bool {
        let checked_in = |board: &Scoreboard| match self.subject {
            Subject::KeyResult(id) => board.key_result(id).and_then(|known| known.checked_in),
            Subject::Objective(_) | Subject::Cycle(_) | Subject::Team(..) | Subject::Person(..) => None,
        };
        checked_in(before) != checked_in(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, NewCheckIn};
    use crate::goal::{Confidence, Reading};
    use crate::testing::{company, day, id, made, reading, value};

    fn between(edits: impl IntoIterator<Item = Edit>) -> Vec<Subject> {
        let workspace = made(&company(), edits);
        let [before, after] = [day(2026, 11, 16), day(2026, 11, 21)].map(|day| Scoreboard::new(&workspace, day));
        differences(&workspace, &before, &after, id("q4"))
            .into_iter()
            .map(|difference| difference.subject)
            .collect()
    }

    fn read(of_november: u32, number: f64) -> Edit {
        Edit::CheckIn(NewCheckIn {
            date: day(2026, 11, of_november),
            reading: Some(Reading::Number(value(number))),
            ..reading("new", "k3")
        })
    }

    #[test]
    fn what_moved_is_named_with_all_that_it_counts_in() {
        let before = between([]);
        assert!(!before.contains(&Subject::KeyResult(id("k3"))));
        let moved = between([read(18, 44.0)]);
        assert!(moved.contains(&Subject::KeyResult(id("k3"))) && moved.contains(&Subject::Objective(id("o2"))));
        assert_eq!(moved.first(), Some(&Subject::Cycle(id("q4"))));
    }

    fn said(name: &str, of_november: u32, confidence: Option<u8>) -> Edit {
        Edit::CheckIn(NewCheckIn {
            date: day(2026, 11, of_november),
            reading: None,
            confidence: confidence.map(|given| Confidence::new(given).unwrap()),
            note: crate::testing::text("As before"),
            ..reading(name, "k3")
        })
    }

    #[test]
    fn a_check_in_that_changes_nothing_is_news() {
        let k3 = Subject::KeyResult(id("k3"));
        assert!(!between([said("a", 16, None)]).contains(&k3));
        assert!(between([said("a", 17, None)]).contains(&k3));
    }

    #[test]
    fn confidence_that_changed_is_news_for_all_above() {
        let found = between([said("a", 10, Some(8)), said("b", 18, Some(4))]);
        assert!(found.contains(&Subject::Objective(id("o2"))));
        assert!(!between([said("a", 10, Some(8))]).contains(&Subject::Objective(id("o2"))));
    }

    #[test]
    fn what_was_read_on_the_earlier_day_is_not_news() {
        assert_eq!(between([read(16, 44.0)]), between([]));
    }

    #[test]
    fn the_points_are_the_later_score_less_the_earlier() {
        let again = NewCheckIn {
            date: day(2026, 11, 18),
            reading: Some(Reading::Number(value(47.0))),
            ..reading("new", "k1")
        };
        let workspace = made(&company(), [Edit::CheckIn(again)]);
        let [before, after] = [day(2026, 11, 16), day(2026, 11, 21)].map(|day| Scoreboard::new(&workspace, day));
        let found = differences(&workspace, &before, &after, id("q4"));
        let k1 = found
            .iter()
            .find(|one| one.subject == Subject::KeyResult(id("k1")))
            .unwrap();
        // From 45 to 47 on the way from 40 to 50.
        assert_eq!(k1.points.map(|points| (points * 100.0).round()), Some(20.0));
    }
}
