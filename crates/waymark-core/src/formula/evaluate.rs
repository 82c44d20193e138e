//! What a formula comes to.

use std::cmp::Ordering;

use super::canonical::canonical;
use super::expression::{Comparison, Condition, Expression, Formula, Gather, Sign, Times};
use super::inputs::{Ask, When};
use super::name::Name;
use crate::goal::{EPSILON, Value};

/// Why a formula comes to nothing (K-6): "n/a", with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAvailable {
    /// An input has no value in the period in which it is asked for.
    Missing(Ask),
    /// What is divided by is 0.
    DivisionByZero(Divisor),
    /// The result, or a step to it, is beyond what a [`Value`] can be.
    OutOfRange,
}

/// What a formula divides by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// An input alone.
    Input(Ask),
    /// A part of the formula, as its canonical text.
    Part(String),
}

type Inputs<'f> = &'f dyn Fn(&Name, When) -> Option<Value>;

impl Formula {
    /// What the formula comes to with these inputs, each of them aggregated to its period already.
    ///
    /// Only what is needed is asked for: the branch of an `if` that is not taken may lack its inputs.
    ///
    /// # Errors
    /// [`NotAvailable`] names the first input that is missing or divisor that is 0, from left to right.
    ///
    /// # Source
    /// K-6; numbers closer than [`EPSILON`] are the same, so a divisor closer to 0 is 0.
    pub fn evaluate(&self, inputs: impl Fn(&Name, When) -> Option<Value>) -> Result<Value, NotAvailable> {
        let number = worth(self.root(), &inputs)?;
        Value::new(number).map_err(|_| NotAvailable::OutOfRange)
    }
}

/// A step may exceed a value's bounds as long as the result keeps them; it is always finite.
fn worth(expression: &Expression, inputs: Inputs<'_>) -> Result<f64, NotAvailable> {
    let number = match expression {
        Expression::Number(literal) => literal.worth(),
        Expression::Input(ask) => {
            let value = inputs(&ask.name, ask.when).ok_or_else(|| NotAvailable::Missing(ask.clone()))?;
            value.get()
        }
        Expression::Negative(inner) => -worth(inner, inputs)?,
        Expression::Sum(first, rest) => sum(first, rest, inputs)?,
        Expression::Product(first, rest) => product(first, rest, inputs)?,
        Expression::Of(gather, arguments) => gathered(*gather, arguments, inputs)?,
        Expression::Abs(inner) => worth(inner, inputs)?.abs(),
        Expression::Round(inner, places) => rounded(worth(inner, inputs)?, *places),
        Expression::If(condition, branches) => {
            let [then, other] = &**branches;
            let branch = if holds(condition, inputs)? { then } else { other };
            worth(branch, inputs)?
        }
    };
    finite(number)
}

fn finite(number: f64) -> Result<f64, NotAvailable> {
    if number.is_finite() {
        Ok(number)
    } else {
        Err(NotAvailable::OutOfRange)
    }
}

fn sum(first: &Expression, rest: &[(Sign, Expression)], inputs: Inputs<'_>) -> Result<f64, NotAvailable> {
    let mut sum = worth(first, inputs)?;
    for (sign, term) in rest {
        let term = worth(term, inputs)?;
        sum = finite(match sign {
            Sign::Plus => sum + term,
            Sign::Minus => sum - term,
        })?;
    }
    Ok(sum)
}

fn product(first: &Expression, rest: &[(Times, Expression)], inputs: Inputs<'_>) -> Result<f64, NotAvailable> {
    let mut product = worth(first, inputs)?;
    for (times, factor) in rest {
        let number = worth(factor, inputs)?;
        product = finite(match times {
            Times::By => product * number,
            Times::Over if is_same(number, 0.0) => return Err(NotAvailable::DivisionByZero(Divisor::of(factor))),
            Times::Over => product / number,
        })?;
    }
    Ok(product)
}

fn gathered(gather: Gather, arguments: &[Expression], inputs: Inputs<'_>) -> Result<f64, NotAvailable> {
    let mut numbers = Vec::with_capacity(arguments.len());
    for argument in arguments {
        numbers.push(worth(argument, inputs)?);
    }
    let sum = || numbers.iter().fold(0.0, |sum, number| sum + number);
    Ok(match gather {
        Gather::Min => numbers.iter().fold(f64::INFINITY, |least, number| least.min(*number)),
        Gather::Max => numbers.iter().fold(f64::NEG_INFINITY, |most, number| most.max(*number)),
        Gather::Avg => sum() / numbers.len() as f64,
        Gather::Sum => sum(),
    })
}

fn holds(condition: &Condition, inputs: Inputs<'_>) -> Result<bool, NotAvailable> {
    let (left, right) = (worth(&condition.left, inputs)?, worth(&condition.right, inputs)?);
    let order = if is_same(left, right) {
        Ordering::Equal
    } else {
        left.total_cmp(&right)
    };
    Ok(match condition.comparison {
        Comparison::Less => order.is_lt(),
        Comparison::AtMost => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::AtLeast => order.is_ge(),
        Comparison::Same => order.is_eq(),
        Comparison::Other => order.is_ne(),
    })
}

fn is_same(left: f64, right: f64) -> bool {
    (left - right).abs() < EPSILON
}

/// Halves go away from zero, also those that are halves but for the dust of binary fractions: 1.005 makes 1.01.
fn rounded(number: f64, places: i8) -> f64 {
    let power = POWERS[usize::from(places.unsigned_abs())];
    let is_before_point = places < 0;
    let scaled = if is_before_point {
        number / power
    } else {
        number * power
    };
    if scaled.abs() >= WHOLE {
        return number;
    }
    let whole = (scaled.abs() + EPSILON).round().copysign(scaled);
    if is_before_point { whole * power } else { whole / power }
}

/// Powers of ten by their exponent, up to [`PLACES_MAX`](super::PLACES_MAX); `powi` differs from machine to machine.
const POWERS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/// From here on every f64 is a whole number (2^52).
const WHOLE: f64 = 4_503_599_627_370_496.0;

impl Divisor {
    fn of(expression: &Expression) -> Self {
        match expression {
            Expression::Input(ask) => Self::Input(ask.clone()),
            Expression::Number(_)
            | Expression::Negative(_)
            | Expression::Sum(..)
            | Expression::Product(..)
            | Expression::Of(..)
            | Expression::Abs(_)
            | Expression::Round(..)
            | Expression::If(..) => Self::Part(canonical(expression)),
        }
    }
}
