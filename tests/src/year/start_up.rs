//! A start-up that grows by word of mouth, burns less every month, and loses people before they have begun.

use super::Decimals::{To, Whole};
use super::Way::{Levels, Shares};
use super::{Story, monthly, weekly};

pub(super) const STORIES: [Story; 20] = [
    weekly(
        "visitors",
        Levels(&[(54, 2400.0), (20, 3600.0), (0, 5200.0)]),
        0.08,
        Whole,
    ),
    weekly("sign-ups", Shares("visitors", &[(54, 0.036), (0, 0.049)]), 0.06, Whole),
    weekly(
        "activated",
        Shares("sign-ups", &[(54, 0.31), (16, 0.3), (0, 0.22)]),
        0.06,
        Whole,
    ),
    weekly("paying", Shares("activated", &[(54, 0.27), (0, 0.33)]), 0.08, Whole),
    weekly("mail-leads", Levels(&[(54, 22.0), (7, 34.0), (0, 52.0)]), 0.12, Whole),
    weekly("mail-sent", Levels(&[(54, 900.0), (0, 1900.0)]), 0.05, Whole),
    weekly(
        "mail-opened",
        Shares("mail-sent", &[(54, 0.41), (0, 0.44)]),
        0.04,
        Whole,
    ),
    weekly("accounts", Levels(&[(54, 410.0), (0, 1320.0)]), 0.005, To(0)),
    weekly(
        "active-accounts",
        Shares("accounts", &[(54, 0.39), (7, 0.41), (0, 0.47)]),
        0.03,
        To(0),
    ),
    weekly(
        "hours-to-value",
        Levels(&[(54, 30.0), (16, 34.0), (0, 49.0)]),
        0.06,
        To(0),
    ),
    weekly("interviews", Levels(&[(54, 4.0), (0, 5.0)]), 0.3, Whole),
    monthly(
        "mrr-start",
        Levels(&[(54, 14.2), (28, 24.0), (7, 39.4), (0, 45.3)]),
        0.0,
        To(1),
    ),
    monthly("mrr-new", Levels(&[(54, 1.9), (7, 3.9), (0, 4.6)]), 0.08, To(1)),
    monthly("mrr-expansion", Levels(&[(54, 0.4), (0, 1.6)]), 0.1, To(1)),
    monthly("mrr-contraction", Levels(&[(54, 0.2), (0, 0.4)]), 0.1, To(1)),
    monthly("mrr-churned", Levels(&[(54, 0.5), (0, 1.2)]), 0.1, To(1)),
    monthly(
        "burn",
        Levels(&[(54, 118.0), (28, 112.0), (7, 101.0), (0, 88.0)]),
        0.03,
        To(0),
    ),
    monthly("cash", Levels(&[(54, 2350.0), (0, 1130.0)]), 0.0, To(0)),
    monthly("spend", Levels(&[(54, 26.0), (0, 31.0)]), 0.06, To(0)),
    monthly("team-mood", Levels(&[(54, 7.9), (0, 7.4)]), 0.03, To(1)),
];
