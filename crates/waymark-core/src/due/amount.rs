//! What is typed for a value, as an operation on the last one.

use crate::goal::Value;

/// What is typed for a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// The value itself; minus three is a value like any other.
    Is(Value),
    /// So much more than the last one; less where it is negative.
    More(Value),
    /// So many times the last one.
    Times(Value),
    /// The last one again.
    Same,
}

/// Why an amount gives no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// It speaks of the last value, and there is none.
    NothingBefore,
    /// It lies beyond what is counted with.
    TooLarge,
}

impl Amount {
    /// The value that it comes to after the last one.
    ///
    /// # Errors
    /// [`AmountFault::NothingBefore`] without a last value where one is needed, [`AmountFault::TooLarge`] beyond ±1e15.
    pub fn after(self, last: Option<Value>) -> Result<Value, AmountFault> {
        let last = || last.ok_or(AmountFault::NothingBefore);
        let value = match self {
            Self::Is(value) => return Ok(value),
            Self::Same => return last(),
            Self::More(by) => last()?.plus(by),
            // Adding nothing takes the dust of binary fractions off: 3 times 0.1 is 0.3.
            Self::Times(by) => Value::new(last()?.get() * by.get()).and_then(|value| value.plus(Value::ZERO)),
        };
        value.map_err(|_| AmountFault::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::value;

    #[track_caller]
    fn check(amount: Amount, last: Option<f64>, expected: Result<f64, AmountFault>) {
        assert_eq!(amount.after(last.map(value)).map(Value::get), expected);
    }

    #[test]
    fn a_number_stands_for_itself() {
        check(Amount::Is(value(58.0)), Some(52.0), Ok(58.0));
        check(Amount::Is(value(-3.0)), None, Ok(-3.0));
    }

    #[test]
    fn more_times_and_same_speak_of_the_last_value() {
        check(Amount::More(value(3.0)), Some(52.0), Ok(55.0));
        check(Amount::More(value(-3.0)), Some(52.0), Ok(49.0));
        check(Amount::Times(value(2.0)), Some(52.0), Ok(104.0));
        check(Amount::Same, Some(52.0), Ok(52.0));
    }

    #[test]
    fn fractions_gather_no_dust() {
        check(Amount::More(value(0.2)), Some(0.1), Ok(0.3));
        check(Amount::Times(value(3.0)), Some(0.1), Ok(0.3));
    }

    #[test]
    fn without_a_last_value_there_is_nothing_to_speak_of() {
        for amount in [Amount::More(value(3.0)), Amount::Times(value(2.0)), Amount::Same] {
            check(amount, None, Err(AmountFault::NothingBefore));
        }
    }

    #[test]
    fn beyond_counting_is_refused() {
        check(Amount::Times(value(1e3)), Some(1e15), Err(AmountFault::TooLarge));
        check(Amount::More(value(1e15)), Some(1e15), Err(AmountFault::TooLarge));
    }
}
