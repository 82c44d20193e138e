//! Files and the clipboard: in by choosing, dropping or pasting; out by downloading or copying.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Response, Url,
};

/// The largest file that is read: what a goal file may have.
pub const LARGEST_FILE: u64 = 10 * 1024 * 1024;
/// A download may start late; its bytes are given back to the browser after this.
const DOWNLOAD_STARTS_WITHIN: Duration = Duration::from_secs(60);

/// A file that the person handed over, not yet read.
#[derive(Debug, Clone)]
pub struct ChosenFile(File);

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It has so many bytes, more than [`LARGEST_FILE`].
    TooLarge(u64),
    /// The browser could not read it: moved, locked, or a folder.
    Unreadable,
}

/// The clipboard did not take the text: the browser or the person forbade it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCopied;

impl ChosenFile {
    /// Its name, without a folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number below 2^53"
        )]
        let size = self.0.size() as u64;
        size
    }

    /// Its bytes.
    ///
    /// # Errors
    /// Too large, or not to be read.
    pub async fn bytes(&self) -> Result<Vec<u8>, FileFault> {
        if self.size() > LARGEST_FILE {
            return Err(FileFault::TooLarge(self.size()));
        }
        let buffer = JsFuture::from(self.0.array_buffer()).await;
        buffer
            .map(|it| Uint8Array::new(&it).to_vec())
            .map_err(|_| FileFault::Unreadable)
    }
}

/// The files chosen in an `<input type="file">`, from its `change` event. The field is emptied, so that the same file
/// can be chosen again.
#[must_use]
pub fn chosen_files(event: &Event) -> Vec<ChosenFile> {
    let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = files_of(input.files());
    input.set_value("");
    files
}

/// Lets the person choose a file. Browsers allow it only while they handle a key or a press.
pub fn pick_file(accept: &str, chosen: impl FnOnce(ChosenFile) + 'static) {
    let input = document().create_element("input").ok();
    let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    input.set_accept(accept);
    let on_change = Closure::once_into_js(move |event: Event| {
        if let Some(file) = chosen_files(&event).into_iter().next() {
            chosen(file);
        }
    });
    input.set_onchange(on_change.dyn_ref());
    input.click();
}

/// The bytes of a file that belongs to the page, by its path relative to it.
///
/// # Errors
/// It is not there, or there is no network.
pub async fn fetch_bytes(path: &str) -> Result<Vec<u8>, FileFault> {
    let unreadable = |_| FileFault::Unreadable;
    let answer = JsFuture::from(window().fetch_with_str(path))
        .await
        .map_err(unreadable)?;
    let answer: Response = answer.dyn_into().map_err(unreadable)?;
    if !answer.ok() {
        return Err(FileFault::Unreadable);
    }
    let body = answer.array_buffer().map_err(unreadable)?;
    let buffer = JsFuture::from(body).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The files of a `drop` event. The view prevents the default of `drop` and `dragover`, else the browser opens them.
#[must_use]
pub fn dropped_files(event: &DragEvent) -> Vec<ChosenFile> {
    files_of(event.data_transfer().and_then(|it| it.files()))
}

/// The text of a `paste` event.
#[must_use]
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    Some(text).filter(|it| !it.is_empty())
}

/// Answers a `copy` event with a text.
pub fn copied_text(event: &ClipboardEvent, text: &str) {
    if let Some(data) = event.clipboard_data()
        && data.set_data("text/plain", text).is_ok()
    {
        event.prevent_default();
    }
}

/// Hands the person a file to keep. `kind` is its media type: `application/json`.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    if let Some(blob) = blob(kind, bytes) {
        download_blob(name, &blob);
    }
}

/// The same, of bytes that the browser has.
pub(super) fn download_blob(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    if let Some(link) = anchor() {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        DOWNLOAD_STARTS_WITHIN,
    );
}

/// Puts a text on the clipboard.
///
/// # Errors
/// The browser has none here, or refused.
pub async fn copy_text(text: &str) -> Result<(), NotCopied> {
    // Outside a secure context there is no clipboard, whatever the types say.
    let clipboard = window().navigator().clipboard();
    if JsValue::from(clipboard.clone()).is_undefined() {
        return Err(NotCopied);
    }
    let written = JsFuture::from(clipboard.write_text(text)).await;
    written.map(drop).map_err(|_| NotCopied)
}

fn files_of(list: Option<FileList>) -> Vec<ChosenFile> {
    let Some(list) = list else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.get(at))
        .map(ChosenFile)
        .collect()
}

fn blob(kind: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

fn anchor() -> Option<HtmlAnchorElement> {
    document().create_element("a").ok()?.dyn_into().ok()
}
