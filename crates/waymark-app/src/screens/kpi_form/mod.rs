//! The form of a KPI: a new one, or one that is there. A few fields first, all others behind "more".
//!
//! - `draft`: what is typed. `reading`: from there to a KPI, with what is wrong beside its field.
//! - `rows`: days and benchmarks, as many as one likes; `parts`: targets of single parts. `aim`, `more`: the fields.
//! - `formula`: numbers computed from other KPIs. `shelf`: formulas to take off the shelf.
//! - `smart`: the five questions beside it.
//! - `card`: the form as a whole; `actions`: what the page of a KPI offers; `begin`: the button for a new one.
//! - `goal`: an objective that improves a KPI; `hold`: a KPI that holds what a key result reached.

mod actions;
mod aim;
mod begin;
mod card;
mod draft;
mod fields;
mod formula;
mod goal;
mod hold;
mod more;
mod parts;
mod reading;
mod rows;
mod shelf;
mod smart;

pub(crate) use actions::KpiActions;
pub(crate) use begin::NewKpiDesk;
pub(crate) use card::KpiForm;
pub(crate) use draft::KpiDraft;
pub(crate) use hold::HoldAsKpi;
