//! What others reach.

use super::super::quantity::Value;
use super::super::text::{Text, Title};

/// What others reach, with a source for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Benchmark {
    /// Who: an industry, a competitor.
    pub name: Title,
    /// Of which kind.
    pub kind: BenchmarkKind,
    /// What they reach in one period, in the unit of the KPI.
    pub value: Value,
    /// Where that is known from.
    pub source: Text,
}

/// Whose value a benchmark is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BenchmarkKind {
    /// What is usual.
    #[default]
    Benchmark,
    /// What one competitor reaches.
    Competitor,
}
