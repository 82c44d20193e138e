//! What JavaScript sees: functions for one question each, and a class for many questions about one file.
#![expect(unreachable_pub, reason = "JavaScript reaches what wasm-bindgen exports")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::plain;
use crate::arguments::{bytes, input, object, text as text_of};
use crate::document::Document;
use crate::evaluation;
use crate::problem::Problem;

/// A plain JavaScript value, or a plain JavaScript value to throw.
type Answer = Result<JsValue, JsValue>;

/// Opens the text of a goal file: says what is in it, and what had to be put right.
///
/// Throws a `Problem` when it cannot be opened.
#[wasm_bindgen(unchecked_return_type = "Opened")]
pub fn open(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Answer {
    plain(&document(text)?.opened())
}

/// Every score of a goal file as of a day, such as `"2026-11-02"`.
///
/// Throws a `Problem` when the file cannot be opened, or when `today` is no date.
#[wasm_bindgen(unchecked_return_type = "Scoreboard")]
pub fn scoreboard(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] today: &JsValue,
) -> Answer {
    scores(&document(text)?, today)
}

/// How well the objectives of a goal file are written, as of a day, by the word lists of a language: `"en"` or `"de"`.
///
/// Throws a `Problem` when the file cannot be opened, `today` is no date, or the language has no word lists.
#[wasm_bindgen(unchecked_return_type = "Checkup")]
pub fn checkup(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] today: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] language: &JsValue,
) -> Answer {
    findings(&document(text)?, today, language)
}

/// What was known of the key result, objective or cycle of an id, on the day `from`, every seventh day after it, and on
/// the day `to`; of a KPI what it came to in each of its periods between them.
///
/// Throws a `Problem` when the file cannot be opened, nothing has the id, or the days are none.
#[wasm_bindgen(unchecked_return_type = "History")]
pub fn history(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] to: &JsValue,
) -> Answer {
    past(&document(text)?, id, from, to)
}

/// What a formula comes to: `evaluate("won / leads", { won: 3, leads: 12 })` gives `{ value: 0.25, notAvailable: null }`.
///
/// An input is a number, or `{ now, before }` where the formula asks for `previous(..)` of it. What is left out or `null` is
/// not known.
///
/// Throws a `Problem` when the text is no formula, or an input is no number.
#[wasm_bindgen(unchecked_return_type = "Evaluation")]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "string")] formula: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Record<string, Input>")] inputs: &JsValue,
) -> Answer {
    let outcome = text_of(formula, "formula").and_then(|formula| {
        let inputs = object(inputs, "inputs")?;
        evaluation::evaluate(&formula, |name| input(inputs, name))
    });
    plain(&outcome.map_err(thrown)?)
}

/// The goal file in its one canonical form: equal workspaces have equal texts.
///
/// Throws a `Problem` when it cannot be opened.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn save(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Answer {
    Ok(document(text)?.save().into())
}

/// The JSON Schema of goal files, as JSON.
#[wasm_bindgen]
pub fn schema() -> String {
    include_str!("../../../site/schema/goal-file-2.json").to_owned()
}

/// The version of this module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// One opened goal file, for many questions. Its memory is given back by `free()`, or at the end of a `using` block.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Workspace {
    document: Document,
}

#[wasm_bindgen]
impl Workspace {
    /// Opens the text of a goal file.
    ///
    /// Throws a `Problem` when it cannot be opened.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Result<Self, JsValue> {
        Ok(Self {
            document: document(text)?,
        })
    }

    /// What is in it, and what had to be put right.
    #[wasm_bindgen(unchecked_return_type = "Opened")]
    pub fn opened(&self) -> Answer {
        plain(&self.document.opened())
    }

    /// Every score as of a day, such as `"2026-11-02"`.
    ///
    /// Throws a `Problem` when `today` is no date.
    #[wasm_bindgen(unchecked_return_type = "Scoreboard")]
    pub fn scoreboard(&self, #[wasm_bindgen(unchecked_param_type = "string")] today: &JsValue) -> Answer {
        scores(&self.document, today)
    }

    /// How well its objectives are written, as of a day, by the word lists of a language: `"en"` or `"de"`.
    ///
    /// Throws a `Problem` when `today` is no date, or the language has no word lists.
    #[wasm_bindgen(unchecked_return_type = "Checkup")]
    pub fn checkup(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] today: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] language: &JsValue,
    ) -> Answer {
        findings(&self.document, today, language)
    }

    /// What was known of the key result, objective or cycle of an id, on the day `from`, every seventh day after it, and
    /// on the day `to`; of a KPI what it came to in each of its periods between them.
    ///
    /// Throws a `Problem` when nothing has the id, or the days are none.
    #[wasm_bindgen(unchecked_return_type = "History")]
    pub fn history(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] from: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] to: &JsValue,
    ) -> Answer {
        past(&self.document, id, from, to)
    }

    /// The goal file in its one canonical form.
    pub fn save(&self) -> String {
        self.document.save()
    }
}

fn document(text: &JsValue) -> Result<Document, JsValue> {
    let document = bytes(text, "text").and_then(Document::open);
    document.map_err(thrown)
}

fn scores(document: &Document, today: &JsValue) -> Answer {
    let today = text_of(today, "today").map_err(thrown)?;
    plain(&document.scoreboard(&today).map_err(thrown)?)
}

fn findings(document: &Document, today: &JsValue, language: &JsValue) -> Answer {
    let [today, language] = [(today, "today"), (language, "language")].map(|(value, name)| text_of(value, name));
    let checkup = today.and_then(|today| document.checkup(&today, &language?));
    plain(&checkup.map_err(thrown)?)
}

fn past(document: &Document, id: &JsValue, from: &JsValue, to: &JsValue) -> Answer {
    let [id, from, to] = [(id, "id"), (from, "from"), (to, "to")].map(|(value, name)| text_of(value, name));
    let history = id.and_then(|id| document.history(&id, &from?, &to?));
    plain(&history.map_err(thrown)?)
}

#[expect(clippy::needless_pass_by_value, reason = "a function for map_err")]
fn thrown(problem: Problem) -> JsValue {
    plain(&problem).unwrap_or_else(|fault| fault)
}
