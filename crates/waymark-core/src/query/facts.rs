//! What a filter asks of a record.

use crate::forecast::Freshness;
use crate::goal::{Ambition, CycleId, KeyResult, Kpi, Label, Level, Objective, PersonId, TeamId};
use crate::kpi::{Health, KpiBoard};
use crate::scoreboard::Scoreboard;
use crate::scoring::Band;
use crate::workspace::{RecordKey, Workspace};

/// A workspace and what is known of it on one day.
#[derive(Clone, Copy, Debug)]
pub struct Known<'w> {
    /// The document.
    pub workspace: &'w Workspace,
    /// Its scores.
    pub scores: &'w Scoreboard,
    /// How its KPIs stand.
    pub kpis: &'w KpiBoard,
}

/// What a filter asks of a record. What the record does not have is none, and then nobody who asks for it wants it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts<'w> {
    /// Who owns it, or did it.
    pub(super) owner: Option<PersonId>,
    /// Its team, or that of the objective it belongs to.
    pub(super) team: Option<TeamId>,
    /// Its cycle.
    pub(super) cycle: Option<CycleId>,
    /// The level of its objective.
    pub(super) level: Option<Level>,
    /// The ambition of its objective.
    pub(super) ambition: Option<Ambition>,
    /// Its own tags.
    pub(super) tags: &'w [Label],
    /// How it stands.
    pub(super) status: Option<Band>,
    /// What the numbers alone say of its end.
    pub(super) outlook: Option<Band>,
    /// Whether it was not checked in for too long (P-7).
    pub(super) is_stale: bool,
}

impl<'w> Facts<'w> {
    /// What is asked of a record that can be found; none of others.
    pub(super) fn of(known: Known<'w>, key: RecordKey) -> Option<Self> {
        let all = known.workspace;
        match key {
            RecordKey::Objective(id) => Some(Self::of_objective(known, all.objective(id)?)),
            RecordKey::KeyResult(id) => Self::of_key_result(known, all.key_result(id)?),
            RecordKey::Kpi(id) => Some(Self::of_kpi(known, all.kpi(id)?)),
            RecordKey::Initiative(id) => {
                let one = all.initiative(id)?;
                let owner = one.owner;
                Some(Self {
                    owner,
                    ..Self::beside(known, all.key_result(one.key_result)?)
                })
            }
            RecordKey::CheckIn(key) => {
                let owner = all.check_in(key)?.by;
                Some(Self {
                    owner,
                    ..Self::beside(known, all.key_result(key.key_result)?)
                })
            }
            RecordKey::Note(id) => {
                let one = all.note(id)?;
                Some(Self {
                    owner: one.by,
                    team: one.team,
                    ..Self::default()
                })
            }
            RecordKey::Person(id) => Some(Self {
                owner: Some(id),
                team: all.person(id)?.team,
                ..Self::default()
            }),
            RecordKey::Team(id) => Some(Self {
                team: Some(id),
                ..Self::default()
            }),
            RecordKey::Cycle(id) => Some(Self {
                cycle: Some(id),
                ..Self::default()
            }),
            RecordKey::Head | RecordKey::KpiReading(_) | RecordKey::Funnel(_) | RecordKey::SavedView(_) => None,
        }
    }

    pub(super) fn of_objective(known: Known<'w>, one: &'w Objective) -> Self {
        let status = known.scores.objective(one.id).map(|score| score.status);
        let mut key_results = known.workspace.key_results_of(one.id);
        Self {
            owner: one.owner,
            tags: &one.tags,
            status: status.map(|it| it.band),
            outlook: status.map(|it| it.computed.band),
            is_stale: key_results.any(|one| is_stale(known, one)),
            ..Self::of_goal(one)
        }
    }

    pub(super) fn of_key_result(known: Known<'w>, one: &'w KeyResult) -> Option<Self> {
        let status = known.scores.key_result(one.id).map(|score| score.outlook.status);
        Some(Self {
            owner: one.owner,
            tags: &one.tags,
            status: status.map(|it| it.band),
            outlook: status.map(|it| it.computed.band),
            is_stale: is_stale(known, one),
            ..Self::of_goal(known.workspace.objective(one.objective)?)
        })
    }

    fn of_kpi(known: Known<'w>, one: &'w Kpi) -> Self {
        let score = known.kpis.kpi(one.id);
        Self {
            owner: one.owner,
            team: one.team,
            tags: &one.tags,
            status: Some(health_band(score.and_then(|score| score.health()))),
            is_stale: score.is_some_and(|score| score.freshness == Some(Freshness::Stale)),
            ..Self::default()
        }
    }

    /// What hangs on a key result has its place from it.
    fn beside(known: Known<'w>, one: &KeyResult) -> Self {
        let objective = known.workspace.objective(one.objective);
        objective.map(|it| Self::of_goal(it)).unwrap_or_default()
    }

    /// What an objective says for all that belongs to it.
    fn of_goal(one: &Objective) -> Self {
        Self {
            team: one.team,
            cycle: Some(one.cycle),
            level: Some(one.level),
            ambition: Some(one.ambition),
            ..Self::default()
        }
    }
}

/// The band that is shown like a health; what is only watched stands like what has no data.
pub const fn health_band(health: Option<Health>) -> Band {
    match health {
        Some(Health::Green) => Band::OnTrack,
        Some(Health::Amber) => Band::AtRisk,
        Some(Health::Red) => Band::OffTrack,
        Some(Health::Tracking) | None => Band::NoData,
    }
}

fn is_stale(known: Known<'_>, one: &KeyResult) -> bool {
    let score = known.scores.key_result(one.id);
    one.state.is_active() && score.is_some_and(|score| score.outlook.freshness == Some(Freshness::Stale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, NewCheckIn};
    use crate::goal::Note;
    use crate::query::Filter;
    use crate::testing::{company, day, id, key_name, kpi, label, made, note, read, reading, said, today};

    /// The company with a KPI and a note of sales and of Ada.
    fn with_kpi_and_note() -> Workspace {
        let leads = Kpi {
            owner: Some(id("ada")),
            team: Some(id("sales")),
            tags: vec![label("pipeline")],
            ..kpi("leads", None)
        };
        let line = Note {
            by: Some(id("ada")),
            team: Some(id("sales")),
            ..note("n")
        };
        made(&company(), [Edit::AddKpi(leads), Edit::AddNote(line)])
    }

    /// Holds that a filter wants these records of a workspace and no others.
    #[track_caller]
    fn check_wanted(workspace: &Workspace, filter: &Filter, expected: &[&str]) {
        let (scores, kpis) = (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()));
        let known = Known {
            workspace,
            scores: &scores,
            kpis: &kpis,
        };
        let wanted = workspace.records().map(|record| record.key());
        let wanted: Vec<_> = wanted.filter(|key| filter.fits(known, *key)).map(key_name).collect();
        assert_eq!(wanted, expected, "{filter:?}");
    }

    #[test]
    fn a_person_has_all_that_they_own_did_or_wrote() {
        let filter = Filter {
            person: Some(id("ada")),
            ..Filter::default()
        };
        let expected = ["ada", "o1", "k1", "a", "i1", "leads", "n"];
        check_wanted(&with_kpi_and_note(), &filter, &expected);
    }

    #[test]
    fn a_team_has_its_people_and_all_that_is_pursued_in_its_name() {
        let filter = Filter {
            team: Some(id("sales")),
            ..Filter::default()
        };
        let expected = [
            "ada", "ben", "sales", "o1", "k1", "k2", "a", "b", "i1", "i2", "leads", "n",
        ];
        check_wanted(&with_kpi_and_note(), &filter, &expected);
    }

    #[test]
    fn a_cycle_and_a_level_have_all_that_hangs_on_their_goals() {
        let goals = ["o1", "o2", "k1", "k2", "k3", "a", "b", "i1", "i2"];
        let level = Filter {
            level: Some(Level::Organisation),
            ..Filter::default()
        };
        check_wanted(&with_kpi_and_note(), &level, &goals);
        let cycle = Filter {
            cycle: Some(id("q4")),
            ..Filter::default()
        };
        let with_itself: Vec<_> = ["q4"].into_iter().chain(goals).collect();
        check_wanted(&with_kpi_and_note(), &cycle, &with_itself);
    }

    #[test]
    fn an_ambition_and_a_level_that_no_goal_has_want_nothing() {
        for filter in [
            Filter {
                ambition: Some(Ambition::Committed),
                ..Filter::default()
            },
            Filter {
                level: Some(Level::Team),
                ..Filter::default()
            },
        ] {
            check_wanted(&with_kpi_and_note(), &filter, &[]);
            assert!(!filter.is_empty());
        }
    }

    #[test]
    fn a_tag_may_be_that_of_a_kpi() {
        let filter = Filter {
            tag: Some(label("pipeline")),
            ..Filter::default()
        };
        check_wanted(&with_kpi_and_note(), &filter, &["leads"]);
    }

    #[test]
    fn what_an_owner_says_is_how_it_stands_and_what_the_numbers_say_is_how_it_will_end() {
        let workspace = made(&company(), [said("k2", "Signed yesterday")]);
        let status = |band| Filter {
            status: Some(band),
            ..Filter::default()
        };
        let outlook = |band| Filter {
            outlook: Some(band),
            ..Filter::default()
        };
        check_wanted(&workspace, &status(Band::OnTrack), &["k1", "k2"]);
        check_wanted(&workspace, &outlook(Band::OnTrack), &["k1"]);
        check_wanted(&workspace, &status(Band::AtRisk), &["o1"]);
        check_wanted(&workspace, &outlook(Band::AtRisk), &["o1"]);
        check_wanted(&workspace, &status(Band::NoData), &["o2", "k3"]);
        check_wanted(&workspace, &outlook(Band::NoData), &["o2", "k2", "k3"]);
    }

    #[test]
    fn a_key_result_its_objective_and_a_kpi_are_late_without_a_number_of_late() {
        let stale = Filter {
            is_stale: true,
            ..Filter::default()
        };
        let late = NewCheckIn {
            date: day(2026, 11, 6),
            ..reading("c", "k3")
        };
        let july = read("leads", day(2026, 7, 31), 5.0);
        let workspace = made(&with_kpi_and_note(), [Edit::CheckIn(late), Edit::Read(july)]);
        check_wanted(&workspace, &stale, &["o2", "k3", "leads"]);
        let october = read("leads", day(2026, 10, 31), 5.0);
        let workspace = made(&workspace, [Edit::Read(october)]);
        check_wanted(&workspace, &stale, &["o2", "k3"]);
    }

    #[test]
    fn a_kpi_that_is_only_watched_stands_like_one_without_numbers() {
        let healths = [Health::Green, Health::Amber, Health::Red, Health::Tracking].map(Some);
        let bands = [Band::OnTrack, Band::AtRisk, Band::OffTrack, Band::NoData];
        assert_eq!(healths.map(health_band), bands);
        assert_eq!(health_band(None), Band::NoData);
    }
}
