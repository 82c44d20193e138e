//! What keeps the workspace honest.
//!
//! - `tidy`: rules of the house that no compiler knows; `contrast`: colours that can be read.
//! - `goldens`: worked examples of the documents, run.
//! - `scoring`: rules of scoring that no table shows.
//! - `properties`: what holds for every input, tried on generated ones.
//! - [`bench`]: what things cost.
//! - [`records`], [`generate`]: what the others are made of.

pub mod bench;
pub mod generate;
pub mod records;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod goldens;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod scoring;
#[cfg(test)]
mod tidy;
