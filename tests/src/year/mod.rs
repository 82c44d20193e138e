//! A year of readings for the KPIs of the samples, the same on every machine.
//!
//! A [`Story`] says how one KPI, or one part of it, went: through which levels, how unevenly, and with what in December.
//! What a sample is otherwise, goals, KPIs and funnels, is written by hand in its file.

mod b2b_sales;
mod customer_success;
mod retail;
mod start_up;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use waymark_core::{Foreign, KpiId, KpiReading, KpiReadingId, Label, PersonId, Segment, Text, Value};

/// The day that the samples end with.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day of the calendar");
/// Where chance starts.
const SEED: u64 = 2026;

/// How the readings of one KPI, or of one part of it, went.
#[derive(Clone, Copy, Debug)]
struct Story {
    kpi: &'static str,
    part: Part,
    rhythm: Rhythm,
    /// How many weeks before the end it begins.
    weeks: u32,
    way: Way,
    /// How far a reading may lie from its level, as a share of it.
    noise: f64,
    decimals: Decimals,
    /// What the weeks around the turn of the year are multiplied by.
    december: f64,
}

/// What a reading speaks of.
#[derive(Clone, Copy, Debug)]
enum Part {
    All,
    Person(&'static str),
    Named(&'static str),
}

/// How often it is read.
#[derive(Clone, Copy, Debug)]
enum Rhythm {
    /// On every day from Monday to Friday.
    Workday,
    /// On Fridays.
    Week,
    /// On the last day of the month, and of the running month on the last day of all.
    Month,
}

/// The levels it goes through, in straight lines between points of weeks before the end, the earliest first.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Of its own.
    Levels(&'static [(u32, f64)]),
    /// As shares of another KPI, of the same part on the same day; never more than that.
    Shares(&'static str, &'static [(u32, f64)]),
    /// What another KPI was 52 weeks before.
    YearAgo(&'static str),
}

/// How exactly it is read.
#[derive(Clone, Copy, Debug)]
enum Decimals {
    /// What is counted one by one.
    Whole,
    /// With so many decimals.
    To(i32),
}

/// The readings of a sample by its name; none where its KPIs, if it has any, are written by hand.
pub fn readings(sample: &str) -> Vec<KpiReading> {
    let stories: &[Story] = match sample {
        "b2b-sales" => &b2b_sales::STORIES,
        "customer-success" => &customer_success::STORIES,
        "retail" => &retail::STORIES,
        "start-up" => &start_up::STORIES,
        _ => &[],
    };
    let mut made: BTreeMap<&str, Vec<KpiReading>> = BTreeMap::new();
    for story in stories {
        let of_kpi = made.entry(story.kpi).or_default();
        let readings = story.readings(stories, of_kpi.len());
        of_kpi.extend(readings);
    }
    made.into_values().flatten().collect()
}

impl Story {
    /// Its readings, of which so many of the same KPI come before.
    fn readings(&self, all: &[Self], before: usize) -> Vec<KpiReading> {
        let days = self.days().into_iter().zip(before..);
        days.map(|(date, at)| self.reading(at, date, self.value(all, date)))
            .collect()
    }

    fn days(&self) -> Vec<NaiveDate> {
        let first = LAST - Days::new(u64::from(self.weeks) * 7);
        let is_read = |day: &NaiveDate| match self.rhythm {
            Rhythm::Workday => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
            Rhythm::Week => day.weekday() == Weekday::Fri,
            Rhythm::Month => *day == LAST || day.succ_opt().is_some_and(|next| next.day() == 1),
        };
        first
            .iter_days()
            .take_while(|day| *day <= LAST)
            .filter(is_read)
            .collect()
    }

    fn value(&self, all: &[Self], date: NaiveDate) -> f64 {
        let other = |kpi: &str| {
            let is_it = |one: &&Self| one.kpi == kpi && one.part.name() == self.part.name();
            all.iter().find(is_it).expect("a story of the same part comes before")
        };
        let level = match self.way {
            Way::YearAgo(kpi) => return other(kpi).value(all, date - Days::new(52 * 7)),
            Way::Levels(points) => level(points, date) * self.of_month(date) * self.around_new_year(date),
            Way::Shares(kpi, points) => level(points, date) * other(kpi).value(all, date),
        };
        let uneven = level * (1.0 + self.noise * (2.0 * self.chance(date, 1) - 1.0));
        let read = match self.decimals {
            Decimals::Whole => (uneven + self.chance(date, 2)).floor(),
            Decimals::To(places) => (uneven * 10_f64.powi(places)).round() / 10_f64.powi(places),
        };
        match self.way {
            Way::Shares(kpi, _) => read.min(other(kpi).value(all, date)),
            Way::Levels(_) | Way::YearAgo(_) => read,
        }
    }

    /// What part of a month has been, for what is counted month by month: the running one is not over.
    fn of_month(&self, date: NaiveDate) -> f64 {
        match (self.rhythm, self.decimals) {
            (Rhythm::Month, Decimals::Whole) if date == LAST => f64::from(date.day()) / 30.0,
            (Rhythm::Workday | Rhythm::Week | Rhythm::Month, _) => 1.0,
        }
    }

    fn around_new_year(&self, date: NaiveDate) -> f64 {
        let is_around = (date.month(), date.day()) >= (12, 18) || (date.month(), date.day()) <= (1, 3);
        if is_around { self.december } else { 1.0 }
    }

    /// From 0 up to 1, by what is read and when, whatever else is made.
    fn chance(&self, date: NaiveDate, which: u64) -> f64 {
        let name = self.kpi.bytes().chain(self.part.name().bytes());
        let mut mixed = SEED;
        for word in name
            .map(u64::from)
            .chain([date.num_days_from_ce().unsigned_abs().into(), which])
        {
            // SplitMix64, Steele, Lea and Flood 2014.
            mixed = (mixed ^ word).wrapping_add(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^= mixed >> 31;
        }
        (mixed % 10_000) as f64 / 10_000.0
    }

    fn reading(&self, at: usize, date: NaiveDate, value: f64) -> KpiReading {
        let name = format!("{}-{at}", self.kpi);
        KpiReading {
            id: KpiReadingId::parse(&name).expect("letters, digits and hyphens"),
            kpi: KpiId::parse(self.kpi).expect("letters, digits and hyphens"),
            date,
            segment: self.part.segment(),
            sequence: 0,
            value: Value::new(value).expect("a number within ±1e15"),
            note: Text::default(),
            by: None,
            replaces: None,
            withdrawn: false,
            foreign: Foreign::default(),
        }
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Person(name) | Self::Named(name) => name,
        }
    }

    fn segment(self) -> Option<Segment> {
        match self {
            Self::All => None,
            Self::Person(name) => PersonId::parse(name).ok().map(Segment::Person),
            Self::Named(name) => Label::new(name).ok().map(Segment::Named),
        }
    }
}

/// The level of a day on straight lines between points of weeks before the end.
fn level(points: &[(u32, f64)], date: NaiveDate) -> f64 {
    let weeks = (LAST - date).num_days() as f64 / 7.0;
    let later = points.iter().position(|(before, _)| f64::from(*before) <= weeks);
    match later {
        Some(0) => points[0].1,
        None => points.last().map_or(0.0, |last| last.1),
        Some(at) => {
            let ((from_week, from), (to_week, to)) = (points[at - 1], points[at]);
            let covered = (f64::from(from_week) - weeks) / f64::from(from_week - to_week);
            from + (to - from) * covered
        }
    }
}

/// Counted on Fridays, by person.
const fn by_person(kpi: &'static str, person: &'static str, way: Way, noise: f64) -> Story {
    Story {
        kpi,
        part: Part::Person(person),
        rhythm: Rhythm::Week,
        weeks: 54,
        way,
        noise,
        decimals: Decimals::Whole,
        december: 0.4,
    }
}

/// Read on Fridays, of all.
const fn weekly(kpi: &'static str, way: Way, noise: f64, decimals: Decimals) -> Story {
    Story {
        kpi,
        part: Part::All,
        rhythm: Rhythm::Week,
        weeks: 54,
        way,
        noise,
        decimals,
        december: 1.0,
    }
}

/// Read at the end of the month, of all.
const fn monthly(kpi: &'static str, way: Way, noise: f64, decimals: Decimals) -> Story {
    Story {
        rhythm: Rhythm::Month,
        ..weekly(kpi, way, noise, decimals)
    }
}

/// The same for one part.
const fn of(part: &'static str, story: Story) -> Story {
    Story {
        part: Part::Named(part),
        ..story
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn a_level_lies_on_the_line_between_two_points_and_holds_outside_them() {
        let points = [(4, 10.0), (2, 20.0)];
        let levels = [day(10, 2), day(10, 23), day(10, 30), day(11, 6), day(11, 20)].map(|day| level(&points, day));
        assert_eq!(levels, [10.0, 10.0, 15.0, 20.0, 20.0]);
    }

    #[test]
    fn what_is_a_share_never_exceeds_the_whole() {
        let made = readings("b2b-sales");
        let values = |kpi: &str| {
            let of_kpi = made.iter().filter(move |one| one.kpi.to_string() == kpi);
            of_kpi.map(|one| one.value.get()).collect::<Vec<_>>()
        };
        let (leads, contacted) = (values("leads"), values("contacted"));
        assert_eq!(leads.len(), contacted.len());
        assert!(leads.iter().zip(&contacted).all(|(whole, part)| part <= whole));
    }

    #[test]
    fn what_was_a_year_ago_is_what_was_read_then() {
        let made = readings("retail");
        let read = |kpi: &str, date: NaiveDate| {
            let mut found = made.iter().filter(|one| one.kpi.to_string() == kpi && one.date == date);
            found.next().unwrap().value
        };
        let last_year = LAST - Days::new(52 * 7);
        assert_eq!(read("sales-year-ago", LAST), read("sales", last_year));
    }
}
