//! Goal files: what is saved opens, what is damaged is named, and nothing is lost on the way.

mod damage;
mod differences;
mod json_suite;
mod kpis;
mod limits;
mod migrations;
mod properties;
mod samples;
