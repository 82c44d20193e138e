//! Finding goals: by team, person, level and text.

use crate::goal::{CycleId, Label, Level, Objective, PersonId, Shared, TeamId, Text, Title};
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
        let mut text = String::new();
        add_text(&mut text, &objective.title, &objective.description, &objective.tags);
        for one in workspace.key_results_of(objective.id) {
            add_text(&mut text, &one.title, &one.description, &one.tags);
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
