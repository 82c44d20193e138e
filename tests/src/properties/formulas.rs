//! What holds for every formula, and for every text that wants to be one.

use proptest::prelude::*;
use waymark_core::formula::{DEPTH_MAX, FORMULA_MAX, Formula, Name, NotAvailable, UnitText, When};
use waymark_core::{EPSILON, Value};

/// A formula as a test knows it: written with every parenthesis there can be, computed in the plainest way.
#[derive(Clone, Debug)]
enum Tree {
    Number(u32),
    Percent(u32),
    /// An input by its place in [`NAMES`], and the period that is asked for.
    Input(usize, When),
    Negative(Box<Tree>),
    Operator(char, Box<Tree>, Box<Tree>),
    Of(&'static str, Vec<Tree>),
    Abs(Box<Tree>),
    Whole(Box<Tree>),
    If(&'static str, Box<[Tree; 4]>),
}

const NAMES: [&str; 4] = ["leads", "Sales spend", "売上", "min"];
const OPERATORS: [char; 4] = ['+', '-', '*', '/'];
const COMPARISONS: [&str; 6] = ["<", "<=", ">", ">=", "=", "<>"];

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        (0..2_000_u32).prop_map(Tree::Number),
        (0..300_u32).prop_map(Tree::Percent),
        (0..NAMES.len(), prop_oneof![Just(When::Current), Just(When::Previous)])
            .prop_map(|(name, when)| Tree::Input(name, when)),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        prop_oneof![
            boxed.clone().prop_map(Tree::Negative),
            (prop::sample::select(&OPERATORS), boxed.clone(), boxed.clone())
                .prop_map(|(operator, left, right)| Tree::Operator(operator, left, right)),
            (
                prop::sample::select(&["min", "max", "avg", "sum"]),
                prop::collection::vec(inner.clone(), 1..4)
            )
                .prop_map(|(name, arguments)| Tree::Of(name, arguments)),
            boxed.clone().prop_map(Tree::Abs),
            boxed.prop_map(Tree::Whole),
            (
                prop::sample::select(&COMPARISONS),
                [inner.clone(), inner.clone(), inner.clone(), inner]
            )
                .prop_map(|(comparison, parts)| Tree::If(comparison, Box::new(parts))),
        ]
    })
}

/// Writes a tree with parentheses around everything.
fn written(tree: &Tree) -> String {
    match tree {
        Tree::Number(hundredths) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Tree::Percent(number) => format!("{number} %"),
        Tree::Input(name, When::Current) => format!("[{}]", NAMES[*name]),
        Tree::Input(name, When::Previous) => format!("PREVIOUS( [ {} ] )", NAMES[*name]),
        Tree::Negative(inner) => format!("(-{})", written(inner)),
        Tree::Operator(operator, left, right) => format!("({}{operator}{})", written(left), written(right)),
        Tree::Of(name, arguments) => {
            let arguments: Vec<String> = arguments.iter().map(written).collect();
            format!("{name}({})", arguments.join(","))
        }
        Tree::Abs(inner) => format!("Abs({})", written(inner)),
        Tree::Whole(inner) => format!("round({})", written(inner)),
        Tree::If(comparison, parts) => {
            let [left, right, then, other] = parts.each_ref().map(written);
            format!("if({left}{comparison}{right},{then},{other})")
        }
    }
}

type Inputs = [[Option<i32>; 2]; 4];

fn input(inputs: &Inputs, name: usize, when: When) -> Option<f64> {
    let place = match when {
        When::Current => 0,
        When::Previous => 1,
    };
    inputs[name][place].map(|quarters| f64::from(quarters) / 4.0)
}

/// What a tree comes to; nothing where an input is missing or a divisor is 0.
fn computed(tree: &Tree, inputs: &Inputs) -> Option<f64> {
    Some(match tree {
        Tree::Number(hundredths) => f64::from(*hundredths) / 100.0,
        Tree::Percent(number) => f64::from(*number) / 100.0,
        Tree::Input(name, when) => input(inputs, *name, *when)?,
        Tree::Negative(inner) => -computed(inner, inputs)?,
        Tree::Operator(operator, left, right) => {
            let (left, right) = (computed(left, inputs)?, computed(right, inputs)?);
            match operator {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ if right.abs() < EPSILON => return None,
                _ => left / right,
            }
        }
        Tree::Of(name, arguments) => {
            let numbers: Option<Vec<f64>> = arguments.iter().map(|argument| computed(argument, inputs)).collect();
            let numbers = numbers?;
            let count = numbers.len() as f64;
            match *name {
                "min" => numbers.into_iter().reduce(f64::min)?,
                "max" => numbers.into_iter().reduce(f64::max)?,
                "avg" => numbers.into_iter().sum::<f64>() / count,
                _ => numbers.into_iter().sum(),
            }
        }
        Tree::Abs(inner) => computed(inner, inputs)?.abs(),
        Tree::Whole(inner) => {
            let number = computed(inner, inputs)?;
            let is_half = (number.abs().fract() - 0.5).abs() < EPSILON;
            if is_half {
                number.trunc() + number.signum()
            } else {
                number.round()
            }
        }
        Tree::If(comparison, parts) => {
            let [left, right, then, other] = &**parts;
            let difference = computed(left, inputs)? - computed(right, inputs)?;
            let sign = if difference.abs() < EPSILON {
                0.0
            } else {
                difference.signum()
            };
            let holds = match *comparison {
                "<" => sign < 0.0,
                "<=" => sign <= 0.0,
                ">" => sign > 0.0,
                ">=" => sign >= 0.0,
                "=" => sign == 0.0,
                _ => sign != 0.0,
            };
            computed(if holds { then } else { other }, inputs)?
        }
    })
}

fn evaluated(formula: &Formula, inputs: &Inputs) -> Result<Value, NotAvailable> {
    formula.evaluate(|name: &Name, when| {
        let place = NAMES.iter().position(|known| *known == name.as_str())?;
        input(inputs, place, when).and_then(|number| Value::new(number).ok())
    })
}

fn inputs() -> impl Strategy<Value = Inputs> {
    let number = || prop::option::weighted(0.9, -400..400_i32);
    let periods = || [number(), number()];
    [periods(), periods(), periods(), periods()]
}

/// What formulas are made of, and what they are not.
const PIECES: [&str; 34] = [
    "(",
    ")",
    "[",
    "]",
    "+",
    "-",
    "−",
    "*",
    "×",
    "/",
    "%",
    ",",
    ".",
    "<",
    "<>",
    "=",
    " ",
    "1",
    "0.5",
    "1e9",
    "a",
    "ä",
    "売上",
    "if",
    "round(",
    "previous(",
    "sum(",
    "min",
    "a b",
    "\u{301}",
    "\u{200d}",
    "$",
    "\n",
    "9999999999",
];

/// Texts of such pieces in any order.
fn scrambled() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// The text without each pair of parentheses that does not belong to a function.
fn with_a_pair_less(text: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut texts = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => open.push(at),
            ')' => {
                let start = open.pop().unwrap();
                if !text[..start].ends_with(char::is_alphabetic) {
                    texts.push([&text[..start], &text[start + 1..at], &text[at + 1..]].concat());
                }
            }
            _ => {}
        }
    }
    texts
}

/// Holds that a text is a formula that survives being written, or is refused at a place within it.
fn check_read(text: &str) -> Result<(), TestCaseError> {
    match Formula::parse(text) {
        Ok(formula) => prop_assert_eq!(Formula::parse(formula.as_str()), Ok(formula)),
        Err(fault) => {
            prop_assert!(text.is_char_boundary(fault.at), "{fault:?}");
            prop_assert!(fault.characters_before(text) <= text.chars().count());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases * 8))]

    #[test]
    fn any_text_is_read_or_refused_at_a_place_within_it(text in any::<String>(), scrambled in scrambled()) {
        check_read(&text)?;
        check_read(&scrambled)?;
    }

    #[test]
    fn any_nesting_is_read_or_refused(pieces in prop::collection::vec(
        prop::sample::select(&["(", "-", "[a", "abs(", "if(", "round(1,", "sum(1,"]), 1..4), times in 0..10_000_usize,
    ) {
        let mut text = pieces.concat().repeat(times);
        text.truncate(FORMULA_MAX);
        let fault = Formula::parse(&text);
        prop_assert!(fault.is_err());
        prop_assert!(fault.unwrap_err().at <= 8 * (DEPTH_MAX + 1));
    }

    #[test]
    fn what_is_written_is_read_as_the_same(tree in tree()) {
        let text = written(&tree);
        // The most generous parentheses may exceed the bounds of a text.
        if let Ok(formula) = Formula::parse(&text) {
            let canonical = formula.to_string();
            prop_assert_eq!(Formula::parse(&canonical), Ok(formula));
            let brackets = |text: &str| text.matches('(').count();
            prop_assert!(brackets(&canonical) <= brackets(&text), "{} is longer than {}", canonical, text);
        }
    }

    #[test]
    fn no_parenthesis_is_written_that_could_be_left_out(tree in tree()) {
        let Ok(formula) = Formula::parse(&written(&tree)) else { return Ok(()) };
        for text in with_a_pair_less(formula.as_str()) {
            prop_assert_ne!(Formula::parse(&text), Ok(formula.clone()), "{} without a pair is {}", formula, text);
        }
    }

    #[test]
    fn a_formula_comes_to_what_the_plainest_computation_does(tree in tree(), inputs in inputs()) {
        let Ok(formula) = Formula::parse(&written(&tree)) else { return Ok(()) };
        match (evaluated(&formula, &inputs), computed(&tree, &inputs)) {
            (Ok(value), expected) => {
                let expected = expected.unwrap_or(f64::NAN);
                let is_same = (value.get() - expected).abs() <= 1e-9 * expected.abs().max(1.0);
                prop_assert!(is_same, "{formula} is {value:?}, not {expected}");
            }
            (Err(NotAvailable::OutOfRange), expected) => prop_assert!(expected.is_none_or(|number| number.abs() > 1e15)),
            (Err(_), expected) => prop_assert_eq!(expected, None),
        }
    }

    #[test]
    fn what_is_missing_is_an_input_of_the_formula(tree in tree(), inputs in inputs()) {
        let Ok(formula) = Formula::parse(&written(&tree)) else { return Ok(()) };
        if let Err(NotAvailable::Missing(ask)) = evaluated(&formula, &inputs) {
            let asked = formula.inputs().into_iter().find(|asked| asked.name == ask.name);
            let is_asked = asked.is_some_and(|asked| match ask.when {
                When::Current => asked.is_asked_now,
                When::Previous => asked.is_asked_before,
            });
            prop_assert!(is_asked, "{:?} of {}", ask, formula);
        }
    }

    #[test]
    fn a_ratio_of_sums_lies_between_the_ratios(parts in prop::collection::vec((0..1_000_u32, 1..1_000_u32), 1..9)) {
        let formula = Formula::parse("won / leads").unwrap();
        let total = |of: fn(&(u32, u32)) -> u32| parts.iter().map(|part| f64::from(of(part))).sum::<f64>();
        let (won, leads) = (total(|part| part.0), total(|part| part.1));
        let ratio = formula.evaluate(|name, _| Value::new(if name.as_str() == "won" { won } else { leads }).ok());
        let ratio = ratio.unwrap().get();
        let ratios = parts.iter().map(|(won, leads)| f64::from(*won) / f64::from(*leads));
        let (least, most) = (ratios.clone().fold(f64::INFINITY, f64::min), ratios.fold(0.0, f64::max));
        prop_assert!(least - 1e-9 <= ratio && ratio <= most + 1e-9);
    }

    #[test]
    fn a_unit_that_is_written_is_read_as_the_same(
        pieces in prop::collection::vec(prop::sample::select(
            &["EUR", "h", "customers", "*", "/", "^", "2", "-1", "0", "1", "%", " ", "2147483647", "-2147483648"]), 0..20),
    ) {
        let unit = UnitText::new(&pieces.concat());
        let text = unit.as_ref().map(UnitText::to_string).unwrap_or_default();
        prop_assert_eq!(UnitText::new(&text), unit);
    }

    #[test]
    fn every_formula_has_a_unit_or_a_doubt(tree in tree(), units in prop::collection::vec(
        prop::sample::select(&["EUR", "h", "%", "EUR/h", ""]), 4)) {
        let Ok(formula) = Formula::parse(&written(&tree)) else { return Ok(()) };
        let unit_of = |name: &Name| {
            let place = NAMES.iter().position(|known| *known == name.as_str())?;
            UnitText::new(units[place])
        };
        if let Ok(Some(unit)) = formula.unit(unit_of) {
            prop_assert_eq!(UnitText::new(&unit.to_string()), Some(unit));
        }
    }
}

#[test]
fn the_deepest_formula_fits_into_the_stack_of_a_page() {
    let text = |open: &str, close: &str| format!("{}a{}", open.repeat(DEPTH_MAX), close.repeat(DEPTH_MAX));
    let texts = [
        text("-", ""),
        text("sum(1 + 2 * ", ")"),
        text("if(1 < 2, 3 + 1 * ", ", 5)"),
        text("(1 - 2 / ", ")"),
    ];
    let all = move || {
        for text in texts {
            let formula = Formula::parse(&text).unwrap();
            assert_eq!(Formula::parse(formula.as_str()), Ok(formula.clone()));
            assert_eq!(formula.inputs().len(), 1);
            assert_eq!(formula.unit(|_| None), Ok(None));
            formula.evaluate(|_, _| Value::new(1.0).ok()).unwrap();
        }
    };
    // What a WebAssembly module has.
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(all).unwrap();
    thread.join().unwrap();
}
