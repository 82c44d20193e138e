//! The way to something on the page, as the finder in the page understands it.
use super::Role;
use serde::Serialize;
use std::fmt;

/// One step on the way, from what the step before has found.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Step {
    /// What has a role and, by its accessible name, is called so.
    Role {
        /// The role.
        role: Role,
        /// The accessible name.
        name: Name,
    },
    /// The innermost thing that reads so.
    Text {
        /// What it reads.
        text: Name,
    },
    /// Where something is typed or chosen.
    Field {
        /// Its label.
        name: Name,
    },
    /// Where neither role nor name lead.
    Selector {
        /// A selector as in style sheets.
        selector: &'static str,
    },
    /// Those which hold something else.
    Holding {
        /// The way to it, from each of them.
        steps: Vec<Step>,
    },
    /// One of several.
    At {
        /// Which, counted from 0.
        index: usize,
    },
}

/// What something is called.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "match", content = "text", rename_all = "snake_case")]
pub enum Name {
    /// Anything.
    Any,
    /// Exactly so; spaces are not counted.
    Is(String),
    /// So, among other words.
    Has(String),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role { role, name } => write!(f, "{}{name}", format!("{role:?}").to_lowercase()),
            Self::Text { text } => write!(f, "text{text}"),
            Self::Field { name } => write!(f, "field{name}"),
            Self::Selector { selector } => write!(f, "`{selector}`"),
            Self::Holding { steps } => write!(f, "(with {})", Way(steps)),
            Self::At { index } => write!(f, "number {}", index + 1),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => Ok(()),
            Self::Is(text) => write!(f, " “{text}”"),
            Self::Has(text) => write!(f, " “…{text}…”"),
        }
    }
}

/// Several steps, for people.
pub(super) struct Way<'a>(pub(super) &'a [Step]);

impl fmt::Display for Way<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            write!(f, "{}{step}", if at == 0 { "" } else { " > " })?;
        }
        Ok(())
    }
}
