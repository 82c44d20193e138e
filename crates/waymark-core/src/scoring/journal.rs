//! The log of a key result, entry by entry: what counts, what was read, what changed.

use super::numbers::{exceeds, nearest_value};
use super::scale::number;
use crate::goal::{CheckIn, Direction, Measure, Shared, Value};
use crate::workspace::Log;

/// One entry of a log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The check-in.
    pub check_in: Shared<CheckIn>,
    /// Whether it counts.
    pub state: EntryState,
    /// Its reading as a number on the scale of the measure (S-1).
    pub value: Option<Value>,
    /// How far it lies from the reading before it that counts.
    pub change: Option<Change>,
}

/// Whether an entry of a log counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryState {
    /// It counts.
    Counts,
    /// A later check-in speaks for it.
    Corrected,
    /// It was taken back.
    Withdrawn,
    /// Its reading is of an earlier measure, so that its value does not count.
    OtherMeasure,
}

/// How far a reading lies from the one before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The difference, on the scale of the measure.
    pub by: Value,
    /// Whether that is good.
    pub trend: Trend,
}

/// Whether a change is good; it follows the direction of the measure, not the sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// Nearer to the goal.
    Better,
    /// Farther from the goal.
    Worse,
    /// Neither.
    Level,
}

/// The entries of a log, oldest first.
pub fn journal(log: &Log<'_>, measure: &Measure) -> Vec<Entry> {
    let mut before = None;
    let entry = |check_in: &Shared<CheckIn>| {
        let state = state(log, measure, check_in);
        let reading = check_in.reading.as_ref().filter(|reading| measure.accepts(reading));
        let value = reading.and_then(|reading| number(measure, reading));
        let mut entry = Entry {
            check_in: check_in.clone(),
            state,
            value,
            change: None,
        };
        if let (EntryState::Counts, Some(now)) = (state, value) {
            entry.change = before.replace(now).map(|before| Change::of(measure, before, now));
        }
        entry
    };
    log.entries().map(entry).collect()
}

fn state(log: &Log<'_>, measure: &Measure, check_in: &CheckIn) -> EntryState {
    if check_in.withdrawn {
        return EntryState::Withdrawn;
    }
    if !log.counts(check_in) {
        return EntryState::Corrected;
    }
    match &check_in.reading {
        Some(reading) if !measure.accepts(reading) => EntryState::OtherMeasure,
        Some(_) | None => EntryState::Counts,
    }
}

impl Change {
    fn of(measure: &Measure, before: Value, now: Value) -> Self {
        let (before, now) = (before.get(), now.get());
        let nearer = match measure {
            Measure::Metric(metric) => match metric.direction() {
                Direction::Increase => now - before,
                Direction::Decrease => before - now,
            },
            Measure::Stay(stay) => stay.corridor.distance(before) - stay.corridor.distance(now),
            Measure::Milestones(_)
            | Measure::Checklist(_)
            | Measure::Done { .. }
            | Measure::Percent
            | Measure::Zones(_) => now - before,
            Measure::Baseline { .. } | Measure::Unknown(_) => 0.0,
        };
        let trend = if exceeds(nearer, 0.0) {
            Trend::Better
        } else if exceeds(0.0, nearer) {
            Trend::Worse
        } else {
            Trend::Level
        };
        Self {
            by: nearest_value(now - before),
            trend,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, NewCheckIn};
    use crate::goal::{CheckInKey, Corridor, HeldBy, KeyResult, Metric, Plan, Reading, Stay};
    use crate::testing::{company, day, id, key_result, made, metric, reading, value};
    use crate::workspace::Workspace;

    fn falling() -> Measure {
        Measure::Metric(Metric {
            unit: None,
            direction: Direction::Decrease,
            baseline: Some(value(8.0)),
            target: value(4.0),
            stretch: None,
            mode: None,
            plan: Plan::default(),
            feed: None,
        })
    }

    fn stay() -> Measure {
        Measure::Stay(Stay {
            unit: None,
            corridor: Corridor::Above(value(95.0)),
            margin: None,
            held_by: HeldBy::Share,
        })
    }

    fn read(name: &str, of_november: u32, number: f64) -> NewCheckIn {
        NewCheckIn {
            date: day(2026, 11, of_november),
            reading: Some(Reading::Number(value(number))),
            ..reading(name, "new")
        }
    }

    fn with(measure: &Measure, edits: impl IntoIterator<Item = Edit>) -> Workspace {
        let new = KeyResult {
            measure: measure.clone(),
            ..key_result("new", "o1")
        };
        let edits: Vec<_> = std::iter::once(Edit::AddKeyResult(new)).chain(edits).collect();
        made(&company(), edits)
    }

    fn check_changes(measure: &Measure, numbers: &[f64], expected: &[Option<(f64, Trend)>]) {
        let days = numbers.iter().zip(1..);
        let edits = days.map(|(number, day)| Edit::CheckIn(read(&format!("c{day}"), day, *number)));
        let workspace = with(measure, edits);
        let entries = journal(&workspace.log(id("new")), measure);
        let found: Vec<_> = entries
            .iter()
            .map(|entry| entry.change.map(|change| (change.by.get(), change.trend)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_change_is_good_when_it_follows_the_direction_not_the_sign() {
        check_changes(
            &falling(),
            &[8.0, 6.0, 7.0, 7.0],
            &[
                None,
                Some((-2.0, Trend::Better)),
                Some((1.0, Trend::Worse)),
                Some((0.0, Trend::Level)),
            ],
        );
    }

    #[test]
    fn inside_its_bounds_a_number_may_go_where_it_wants() {
        check_changes(
            &stay(),
            &[99.0, 96.0, 94.0],
            &[None, Some((-3.0, Trend::Level)), Some((-2.0, Trend::Worse))],
        );
    }

    #[test]
    fn a_corrected_and_a_withdrawn_reading_are_kept_and_change_nothing() {
        let key = |name| CheckInKey {
            key_result: id("new"),
            id: id(name),
        };
        let edits = [
            Edit::CheckIn(read("a", 1, 8.0)),
            Edit::CheckIn(read("b", 2, 60.0)),
            Edit::CheckIn(read("c", 3, 5.0)),
            Edit::CorrectCheckIn {
                of: key("b"),
                with: read("b2", 2, 6.0),
            },
            Edit::WithdrawCheckIn(key("c")),
        ];
        let workspace = with(&falling(), edits);
        let found: Vec<_> = journal(&workspace.log(id("new")), &falling())
            .iter()
            .map(|entry| {
                let by = entry.change.map(|change| change.by.get());
                (entry.check_in.id.to_string(), entry.state, by)
            })
            .collect();
        let row = |name: &str, state, by| (name.to_owned(), state, by);
        assert_eq!(
            found,
            [
                row("a", EntryState::Counts, None),
                row("b", EntryState::Corrected, None),
                row("b2", EntryState::Counts, Some(-2.0)),
                row("c", EntryState::Withdrawn, None),
            ]
        );
    }

    #[test]
    fn a_reading_of_an_earlier_measure_is_marked_and_has_no_value() {
        let workspace = with(&falling(), [Edit::CheckIn(read("a", 1, 8.0))]);
        let entries = journal(&workspace.log(id("new")), &Measure::Done { due: None });
        assert_eq!((entries[0].state, entries[0].value), (EntryState::OtherMeasure, None));
    }

    #[test]
    fn a_percentage_that_falls_is_worse_and_one_that_stays_is_level() {
        let trend = |before, now| Change::of(&Measure::Percent, value(before), value(now)).trend;
        assert_eq!(
            [trend(60.0, 40.0), trend(40.0, 60.0), trend(60.0, 60.0)],
            [Trend::Worse, Trend::Better, Trend::Level]
        );
    }

    #[test]
    fn a_metric_that_shall_rise_gets_worse_when_it_falls() {
        let rising = Measure::Metric(metric(Some(0.0), 100.0));
        let changes = [None, Some((-2.0, Trend::Worse)), Some((1.0, Trend::Better))];
        check_changes(&rising, &[8.0, 6.0, 7.0], &changes);
    }

    #[test]
    fn outside_its_bounds_a_number_gets_better_when_it_comes_nearer() {
        check_changes(&stay(), &[90.0, 94.0], &[None, Some((4.0, Trend::Better))]);
    }
}
