//! How an answer becomes a plain JavaScript value: it is written as JSON, and JavaScript's own parser reads it.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own reader of UTF-8.
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextDecoder;

    /// The text of bytes.
    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> JsValue;

    /// The value that a JSON text says.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn parsed(json: &JsValue) -> JsValue;
}

/// A shape as a plain value: objects, lists, texts, numbers, true, false and null.
pub(crate) fn plain(shape: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = json(shape).map_err(|_| JsValue::NULL)?;
    Ok(parsed(&TextDecoder::new().decode(&json)))
}

fn json(shape: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut text = Text(Vec::new());
    shape.serialize(&mut Serializer::with_formatter(&mut text, Compact))?;
    Ok(text.0)
}

/// A text in memory. Most of what is written to it are single signs, which are not worth a copy of memory.
struct Text(Vec<u8>);

impl io::Write for Text {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    // Not in each of the many places that write.
    #[inline(never)]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match bytes {
            [sign] => self.0.push(*sign),
            more => self.0.extend_from_slice(more),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// JSON without white space, whole numbers without a point: they are shorter, and read several times as fast.
struct Compact;

impl Formatter for Compact {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        let whole = value as i64;
        if (whole as f64).to_bits() == value.to_bits() {
            self.write_i64(writer, whole)
        } else {
            serde_json::ser::CompactFormatter.write_f64(writer, value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_reads_back_to_the_last_bit() {
        let numbers = [
            0.0,
            -0.0,
            1.0,
            -7.0,
            0.1,
            1e15,
            1e300,
            9_223_372_036_854_775_808.0,
            f64::MIN_POSITIVE,
        ];
        let read: Vec<f64> = serde_json::from_slice(&json(&numbers).unwrap()).unwrap();
        assert_eq!(
            read.iter().map(|one| one.to_bits()).collect::<Vec<_>>(),
            numbers.map(f64::to_bits)
        );
    }

    #[test]
    fn what_is_whole_is_written_without_a_point() {
        assert_eq!(json(&(1.0, 0.5, -0.0, "a")).unwrap(), br#"[1,0.5,-0.0,"a"]"#);
    }
}
