//! Status: a shape, then a word, then a colour.

use leptos::prelude::*;

/// What a shape and its colour mean. Scores have five of them; the health of a KPI uses the middle three and the ring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A triangle pointing up.
    OverPerforming,
    /// A disc.
    OnTrack,
    /// A diamond.
    AtRisk,
    /// A square.
    OffTrack,
    /// A ring.
    #[default]
    NoData,
}

impl Mark {
    /// All of them, best first.
    pub const ALL: [Self; 5] = [
        Self::OverPerforming,
        Self::OnTrack,
        Self::AtRisk,
        Self::OffTrack,
        Self::NoData,
    ];

    /// What stands in `data-status`, from which the style sheet takes the colour.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OverPerforming => "over-performing",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::NoData => "no-data",
        }
    }

    /// The outline, on a grid of 14 by 14; all five weigh the same to the eye.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::OverPerforming => "M7 1.2 13.4 12.4H.6z",
            Self::OnTrack => "M7 1.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 7 1.4z",
            Self::AtRisk => "M7 .4 13.6 7 7 13.6.4 7z",
            Self::OffTrack => "M2 2h10v10H2z",
            Self::NoData => "M7 2.35a4.65 4.65 0 1 0 0 9.3 4.65 4.65 0 0 0 0-9.3z",
        }
    }
}

/// The shape alone. Give it a name where no word stands beside it.
#[component]
pub fn StatusMark(
    /// Which shape.
    #[prop(into)]
    mark: Signal<Mark>,
    /// What it says where no word stands beside it.
    #[prop(optional, into)]
    label: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <svg
            class="status-mark"
            viewBox="0 0 14 14"
            data-status=move || mark.get().name()
            role=move || label.get().map(|_| "img")
            aria-label=move || label.get()
            aria-hidden=move || label.get().is_none().then_some("true")
        >
            <path d=move || mark.get().path()></path>
        </svg>
    }
}

/// Shape and word on a soft ground: the status of a whole objective or page.
#[component]
pub fn StatusPill(
    /// Which shape and colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The word.
    #[prop(into)]
    word: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="status-pill" data-status=move || mark.get().name()>
            <StatusMark mark />
            {word}
        </span>
    }
}

/// Shape and word without a ground, inside sentences and tiles.
#[component]
pub fn StatusWord(
    /// Which shape and colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The word.
    #[prop(into)]
    word: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="status-word" data-status=move || mark.get().name()>
            <StatusMark mark />
            {word}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_status_has_a_shape_of_its_own() {
        let shapes: BTreeSet<_> = Mark::ALL.iter().map(|mark| mark.path()).collect();
        assert_eq!(shapes.len(), Mark::ALL.len());
    }

    #[test]
    fn every_status_has_a_colour_in_the_style_sheet() {
        let sheet = include_str!("../../../../site/styles/status.css");
        for mark in Mark::ALL {
            let rule = format!("[data-status=\"{}\"] {{", mark.name());
            assert!(sheet.contains(&rule), "status.css lacks {rule}");
        }
    }
}
