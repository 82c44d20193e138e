//! Finding goals: by team, person, level and text.

use crate::goal::{CycleId, KeyResult, Level, Objective, PersonId, Shared, TeamId};
use crate::workspace::Workspace;

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
    pub fn with_text(self, text: &str) -> Self {
        Self {
            words: text.split_whitespace().map(str::to_lowercase).collect(),
            ..self
        }
    }

    /// Whether everything is wanted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an objective is wanted.
    pub fn matches(&self, workspace: &Workspace, objective: &Objective) -> bool {
        self.level.is_none_or(|level| objective.level == level)
            && self
                .team
                .is_none_or(|team| workspace.is_team_within(objective.team, team))
            && self.person.is_none_or(|person| is_of(workspace, objective, person))
            && self.has_words(workspace, objective)
    }

    fn has_words(&self, workspace: &Workspace, objective: &Objective) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut text = objective_text(objective);
        for key_result in workspace.key_results_of(objective.id) {
            text.push('\n');
            text.push_str(&key_result_text(key_result));
        }
        let text = text.to_lowercase();
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// The objectives of a cycle that are wanted, by rank.
pub fn objectives_matching<'w>(
    workspace: &'w Workspace,
    cycle: CycleId,
    filter: &Filter,
) -> impl Iterator<Item = &'w Shared<Objective>> {
    workspace
        .objectives_in(cycle)
        .filter(move |objective| filter.matches(workspace, objective))
}

fn is_of(workspace: &Workspace, objective: &Objective, person: PersonId) -> bool {
    objective.owner == Some(person)
        || workspace
            .key_results_of(objective.id)
            .any(|one| one.owner == Some(person))
}

fn objective_text(objective: &Objective) -> String {
    let tags = objective.tags.iter().map(|tag| tag.as_str());
    [objective.title.as_str(), objective.description.as_str()]
        .into_iter()
        .chain(tags)
        .collect::<Vec<_>>()
        .join("\n")
}

fn key_result_text(key_result: &KeyResult) -> String {
    let tags = key_result.tags.iter().map(|tag| tag.as_str());
    [key_result.title.as_str(), key_result.description.as_str()]
        .into_iter()
        .chain(tags)
        .collect::<Vec<_>>()
        .join("\n")
}
