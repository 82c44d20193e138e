//! What a record is called.

use waymark_core::{Parent, Record, RecordKey, Workspace};

use crate::i18n::Words;

/// What kind of thing it is: "Objective".
#[must_use]
pub const fn record_noun(words: Words, key: RecordKey) -> &'static str {
    match key {
        RecordKey::Head => words.noun_workspace(),
        RecordKey::Cycle(_) => words.noun_cycle(),
        RecordKey::Person(_) => words.noun_person(),
        RecordKey::Team(_) => words.noun_team(),
        RecordKey::Objective(_) => words.noun_objective(),
        RecordKey::KeyResult(_) => words.noun_key_result(),
        RecordKey::CheckIn(_) => words.noun_check_in(),
        RecordKey::Initiative(_) => words.noun_initiative(),
        RecordKey::Kpi(_) => words.noun_kpi(),
        RecordKey::KpiReading(_) => words.noun_reading(),
        RecordKey::Funnel(_) => words.noun_funnel(),
        RecordKey::Note(_) => words.noun_note(),
        RecordKey::SavedView(_) => words.noun_view(),
    }
}

/// Kind and title: "Objective “Win the mid-market”"; the kind alone where the record is not there.
#[must_use]
pub fn record_name(words: Words, workspace: &Workspace, key: RecordKey) -> String {
    match title_of(words, workspace, key) {
        Some(title) => words.record_named(record_noun(words, key), &title),
        None => record_noun(words, key).to_owned(),
    }
}

/// The title of what an objective serves or supports.
#[must_use]
pub fn parent_title(workspace: &Workspace, parent: Parent) -> Option<String> {
    match parent {
        Parent::Objective(id) => workspace.objective(id).map(|it| it.title.to_string()),
        Parent::KeyResult(id) => workspace.key_result(id).map(|it| it.title.to_string()),
    }
}

/// "Supports …" for each that a goal supports, "Supported by …" for each that supports it.
#[must_use]
pub fn supports(words: Words, workspace: &Workspace, supported: &[Parent], goal: Parent) -> Vec<String> {
    let out = supported.iter().filter_map(|it| parent_title(workspace, *it));
    let out = out.map(|title| words.map_supported(&title));
    let back = workspace
        .supporters_of(goal)
        .map(|it| words.map_supported_by(it.title.as_str()));
    out.chain(back).collect()
}

fn title_of(words: Words, workspace: &Workspace, key: RecordKey) -> Option<String> {
    let record = workspace.record(key)?;
    Some(match record {
        Record::Head(head) => head.title.to_string(),
        Record::Cycle(cycle) => cycle.title.to_string(),
        Record::Person(person) => person.name.to_string(),
        Record::Team(team) => team.name.to_string(),
        Record::Objective(objective) => objective.title.to_string(),
        Record::KeyResult(key_result) => key_result.title.to_string(),
        Record::CheckIn(check_in) => words.date(check_in.date),
        Record::Initiative(initiative) => initiative.title.to_string(),
        Record::Kpi(kpi) => kpi.title.to_string(),
        Record::KpiReading(reading) => words.date(reading.date),
        Record::Funnel(funnel) => funnel.title.to_string(),
        Record::Note(note) => note.text.to_string(),
        Record::SavedView(view) => view.title.to_string(),
    })
}
