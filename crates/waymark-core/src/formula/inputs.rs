//! What a formula asks for.

use super::expression::{Condition, Expression, Formula};
use super::name::Name;

/// The period that is meant, seen from the one that is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// The period itself.
    Current,
    /// The period before.
    Previous,
}

/// One question of a formula: an input in a period.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ask {
    /// Which input.
    pub name: Name,
    /// In which period.
    pub when: When,
}

/// An input of a formula, and in which periods it is asked for; at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which input.
    pub name: Name,
    /// Whether it is asked for in the period itself.
    pub is_asked_now: bool,
    /// Whether it is asked for in the period before.
    pub is_asked_before: bool,
}

impl Formula {
    /// The inputs, each once, in the order in which the formula names them first.
    pub fn inputs(&self) -> Vec<Asked> {
        let mut inputs = Vec::new();
        collect(self.root(), &mut inputs);
        inputs
    }
}

fn collect(expression: &Expression, inputs: &mut Vec<Asked>) {
    match expression {
        Expression::Number(_) => {}
        Expression::Input(ask) => note(ask, inputs),
        Expression::Negative(inner) | Expression::Round(inner, _) | Expression::Abs(inner) => collect(inner, inputs),
        Expression::Sum(first, rest) => {
            collect(first, inputs);
            rest.iter().for_each(|(_, term)| collect(term, inputs));
        }
        Expression::Product(first, rest) => {
            collect(first, inputs);
            rest.iter().for_each(|(_, factor)| collect(factor, inputs));
        }
        Expression::Of(_, arguments) => arguments.iter().for_each(|argument| collect(argument, inputs)),
        Expression::If(condition, branches) => {
            let Condition { left, right, .. } = &**condition;
            for part in [left, right].into_iter().chain(&**branches) {
                collect(part, inputs);
            }
        }
    }
}

fn note(ask: &Ask, inputs: &mut Vec<Asked>) {
    let at = match inputs.iter().position(|input| input.name == ask.name) {
        Some(at) => at,
        None => {
            inputs.push(Asked {
                name: ask.name.clone(),
                is_asked_now: false,
                is_asked_before: false,
            });
            inputs.len() - 1
        }
    };
    match ask.when {
        When::Current => inputs[at].is_asked_now = true,
        When::Previous => inputs[at].is_asked_before = true,
    }
}
