//! Numbers as they are typed into forms.

use waymark_core::Value;
use waymark_core::due::AmountFault;

use crate::i18n::{NumberRefusal, Words};

/// The value in a field; none where it is empty.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(crate) fn typed(words: Words, text: &str) -> Result<Option<Value>, String> {
    typed_in(words, text, "")
}

/// The value in a field, beside which its unit may stand; none where it is empty.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(crate) fn typed_in(words: Words, text: &str, unit: &str) -> Result<Option<Value>, String> {
    match words.typed_value(text, unit) {
        Ok(value) => Ok(Some(value)),
        Err(NumberRefusal::Empty) => Ok(None),
        Err(refusal) => Err(words.number_refusal(refusal)),
    }
}

/// The value in a field that must not be empty.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(crate) fn required(words: Words, text: &str) -> Result<Value, String> {
    typed(words, text)?.ok_or_else(|| words.number_empty().to_owned())
}

/// The value in a field that may speak of the last one: `58`, `+3`, `x2`; none where it is empty.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(crate) fn typed_after(words: Words, text: &str, unit: &str, last: Option<Value>) -> Result<Option<Value>, String> {
    let amount = match words.typed_amount(text, unit) {
        Ok(amount) => amount,
        Err(NumberRefusal::Empty) => return Ok(None),
        Err(refusal) => return Err(words.number_refusal(refusal)),
    };
    let told = |fault| match fault {
        AmountFault::NothingBefore => words.due_nothing_before().to_owned(),
        AmountFault::TooLarge => words.number_too_large().to_owned(),
    };
    amount.after(last).map(Some).map_err(told)
}
