//! What the browser has tables for: small and capital letters, numbers from digits. Those of the standard library would
//! be 60 kB of the page. Outside a browser the standard library does the same.

/// A text in small letters.
#[must_use]
pub fn lower(text: &str) -> String {
    known::lower(text)
}

/// A text in capital letters.
#[must_use]
pub fn upper(text: &str) -> String {
    known::upper(text)
}

/// The number that digits with a point mean, the nearest there is or infinity; none for anything else.
#[must_use]
pub fn number(digits: &str) -> Option<f64> {
    let is_plain = |it: u8| it.is_ascii_digit() || it == b'.';
    if digits.is_empty() || !digits.bytes().all(is_plain) {
        return None;
    }
    known::number(digits).filter(|it| !it.is_nan())
}

#[cfg(target_arch = "wasm32")]
mod known {
    use js_sys::JsString;
    use wasm_bindgen::JsValue;

    pub(super) fn lower(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }

    pub(super) fn upper(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }

    pub(super) fn number(digits: &str) -> Option<f64> {
        f64::try_from(JsValue::from_str(digits)).ok()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod known {
    pub(super) fn lower(text: &str) -> String {
        text.to_lowercase()
    }

    pub(super) fn upper(text: &str) -> String {
        text.to_uppercase()
    }

    pub(super) fn number(digits: &str) -> Option<f64> {
        digits.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{lower, number, upper};

    #[test]
    fn letters_of_every_alphabet_have_both_sizes() {
        assert_eq!(lower("ÉTÉ İ Σ"), "été i̇ σ");
        assert_eq!(upper("straße ﬁ ά"), "STRASSE FI Ά");
    }

    #[test]
    fn digits_mean_the_nearest_number() {
        assert_eq!(number("0.1"), Some(0.1));
        assert_eq!(number("9007199254740993"), Some(9_007_199_254_740_992.0));
        assert_eq!(number("007.50"), Some(7.5));
        assert_eq!(number(&"9".repeat(400)), Some(f64::INFINITY));
    }

    #[test]
    fn what_is_not_digits_is_no_number() {
        for text in ["", ".", "1.2.3", "1e5", "-1", "0x10", " 1", "NaN"] {
            assert_eq!(number(text), None, "{text:?}");
        }
    }
}
