//! Which goals are wanted: by cycle, team, person, level, tag, how they stand, and text.

use super::facts::{Facts, Known};
use super::fold::Lower;
use super::kind::Kind;
use super::search::kpi_parts;
use super::text::{Folded, Query};
use crate::goal::{Ambition, CycleId, Kpi, Label, Level, Objective, PersonId, Shared, TeamId};
use crate::scoring::Band;
use crate::workspace::{RecordKey, Workspace};

/// What records are wanted; whatever is not given does not matter.
///
/// Who asks for something that a kind of record does not have, such as a KPI's cycle, wants none of that kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// All of these words stand in it.
    pub query: Query,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// Belongs to this cycle.
    pub cycle: Option<CycleId>,
    /// Belongs to this team or to one of its parts.
    pub team: Option<TeamId>,
    /// Owned by this person.
    pub person: Option<PersonId>,
    /// Of this level, or belongs to an objective of it.
    pub level: Option<Level>,
    /// Of this ambition, or belongs to an objective of it.
    pub ambition: Option<Ambition>,
    /// Has this tag.
    pub tag: Option<Label>,
    /// Stands like this.
    pub status: Option<Band>,
    /// Will end like this, by its numbers alone.
    pub outlook: Option<Band>,
    /// Only what was not checked in for too long (P-7).
    pub is_stale: bool,
}

impl Filter {
    /// The same filter for what has all words of a text, whatever their case and accents.
    #[must_use]
    pub fn with_text(self, text: &str, lower: Lower) -> Self {
        Self {
            query: Query::new(text, lower),
            ..self
        }
    }

    /// Whether everything is wanted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a record is wanted, whatever it says.
    pub fn fits(&self, known: Known<'_>, key: RecordKey) -> bool {
        let fits_kind = self.kind.is_none_or(|kind| key.kind() == Some(kind));
        fits_kind
            && Facts::of(known, key)
                .is_some_and(|facts| self.fits_place(known.workspace, &facts) && self.fits_own(&facts))
    }

    /// Whether an objective is wanted, with all that its key results say and are: one of them may be the one that has the
    /// owner, the tag or the status.
    pub fn matches(&self, known: Known<'_>, objective: &Objective, lower: Lower) -> bool {
        let all = known.workspace;
        let own = Facts::of_objective(known, objective);
        if !self.fits_place(all, &own) {
            return false;
        }
        let of_key_results = all
            .key_results_of(objective.id)
            .filter_map(|one| Facts::of_key_result(known, one));
        let facts: Vec<_> = std::iter::once(own).chain(of_key_results).collect();
        let each: [fn(&Self, &Facts<'_>) -> bool; 5] = [
            Self::fits_owner,
            Self::fits_tag,
            Self::fits_status,
            Self::fits_outlook,
            Self::fits_age,
        ];
        each.iter().all(|fits| facts.iter().any(|facts| fits(self, facts))) && self.has_words(all, objective, lower)
    }

    /// What an objective decides for all that belongs to it.
    fn fits_place(&self, workspace: &Workspace, facts: &Facts<'_>) -> bool {
        self.cycle.is_none_or(|cycle| facts.cycle == Some(cycle))
            && self.team.is_none_or(|team| workspace.is_team_within(facts.team, team))
            && self.level.is_none_or(|level| facts.level == Some(level))
            && self.ambition.is_none_or(|ambition| facts.ambition == Some(ambition))
    }

    fn fits_own(&self, facts: &Facts<'_>) -> bool {
        self.fits_owner(facts)
            && self.fits_tag(facts)
            && self.fits_status(facts)
            && self.fits_outlook(facts)
            && self.fits_age(facts)
    }

    fn fits_owner(&self, facts: &Facts<'_>) -> bool {
        self.person.is_none_or(|person| facts.owner == Some(person))
    }

    fn fits_tag(&self, facts: &Facts<'_>) -> bool {
        self.tag.as_ref().is_none_or(|tag| facts.tags.contains(tag))
    }

    fn fits_status(&self, facts: &Facts<'_>) -> bool {
        self.status.is_none_or(|band| facts.status == Some(band))
    }

    fn fits_outlook(&self, facts: &Facts<'_>) -> bool {
        self.outlook.is_none_or(|band| facts.outlook == Some(band))
    }

    fn fits_age(&self, facts: &Facts<'_>) -> bool {
        !self.is_stale || facts.is_stale
    }

    fn has_words(&self, workspace: &Workspace, objective: &Objective, lower: Lower) -> bool {
        if self.query.is_empty() {
            return true;
        }
        let own = [objective.title.as_str(), objective.description.as_str()];
        let parts = own.into_iter().chain(objective.tags.iter().map(Label::as_str));
        let of_key_results = workspace.key_results_of(objective.id).flat_map(|one| {
            let own = [one.title.as_str(), one.description.as_str()];
            own.into_iter().chain(one.tags.iter().map(Label::as_str))
        });
        let mut folded = Folded::default();
        folded.take(parts.chain(of_key_results), lower);
        self.query.rank_in(&folded).is_some()
    }
}

/// The objectives of a cycle that are wanted, by rank.
pub fn objectives_matching<'w>(
    known: Known<'w>,
    cycle: CycleId,
    filter: &Filter,
    lower: Lower,
) -> impl Iterator<Item = &'w Shared<Objective>> {
    known
        .workspace
        .objectives_in(cycle)
        .filter(move |objective| filter.matches(known, objective, lower))
}

/// The KPIs that are wanted, by rank.
pub fn kpis_matching<'w>(known: Known<'w>, filter: &Filter, lower: Lower) -> impl Iterator<Item = &'w Shared<Kpi>> {
    let mut folded = Folded::default();
    known.workspace.kpis().filter(move |kpi| {
        folded.take(kpi_parts(kpi, false), lower);
        filter.query.rank_in(&folded).is_some() && filter.fits(known, RecordKey::Kpi(kpi.id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, KeyResultChange, ObjectiveChange};
    use crate::kpi::KpiBoard;
    use crate::scoreboard::Scoreboard;
    use crate::testing::{company, id, label, made, text, title, today};

    #[track_caller]
    fn check_found<const N: usize>(workspace: &Workspace, filter: &Filter, expected: [&str; N]) {
        assert_eq!(found_in("q4", workspace, filter), expected);
    }

    fn found_in(cycle: &str, workspace: &Workspace, filter: &Filter) -> Vec<String> {
        let (scores, kpis) = (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()));
        let known = Known {
            workspace,
            scores: &scores,
            kpis: &kpis,
        };
        objectives_matching(known, id(cycle), filter, str::to_lowercase)
            .map(|one| one.id.to_string())
            .collect()
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
        assert_eq!(found_in("q1", &company(), &Filter::default()), [""; 0]);
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
        check_found(&workspace, &find("GROSSE"), ["o2"]);
        check_found(&workspace, &find("  GRÖßE\tchurn NORTH "), ["o2"]);
        check_found(&workspace, &find("churn south"), []);
        check_found(&workspace, &find("recommend"), ["o1", "o2"]);
        check_found(&workspace, &find("zähltfor"), []);
        assert!(find(" \n").is_empty());
    }

    #[test]
    fn a_tag_and_a_status_may_be_those_of_a_key_result() {
        let tag = Edit::ChangeKeyResult(id("k3"), KeyResultChange::Tags(vec![label("churn")]));
        let workspace = made(&company(), [tag]);
        let of = |name| Filter {
            tag: Some(label(name)),
            ..Filter::default()
        };
        check_found(&workspace, &of("churn"), ["o2"]);
        check_found(&workspace, &of("Churn"), []);
        let without = Filter {
            status: Some(Band::NoData),
            ..Filter::default()
        };
        check_found(&workspace, &without, ["o1", "o2"]);
    }

    #[test]
    fn two_weeks_without_a_weekly_check_in_are_stale() {
        let stale = Filter {
            is_stale: true,
            ..Filter::default()
        };
        // the latest check-in is a week old
        check_found(&company(), &stale, []);
        let withdrawn = ["a", "b"].map(|name| {
            Edit::WithdrawCheckIn(crate::CheckInKey {
                key_result: id("k1"),
                id: id(name),
            })
        });
        let reading = crate::NewCheckIn {
            date: crate::testing::day(2026, 11, 6),
            ..crate::testing::reading("c", "k1")
        };
        let late = made(&company(), withdrawn.into_iter().chain([Edit::CheckIn(reading)]));
        check_found(&late, &stale, ["o1"]);
    }

    #[test]
    fn kpis_are_found_by_health_team_and_words() {
        let kpi = crate::Kpi {
            team: Some(id("sales")),
            group: Some(label("Pipeline")),
            ..crate::testing::kpi("leads", None)
        };
        let workspace = made(&company(), [Edit::AddKpi(kpi)]);
        let (scores, kpis) = (Scoreboard::new(&workspace, today()), KpiBoard::new(&workspace, today()));
        let known = Known {
            workspace: &workspace,
            scores: &scores,
            kpis: &kpis,
        };
        let count = |filter: &Filter| kpis_matching(known, filter, str::to_lowercase).count();
        let of = |status| Filter {
            team: Some(id("all")),
            status: Some(status),
            ..Filter::default().with_text("leads pipe", str::to_lowercase)
        };
        // what is only watched is found with what has no data
        assert_eq!([Band::NoData, Band::OnTrack].map(|band| count(&of(band))), [1, 0]);
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

    #[test]
    fn a_key_result_is_of_the_ambition_of_its_objective() {
        let committed = Edit::ChangeObjective(id("o1"), ObjectiveChange::Ambition(Ambition::Committed));
        let workspace = made(&company(), [committed]);
        let (scores, kpis) = (Scoreboard::new(&workspace, today()), KpiBoard::new(&workspace, today()));
        let known = Known {
            workspace: &workspace,
            scores: &scores,
            kpis: &kpis,
        };
        let of = |key_result: &str| {
            let record = workspace.key_result(id(key_result)).unwrap();
            Facts::of_key_result(known, record).and_then(|facts| facts.ambition)
        };
        assert_eq!(of("k1"), Some(Ambition::Committed));
    }
}
