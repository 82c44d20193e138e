//! How arguments are read. JavaScript can pass anything, so each is checked.

use chrono::NaiveDate;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use waymark_file::{FaultKind, date_from_text};

use crate::evaluation::Input;
use crate::problem::{Code, Problem};

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own writer of UTF-8: many times as fast with a long text as one sign after the other.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    /// The bytes of a text.
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Vec<u8>;

    /// Whether an object has a field of its own, not one of its kind.
    #[wasm_bindgen(js_namespace = Object, js_name = hasOwn, catch)]
    fn has_own(object: &JsValue, name: &str) -> Result<bool, JsValue>;

    /// What is in a field of an object.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get, catch)]
    fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue>;
}

/// The text of an argument.
pub(crate) fn text(value: &JsValue, name: &'static str) -> Result<String, Problem> {
    value
        .as_string()
        .ok_or_else(|| Problem::of_argument(Code::NotAText, name))
}

/// The text of an argument that may be long, as bytes of UTF-8.
pub(crate) fn bytes(value: &JsValue, name: &'static str) -> Result<Vec<u8>, Problem> {
    if value.is_string() {
        Ok(TextEncoder::new().encode(value))
    } else {
        Err(Problem::of_argument(Code::NotAText, name))
    }
}

/// The day of an argument.
pub(crate) fn day(text: &str, name: &'static str) -> Result<NaiveDate, Problem> {
    date_from_text(text).map_err(|fault| {
        let code = if fault == FaultKind::DateOutOfRange {
            Code::DateOutOfRange
        } else {
            Code::NotADate
        };
        Problem::of_argument(code, name)
    })
}

/// An argument that is an object, and no list.
pub(crate) fn object<'v>(value: &'v JsValue, name: &'static str) -> Result<&'v JsValue, Problem> {
    if is_plain(value) {
        Ok(value)
    } else {
        Err(Problem::of_argument(Code::NotAnObject, name))
    }
}

/// An input of a formula among all that are given: a number, or an object with the numbers `now` and `before`.
pub(crate) fn input(inputs: &JsValue, name: &str) -> Result<Input, Problem> {
    let given = field(inputs, name);
    let (now, before) = if is_plain(&given) {
        (number(&field(&given, "now")), number(&field(&given, "before")))
    } else {
        (number(&given), Some(None))
    };
    let not_a_number = || Problem::of_input(Code::NotANumber, name);
    Ok(Input {
        now: now.ok_or_else(not_a_number)?,
        before: before.ok_or_else(not_a_number)?,
    })
}

fn is_plain(value: &JsValue) -> bool {
    value.is_object() && !value.is_array()
}

/// What is in a field of an object's own; undefined where it has none, or will not tell.
fn field(object: &JsValue, name: &str) -> JsValue {
    let is_there = has_own(object, name).unwrap_or(false);
    let value = is_there.then(|| get(object, name).ok()).flatten();
    value.unwrap_or(JsValue::UNDEFINED)
}

/// A number, or nothing where nothing is given; nothing at all of what is something else.
fn number(value: &JsValue) -> Option<Option<f64>> {
    if value.is_undefined() || value.is_null() {
        Some(None)
    } else {
        value.as_f64().map(Some)
    }
}
