//! A customer-success team: answers become quick, small customers still leave, recommendations fall behind.

use super::Decimals::{To, Whole};
use super::Way::{Levels, Shares};
use super::{Story, monthly, of, weekly};

pub(super) const STORIES: [Story; 25] = [
    of("Large", monthly("due", Levels(&[(54, 21.0), (0, 24.0)]), 0.1, Whole)),
    of(
        "Mid-sized",
        monthly("due", Levels(&[(54, 46.0), (0, 52.0)]), 0.1, Whole),
    ),
    of("Small", monthly("due", Levels(&[(54, 118.0), (0, 130.0)]), 0.1, Whole)),
    of(
        "Large",
        monthly(
            "renewed",
            Shares("due", &[(54, 0.80), (8, 0.82), (0, 0.92)]),
            0.01,
            Whole,
        ),
    ),
    of(
        "Mid-sized",
        monthly(
            "renewed",
            Shares("due", &[(54, 0.71), (8, 0.72), (0, 0.80)]),
            0.01,
            Whole,
        ),
    ),
    of(
        "Small",
        monthly(
            "renewed",
            Shares("due", &[(54, 0.62), (8, 0.61), (0, 0.60)]),
            0.01,
            Whole,
        ),
    ),
    weekly(
        "response",
        Levels(&[(54, 13.0), (16, 10.5), (7, 9.2), (4, 7.8), (0, 6.9)]),
        0.06,
        To(1),
    ),
    weekly("tickets", Levels(&[(54, 610.0), (0, 560.0)]), 0.08, Whole),
    weekly("ratings", Levels(&[(54, 150.0), (0, 172.0)]), 0.1, Whole),
    weekly("positive", Shares("ratings", &[(54, 0.81), (0, 0.885)]), 0.02, Whole),
    weekly("self-service", Levels(&[(54, 24.0), (7, 31.0), (0, 43.0)]), 0.02, To(0)),
    weekly("backlog", Levels(&[(54, 92.0), (20, 84.0), (0, 58.0)]), 0.1, Whole),
    weekly("uptime", Levels(&[(54, 99.93), (0, 99.96)]), 0.0003, To(2)),
    monthly("bug-cost", Levels(&[(54, 39.0), (7, 40.0), (0, 36.8)]), 0.02, To(1)),
    monthly("answers", Levels(&[(54, 205.0), (0, 240.0)]), 0.06, To(0)),
    monthly(
        "promoters",
        Shares("answers", &[(54, 0.49), (16, 0.47), (0, 0.44)]),
        0.01,
        To(0),
    ),
    monthly(
        "detractors",
        Shares("answers", &[(54, 0.16), (16, 0.17), (0, 0.17)]),
        0.01,
        To(0),
    ),
    monthly("mrr", Levels(&[(54, 412.0), (0, 468.0)]), 0.005, To(1)),
    monthly("customers", Levels(&[(54, 1180.0), (0, 1296.0)]), 0.003, To(0)),
    monthly("lost", Levels(&[(54, 29.0), (8, 27.0), (0, 22.0)]), 0.06, Whole),
    monthly("new-customers", Levels(&[(54, 36.0), (0, 39.0)]), 0.1, Whole),
    monthly("acquisition-spend", Levels(&[(54, 148.0), (0, 163.0)]), 0.05, Whole),
    monthly("gross-margin", Levels(&[(54, 74.0), (0, 76.0)]), 0.01, To(1)),
    monthly("retention-spend", Levels(&[(54, 61.0), (0, 66.0)]), 0.03, To(1)),
    monthly("effort", Levels(&[(54, 3.1), (0, 2.4)]), 0.03, To(1)),
];
