//! The drawings: one stroke on a grid of 24, our own.

use leptos::prelude::*;

/// Every icon there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The logo: a flag on a pole.
    Flag,
    /// Overview.
    Home,
    /// Check-in, done.
    Check,
    /// KPIs.
    Gauge,
    /// The map of aligned goals.
    Map,
    /// Review.
    Review,
    /// Library.
    Library,
    /// A goal file.
    File,
    /// Settings.
    Settings,
    /// Add one.
    Plus,
    /// Take one away; smaller.
    Minus,
    /// Further commands.
    More,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Delete.
    Trash,
    /// What a row is moved by.
    Handle,
    /// Open downwards.
    ChevronDown,
    /// Close upwards.
    ChevronUp,
    /// Back, against the direction of reading.
    ChevronStart,
    /// On, in the direction of reading.
    ChevronEnd,
    /// Search.
    Search,
    /// Close.
    Close,
    /// Light theme.
    Sun,
    /// Dark theme.
    Moon,
    /// The system's theme.
    Auto,
    /// Save to disk.
    Download,
    /// Open from disk.
    Upload,
    /// Copy.
    Copy,
    /// Edit.
    Pencil,
    /// Something is wrong.
    Warning,
    /// More about it.
    Info,
    /// A day.
    Calendar,
    /// An owner.
    Person,
    /// A team.
    People,
    /// One goal serves another.
    Link,
    /// Print.
    Print,
    /// What is left out and what is shown.
    Filter,
    /// On a big screen.
    Present,
    /// What happened before.
    History,
}

impl IconName {
    /// The outline, on a grid of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Flag => "M6 21V4l11 4.5L6 13",
            Self::Home => "M4 11.5 12 4l8 7.5V20h-5.5v-5.5h-5V20H4z",
            Self::Check => "M4.5 12.5 10 18 20 6.5",
            Self::Gauge => "M4.6 18a9 9 0 1 1 14.8 0M12 14l4-5M12 14h.01",
            Self::Map => "M9.5 3.5h5V8h-5zM3.5 16h5v4.5h-5zM15.5 16h5v4.5h-5zM12 8v4M6 16v-4h12v4",
            Self::Review => "M4 5h16v11.5H10L5.5 20v-3.5H4zM8 9.2h8M8 12.5h5",
            Self::Library => "M4 4h4.5v16H4zM8.5 6.5H13V20H8.5M13.7 7.2 17.5 6l3.5 12.8-3.8 1.2z",
            Self::File => "M6 3h8l5 5v13H6zM14 3v5h5",
            Self::Settings => {
                "M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::More => "M5.5 12h.01M12 12h.01M18.5 12h.01",
            Self::Undo => "M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3",
            Self::Redo => "M15.5 5 20 9.5 15.5 14M20 9.5H10a5.5 5.5 0 0 0 0 11h3",
            Self::Trash => "M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13.5h9l1-13.5M10.2 11v5.5M13.8 11v5.5",
            Self::Handle => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
            Self::ChevronDown => "M6 9.5 12 15.5 18 9.5",
            Self::ChevronUp => "M6 14.5 12 8.5 18 14.5",
            Self::ChevronStart => "M14.5 6 8.5 12 14.5 18",
            Self::ChevronEnd => "M9.5 6 15.5 12 9.5 18",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Self::Moon => "M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z",
            Self::Auto => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 3.5v17M12 8h5.5M12 12h8.4M12 16h5.5",
            Self::Download => "M12 4v11.5M7 10.7l5 4.8 5-4.8M4.5 20h15",
            Self::Upload => "M12 16V4.5M7 9.3l5-4.8 5 4.8M4.5 20h15",
            Self::Copy => "M9 8.5h11V20.5H9zM15 8.5v-5H4v12h5",
            Self::Pencil => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10",
            Self::Warning => "M12 4 21.5 20h-19zM12 10v4.5M12 17.3h.01",
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.7h.01",
            Self::Calendar => "M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.7-4 3.7-6 7.5-6s6.8 2 7.5 6",
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.6-3.5 3.2-5 6.5-5s5.9 1.5 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .7 3.2 2.3 3.5 4.7"
            }
            Self::Link => {
                "M10 14.5 14.5 10M11 7l2.5-2.5a4.25 4.25 0 0 1 6 6L17 13M13 17l-2.5 2.5a4.25 4.25 0 0 1-6-6L7 11"
            }
            Self::Print => "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::Present => "M3.5 4.5h17v11.5h-17zM12 16v3M8.5 20.5 12 18l3.5 2.5",
            Self::History => "M4 5v4.5h4.5M4.5 9.5a8 8 0 1 1-.4 4M12 8v4.5l3 2",
        }
    }

    /// Is made of dots alone, which want a thicker pen.
    const fn is_dots(self) -> bool {
        matches!(self, Self::More | Self::Handle)
    }

    /// Points along the line of reading, so it turns round where that runs from right to left.
    const fn is_mirrored(self) -> bool {
        matches!(
            self,
            Self::ChevronStart | Self::ChevronEnd | Self::Undo | Self::Redo | Self::Flag
        )
    }
}

/// One icon. It says nothing to a screen reader: the words stand beside it or on its button.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            aria-hidden="true"
            data-dots=name.is_dots().then_some("true")
            data-mirror=name.is_mirrored().then_some("true")
        >
            <path d=name.path()></path>
        </svg>
    }
}
