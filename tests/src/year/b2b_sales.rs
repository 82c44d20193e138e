//! A sales team in which proposals wait too long since the summer, and one person is behind.

use super::Decimals::{To, Whole};
use super::Way::{Levels, Shares};
use super::{Part, Rhythm, Story, by_person, weekly};

pub(super) const STORIES: [Story; 35] = [
    calls("jonas", &[(26, 40.0), (0, 43.0)]),
    calls("lena", &[(26, 38.0), (0, 40.0)]),
    calls("nina", &[(26, 42.0), (0, 45.0)]),
    calls("paul", &[(26, 34.0), (20, 31.0), (0, 22.0)]),
    by_person("leads", "jonas", Levels(&[(54, 44.0), (0, 53.0)]), 0.2),
    by_person("leads", "lena", Levels(&[(54, 42.0), (0, 50.0)]), 0.2),
    by_person("leads", "nina", Levels(&[(54, 40.0), (0, 48.0)]), 0.2),
    by_person("leads", "paul", Levels(&[(54, 42.0), (0, 43.0)]), 0.2),
    by_person("contacted", "jonas", Shares("leads", &[(54, 0.64), (0, 0.67)]), 0.08),
    by_person("contacted", "lena", Shares("leads", &[(54, 0.62), (0, 0.65)]), 0.08),
    by_person("contacted", "nina", Shares("leads", &[(54, 0.60), (0, 0.64)]), 0.08),
    by_person("contacted", "paul", Shares("leads", &[(54, 0.60), (0, 0.46)]), 0.08),
    by_person("meetings", "jonas", Shares("contacted", &[(54, 0.62), (0, 0.66)]), 0.08),
    by_person("meetings", "lena", Shares("contacted", &[(54, 0.64), (0, 0.66)]), 0.08),
    by_person("meetings", "nina", Shares("contacted", &[(54, 0.60), (0, 0.63)]), 0.08),
    by_person("meetings", "paul", Shares("contacted", &[(54, 0.58), (0, 0.48)]), 0.08),
    by_person("proposals", "jonas", Shares("meetings", SLOWER), 0.1),
    by_person("proposals", "lena", Shares("meetings", SLOWER), 0.1),
    by_person("proposals", "nina", Shares("meetings", SLOWER), 0.1),
    by_person(
        "proposals",
        "paul",
        Shares("meetings", &[(54, 0.34), (20, 0.3), (0, 0.17)]),
        0.1,
    ),
    by_person("deals", "jonas", Shares("proposals", &[(54, 0.30), (0, 0.40)]), 0.1),
    by_person("deals", "lena", Shares("proposals", &[(54, 0.32), (0, 0.43)]), 0.1),
    by_person("deals", "nina", Shares("proposals", &[(54, 0.29), (0, 0.38)]), 0.1),
    by_person("deals", "paul", Shares("proposals", &[(54, 0.28), (0, 0.27)]), 0.1),
    weekly("called", Levels(&[(54, 88.0), (0, 96.0)]), 0.15, Whole),
    weekly("reached", Shares("called", &[(54, 0.66), (0, 0.73)]), 0.05, Whole),
    weekly("written", Levels(&[(54, 92.0), (0, 98.0)]), 0.15, Whole),
    weekly(
        "answered",
        Shares("written", &[(54, 0.37), (12, 0.34), (6, 0.27), (0, 0.25)]),
        0.05,
        Whole,
    ),
    weekly(
        "sales-cycle",
        Levels(&[(54, 49.0), (30, 46.0), (20, 44.0), (0, 53.0)]),
        0.06,
        To(0),
    ),
    weekly(
        "average-deal",
        Levels(&[(54, 10_400.0), (7, 11_000.0), (0, 11_850.0)]),
        0.04,
        To(-1),
    ),
    weekly("open-deals", Levels(&[(54, 96.0), (0, 118.0)]), 0.05, Whole),
    weekly("pipeline", Levels(&[(54, 1050.0), (0, 1390.0)]), 0.04, To(0)),
    weekly(
        "days-to-proposal",
        Levels(&[(54, 3.4), (20, 3.6), (8, 7.2), (0, 6.6)]),
        0.1,
        To(1),
    ),
    weekly("crm-complete", Levels(&[(54, 71.0), (0, 90.0)]), 0.03, To(0)),
    weekly("overtime", Levels(&[(54, 4.5), (0, 6.2)]), 0.2, To(1)),
];

/// Since the summer fewer meetings lead to a proposal.
const SLOWER: &[(u32, f64)] = &[(54, 0.43), (20, 0.42), (10, 0.31), (0, 0.27)];

const fn calls(person: &'static str, levels: &'static [(u32, f64)]) -> Story {
    Story {
        kpi: "calls",
        part: Part::Person(person),
        rhythm: Rhythm::Workday,
        weeks: 26,
        way: Levels(levels),
        noise: 0.25,
        decimals: Whole,
        december: 0.3,
    }
}
