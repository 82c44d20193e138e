//! The browser's exceptions as the closed set of reasons.

use crate::fault::Fault;
use indexed_db_futures::error::{Error, OpenDbError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Any thrown value.
pub(super) fn of_value(thrown: &JsValue) -> Fault {
    match thrown.dyn_ref::<DomException>() {
        Some(exception) => of_exception(exception),
        None => Fault::Aborted(thrown.as_string().unwrap_or_else(|| "an unknown exception".into())),
    }
}

/// By name. Source: Web IDL, table of `DOMException` names, and Indexed Database API 3.0, section 3.2.
pub(super) fn of_exception(exception: &DomException) -> Fault {
    let name = exception.name();
    let text = format!("{name}: {}", exception.message());
    match name.as_str() {
        "QuotaExceededError" => Fault::Full,
        "SecurityError" | "NotAllowedError" => Fault::Blocked(text),
        // A closed connection and a missing object store: the database is not what we opened.
        "InvalidStateError" | "NotFoundError" => Fault::Gone(text),
        _ => Fault::Aborted(text),
    }
}

/// What the database crate reports. Its own messages would bring the printing of floats along, for no reader.
pub(super) fn of_error(error: Error) -> Fault {
    match error {
        Error::DomException(exception) => of_exception(&exception.into()),
        Error::Serialisation(_) => Fault::Aborted("a value of an unknown kind".into()),
        Error::MissingData(_) => Fault::Aborted("aborted without a reason".into()),
        Error::Unknown(_) => Fault::Aborted("an exception of an unknown kind".into()),
    }
}

/// Why a database did not open. A page without the interface, or with its use denied, is blocked.
pub(super) fn of_opening(error: OpenDbError) -> Fault {
    match error {
        OpenDbError::Base(error) => match of_error(error) {
            Fault::Gone(text) => Fault::Blocked(text),
            fault => fault,
        },
        OpenDbError::NullFactory | OpenDbError::UnsupportedEnvironment => Fault::Blocked("no database".into()),
        OpenDbError::VersionZero => Fault::Blocked("the database was not opened".into()),
    }
}
