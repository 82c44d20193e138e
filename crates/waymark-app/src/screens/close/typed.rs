//! What was typed while a cycle is being closed: plain values, kept on this device until the cycle is closed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use waymark_core::closing::{Answers, Draft, Goal, GoalDraft, Way};
use waymark_core::{
    Cycle, CycleId, FinalGrade, KeyResultId, ObjectiveId, OwnGrade, Share, Text, Title, Verdict, WorkspaceId,
};

use super::kept::{from_text, time_of, to_text};
use crate::i18n::Words;
use crate::platform::{draft, keep_draft};
use crate::screens::parts::typed;

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    /// Of each goal that was looked at.
    pub(super) goals: BTreeMap<Goal, TypedGoal>,
    /// What stood in the fields of each of these goals before anything was typed.
    pub(super) began: BTreeMap<Goal, TypedGoal>,
    /// The number of the step that is on.
    pub(super) step: usize,
    /// Which objectives go on, where it was said.
    pub(super) goes: BTreeMap<ObjectiveId, bool>,
    /// How key results go on, where it was said; none for not at all.
    pub(super) ways: BTreeMap<KeyResultId, Option<Way>>,
    /// Where to, where it was said.
    pub(super) to: Option<String>,
    /// The line of looking back that is not added yet.
    pub(super) line: String,
}

/// What was typed of one goal.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TypedGoal {
    pub(super) grade: String,
    pub(super) reason: String,
    pub(super) miss: String,
    pub(super) learning: String,
    pub(super) verdict: Option<Verdict>,
}

/// Why something of a goal cannot be kept as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// The grade is no number from 0 to 1.
    Grade(String),
    /// The grade is not the proposed one, and nothing says why.
    NoReason,
}

/// What was typed, and at what time of its cycle.
type Kept = BTreeMap<(WorkspaceId, CycleId), (String, Typed)>;

thread_local! {
    /// For a browser that stores nothing: then it lasts as long as the tab.
    static KEPT: RefCell<Kept> = const { RefCell::new(BTreeMap::new()) };
}

fn name(workspace: WorkspaceId, cycle: CycleId) -> String {
    format!("close/{workspace}/{cycle}")
}

impl Typed {
    /// What was typed before the screen was left or the page was loaded again.
    pub(super) fn kept(workspace: WorkspaceId, cycle: &Cycle) -> Self {
        let time = time_of(cycle);
        let held = KEPT.with_borrow(|kept| kept.get(&(workspace, cycle.id)).cloned());
        match held {
            Some((then, typed)) if then == time => typed,
            Some(_) => Self::default(),
            None => draft(&name(workspace, cycle.id))
                .and_then(|text| from_text(&text, &time))
                .unwrap_or_default(),
        }
    }

    /// Keeps it for when the screen is shown again.
    pub(super) fn keep(self, workspace: WorkspaceId, cycle: &Cycle) {
        let time = time_of(cycle);
        keep_draft(&name(workspace, cycle.id), to_text(&self, &time).as_deref());
        KEPT.with_borrow_mut(|kept| kept.insert((workspace, cycle.id), (time, self)));
    }

    /// Forgets it: the cycle is closed.
    pub(super) fn forget(workspace: WorkspaceId, cycle: CycleId) {
        keep_draft(&name(workspace, cycle), None);
        KEPT.with_borrow_mut(|kept| kept.remove(&(workspace, cycle)));
    }

    /// What of it stands over the goals as they are now: what nobody touched follows them, and what was recorded of a goal
    /// meanwhile is not written over.
    pub(super) fn over(mut self, words: Words, base: &Draft) -> Self {
        let now: BTreeMap<Goal, TypedGoal> = goals_of(base)
            .map(|(goal, draft)| (goal, TypedGoal::of(words, draft)))
            .collect();
        self.goals = std::mem::take(&mut self.goals)
            .into_iter()
            .filter_map(|(goal, typed)| {
                let now = now.get(&goal)?;
                let began = self.began.get(&goal).unwrap_or(now);
                Some((goal, typed.over(began, now)))
            })
            .filter(|(goal, typed)| now.get(goal) != Some(typed))
            .collect();
        let goals = &self.goals;
        self.began = now.into_iter().filter(|(goal, _)| goals.contains_key(goal)).collect();
        self
    }

    /// What will be kept of the goals; what cannot be kept is as it was proposed.
    pub(super) fn answers(&self, words: Words, base: &Draft) -> Answers {
        let goals = goals_of(base);
        let said = goals.filter_map(|(goal, draft)| Some((goal, self.goals.get(&goal)?.said(words, draft))));
        said.collect()
    }

    /// The goals of which something cannot be kept.
    pub(super) fn faults(&self, words: Words, base: &Draft) -> Vec<(Goal, Fault)> {
        let fault = |(goal, draft): (Goal, &GoalDraft)| {
            let typed = self.goals.get(&goal)?;
            Some((goal, typed.own(words, draft).err()?))
        };
        goals_of(base).filter_map(fault).collect()
    }
}

fn goals_of(draft: &Draft) -> impl Iterator<Item = (Goal, &GoalDraft)> {
    draft.objectives.iter().flat_map(|objective| {
        let key_results = objective.key_results.iter();
        let key_results = key_results.map(|(id, goal)| (Goal::KeyResult(*id), goal));
        std::iter::once((Goal::Objective(objective.id), &objective.goal)).chain(key_results)
    })
}

impl TypedGoal {
    /// What the fields of a goal begin with.
    pub(super) fn of(words: Words, draft: &GoalDraft) -> Self {
        let said = &draft.said;
        Self {
            grade: said.stands().map_or_else(String::new, |share| grade_text(words, share)),
            reason: said.own.as_ref().map(|own| own.reason.to_string()).unwrap_or_default(),
            miss: said.miss.to_string(),
            learning: said.learning.to_string(),
            verdict: said.verdict,
        }
    }

    /// What was typed over what stood there when it was begun, now that something else may stand there.
    fn over(self, began: &Self, now: &Self) -> Self {
        // Only a grade of one's own is recorded, with its reason; a proposed one follows the score.
        let is_recorded_since = began.reason != now.reason || (!began.reason.is_empty() && began.grade != now.grade);
        let grade = if self.grade == began.grade || is_recorded_since {
            now.grade.clone()
        } else {
            self.grade
        };
        let text = |typed: String, began: &str, now: &str| if began == now { typed } else { now.to_owned() };
        Self {
            grade,
            reason: text(self.reason, &began.reason, &now.reason),
            miss: text(self.miss, &began.miss, &now.miss),
            learning: text(self.learning, &began.learning, &now.learning),
            verdict: if began.verdict == now.verdict {
                self.verdict
            } else {
                now.verdict
            },
        }
    }

    /// The grade of its owner; none where it is the proposed one.
    pub(super) fn own(&self, words: Words, draft: &GoalDraft) -> Result<Option<OwnGrade>, Fault> {
        let proposed = draft.proposed.map(|grade| grade.proposed);
        let grade = grade_of(words, &self.grade).map_err(Fault::Grade)?;
        let Some(grade) = grade.filter(|grade| Some(*grade) != proposed) else {
            return Ok(None);
        };
        let reason = Title::new(&self.reason).map_err(|_| Fault::NoReason)?;
        Ok(Some(OwnGrade { grade, reason }))
    }

    fn said(&self, words: Words, draft: &GoalDraft) -> FinalGrade {
        FinalGrade {
            proposed: None,
            own: self.own(words, draft).unwrap_or_default(),
            miss: Text::new(&self.miss).unwrap_or_default(),
            learning: Text::new(&self.learning).unwrap_or_default(),
            verdict: self.verdict,
        }
    }
}

/// A grade with two decimals, as it is typed.
pub(super) fn grade_text(words: Words, grade: Share) -> String {
    words.number_with(grade.get(), 2)
}

/// The grade that is typed; none where nothing is.
pub(super) fn grade_of(words: Words, text: &str) -> Result<Option<Share>, String> {
    let Some(value) = typed(words, text)? else {
        return Ok(None);
    };
    let hundredths = (value.get() * HUNDREDTHS).round() / HUNDREDTHS;
    Share::new(hundredths)
        .map(Some)
        .map_err(|_| words.close_grade_range().to_owned())
}

/// A grade has two decimals (C-1).
const HUNDREDTHS: f64 = 100.0;
/// By how much an arrow changes a grade.
const STEP: f64 = 0.05;

/// What an arrow makes of the grade so far: the next multiple of 0.05.
pub(super) fn stepped(words: Words, text: &str, by: i32) -> Option<String> {
    let now = grade_of(words, text).ok()?.unwrap_or(Share::NONE);
    beside(now, by).map(|grade| grade_text(words, grade))
}

/// The next twentieth above or below a grade; none beyond 0 and 1.
fn beside(now: Share, by: i32) -> Option<Share> {
    let now = now.get() / STEP;
    // a little short of a step counts as one: 0.15 / 0.05 is not quite 3
    let next = if by > 0 {
        (now + 1e-6).floor() + 1.0
    } else {
        (now - 1e-6).ceil() - 1.0
    };
    Share::new((next * STEP * HUNDREDTHS).round() / HUNDREDTHS).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_beside(by: i32, now: [f64; 4], next: [Option<f64>; 4]) {
        let found = now.map(|now| Share::new(now).ok().and_then(|now| beside(now, by)).map(Share::get));
        assert_eq!(found, next, "{by}");
    }

    #[test]
    fn an_arrow_goes_to_the_next_twentieth_and_ends_at_0_and_1() {
        check_beside(1, [0.62, 0.15, 0.95, 1.0], [Some(0.65), Some(0.2), Some(1.0), None]);
        check_beside(-1, [0.62, 0.15, 0.05, 0.0], [Some(0.6), Some(0.1), Some(0.0), None]);
    }

    fn goal(grade: &str, reason: &str, learning: &str) -> TypedGoal {
        TypedGoal {
            grade: grade.to_owned(),
            reason: reason.to_owned(),
            learning: learning.to_owned(),
            ..TypedGoal::default()
        }
    }

    #[test]
    fn what_nobody_touched_follows_the_score_and_what_was_typed_stays() {
        let (began, now) = (goal("0.50", "", ""), goal("0.60", "", ""));
        let over = |typed: TypedGoal| typed.over(&began, &now);
        assert_eq!(over(goal("0.50", "", "Ask first")), goal("0.60", "", "Ask first"));
        assert_eq!(over(goal("0.70", "A late win", "")), goal("0.70", "A late win", ""));
    }

    #[test]
    fn what_was_recorded_meanwhile_is_not_written_over() {
        let (began, now) = (goal("0.50", "", ""), goal("0.80", "Signed", "Ask twice"));
        assert_eq!(goal("0.70", "A late win", "Ask first").over(&began, &now), now);
        let began = goal("0.40", "Signed", "");
        assert_eq!(
            goal("0.70", "Signed", "")
                .over(&began, &goal("0.80", "Signed", ""))
                .grade,
            "0.80"
        );
    }
}
