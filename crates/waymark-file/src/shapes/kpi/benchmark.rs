//! What others reach, in a file: the field `benchmarks` of a KPI.

use serde::Serialize;
use waymark_core::{Benchmark, BenchmarkKind};

use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, text, title, value};
use crate::shapes::text_or_none;
use crate::shapes::variant::{Word, Words};

/// What others reach.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Benchmark"))]
pub(super) struct BenchmarkShape<'a> {
    /// Who: an industry, a competitor.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    name: &'a str,
    /// Whose value it is: what is usual, or what one competitor reaches; what is usual where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Word<BenchmarkKind>>,
    /// What they reach in one period, in the unit of the KPI.
    value: Number,
    /// Where that is known from.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
}

impl<'a> From<&'a Benchmark> for BenchmarkShape<'a> {
    fn from(benchmark: &'a Benchmark) -> Self {
        Self {
            name: benchmark.name.as_str(),
            kind: Word::unless_default(benchmark.kind),
            value: benchmark.value.into(),
            source: text_or_none(&benchmark.source),
        }
    }
}

/// Reads the field `benchmarks`; none where absent.
pub(super) fn benchmarks(fields: &mut Fields<'_>) -> Result<Vec<Benchmark>, Fault> {
    if fields.peek("benchmarks").is_none() {
        return Ok(Vec::new());
    }
    fields.objects("benchmarks", |fields| {
        let benchmark = Benchmark {
            name: fields.required("name", title)?,
            kind: fields.variant("kind", BenchmarkKind::of_word).unwrap_or_default(),
            value: fields.required("value", value)?,
            source: fields.or_default("source", text)?,
        };
        let name = benchmark.name.to_string();
        Ok((benchmark, name))
    })
}
