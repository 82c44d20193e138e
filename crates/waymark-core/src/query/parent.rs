//! What an objective can serve.

use crate::goal::{Objective, ObjectiveId, Shared};
use crate::workspace::Workspace;

/// The objectives that an objective can serve, itself and all that serve it left out; by cycle and rank.
pub fn possible_parents(workspace: &Workspace, id: ObjectiveId) -> impl Iterator<Item = &Shared<Objective>> {
    workspace
        .cycles()
        .flat_map(|cycle| workspace.objectives_in(cycle.id))
        .filter(move |one| !workspace.is_objective_within(one, id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, ObjectiveChange, apply};
    use crate::goal::Parent;
    use crate::testing::{company, today};

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
}
