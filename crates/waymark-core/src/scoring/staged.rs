//! Measures that go by steps: milestones, checklists, zones (S-7).

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::exceeds;
use super::score::Score;
use crate::goal::{ChecklistItem, ItemId, Milestone, Share, Zone};

/// What a reading of milestones adds up to (S-7).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MilestoneSum {
    /// The sum of weight times part done.
    pub covered: f64,
    /// The sum of weights; above 0.
    pub weights: f64,
    /// How many milestones are done whole.
    pub done: usize,
    /// How many milestones there are.
    pub milestones: usize,
    /// Whether all weights are zero, so that each milestone counts 1.
    pub is_equal: bool,
}

impl MilestoneSum {
    /// Adds up a reading; milestones that it does not name are at 0. `None` without milestones.
    pub fn new(milestones: &[Milestone], reading: &[(ItemId, Share)]) -> Option<Self> {
        if milestones.is_empty() {
            return None;
        }
        let mut parts = BTreeMap::new();
        parts.extend(reading.iter().copied());
        let is_equal = !milestones.iter().any(|milestone| exceeds(milestone.weight.get(), 0.0));
        let mut sum = Self {
            covered: 0.0,
            weights: 0.0,
            done: 0,
            milestones: milestones.len(),
            is_equal,
        };
        for milestone in milestones {
            let weight = if is_equal { 1.0 } else { milestone.weight.get() };
            let part = parts.get(&milestone.id).copied().unwrap_or(Share::NONE);
            sum.covered += weight * part.get();
            sum.weights += weight;
            sum.done += usize::from(part == Share::ALL);
        }
        Some(sum)
    }

    /// Sum of weight times part over sum of weights (S-7).
    pub fn score(&self) -> Score {
        Score::new(self.covered / self.weights)
    }
}

/// What a reading of a checklist adds up to (S-7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChecklistSum {
    /// How many items are done.
    pub done: usize,
    /// How many items there are; above 0.
    pub items: usize,
}

impl ChecklistSum {
    /// Counts a reading; what it names and the list does not have is not counted. `None` without items.
    pub fn new(items: &[ChecklistItem], reading: &[ItemId]) -> Option<Self> {
        let mut named = BTreeSet::new();
        named.extend(reading.iter().copied());
        let done = items.iter().filter(|item| named.contains(&item.id)).count();
        (!items.is_empty()).then_some(Self {
            done,
            items: items.len(),
        })
    }

    /// Done over total (S-7).
    pub fn score(&self) -> Score {
        Score::new(self.done as f64 / self.items as f64)
    }
}

/// What a zone scores (S-7).
pub fn zone_score(zone: Zone) -> Score {
    Score::new(match zone {
        Zone::Fail => 0.0,
        Zone::Commit => 0.3,
        Zone::Target => 0.7,
        Zone::Stretch => 1.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Title, Weight};

    fn item(id: &str) -> ItemId {
        ItemId::parse(id).unwrap()
    }

    fn milestones(weights: &[f64]) -> Vec<Milestone> {
        let milestone = |(at, weight): (usize, &f64)| Milestone {
            id: item(&format!("m{at}")),
            title: Title::new("A step").unwrap(),
            weight: Weight::new(*weight).unwrap(),
            due: None,
        };
        weights.iter().enumerate().map(milestone).collect()
    }

    fn check_milestones(weights: &[f64], parts: &[(&str, f64)], expected: Option<f64>) {
        let reading: Vec<_> = parts
            .iter()
            .map(|(id, part)| (item(id), Share::new(*part).unwrap()))
            .collect();
        let score = MilestoneSum::new(&milestones(weights), &reading).map(|sum| sum.score().raw());
        assert_eq!(score, expected);
    }

    #[test]
    fn milestones_count_by_weight() {
        check_milestones(&[1.0, 3.0], &[("m0", 1.0), ("m1", 0.5)], Some(0.625));
        check_milestones(&[1.0, 3.0], &[("m1", 1.0)], Some(0.75));
    }

    #[test]
    fn milestones_without_weights_count_the_same() {
        check_milestones(&[0.0, 0.0], &[("m0", 1.0)], Some(0.5));
    }

    #[test]
    fn a_weight_of_zero_is_not_read_as_the_default() {
        check_milestones(&[0.0, 2.0], &[("m0", 1.0)], Some(0.0));
    }

    #[test]
    fn no_milestones_and_no_items_are_no_data() {
        check_milestones(&[], &[], None);
        assert_eq!(ChecklistSum::new(&[], &[]), None);
    }

    #[test]
    fn a_checklist_counts_its_own_items_once() {
        let items = ["a", "b", "c", "d"].map(|id| ChecklistItem {
            id: item(id),
            title: Title::new(id).unwrap(),
        });
        let sum = ChecklistSum::new(&items, &["a", "a", "c", "gone"].map(item)).unwrap();
        assert_eq!((sum.done, sum.items, sum.score().raw()), (2, 4, 0.5));
    }

    #[test]
    fn zones_score_in_four_steps() {
        assert_eq!(Zone::ALL.map(|zone| zone_score(zone).raw()), [0.0, 0.3, 0.7, 1.0]);
    }
}
