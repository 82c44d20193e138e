//! Where the reader is: a pure type for what stands behind `#` in the address.
//!
//! `#/objective/<id>?q=deal&asof=2026-11-21` is a [`Location`]: a [`Route`], a [`Filter`], what is
//! [`Compared`], which slide is shown ([`Staging`]), and perhaps another "today".

mod compared;
mod filter;
mod iso_date;
mod left_out;
mod location;
mod percent;
mod route;
mod staging;

pub use compared::{COMPARED_MAX, Compared};
pub use filter::{Filter, band_name, band_named, kind_name, kind_named, level_name, level_named};
pub use iso_date::{parse_iso_date, print_iso_date};
pub use location::Location;
pub use route::{KpiView, ProgressView, Route, SettingsSection, Stage};
pub use staging::Staging;
