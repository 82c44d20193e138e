//! A new objective with its first key result: as a sentence with gaps or as a form, both of one draft.
//!
//! - `draft`: what is typed, and what is wrong with it.
//! - `record`: from what was typed to one edit.
//! - `kept`: what outlives a reload.
//! - `found`: what the check-up says meanwhile.
//! - `sentence`, `form`: the two ways to write it; `first`: the first one of all.

mod draft;
mod first;
mod form;
mod found;
mod kept;
mod record;
mod sentence;

pub(crate) use draft::{OkrDraft, Place, Shape};
pub(crate) use first::FirstOkr;
pub(crate) use form::OkrForm;
