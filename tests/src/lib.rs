//! What keeps the workspace honest.
//!
//! - `tidy`: rules of the house that no compiler knows; `contrast`: colours that can be read.
//! - `goldens`: worked examples of the documents, run.
//! - `scoring`: rules of scoring that no table shows.
//! - `goal_file`: goal files and stored records, whole, damaged and hostile.
//! - `properties`: what holds for every input, tried on generated ones.
//! - [`fuzzed`]: what must hold for any bytes whatever.
//! - [`bench`]: what things cost; [`samples`]: goal files to look at.
//! - [`year`]: a year of readings for the KPIs of the samples.
//! - [`records`], [`generate`]: what the others are made of; [`generators`]: every noun with all its variants.

pub mod bench;
#[cfg(not(target_arch = "wasm32"))]
pub mod fuzzed;
pub mod generate;
#[cfg(not(target_arch = "wasm32"))]
pub mod generators;
pub mod records;
pub mod samples;
pub mod year;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod goal_file;
#[cfg(test)]
mod goldens;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod scoring;
#[cfg(test)]
mod tidy;
