//! Which slide is shown, and how long each one stands where they go on by themselves; kept in the address, so that a reload
//! shows the same.

use waymark_core::deck::SlideId;

/// Seconds from which on a slide can be seen at all, and after which everybody has read it.
const SECONDS: std::ops::RangeInclusive<u16> = 1..=3600;

/// What is shown of a deck. Empty: the first slide, for as long as is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Staging {
    /// The slide; without one, the first.
    pub slide: Option<SlideId>,
    // Within `SECONDS`.
    every: Option<u16>,
}

impl Staging {
    /// How many seconds each slide stands; none for the usual ones.
    #[must_use]
    pub const fn every(self) -> Option<u16> {
        self.every
    }

    /// The same, showing another slide.
    #[must_use]
    pub const fn at(self, slide: SlideId) -> Self {
        Self {
            slide: Some(slide),
            ..self
        }
    }

    /// The same with so many seconds for each slide; too few or too many are the nearest that can be.
    #[must_use]
    pub fn with_every(self, seconds: u16) -> Self {
        let every = seconds.clamp(*SECONDS.start(), *SECONDS.end());
        Self {
            every: Some(every),
            ..self
        }
    }

    /// Takes one field of an address; what is unknown or cannot be read is left out.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "slide" => self.slide = SlideId::parse(value),
            "every" => self.every = value.parse().ok().filter(|seconds| SECONDS.contains(seconds)),
            _ => {}
        }
    }

    /// The fields that an address keeps, in a fixed order.
    pub(super) fn fields(self) -> impl Iterator<Item = (&'static str, String)> {
        let slide = self.slide.map(|slide| ("slide", slide.to_string()));
        let every = self.every.map(|seconds| ("every", seconds.to_string()));
        slide.into_iter().chain(every)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::{Location, Route, Stage};

    #[test]
    fn an_address_says_the_slide_and_how_long_it_stands() {
        let address = "#/tv?team=sales&slide=objective-o1&every=30";
        let location = Location::parse(address);
        assert_eq!(location.route, Route::Present(Stage::Tv));
        assert_eq!(location.staging.every(), Some(30));
        assert_eq!(location.to_string(), address);
    }

    #[test]
    fn what_is_no_slide_and_no_time_is_left_out() {
        for address in [
            "#/tv?every=0",
            "#/tv?every=-5",
            "#/tv?every=99999",
            "#/tv?slide=end&every=soon",
        ] {
            assert_eq!(Location::parse(address).to_string(), "#/tv");
        }
        assert_eq!(Staging::default().with_every(0).every(), Some(1));
    }
}
