//! Workspaces of a given size, the same on every machine.

mod names;

use waymark_core::{
    Confidence, Foreign, Measure, Parent, Person, PersonId, Rank, Record, ScoreSource, Team, TeamId, Workspace,
};

use names::Way;

use crate::records::{check_in, cycle, head, key_result, metric, number, objective, objective_id, title, weight};

/// How large a workspace shall be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How many key results, four to an objective.
    pub key_results: usize,
    /// How many check-ins each key result has, one a week.
    pub check_ins: usize,
    /// Where chance starts.
    pub seed: u64,
}

/// Key results in one objective.
const KEY_RESULTS: usize = 4;
/// Objectives that serve one objective.
const BRANCHES: usize = 5;
/// Objectives of one team, and of one person.
const TEAM: usize = 25;
const PERSON: usize = 10;

impl Size {
    /// A workspace of this many key results with 10 check-ins each.
    pub fn of(key_results: usize) -> Self {
        Self {
            key_results,
            check_ins: 10,
            seed: 1,
        }
    }

    /// How many objectives the workspace has.
    pub fn objectives(self) -> usize {
        self.key_results.div_ceil(KEY_RESULTS)
    }
}

/// A workspace of one cycle: all objectives in one tree, metrics that rise and fall, every fifth key result a
/// percentage.
///
/// Key results are named `kr-0`, `kr-1` and so on, objectives `o-0` and so on, the cycle `cycle`.
pub fn workspace(size: Size) -> Workspace {
    let mut chance = Chance(size.seed);
    let mut quarter = cycle("cycle");
    quarter.title = title("Q4 2026");
    let mut records = vec![Record::from(quarter)];
    for at in 0..size.objectives() {
        records.extend(objective_records(at, &mut chance));
    }
    for at in 0..size.key_results {
        records.extend(key_result_records(at, size.check_ins, &mut chance));
    }
    Workspace::from_records(head(), records)
}

fn objective_records(at: usize, chance: &mut Chance) -> Vec<Record> {
    let mut records = Vec::new();
    let (team, person) = (format!("team-{}", at / TEAM), format!("person-{}", at / PERSON));
    let (team_id, person_id) = (
        TeamId::parse(&team).expect("an id"),
        PersonId::parse(&person).expect("an id"),
    );
    if at.is_multiple_of(TEAM) {
        records.push(
            Team {
                id: team_id,
                name: title(&names::team(at / TEAM)),
                parent: None,
                foreign: Foreign::default(),
            }
            .into(),
        );
    }
    if at.is_multiple_of(PERSON) {
        let person = Person {
            id: person_id,
            name: title(&names::person(at / PERSON)),
            team: Some(team_id),
            foreign: Foreign::default(),
        };
        records.push(person.into());
    }
    let mut objective = objective(&format!("o-{at}"), "cycle");
    objective.title = title(&names::objective(at));
    objective.rank = Rank::at(at);
    objective.team = Some(team_id);
    objective.owner = Some(person_id);
    objective.weight = weight((1 + chance.below(4)) as f64);
    objective.parent = (at > 0).then(|| Parent::Objective(objective_id(&format!("o-{}", (at - 1) / BRANCHES))));
    objective.source = if chance.below(2) == 0 {
        ScoreSource::KeyResults
    } else {
        ScoreSource::Both
    };
    records.push(objective.into());
    records
}

fn key_result_records(at: usize, check_ins: usize, chance: &mut Chance) -> Vec<Record> {
    let id = format!("kr-{at}");
    let way = match at {
        _ if at.is_multiple_of(5) => Way::Share,
        _ if at.is_multiple_of(3) => Way::Down,
        _ => Way::Up,
    };
    let baseline = (20 + chance.below(80)) as f64;
    let (baseline, target) = match way {
        Way::Up => (baseline, baseline * 1.5 + 10.0),
        Way::Down => (baseline, baseline / 2.0),
        Way::Share => (0.0, 100.0),
    };
    let measure = match way {
        Way::Share => Measure::Percent,
        Way::Up | Way::Down => Measure::Metric(metric(Some(baseline), target)),
    };
    let mut key_result = key_result(&id, &format!("o-{}", at / KEY_RESULTS), measure);
    key_result.title = title(names::key_result(at, way));
    key_result.owner = PersonId::parse(&format!("person-{}", at / KEY_RESULTS / PERSON)).ok();
    key_result.rank = Rank::at(at);
    key_result.weight = weight(chance.below(4) as f64);
    let mut records = vec![key_result.into()];
    // From hardly moving to a little faster than planned, with good and bad weeks.
    let pace = (10 + chance.below(110)) as f64 / 1300.0;
    let mut covered: f64 = 0.0;
    for week in 0..check_ins {
        covered = (covered + pace * (chance.below(30) as f64 - 3.0) / 12.0).clamp(-0.1, 1.2);
        let reading = match way {
            Way::Share => (covered * 100.0).clamp(0.0, 100.0).round(),
            Way::Up | Way::Down => ((baseline + (target - baseline) * covered) * 10.0).round() / 10.0,
        };
        let mut entry = check_in(&format!("{id}-{week}"), &id, week as u64 * 7 + 1, Some(number(reading)));
        entry.confidence = Confidence::new(2 + chance.below(8) as u8).ok();
        records.push(entry.into());
    }
    records
}

/// Chance that is the same on every machine.
///
/// # Source
/// SplitMix64, Steele, Lea and Flood 2014.
#[derive(Clone, Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workspace_has_its_size_and_is_the_same_every_time() {
        let size = Size {
            key_results: 10,
            check_ins: 3,
            seed: 7,
        };
        let made = workspace(size);
        assert_eq!(
            (
                made.objectives().count(),
                made.key_results().count(),
                made.check_ins().count()
            ),
            (3, 10, 30)
        );
        assert_eq!(made, workspace(size));
        assert_ne!(made, workspace(Size { seed: 8, ..size }));
    }

    #[test]
    fn a_generated_workspace_needs_no_mending() {
        let made = workspace(Size::of(100));
        assert_eq!(waymark_core::mend(made.clone()), (made, Vec::new()));
    }
}
