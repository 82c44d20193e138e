//! Rules about the key results of an objective together.
//!
//! K8 `output_only`, K9 `quantity_only`, K10 `twice`, K11 `weights`.

pub(super) mod output_only;
pub(super) mod quantity_only;
pub(super) mod twice;
pub(super) mod weights;
