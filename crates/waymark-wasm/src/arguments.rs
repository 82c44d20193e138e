//! How arguments are read. JavaScript can pass anything, so each is checked.

use chrono::NaiveDate;
use wasm_bindgen::JsValue;
use waymark_file::{FaultKind, date_from_text};

use crate::problem::{Code, Problem};

/// The text of an argument.
pub(crate) fn text(value: &JsValue, name: &'static str) -> Result<String, Problem> {
    value
        .as_string()
        .ok_or_else(|| Problem::of_argument(Code::NotAText, name))
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
