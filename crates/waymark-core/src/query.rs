//! Finding goals: by team, person, level and text; which cycle is on; what an objective can serve.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::goal::{
    Cycle, CycleId, CycleState, Label, Level, Objective, ObjectiveId, PersonId, Shared, TeamId, Text, Title,
};
use crate::workspace::Workspace;

/// Puts a text in small letters, as `str::to_lowercase` does: the caller's platform may have the tables for it.
pub type Lower = fn(&str) -> String;

/// What objectives are wanted; whatever is not given does not matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Belongs to this team or to one of its parts.
    pub team: Option<TeamId>,
    /// Owned by this person, or holds a key result that they own.
    pub person: Option<PersonId>,
    /// Of this level.
    pub level: Option<Level>,
    /// All of these words, in lower case, stand in the objective or in its key results.
    words: Vec<String>,
}

impl Filter {
    /// The same filter for objectives in which all words of a text stand, whatever their case.
    #[must_use]
    pub fn with_text(self, text: &str, lower: Lower) -> Self {
        Self {
            words: text.split_whitespace().map(lower).collect(),
            ..self
        }
    }

    /// Whether everything is wanted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an objective is wanted.
    pub fn matches(&self, workspace: &Workspace, objective: &Objective, lower: Lower) -> bool {
        self.level.is_none_or(|level| objective.level == level)
            && self
                .team
                .is_none_or(|team| workspace.is_team_within(objective.team, team))
            && self.person.is_none_or(|person| is_of(workspace, objective, person))
            && self.has_words(workspace, objective, lower)
    }

    fn has_words(&self, workspace: &Workspace, objective: &Objective, lower: Lower) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut text = String::new();
        add_text(&mut text, &objective.title, &objective.description, &objective.tags);
        for one in workspace.key_results_of(objective.id) {
            add_text(&mut text, &one.title, &one.description, &one.tags);
        }
        let text = lower(&text);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// The objectives of a cycle that are wanted, by rank.
pub fn objectives_matching<'w>(
    workspace: &'w Workspace,
    cycle: CycleId,
    filter: &Filter,
    lower: Lower,
) -> impl Iterator<Item = &'w Shared<Objective>> {
    workspace
        .objectives_in(cycle)
        .filter(move |objective| filter.matches(workspace, objective, lower))
}

/// All cycles, the one that is on first: active ones before planned ones before closed ones; of each sort those of
/// `today` first, the shortest first; then the latest first.
pub fn cycles_in_order(workspace: &Workspace, today: NaiveDate) -> Vec<&Shared<Cycle>> {
    let mut cycles: Vec<_> = workspace.cycles().collect();
    cycles.sort_by_key(|cycle| {
        let state = match cycle.state {
            CycleState::Active => 0,
            CycleState::Planned => 1,
            CycleState::Closed => 2,
        };
        let days = cycle.span.has(today).then(|| cycle.span.days());
        (state, days.is_none(), days, Reverse(cycle.span), cycle.id)
    });
    cycles
}

/// The objectives that an objective can serve, itself and all that serve it left out; by cycle and rank.
pub fn possible_parents(workspace: &Workspace, id: ObjectiveId) -> impl Iterator<Item = &Shared<Objective>> {
    workspace
        .cycles()
        .flat_map(|cycle| workspace.objectives_in(cycle.id))
        .filter(move |one| !workspace.is_objective_within(one, id))
}

fn is_of(workspace: &Workspace, objective: &Objective, person: PersonId) -> bool {
    objective.owner == Some(person)
        || workspace
            .key_results_of(objective.id)
            .any(|one| one.owner == Some(person))
}

/// Adds the words of a goal, so that no search text spans two of its parts.
fn add_text(text: &mut String, title: &Title, description: &Text, tags: &[Label]) {
    for part in [title.as_str(), description.as_str()]
        .into_iter()
        .chain(tags.iter().map(Label::as_str))
    {
        text.push_str(part);
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, KeyResultChange, ObjectiveChange, apply};
    use crate::goal::{Parent, Span};
    use crate::testing::{company, cycle, day, id, label, made, text, title, today, workspace};

    #[test]
    fn the_cycle_that_is_on_comes_first() {
        let spanned = |name: &str, state, from, to| Cycle {
            state,
            span: Span::new(from, to).unwrap(),
            ..cycle(name)
        };
        let first = day(2026, 1, 1);
        let (active, planned) = (CycleState::Active, CycleState::Planned);
        let workspace = workspace([
            spanned("closed", CycleState::Closed, first, day(2026, 12, 31)).into(),
            spanned("next", planned, day(2027, 1, 1), day(2027, 3, 31)).into(),
            spanned("past", active, day(2025, 1, 1), day(2025, 3, 31)).into(),
            spanned("year", active, first, day(2026, 12, 31)).into(),
            spanned("quarter", active, day(2026, 10, 1), day(2026, 12, 31)).into(),
        ]);
        let order: Vec<_> = cycles_in_order(&workspace, day(2026, 11, 21))
            .into_iter()
            .map(|cycle| cycle.id.to_string())
            .collect();
        assert_eq!(order, ["quarter", "year", "past", "next", "closed"]);
    }

    #[test]
    fn an_objective_can_serve_neither_itself_nor_what_serves_it() {
        let company = company();
        for objective in company.objectives() {
            let possible: Vec<_> = possible_parents(&company, objective.id).map(|one| one.id).collect();
            for other in company.objectives() {
                let parent = Some(Parent::Objective(other.id));
                let edit = Edit::ChangeObjective(objective.id, ObjectiveChange::Parent(parent));
                let is_allowed = apply(&company, &edit, today()).is_ok();
                assert_eq!(
                    possible.contains(&other.id),
                    is_allowed,
                    "{:?} {:?}",
                    objective.id,
                    other.id
                );
            }
        }
    }

    #[track_caller]
    fn check_found<const N: usize>(workspace: &Workspace, filter: &Filter, expected: [&str; N]) {
        let found: Vec<_> = objectives_matching(workspace, id("q4"), filter, str::to_lowercase)
            .map(|one| one.id.to_string())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn without_wishes_all_objectives_of_the_cycle_are_found_by_rank() {
        assert!(Filter::default().is_empty());
        check_found(&company(), &Filter::default(), ["o1", "o2"]);
        let order = Edit::MoveObjective {
            id: id("o2"),
            before: Some(id("o1")),
        };
        check_found(&made(&company(), [order]), &Filter::default(), ["o2", "o1"]);
        assert_eq!(
            objectives_matching(&company(), id("q1"), &Filter::default(), str::to_lowercase).count(),
            0
        );
    }

    #[test]
    fn a_team_has_what_its_parts_have() {
        let of = |name| Filter {
            team: Some(id(name)),
            ..Filter::default()
        };
        check_found(&company(), &of("sales"), ["o1"]);
        check_found(&company(), &of("all"), ["o1"]);
        let up = Edit::ChangeObjective(id("o1"), ObjectiveChange::Team(Some(id("all"))));
        check_found(&made(&company(), [up]), &of("sales"), []);
    }

    #[test]
    fn a_person_has_what_they_own_and_what_holds_a_key_result_of_theirs() {
        let of = |name| Filter {
            person: Some(id(name)),
            ..Filter::default()
        };
        check_found(&company(), &of("ada"), ["o1"]);
        check_found(&company(), &of("ben"), []);
        let own = Edit::ChangeKeyResult(id("k3"), KeyResultChange::Owner(Some(id("ben"))));
        check_found(&made(&company(), [own]), &of("ben"), ["o2"]);
    }

    #[test]
    fn a_level_has_its_objectives() {
        let level = Edit::ChangeObjective(id("o2"), ObjectiveChange::Level(Level::Person));
        let filter = Filter {
            level: Some(Level::Person),
            ..Filter::default()
        };
        check_found(&made(&company(), [level]), &filter, ["o2"]);
    }

    #[test]
    fn all_words_stand_somewhere_in_the_objective_or_its_key_results_whatever_their_case() {
        let workspace = made(
            &company(),
            [
                Edit::ChangeObjective(id("o2"), ObjectiveChange::Title(title("Größe zählt"))),
                Edit::ChangeObjective(id("o2"), ObjectiveChange::Description(text("For the north"))),
                Edit::ChangeKeyResult(id("k3"), KeyResultChange::Tags(vec![label("Churn")])),
            ],
        );
        let find = |words| Filter::default().with_text(words, str::to_lowercase);
        check_found(&workspace, &find("GRÖSSE"), []);
        check_found(&workspace, &find("  GRÖßE\tchurn NORTH "), ["o2"]);
        check_found(&workspace, &find("churn south"), []);
        check_found(&workspace, &find("recommend"), ["o1", "o2"]);
        check_found(&workspace, &find("zähltfor"), []);
        assert!(find(" \n").is_empty());
    }

    #[test]
    fn wishes_add_up() {
        let filter = Filter {
            team: Some(id("sales")),
            person: Some(id("ben")),
            ..Filter::default()
        };
        check_found(&company(), &filter, []);
    }
}
