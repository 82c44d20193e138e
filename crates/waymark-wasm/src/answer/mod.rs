//! How an answer becomes a plain JavaScript value: it is written to a [`Tape`], and `package/answer.js` makes the value of it.

mod tape;

use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use tape::Tape;

#[wasm_bindgen(raw_module = "./answer.js")]
extern "C" {
    /// The value that a tape says.
    #[wasm_bindgen(js_name = value)]
    fn value_of(signs: &[u32], numbers: &[f64], text: &str, names: &str, shapes: &[u32]) -> JsValue;
}

/// A shape as a plain value: objects, lists, texts, numbers, true, false and null.
pub(crate) fn plain(shape: &impl Serialize) -> Result<JsValue, JsValue> {
    let tape = Tape::of(shape).map_err(|_| JsValue::NULL)?;
    Ok(value_of(
        &tape.signs,
        &tape.numbers,
        &tape.text,
        &tape.names.join("\n"),
        &tape.shapes,
    ))
}
