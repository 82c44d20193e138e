//! A chain of shops: three regions grow, one falls behind, shelves are empty more often.

use super::Decimals::{To, Whole};
use super::Way::{Levels, Shares, YearAgo};
use super::{Story, monthly, of, weekly};

const NORTH: &str = "North";
const SOUTH: &str = "South";
const EAST: &str = "East";
const WEST: &str = "West";

pub(super) const STORIES: [Story; 30] = [
    sales(NORTH, &[(106, 198.0), (54, 206.0), (0, 224.0)]),
    sales(SOUTH, &[(106, 242.0), (54, 251.0), (20, 243.0), (0, 221.0)]),
    sales(EAST, &[(106, 131.0), (54, 137.0), (0, 149.0)]),
    sales(WEST, &[(106, 176.0), (54, 180.0), (0, 188.0)]),
    busy(NORTH, weekly("sales-year-ago", YearAgo("sales"), 0.0, To(1))),
    busy(SOUTH, weekly("sales-year-ago", YearAgo("sales"), 0.0, To(1))),
    busy(EAST, weekly("sales-year-ago", YearAgo("sales"), 0.0, To(1))),
    busy(WEST, weekly("sales-year-ago", YearAgo("sales"), 0.0, To(1))),
    busy(
        NORTH,
        weekly("passers-by", Levels(&[(54, 61_000.0), (0, 62_500.0)]), 0.05, To(-1)),
    ),
    busy(
        SOUTH,
        weekly("passers-by", Levels(&[(54, 74_000.0), (0, 73_000.0)]), 0.05, To(-1)),
    ),
    busy(
        EAST,
        weekly("passers-by", Levels(&[(54, 40_000.0), (0, 41_500.0)]), 0.05, To(-1)),
    ),
    busy(
        WEST,
        weekly("passers-by", Levels(&[(54, 52_000.0), (0, 52_500.0)]), 0.05, To(-1)),
    ),
    of(
        NORTH,
        weekly("visitors", Shares("passers-by", &[(54, 0.171), (0, 0.18)]), 0.03, Whole),
    ),
    of(
        SOUTH,
        weekly(
            "visitors",
            Shares("passers-by", &[(54, 0.17), (20, 0.168), (0, 0.158)]),
            0.03,
            Whole,
        ),
    ),
    of(
        EAST,
        weekly(
            "visitors",
            Shares("passers-by", &[(54, 0.169), (0, 0.178)]),
            0.03,
            Whole,
        ),
    ),
    of(
        WEST,
        weekly("visitors", Shares("passers-by", &[(54, 0.17), (0, 0.176)]), 0.03, Whole),
    ),
    of(
        NORTH,
        weekly("buyers", Shares("visitors", &[(54, 0.38), (0, 0.4)]), 0.03, Whole),
    ),
    of(
        SOUTH,
        weekly(
            "buyers",
            Shares("visitors", &[(54, 0.39), (20, 0.37), (0, 0.32)]),
            0.03,
            Whole,
        ),
    ),
    of(
        EAST,
        weekly("buyers", Shares("visitors", &[(54, 0.37), (0, 0.39)]), 0.03, Whole),
    ),
    of(
        WEST,
        weekly("buyers", Shares("visitors", &[(54, 0.38), (0, 0.39)]), 0.03, Whole),
    ),
    of(
        NORTH,
        weekly("members", Shares("buyers", &[(54, 0.05), (0, 0.08)]), 0.08, Whole),
    ),
    of(
        SOUTH,
        weekly("members", Shares("buyers", &[(54, 0.05), (0, 0.06)]), 0.08, Whole),
    ),
    of(
        EAST,
        weekly("members", Shares("buyers", &[(54, 0.05), (0, 0.075)]), 0.08, Whole),
    ),
    of(
        WEST,
        weekly("members", Shares("buyers", &[(54, 0.05), (0, 0.072)]), 0.08, Whole),
    ),
    weekly(
        "empty-shelves",
        Levels(&[(54, 3.6), (16, 3.9), (8, 5.1), (0, 5.6)]),
        0.05,
        To(1),
    ),
    weekly("hours", Levels(&[(54, 5200.0), (0, 5150.0)]), 0.02, To(0)),
    weekly("satisfaction", Levels(&[(54, 84.0), (0, 86.0)]), 0.02, To(0)),
    monthly("shrinkage", Levels(&[(54, 1.5), (0, 1.3)]), 0.05, To(2)),
    monthly("leavers", Levels(&[(54, 2.6), (0, 2.3)]), 0.1, To(1)),
    monthly("returns", Levels(&[(54, 6.2), (0, 5.7)]), 0.04, To(1)),
];

/// Before Christmas shops are full.
const fn busy(region: &'static str, story: Story) -> Story {
    Story {
        december: 1.45,
        ..of(region, story)
    }
}

const fn sales(region: &'static str, levels: &'static [(u32, f64)]) -> Story {
    busy(region, weekly("sales", Levels(levels), 0.035, To(1)))
}
