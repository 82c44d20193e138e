//! The language of formula KPIs (K-6): what a person writes, what it comes to, and in which unit.
//!
//! - [`Formula::parse`] reads a text, [`FormulaFault`] says where it went wrong, `Display` writes it in one canonical way.
//! - [`Formula::inputs`] names what it asks for, [`Formula::evaluate`] takes the answers, [`NotAvailable`] says what is
//!   missing.
//! - [`Formula::unit`] carries units along; [`UnitDoubt`] is a hint, not a refusal.
//! - [`order`] puts formulas behind what they ask for, or names the loop.
//! - [`Ready`]: formulas to take off the shelf.
//!
//! Nothing here knows a workspace or a KPI: inputs are names, answers are values. Inputs are aggregated to the period
//! before a formula sees them, so a quotient is a ratio of sums, never a mean of ratios.
//!
//! | Written | Means |
//! |---|---|
//! | `3`, `0.5`, `.5`, `20%` | a number; percent is a hundredth: `20%` is 0.2 |
//! | `leads`, `Umsätze_2`, `[Sales spend]` | an input; any name without brackets may stand in square ones |
//! | `+ - * / ( )`, `-x` | as in arithmetic; `−`, `×` and `÷` are read as well |
//! | `sum(a, b)`, `avg`, `min`, `max` | of one or more values |
//! | `abs(x)`, `round(x)`, `round(x, 2)`, `round(x, -3)` | halves are rounded away from zero; -9 to 9 decimals |
//! | `if(a >= b, c, d)` | `c` or `d`; with `<`, `<=`, `>`, `>=`, `=` or `<>`; the other branch is not looked at |
//! | `previous(leads)` | an input in the period before |

mod bounds;
mod canonical;
mod evaluate;
mod expression;
mod fault;
mod function;
mod grammar;
mod inputs;
mod library;
mod name;
mod order;
#[cfg(test)]
mod tests;
mod unit;

pub use bounds::{DEPTH_MAX, FORMULA_MAX, NAME_MAX, NODES_MAX, PLACES_MAX};
pub use evaluate::{Divisor, NotAvailable};
pub use expression::Formula;
pub use fault::{Expected, FaultKind, FormulaFault};
pub use function::Function;
pub use inputs::{Ask, Asked, When};
pub use library::{Input, Part, Ready, Recipe, Taken, UnitKind};
pub use name::{Name, NameFault};
pub use order::{Loop, order};
pub use unit::{UnitDoubt, UnitText};
