//! The language from the outside.

mod faults;
mod orders;
mod ready;
mod texts;
mod units;
mod values;

use super::{Formula, Name, When};
use crate::goal::Value;

pub(super) fn formula(text: &str) -> Formula {
    Formula::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

pub(super) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// Inputs of the current period by name; those of the period before are called `previous NAME`.
pub(super) fn given<'t>(inputs: &'t [(&'t str, f64)]) -> impl Fn(&Name, When) -> Option<Value> + 't {
    move |asked, when| {
        let asked = match when {
            When::Current => asked.to_string(),
            When::Previous => format!("previous {asked}"),
        };
        let found = inputs.iter().find(|(name, _)| *name == asked);
        found.map(|(_, number)| Value::new(*number).unwrap())
    }
}
