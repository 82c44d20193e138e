//! What a slide shows, and its name in an address.

use std::fmt;

use crate::goal::{KpiId, ObjectiveId};

/// How many KPIs stand on a slide at most: two rows of three are read from the back of a room.
pub const KPIS_PER_SLIDE: usize = 6;

const COVER: &str = "cycle";
const TALK: &str = "talk";
const OBJECTIVE: &str = "objective";
const KPIS: &str = "kpis";

/// A slide of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The cycle: its days, its score, where it will land.
    Cover,
    /// An objective with its key results.
    Objective(ObjectiveId),
    /// Gauges of some KPIs.
    Kpis {
        /// Which of the slides with KPIs, from 0 on.
        page: usize,
        /// Which, at least one and at most [`KPIS_PER_SLIDE`].
        kpis: Vec<KpiId>,
    },
    /// What to talk about.
    Talk,
}

/// Names a slide of a deck; stays the same while edits move the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SlideId {
    /// The cycle.
    Cover,
    /// An objective.
    Objective(ObjectiveId),
    /// One of the slides with KPIs, from 0 on.
    Kpis(usize),
    /// What to talk about.
    Talk,
}

impl Slide {
    /// Its name.
    pub fn id(&self) -> SlideId {
        match self {
            Self::Cover => SlideId::Cover,
            Self::Objective(id) => SlideId::Objective(*id),
            Self::Kpis { page, .. } => SlideId::Kpis(*page),
            Self::Talk => SlideId::Talk,
        }
    }
}

impl SlideId {
    /// The slide of a text such as `objective-o1` or `kpis-2`; none for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('-') {
            None if text == COVER => Some(Self::Cover),
            None if text == TALK => Some(Self::Talk),
            Some((OBJECTIVE, id)) => ObjectiveId::parse(id).ok().map(Self::Objective),
            Some((KPIS, number)) => number.parse::<usize>().ok()?.checked_sub(1).map(Self::Kpis),
            None | Some(_) => None,
        }
    }
}

/// As [`SlideId::parse`] reads it; letters, digits, `-` and `_` alone.
impl fmt::Display for SlideId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cover => f.write_str(COVER),
            Self::Talk => f.write_str(TALK),
            Self::Objective(id) => write!(f, "{OBJECTIVE}-{id}"),
            Self::Kpis(page) => write!(f, "{KPIS}-{}", page.saturating_add(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_slide_leads_back_to_it() {
        let objective = ObjectiveId::parse("grow-fast").expect("an id");
        for (id, text) in [
            (SlideId::Cover, "cycle"),
            (SlideId::Objective(objective), "objective-grow-fast"),
            (SlideId::Kpis(0), "kpis-1"),
            (SlideId::Talk, "talk"),
        ] {
            assert_eq!(id.to_string(), text);
            assert_eq!(SlideId::parse(text), Some(id));
        }
    }

    #[test]
    fn what_names_no_slide_leads_nowhere() {
        for text in [
            "",
            "kpis",
            "kpis-0",
            "kpis--1",
            "objective-",
            "objective-a/b",
            "cycle-1",
            "end",
        ] {
            assert_eq!(SlideId::parse(text), None, "{text:?}");
        }
    }
}
