//! Every variant of the sentence, in both languages: goals of 91 days, as core scores them, written by a plain pen.
#![cfg(not(target_arch = "wasm32"))]

mod ends;
mod goal;
mod kinds;

use waymark_core::{Measure, Metric};

use super::*;
use crate::i18n::Language;
use goal::{EARLY, Goal, goal, metric, numbers, rising, unit};

/// Writes numbers as they are and days as `2026-10-01`.
struct Plain;

impl Pen for Plain {
    fn quantity(&self, value: f64, unit: &str, decimals: Option<u8>) -> String {
        match decimals {
            Some(decimals) => format!("{value:.0$}{unit}", usize::from(decimals)),
            None => format!("{value}{unit}"),
        }
    }

    fn day(&self, day: NaiveDate, _: NaiveDate) -> String {
        day.to_string()
    }

    fn points(&self, points: f64) -> String {
        format!("{points} p")
    }
}

fn words() -> [Words; 2] {
    [Language::En, Language::De].map(|language| Words::new(language, language.into()))
}

#[track_caller]
fn check(goal: &Goal, on: u64, english: &str, german: &str) {
    for (words, expected) in words().into_iter().zip([english, german]) {
        let said = goal.seen(on, |seen| spoken(&joined(ahead::ahead(words, &Plain, seen))));
        assert_eq!(said, expected);
    }
}

#[test]
fn a_goal_a_little_early_says_where_it_lands_how_fast_it_has_to_go_and_when_it_arrives() {
    check(
        &rising(&EARLY),
        42,
        "Likely to land at 97 (94 to 101). 7.9 a week needed, 7.5 a week now; at this pace the target is reached on \
         2027-01-03.",
        "Landet voraussichtlich bei 97 (94 bis 101). 7.9 pro Woche nötig, 7.5 pro Woche zurzeit; so wird der Zielwert \
         am 2027-01-03 erreicht.",
    );
}

#[test]
fn only_the_number_that_carries_the_message_is_strong() {
    let [english, _] = words();
    let said = rising(&EARLY).seen(42, |seen| ahead::ahead(english, &Plain, seen));
    let strong = |said: &[Said]| -> Vec<String> {
        let strong = |run: &Said| match run {
            Said::Strong(text) => Some(text.clone()),
            Said::Plain(_) => None,
        };
        said.iter().filter_map(strong).collect()
    };
    assert_eq!(strong(&said[0]), ["97"]);
    assert_eq!(strong(&said[1]), ["7.9 a week", "7.5 a week", "2027-01-03"]);
}

#[test]
fn a_goal_half_as_fast_as_needed_says_so() {
    let readings = [(7, 4.0), (14, 8.0), (21, 11.0), (28, 15.0), (35, 18.0), (42, 22.0)];
    check(
        &rising(&readings),
        42,
        "Likely to land at 47 (46 to 50). 11 a week needed, 3.6 a week now; at this pace the target is reached on \
         2027-04-13.",
        "Landet voraussichtlich bei 47 (46 bis 50). 11 pro Woche nötig, 3.6 pro Woche zurzeit; so wird der Zielwert am \
         2027-04-13 erreicht.",
    );
}

fn churn(readings: &[(u64, f64)]) -> Goal {
    let metric = Metric {
        unit: unit("%", None),
        ..metric(Some(8.0), 4.0)
    };
    goal(Measure::Metric(metric), numbers(readings))
}

#[test]
fn what_should_fall_has_so_much_less_a_week() {
    let readings = [(7, 7.8), (14, 7.6), (21, 7.1), (28, 6.9), (35, 6.4), (42, 6.2)];
    check(
        &churn(&readings),
        42,
        "Likely to land at 4% (3.8% to 4.8%). 0.31% less a week needed, 0.32% less a week now; at this pace the target \
         is reached on 2026-12-31.",
        "Landet voraussichtlich bei 4% (3.8% bis 4.8%). 0.31% weniger pro Woche nötig, 0.32% weniger pro Woche \
         zurzeit; so wird der Zielwert am 2026-12-31 erreicht.",
    );
}

#[test]
fn what_should_fall_and_rises_has_so_much_more_a_week() {
    check(
        &churn(&[(20, 8.4), (42, 8.8)]),
        42,
        "Likely to land at 9.7%. 0.69% less a week needed, 0.13% more a week now; at this pace the target is not \
         reached.",
        "Landet voraussichtlich bei 9.7%. 0.69% weniger pro Woche nötig, 0.13% mehr pro Woche zurzeit; so wird der \
         Zielwert nicht erreicht.",
    );
}

#[test]
fn what_stands_still_never_arrives() {
    check(
        &rising(&[(7, 10.0), (14, 10.0), (21, 10.0), (28, 10.0)]),
        42,
        "Likely to land at 10 (10 to 43). 13 a week needed, 0 a week now; at this pace the target is not reached.",
        "Landet voraussichtlich bei 10 (10 bis 43). 13 pro Woche nötig, 0 pro Woche zurzeit; so wird der Zielwert \
         nicht erreicht.",
    );
}

#[test]
fn a_word_stands_once_and_a_sign_stands_everywhere() {
    let of = |unit| Metric {
        unit,
        ..metric(Some(0.0), 100.0)
    };
    let goal = |unit| goal(Measure::Metric(of(unit)), numbers(&[(20, 10.0), (40, 40.0)]));
    let [english, _] = words();
    let said = |unit| goal(unit).seen(42, |seen| spoken(&ahead::ahead(english, &Plain, seen)[0]));
    assert_eq!(said(unit("deals", None)), "Likely to land at 91.");
    assert_eq!(said(unit("€", None)), "Likely to land at 91€.");
    assert_eq!(said(unit("€", Some(2))), "Likely to land at 91.00€.");
}

#[test]
fn before_a_tenth_of_the_time_it_is_too_early_to_tell() {
    check(
        &rising(&[(3, 5.0)]),
        5,
        "Too early to tell where it lands: less than a tenth of the time has passed. 7.7 a week needed.",
        "Noch zu früh, um zu sagen, wo es landet: Weniger als ein Zehntel der Zeit ist um. 7.7 pro Woche nötig.",
    );
}

#[test]
fn one_reading_without_a_baseline_is_no_pace() {
    check(
        &goal(Measure::Metric(metric(None, 91.0)), numbers(&[(40, 40.0)])),
        42,
        "Too early to tell where it lands: another check-in or a baseline shows the pace. 7.3 a week needed.",
        "Noch zu früh, um zu sagen, wo es landet: Ein weiterer Check-in oder ein Ausgangswert zeigt das Tempo. 7.3 pro \
         Woche nötig.",
    );
}

#[test]
fn a_share_that_was_read_on_the_first_day_alone_is_no_pace() {
    check(
        &goal(Measure::Percent, numbers(&[(0, 10.0)])),
        42,
        "Too early to tell where it lands: another check-in shows the pace. 13% a week needed.",
        "Noch zu früh, um zu sagen, wo es landet: Ein weiterer Check-in zeigt das Tempo. 13% pro Woche nötig.",
    );
}

#[test]
fn a_target_that_is_reached_says_so_and_where_it_goes_on_to() {
    let metric = Measure::Metric(metric(Some(0.0), 50.0));
    check(
        &goal(metric, numbers(&[(20, 30.0), (40, 60.0)])),
        42,
        "The target is reached. Likely to land at 136.",
        "Der Zielwert ist erreicht. Landet voraussichtlich bei 136.",
    );
}

#[track_caller]
fn check_gap(goal: &Goal, english: &str, german: &str) {
    for (words, expected) in words().into_iter().zip([english, german]) {
        let said = goal.seen(42, |seen| {
            let gap = seen.known.unwrap().outlook.pace.gap.unwrap();
            gap_by(words, &Plain, &seen.key_result.measure, gap)
        });
        assert_eq!(said, expected);
    }
}

#[test]
fn the_distance_to_the_plan_is_said_in_the_unit_and_in_points() {
    check_gap(
        &rising(&EARLY),
        "Behind plan by 1.2 (1 p).",
        "1.2 hinter dem Plan (1 p).",
    );
    check_gap(
        &rising(&[(42, 60.0)]),
        "Ahead of plan by 14 (14 p).",
        "14 über dem Plan (14 p).",
    );
    check_gap(
        &churn(&[(42, 5.5)]),
        "Ahead of plan by 0.65% (16 p).",
        "0.65% über dem Plan (16 p).",
    );
    let on_plan = goal(Measure::Metric(metric(Some(0.0), 91.0)), numbers(&[(42, 42.0)]));
    check_gap(&on_plan, "On plan.", "Im Plan.");
}
