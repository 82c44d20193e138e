//! Times that are counted up: of the meeting, of a slide.

/// Milliseconds of a second.
const SECOND: u64 = 1000;
/// Seconds of a minute.
const MINUTE: u64 = 60;
/// A day in minutes: no meeting is longer.
const LONGEST_MEETING: u16 = 24 * 60;

/// A time that is counted up, in milliseconds since 1970 for instants and in milliseconds for what has passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stopwatch {
    /// What had passed when it was stopped last.
    pub(super) before: u64,
    /// Since when it runs; none while it stands.
    pub(super) since: Option<u64>,
}

impl Stopwatch {
    /// Whole seconds that have passed; a clock that was set back counts nothing.
    pub(super) fn seconds(self, now: u64) -> u64 {
        self.passed(now) / SECOND
    }

    /// Runs where it stood, stands where it ran.
    pub(super) fn toggled(self, now: u64) -> Self {
        match self.since {
            Some(_) => Self {
                before: self.passed(now),
                since: None,
            },
            None => Self {
                since: Some(now),
                ..self
            },
        }
    }

    /// From nothing on; runs on where it ran.
    pub(super) fn restarted(self, now: u64) -> Self {
        Self {
            before: 0,
            since: self.since.map(|_| now),
        }
    }

    fn encode(self) -> [String; 2] {
        [self.before.to_string(), told(self.since)]
    }

    fn decode([before, since]: [&str; 2]) -> Option<Self> {
        Some(Self {
            before: before.parse().ok()?,
            since: optional(since, |text| text.parse().ok())?,
        })
    }

    fn passed(self, now: u64) -> u64 {
        let running = self.since.map_or(0, |since| now.saturating_sub(since));
        self.before.saturating_add(running)
    }
}

/// The time of the meeting, that of the slide, and how long the meeting may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Timer {
    pub(super) meeting: Stopwatch,
    pub(super) slide: Stopwatch,
    /// In minutes; none for as long as it takes.
    pub(super) minutes: Option<u16>,
}

impl Timer {
    /// Starts or stops both.
    pub(super) fn toggled(self, now: u64) -> Self {
        Self {
            meeting: self.meeting.toggled(now),
            slide: self.slide.toggled(now),
            ..self
        }
    }

    /// Both from nothing on.
    pub(super) fn restarted(self, now: u64) -> Self {
        Self {
            meeting: self.meeting.restarted(now),
            slide: self.slide.restarted(now),
            ..self
        }
    }

    /// The next slide has its own time.
    pub(super) fn on_next_slide(self, now: u64) -> Self {
        Self {
            slide: self.slide.restarted(now),
            ..self
        }
    }

    pub(super) const fn is_running(self) -> bool {
        self.meeting.since.is_some()
    }

    /// Whether it was ever started since it was last set to nothing.
    pub(super) const fn is_begun(self) -> bool {
        self.meeting.since.is_some() || self.meeting.before > 0
    }

    /// Texts without spaces that [`Self::decode`] reads: the minutes, and both watches with what had passed and since when.
    pub(super) fn encode(self) -> [String; 5] {
        let [meeting, meeting_since] = self.meeting.encode();
        let [slide, slide_since] = self.slide.encode();
        [told(self.minutes), meeting, meeting_since, slide, slide_since]
    }

    /// Reads what [`Self::encode`] wrote; nothing for anything else.
    pub(super) fn decode([minutes, meeting, meeting_since, slide, slide_since]: [&str; 5]) -> Option<Self> {
        Some(Self {
            meeting: Stopwatch::decode([meeting, meeting_since])?,
            slide: Stopwatch::decode([slide, slide_since])?,
            minutes: optional(minutes, |text| text.parse().ok().filter(|it| *it <= LONGEST_MEETING))?,
        })
    }

    /// By how many seconds the meeting is longer than it may be; none while it is not.
    pub(super) fn over(self, now: u64) -> Option<u64> {
        let limit = u64::from(self.minutes?) * MINUTE;
        self.meeting.seconds(now).checked_sub(limit)
    }
}

fn told(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// What may be missing: nothing where the text is empty.
fn optional<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() {
        return Some(None);
    }
    read(text).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watch_counts_only_while_it_runs() {
        let watch = Stopwatch::default().toggled(1_000).toggled(6_000);
        assert_eq!(watch.seconds(60_000), 5);
        assert_eq!(watch.toggled(60_000).seconds(62_500), 7);
    }

    #[test]
    fn from_the_start_it_runs_on_where_it_ran() {
        let running = Stopwatch::default().toggled(1_000).restarted(9_000);
        assert_eq!(running.seconds(12_000), 3);
        let standing = Stopwatch::default().toggled(0).toggled(5_000).restarted(9_000);
        assert_eq!(standing.seconds(12_000), 0);
    }

    #[test]
    fn a_clock_that_is_set_back_counts_nothing() {
        assert_eq!(Stopwatch::default().toggled(9_000).seconds(1_000), 0);
    }

    #[test]
    fn a_meeting_is_over_when_its_minutes_have_passed() {
        let timer = Timer {
            minutes: Some(1),
            ..Timer::default()
        };
        let timer = timer.toggled(0);
        assert_eq!(timer.over(59_000), None);
        assert_eq!(timer.over(65_000), Some(5));
        let slow = Timer { minutes: None, ..timer };
        assert_eq!(slow.over(65_000), None);
    }

    #[test]
    fn a_slide_has_its_own_time() {
        let timer = Timer::default().toggled(0).on_next_slide(30_000);
        assert_eq!((timer.meeting.seconds(40_000), timer.slide.seconds(40_000)), (40, 10));
    }

    #[test]
    fn a_timer_that_runs_is_read_as_it_was_written() {
        let timer = Timer {
            minutes: Some(15),
            ..Timer::default()
        };
        let timer = timer.toggled(1_000).on_next_slide(31_000);
        let texts = timer.encode();
        assert_eq!(Timer::decode(texts.each_ref().map(String::as_str)), Some(timer));
        assert_eq!(Timer::decode(["soon", "0", "", "0", ""]), None);
        assert_eq!(Timer::decode(["2000", "0", "", "0", ""]), None);
    }
}
