//! Reading a formula: one function for each rule of the grammar, the widest first.
//!
//! ```text
//! formula  = sum end
//! sum      = product (("+" | "-") product)*
//! product  = factor (("*" | "/") factor)*
//! factor   = "-" factor | number | "(" sum ")" | name | call
//! call     = word "(" sum ("," sum)* ")" | "if" "(" sum comparison sum "," sum "," sum ")"
//!          | "round" "(" sum ("," places)? ")" | "previous" "(" name ")"
//! ```
//!
//! The next sign always says which rule applies, so nothing is read twice and every fault is final.

use winnow::combinator::{opt, preceded, repeat, terminated};
use winnow::error::{ErrMode, ParserError};
use winnow::stream::{LocatingSlice, Location, Stateful};
use winnow::token::{any, one_of, take_while};
use winnow::{ModalResult, Parser};

use super::bounds::{DEPTH_MAX, NODES_MAX, PLACES_MAX};
use super::expression::{Comparison, Condition, Expression, Gather, Literal, Scale, Sign, Times};
use super::fault::{Expected, FaultKind, FormulaFault};
use super::function::Function;
use super::inputs::{Ask, When};
use super::name::{Name, NameFault, continues_word, starts_word};
use crate::goal::Value;

/// The text that is left, where it begins, and what has been used of the bounds.
type Rest<'t> = Stateful<LocatingSlice<&'t str>, Used>;
type Read<T> = ModalResult<T, FormulaFault>;

#[derive(Clone, Debug, Default)]
struct Used {
    depth: usize,
    nodes: usize,
}

/// Reads a whole text.
pub(super) fn formula(text: &str) -> Result<Expression, FormulaFault> {
    let mut rest = Stateful {
        input: LocatingSlice::new(text),
        state: Used::default(),
    };
    terminated(preceded(space, sum), end)
        .parse_next(&mut rest)
        .map_err(|mode| match mode {
            ErrMode::Backtrack(fault) | ErrMode::Cut(fault) => fault,
            // Only texts that arrive in pieces are incomplete.
            ErrMode::Incomplete(_) => fault(text.len(), FaultKind::Expected(Expected::Operand)),
        })
        .map_err(|fault| match text.trim().is_empty() {
            true => FormulaFault::new(0, FaultKind::Blank),
            false => fault,
        })
}

fn end(rest: &mut Rest<'_>) -> Read<()> {
    match next(rest) {
        None => Ok(()),
        Some(_) => Err(unexpected(rest, Expected::Operator)),
    }
}

fn sum(rest: &mut Rest<'_>) -> Read<Expression> {
    let first = product.parse_next(rest)?;
    let terms: Vec<_> = repeat(0.., (plus_or_minus, product)).parse_next(rest)?;
    Ok(match (first, terms) {
        (first, terms) if terms.is_empty() => first,
        (Expression::Sum(first, mut earlier), terms) => {
            earlier.extend(terms);
            Expression::Sum(first, earlier)
        }
        (first, terms) => Expression::Sum(Box::new(first), terms),
    })
}

fn product(rest: &mut Rest<'_>) -> Read<Expression> {
    let first = factor.parse_next(rest)?;
    let factors: Vec<_> = repeat(0.., (times_or_over, factor)).parse_next(rest)?;
    Ok(match (first, factors) {
        (first, factors) if factors.is_empty() => first,
        (Expression::Product(first, mut earlier), factors) => {
            earlier.extend(factors);
            Expression::Product(first, earlier)
        }
        (first, factors) => Expression::Product(Box::new(first), factors),
    })
}

fn plus_or_minus(rest: &mut Rest<'_>) -> Read<Sign> {
    let sign = terminated(one_of(['+', '-', '−']), space).parse_next(rest)?;
    count(rest)?;
    Ok(match sign {
        '+' => Sign::Plus,
        _ => Sign::Minus,
    })
}

fn times_or_over(rest: &mut Rest<'_>) -> Read<Times> {
    let sign = terminated(one_of(['*', '/', '×', '÷']), space).parse_next(rest)?;
    count(rest)?;
    Ok(match sign {
        '*' | '×' => Times::By,
        _ => Times::Over,
    })
}

fn factor(rest: &mut Rest<'_>) -> Read<Expression> {
    count(rest)?;
    match next(rest) {
        Some('-' | '−') => nested(rest, |rest| {
            preceded((any, space), factor)
                .map(|inner| Expression::Negative(Box::new(inner)))
                .parse_next(rest)
        }),
        Some('(') => nested(rest, |rest| {
            (sign('('), sum, close).map(|(_, inner, _)| inner).parse_next(rest)
        }),
        Some('[') => bracketed.map(|name| Expression::Input(now(name))).parse_next(rest),
        Some('0'..='9' | '.') => number.map(Expression::Number).parse_next(rest),
        Some(letter) if starts_word(letter) => name_or_call(rest),
        Some(_) | None => Err(unexpected(rest, Expected::Operand)),
    }
}

fn number(rest: &mut Rest<'_>) -> Read<Literal> {
    let at = place(rest);
    let (whole, decimals) = (digits(0..), opt(preceded('.', cut_digits))).parse_next(rest)?;
    let percent = terminated(opt(preceded(space, '%')), space).parse_next(rest)?;
    let written = format!("{whole}.{}", decimals.unwrap_or("0"));
    let worth = written.parse().ok().and_then(|number| Value::new(number).ok());
    Ok(Literal {
        digits: worth.ok_or_else(|| cut(at, FaultKind::NumberTooLarge))?,
        scale: percent.map_or(Scale::One, |_| Scale::Percent),
    })
}

fn digits<'t>(count: impl Into<winnow::stream::Range>) -> impl Parser<Rest<'t>, &'t str, ErrMode<FormulaFault>> {
    take_while(count, '0'..='9')
}

fn cut_digits<'t>(rest: &mut Rest<'t>) -> Read<&'t str> {
    let at = place(rest);
    match digits(0..).parse_next(rest)? {
        "" => Err(cut(at, FaultKind::Expected(Expected::Digit))),
        digits => Ok(digits),
    }
}

/// A name in square brackets.
fn bracketed(rest: &mut Rest<'_>) -> Read<Name> {
    '['.parse_next(rest)?;
    let at = place(rest);
    let text = take_while(0.., |sign| !matches!(sign, '[' | ']')).parse_next(rest)?;
    if !is_next(rest, ']') {
        return Err(cut(place(rest), FaultKind::Expected(Expected::ClosingBracket)));
    }
    sign(']').parse_next(rest)?;
    name(at, text)
}

fn name(at: usize, text: &str) -> Read<Name> {
    Name::new(text).map_err(|refused| match refused {
        NameFault::Blank => cut(at, FaultKind::Expected(Expected::Name)),
        NameFault::TooLong => cut(at, FaultKind::NameTooLong),
        NameFault::Sign(sign) => cut(at + text.find(sign).unwrap_or_default(), FaultKind::UnknownSign(sign)),
    })
}

fn word<'t>(rest: &mut Rest<'t>) -> Read<&'t str> {
    terminated(take_while(1.., continues_word), space).parse_next(rest)
}

fn now(name: Name) -> Ask {
    Ask {
        name,
        when: When::Current,
    }
}

/// A word before a parenthesis is a function, any other one a name.
fn name_or_call(rest: &mut Rest<'_>) -> Read<Expression> {
    let at = place(rest);
    let word = word(rest)?;
    if !is_next(rest, '(') {
        return Ok(Expression::Input(now(name(at, word)?)));
    }
    let Some(function) = Function::called(word) else {
        return Err(cut(at, FaultKind::UnknownFunction(word.to_owned())));
    };
    let call = |rest: &mut Rest<'_>| {
        sign('(').parse_next(rest)?;
        match function {
            Function::Min => gathered(Gather::Min, at, rest),
            Function::Max => gathered(Gather::Max, at, rest),
            Function::Avg => gathered(Gather::Avg, at, rest),
            Function::Sum => gathered(Gather::Sum, at, rest),
            Function::Abs => Ok(Expression::Abs(Box::new(only(function, at, rest)?))),
            Function::Round => round(at, rest),
            Function::If => choice(at, rest),
            Function::Previous => previous(at, rest),
        }
    };
    nested(rest, call)
}

fn gathered(gather: Gather, at: usize, rest: &mut Rest<'_>) -> Read<Expression> {
    Ok(Expression::Of(gather, arguments(gather.function(), at, rest)?))
}

fn only(function: Function, at: usize, rest: &mut Rest<'_>) -> Read<Expression> {
    let mut arguments = arguments(function, at, rest)?;
    arguments.pop().ok_or_else(|| cut(at, FaultKind::WrongCount(function)))
}

/// All arguments and the closing parenthesis; as many as the function takes.
fn arguments(function: Function, at: usize, rest: &mut Rest<'_>) -> Read<Vec<Expression>> {
    let mut arguments = Vec::new();
    if !is_next(rest, ')') {
        arguments.push(sum(rest)?);
        arguments.append(&mut further(rest)?);
    }
    close(rest)?;
    if function.takes(arguments.len()) {
        Ok(arguments)
    } else {
        Err(cut(at, FaultKind::WrongCount(function)))
    }
}

fn further(rest: &mut Rest<'_>) -> Read<Vec<Expression>> {
    repeat(0.., preceded(sign(','), sum)).parse_next(rest)
}

fn choice(at: usize, rest: &mut Rest<'_>) -> Read<Expression> {
    let wrong_count = || cut(at, FaultKind::WrongCount(Function::If));
    if is_next(rest, ')') {
        return Err(wrong_count());
    }
    let left = sum(rest)?;
    let comparison = comparison(rest)?;
    let right = sum(rest)?;
    let branches = further(rest)?;
    close(rest)?;
    let branches = <[Expression; 2]>::try_from(branches).map_err(|_| wrong_count())?;
    let condition = Condition {
        left,
        comparison,
        right,
    };
    Ok(Expression::If(Box::new(condition), Box::new(branches)))
}

fn comparison(rest: &mut Rest<'_>) -> Read<Comparison> {
    let found = Comparison::ALL
        .into_iter()
        .find(|comparison| rest.input.starts_with(comparison.sign()));
    let Some(found) = found else {
        return Err(unexpected(rest, Expected::Comparison));
    };
    count(rest)?;
    (found.sign(), space).parse_next(rest)?;
    Ok(found)
}

fn round(at: usize, rest: &mut Rest<'_>) -> Read<Expression> {
    if is_next(rest, ')') {
        return Err(cut(at, FaultKind::WrongCount(Function::Round)));
    }
    let inner = sum(rest)?;
    let places = opt(preceded(sign(','), places)).parse_next(rest)?;
    close_call(Function::Round, at, rest)?;
    Ok(Expression::Round(Box::new(inner), places.unwrap_or(0)))
}

fn places(rest: &mut Rest<'_>) -> Read<i8> {
    let at = place(rest);
    let minus = opt((one_of(['-', '−']), space)).parse_next(rest)?;
    let digits = terminated(digits(0..), space).parse_next(rest)?;
    match digits.parse() {
        Ok(places) if (0..=PLACES_MAX).contains(&places) => Ok(minus.map_or(places, |_| -places)),
        Ok(_) | Err(_) => Err(cut(at, FaultKind::Expected(Expected::Places))),
    }
}

fn previous(at: usize, rest: &mut Rest<'_>) -> Read<Expression> {
    let start = place(rest);
    let name = match next(rest) {
        Some(')') => return Err(cut(at, FaultKind::WrongCount(Function::Previous))),
        Some('[') => bracketed(rest)?,
        Some(letter) if starts_word(letter) => name(start, word(rest)?)?,
        Some(_) | None => return Err(unexpected(rest, Expected::Name)),
    };
    close_call(Function::Previous, at, rest)?;
    let when = When::Previous;
    Ok(Expression::Input(Ask { name, when }))
}

/// The closing parenthesis of a function that takes no further argument.
fn close_call(function: Function, at: usize, rest: &mut Rest<'_>) -> Read<()> {
    match next(rest) {
        Some(',') => Err(cut(at, FaultKind::WrongCount(function))),
        Some(_) | None => close(rest),
    }
}

fn close(rest: &mut Rest<'_>) -> Read<()> {
    match next(rest) {
        Some(')') => sign(')').void().parse_next(rest),
        Some(_) | None => Err(unexpected(rest, Expected::ClosingParenthesis)),
    }
}

/// A sign and the white space behind it.
fn sign<'t>(sign: char) -> impl Parser<Rest<'t>, char, ErrMode<FormulaFault>> {
    terminated(sign, space)
}

fn space(rest: &mut Rest<'_>) -> Read<()> {
    take_while(0.., char::is_whitespace).void().parse_next(rest)
}

/// One level deeper, within the bound.
fn nested<T>(rest: &mut Rest<'_>, read: impl FnOnce(&mut Rest<'_>) -> Read<T>) -> Read<T> {
    if rest.state.depth == DEPTH_MAX {
        return Err(cut(place(rest), FaultKind::TooDeep));
    }
    rest.state.depth += 1;
    let inner = read(rest);
    rest.state.depth -= 1;
    inner
}

/// One part more, within the bound.
fn count(rest: &mut Rest<'_>) -> Read<()> {
    if rest.state.nodes == NODES_MAX {
        return Err(cut(place(rest), FaultKind::TooMany));
    }
    rest.state.nodes += 1;
    Ok(())
}

fn next(rest: &Rest<'_>) -> Option<char> {
    rest.input.chars().next()
}

fn is_next(rest: &Rest<'_>, sign: char) -> bool {
    next(rest) == Some(sign)
}

fn place(rest: &Rest<'_>) -> usize {
    rest.input.current_token_start()
}

/// What stands here is not what had to; a sign that has no meaning anywhere is named instead.
fn unexpected(rest: &Rest<'_>, expected: Expected) -> ErrMode<FormulaFault> {
    let kind = match next(rest) {
        Some(sign) if !is_known(sign) => FaultKind::UnknownSign(sign),
        Some(_) | None => FaultKind::Expected(expected),
    };
    cut(place(rest), kind)
}

fn is_known(sign: char) -> bool {
    let has_meaning = matches!(
        sign,
        '+' | '-' | '−' | '*' | '×' | '/' | '÷' | '(' | ')' | '[' | ']' | ',' | '.' | '%' | '<' | '>' | '='
    );
    has_meaning || continues_word(sign)
}

fn fault(at: usize, kind: FaultKind) -> FormulaFault {
    FormulaFault::new(at, kind)
}

fn cut(at: usize, kind: FaultKind) -> ErrMode<FormulaFault> {
    ErrMode::Cut(fault(at, kind))
}

impl<'t> ParserError<Rest<'t>> for FormulaFault {
    type Inner = Self;

    /// Only reached where a rule that may be left out is left out.
    fn from_input(rest: &Rest<'t>) -> Self {
        fault(place(rest), FaultKind::Expected(Expected::Operand))
    }

    fn into_inner(self) -> Result<Self, Self> {
        Ok(self)
    }
}
