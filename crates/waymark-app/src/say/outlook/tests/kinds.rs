//! What goes by no number of its own: shares, lists, what is done or not, what must only be kept, zones.

use waymark_core::{Cadence, ChecklistItem, Corridor, HeldBy, ItemId, Measure, Reading, Stay, Zone, Zones};

use super::check;
use super::goal::{Goal, after, goal, numbers, title, unit, value};

#[test]
fn shares_are_likely_to_reach_a_share() {
    check(
        &goal(Measure::Percent, numbers(&[(26, 20.0)])),
        30,
        "Likely to reach 70% by the end. 9.2% a week needed, 5.4% a week now; at this pace the target is reached on \
         2027-02-08.",
        "Erreicht bis zum Ende voraussichtlich 70%. 9.2% pro Woche nötig, 5.4% pro Woche zurzeit; so wird der Zielwert \
         am 2027-02-08 erreicht.",
    );
}

#[test]
fn a_checklist_goes_by_the_share_that_is_done() {
    let item = |name: &str| ChecklistItem {
        id: ItemId::parse(name).unwrap(),
        title: title(name),
    };
    let list = Measure::Checklist(["a", "b", "c", "d"].map(item).to_vec());
    let done = Reading::Checklist(vec![ItemId::parse("a").unwrap()]);
    check(
        &goal(list, vec![(26, done)]),
        30,
        "Likely to reach 87% by the end. 8.6% a week needed, 6.7% a week now; at this pace the target is reached on \
         2027-01-13.",
        "Erreicht bis zum Ende voraussichtlich 87%. 8.6% pro Woche nötig, 6.7% pro Woche zurzeit; so wird der Zielwert \
         am 2027-01-13 erreicht.",
    );
}

#[test]
fn what_is_done_or_not_says_when_it_is_due() {
    let by = |due| goal(Measure::Done { due }, vec![(20, Reading::Done(false))]);
    check(&by(None), 42, "Due on 2026-12-31.", "Fällig am 2026-12-31.");
    check(&by(Some(after(42))), 42, "Due on 2026-11-12.", "Fällig am 2026-11-12.");
    check(
        &by(Some(after(41))),
        42,
        "It was due on 2026-11-11.",
        "War am 2026-11-11 fällig.",
    );
    check(
        &goal(Measure::Done { due: None }, vec![(20, Reading::Done(true))]),
        42,
        "",
        "",
    );
}

fn uptime(held_by: HeldBy, readings: &[(u64, f64)]) -> Goal {
    let stay = Stay {
        unit: unit("%", None),
        corridor: Corridor::Above(value(99.0)),
        margin: Some(value(1.0)),
        held_by,
    };
    goal(Measure::Stay(stay), numbers(readings))
}

#[test]
fn what_must_be_kept_counts_its_periods() {
    check(
        &uptime(HeldBy::Share, &[(3, 99.5), (10, 97.0), (17, 99.9)]),
        20,
        "Held in 2 of 3 weeks; likely to hold 13 of 14.",
        "Gehalten in 2 von 3 Wochen; voraussichtlich am Ende 13 von 14.",
    );
    let monthly = Goal {
        cadence: Cadence::Monthly,
        ..uptime(HeldBy::Share, &[(3, 99.5), (40, 99.5)])
    };
    check(
        &monthly,
        42,
        "Held in 2 of 2 months; likely to hold 3 of 3.",
        "Gehalten in 2 von 2 Monaten; voraussichtlich am Ende 3 von 3.",
    );
}

#[test]
fn what_is_outside_of_its_limits_now_says_so() {
    check(
        &uptime(HeldBy::Share, &[(3, 99.5), (10, 98.5)]),
        13,
        "Held in 1 of 2 weeks; likely to hold 1 of 14. The latest reading lies outside of the limits, but within the \
         risk margin.",
        "Gehalten in 1 von 2 Wochen; voraussichtlich am Ende 1 von 14. Der letzte Wert liegt außerhalb der Grenzen, \
         aber im Risikobereich.",
    );
    check(
        &uptime(HeldBy::Worst, &[(3, 99.5), (10, 90.0)]),
        13,
        "The latest reading lies outside of the limits.",
        "Der letzte Wert liegt außerhalb der Grenzen.",
    );
}

#[test]
fn one_period_is_no_forecast() {
    check(
        &uptime(HeldBy::Share, &[(3, 99.5)]),
        13,
        "Held in 1 of 1 weeks so far. Too early to tell where it lands: one more period with a check-in is needed.",
        "Bisher gehalten in 1 von 1 Wochen. Noch zu früh, um zu sagen, wo es landet: Es fehlt ein weiterer Zeitraum \
         mit einem Check-in.",
    );
}

#[test]
fn zones_and_a_baseline_that_was_found_have_nothing_ahead() {
    let zones = goal(
        Measure::Zones(Zones::default()),
        vec![(26, Reading::Zone(Zone::Target))],
    );
    check(&zones, 42, "", "");
    let found = goal(Measure::Baseline { unit: None }, numbers(&[(26, 42.0)]));
    check(&found, 42, "", "");
}
