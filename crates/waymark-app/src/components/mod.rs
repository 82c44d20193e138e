//! The building blocks of every screen: properties and callbacks in, no store, no words of their own.
//!
//! Every word comes in as a `Signal<String>`, so a string, a signal or a closure can be given. A component's look is
//! in `site/styles/`, one sheet each, by the class that its outermost element carries.

pub mod button;
pub mod icon;
pub mod save_state;
pub mod shell;
pub mod status;

pub use button::{Button, ButtonKind, IconButton};
pub use icon::{Icon, IconName};
pub use save_state::{SaveState, SaveStatus};
pub use shell::{NavBadge, NavItem, Shell, ShellWords};
pub use status::{Mark, StatusMark, StatusPill, StatusWord};
