//! The page: screens, store, words. A library, so that tests and pictures can use its parts; `main.rs` only starts it.
#![allow(
    unreachable_pub,
    reason = "the component macro writes `pub` where `pub(crate)` was asked for"
)]

pub mod charts;
pub mod commands;
pub mod components;
pub mod files;
pub mod i18n;
pub mod later;
pub mod platform;
pub mod reminder;
pub mod routes;
pub mod say;
pub mod screens;
pub mod store;

mod app;

pub use app::start;
