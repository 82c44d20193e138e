//! Units carried through a formula.

use std::fmt;
use std::sync::Arc;

use super::canonical::canonical;
use super::expression::{Expression, Formula, Sign, Times};
use super::name::Name;

/// A unit made of others, such as `EUR`, `EUR/customers` or `h^2`; never plain.
///
/// Its text is canonical: names in order, those multiplied first, `1/h` where nothing is multiplied.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnitText(Powers);

/// Two parts of a formula whose units do not go together; the number stands, with this beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitDoubt {
    /// The part that does not fit to what stands before it, as its canonical text.
    pub part: String,
    /// Its unit; `None` is a plain number.
    pub unit: Option<UnitText>,
    /// The unit of what stands before it; `None` is a plain number.
    pub before: Option<UnitText>,
}

/// Names in order, each once, none to the power of 0; nothing at all is a plain number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Powers(Vec<(Arc<str>, i32)>);

impl UnitText {
    /// Reads a unit as a person writes it: names with `*`, `/` and `^2` between them.
    ///
    /// `None` is a plain number: nothing, `%`, `1`, or names that cancel.
    pub fn new(text: &str) -> Option<Self> {
        Powers::read(text).text()
    }
}

impl fmt::Display for UnitText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Powers(powers) = &self.0;
        let mut text = String::new();
        for (name, power) in powers.iter().filter(|(_, power)| power.is_positive()) {
            let separator = if text.is_empty() { "" } else { "*" };
            push_factor(&mut text, separator, name, *power);
        }
        if text.is_empty() {
            text.push('1');
        }
        for (name, power) in powers.iter().filter(|(_, power)| power.is_negative()) {
            push_factor(&mut text, "/", name, *power);
        }
        f.pad(&text)
    }
}

fn push_factor(text: &mut String, separator: &str, name: &str, power: i32) {
    text.push_str(separator);
    text.push_str(name);
    if power.unsigned_abs() > 1 {
        text.push('^');
        text.push_str(&power.unsigned_abs().to_string());
    }
}

impl Powers {
    fn read(text: &str) -> Self {
        let mut powers = Self::default();
        let mut sign = 1;
        for part in text.split_inclusive(['*', '/']) {
            let next = if part.ends_with('/') { -1 } else { 1 };
            let (name, power) = factor(part.trim_end_matches(['*', '/']));
            if !matches!(name, "" | "1" | "%") {
                powers.raise(name, power.saturating_mul(sign));
            }
            sign = next;
        }
        powers
    }

    fn text(self) -> Option<UnitText> {
        (!self.0.is_empty()).then_some(UnitText(self))
    }

    fn raise(&mut self, name: &str, by: i32) {
        let place = self.0.binary_search_by(|(known, _)| (**known).cmp(name));
        let power = place.map_or(0, |at| self.0[at].1);
        // The least i32 has no positive counterpart to be written.
        let power = power.saturating_add(by).max(-i32::MAX);
        match place {
            Ok(at) if power == 0 => {
                self.0.remove(at);
            }
            Ok(at) => self.0[at].1 = power,
            Err(_) if power == 0 => {}
            Err(at) => self.0.insert(at, (name.into(), power)),
        }
    }

    fn times(mut self, other: &Self, times: Times) -> Self {
        for (name, power) in &other.0 {
            let by = match times {
                Times::By => *power,
                Times::Over => power.saturating_neg(),
            };
            self.raise(name, by);
        }
        self
    }
}

/// A name and the power behind it; what is no power belongs to the name.
fn factor(text: &str) -> (&str, i32) {
    let (mut name, mut power) = (text.trim(), 1_i32);
    while let Some((before, number)) = name.rsplit_once('^')
        && let Ok(number) = number.trim().parse::<i32>()
    {
        (name, power) = (before.trim(), power.saturating_mul(number));
    }
    (name, power)
}

/// The unit of a part: none at all as long as only written numbers are in it, which take any.
type Carried = Option<Powers>;

type Units<'f> = &'f dyn Fn(&Name) -> Option<UnitText>;

impl Formula {
    /// The unit of the result; `None` is a plain number, such as a share.
    ///
    /// Sums, comparisons, branches and the arguments of a function want one unit; a number that is written in the
    /// formula takes it. Products and quotients multiply and divide. An input of percent is plain.
    ///
    /// # Errors
    /// The first [`UnitDoubt`] from left to right. It says nothing about the number.
    pub fn unit(&self, units: impl Fn(&Name) -> Option<UnitText>) -> Result<Option<UnitText>, UnitDoubt> {
        Ok(carried(self.root(), &units)?.and_then(Powers::text))
    }
}

fn carried(expression: &Expression, units: Units<'_>) -> Result<Carried, UnitDoubt> {
    match expression {
        Expression::Number(_) => Ok(None),
        Expression::Input(ask) => Ok(Some(units(&ask.name).map_or_else(Powers::default, |unit| unit.0))),
        Expression::Negative(inner) | Expression::Abs(inner) | Expression::Round(inner, _) => carried(inner, units),
        Expression::Sum(first, rest) => {
            let terms = rest.iter().map(|(Sign::Plus | Sign::Minus, term)| term);
            agreed(std::iter::once(&**first).chain(terms), units)
        }
        Expression::Product(first, rest) => {
            let mut product = carried(first, units)?;
            for (times, factor) in rest {
                product = multiplied(product, carried(factor, units)?, *times);
            }
            Ok(product)
        }
        Expression::Of(_, arguments) => agreed(arguments, units),
        Expression::If(condition, branches) => {
            agreed([&condition.left, &condition.right], units)?;
            agreed(&**branches, units)
        }
    }
}

fn multiplied(left: Carried, right: Carried, times: Times) -> Carried {
    match (left, right) {
        (left, None) => left,
        (left, Some(right)) => Some(left.unwrap_or_default().times(&right, times)),
    }
}

/// The one unit of all parts.
fn agreed<'e>(parts: impl IntoIterator<Item = &'e Expression>, units: Units<'_>) -> Result<Carried, UnitDoubt> {
    let mut agreed: Carried = None;
    for part in parts {
        match (&agreed, carried(part, units)?) {
            (_, None) => {}
            (None, some) => agreed = some,
            (Some(before), Some(unit)) if *before == unit => {}
            (Some(before), Some(unit)) => {
                return Err(UnitDoubt {
                    part: canonical(part),
                    unit: unit.text(),
                    before: before.clone().text(),
                });
            }
        }
    }
    Ok(agreed)
}
