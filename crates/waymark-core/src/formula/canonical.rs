//! The one text of a formula.

use super::expression::{Condition, Expression, Gather, Literal, Scale, Sign, Times};
use super::function::Function;
use super::inputs::{Ask, When};
use super::name::Name;

/// What stands around a part, from what asks for no parentheses to what asks for most.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Place {
    /// Alone, or between commas.
    Free,
    /// A term of a sum but its first.
    Term,
    /// The first factor of a product.
    FirstFactor,
    /// A factor behind an operator, or behind a minus sign.
    Factor,
}

/// The text of a part on its own.
///
/// Parentheses that a person put around the right side of an operator stay, even in `a + (b + c)`: what is added first
/// decides the last digit.
pub(super) fn canonical(expression: &Expression) -> String {
    filled(expression, &write_ask)
}

/// What is written in the place of an input.
type Fill<'f> = dyn Fn(&Ask, &mut String) + 'f;

/// The text of a part with something else in the place of its inputs.
pub(super) fn filled(expression: &Expression, fill: &Fill<'_>) -> String {
    let mut text = String::new();
    write(expression, Place::Free, fill, &mut text);
    text
}

fn write(expression: &Expression, place: Place, fill: &Fill<'_>, text: &mut String) {
    let needs_parentheses = match expression {
        Expression::Sum(..) => place > Place::Free,
        Expression::Product(..) => place == Place::Factor,
        Expression::Number(_)
        | Expression::Input(_)
        | Expression::Negative(_)
        | Expression::Of(..)
        | Expression::Abs(_)
        | Expression::Round(..)
        | Expression::If(..) => false,
    };
    if needs_parentheses {
        text.push('(');
    }
    write_bare(expression, fill, text);
    if needs_parentheses {
        text.push(')');
    }
}

fn write_bare(expression: &Expression, fill: &Fill<'_>, text: &mut String) {
    match expression {
        Expression::Number(literal) => write_number(*literal, text),
        Expression::Input(ask) => fill(ask, text),
        Expression::Negative(inner) => {
            text.push('-');
            write(inner, Place::Factor, fill, text);
        }
        Expression::Sum(first, rest) => {
            write(first, Place::Term, fill, text);
            for (sign, term) in rest {
                text.push_str(match sign {
                    Sign::Plus => " + ",
                    Sign::Minus => " - ",
                });
                write(term, Place::Term, fill, text);
            }
        }
        Expression::Product(first, rest) => {
            write(first, Place::FirstFactor, fill, text);
            for (times, factor) in rest {
                text.push_str(match times {
                    Times::By => " * ",
                    Times::Over => " / ",
                });
                write(factor, Place::Factor, fill, text);
            }
        }
        Expression::Of(gather, arguments) => write_call(gather.function(), arguments.iter(), fill, text),
        Expression::Abs(inner) => write_call(Function::Abs, [&**inner].into_iter(), fill, text),
        Expression::Round(inner, places) => write_round(inner, *places, fill, text),
        Expression::If(condition, branches) => write_if(condition, branches, fill, text),
    }
}

fn write_number(literal: Literal, text: &mut String) {
    text.push_str(&literal.digits.get().to_string());
    match literal.scale {
        Scale::One => {}
        Scale::Percent => text.push('%'),
    }
}

fn write_ask(ask: &Ask, text: &mut String) {
    match ask.when {
        When::Current => write_name(&ask.name, text),
        When::Previous => {
            open(Function::Previous, text);
            write_name(&ask.name, text);
            text.push(')');
        }
    }
}

fn write_name(name: &Name, text: &mut String) {
    if name.is_word() {
        text.push_str(name.as_str());
    } else {
        text.push('[');
        text.push_str(name.as_str());
        text.push(']');
    }
}

fn open(function: Function, text: &mut String) {
    text.push_str(function.name());
    text.push('(');
}

fn write_call<'e>(
    function: Function,
    arguments: impl Iterator<Item = &'e Expression>,
    fill: &Fill<'_>,
    text: &mut String,
) {
    open(function, text);
    for (at, argument) in arguments.enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        write(argument, Place::Free, fill, text);
    }
    text.push(')');
}

fn write_round(inner: &Expression, places: i8, fill: &Fill<'_>, text: &mut String) {
    open(Function::Round, text);
    write(inner, Place::Free, fill, text);
    if places != 0 {
        text.push_str(", ");
        text.push_str(&places.to_string());
    }
    text.push(')');
}

fn write_if(condition: &Condition, branches: &[Expression; 2], fill: &Fill<'_>, text: &mut String) {
    open(Function::If, text);
    write(&condition.left, Place::Free, fill, text);
    text.push(' ');
    text.push_str(condition.comparison.sign());
    text.push(' ');
    write(&condition.right, Place::Free, fill, text);
    for branch in branches {
        text.push_str(", ");
        write(branch, Place::Free, fill, text);
    }
    text.push(')');
}

impl Gather {
    pub(super) const fn function(self) -> Function {
        match self {
            Self::Min => Function::Min,
            Self::Max => Function::Max,
            Self::Avg => Function::Avg,
            Self::Sum => Function::Sum,
        }
    }
}
