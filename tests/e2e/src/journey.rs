//! A journey: something that a person does from beginning to end, in every engine.
use crate::stage::Stage;
use anyhow::Result;
use std::pin::Pin;
use xtask::browsers::Engine;

/// The steps of a journey on its way.
pub type Steps<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One journey.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    /// Its function's name, a sentence in snake case.
    pub id: &'static str,
    /// Its steps.
    pub steps: for<'a> fn(&'a mut Stage) -> Steps<'a>,
    /// An engine that cannot go on it, and why.
    left_out: Option<(Engine, &'static str)>,
}

impl Journey {
    /// A journey that every engine goes on. Made by [`journey!`](crate::journey).
    pub const fn new(id: &'static str, steps: for<'a> fn(&'a mut Stage) -> Steps<'a>) -> Self {
        Self {
            id,
            steps,
            left_out: None,
        }
    }

    /// The same journey, which one engine cannot go on; the reason is printed in every run.
    pub const fn not_in(self, engine: Engine, reason: &'static str) -> Self {
        Self {
            left_out: Some((engine, reason)),
            ..self
        }
    }

    /// Its name, a sentence.
    pub fn name(&self) -> String {
        self.id.replace('_', " ")
    }

    /// Why an engine cannot go on it, if so.
    pub fn reason_to_leave_out(&self, engine: Engine) -> Option<&'static str> {
        self.left_out
            .filter(|(left_out, _)| *left_out == engine)
            .map(|(_, reason)| reason)
    }

    /// Whether a person who types `words` means this one.
    pub fn is_meant_by(&self, words: &str) -> bool {
        self.name().contains(&words.replace('_', " "))
    }
}

/// Registers an async function `fn(&mut Stage) -> Result<()>` as a journey under its own name.
#[macro_export]
macro_rules! journey {
    ($module:ident :: $name:ident) => {
        $crate::journey::Journey::new(stringify!($name), |stage| Box::pin($module::$name(stage)))
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOURNEY: Journey = Journey::new("a_page_opens", |_| Box::pin(async { Ok(()) }));

    #[test]
    fn a_filter_is_part_of_the_sentence() {
        assert!(JOURNEY.is_meant_by("page opens") && JOURNEY.is_meant_by("page_op") && JOURNEY.is_meant_by(""));
        assert!(!JOURNEY.is_meant_by("closes"));
    }

    #[test]
    fn only_the_named_engine_leaves_out() {
        let journey = JOURNEY.not_in(Engine::Webkit, "why");
        assert_eq!(journey.reason_to_leave_out(Engine::Webkit), Some("why"));
        assert_eq!(journey.reason_to_leave_out(Engine::Firefox), None);
    }
}
