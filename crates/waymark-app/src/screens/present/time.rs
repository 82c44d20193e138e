//! Times that are counted up, in figures and words.

use super::stopwatch::Timer;
use crate::i18n::Words;

/// What the timer says: `12:05`, `12:05 of 30:00`, `30:00 are over by 1:05`.
pub(super) fn meeting(words: Words, timer: Timer, now: u64) -> String {
    let passed = figures(timer.meeting.seconds(now));
    let Some(minutes) = timer.minutes else {
        return passed;
    };
    let limit = figures(u64::from(minutes) * 60);
    match timer.over(now) {
        Some(over) => words.present_time_over(&limit, &figures(over)),
        None => words.present_time_of(&passed, &limit),
    }
}

/// The time of the slide alone: `1:20 on this slide`.
pub(super) fn slide(words: Words, timer: Timer, now: u64) -> String {
    words.present_time_slide(&figures(timer.slide.seconds(now)))
}

/// `0:07`, `12:05`, `1:00:00`.
fn figures(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn seconds_read_as_a_clock() {
        assert_eq!(figures(7), "0:07");
        assert_eq!(figures(725), "12:05");
        assert_eq!(figures(3_661), "1:01:01");
    }

    #[test]
    fn a_meeting_that_takes_too_long_says_so() {
        let words = Words::new(Language::En, Language::En.into());
        let timer = Timer {
            minutes: Some(30),
            ..Timer::default()
        }
        .toggled(0);
        assert_eq!(meeting(words, timer, 65_000), "1:05 of 30:00");
        assert_eq!(meeting(words, timer, 1_865_000), "30:00 are over by 1:05");
        let open = Timer { minutes: None, ..timer };
        assert_eq!(meeting(words, open, 65_000), "1:05");
    }
}
