//! One key result: where it is, why it has its score, what was read, what is done about it.

mod change_measure;
mod measure;
mod new;

pub use change_measure::ChangeMeasure;
pub use new::NewKeyResult;
