//! What a note can be about, to be chosen from a list.

use waymark_core::{KeyResultId, KpiId, ObjectiveId, Topic, Workspace};

use crate::components::Choice;
use crate::i18n::Words;
use crate::routes::Route;

/// What stands before the name of what is part of the one above.
const STEP: &str = "\u{2003}";

/// Nothing; objectives, each with its key results; KPIs.
pub(super) fn topic_choices(words: Words, workspace: &Workspace, objectives: &[ObjectiveId]) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", words.review_note_about_none())];
    for objective in objectives.iter().filter_map(|id| workspace.objective(*id)) {
        let key = topic_key(Topic::Objective(objective.id));
        choices.push(Choice::new(key, objective.title.as_str()));
        let own = workspace.key_results_of(objective.id);
        choices.extend(own.map(|one| Choice::new(topic_key(Topic::KeyResult(one.id)), format!("{STEP}{}", one.title))));
    }
    let kpis = workspace.kpis();
    choices.extend(kpis.map(|kpi| Choice::new(topic_key(Topic::Kpi(kpi.id)), kpi.title.as_str())));
    choices
}

/// The key of a topic in the list.
pub(super) fn topic_key(topic: Topic) -> String {
    match topic {
        Topic::Cycle(id) => format!("cycle/{id}"),
        Topic::Objective(id) => format!("objective/{id}"),
        Topic::KeyResult(id) => format!("key-result/{id}"),
        Topic::Kpi(id) => format!("kpi/{id}"),
    }
}

/// The topic of a key; none for nothing. A cycle is not offered.
pub(super) fn topic_of(key: &str) -> Option<Topic> {
    match key.split_once('/')? {
        ("objective", id) => ObjectiveId::parse(id).ok().map(Topic::Objective),
        ("key-result", id) => KeyResultId::parse(id).ok().map(Topic::KeyResult),
        ("kpi", id) => KpiId::parse(id).ok().map(Topic::Kpi),
        _ => None,
    }
}

/// What a topic is called, and its page where it has one.
pub(super) fn topic_name(workspace: &Workspace, topic: Topic) -> Option<(String, Option<Route>)> {
    match topic {
        Topic::Cycle(id) => Some((workspace.cycle(id)?.title.to_string(), None)),
        Topic::Objective(id) => Some((workspace.objective(id)?.title.to_string(), Some(Route::Objective(id)))),
        Topic::KeyResult(id) => Some((workspace.key_result(id)?.title.to_string(), Some(Route::KeyResult(id)))),
        Topic::Kpi(id) => Some((workspace.kpi(id)?.title.to_string(), Some(Route::Kpi(id)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_comes_back_from_its_key() {
        for topic in [
            Topic::Objective(ObjectiveId::parse("o").expect("an id")),
            Topic::KeyResult(KeyResultId::parse("k").expect("an id")),
            Topic::Kpi(KpiId::parse("p").expect("an id")),
        ] {
            assert_eq!(topic_of(&topic_key(topic)), Some(topic));
        }
        assert_eq!(topic_of(""), None);
    }
}
