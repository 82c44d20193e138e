//! Edits of people and teams.

use super::{Refusal, require_new};
use crate::goal::{Person, PersonId, Team, TeamId, Title};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum PersonChange {
    /// Their name.
    Name(Title),
    /// The team they belong to.
    Team(Option<TeamId>),
}

/// One thing of a team.
#[derive(Clone, Debug, PartialEq)]
pub enum TeamChange {
    /// Its name.
    Name(Title),
    /// The team it is part of.
    Parent(Option<TeamId>),
}

pub(super) fn add_person(next: &mut Workspace, person: &Person) -> Result<(), Refusal> {
    require_new(next, RecordKey::Person(person.id))?;
    require_team(next, person.team)?;
    next.put(person.clone().into());
    Ok(())
}

pub(super) fn change_person(next: &mut Workspace, id: PersonId, change: &PersonChange) -> Result<(), Refusal> {
    let person = next.person(id).ok_or(Refusal::Missing(RecordKey::Person(id)))?;
    if let PersonChange::Team(team) = change {
        require_team(next, *team)?;
    }
    let changed = person.with(|person| match change {
        PersonChange::Name(name) => person.name = name.clone(),
        PersonChange::Team(team) => person.team = *team,
    });
    next.put(Record::Person(changed));
    Ok(())
}

pub(super) fn remove_person(next: &mut Workspace, id: PersonId) -> Result<(), Refusal> {
    require_person(next, Some(id))?;
    clear_links_to(next, RecordKey::Person(id));
    next.take(RecordKey::Person(id));
    Ok(())
}

pub(super) fn add_team(next: &mut Workspace, team: &Team) -> Result<(), Refusal> {
    require_new(next, RecordKey::Team(team.id))?;
    require_team(next, team.parent)?;
    next.put(team.clone().into());
    Ok(())
}

pub(super) fn change_team(next: &mut Workspace, id: TeamId, change: &TeamChange) -> Result<(), Refusal> {
    let team = next.team(id).ok_or(Refusal::Missing(RecordKey::Team(id)))?;
    if let TeamChange::Parent(parent) = change {
        require_team(next, *parent)?;
        if next.is_team_within(*parent, id) {
            return Err(Refusal::TeamLoop);
        }
    }
    let changed = team.with(|team| match change {
        TeamChange::Name(name) => team.name = name.clone(),
        TeamChange::Parent(parent) => team.parent = *parent,
    });
    next.put(Record::Team(changed));
    Ok(())
}

pub(super) fn remove_team(next: &mut Workspace, id: TeamId) -> Result<(), Refusal> {
    let parent = next.team(id).ok_or(Refusal::Missing(RecordKey::Team(id)))?.parent;
    let parts: Vec<_> = next.teams().filter(|part| part.parent == Some(id)).cloned().collect();
    for part in parts {
        next.put(part.with(|part| part.parent = parent).into());
    }
    clear_links_to(next, RecordKey::Team(id));
    next.take(RecordKey::Team(id));
    Ok(())
}

/// Refuses when a person is named who does not exist.
pub(super) fn require_person(workspace: &Workspace, id: Option<PersonId>) -> Result<(), Refusal> {
    match id {
        Some(id) if workspace.person(id).is_none() => Err(Refusal::Missing(RecordKey::Person(id))),
        Some(_) | None => Ok(()),
    }
}

/// Refuses when a team is named that does not exist.
pub(super) fn require_team(workspace: &Workspace, id: Option<TeamId>) -> Result<(), Refusal> {
    match id {
        Some(id) if workspace.team(id).is_none() => Err(Refusal::Missing(RecordKey::Team(id))),
        Some(_) | None => Ok(()),
    }
}

/// Empties every field that refers to a record, in closed cycles too: no reference may lead nowhere.
pub(super) fn clear_links_to(next: &mut Workspace, gone: RecordKey) {
    let cleared: Vec<Record> = next
        .records()
        .filter_map(|record| {
            let mut links = record.links();
            links.retain(|(_, named)| *named == gone);
            links.first()?;
            Some(
                links
                    .iter()
                    .fold(record, |record, (link, _)| record.without(*link, gone)),
            )
        })
        .collect();
    for record in cleared {
        next.put(record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::testing::{
        check_in_key, check_refused, check_touches, closed_company, company, id, made, person, team, title,
    };

    #[test]
    fn people_and_teams_are_added_once() {
        let ada = Refusal::Exists(RecordKey::Person(id("ada")));
        check_refused(&company(), Edit::AddPerson(person("ada")), ada);
        let sales = Refusal::Exists(RecordKey::Team(id("sales")));
        check_refused(&company(), Edit::AddTeam(team("sales")), sales);
    }

    #[test]
    fn people_and_teams_belong_to_teams_that_are_there() {
        let nowhere = Some(id("nowhere"));
        let missing = Refusal::Missing(RecordKey::Team(id("nowhere")));
        let company = company();
        for edit in [
            Edit::AddPerson(Person {
                team: nowhere,
                ..person("cleo")
            }),
            Edit::ChangePerson(id("ada"), PersonChange::Team(nowhere)),
            Edit::AddTeam(Team {
                parent: nowhere,
                ..team("north")
            }),
            Edit::ChangeTeam(id("sales"), TeamChange::Parent(nowhere)),
        ] {
            check_refused(&company, edit, missing);
        }
    }

    #[test]
    fn every_part_of_a_person_and_of_a_team_changes_by_itself() {
        let after = made(
            &company(),
            [
                Edit::ChangePerson(id("ben"), PersonChange::Name(title("Benno"))),
                Edit::ChangePerson(id("ben"), PersonChange::Team(None)),
                Edit::ChangeTeam(id("sales"), TeamChange::Name(title("Selling"))),
                Edit::ChangeTeam(id("sales"), TeamChange::Parent(None)),
            ],
        );
        let ben = Person {
            name: title("Benno"),
            ..person("ben")
        };
        assert_eq!(after.person(id("ben")).map(|one| Person::clone(one)), Some(ben));
        let sales = Team {
            name: title("Selling"),
            ..team("sales")
        };
        assert_eq!(after.team(id("sales")).map(|one| Team::clone(one)), Some(sales));
    }

    #[test]
    fn what_a_removed_person_owned_has_no_owner_not_even_in_a_closed_cycle() {
        for before in [company(), closed_company()] {
            let after = check_touches(
                &before,
                Edit::RemovePerson(id("ada")),
                [
                    RecordKey::Person(id("ada")),
                    RecordKey::Objective(id("o1")),
                    RecordKey::KeyResult(id("k1")),
                    RecordKey::CheckIn(check_in_key("k1", "a")),
                    RecordKey::Initiative(id("i1")),
                ],
            );
            assert_eq!(after.key_result(id("k1")).unwrap().owner, None);
            assert_eq!(after.check_in(check_in_key("k1", "a")).unwrap().by, None);
        }
    }

    #[test]
    fn the_parts_of_a_removed_team_move_up_and_what_it_owned_has_no_team() {
        let before = made(
            &company(),
            [Edit::AddTeam(Team {
                parent: Some(id("sales")),
                ..team("north")
            })],
        );
        let after = check_touches(
            &before,
            Edit::RemoveTeam(id("sales")),
            [
                RecordKey::Person(id("ada")),
                RecordKey::Person(id("ben")),
                RecordKey::Team(id("north")),
                RecordKey::Team(id("sales")),
                RecordKey::Objective(id("o1")),
            ],
        );
        assert_eq!(after.team(id("north")).unwrap().parent, Some(id("all")));
        assert_eq!(after.objective(id("o1")).unwrap().team, None);
    }

    #[test]
    fn a_team_is_never_part_of_itself() {
        let part_of = |team, whole| Edit::ChangeTeam(id(team), TeamChange::Parent(Some(id(whole))));
        check_refused(&company(), part_of("all", "all"), Refusal::TeamLoop);
        check_refused(&company(), part_of("all", "sales"), Refusal::TeamLoop);
        let itself = Edit::AddTeam(Team {
            parent: Some(id("new")),
            ..team("new")
        });
        check_refused(&company(), itself, Refusal::Missing(RecordKey::Team(id("new"))));
    }

    #[test]
    fn people_and_teams_that_are_not_there_are_missing() {
        let person = Refusal::Missing(RecordKey::Person(id("nobody")));
        let team = Refusal::Missing(RecordKey::Team(id("nowhere")));
        for (edit, missing) in [
            (Edit::RemovePerson(id("nobody")), person),
            (Edit::ChangePerson(id("nobody"), PersonChange::Team(None)), person),
            (Edit::RemoveTeam(id("nowhere")), team),
            (Edit::ChangeTeam(id("nowhere"), TeamChange::Parent(None)), team),
        ] {
            check_refused(&company(), edit, missing);
        }
    }
}
