//! What a formula comes to with the inputs of someone else.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::Value;
use waymark_core::formula::{Formula, Name, When};

use crate::not_available::NotAvailable;
use crate::problem::{Code, Problem};

/// What a formula comes to: one of its two fields is `null`.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Evaluation {
    /// The number.
    pub value: Option<f64>,
    /// Why there is none.
    pub not_available: Option<NotAvailable>,
}

/// An input of a formula: its number in the period that is computed, or in that one and the one before. What is not known
/// is left out or `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Tsify)]
#[tsify(type = "number | null | { now?: number | null; before?: number | null }")]
pub struct Input {
    /// In the period that is computed.
    pub now: Option<f64>,
    /// In the period before.
    pub before: Option<f64>,
}

/// An input as it is known to be a value.
struct Known {
    name: Name,
    now: Option<Value>,
    before: Option<Value>,
}

/// What a formula comes to. `input` is asked for each input of the formula once, by its name.
///
/// # Errors
/// When the text is no formula, or an input is no number that a value can be.
pub fn evaluate(formula: &str, input: impl Fn(&str) -> Result<Input, Problem>) -> Result<Evaluation, Problem> {
    let parsed = Formula::parse(formula).map_err(|fault| Problem::of_formula(formula, &fault))?;
    let known = parsed.inputs().into_iter().map(|asked| {
        let given = input(asked.name.as_str())?;
        Ok(Known {
            now: value(given.now, &asked.name)?,
            before: value(given.before, &asked.name)?,
            name: asked.name,
        })
    });
    let known = known.collect::<Result<Vec<_>, Problem>>()?;
    let outcome = parsed.evaluate(|name, when| {
        let input = known.iter().find(|input| input.name == *name)?;
        match when {
            When::Current => input.now,
            When::Previous => input.before,
        }
    });
    Ok(Evaluation {
        value: outcome.as_ref().ok().map(|value| value.get()),
        not_available: outcome.as_ref().err().map(NotAvailable::from),
    })
}

/// A number that an input can be.
fn value(number: Option<f64>, name: &Name) -> Result<Option<Value>, Problem> {
    let value = number.map(|number| {
        let code = if number.is_finite() {
            Code::NumberTooLarge
        } else {
            Code::NotANumber
        };
        Value::new(number).map_err(|_| Problem::of_input(code, name.as_str()))
    });
    value.transpose()
}
